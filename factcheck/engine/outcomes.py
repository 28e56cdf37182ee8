"""Plans and what came of them: "will sign 14", and a week later "signed 15"."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from factcheck.engine.relation import in_small_units
from factcheck.engine.times import gap_in_days
from factcheck.engine.units import SECONDS_A_MONTH, factor
from factcheck.model.claim import Claim
from factcheck.model.event import Modality
from factcheck.model.value import TimeSpan, Value

Told = Mapping[str, TimeSpan]  # when each source was published, by its id


def are_plan_and_outcome(a: Claim, b: Claim, told: Told) -> bool:
    """Whether one is told as planned, and the other may tell what came of it, or of another plan.

    Not where both were told at one time: many languages leave the future to the reader, so that
    "will get" and 受ける are one.  Nor where the other speaks of a time that was not over: it is a
    forecast as well.
    """
    planned = [c.modality is Modality.PLANNED for c in (a, b)]
    if planned[0] == planned[1] or _are_of_one_minute(a, b, told):
        return False
    plan, other = (a, b) if planned[0] else (b, a)
    if _is_over(plan, told):
        return True  # nothing is planned for a time gone by: one of the two was misread
    if _told_together(a, b, told) or _lies_ahead(other, told):
        return False
    if a.value is not None and b.value is not None and same_digits(a.value, b.value):
        return False
    return not _still_runs(a, b, told)


def _lies_ahead(claim: Claim, told: Told) -> bool:
    """Whether a figure is told of a time that was not over when it was told: "3.1% at the end of
    next year"."""
    span, when = claim.reference, told.get(claim.source)
    if span is None or span.end is None or when is None or when.end is None:
        return False
    return span.end > when.end


def _still_runs(a: Claim, b: Claim, told: Told) -> bool:
    """Whether a length of time cannot have come to its end between the two tellings: what is to
    last for five years is not over when told a week later."""
    one, other = told.get(a.source), told.get(b.source)
    if a.kind != "duration" or one is None or other is None or not (a.value and b.value):
        return False
    return min(_seconds(a.value), _seconds(b.value)) > gap_in_days(one, other) * 24 * 3600


def _seconds(length: Value) -> Fraction:
    """A length of time in seconds, months as mean ones; 0 where it has no length."""
    small = in_small_units(length)
    known = factor(small.unit or "", small.kind)
    if small.amount is None or known is None:
        return Fraction(0)
    family, by = known
    return Fraction(small.amount) * by * (SECONDS_A_MONTH if family == "calendar" else 1)


def same_digits(a: Value, b: Value) -> bool:
    """Whether two numbers of three digits or more have their digits in another order."""
    if a.amount is None or b.amount is None or a.unit != b.unit:
        return False
    one, other = (format(v.amount, "f").replace(".", "") for v in (a, b))
    telling = len(one.replace("0", "")) > 2
    return telling and one != other and sorted(one) == sorted(other)


def _is_over(claim: Claim, told: Told) -> bool:
    """Whether the time a figure is told of was over when it was told."""
    span, when = claim.reference, told.get(claim.source)
    if span is None or span.end is None or when is None or when.start is None:
        return False
    return span.end <= when.start


def _are_of_one_minute(a: Claim, b: Claim, told: Told) -> bool:
    """Whether the times at which two sources were published, as far as they are told, meet."""
    one, other = told.get(a.source), told.get(b.source)
    return one is not None and other is not None and one.overlaps(other)


def _told_together(a: Claim, b: Claim, told: Told) -> bool:
    """Whether two sources are of one day, whatever the hours."""
    one, other = told.get(a.source), told.get(b.source)
    if one is None or other is None or one.start is None or other.start is None:
        return False
    return one.start.date() == other.start.date() or one.overlaps(other)
