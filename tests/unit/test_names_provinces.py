"""In which province a town lies, and what that says of a province that another source names."""

from __future__ import annotations

import pytest

from factcheck.engine.predicates import compare_predicates
from factcheck.model.claim import Claim
from factcheck.names.provinces import province_of, provinces

FUKUOKA = "city:1863967"
KITAKYUSHU = "city:1859307"


def _place(text: str, surface: str) -> Claim:
    return Claim(
        source="s", path="a.txt", item=0, sentence=0, start=0, end=1, surface=surface,
        language="en", kind="place", attribute="held:city", text=text,
    )  # fmt: skip


def test_province_of_towns() -> None:
    assert province_of(FUKUOKA) == "place:fukuoka-prefecture"
    assert province_of("place:kaohsiung") is None
    assert "place:okinawa-prefecture" in provinces()


@pytest.mark.parametrize(
    ("province", "expected"),
    [("place:okinawa-prefecture", "contradicts"), ("place:fukuoka-prefecture", "incomparable")],
)
def test_a_town_lies_in_its_own_province_alone(province: str, expected: str) -> None:
    town, other = _place(KITAKYUSHU, "Kitakyushu"), _place(province, "X")
    assert compare_predicates(town, other) == expected
    assert compare_predicates(other, town) == expected
