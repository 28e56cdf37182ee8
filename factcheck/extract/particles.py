"""Moves as Japanese news tells them: from which day, by how much, to which level, over what time.

Each of these stands in particles around the figure, not in words of its own: 前日から7人減った,
600人超に, 24時間予想雨量.
"""

from __future__ import annotations

import re

from factcheck.extract.annotate import Line
from factcheck.model.value import Value

# 孤立が急増 600人超に, 死者増え12人に: the level that was reached.
_REACHED = re.compile(r"(?:超|以上|余り|前後|強|弱)?[にへ](?=[\s　、。=＝―—）)]|$|なっ|なり|なる)")
# 19日から1人増えて34人: the day whose figure another one is held against.
_MOVED_SINCE = re.compile(
    r"(?:と比べて?|から)は?(?:約|およそ)?[0-9][0-9,.・万億]*"
    r"(?:人|件|円|%|％|ポイント|台|校|社|戸|世帯|カ所|床)(?:あまり|余り|ほど|以上)?も?"
    r"(?:増|減|上昇|低下|上が|下が|伸び|多|少な)"
)
# 24時間予想雨量, 1時間に80ミリ; 昨年1年間, 先月1か月間.
_RAIN_OR_RATE = re.compile(
    r"(?:の?予想)?(?:雨量|降水量|降雪量)"
    r"|に(?:およそ|約|最大で?)?[0-9][0-9,.]*"
    r"(?:ミリ|センチ|キロ|メートル|発|トン|リットル|本|便)"
)
_OF_A_PERIOD = re.compile(r"(?:[年月期]|年度|ことし)の?$")


def is_reached(line: Line, value: Value) -> bool:
    """Whether a figure is told as the level reached by what the words before it tell."""
    return line.language == "ja" and bool(_REACHED.match(line.text, value.end - line.start))


def is_base(line: Line, date: Value) -> bool:
    """Whether a day is that from which so many more or fewer are counted: 前日から7人減った."""
    return line.language == "ja" and bool(_MOVED_SINCE.match(line.text, date.end - line.start))


def is_stretch(line: Line, value: Value) -> bool:
    """Whether a duration only tells over what time rain fell or a train runs, or how long the
    period is that is named right before it."""
    if line.language != "ja":
        return False
    if _RAIN_OR_RATE.match(line.text, value.end - line.start):
        return True
    at = value.start - line.start
    named = _OF_A_PERIOD.search(line.text, max(0, at - 4), at)
    return value.surface.endswith("間") and named is not None
