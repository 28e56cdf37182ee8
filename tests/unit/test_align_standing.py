"""Where two claims stand in their texts, and whether two figures are of one size."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from factcheck.align.facts import Edge
from factcheck.align.features import Feature, feature_of
from factcheck.align.pairs import Pair
from factcheck.align.slips import are_within_twice
from factcheck.align.standing import Standing
from factcheck.model.claim import Claim
from factcheck.model.value import Value, ValueKind


def _feature(
    number: int,
    source: int,
    sentence: int,
    amount: str = "5",
    unit: str | None = None,
    kind: str = "count",
) -> Feature:
    value = Value(
        kind=ValueKind.COUNT, text=amount, surface=amount, start=0, end=1,
        amount=Decimal(amount), unit=unit,
    )  # fmt: skip
    claim = Claim(
        source=str(source), path=f"{source}.txt", item=0, sentence=sentence, start=number, end=1,
        kind=kind, attribute=kind, text=amount, surface=amount, language="en", value=value,
    )  # fmt: skip
    return feature_of(number, claim, source, {}, None)


def _agreed(a: Feature, b: Feature) -> Edge:
    pair = Pair(a.number, b.number, "same", 5.0, frozenset(), True)
    return Edge(a.number, b.number, pair, 5.0, frozenset(), True)


def test_what_is_told_first_and_what_is_told_last() -> None:
    told = [_feature(i, i // 5, i % 5) for i in range(10)]
    standing = Standing(told, [])
    assert standing.parts(told[0], told[5]) == {"late": 0.0, "elsewhere": 0.0}
    assert standing.parts(told[4], told[9])["late"] == 1.0
    assert standing.parts(told[0], told[9])["elsewhere"] > 0.8


def test_two_texts_answer_one_another_around_what_they_agree_on() -> None:
    """A text that opens with another matter tells everything later."""
    long, short = [[_feature(i + 20 * s, s, i) for i in range(11)] for s in (0, 1)]
    plain = Standing([*long, *short], [])
    moved = Standing([*long, *short], [_agreed(long[2], short[7])])
    one, other = long[3], short[8]
    assert moved.parts(one, other)["elsewhere"] < plain.parts(one, other)["elsewhere"]


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        (("68", None), ("73", None), True),
        (("4", None), ("7", None), True),
        (("2", None), ("4", None), False),  # twice as much is no longer near
        (("90", "min"), ("1", "h"), True),  # lengths of time are held side by side
        (("90", "min"), ("9", "h"), False),
        (("0", None), ("3", None), False),
    ],
)
def test_figures_of_one_size(
    one: tuple[str, str | None], other: tuple[str, str | None], near: bool
) -> None:
    a, b = _feature(1, 0, 0, *one), _feature(2, 1, 0, *other)
    assert are_within_twice(a, b) is near
    assert are_within_twice(b, a) is near
    assert not are_within_twice(replace(a, claim=replace(a.claim, kind="date")), b)
