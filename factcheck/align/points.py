"""Points: all claims of one source that tell one value of one thing, as one voice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from factcheck.align.features import Feature
from factcheck.align.link import value_weight

TELLING = 0.4  # an equal value of three digits and more is no chance

Key = tuple[object, ...]


@dataclass(slots=True)
class Point:
    """All claims of one source that tell one value of one thing: headline and body as one voice."""

    number: int
    source: int
    features: list[Feature]


def points_of(features: list[Feature]) -> tuple[list[Point], dict[int, int]]:
    points: list[Point] = []
    point_of: dict[int, int] = {}
    by_key: dict[tuple[object, ...], int] = {}
    for feature in features:
        claim = feature.claim
        about = claim.event.concept if claim.event and claim.kind in ("date", "polarity") else ""
        key = (
            feature.source,
            claim.kind,
            claim.text,
            feature.concepts[:1],
            about,
            claim.subject,
            claim.principals,
            feature.place if claim.kind in ("ordinal", "date") else "",
            claim.role,
        )
        number = by_key.setdefault(key, len(points))
        if number == len(points):
            points.append(Point(number, feature.source, []))
        points[number].features.append(feature)
        point_of[feature.number] = number
    return points, point_of


def text_of(point: Point) -> str:
    return point.features[0].claim.text


def told_values(features: list[Feature]) -> dict[int, set[Key]]:
    """What each source tells, by value and sort: with its counter where it has few digits."""
    told: dict[int, set[Key]] = defaultdict(set)
    for feature in features:
        if key := _told_key(feature):
            told[feature.source].add(key)
    return told


def _told_key(feature: Feature) -> Key | None:
    claim = feature.claim
    if claim.value is None or claim.kind == "date" or claim.value.amount is None:
        return None
    weight = value_weight(claim)
    if weight >= TELLING:
        return (claim.kind, claim.text)
    sort = claim.value.unit or feature.concepts[:1]
    return (claim.kind, claim.text, sort) if weight > 0 and sort else None


def both_told(a: Point, b: Point, told: Mapping[int, set[Key]]) -> bool:
    """Whether one source tells both values: then they answer two questions."""
    return any(_told_key(f) in told[b.source] for f in a.features) or any(
        _told_key(f) in told[a.source] for f in b.features
    )
