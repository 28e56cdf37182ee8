"""Japanese reporters in square brackets, before their report with their town or behind it:
【北京・北村信一】, …と述べた。【大川翔、秋田生帆】. They do nothing of what they tell."""

from __future__ import annotations

import re

_NAME = r"[一-鿿々ァ-ヶー]{2,10}(?:[ 　][一-鿿々ァ-ヶー]{1,6})?"
_CREDIT = re.compile(
    rf"【{_NAME}(?:[・=＝]{_NAME}|(?:[・、]{_NAME}){{1,5}}(?:=[^】]{{1,8}})?)】"
    rf"|(?<=[。」）)])[ 　]?【{_NAME}】(?=[ 　]*(?:\n|\Z))"
)


def credits(text: str, language: str) -> list[tuple[int, int]]:
    """The spans of a text in which its reporters are named."""
    if language != "ja" or "【" not in text:
        return []
    return [match.span() for match in _CREDIT.finditer(text)]
