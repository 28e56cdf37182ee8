"""Reasons that keep two claims apart, whatever else they share.  Each is named and explained."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from factcheck import lexicon
from factcheck.align import (
    acts,
    ahead,
    bases,
    bearers,
    counters,
    dates,
    deeds,
    moving,
    ordinals,
    periods,
    places,
    poles,
    rises,
    rounds,
    rows,
    soles,
    sums,
    two_days,
    whose,
    won,
)
from factcheck.align.besides import others_of, part_of_whole, some_of_all
from factcheck.align.features import (
    Feature,
    gap_days,
    heads_related,
    is_known,
    label_of,
    same_instance,
)
from factcheck.align.scope import abroad, bygone, home, listed, services, town
from factcheck.align.whose import of_one_age, of_two_sexes
from factcheck.model.claim import Role, VetoCheck
from factcheck.model.event import AHEAD, Event
from factcheck.names import gazetteer

DEFAULT_WINDOW = 2.0  # days within which two mentions can be one event, where no type says else
LOOSE_DAYS = 14
LOOSE_DATE = 15  # a date further from its trigger may date another event
SHARE = "basis/share-of-whole"
# Parts that several persons may have together.
SIDED = ("honours/signer", "honours/delegation-head")  # each of two sides has its own
SHARED = frozenset(
    f"honours/{name}"
    for name in (
        "signer", "delegation-head", "presider", "dissenter", "ribbon-cutter", "designer",
        "writer", "film-maker", "tune-maker", "lecturer", "rescuer", "finder", "downer",
        "appellant",
    )
)  # fmt: skip
NOT_A_TEAM = ("city:", "place:", "person:", "unknown-person:", "unknown-place:")
MOVES = frozenset({"labour/layoff", "labour/hiring"})  # of staff: the change is what is counted
SHORT = ("s", "min", "h", "D")  # units of what happens in one go

Veto = Callable[[Feature, Feature], str | None]


def window_of(a: Event, b: Event) -> float:
    """Days within which two frames can be one event."""
    x, y = lexicon.concept(a.concept), lexicon.concept(b.concept)
    if x.once or y.once:
        return float("inf")
    return max(x.window or DEFAULT_WINDOW, y.window or DEFAULT_WINDOW)


def _principals(a: Feature, b: Feature) -> str | None:
    x, y = a.claim.principals, b.claim.principals
    if not x or not y or (a.claim.attribute == "holder" and not _is_sided(a)):
        return None  # who led the talks may be of either country
    drills = any(f.claim.event and f.claim.event.concept == "defence/exercise" for f in (a, b))
    if ordinals.of_one_series(a, b) or (drills and x & y):
        return None  # others may look on
    if len(x) >= 2 and len(y) >= 2 and x != y and not (x <= y or y <= x):
        return f"{listed(x)} against {listed(y)}"
    if not x & y:
        return f"{listed(x)} against {listed(y)}"
    return None


def _owner(a: Feature, b: Feature) -> str | None:
    """The policy rates of two central banks are two rates."""
    x, y = a.owner, b.owner
    if not x or not y or x == y or not (is_known(x) and is_known(y)):
        return None
    if gazetteer.principal(x) is not None and gazetteer.principal(x) == gazetteer.principal(y):
        return None
    return f"{label_of(x)} against {label_of(y)}"


def _sets(a: Feature, b: Feature) -> str | None:
    """The scores of sets and periods, told in a row; scores of several matches, of which nothing
    tells that one is meant."""
    if a.claim.kind != "score":
        return None
    if Role.MEMBER in (a.claim.role, b.claim.role):
        return None if rows.same_set(a, b) else "parts of a score"
    if a.alone and b.alone:
        return None
    teams = [{k for k in f.entities if not k.startswith(NOT_A_TEAM)} for f in (a, b)]
    return None if teams[0] & teams[1] else "one of several matches, and no team in common"


def _event_time(a: Feature, b: Feature) -> str | None:
    x, y = a.claim.event, b.claim.event
    if not x or not y or not x.time or not y.time or of_one_age(a, b):
        return None
    if a.claim.kind == "date":
        return ahead.days_apart(a, b, window_of(x, y))
    apart = gap_days(x.time, y.time)
    window = window_of(x, y)
    if a.claim.kind not in ("place", "ordinal", "polarity"):
        window += LOOSE_DAYS  # a figure may be told with another day of the same story
    if apart > window:
        return f"events {apart:.0f} days apart"
    return None


def _role(a: Feature, b: Feature) -> str | None:
    """A comparison figure never answers for a current one; milder differences are doubts."""
    x, y = a.claim.role, b.claim.role
    if _count_the_moved(a, b) or rises.are_of_one_rise(a, b):
        return None
    if a.claim.kind != "percent" and (x is Role.CHANGE) != (y is Role.CHANGE):
        return f"{x.value} figure against {y.value} figure"
    if a.claim.kind == "percent" and (
        (_is_share(a) and y is Role.CHANGE) or (_is_share(b) and x is Role.CHANGE)
    ):
        return "a share of the whole against a change"
    if (x is Role.COMPARISON) != (y is Role.COMPARISON) or (x is Role.THRESHOLD) != (
        y is Role.THRESHOLD
    ):
        return f"{x.value} figure against {y.value} figure"
    return None


def _count_the_moved(a: Feature, b: Feature) -> bool:
    """Whether both count those who go or come: "to shed 600 posts", 450명을 감원하는 계획."""
    events = [f.claim.event.concept if f.claim.event else None for f in (a, b)]
    return a.claim.kind == "count" and events[0] == events[1] and events[0] in MOVES


def _is_share(feature: Feature) -> bool:
    return SHARE in feature.claim.basis


def _part(a: Feature, b: Feature) -> str | None:
    """Who holds a prize or a rank answers for that prize or rank alone."""
    if a.claim.kind != "person":
        return None
    if a.who is not None and a.who == b.who and a.claim.text != b.claim.text:
        return "one person under two names"
    if reason := won.other_prizes(a, b) or deeds.apart(a, b):
        return reason
    parts = [f.concepts[:1] if f.claim.attribute == "holder" else () for f in (a, b)]
    x, y = a.claim.event, b.claim.event
    if parts == [(), ()] and x is not None and y is not None:
        one = places.one_occasion(x, y) or lexicon.opposite(x.concept, y.concept)
        return None if one else f"{x.concept} against {y.concept}"
    if all(f.concepts and soles.is_sole(f) for f in (a, b)):
        return soles.apart(a, b)
    if parts[0] != parts[1]:
        return "holders of different parts"
    if parts[0] and parts[0][0] in won.WINNERS:
        return won.apart(a, b)
    return _company(a, b) if parts[0] and parts[0][0] in SHARED else None


def _company(a: Feature, b: Feature) -> str | None:
    """Of several who have a part together, one source may name more than the other: only where
    all but one are agreed on, that one is told in two ways."""
    of_one = a.claim.principals & b.claim.principals and _is_sided(a)
    if a.others != b.others and not of_one:
        return "one source names others beside"
    if _is_sided(a) and not a.others and not a.claim.principals & b.claim.principals:
        return "each may act for a party of its own"
    return None


def _is_sided(feature: Feature) -> bool:
    """Whether somebody has a part of which each of two sides has its own."""
    return feature.concepts[:1] != () and feature.concepts[0] in SIDED


def _doers_office(a: Feature, b: Feature) -> str | None:
    """The office of one who has a part tells something only where he has it alone."""
    if a.claim.kind != "role" or (a.claim.head is None and b.claim.head is None):
        return None
    if a.concepts[:1] != b.concepts[:1]:
        return "of a person against of a part"
    if _is_sided(a) and not a.claim.principals & b.claim.principals:
        return "each may act for a party of its own"
    lone = a.alone and b.alone and not bearers.are_two_named(a, b)
    return None if lone else "one of several"


def _heads(a: Feature, b: Feature) -> str | None:
    ahead = [counters.LEAD in f.concepts[:1] for f in (a, b)]
    known = bool(a.concepts and b.concepts) or counters.class_of(a) != "vote"
    if ahead[0] != ahead[1] and known:
        return "by how much somebody is ahead against how much he has"
    if of_two_sexes(a, b):
        return "a man against a woman"
    if heads_related(a, b) == "apart" and not of_one_age(a, b):
        return f"{_head(a)} against {_head(b)}"
    return None


def _head(feature: Feature) -> str:
    return feature.claim.head.text if feature.claim.head else "?"


def _modality(a: Feature, b: Feature) -> str | None:
    """A planned event against one that happened: dates and places may differ rightly."""
    if a.claim.kind not in ("date", "place", "polarity"):
        return None
    if a.claim.kind == "place" and places.one_plan(a, b):
        return None
    if a.claim.kind == "polarity" and _opens_later(a, b):
        return "shut now, open then"
    if a.claim.kind == "polarity" and (
        any(f.claim.event is not None and f.claim.event.undone_by is not None for f in (a, b))
        or acts.is_decision(a, b)
        or acts.one_plan(a, b)
    ):
        return None  # a plan and the word that it was called off do contradict one another
    if a.claim.kind == "date" and ahead.lie_ahead(a, b):
        return None
    if (a.claim.modality in AHEAD) != (b.claim.modality in AHEAD):
        return "planned against actual"
    if a.claim.negated != b.claim.negated and a.claim.kind != "polarity":
        return "said against denied"
    return None


def _opens_later(a: Feature, b: Feature) -> bool:
    """Whether one tells that something is shut, the other that it is to open again."""
    for one, other in ((a, b), (b, a)):
        x, y = one.claim.event, other.claim.event
        if x is None or y is None or one.claim.modality not in AHEAD:
            continue
        if (x.concept, y.concept) == ("states/open-again", "states/still-closed"):
            return True
    return False


def _place(a: Feature, b: Feature) -> str | None:
    if a.claim.kind == "place" or not a.place or not b.place or a.place == b.place:
        return None
    if ordinals.of_one_visit(a, b) or of_one_age(a, b):
        return None
    known = ("city:", "country:")
    if not a.place.startswith(known) or not b.place.startswith(known):
        return None
    if a.place.startswith("city:") and b.place.startswith("city:"):
        return f"{label_of(a.place)} against {label_of(b.place)}"
    if gazetteer.country(a.place) != gazetteer.country(b.place):
        return f"{label_of(a.place)} against {label_of(b.place)}"
    return None


def _instance(a: Feature, b: Feature) -> str | None:
    """An ordinal numbers one happening, and a place is one happening's: another has another."""
    if a.claim.kind not in ("ordinal", "place") or ordinals.of_one_office(a, b):
        return None
    same = None if ordinals.of_one_visit(a, b) else same_instance(a, b)
    return "two happenings of one kind" if same is False else None


def _unknown_place(a: Feature, b: Feature) -> str | None:
    """A small place may lie in any other; only where neither source knows the other's are they
    held to be two."""
    if a.claim.kind != "place":
        return None
    if reason := places.questions_apart(a, b):
        return reason
    if not (places.is_unknown(a) or places.is_unknown(b)):
        return None
    return "one source names both places" if places.told_by_both(a, b) else None


def _interval(a: Feature, b: Feature) -> str | None:
    """6年ぶり counts from the last time; a stay of six years is another question.

    In hours and days it is the time that something took: 13시간 만에 구조, "freed after 13 hours".
    """
    if all(f.claim.value is not None and f.claim.value.unit in SHORT for f in (a, b)):
        return None
    x, y = (f.claim.attribute.startswith("interval") for f in (a, b))
    return "an interval against a duration" if x != y else None


def _event_type(a: Feature, b: Feature) -> str | None:
    """Dates, places and predicates answer to their event: another event, another question."""
    if a.claim.kind not in ("date", "place", "polarity"):
        return None
    x, y = a.claim.event, b.claim.event
    if x is None or y is None or x.concept == y.concept:
        return None
    if a.claim.kind == "polarity":
        opposed = lexicon.opposite(x.concept, y.concept) or poles.differ(a, b)
        return None if opposed or _covers(a, b) else f"{x.concept} against {y.concept}"
    if lexicon.apart(x.concept, y.concept):
        return "events held apart"
    if lexicon.is_a(x.concept, y.concept) or lexicon.is_a(y.concept, x.concept):
        return None
    if set(lexicon.ancestors(x.concept)) & set(lexicon.ancestors(y.concept)):
        return None
    if a.claim.kind == "place" and (places.one_occasion(x, y) or places.one_question(a, b)):
        return None
    if a.claim.kind == "date" and (dates.kin(a, b) or dates.is_open(a, b)):
        return None
    loose = Role.BACKGROUND in (a.claim.role, b.claim.role) or (
        max(x.time_distance, y.time_distance) > LOOSE_DATE
    )
    if a.claim.kind == "date" and loose:
        return None
    return f"{x.concept} against {y.concept}"


def _covers(a: Feature, b: Feature) -> bool:
    """Whether one predicate is a kind of the other: no vote at all denies a run-off, but no
    run-off leaves the vote untouched."""
    x, y = a.claim.event, b.claim.event
    assert x is not None and y is not None
    one, other = lexicon.is_a(x.concept, y.concept), lexicon.is_a(y.concept, x.concept)
    if a.claim.text == b.claim.text:
        return one or other
    return one if b.claim.text == "no" else other


def _phase(a: Feature, b: Feature) -> str | None:
    if a.claim.kind != "date" or a.claim.attribute == b.claim.attribute:
        return None
    x, y = (f.claim.attribute.partition(":")[2] for f in (a, b))
    return f"{x} against {y}" if x and y else None


VETOES: dict[str, Veto] = {
    "participants": _principals,
    "subject": whose.apart,
    "owner": _owner,
    "reference time": periods.apart,
    "moment": moving.apart,
    "town": town,
    "abroad": abroad,
    "home": home,
    "services": services,
    "bygone": bygone,
    "sets": _sets,
    "rounds": rounds.apart,
    "event time": _event_time,
    "event type": _event_type,
    "act": acts.apart,
    "basis": bases.apart,
    "phase": _phase,
    "role": _role,
    "part": _part,
    "doer": _doers_office,
    "head": _heads,
    "counter": counters.apart,
    "others": others_of,
    "whole": part_of_whole,
    "some": some_of_all,
    "modality": _modality,
    "place": _place,
    "instance": _instance,
    "both places": _unknown_place,
    "interval": _interval,
    "issue": two_days.of_two_issues,
    "both days": two_days.told_beside,
    "several talks": two_days.of_several_talks,
    "sum": sums.part_of,
}


def first_veto(a: Feature, b: Feature) -> tuple[str, str] | None:
    """Name and reason of the first veto that applies, or None."""
    for name, veto in VETOES.items():
        if reason := veto(a, b):
            return name, reason
    return None


def all_vetoes(a: Feature, b: Feature) -> Iterator[VetoCheck]:
    """Every veto looked at, for the explanation."""
    for name, veto in VETOES.items():
        reason = veto(a, b)
        yield VetoCheck(name, reason is None, reason or "does not apply")
