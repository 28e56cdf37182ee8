"""The time long past that a sentence tells of, where the date nearest to a place is one gone by.

What is told of such a time is background: it answers nothing but what another source tells of the
same month.
"""

from __future__ import annotations

from datetime import datetime

from factcheck.extract.annotate import Annotated, Line
from factcheck.extract.context import dates_comparison, only_compares
from factcheck.extract.spots import Spot
from factcheck.model.value import Grain, TimeSpan, ValueKind

PAST_DAYS = 45  # what is told of a day so long gone is background
LONG = (Grain.MONTH, Grain.QUARTER, Grain.HALF, Grain.YEAR)  # grains that are kept as they are


def bygone(item: Annotated, line: Line, spot: Spot) -> TimeSpan | None:
    """The month or year of the date nearest to a place, where it is one gone by; None where it is
    not, or no date stands there."""
    today = _today(item)
    if today is None:
        return None
    best: tuple[float, TimeSpan | None] | None = None
    for value in line.values:
        if value.kind is not ValueKind.DATE or value.time is None or value.time.end is None:
            continue
        if only_compares(line, value) or dates_comparison(line, value):
            continue  # "a crowd of 900, up from 750 last year" saw what is told
        gap = line.distance((value.start, value.end), (spot.start, spot.end))
        if best is None or gap < best[0]:
            gone = (today - value.time.end.replace(tzinfo=None)).days > PAST_DAYS
            best = (gap, _month_of(value.time) if gone else None)
    return best[1] if best else None


def _month_of(span: TimeSpan) -> TimeSpan:
    """The month of a day: the day itself may be told wrong."""
    if span.grain in LONG or span.start is None:
        return span
    first = span.start.replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    december = first.month == 12
    after = first.replace(year=first.year + december, month=1 if december else first.month + 1)
    return TimeSpan(first, after, Grain.MONTH, span.offset)


def _today(item: Annotated) -> datetime | None:
    """When a text was told: the day it was published, else the first full date it tells."""
    if item.source.published is not None:
        return item.source.published.when.replace(tzinfo=None)
    for line in item.lines:
        for value in line.times:
            time = value.time
            full = time is not None and time.grain is Grain.DAY and "year" in dict(value.said)
            if full and time is not None and time.start is not None:
                return time.start.replace(tzinfo=None)
    return None
