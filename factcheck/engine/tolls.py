"""Figures that grow: which was counted first, and how far that is known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal

from factcheck.engine import functions
from factcheck.engine.functions import Context
from factcheck.model.claim import Claim
from factcheck.model.report import Severity
from factcheck.model.value import Bound, TimeSpan

_BOUNDS = "<>=~"
_LEAST = (Bound.AT_LEAST, Bound.MORE_THAN)
MANY_COUNTS = 3  # different counts of one toll show that it grows
MUCH_MORE = Decimal("1.5")
_GROWTH = 2  # times that a toll grows within hours, and is told with "at least"


def told_in_turn(pairs: Iterable[tuple[Claim, Claim]], context: Context) -> set[frozenset[str]]:
    """The values of which some two claims tell that one has grown into the other.

    Where the same two are told by others at times that nobody knows apart, the order is known all
    the same.
    """
    if not context.grows:
        return set()
    return {
        number_pair(a, b)
        for a, b in pairs
        if functions.updates(a, b, context) and _has_grown(a, b, context)
    }


def number_pair(a: Claim, b: Claim) -> frozenset[str]:
    """The numbers of two claims, however they are bounded: 38 and "at least 38" are one count."""
    return frozenset(c.text.lstrip(_BOUNDS) for c in (a, b))


def _has_grown(a: Claim, b: Claim, context: Context) -> bool:
    """Whether the figure told later is the larger one."""
    if a.value is None or b.value is None or a.value.amount is None or b.value.amount is None:
        return False
    return (b.value.amount - a.value.amount) * functions.told_order(a, b, context) > 0


def doubt_of(a: Claim, b: Claim, context: Context) -> Severity | None:
    """The most that is said of two figures that grow, told who knows when: an editor can tell."""
    if not context.grows or (a.settled and b.settled):
        return None
    if dated(a, b, context.told):
        counting = _still_counted(a, b, context) or _of_a_day_that_goes_on(a, b, context)
        return "note" if counting else None
    nowhere = not any(c.as_of or c.source in context.told for c in (a, b))
    return "warning" if nowhere else "note"


def _still_counted(a: Claim, b: Claim, context: Context) -> bool:
    """Whether the larger of two counts of one day is told as the least there are, so that some are
    still being found, and nothing tells which of the two was made first."""
    if a.value is None or b.value is None or functions.told_order(a, b, context):
        return False
    low, high = sorted((a.value, b.value), key=lambda value: value.amount or 0)
    if low.amount is None or high.amount is None or high.bound not in _LEAST:
        return False
    mixed = sorted(str(low.amount)) == sorted(str(high.amount))  # 35 and 53: a slip
    return not mixed and high.amount <= _GROWTH * low.amount


def _of_a_day_that_goes_on(a: Claim, b: Claim, context: Context) -> bool:
    """Whether one was told at an hour of a day, the other at who knows which hour of it, and the
    toll was seen to grow that day: it is told in three ways, or is half as large again."""
    if a.value is None or b.value is None or a.as_of or b.as_of:
        return False
    if not _within(context.told.get(a.source), context.told.get(b.source)):
        return False
    low, high = sorted((a.value.amount or Decimal(0), b.value.amount or Decimal(0)))
    if sorted(str(low)) == sorted(str(high)):
        return False  # 35 and 53: a slip
    return context.values >= MANY_COUNTS or high >= MUCH_MORE * low


def dated(a: Claim, b: Claim, told: Mapping[str, TimeSpan]) -> bool:
    """Whether it is known of both figures when they were told, so far as their order is known.

    One told who knows when may be an earlier count; so may one of ten in the morning against one
    of some time of that day.
    """
    spans = [c.as_of or told.get(c.source) for c in (a, b)]
    if any(span is None for span in spans):
        return False
    published = a.as_of is None and b.as_of is None
    return published or not _within(*spans)


def _within(a: TimeSpan | None, b: TimeSpan | None) -> bool:
    """Whether one of two times lies inside the other, longer one."""
    if a is None or b is None or a.grain is b.grain:
        return False
    return a.overlaps(b)
