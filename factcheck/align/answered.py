"""Already answered: a source that tells both values answers two questions, not one twice."""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from factcheck import lexicon
from factcheck.align.bases import DEMANDED
from factcheck.align.features import Feature, heads_related
from factcheck.align.link import digits_weight
from factcheck.align.points import Point
from factcheck.model.value import Bound

TELLING = 0.4  # an equal value of three digits and more is no chance
# Rates of all sorts of things are told in one unit; in other units an equal value is the same.
SHARED_UNITS = ("percent", "pp", "bp", "x")

# A yes to the end of a thing is a no to the thing.
DECISIONS = ("outcomes/approve", "outcomes/accept")
FEW = 5  # figures of a short text
BESIDE = ("count", "ordinal")
LEAST_BESIDE = 2  # one of anything is told in every sentence
PARTS = 2  # figures in one sentence from which one may be worked out
DOLLARS = ("AUD", "CAD", "HKD", "NZD", "SGD", "TWD")
_BARE_DOLLAR = re.compile(r"\$|[\d.,]+ ?(?:[a-z]+ )?dollars?$")
UNDOES = 0.5  # nearness from which a word tells what was decided
ABOUT = 0.4  # nearness from which a predicate can be about a name

Pole = tuple[int, str, str, object]  # source, axis, end of it, where it is told
Sentence = tuple[int, int, int]  # source, item, number in the item
Key = tuple[int, str, Decimal, str | None]  # source, kind, amount, unit


@dataclass(slots=True)
class Told:
    """What each source tells."""

    figures: dict[Key, list[Feature]]
    offices: set[tuple[int, str, str]]  # source, person, office
    poles: set[Pole]
    undoing: set[str]  # axes of decisions, where one is told that undoes something
    parts: dict[Sentence, list[Feature]]  # figures of each sentence
    names: dict[int, set[str]]  # persons that each source names


def told_values(features: list[Feature]) -> Told:
    """What each source tells: its figures by amount and unit, its predicates by their axis."""
    told = Told(defaultdict(list), set(), set(), set(), defaultdict(list), defaultdict(set))
    for feature in features:
        if feature.claim.kind == "name":
            told.names[feature.source].add(feature.claim.text)
        if key := _key(feature, feature.source):
            told.figures[key].append(feature)
            for amount in feature.claim.former:
                told.figures[(*key[:2], amount, key[3])].append(feature)
            told.parts[(feature.source, *_sentence(feature))].append(feature)
        if feature.claim.kind == "role":
            told.offices.update(
                (feature.source, who, feature.claim.text) for who in feature.subject
            )
        if feature.claim.kind == "polarity" and feature.claim.event is not None:
            pole = _pole(feature)
            wheres: list[object] = ["", _sentence(feature), *_close(feature)]
            told.poles.update((feature.source, *pole, where) for where in wheres)
            if pole[0] in _decisions() and pole[1] == "yes" and _undoes(feature):
                told.undoing.update(_decisions())
    return told


def _pole(feature: Feature) -> tuple[str, str]:
    """The axis of a predicate and on which end of it a claim stands."""
    assert feature.claim.event is not None
    concept = feature.claim.event.concept
    return (lexicon.axis(concept) or concept, feature.claim.text)


@functools.cache
def _decisions() -> frozenset[str]:
    return frozenset(lexicon.axis(concept) or concept for concept in DECISIONS)


def _undoes(feature: Feature) -> bool:
    """Whether what is decided is an end of something: a resolution to lift, to block, to revoke."""
    return any(
        weight >= UNDOES and lexicon.concept(key[2:]).polarity == "negative"
        for key, (weight, _) in feature.words.items()
        if key.startswith("c:") and lexicon.axis(key[2:]) != _pole(feature)[0]
    )


def axis_of(feature: Feature) -> str | None:
    """The axis of a predicate, None for any other claim."""
    known = feature.claim.kind == "polarity" and feature.claim.event is not None
    return _pole(feature)[0] if known else None


def _sentence(feature: Feature) -> tuple[int, int]:
    return feature.claim.item, feature.claim.sentence


def _close(feature: Feature) -> list[str]:
    """Whom a predicate can be about: the names near it, countries apart."""
    return [
        key
        for key, nearness in feature.entities.items()
        if nearness >= ABOUT and not key.startswith("country:")
    ]


def _key(feature: Feature, source: int) -> Key | None:
    """The figure a claim tells, plain or about; None for dates and predicates."""
    value = feature.claim.value
    if value is None or feature.claim.kind == "date" or value.amount is None:
        return None
    if value.bound not in (Bound.EXACT, Bound.ABOUT):
        return None
    return (source, feature.claim.kind, value.amount, value.unit)


def both_told(a: Point, b: Point, told: Told) -> bool:
    """Whether one source tells both values: then they answer two questions.

    A source that tells of one thing that it opened and that it closed knows both; one that names
    both of two brothers knows for all sources that they are two.
    """
    x, y = a.features[0].claim, b.features[0].claim
    if x.kind == "name" and any({x.text, y.text} <= names for names in told.names.values()):
        return True
    if _tells(b.source, a, b, told) or _tells(a.source, b, a, told):
        return True
    return any(
        _is_worked_out(x, y, told) or _is_worked_out(y, x, told)
        for x in a.features
        for y in b.features
    )


def _is_worked_out(whole: Feature, part: Feature, told: Told) -> bool:
    """Whether one figure is the sum, or the difference, of those that the other's sentence tells
    of its sort: four countries and two more, where another source tells six."""
    key = _key(part, part.source)
    goal = whole.claim.value.amount if whole.claim.value else None
    if key is None or goal is None or max(whole.company, part.company) > FEW:
        return False  # among many figures two always make a third
    like = {
        other.claim.start: other.claim.value.amount
        for other in told.parts.get((part.source, *_sentence(part)), ())
        if other.claim.kind == part.claim.kind
        and other.claim.value is not None
        and other.claim.value.amount is not None
        and other.claim.value.unit == key[3]
        and heads_related(other, whole) not in ("apart", "other")
    }
    if len(like) < PARTS or part.claim.start not in like:
        return False
    own = key[2]
    rest = [amount for start, amount in like.items() if start != part.claim.start]
    return sum(rest, own) == goal or any(goal in (own + x, abs(own - x)) for x in rest)


def _tells(source: int, point: Point, own: Point, told: Told) -> bool:
    """Whether a source tells the value of another source's point; ``own`` is the point of its own
    that was held against it."""
    return any(
        _tells_figure(source, feature, told.figures)
        or _tells_beside(source, feature, own, told.figures)
        or _tells_pole(source, feature, own, told.poles)
        or _tells_office(source, feature, told.offices)
        for feature in point.features
    )


def _tells_figure(source: int, feature: Feature, figures: Mapping[Key, list[Feature]]) -> bool:
    """One of few digits must be told of the same thing."""
    key = _key(feature, source)
    if key is None:
        return False
    telling = digits_weight(key[2]) >= TELLING
    if (
        telling
        and feature.claim.kind == "money"
        and any((*key[:3], unit) in figures for unit in _of_its_own(feature))
    ):
        return True
    return any(telling or _same_sort(feature, other) for other in figures.get(key, ()))


def _tells_beside(
    source: int, feature: Feature, own: Point, figures: Mapping[Key, list[Feature]]
) -> bool:
    """Whether the sentence of a source's own count or place in a row tells the other one as well,
    of something that no noun names: 23개 혐의 중 18개, "her third crown and her fifth title"."""
    key = _key(feature, source)
    if key is None or feature.claim.kind not in BESIDE or key[2] < LEAST_BESIDE:
        return False
    wheres = [_sentence(f) for f in own.features]
    return any(
        _sentence(other) in wheres
        and heads_related(feature, other) not in ("apart", "other")
        and not (feature.concepts and other.concepts)
        and not (feature.subject and other.subject and feature.subject.isdisjoint(other.subject))
        for other in figures.get(key, ())
    )


def _of_its_own(feature: Feature) -> tuple[str, ...]:
    """The currencies that a bare "$" may stand for: a paper's own country's dollar."""
    return DOLLARS if _BARE_DOLLAR.match(feature.claim.surface) else ()


def _tells_pole(source: int, feature: Feature, own: Point, poles: set[Pole]) -> bool:
    """A predicate must be told in the sentence of the source's own claim or of a name both are
    about, or anywhere where the one may follow the other."""
    if feature.claim.kind != "polarity" or feature.claim.event is None:
        return False
    wheres: list[object] = [_sentence(f) for f in own.features]
    if lexicon.takes_turns(feature.claim.event.concept):
        wheres.append("")
    about = set(_close(feature))
    wheres += [who for f in own.features for who in _close(f) if who in about]
    return any((source, *_pole(feature), where) in poles for where in wheres)


def _tells_office(source: int, feature: Feature, offices: set[tuple[int, str, str]]) -> bool:
    """A source that gives a person the other's office as well, or a kind of it, knows both; a word
    that only takes up his own office again ("the minister") gives him no other."""
    if feature.claim.kind != "role":
        return False
    told = {office for where, who, office in offices if where == source and who in feature.subject}
    return any(_one_post(one, feature.claim.text) for one in told if not _is_taken_up(one, told))


def _is_taken_up(office: str, told: set[str]) -> bool:
    """Whether an office is one that a more special one of the same person is a kind of."""
    return any(other != office and lexicon.is_a(other, office) for other in told)


def _one_post(a: str, b: str) -> bool:
    return a == b or lexicon.is_a(a, b) or lexicon.is_a(b, a)


def _same_sort(a: Feature, b: Feature) -> bool:
    x, y = a.claim.value, b.claim.value
    if x is None or y is None or (DEMANDED in a.claim.basis) != (DEMANDED in b.claim.basis):
        return False
    if x.unit is not None and x.unit not in SHARED_UNITS:
        return True
    if heads_related(a, b) in ("apart", "other"):
        return False
    return x.unit is not None or bool(set(a.concepts[:1]) & set(b.concepts[:1]))
