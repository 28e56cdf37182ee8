"""English figures that something moved from, or is held against, and those that say by how much."""

from __future__ import annotations

import pytest

from factcheck.extract.whole import extract
from factcheck.model.claim import Claim, Role
from factcheck.readers.read import read_data

HEAD = "The Harbour Times\n31 October 2026\n\n"


def figures(text: str) -> dict[str, Claim]:
    sources, _ = read_data((HEAD + text).encode(), "a.txt")
    return {c.surface: c for source in sources for c in extract(source).claims}


@pytest.mark.parametrize(
    ("text", "old", "new"),
    [
        ("Profit fell to $12 million from $13 million.", "$13 million", "$12 million"),
        ("Profit was $12 million compared to $13 million.", "$13 million", "$12 million"),
        ("The margin climbed to 9.2% from 3.0% in the same period.", "3.0%", "9.2%"),
        ("Sales rose to a record £28m from £17m a year earlier.", "£17m", "£28m"),
        ("It made $112 million, against $36 million last year.", "$36 million", "$112 million"),
        ("It swung to a profit of $6 million from a net loss of $9 million.",
         "$9 million", "$6 million"),
        ("It lifted its forecast to $24 million, from an earlier $22 million.",
         "$22 million", "$24 million"),
        ("Deaths rose to 34 from 21 a year earlier.", "21", "34"),
        ("The toll rose to 31 from 28, and 14 people were missing.", "28", "31"),
    ],
)  # fmt: skip
def test_the_old_level_and_the_new(text: str, old: str, new: str) -> None:
    found = figures(text)
    assert found[old].role is Role.COMPARISON
    assert found[new].role is Role.CURRENT


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("The fund drew $40 million from 20 investors.", "20 investors"),
        ("Revenue from $5 tickets fell.", "$5"),
        ("The yen rose against the dollar to 148 yen.", "148 yen"),
        ("Delegates from 14 countries came.", "14 countries"),
    ],
)
def test_from_and_against_have_other_uses(text: str, figure: str) -> None:
    found = figures(text)
    assert figure not in found or found[figure].role is not Role.COMPARISON


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("Revenue slid 1% to $8 million.", "1%"),
        ("Shares closed down 3.2% at $41.", "3.2%"),
        ("Exports jumped by more than 12% in May.", "12%"),
    ],
)
def test_a_percentage_behind_a_verb_of_change_says_by_how_much(text: str, change: str) -> None:
    assert any(c.role is Role.CHANGE for s, c in figures(text).items() if change in s)


def test_a_year_behind_the_old_level_is_that_level_s_alone() -> None:
    found = figures("Revenue slid 1% to £8.9 million from £9 million a year ago.")
    assert found["£8.9 million"].reference is None
    assert found["£9 million"].reference is not None


def test_a_growth_told_behind_another_verb_is_none_of_the_figure_before() -> None:
    found = figures("The bank held its key rate at 4.25% but cut its growth forecast to 1.4%.")
    assert found["4.25%"].role is Role.CURRENT


def test_a_basis_is_that_of_the_figure_in_its_clause() -> None:
    found = figures(
        "The bridge, 2.4 km long, costs $310 million, above an estimate of $250 million."
    )
    assert "basis/estimate" not in found["2.4 km"].basis
    assert "basis/estimate" in found["$250 million"].basis
