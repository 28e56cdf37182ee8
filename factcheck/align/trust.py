"""What keeps a pair at a note, however much speaks for one question: each case with its reason."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from factcheck import lexicon
from factcheck.align import acts, asked, dates, places
from factcheck.align.evidence import JOIN
from factcheck.align.features import Feature, heads_related, same_instance
from factcheck.align.slips import LONG_SLIP_WEIGHT
from factcheck.model.claim import Reason

# Families of evidence that pin an act to one happening; words alone tell of its sort.
PINNED = frozenset({"names", "event", "subject", "neighbours", "time"})
RESULTS = ("count", "duration", "measure")
SHARED_RESULTS = (
    "sport/attendance",
    "sport/ticket",
    "sport/dropout",
    "sport/withdraw",
)  # of the match, not of who played it
SURE_PLACE = 6.0
MANY_FAMILIES = 4  # so many make up for a noun that is not known
SWAPPED = "same digits"
SLIPS = (SWAPPED, "power of ten")


@dataclass(frozen=True, slots=True)
class Held:
    """Two claims held against one another, with what speaks for one question."""

    a: Feature
    b: Feature
    relation: str
    score: float
    families: frozenset[str]
    reasons: Sequence[Reason]

    @property
    def kind(self) -> str:
        """The kind of both claims."""
        return self.a.claim.kind


def is_trusted(held: Held) -> bool:
    """Whether nothing keeps a pair from being an error."""
    return not any(case(held) for case in CASES)


def _counts_the_unknown(held: Held) -> bool:
    """What one of two counts counts is not known for certain."""
    if held.kind != "count" or len(held.families) >= MANY_FAMILIES:
        return False
    if held.a.subject & held.b.subject:
        return False  # persons of one nation
    if any(r.feature == SWAPPED and r.weight >= LONG_SLIP_WEIGHT for r in held.reasons):
        return False  # 12,480 and 14,280: one number, whatever its noun
    return heads_related(held.a, held.b) is None or _loose_small(held.a, held.b)


def _dates_who_knows_what(held: Held) -> bool:
    """Two dates are not known to date one happening."""
    a, b = held.a, held.b
    bound = dates.kin(a, b) or dates.tied(a, b) or dates.same_words(a, b)
    return held.kind == "date" and not bound and not asked.asked_alike(a, b)


def _numbers_who_knows_what(held: Held) -> bool:
    """Nothing tells that two ordinals number one happening."""
    if held.kind != "ordinal" or same_instance(held.a, held.b) is not None:
        return False
    return held.score < JOIN or held.families.isdisjoint(PINNED)


def _is_an_act_of_a_sort(held: Held) -> bool:
    """One sort of act, denied by a mere "not" or told of anything that is decided, and nothing
    tells that it is one act."""
    vague = _only_negated(held.a) or _is_any_decision(held)
    return vague and held.families.isdisjoint(PINNED)


def _is_any_decision(held: Held) -> bool:
    x, y = held.a.claim.event, held.b.claim.event
    if held.kind != "polarity" or x is None or y is None:
        return False
    return acts.is_any_decision(x.concept, y.concept)


def _is_an_age_of_nobody(held: Held) -> bool:
    """Whose age it is, is not known."""
    known = held.a.subject and held.b.subject
    return held.kind == "age" and not known and held.score < JOIN


def _is_somewhere(held: Held) -> bool:
    """Nothing but the words tells that two places are those of one happening."""
    if held.kind != "place":
        return False
    least = JOIN if places.asks_alike(held.a, held.b) else SURE_PLACE
    return same_instance(held.a, held.b) is None and held.score < least


def _may_be_of_another_sex(held: Held) -> bool:
    """Only one of two winners is told to be the women's: a race has two."""
    return held.kind == "person" and set(held.a.claim.basis) != set(held.b.claim.basis)


def _is_one_of_several(held: Held) -> bool:
    """A source tells of several such events, or of several persons in one; unless both tell of
    the same others: of two who dissented, one is agreed on."""
    a, b = held.a, held.b
    if asked.asked_alike(a, b):
        return False
    unnamed = held.kind == "role" and (a.claim.event is not None or a.claim.head is not None)
    if not unnamed and held.kind not in ("place", "person"):
        return False
    return not (a.alone and b.alone) and not (a.others and a.others == b.others)


def _is_anybodys_result(held: Held) -> bool:
    """Every runner has a time, every team its points: only a slip is no chance."""
    if held.kind not in RESULTS or not _is_result(held.a) or _same_athlete(held.a, held.b):
        return False
    return not any(reason.feature in SLIPS for reason in held.reasons)


CASES: tuple[Callable[[Held], bool], ...] = (
    _counts_the_unknown,
    _dates_who_knows_what,
    _numbers_who_knows_what,
    _is_an_act_of_a_sort,
    _is_an_age_of_nobody,
    _is_somewhere,
    _may_be_of_another_sex,
    _is_one_of_several,
    _is_anybodys_result,
)


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
