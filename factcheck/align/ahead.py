"""Days that had not come when they were told: planned, whatever the verb beside them."""

from __future__ import annotations

import re

from factcheck.align.asked import asked_alike
from factcheck.align.dates import is_slip, may_lie_apart, sole
from factcheck.align.features import Feature, gap_days
from factcheck.model.event import AHEAD

SHIFTS = ("year_shift", "month_shift", "week_shift", "shift")  # next year, 내달, 来週
ABOUT = 3  # days after the other text by which one without a day was written, as a rule

WEEK = 7  # days by which what is told beside the same figures may be misdated
FIGURES = 2
_DAY = re.compile(r"\d{4}-\d\d|\d\d:\d\d")
LOOSE = 31  # days by which two accounts of what is planned may differ


def days_apart(a: Feature, b: Feature, window: float) -> str | None:
    """Whether two dates lie too far from one another for one happening; ``window`` is how many
    days that may last.

    Either their own days or those of the acts beside them are near: an act may have another day
    than the date it stands by, and a year to come is told of what was agreed today.
    """
    own = [f.claim.value.time if f.claim.value else None for f in (a, b)]
    acts = [f.claim.event.time if f.claim.event else None for f in (a, b)]
    gaps = [gap_days(x, y) for x, y in (own, acts) if x is not None and y is not None]
    if not gaps or may_lie_apart(a, b) or (asked_alike(a, b) and is_slip(a, b)):
        return None
    apart = min(gaps)
    if apart <= WEEK and told_with_figures(a, b):
        return None
    if apart <= window or (apart <= LOOSE and lie_ahead(a, b)):
        return None
    return f"events {apart:.0f} days apart"


def told_with_figures(a: Feature, b: Feature) -> bool:
    """Whether two days, the only ones of one sort of disaster, are told beside equal figures: a
    quake of magnitude 7.2 that broke 41 houses is one quake."""
    figures = [key for key in a.near & b.near if not _DAY.match(key)]
    return len(figures) >= FIGURES and (sole(a, b) or "").startswith("disasters/")


def lie_ahead(a: Feature, b: Feature) -> bool:
    """Whether two days had not come when they were told."""
    return _lies_ahead(a, b) and _lies_ahead(b, a)


def _lies_ahead(feature: Feature, other: Feature) -> bool:
    """Whether a day had not come when it was told.  So is the very day on which something starts:
    새 금리는 18일부터 적용된다, "applies from Friday".

    A text that tells no day of its own was written about the day of the other one, or some days
    after; where neither tells any, what looks like a slip of a planned day is planned as well.
    """
    claim = feature.claim
    if claim.value is None:
        return False
    said = dict(claim.value.said)
    if any(said.get(field, "").strip("+").split(" ")[0] > "0" for field in SHIFTS):
        return True
    starts, span = claim.attribute == "date:start", claim.value.time
    if span is None:
        return starts
    if span.start is None:
        return False
    told = feature.published
    if told is None and other.published is not None:
        told = other.published + ABOUT
    if told is None:
        slipped = "year" in said and is_slip(feature, other)
        return claim.modality in AHEAD or (slipped and other.claim.modality in AHEAD)
    return span.start.toordinal() >= told + (not starts)
