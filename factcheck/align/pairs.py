"""Pairs: two claims of different sources held against one another, and the evidence for both."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from factcheck.align import deeds, ordinals
from factcheck.align.answered import TELLING
from factcheck.align.evidence import families, sums, total, weigh
from factcheck.align.features import Feature, Rarity
from factcheck.align.link import value_weight
from factcheck.align.slips import are_within_twice
from factcheck.align.trust import SWAPPED, Held, is_trusted
from factcheck.align.twins import STATEMENT, likeness
from factcheck.align.vetoes import first_veto
from factcheck.model.claim import Claim, Reason

Relate = Callable[[Claim, Claim], str]

AGREE = 2.0  # evidence from which equal values confirm one another
FIGURES = ("count", "money", "percent", "measure")
SLIPPED = 0.9  # evidence from which a figure may be another with its digits in another order


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims of different sources that could answer one question."""

    a: int
    b: int
    relation: str
    score: float
    families: frozenset[str]
    strong: bool  # may be an error: items strongly linked, and nothing keeps the pair at a note
    far: bool = False  # the values lie too far apart for a slip
    twin: bool = False  # one statement told twice, with another value
    alike: float = 1.0  # of figures: how much of one sentence the other tells, 0 to 1
    weights: dict[str, float] = field(default_factory=dict)  # what each family brings


def score_pair(a: Feature, b: Feature, strong: bool, rarity: Rarity, relate: Relate) -> Pair | None:
    """Evidence for one pair, or None where it cannot be compared or is vetoed."""
    if not _anything_shared(a, b) or (_is_of_a_tally(a) and _is_of_a_tally(b)):
        return None
    relation = relate(a.claim, b.claim)
    if relation == "incomparable":
        return None
    telling = relation == "same" and value_weight(a.claim) >= TELLING
    if not telling and first_veto(a, b):
        return None
    reasons = weigh(a, b, rarity)
    score = total(reasons)
    if score < (SLIPPED if _is_slip(a, b, reasons) else AGREE):
        return None
    own = frozenset(families(reasons))
    twin = STATEMENT in own and not deeds.is_doubted(a, b)
    strong = strong and (twin or is_trusted(Held(a, b, relation, score, own, reasons)))
    far = any(reason.feature in ("far values", "far days") for reason in reasons)
    score = round(score, 3)
    series = any(reason.feature == ordinals.ONE_SERIES for reason in reasons)
    alike = likeness(a, b) if relation == "contradicts" and not series else 1.0
    return Pair(a.number, b.number, relation, score, own, strong, far, twin, alike, sums(reasons))


def _is_of_a_tally(feature: Feature) -> bool:
    """Whether a number was worked out from a tally: two tallies are held against one another."""
    head = feature.claim.head
    return feature.claim.kind == "count" and head is not None and head.text == feature.claim.surface


def _is_slip(a: Feature, b: Feature, reasons: list[Reason]) -> bool:
    """Whether two figures are one with its digits in another order: seldom by chance, so that less
    else is asked for."""
    swapped = any(reason.feature == SWAPPED for reason in reasons)
    return swapped and a.claim.kind in FIGURES and are_within_twice(a, b)


def _anything_shared(a: Feature, b: Feature) -> bool:
    """Whether two claims share a word, a name, a neighbour or their value: else nothing can join
    them, and most pairs of a story share nothing."""
    return (
        a.claim.text == b.claim.text
        or (a.lone and b.lone)
        or a.claim.kind == "ordinal"  # few, and what they number goes by many names
        or not a.words.keys().isdisjoint(b.words.keys())
        or not a.entities.keys().isdisjoint(b.entities.keys())
        or not a.near.isdisjoint(b.near)
        or (a.digits != "" and a.digits == b.digits)
        or (b.claim.path, b.claim.start) in (*a.mirrors, *a.tied)  # nobody, against somebody
    )


def reasons_for(a: Feature, b: Feature, rarity: Rarity) -> list[Reason]:
    """The evidence again, for the explanation of a pair that was joined."""
    return sorted(weigh(a, b, rarity), key=lambda reason: -reason.weight)
