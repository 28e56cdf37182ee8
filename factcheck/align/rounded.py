"""A round figure that some source of its fact calls "about": 30 percent, where another source tells
"some 30 percent", is no other figure than 29."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from decimal import Decimal

from factcheck.align.facts import Edge
from factcheck.align.features import Feature, digits_of
from factcheck.align.pairs import Relate
from factcheck.align.points import Point
from factcheck.model.value import Bound

ROUND_DIGITS = 1  # of so many digits that are not zeros at the end is a figure that is rounded


def about(edges: Iterable[Edge], points: list[Point]) -> dict[int, list[int]]:
    """The points that agree with each round figure and call it "about" so much."""
    found: dict[int, list[int]] = defaultdict(list)
    for edge in edges:
        if edge.pair.relation not in ("same", "compatible"):
            continue
        for near, other in ((edge.a, edge.b), (edge.b, edge.a)):
            amount = _round(points[near].features[0])
            value = points[other].features[0].claim.value
            if amount is None or value is None or value.bound is not Bound.ABOUT:
                continue
            if value.amount == amount:
                found[near].append(other)
    return found


def is_rounding(
    edge: Edge, points: list[Point], told: Mapping[int, list[int]], relate: Relate
) -> bool:
    """Whether one end of a conflict is a round figure that another source of its fact tells as
    "about" so much, which holds for the other end."""
    return any(
        relate(points[other].features[0].claim, points[far].features[0].claim)
        in ("same", "compatible")
        for near, far in ((edge.a, edge.b), (edge.b, edge.a))
        for other in told.get(near, ())
    )


def _round(feature: Feature) -> Decimal | None:
    """The amount of an exact figure that is round; None of any other."""
    value = feature.claim.value
    if value is None or value.amount is None or value.bound is not Bound.EXACT:
        return None
    tens = abs(value.amount) >= 10  # two places, the last a zero
    return value.amount if tens and len(digits_of(abs(value.amount))) <= ROUND_DIGITS else None
