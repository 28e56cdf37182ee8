"""What a claim brings to the comparison, computed once: heads, words, entities, places, times."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field
from datetime import timedelta
from decimal import Decimal
from itertools import chain

from factcheck import lexicon
from factcheck.align.addresses import addresses
from factcheck.align.families import are_kin
from factcheck.model.claim import Claim
from factcheck.model.value import TimeSpan
from factcheck.names import gazetteer

FEW = 4  # among fewer claims nothing is common
LONG_DIGITS = 3  # a figure of so many digits is met by chance in few places
LONG_PAST = 366  # days after which a period is past, not the one that has just ended
# Who comes to a disaster, and who was in it; the dead and the hurt may be either.
HELPERS = (
    "defence/soldier",
    "defence/troops",
    "courts/police-officer",
    "disasters/rescuer",
    "health/medical-staff",
)
BEFALLEN = (
    "disasters/survivor",
    "disasters/rescued",
    "disasters/aboard",
    "disasters/passenger",
    "disasters/evacuee",
    "disasters/missing",
    "trade/tourist",
)
TAKEN = frozenset({"crime/loot"})  # may be anything
WORKS = ("plant", "built", "made")  # what is told of a place where works stand
RANKS = frozenset(
    f"offices/{name}"
    for name in (
        "one-star-officer",
        "two-star-officer",
        "three-star-officer",
        "colonel",
        "lieutenant-colonel",
        "major",
    )
)
PLACES = ("country:", "city:", "place:", "unknown-place:")  # begin the keys of places
PERIOD = "measures/duration"  # the head of a time that lasts, whatever does
ONE_STORY_DAYS = 10  # articles published within these tell one happening, where all else fits


@dataclass(slots=True)
class Feature:
    """One claim ready for comparison."""

    number: int  # index among all claims of the run
    claim: Claim
    source: int  # index of the source
    item: tuple[int, int]  # (source index, item index)
    concepts: tuple[str, ...]  # head concepts
    head_glosses: frozenset[str]
    words: dict[str, tuple[float, int]]  # key -> weight, number of the word
    entities: dict[str, float]  # entity key -> nearness
    place: str | None
    subject: frozenset[str]
    near: frozenset[str]  # canonical values beside it
    owner: str | None = None  # entity whose figure it is
    published: int | None = None  # day of publication, as an ordinal
    who: str | None = None  # entity of the person a claim names
    cast: frozenset[str] = frozenset()  # all entities of its source
    prize: frozenset[str] = frozenset()  # of a person: what his source tells of the prize he gets
    alone: bool = False  # the only claim of its sort in its item
    day: int | None = None  # of an ordinal: the day it is told of, where its source tells one alone
    whole: int | None = None  # of a part: what it is told to be a part of
    others: frozenset[str] = frozenset()  # who else its source says has the part of a person
    sole: frozenset[str] = frozenset()  # happenings of which its source tells no other date
    sole_words: frozenset[str] = frozenset()  # words by which its source tells no other date
    beside: frozenset[str] = frozenset()  # figures that a date is the time of
    lone: bool = False  # the only sum of its sort in its source, whatever it is of
    company: int = 0  # claims of figures in its source
    lands: frozenset[str] = frozenset()  # countries its source speaks of, and its language's own
    digits: str = ""  # the digits of a long figure, sorted, with its unit: 1,124x and 1,214x
    # Of a date: the numbers of those that are asked by the same words, and how many points' worth.
    asked_with: dict[int, float] = field(default_factory=dict)
    # Of a plain verb: path and start of the passages that deny it, of the same thing.
    mirrors: tuple[tuple[str, int], ...] = ()
    # Of an act: the same of acts that the plain verbs beside them deny, of one thing.
    tied: tuple[tuple[str, int], ...] = ()


def mark_alone(features: Iterable[Feature]) -> None:
    """Mark the claims that are the only ones of their sort in their source, and count the figures.

    A sort is a head concept where there is one, else kind, unit and counter.  Comparison figures,
    parts and changes are other sorts.
    """
    told: dict[tuple[object, ...], set[str]] = {}
    sort_of: dict[int, tuple[object, ...]] = {}
    kept = list(features)
    whole = addresses(kept)
    figures = Counter(feature.source for feature in kept if feature.claim.value is not None)
    for feature in kept:
        feature.company = figures[feature.source]
        sort = _sort(feature)
        if sort is not None:
            told.setdefault(sort, set()).add(whole.get(feature.number, feature.claim.text))
            sort_of[feature.number] = sort
        if claim_asks(feature) in WORKS:
            told.setdefault((feature.source, "works"), set()).add(feature.claim.text)
    _mark_others(kept, sort_of)
    for feature in kept:
        own = sort_of.get(feature.number)
        feature.alone = own is not None and len(told[own]) == 1


def names_beside(feature: Feature) -> list[str]:
    """The names beside a claim; of a place, all but places: those are what is asked for."""
    placed = feature.claim.kind == "place"
    return [key for key in feature.entities if not (placed and key.startswith(PLACES))]


def claim_asks(feature: Feature) -> str:
    """What is told of the place of a claim; "" of any other claim."""
    return feature.claim.attribute.partition(":")[0] if feature.claim.kind == "place" else ""


def _mark_others(features: list[Feature], sort_of: Mapping[int, tuple[object, ...]]) -> None:
    """Mark with whom each person shares a part, as its source tells it: the two who dissented."""
    holders: dict[tuple[object, ...], set[str]] = {}
    held = [f for f in features if f.claim.attribute == "holder" and f.number in sort_of]
    for feature in held:
        holders.setdefault(sort_of[feature.number], set()).add(_who(feature))
    for feature in held:
        feature.others = frozenset(holders[sort_of[feature.number]] - {_who(feature)})


def _who(feature: Feature) -> str:
    return feature.who or feature.claim.text


def _sort(feature: Feature) -> tuple[object, ...] | None:
    claim = feature.claim
    value = claim.value
    if claim.kind == "polarity" and claim.event is not None:
        concept = claim.event.concept
        return (feature.source, claim.kind, lexicon.axis(concept) or concept)
    if claim.kind == "score":
        return (feature.source, claim.kind)  # of all the matches its source tells of
    if claim.attribute == "holder":
        return (feature.source, claim.attribute, feature.concepts[0])
    if claim.kind == "place":
        asked = claim.attribute.partition(":")[0]
        if asked.startswith("open"):
            return None  # only its words tell what is asked
        if asked == WORKS[0]:
            return (feature.source, "works")
        scene = claim.attribute.replace("held:", "place:")
        if asked not in ("place", "trip", "held"):
            return (feature.source, claim.attribute, claim.bygone)
        about = claim.event.concept if claim.event else next(iter(feature.concepts), None)
        told = about or claim.attribute.startswith("trip")
        return (feature.source, scene, about) if told else None
    if claim.kind == "person" and claim.event is not None:
        return (feature.source, claim.kind, claim.event.concept)
    if claim.kind == "role" and len(feature.subject) == 1:
        ranked = claim.text.partition("+")[0] in RANKS  # which stands beside what he is
        return (feature.source, claim.kind, ranked, *feature.subject)
    if value is None or claim.kind == "date":
        return None
    if claim.kind == "age" and claim.subject:
        return (feature.source, claim.kind, claim.subject)  # of that person
    if feature.concepts:
        return (feature.source, claim.kind, claim.role, value.unit, feature.concepts[0])
    if claim.kind == "count" and value.counter_class is None:
        return None
    return (feature.source, claim.kind, claim.role, value.unit, value.counter_class)


class Rarity:
    """How much a key says: the fewer claims of the story carry it, the more."""

    def __init__(self, features: Iterable[Feature], least: int = 0) -> None:
        """``least`` is the number of claims that a word is held against where there are fewer."""
        kept = list(features)
        count = Counter(chain.from_iterable(chain(f.words, f.entities) for f in kept))
        total = max(len(kept), least)
        # What the keys of many claims weigh; the others, and all of few claims, weigh 1.
        self._weights = (
            {key: max(0.25, 1.0 - 1.1 * (n / total)) for key, n in count.items()}
            if total >= FEW
            else {}
        )

    def __call__(self, key: str) -> float:
        """Weight between 0.25 (in every claim) and 1 (in few)."""
        return self._weights.get(key, 1.0)


def met_words(
    a: Feature, b: Feature, rarity: Rarity, without: Set[str] = frozenset()
) -> list[tuple[float, str]]:
    """What two passages have in common, best first: each word of either counts once, by its best
    key, with what meeting there says (its nearness in both, geometric mean, and its rarity)."""
    small, large = (a.words, b.words) if len(a.words) <= len(b.words) else (b.words, a.words)
    shared: list[tuple[float, str, int, int]] = []
    for key in small.keys() & large.keys():
        if key in without:
            continue
        weight, word = small[key]
        other_weight, other_word = large[key]
        score = (weight * other_weight) ** 0.5 * rarity(key)
        shared.append((score, key, word, other_word))
    left: set[int] = set()
    right: set[int] = set()
    best: list[tuple[float, str]] = []
    for score, key, word, other_word in sorted(shared, reverse=True):
        if word not in left and other_word not in right:
            left.add(word)
            right.add(other_word)
            best.append((score, key))
    return best


def gap_days(a: TimeSpan, b: TimeSpan) -> float:
    """Days that lie between two spans; 0 where they touch or an end is open."""
    if a.overlaps(b) or None in (a.start, a.end, b.start, b.end):
        return 0.0
    first, second = (a, b) if a.start <= b.start else (b, a)  # type: ignore[operator]
    last = first.end - timedelta(microseconds=1)  # type: ignore[operator]
    return float(max(0, (second.start.date() - last.date()).days))  # type: ignore[union-attr]


def long_past(feature: Feature) -> bool:
    """Whether a figure is told of a time gone by: "in 2024", said in 2026."""
    span = feature.claim.reference
    if span is None or span.end is None or feature.published is None:
        return False
    return feature.published - span.end.toordinal() > LONG_PAST


def is_known(key: str) -> bool:
    """Whether an entity is in the packs."""
    return ":" in key and not key.startswith("unknown-")


def label_of(key: str) -> str:
    """An entity key as a reader would name it."""
    if ":" not in key:
        return key
    names = () if key.startswith("unknown-") else gazetteer.names(key, "en")
    return names[0] if names else key.partition(":")[2]


def same_instance(a: Feature, b: Feature) -> bool | None:
    """Whether two claims speak of one happening, not of two of a kind; None where nothing tells.

    Days known on both sides decide, then towns, then articles of one week.
    """
    x, y = a.claim.event, b.claim.event
    if x and y and x.time and y.time:
        return gap_days(x.time, y.time) <= 1
    towns = a.place and b.place and a.claim.kind != "place"
    if towns and a.place.startswith("city:") and b.place.startswith("city:"):  # type: ignore[union-attr]
        return a.place == b.place
    if a.published is not None and b.published is not None:
        return True if abs(a.published - b.published) <= ONE_STORY_DAYS else None
    return None


def feature_of(
    number: int, claim: Claim, source: int, entity_of: Mapping[int, str], place: str | None
) -> Feature:
    """The feature of a claim; ``entity_of`` maps the start of a name mention to its entity."""
    entities: dict[str, float] = {}
    for start, nearness in claim.names:
        if key := entity_of.get(start):
            entities[key] = max(entities.get(key, 0.0), nearness)
    head = claim.head
    return Feature(
        number=number,
        claim=claim,
        source=source,
        item=(source, claim.item),
        concepts=head.concepts if head else (),
        head_glosses=frozenset(head.glosses) if head else frozenset(),
        words={key: (weight, word) for key, weight, word in claim.words},
        entities=entities,
        place=place,
        subject=frozenset(claim.subject),
        near=frozenset(claim.near),
        beside=frozenset(claim.beside),
        digits=_long_digits(claim),
    )


def _long_digits(claim: Claim) -> str:
    value = claim.value
    if value is None or value.amount is None or claim.kind == "date":
        return ""
    found = digits_of(value.amount)
    least = LONG_DIGITS if claim.kind != "money" else LONG_DIGITS - 1  # 2.4億円, 4.2億円
    return f"{''.join(sorted(found))} {value.unit or ''}" if len(found) >= least else ""


def digits_of(number: Decimal) -> str:
    """The digits of a figure without its zeros at either end."""
    return format(number.normalize(), "f").replace(".", "").strip("0").removeprefix("-")


def heads_related(a: Feature, b: Feature) -> str | None:
    """How two heads stand: "same", "kin", "gloss", "near", "apart", "other", or None where one is
    unknown.

    "near": the head of one is a further candidate of the other.  "apart" rules one question out:
    the lexicon holds the two apart, or both stand right beside their figures.  "other" only speaks
    against it, for heads further off are read with doubt.
    """
    glosses = bool(a.head_glosses & b.head_glosses)
    if not a.concepts or not b.concepts:
        return "gloss" if glosses else _listed_near(a, b)
    found = _concepts_related(a.concepts, b.concepts)
    if found is not None:
        return found
    if PERIOD in (a.concepts[0], b.concepts[0]):  # "for a period of" tells not what lasts
        return "gloss" if glosses else _listed_near(a, b)
    if a.claim.kind == "ordinal":  # what has a number is mostly a happening, by many names
        tables = ("happenings", "series")
        kin = any(are_kin(t, x, y) for t in tables for x in a.concepts for y in b.concepts)
        return "kin" if kin else "gloss" if glosses else _listed_near(a, b) or "other"
    left, right = a.claim.head, b.claim.head
    assert left is not None and right is not None  # both have concepts
    near = _listed_near(a, b)  # 学生3人がけが: of two words beside a figure either may be the head
    if near and _play_two_parts(a.concepts, b.concepts):
        return "apart"
    if left.touching and right.touching and _tell_two_things(a, b):
        return near or "apart"
    return near or "other"


def _tell_two_things(a: Feature, b: Feature) -> bool:
    """Whether two words right beside their figures name what each counts or measures.

    A score is nobody's number of anything; what was stolen may be paintings; and where one word
    is a happening, the other may be what it happened to: nine hours' closure, the runway.
    """
    if a.claim.kind == "score":
        return False
    kinds = {lexicon.concept(f.concepts[0]).kind for f in (a, b)}
    return "event" not in kinds and not any(f.concepts[0] in TAKEN for f in (a, b))


def _play_two_parts(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether one figure counts those who came to help and the other those it befell."""

    def are(concepts: tuple[str, ...], kinds: tuple[str, ...]) -> bool:
        return any(lexicon.is_a(c, kind) for c in concepts[:1] for kind in kinds)

    return (are(a, HELPERS) and are(b, BEFALLEN)) or (are(b, HELPERS) and are(a, BEFALLEN))


def _listed_near(a: Feature, b: Feature) -> str | None:
    """ "near" where the head of one is a further candidate of the other."""
    left, right = a.claim.head, b.claim.head
    near = (
        right is not None and _concepts_related(a.concepts, right.others) in ("same", "kin")
    ) or (left is not None and _concepts_related(left.others, b.concepts) in ("same", "kin"))
    return "near" if near else None


def _concepts_related(a: tuple[str, ...], b: tuple[str, ...]) -> str | None:
    if set(a) & set(b):
        return "same"
    for x in a:
        for y in b:
            if lexicon.apart(x, y):
                return "apart"
            if lexicon.is_a(x, y) or lexicon.is_a(y, x):
                return "kin"
            if set(lexicon.ancestors(x)) & set(lexicon.ancestors(y)):
                return "kin"
    return None
