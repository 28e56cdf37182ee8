"""What two places answer to: whether one occasion is meant, and who tells of both."""

from __future__ import annotations

import functools
from collections.abc import Iterable

from factcheck import lexicon
from factcheck.align import places_apart
from factcheck.align.families import are_kin
from factcheck.align.features import Feature
from factcheck.model.claim import PERSONAL, Reason
from factcheck.model.event import AHEAD, Event
from factcheck.names import gazetteer
from factcheck.names.match import same_name
from factcheck.names.script import script_of
from factcheck.resources import package_yaml

ANYWHERE = ("place", "trip")  # a scene that no word of its sentence tells more of
AWAY = (
    "bound", "departed", "origin", "home", "born", "works", "taken", "filed", "received", "made",
    "based", "next",
)  # fmt: skip
WORKS = "plant"  # of which a firm has several, and a story may tell of several firms
BUILDING = ("business/", "infrastructure/", "trade/investment")
LISTED = ("~site:", "~ground:", "~zone:")
TRIPS = ("bound", "departed", "landed", "called")  # whose ends go by airports and ports
MOVED = "moved"  # where something is held that was to be held elsewhere
ENDS = (*TRIPS, "open-from", "open-to", "origin")
PLANNED = (
    "bound",
    "filed",
    "built",
    "based",
    "next",
    "moved",
    "shipped",
)  # told of as a plan or as done alike
QUESTION = 1.6  # points of evidence that the same is told of two places
OCCASION = 1.0  # … that something was held at both
OPEN = "open"  # begins the question of a place that only its words tell
WIDE = ("country", "province")  # levels of places that hold towns
UNKNOWN = "~"  # marks a place that no table knows; see extract.places


def one_occasion(a: Event, b: Event) -> bool:
    """Whether two acts take place at one occasion: the final and the win, the talks and the
    signing."""
    x, y = a.concept, b.concept
    if lexicon.is_a(x, y) or lexicon.is_a(y, x) or lexicon.nested(x, y):
        return True
    return are_kin("venues", x, y)


def question(feature: Feature) -> str | None:
    """What is told of a place (it was found there, it was bound for it), where that is known."""
    told = feature.claim.attribute.partition(":")[0]
    return None if told in ANYWHERE else told


def is_open(feature: Feature) -> bool:
    """Whether only the words around a place tell what is asked of it."""
    return feature.claim.kind == "place" and _stem(question(feature)) == OPEN


def _stem(asked: str | None) -> str:
    return (asked or "").partition("-")[0]


def way(feature: Feature) -> str:
    """Whether a place is where something came from or where it was bound for."""
    asked = question(feature) if feature.claim.kind == "place" else None
    return asked if asked in ("bound", "departed") else ""


def _is_capital_by_its_port(a: Feature, b: Feature) -> bool:
    """Whether one of two ends of a journey is a capital and the other lies in its country: who
    flies to Incheon flies to Seoul."""
    x, y = a.claim.text, b.claim.text
    capital = gazetteer.is_capital(x) or gazetteer.is_capital(y)
    return capital and gazetteer.country(x) == gazetteer.country(y)


def one_question(a: Feature, b: Feature) -> bool:
    """Whether two places answer one question by their own sentences, whatever acts stand near: the
    many things that are held somewhere are told apart by what they are."""
    if b.number in a.asked_with:
        return True
    asked, other = question(a), question(b)
    if MOVED in (asked, other):
        return asked == other or {asked, other} in _rows()
    return asked is not None and asked != "held" and asked == other


def are_of_one_question(left: Iterable[Feature], right: Iterable[Feature]) -> bool:
    """Whether the places of two points answer one question of the table."""
    asked = [{question(f) for f in side if f.claim.kind == "place"} for side in (left, right)]
    return any(name is not None and _stem(name) != OPEN for name in asked[0] & asked[1])


def asks_alike(a: Feature, b: Feature) -> bool:
    """Whether two places answer one question of one sort of act."""
    x, y = a.claim.event, b.claim.event
    same = x is not None and y is not None and x.concept == y.concept
    return one_question(a, b) or (same and question(a) is not None and question(a) == question(b))


def may_hold(wide: Feature, one: Feature) -> bool:
    """Whether a place is a land or province in which another one, a town, may lie."""
    x, y = (f.claim.attribute.partition(":")[2] for f in (wide, one))
    lands = {gazetteer.country(f.claim.text) for f in (wide, one)} - {None}
    return x in WIDE and y not in WIDE and len(lands) < 2


def are_one_address(a: Feature, b: Feature) -> bool:
    """Whether two places of a source are told as parts of one address."""
    x, y = a.claim, b.claim
    together = x.kind == y.kind == "place" and a.item == b.item and x.sentence == y.sentence
    return together and bool(x.asked) and _keys(a) == _keys(b)


def _keys(feature: Feature) -> list[str]:
    """What asks for a place, the scene of the article apart: only the last part is that."""
    return [key for key, *_ in feature.claim.asked if not key.startswith("l:")]


def one_party(a: Feature, b: Feature) -> bool:
    """Whether another act beside two claims says nothing: their parties or their question are
    one."""
    if a.claim.kind == "place":
        return one_question(a, b)
    x, y = a.claim.event, b.claim.event
    return a.claim.kind != "date" and bool(
        x and y and x.principals and x.principals == y.principals
    )


def questions_apart(a: Feature, b: Feature) -> str | None:
    """Why two places answer two questions: where it was found, and where it was taken."""
    if of_two_rounds(a, b):
        return "of another one of a series"
    if reason := places_apart.apart(a, b):
        return reason
    x, y = question(a), question(b)
    if all(q is not None and q in ENDS for q in (x, y)) and _is_capital_by_its_port(a, b):
        return "a capital may go by the town of its airport"
    if b.number in a.asked_with:
        return None
    if OPEN in (_stem(x), _stem(y)):
        return "nothing tells that the same is told of both"
    if (x in PERSONAL or y in PERSONAL) and a.subject.isdisjoint(b.subject):
        return "not known to be of one person"
    if WORKS in (x, y) and not (a.alone and b.alone):
        return "one of several works"
    if x == y:
        one, other = (f.claim.attribute.partition(":")[0] for f in (a, b))
        return None if one == other else f"{one} against {other}"
    if x is None or y is None:
        return f"a scene against {x or y}" if (x or y) in AWAY else None
    kin = any({x, y} <= row for row in _rows())
    return None if kin else f"{x} against {y}"


def of_two_rounds(a: Feature, b: Feature) -> bool:
    """Whether two places are those of two of a series: the third round, and the fifth; this one,
    and the next."""
    x, y = a.claim.qualifiers, b.claim.qualifiers
    if x and y:
        return x != y
    ahead = [f.claim.modality in AHEAD or _lies_ahead(f) for f in (a, b)]
    return [question(f) for f in (a, b)].count("next") == 1 and not all(ahead)


@functools.cache
def _rows() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(row) for row in package_yaml("align/venues.yaml").data["questions"])


def evidence(a: Feature, b: Feature) -> list[Reason]:
    """Two places of which the same is told: it was found there, it was bound for it."""
    asked = question(a) if a.claim.kind == "place" else None
    if asked is None or asked != question(b) or _stem(asked) == OPEN:
        return []
    if asked == "held":
        return [Reason("one question", "words", OCCASION, ((asked, None),))]
    return [Reason("one question", "event", QUESTION, ((asked, None),))]


def told_by_both(a: Feature, b: Feature) -> bool:
    """Whether a source names the place of the other somewhere: it may tell of two places."""
    return _names(a, b.claim.text) or _names(b, a.claim.text)


def _names(feature: Feature, place: str) -> bool:
    if place in feature.cast:
        return True
    if place.startswith(LISTED):
        if not place.startswith("~site:"):
            return False
        kind, _, name = place.partition("/")
        own = feature.claim.text
        return any(
            other.startswith(f"{kind}/")
            and other != own
            and _may_be_site(name, other[len(kind) + 1 :])
            for other in feature.cast
        )
    if not place.startswith(UNKNOWN):
        return False
    stem = place.partition(":")[2]
    return any(_may_be(stem, other) for other in feature.cast)


@functools.lru_cache(maxsize=1 << 12)
def _may_be_site(a: str, b: str) -> bool:
    """Whether two buildings of one kind may be one: names of two scripts may be translated."""
    if not a or not b or same_name(a, b, "place").verdict != "different":
        return True
    towns = [frozenset(gazetteer.ids(name, "place")) for name in (a, b)]
    if all(towns):
        return bool(towns[0] & towns[1])
    return script_of(a) is not script_of(b)


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


def _lies_ahead(feature: Feature) -> bool:
    """Whether a place is told for a month or a year that had not come when it was told."""
    span, published = feature.claim.reference, feature.published
    return (
        span is not None
        and span.start is not None
        and published is not None
        and span.start.toordinal() > published
    )


def one_plan(a: Feature, b: Feature) -> bool:
    """Whether a plan and a deed can be one: what is built is told either way, and so is what has
    one day on both sides."""
    if question(a) == question(b) and question(a) in PLANNED:
        return True
    if b.number in a.asked_with:
        return True  # the next meeting is to be held, or is held: 6월 부산에서 연다
    one, other = a.claim.reference, b.claim.reference
    if one and other and one.overlaps(other) and _lies_ahead(a) and _lies_ahead(b):
        return True
    x, y = a.claim.event, b.claim.event
    if x is not None and y is not None and x.time is not None and y.time is not None:
        own = "time" not in (*x.inherited, *y.inherited)
        return own and x.time.overlaps(y.time)
    return bool(set(a.concepts) & set(b.concepts)) or all(
        f.claim.event is None or f.claim.event.concept.startswith(BUILDING) for f in (a, b)
    )
