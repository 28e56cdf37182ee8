"""Counts of others against counts of all: eight *other* candidates, and nine candidates."""

from __future__ import annotations

from factcheck import lexicon
from factcheck.align.features import Feature

MOST = 3  # persons or things that a source names by themselves beside the others
# "One died and five others were hurt": those five are all who were hurt.
CASUALTY = "disasters/casualty"


def others_of(a: Feature, b: Feature) -> str | None:
    """Whether one count is of the others and the larger one may be of all of them."""
    if a.claim.kind != "count" or a.claim.besides == b.claim.besides:
        return None
    rest, whole = (a, b) if a.claim.besides else (b, a)
    x, y = rest.claim.value, whole.claim.value
    if x is None or y is None or x.amount is None or y.amount is None:
        return None
    if any(lexicon.is_a(concept, CASUALTY) for concept in rest.concepts):
        return None
    return "the others against all of them" if 0 < y.amount - x.amount <= MOST else None
