"""Already answered: a source that tells both values answers two questions, not one twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from decimal import Decimal

from factcheck.align.features import Feature, heads_related
from factcheck.align.link import digits_weight
from factcheck.align.points import Point
from factcheck.model.value import Bound

TELLING = 0.4  # an equal value of three digits and more is no chance
# Rates of all sorts of things are told in one unit; in other units an equal value is the same.
SHARED_UNITS = ("percent", "pp", "bp", "x")

Key = tuple[int, str, Decimal, str | None]  # source, kind, amount, unit


def told_values(features: list[Feature]) -> dict[Key, list[Feature]]:
    """What each source tells: its figures by amount and unit."""
    told: dict[Key, list[Feature]] = defaultdict(list)
    for feature in features:
        if key := _key(feature, feature.source):
            told[key].append(feature)
    return told


def _key(feature: Feature, source: int) -> Key | None:
    """The figure a claim tells, plain or about; None for dates and predicates."""
    value = feature.claim.value
    if value is None or feature.claim.kind == "date" or value.amount is None:
        return None
    if value.bound not in (Bound.EXACT, Bound.ABOUT):
        return None
    return (source, feature.claim.kind, value.amount, value.unit)


def both_told(a: Point, b: Point, told: Mapping[Key, list[Feature]]) -> bool:
    """Whether one source tells both values: then they answer two questions."""
    return _tells(a, b.source, told) or _tells(b, a.source, told)


def _tells(point: Point, source: int, told: Mapping[Key, list[Feature]]) -> bool:
    """Whether a source tells the value of a point; one of few digits only of the same thing."""
    for feature in point.features:
        key = _key(feature, source)
        if key is None:
            continue
        for other in told.get(key, ()):
            if digits_weight(key[2]) >= TELLING or _same_sort(feature, other):
                return True
    return False


def _same_sort(a: Feature, b: Feature) -> bool:
    x, y = a.claim.value, b.claim.value
    if x is None or y is None:
        return False
    if x.unit is not None and x.unit not in SHARED_UNITS:
        return True
    if heads_related(a, b) in ("apart", "other"):
        return False
    return x.unit is not None or bool(set(a.concepts[:1]) & set(b.concepts[:1]))
