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


@pytest.mark.parametrize(
    ("text", "value", "before"),
    [
        ("전날보다 2명 늘어 누적 확진자는 19명이 됐다.", "19", 17),
        ("感染者は前日より3人増えて47人となった。", "47", 44),
        ("今日再多2宗確診，累計19宗。", "19", 17),
        ("The toll rose by 4 to 31.", "31", 27),
    ],
)
def test_a_change_tells_the_level_before_it(text: str, value: str, before: int) -> None:
    assert before in figures(text)[value].former


@pytest.mark.parametrize(
    "text",
    [
        "남자 60㎏급 서도현이 3위에 올랐다.",
        "男子81キロ級は日本が制した。",
        "He won the men's 81 kg title.",
        "她夺得女子200米自由泳冠军。",
    ],
)
def test_a_class_of_athletes_is_no_measure(text: str) -> None:
    assert all(claim.kind != "measure" for claim in figures(text).values())
