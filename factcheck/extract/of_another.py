"""Years that are those of another figure of their sentence: 64.1%로, 2021년의 57.9%보다 올랐다,
"beating the 268 of 2023", 2021年に57.9％だった投票率は、今回61.4％に上がった.

A year beside one of two like figures dates that one, whatever verb holds the two against one
another; only a list of several shares its year.
"""

from __future__ import annotations

import re

from factcheck.extract.annotate import Line
from factcheck.model.value import Grain, Value, ValueKind

TIMES = (ValueKind.DATE, ValueKind.TIME)
COUNTED = (ValueKind.COUNT, ValueKind.NUMBER)
NEXT = 14  # characters between a year and its own figure: 2022年选举时的48.7%
NEXT_LATIN = 30  # the same in English, where it stands behind: "the 57.9 percent recorded in 2021"
# What is told as that of now, behind what is told of an earlier year.
_NOW = re.compile(
    r"今回|今次|本次|此次|这次|這次|今年|今は|现在|現在|目前|如今|이번|올해|지금|현재"
    r"|\b(?:this time|this year|now|today|currently)\b",
    re.IGNORECASE,
)
# A year told of the figure before it: 64.1%（2021年）, 売上高は5兆円で、2025年度としては最高.
_IN_BRACKETS = re.compile(r"\s?[（(]\s?")
_AS_THAT_OF = re.compile(r"[^、，。,;；]{0,6}(?:としては?|ベース|기준|로는|로서는|中|当中)")
# Between two figures of one list, which share their year.
_LISTED = re.compile(
    r"\b(?:and|or|while|with|including|plus|of (?:them|which|whom|those))\b|\bto $", re.IGNORECASE
)
# What opens a clause of its own behind a figure: "in four countries, among them Brazil, which had".
_OF_ITS_OWN = re.compile(r";|, (?:which|who|whose|where|when|although|though)\b")
_CLAUSE_OPENS = re.compile(r"[;；:：]\s?(?:back |as |only |but )?(?:in |for )?(?:the )?$")


def dates_another(line: Line, date: Value, start: int, end: int) -> bool:
    """Whether a year is that of another figure than the one at a span."""
    if date.time is None or date.time.grain is not Grain.YEAR:
        return False
    own = next((v for v in line.values if v.start == start and v.kind not in TIMES), None)
    if date.end <= start:
        return own is not None and _told_of_now(line, date, own)
    if date.start < end:
        return False
    behind = _behind_in_english if line.language == "en" else _behind
    return behind(line, date, own, end)


def _told_of_now(line: Line, date: Value, own: Value) -> bool:
    """Whether a figure behind the one that a year dates is told as that of now."""
    for other in line.values:
        if not (date.end <= other.start and other.end <= own.start and _are_alike(other, own)):
            continue
        if _between(line, other.end, own.start, _NOW) and _stands_by(line, date, other):
            return True
    return False


def _behind(line: Line, date: Value, own: Value | None, end: int) -> bool:
    """Chinese, Japanese and Korean tell a year before its figure: one behind is another's."""
    if _IN_BRACKETS.fullmatch(_text(line, end, date.start)):
        return False
    if line.clause(date.start) == line.clause(end - 1):
        return own is not None and any(
            _are_alike(other, own) and _stands_by(line, date, other)
            for other in line.values
            if other.start >= date.end
        )
    return not _AS_THAT_OF.match(line.text, date.end - line.start)


def _behind_in_english(line: Line, date: Value, own: Value | None, end: int) -> bool:
    if _CLAUSE_OPENS.search(line.text, 0, date.start - line.start):
        return True
    if _between(line, end, date.start, _OF_ITS_OWN):
        return True
    return own is not None and any(
        end <= other.start
        and other.end <= date.start
        and _are_alike(other, own)
        and not _between(line, end, other.start, _LISTED)
        and _stands_before(line, other, date)
        for other in line.values
    )


def _are_alike(a: Value, b: Value) -> bool:
    """Whether two figures are of one sort, so that one can be held against the other."""
    if a.kind in COUNTED and b.kind in COUNTED:
        return None in (a.counter_class, b.counter_class) or a.counter_class == b.counter_class
    return a.kind is b.kind and a.unit == b.unit


def _stands_by(line: Line, date: Value, other: Value) -> bool:
    """Whether a figure stands right behind a year, in its clause, and none between the two."""
    told = _text(line, date.end, other.start)
    near = NEXT_LATIN if line.language == "en" else NEXT
    return len(told) <= near and not re.search(r"[，。；;]|、(?!\d)", told) and not _has_digit(told)


def _stands_before(line: Line, other: Value, date: Value) -> bool:
    told = _text(line, other.end, date.start)
    return len(told) <= NEXT_LATIN and "," not in told and not _has_digit(told)


def _has_digit(text: str) -> bool:
    return re.search(r"\d", text) is not None


def _between(line: Line, start: int, end: int, pattern: re.Pattern[str]) -> bool:
    return pattern.search(_text(line, start, end)) is not None


def _text(line: Line, start: int, end: int) -> str:
    return line.text[start - line.start : max(0, end - line.start)]
