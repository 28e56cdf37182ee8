"""Pairs: two claims of different sources held against one another, and the evidence for both."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from factcheck import lexicon
from factcheck.align import odds
from factcheck.align.answered import TELLING
from factcheck.align.evidence import JOIN, families, sums, total, weigh
from factcheck.align.features import Feature, Rarity, heads_related, same_instance
from factcheck.align.link import value_weight
from factcheck.align.vetoes import first_veto
from factcheck.model.claim import Claim, Reason, Role

Relate = Callable[[Claim, Claim], str]

AGREE = 2.0  # evidence from which equal values confirm one another
# Families of evidence that pin an act to one happening; words alone tell of its sort.
PINNED = frozenset({"names", "event", "subject", "neighbours", "time"})
FEW = 5  # where a source tells no more figures than this, the best partner is hardly chance
RESULTS = ("count", "duration", "measure")
SHARED_RESULTS = ("sport/attendance", "sport/ticket")  # of the match, not of who played it
MANY_FAMILIES = 4  # so many make up for a noun that is not known


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims of different sources that could answer one question."""

    a: int
    b: int
    relation: str
    score: float
    families: frozenset[str]
    strong: bool  # their items are strongly linked
    far: bool = False  # the values lie too far apart for a slip
    weights: dict[str, float] = field(default_factory=dict)  # what each family brings
    chance: float | None = None  # log-odds of a figure's pair before its margin; see odds.py


def score_pair(a: Feature, b: Feature, strong: bool, rarity: Rarity, relate: Relate) -> Pair | None:
    """Evidence for one pair, or None where it cannot be compared or is vetoed."""
    if not _anything_shared(a, b):
        return None
    relation = relate(a.claim, b.claim)
    if relation == "incomparable":
        return None
    telling = relation == "same" and value_weight(a.claim) >= TELLING
    if not telling and first_veto(a, b):
        return None
    reasons = weigh(a, b, rarity)
    score = total(reasons)
    if score < AGREE:
        return None
    own = frozenset(families(reasons))
    one_nation = bool(a.subject & b.subject)
    loose = not one_nation and (heads_related(a, b) is None or _loose_small(a, b))
    if a.claim.kind == "count" and loose and len(own) < MANY_FAMILIES:
        strong = False  # what one of them counts is not known for certain
    if a.claim.kind == "date" and {a.claim.role, b.claim.role} == {Role.BACKGROUND}:
        # Neither is known to date an event.
        strong = strong and score >= JOIN and len(own) >= MANY_FAMILIES
    if a.claim.kind == "ordinal" and same_instance(a, b) is None:
        strong = False  # nothing tells that both number one happening
    if _only_negated(a) and own.isdisjoint(PINNED):
        strong = False  # one sort of act, but nothing tells that it is one act
    if a.claim.kind == "age" and not (a.subject and b.subject):
        strong = strong and score >= JOIN  # whose age it is, is not known
    if a.claim.kind == "person" and relation == "contradicts" and not _are_two(a, b):
        strong = False  # names in two scripts that may be one nobody could match
    if a.claim.kind in ("place", "person") and not (a.alone and b.alone):
        strong = False  # a source tells of several such events, or of several persons in one
    slip = any(reason.feature in ("same digits", "power of ten") for reason in reasons)
    if a.claim.kind in RESULTS and _is_result(a) and not _same_athlete(a, b):
        strong = strong and slip  # every runner has a time, every team its points
    far = any(reason.feature in ("far values", "far days") for reason in reasons)
    chance = None
    if a.claim.kind in odds.KINDS and min(a.company, b.company) > FEW:
        chance = odds.log_odds(odds.parts(a, reasons))
    return Pair(
        a.number, b.number, relation, round(score, 3), own, strong, far, sums(reasons), chance
    )


_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]")


def _are_two(a: Feature, b: Feature) -> bool:
    """Whether two persons are known to be two: their scripts tell, or some source names both."""
    if a.claim.language == b.claim.language and a.claim.surface.isascii() == (
        b.claim.surface.isascii()
    ):
        return True
    if not (_HAN.search(a.claim.surface) or _HAN.search(b.claim.surface)):
        return True  # both are written as they sound
    both = {a.who, b.who}
    return None not in both and (both <= a.cast or both <= b.cast)


def _only_negated(feature: Feature) -> bool:
    """Whether a claim tells of an act that has no opposite: it is denied by a mere "not"."""
    event = feature.claim.event
    return (
        feature.claim.kind == "polarity"
        and event is not None
        and lexicon.axis(event.concept) is None
    )


def _is_result(feature: Feature) -> bool:
    """Whether a figure is what somebody reached in sport."""
    event = feature.claim.event
    concepts = feature.concepts or ((event.concept,) if event else ())
    return any(c.startswith("sport/") and c not in SHARED_RESULTS for c in concepts)


def _same_athlete(a: Feature, b: Feature) -> bool:
    shared = a.entities.keys() & b.entities.keys()
    return any(not key.startswith("country:") for key in shared)


def _loose_small(a: Feature, b: Feature) -> bool:
    """Whether two small counts hang on nouns further off: "one", "three" meet by chance."""
    small = all(
        f.claim.value is not None and f.claim.value.amount is not None and f.claim.value.amount < 10
        for f in (a, b)
    )
    x, y = a.claim.head, b.claim.head
    return small and not ((x is not None and x.touching) or (y is not None and y.touching))


def _anything_shared(a: Feature, b: Feature) -> bool:
    """Whether two claims share a word, a name, a neighbour or their value: else nothing can join
    them, and most pairs of a story share nothing."""
    return (
        a.claim.text == b.claim.text
        or not a.words.keys().isdisjoint(b.words.keys())
        or not a.entities.keys().isdisjoint(b.entities.keys())
        or not a.near.isdisjoint(b.near)
        or (a.digits != "" and a.digits == b.digits)
    )


def reasons_for(a: Feature, b: Feature, rarity: Rarity) -> list[Reason]:
    """The evidence again, for the explanation of a pair that was joined."""
    return sorted(weigh(a, b, rarity), key=lambda reason: -reason.weight)
