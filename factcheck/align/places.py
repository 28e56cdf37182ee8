"""What two places answer to: whether one occasion is meant, and who tells of both."""

from __future__ import annotations

import functools

from factcheck import lexicon
from factcheck.align.families import are_kin
from factcheck.align.features import Feature
from factcheck.model.event import Event
from factcheck.names.match import same_name

BUILDING = ("business/", "infrastructure/", "trade/investment")
UNKNOWN = "~"  # marks a place that no table knows; see extract.places


def one_occasion(a: Event, b: Event) -> bool:
    """Whether two acts take place at one occasion: the final and the win, the talks and the
    signing."""
    x, y = a.concept, b.concept
    if lexicon.is_a(x, y) or lexicon.is_a(y, x) or lexicon.nested(x, y):
        return True
    return are_kin("venues", x, y)


def told_by_both(a: Feature, b: Feature) -> bool:
    """Whether a source names the place of the other somewhere: it may tell of two places."""
    return _names(a, b.claim.text) or _names(b, a.claim.text)


def _names(feature: Feature, place: str) -> bool:
    if place in feature.cast:
        return True
    if not place.startswith(UNKNOWN):
        return False
    stem = place.partition(":")[2]
    return any(_may_be(stem, other) for other in feature.cast)


@functools.lru_cache(maxsize=1 << 14)
def _may_be(stem: str, other: str) -> bool:
    """Whether a name of the cast may be a place: unsure names count, for silence."""
    if other.startswith(UNKNOWN):
        other = other.partition(":")[2]
    if ":" in other:
        return False
    return same_name(stem, other, "place").verdict != "different"


def is_unknown(feature: Feature) -> bool:
    """Whether no table knows the place of a claim."""
    return feature.claim.text.startswith(UNKNOWN)


def one_plan(a: Feature, b: Feature) -> bool:
    """Whether a plan and a deed can be one: what is built is told either way, and so is what has
    one day on both sides."""
    x, y = a.claim.event, b.claim.event
    if x is not None and y is not None and x.time is not None and y.time is not None:
        own = "time" not in (*x.inherited, *y.inherited)
        return own and x.time.overlaps(y.time)
    return bool(set(a.concepts) & set(b.concepts)) or all(
        f.claim.event is None or f.claim.event.concept.startswith(BUILDING) for f in (a, b)
    )
