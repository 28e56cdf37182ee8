"""On what basis a figure is told: of some of the whole, of men, without what is set aside."""

from __future__ import annotations

from factcheck import lexicon
from factcheck.align import ordinals
from factcheck.align.features import Feature
from factcheck.model.event import Modality

DEMANDED = "courts/prosecutor-demand"  # a sentence asked for is not the one passed
# Bases that make another figure of it even where only one side names them.
STRONG_BASES = frozenset(
    {
        "basis/core",
        "basis/excluding",
        "basis/per-capita",
        "basis/average",
        "basis/partial-count",
        "basis/before-close",
        "basis/intraday",
        "basis/for-second-place",
        "basis/for-third-place",
        "basis/men-only",
        "basis/women-only",
        DEMANDED,
    }
)
OF_ONE_SEX = frozenset({"basis/men-only", "basis/women-only"})
RUNNING = "basis/this-year-count"
OUTCOMES = ("money", "percent", "measure", "count")  # what is forecast before it is known
POLLS = frozenset({"politics/poll-approval", "elections/opinion-poll"})
BY_A_PERSON = 0.4  # nearness from which a figure may be a person's


def apart(a: Feature, b: Feature) -> str | None:
    """Bases that exclude one another; others, read from single words, are only doubts."""
    x, y = set(a.claim.basis), set(b.claim.basis)
    for one in x - y:
        for other in y - x:
            if lexicon.apart(one, other):
                return f"{one} against {other}"
    if a.claim.kind == "person":
        one_sided = (x ^ y) & OF_ONE_SEX
        return f"only one side speaks of {min(one_sided)}" if one_sided else None
    if a.claim.kind == "ordinal":
        return ordinals.other_start(a, b)
    if a.claim.kind == "date":
        return None  # so much a head tells nothing of the day
    if a.claim.kind == "percent" and RUNNING in x & y and not _of_one_day(a, b):
        return "a change that runs on, told on two days"
    if a.claim.kind == "percent" and _of_two_polls(a, b):
        return "found by two polls"
    if a.claim.kind in OUTCOMES and _one_is_outcome(a, b):
        return "expected against how it came out"
    one_sided = (x ^ y) & STRONG_BASES
    if one_sided and not (one_sided <= OF_ONE_SEX and _one_athlete(a, b)):
        return f"only one side speaks of {', '.join(sorted(one_sided))}"
    return None


def _of_two_polls(a: Feature, b: Feature) -> bool:
    """Whether both tell what a poll found, and each names a house that the other does not."""
    if not all(
        POLLS & {*f.concepts, *(f.claim.head.others if f.claim.head else ())} for f in (a, b)
    ):
        return False
    houses = [{key for key in f.entities if key.startswith("org:")} for f in (a, b)]
    return all(houses) and houses[0].isdisjoint(houses[1])


def _of_one_day(a: Feature, b: Feature) -> bool:
    """Whether two texts are known to be of one day."""
    return a.published is not None and a.published == b.published


def _one_is_outcome(a: Feature, b: Feature) -> bool:
    """Whether one figure is what somebody expects and the other told as having come out so."""
    if a.claim.expected == b.claim.expected:
        return False
    told = b if a.claim.expected else a
    return told.claim.modality is Modality.HAPPENED and not _is_still_open(told)


def _is_still_open(feature: Feature) -> bool:
    """Whether the time that a figure is told for was not over when it was told: of next year
    nothing can have come out."""
    span = feature.claim.reference
    if span is None or span.end is None or feature.published is None:
        return False
    return span.end.toordinal() > feature.published


def _one_athlete(a: Feature, b: Feature) -> bool:
    """Whether both figures stand by one person: whose race it was needs no word."""
    shared = a.entities.keys() & b.entities.keys()
    return any(
        key.partition(":")[0].endswith("person")
        and min(a.entities[key], b.entities[key]) >= BY_A_PERSON
        for key in shared
    )
