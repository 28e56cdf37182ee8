"""Quotations that are one statement: most words of the shorter one stand in the other as well.

Whoever is named as the speaker, and whether or not one of them turns a word of the other.
"""

from __future__ import annotations

from factcheck.align.features import Feature
from factcheck.align.twins import STATEMENT, WEIGHT
from factcheck.model.claim import Claim, Reason

LEAST_WORDS = 2  # words and figures that two quotations share
LEAST_SHARE = 0.4  # of those of the shorter one
LEAST_POINTS = 0.75  # what they tell together


def evidence(a: Feature, b: Feature) -> list[Reason]:
    """That two quotations are one statement."""
    if not are_one(a, b):
        return []
    words = (
        (a.claim.surface, a.claim.language),
        (" · ", None),
        (b.claim.surface, b.claim.language),
    )
    return [Reason("one statement", STATEMENT, WEIGHT, words)]


def are_one(a: Feature, b: Feature) -> bool:
    """Whether two claims are quotations of one statement."""
    if a.claim.kind != "quote" or b.claim.kind != "quote":
        return False
    if a.claim.language[:2] == b.claim.language[:2] and not _differ_in_sense(a.claim, b.claim):
        return False
    told, least = _shared(a.claim, b.claim), min(_length(a.claim), _length(b.claim))
    enough = len(told) >= LEAST_WORDS and sum(told.values()) >= LEAST_POINTS
    return enough and len(told) >= LEAST_SHARE * least


def _differ_in_sense(a: Claim, b: Claim) -> bool:
    """Whether two quotations of one language have the very same words, or one denies a word of the
    other: else they may be two translations."""
    if a.text == b.text:
        return True
    other = {key: affirmed for key, _, _, affirmed in b.spoken}
    return any(other.get(key, affirmed) != affirmed for key, _, _, affirmed in a.spoken)


def _shared(a: Claim, b: Claim) -> dict[int, float]:
    """The words of one quotation that stand in the other too, by number, with what they tell."""
    other = {key: weight for key, weight, _, _ in b.spoken}
    found: dict[int, float] = {}
    for key, weight, number, _ in a.spoken:
        if key in other:
            found[number] = max(found.get(number, 0.0), (weight * other[key]) ** 0.5)
    return found


def _length(claim: Claim) -> int:
    return len({number for _, _, number, _ in claim.spoken})
