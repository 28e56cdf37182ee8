"""Which figure of a Chinese move is the old level: 由二成九下滑至二成, 较6月的3.7%减少."""

from __future__ import annotations

import re

from factcheck.extract.annotate import Line
from factcheck.model.value import Value, ValueKind

KINDS = (
    ValueKind.MONEY,
    ValueKind.PERCENT,
    ValueKind.MEASURE,
    ValueKind.DURATION,
    ValueKind.COUNT,
    ValueKind.NUMBER,
)
REACH = 26  # characters before a figure in which its move begins
# 由原来的, 从现在的: what is left stands behind, with what it is told of between.
_FROM = re.compile(r"(?<![自来來理])(?:从|從|由)(?:[^，。；、：]{0,14})?$")
_MOVE = (
    r"(?:增|减|減|升|降|涨|漲|跌|提|调|調|上|下|滑|扩|擴|缩|縮|延|改|变|變|放|收|攀|回|飙|飆|压|壓|修|翻"
    r"|扬|揚|走|跳|激|锐|銳|骤|驟|大|微|略|逐|缓|緩|进一步|進一步)"
)
# 二成九逐漸下滑至, 20多个小时缩短到: a verb of moving and where to, before the next figure.
_THEN_TO = re.compile(
    rf"(?:左右|上下|以上|的水平|的水準)?[，,]?(?:分别|分別)?{_MOVE}[^，。；\d]{{0,6}}?(?:至|到|为|為|成)"
)
# More of the levels that are left: 由1.625%、2%及3.875%，調升至.
_LISTED = re.compile(r"[、和与與及]|以及")
_HELD_BY = re.compile(
    r"(?<![占佔同环環百对對相之评評无無])(?:较|較|比(?![例重率赛賽分数數起方如亚亞利特]))(?:[^，。；、：]{0,16})$"
)
# 3.75%減少了, 4.55%上调近: how it moved from there stands right behind.
_THEN_MOVED = re.compile(
    r"(?:左右|上下)?(?:的水平|的水準)?(?:为|為)?(?:再|又|还|還)?(?:大幅|小幅|微幅|明显|明顯|略|稍)?"
    r"(?:增加|增长|增長|减少|減少|上升|下降|上涨|上漲|下跌|上调|上調|下调|下調|上修|下修|调升|調升|调降|調降"
    r"|提高|降低|扩大|擴大|缩小|縮小|缩短|縮短|延长|延長|收窄|高出|低了|高了|多出|多了|少了|溢价|溢價|折让|折讓"
    r"|升|降|增|减|減|高(?![级級速中层層铁鐵等校])|低(?!于|於|保)|[为為]高|[为為]低)"
)


def is_old_level(line: Line, value: Value) -> bool:
    """Whether a figure is the level that a Chinese move left, or is held against."""
    if line.language[:2] != "zh" or value.kind not in KINDS or value.upper is not None:
        return False
    start, end = value.start - line.start, value.end - line.start
    before = line.text[max(0, start - REACH) : start]
    if _FROM.search(before) and _leads_to_next(line, value, end):
        return True
    if _HELD_BY.search(before) and _THEN_MOVED.match(line.text, end):
        return True
    return _is_listed_with(line, value)


def is_of_parts(line: Line, value: Value) -> bool:
    """Whether 由 before a figure tells of what something is made up: 由350席议员组成."""
    if line.language[:2] != "zh":
        return False
    return _MADE_UP.match(line.text, value.end - line.start) is not None


_MADE_UP = re.compile(r"[^，。；]{0,40}?(?:组成|組成|构成|構成|组建|組建|担任|擔任|负责|負責)")


def _leads_to_next(line: Line, value: Value, end: int) -> bool:
    """Whether a verb of moving leads from a figure, or from the list it begins, to the next one."""
    if _THEN_TO.match(line.text, end):
        return True
    following = _next(line, value, 1)
    if following is None or following.unit != value.unit:
        return False
    between = line.text[end : following.start - line.start]
    if not _LISTED.fullmatch(between):
        return False
    return _leads_to_next(line, following, following.end - line.start)


def _is_listed_with(line: Line, value: Value) -> bool:
    """Whether a figure goes on a list of levels that were left."""
    other = _next(line, value, -1)
    if other is None or other.kind is not value.kind or other.unit != value.unit:
        return False
    between = line.text[other.end - line.start : value.start - line.start]
    if not _LISTED.fullmatch(between) or not _leads_to_next(line, value, value.end - line.start):
        return False
    return is_old_level(line, other)


def _next(line: Line, value: Value, step: int) -> Value | None:
    at = line.values.index(value) + step
    return line.values[at] if 0 <= at < len(line.values) else None
