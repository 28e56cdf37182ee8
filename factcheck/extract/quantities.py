"""Which concepts a figure can answer to: persons are counted in heads, a price in money.

Data: ``quantities.yaml``.
"""

from __future__ import annotations

import functools
import re
from enum import Enum, auto

from factcheck import lexicon
from factcheck.model.value import Value, ValueKind
from factcheck.resources import package_yaml


class Fit(Enum):
    """How well a concept can be the head of a figure."""

    PROPER = auto()  # a price of an amount of money
    OPEN = auto()  # an object of any sort, or nothing is known
    NEVER = auto()  # a crew of an amount of money


# A counter that may go with anything: 건, 件, "cases" count persons too.
ANY_COUNTER = frozenset({None, "", "case", "point", "time", "visit", "vote", "seat"})
SORT_OF_KIND = {ValueKind.MONEY: "money", ValueKind.DURATION: "time", ValueKind.INTERVAL: "time"}
NUMBERS = (ValueKind.COUNT, ValueKind.NUMBER)
# What a bare number or a counter of things never tells.
NOT_COUNTED = frozenset({"time", "length", "area", "speed", "temperature", "pressure"})
FLOORS = "measures/floors"
# What makes a weight or a length the name of a class of athletes or of a discipline.
_CLASS = re.compile(
    r"\s?(?:급|級|级|以下級|以下级|超級|超级|이하급|초과급|自由形|平泳ぎ|背泳ぎ|バタフライ|ハードル|障害"
    r"|リレー|個人メドレー|自由泳|蛙泳|仰泳|蝶泳|跨栏|跨欄|栏|欄|接力|混合泳|자유형|평영|배영|접영|허들|계주"
    r"|개인혼영)"
    r"|(?:[- ](?:and over|or less))?[- ](?:class|category|division|weight class|final|freestyle"
    r"|butterfly|backstroke|breaststroke|hurdles|relay|steeplechase|individual medley|gold|title)"
    r"\b",
    re.IGNORECASE,
)
_CLASS_LEAD = re.compile(r"(?<!\d)[-+]$")  # -81kg, +78 kg


@functools.cache
def _listed() -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    """Sorts by concept and by domain."""
    concepts: dict[str, set[str]] = {}
    domains: dict[str, set[str]] = {}
    for sort, text in package_yaml("extract/quantities.yaml").data["sorts"].items():
        for name in text.split():
            if name.endswith("/*"):
                domains.setdefault(name.removesuffix("/*"), set()).add(sort)
            else:
                concepts.setdefault(name, set()).add(sort)
    frozen = {name: frozenset(sorts) for name, sorts in concepts.items()}
    return frozen, {name: frozenset(sorts) for name, sorts in domains.items()}


@functools.cache
def sorts_of(concept: str) -> frozenset[str]:
    """The sorts of figure a concept can head; empty for an object or an event.

    A concept that is listed itself is of no sort of its ancestors.
    """
    if lexicon.concept(concept).kind == "office":
        return frozenset({"person"})
    concepts, domains = _listed()
    for name in (concept, *lexicon.ancestors(concept)):
        if found := concepts.get(name, domains.get(name.partition("/")[0])):
            return found
    return frozenset()


@functools.cache
def _dimensions() -> dict[str, str]:
    data = package_yaml("extract/quantities.yaml").data
    return {unit: sort for sort, text in data["units"].items() for unit in text.split()}


def dimension(value: Value) -> str | None:
    """Length, weight, speed …: what the unit of a measure measures; None where it tells nothing."""
    if value.kind is not ValueKind.MEASURE or not value.unit:
        return None
    return _dimensions().get(value.unit.split()[0])


def told_of(value: Value, concept: str) -> str | None:
    """What an amount of an object tells: the running time of a film told in minutes."""
    sort = SORT_OF_KIND.get(value.kind) or dimension(value)
    if sort == "quake" and value.unit != "M":
        return None  # how strongly it was felt is another scale
    told: dict[str, str] = package_yaml("extract/quantities.yaml").data["told_of"].get(sort, {})
    return next((told[c] for c in (concept, *lexicon.ancestors(concept)) if c in told), None)


def fit(value: Value, concept: str) -> Fit:
    """Whether a figure can answer to a concept."""
    if value.counter_class == "floor":
        return Fit.PROPER if concept == FLOORS else Fit.NEVER
    sorts = sorts_of(concept)
    wanted = SORT_OF_KIND.get(value.kind) or dimension(value)
    if wanted == "quake" and wanted not in sorts:
        told = told_of(value, concept)
        return Fit.OPEN if told else Fit.NEVER  # no magnitude is that of an island
    if wanted is not None:
        if wanted in sorts:
            return Fit.PROPER
        return Fit.NEVER if sorts else Fit.OPEN
    if value.kind is ValueKind.AGE:
        return Fit.PROPER if "person" in sorts else Fit.NEVER
    if value.kind in NUMBERS:
        return _fit_of_count(value, sorts)
    return Fit.OPEN


def is_ground_floor(value: Value) -> bool:
    """Whether a floor is told as one: that is a place, 建物の1階, no height."""
    return value.counter_class == "floor" and value.amount == 1


# 地上48階, 15階のビル: so many floors; 2階から出火: on one.
_FLOORS_JA = re.compile(r"(?:地上|地下|高さ|全)\Z")
_BUILDING_JA = re.compile(r"(?:だて|層|の(?:高層|超高層|タワー|ビル|マンション|建物))")


def is_floor_of(text: str, start: int, end: int, value: Value) -> bool:
    """Whether a Japanese floor is the place of something in a building, not how many it has."""
    if value.counter_class != "floor" or not value.surface.endswith("階"):
        return False
    before = _FLOORS_JA.search(text, max(0, start - 2), start)
    return before is None and _BUILDING_JA.match(text, end) is None


def names_a_class(text: str, start: int, end: int, value: Value) -> bool:
    """Whether a measure is the name of a class or a discipline: 남자 60㎏급, 81キロ級, "the 57 kg
    category", "100 metres hurdles"."""
    if value.kind is not ValueKind.MEASURE or dimension(value) not in ("weight", "length"):
        return False
    led = dimension(value) == "weight" and _CLASS_LEAD.search(text, max(0, start - 2), start)
    return bool(_CLASS.match(text, end) or led)


def _fit_of_count(value: Value, sorts: frozenset[str]) -> Fit:
    person = "person" in sorts
    if value.counter_class == "person":
        return Fit.PROPER if person else Fit.NEVER
    if person and "thing" not in sorts:
        return Fit.OPEN if value.counter_class in ANY_COUNTER else Fit.NEVER
    return Fit.NEVER if sorts and sorts <= NOT_COUNTED else Fit.OPEN
