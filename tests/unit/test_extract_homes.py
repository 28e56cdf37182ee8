"""Of which country and time a figure is told where its own words do not say."""

from __future__ import annotations

import pytest

from factcheck.extract.whole import extract
from factcheck.model.claim import Claim, Role
from factcheck.readers.read import read_data


def figures(text: str) -> dict[str, Claim]:
    """The figures of a short text by their canonical value."""
    sources, _ = read_data(text.encode(), "a.txt")
    return {c.text: c for s in sources for c in extract(s).claims if c.value is not None}


@pytest.mark.parametrize(
    ("text", "value", "land"),
    [
        ("厚生労働省によると、今年の国内の患者は184人となった。", "184", "JP"),
        ("질병관리청에 따르면 올해 해외에서 들어온 환자는 171명이다.", "171", "KR"),
        ("올해 국내 환자는 171명이다.", "171", "KR"),
        ("今年国内确诊病例达到320例。", "320", "CN"),
        ("タイでは今年、国内の患者が900人を超えた。", ">900", "TH"),
        ("病院には患者184人が運ばれた。", "184", None),
        ("Officials said 184 patients were in hospital.", "184", None),
    ],
)
def test_a_figure_at_home_is_that_of_a_country(text: str, value: str, land: str | None) -> None:
    assert figures(text)[value].land == land


def test_an_earlier_happening_is_background_to_the_end_of_its_paragraph() -> None:
    found = figures(
        "A bus fell into a river near Tavala on Monday with 52 people aboard, police said.\n\n"
        "On October 16, 2013, another bus fell from the same bridge. All 49 aboard died.\n\n"
        "Doctors treated 12 injured passengers.\n\nOct 20, 2026\n"
    )
    assert found["49"].role is Role.BACKGROUND
    assert found["52"].role is not Role.BACKGROUND
    assert found["12"].role is not Role.BACKGROUND


@pytest.mark.parametrize(
    ("text", "value", "month"),
    [
        ("对于四季度，公司给出21万辆的指引，对应营收360亿元。", "36000000000 CNY", 10),
        ("For the third quarter, the maker sold 210,000 cars, and revenue was $36 billion.",
         "36000000000 USD", 7),
    ],
)  # fmt: skip
def test_a_period_that_opens_its_sentence_is_that_of_all_its_figures(
    text: str, value: str, month: int
) -> None:
    told = figures("2026年11月13日\n\n" + text if text[0] == "对" else "Nov 13, 2026\n\n" + text)
    reference = told[value].reference
    assert reference is not None and reference.start is not None
    assert reference.start.month == month
