"""Times and words that tell what a figure is held against, not what it is."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

from factcheck.extract.whole import extract
from factcheck.model.claim import Claim, Role
from factcheck.readers import read_paths


def figures(text: str) -> dict[str, Claim]:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "a.txt"
        file.write_text(f"Published: 2026-11-13\n\n{text}\n", encoding="utf-8")
        sources, _ = read_paths([str(file)])
    return {c.surface: c for c in extract(sources[0]).claims if c.kind != "date"}


def year(claim: Claim) -> int | None:
    span = claim.reference
    return span.start.year if span is not None and span.start is not None else None


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("Turnout was 52.3%, against 61.8% in 2024.", "52.3%"),
        ("The club drew 9,100 people, compared with 7,400 in 2023.", "9,100 people"),
        ("The dividend is 32 yen, 4 yen more than last year.", "32 yen"),
        ("合格者は2023年より3人多い15人だった。", "15人"),
        # what came before it
        ("食中毒は2012年、2017年に続いて３例目となる。", "３例目"),
        ("2019년, 2023년에 이어 세 번째 우승이다.", "세 번째"),
        ("这是继2019年、2023年之后第三次夺冠。", "第三次"),
        ("It was the third outbreak after those in 2012 and 2017.", "third"),
        # when a thing told of was made
        ("She gets 40,000 euros, 27 concerts and the loan of a violin made in 1742.",
         "40,000 euros"),
        ("The ship, built in 1998, carried 140 people.", "140 people"),
        ("Founded in 1968, the firm has 300 workers.", "300 workers"),
        ("1998년에 건조된 이 배에는 140명이 타고 있었다.", "140명"),
        ("大桥1989年通车，每天约有2万6000辆车经过。", "2万6000辆"),
        ("1968年創業の同社は従業員300人を抱える。", "300人"),
    ],
)  # fmt: skip
def test_a_year_that_is_not_that_of_the_figure(text: str, surface: str) -> None:
    assert year(figures(text)[surface]) is None


@pytest.mark.parametrize(
    ("text", "surface", "told"),
    [
        ("The plant sold 3 million cars made in 2024.", "3 million cars", 2024),
        ("2023年建成住房300万套。", "300万套", 2023),
        ("Exports fell to $3 billion in 2024.", "$3 billion", 2024),
        ("In 2013, a ferry sank there. All 49 aboard died.", "49", 2013),
        ("2013年にも船が沈み、49人が死亡した。", "49人", 2013),
    ],
)
def test_a_year_that_is_that_of_the_figure(text: str, surface: str, told: int) -> None:
    assert year(figures(text)[surface]) == told


@pytest.mark.parametrize(
    ("text", "change", "level"),
    [
        ("中間配当は前年より4円多い32円とする。", "4円", "32円"),
        ("参加者は前年より300人多い1500人だった。", "300人", "1500人"),
        ("작년보다 3명 많은 15명이 뽑혔다.", "3명", "15명"),
        ("중간배당은 전년보다 4엔 늘어난 32엔이다.", "4엔", "32엔"),
        ("사망자는 2명 늘어 19명이 됐다.", "2명", "19명"),
        ("死者は2人増えて19人となった。", "2人", "19人"),
    ],
)
def test_a_word_of_change_between_two_figures_is_that_of_the_first(
    text: str, change: str, level: str
) -> None:
    found = figures(text)
    assert found[change].role is Role.CHANGE
    assert found[level].role is Role.CURRENT


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("売上高は前年比12.3%増の345億円だった。", "345億円"),
        ("輸出額は前月比4%減の21億円にとどまった。", "21億円"),
        ("利用者は前年比2.5倍の34万人に上った。", "34万人"),
        ("净利润较去年增5%的34亿元。", "34亿元"),
    ],
)
def test_what_is_compared_by_a_percentage_is_the_new_level(text: str, level: str) -> None:
    assert figures(text)[level].role is Role.CURRENT


def test_what_is_compared_by_no_percentage_is_the_old_level() -> None:
    assert figures("出席者は前年34人だった。")["34人"].role is Role.COMPARISON


def test_the_first_of_two_counts_told_to_be_all_of_them_is_no_member_of_a_list() -> None:
    found = figures("역은 모두 14곳이고 5곳은 지하에 있다.")
    assert found["14곳"].role is Role.TOTAL
