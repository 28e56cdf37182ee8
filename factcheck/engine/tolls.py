"""Figures that grow: which was counted first, and how far that is known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from factcheck.engine import functions
from factcheck.engine.functions import Context
from factcheck.model.claim import Claim
from factcheck.model.report import Severity
from factcheck.model.value import TimeSpan


def told_in_turn(pairs: Iterable[tuple[Claim, Claim]], context: Context) -> set[frozenset[str]]:
    """The values of which some two claims tell that one has grown into the other.

    Where the same two are told by others at times that nobody knows apart, the order is known all
    the same.
    """
    if not context.grows:
        return set()
    return {
        frozenset((a.text, b.text))
        for a, b in pairs
        if functions.updates(a, b, context) and _has_grown(a, b, context)
    }


def _has_grown(a: Claim, b: Claim, context: Context) -> bool:
    """Whether the figure told later is the larger one."""
    if a.value is None or b.value is None or a.value.amount is None or b.value.amount is None:
        return False
    return (b.value.amount - a.value.amount) * functions.told_order(a, b, context) > 0


def doubt_of(a: Claim, b: Claim, context: Context) -> Severity | None:
    """The most that is said of two figures that grow, told who knows when: an editor can tell."""
    if not context.grows or dated(a, b, context.told):
        return None
    nowhere = not any(c.as_of or c.source in context.told for c in (a, b))
    return "warning" if nowhere else "note"


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
