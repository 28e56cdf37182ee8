"""Points: all claims of one source that tell one value of one thing, as one voice."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.align.features import Feature
from factcheck.align.places import way

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
    by_key: dict[Key, int] = {}
    headed: dict[Key, set[int]] = {}  # points with a head, by all but their head
    ordered = sorted(features, key=lambda f: (not f.concepts, f.number))
    for feature in ordered:
        key = _key(feature)
        known = headed.setdefault(key, set())
        # What the figure counts is not told again: "14 agreements … the 14".
        again = next(iter(known)) if not feature.concepts and len(known) == 1 else None
        if again is not None and _one_counter(feature, points[again].features[0]):
            number = again
        else:
            number = by_key.setdefault((*key, feature.concepts[:1]), len(points))
        if number == len(points):
            points.append(Point(number, feature.source, []))
        if feature.concepts:
            known.add(number)
        points[number].features.append(feature)
        point_of[feature.number] = number
    return points, point_of


def _one_counter(a: Feature, b: Feature) -> bool:
    """Whether nothing in two counts' counters says that they count two things: 4人, 四省."""
    one, other = (f.claim.value.counter_class if f.claim.value else None for f in (a, b))
    return one == other or one is None or other is None


def _key(feature: Feature) -> Key:
    """What two claims of one source share where they tell one thing twice, apart from the head."""
    claim = feature.claim
    return (
        feature.source,
        claim.kind,
        claim.text,
        claim.event.concept if claim.event and claim.kind in ("date", "polarity") else "",
        claim.subject,
        claim.principals,
        feature.place if claim.kind in ("ordinal", "date") else way(feature),
        claim.role,
        claim.signs if claim.kind == "polarity" else (),
        _act(feature),
    )


def _act(feature: Feature) -> object:
    """Acts of one sort told in two sentences are two acts: one pact signed, another not."""
    claim = feature.claim
    if claim.kind != "polarity" or claim.heading:
        return None
    return claim.item, claim.sentence


def kind_of(point: Point) -> str:
    return point.features[0].claim.kind


def text_of(point: Point) -> str:
    return point.features[0].claim.text
