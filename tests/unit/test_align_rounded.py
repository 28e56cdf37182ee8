"""A round figure is no other figure than the one that "about" so much was rounded from."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.align.facts import Edge
from factcheck.align.features import feature_of
from factcheck.align.pairs import Pair
from factcheck.align.points import Point
from factcheck.align.rounded import about, is_rounding
from factcheck.model.claim import Claim
from factcheck.model.value import Bound, Value, ValueKind
from factcheck.relate import relate


def _point(number: int, amount: int, bound: Bound = Bound.EXACT) -> Point:
    text = str(amount)
    value = Value(
        kind=ValueKind.PERCENT, text=text, surface=text, start=0, end=1, amount=Decimal(amount),
        unit="%", bound=bound,
    )  # fmt: skip
    claim = Claim(
        source=str(number), path=f"{number}.txt", item=0, sentence=0, start=0, end=1,
        kind="percent", attribute="percent", text=text, surface=text, language="en", value=value,
    )  # fmt: skip
    return Point(number, number, [feature_of(number, claim, number, {}, None)])


def _edge(a: int, b: int, relation: str) -> Edge:
    pair = Pair(a, b, relation, 8.0, frozenset(), True)
    return Edge(a, b, pair, 8.0, frozenset(), True)


@pytest.mark.parametrize(
    ("exact", "plain", "rough", "rounding"),
    [(29, 30, 30, True), (24, 30, 30, False), (29, 30, 40, False), (31, 32, 32, False)],
)
def test_a_round_figure_that_others_call_about(
    exact: int, plain: int, rough: int, rounding: bool
) -> None:
    points = [_point(0, exact), _point(1, plain), _point(2, rough, Bound.ABOUT)]
    told = about([_edge(1, 2, "compatible")], points)
    assert is_rounding(_edge(0, 1, "contradicts"), points, told, relate) is rounding


def test_a_round_figure_that_nobody_calls_about_stands() -> None:
    points = [_point(0, 29), _point(1, 30), _point(2, 30)]
    told = about([_edge(1, 2, "same")], points)
    assert not is_rounding(_edge(0, 1, "contradicts"), points, told, relate)
