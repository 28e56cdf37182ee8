"""Figures told in a row, each of its own noun: CPI與核心CPI年增率分別為1.66%、1.65%.

Which noun goes with which figure is told by their order alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck import lexicon
from factcheck.extract.annotate import Line
from factcheck.extract.quantities import Fit, fit
from factcheck.model.claim import Head
from factcheck.model.value import Value, ValueKind

KINDS = (
    ValueKind.MONEY,
    ValueKind.PERCENT,
    ValueKind.COUNT,
    ValueKind.NUMBER,
    ValueKind.MEASURE,
    ValueKind.DURATION,
)
# A count of somebody's is held against one of nobody's as a part against the whole.
COUNTED = (ValueKind.COUNT, ValueKind.NUMBER)
LEAST = 2
# What the figures are told of stands before, in its own clause or right before a comma.
_EACH = re.compile(
    r"(?:(?P<named>[^，。；：,;\d「」“”]{2,60})[，,]?(?:则|則|将|將|也|亦|都)?)(?:分别|分別|依序|依次)"
    r"(?P<verb>[^，。；：、,;\d]{0,12})$"
)
_BETWEEN = re.compile(r"[、，,]|[、，,]?(?:和|与|與|及|以及)")
_PARTS = re.compile(r"、|以及|及其|及|与|與|和")


def noun_of(line: Line, value: Value) -> Head | None:
    """The noun that a figure of such a row answers to, where each has one of its own."""
    if (found := _row(line, value)) is None:
        return None
    spans, place, _ = found
    told = [_thing_in(line, value, *span) for span in spans]
    if any(one is None for one in told) or len({one[0] for one in told if one}) < len(told):
        return None
    mine = told[place]
    assert mine is not None
    concept, start, end = mine
    text = line.text[start - line.start : end - line.start]
    return Head(text, line.language, (concept,), (), True, ())


def bearer_of(line: Line, value: Value) -> tuple[str, ...]:
    """Of whom a figure of such a row is told, where each is told of another by name."""
    if value.kind in COUNTED or (found := _row(line, value)) is None:
        return ()
    spans, place, _ = found
    named = [_name_in(line, *span) for span in spans]
    mine = named[place]
    if mine is None or len({one for one in named if one}) < len(named):
        return ()
    return (mine,)


def _row(line: Line, value: Value) -> tuple[list[tuple[int, int]], int, int] | None:
    """Spans of what a row of figures is told of, the place of a figure in it, and how many."""
    if line.language[:2] != "zh" or value.kind not in KINDS:
        return None
    row = list(_listed(line, value))
    if len(row) < LEAST:
        return None
    before = line.text[: row[0].start - line.start]
    told = _EACH.search(before)
    if told is None:
        return None
    spans = list(_spans(line, told))
    return (spans, row.index(value), len(row)) if len(spans) == len(row) else None


def _listed(line: Line, value: Value) -> Iterator[Value]:
    """The figures of one kind and unit that stand in a row with one."""
    at = line.values.index(value)
    first = at
    while first and _goes_on(line, line.values[first - 1], line.values[first]):
        first -= 1
    yield line.values[first]
    for other, following in zip(line.values[first:], line.values[first + 1 :], strict=False):
        if not _goes_on(line, other, following):
            return
        yield following


def _goes_on(line: Line, one: Value, other: Value) -> bool:
    if one.kind is not other.kind or one.unit != other.unit:
        return False
    between = line.text[one.end - line.start : max(0, other.start - line.start)]
    return _BETWEEN.fullmatch(between) is not None


def _spans(line: Line, told: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Where each of the things or persons named before stands."""
    start = told.start("named")
    named = told["named"]
    at = 0
    for mark in _PARTS.finditer(named):
        yield line.start + start + at, line.start + start + mark.start()
        at = mark.end()
    yield line.start + start + at, line.start + start + len(named)


def _thing_in(line: Line, value: Value, start: int, end: int) -> tuple[str, int, int] | None:
    """The last thing of the lexicon in a span that a figure can answer to."""
    told: list[tuple[int, int, str]] = []
    for mention in line.concepts:
        if not (start <= mention.start and mention.end <= end):
            continue
        if lexicon.concept(mention.concept).kind not in ("thing", "state"):
            continue
        if fit(value, mention.concept) is Fit.NEVER:
            continue
        told.append((mention.end, mention.end - mention.start, mention.concept))
    if not told:
        return None
    last, length, concept = max(told)
    return concept, last - length, last


def _name_in(line: Line, start: int, end: int) -> str | None:
    """The last name in a span."""
    inside = [n for n in line.names if start <= n.start and n.end <= end]
    return (inside[-1].id or inside[-1].surface) if inside else None
