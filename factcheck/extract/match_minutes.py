"""Minutes of a match, counted from kick-off: 後半30分 and "the 75th minute" are one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from factcheck.model.value import Value, ValueKind

HALF = 45  # minutes of a half of football
EXTRA_HALF = 15  # of extra time
# Games whose halves are shorter; a text that names one tells of that.
_OTHER_HALVES = (
    (40, re.compile(r"ラグビー|럭비|橄榄球|橄欖球|\brugby\b", re.IGNORECASE)),
    (
        30,
        re.compile(  # the game, not the foul of football
            r"(?:[男女]子)ハンドボール|ハンドボール(?:[男女]子|部|日本|世界|代表|選手|リーグ|協会|競技|大会|の試合)"
            r"|(?:남자|여자) ?핸드볼|핸드볼 ?(?:대표|국가|선수|리그|대회|경기|협회|코리아|H리그|팀)"
            r"|[男女]子手球|手球(?:队|隊|赛|賽|世锦|世錦|锦标|錦標|联赛|聯賽|超级|协会|協會|运动|運動|国家|國家)"
            r"|\bhandball (?:team|match|game|tournament|league|championships?|world|side|club|final"
            r"|federation|players?|coach|association|cup)\b|\b(?:men|women)['’]s handball\b",
            re.IGNORECASE,
        ),
    ),
)
_REACH = 8  # characters before a minute in which its half is told
_EXTRA = r"(?:延長|연장 ?|加时赛?|加時賽?)"
_FIRST_OF_EXTRA = re.compile(rf"{_EXTRA}(?:前半|전반|上半[场場时時])")
_SECOND_OF_EXTRA = re.compile(rf"{_EXTRA}(?:後半|후반|下半[场場时時])")
_SECOND = re.compile(r"後半|후반|下半[场場时時]")
_SAME = re.compile(r"同(?=[前後]半)")  # 延長に入り、同後半7分
SENTENCE = 60  # characters back in which 同 finds what it repeats
# Added time is counted on its own.
_ADDED = re.compile(r"追加|アディショナル|ロスタイム|추가|补时|補時|伤停|傷停")
_BEHIND = re.compile(r"(?:(?<=minute)| minute) of the second half\b", re.IGNORECASE)


def from_kick_off(values: Iterable[Value], text: str) -> list[Value]:
    """Values with the minutes of a later half counted from the beginning of the match.

    A minute beyond a half's length is told from kick-off already where Chinese says so
    (下半场第83分钟); in Japanese and Korean it is one of added time.
    """
    out: list[Value] = []
    half: tuple[int, int] | None = None  # minutes played before the half told last, and where
    for value in values:
        if value.kind is ValueKind.ORDINAL and value.amount is not None:
            played = _played_before(value, text)
            if value.counter_class == "minute":
                half = played, value.end
            value = _moved(value, played)
        elif half is not None and _same_half(value, half[1], text):
            value = _moved(replace(value, kind=ValueKind.ORDINAL, counter_class="minute",
                                   unit=None), half[0])  # fmt: skip
        out.append(value)
    return out


def _same_half(value: Value, told: int, text: str) -> bool:
    """Whether minutes are of the half told before them: 後半8分に失点、同22分にも."""
    minutes = value.kind is ValueKind.DURATION and value.unit == "min" and value.upper is None
    if not minutes or value.amount is None or value.start - told > SENTENCE:
        return False
    return text[value.start - 1 : value.start] == "同" and "。" not in text[told : value.start]


def _moved(value: Value, played: int) -> Value:
    if value.amount is None or (not played and value.text.startswith("#")):
        return value
    amount = value.amount + played
    return replace(value, amount=amount, text=f"#{amount}")


def _extra_before(value: Value, text: str) -> str:
    """What 同 before a half stands for: extra time, where that was told last, or nothing."""
    before = text[max(0, value.start - SENTENCE) : value.start]
    found = re.search(rf"(?P<extra>{_EXTRA})[^。\n]*\Z", before)
    return found["extra"] if found else ""


def _played_before(value: Value, text: str) -> int:
    """Minutes played before the half of a minute; 0 where it is one of the first, or none."""
    half = next((h for h, game in _OTHER_HALVES if game.search(text)), HALF)
    if _BEHIND.match(text, value.end):
        return half
    if value.counter_class != "minute" or value.amount is None:
        return 0
    told = text[max(0, value.start - _REACH) : value.end]
    if _ADDED.search(told):
        return 0
    told = _SAME.sub(_extra_before(value, text), told)
    if _SECOND_OF_EXTRA.search(told):
        return 2 * half + EXTRA_HALF
    if _FIRST_OF_EXTRA.search(told):
        return 2 * half
    chinese = value.surface.startswith("第")
    if chinese and value.amount > Decimal(half):
        return 0
    return half if _SECOND.search(told) else 0
