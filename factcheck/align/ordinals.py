"""What an ordinal counts: from which start, of which visits, and in whose race."""

from __future__ import annotations

from factcheck.align.features import Feature

# From when, or of which sort, one counts: two of these that differ count two series.
STARTS = frozenset(
    f"basis/{name}"
    for name in (
        "since-taking-office",
        "since-founding",
        "this-year-count",
        "fiscal-year",
        "state-visit",
        "official-visit",
        "working-visit",
        "private-visit",
        "formal",
        "informal",
        "bilateral-visit",
        "multilateral-occasion",
        "in-person",
        "remote",
        "men-only",
        "women-only",
        "for-first-place",
        "for-second-place",
        "for-third-place",
    )
)
# A year told beside a count is often left out by others, as is that it is a count of all.
OFTEN_UNSAID = frozenset(
    {"basis/this-year-count", "basis/fiscal-year", "basis/since-taking-office"}
)
FIRST = "#1"  # "the first" holds mostly under a condition that others leave out
PINNED = frozenset({"names", "event", "subject", "neighbours", "time"})


def other_start(a: Feature, b: Feature) -> str | None:
    """Whether two ordinals count from two starts, or things of two sorts."""
    if a.claim.negated != b.claim.negated:
        return "one is said not to be so"  # "not the first" may well be the third
    x, y = STARTS & set(a.claim.basis), STARTS & set(b.claim.basis)
    if x == y or x & y:
        return None
    first = FIRST in (a.claim.text, b.claim.text)
    if (x and y) or first or not (x ^ y) <= OFTEN_UNSAID:
        return "counted from another start"
    return None


def of_one_visit(a: Feature, b: Feature) -> bool:
    """Whether two ordinals number the visits of one pair of countries: a visit has many towns."""
    x, y = a.claim, b.claim
    if x.kind != "ordinal" or x.event is None or y.event is None:
        return False
    same = len(x.principals) >= 2 and x.principals == y.principals
    return same and x.event.concept == y.event.concept == "diplomacy/visit"
