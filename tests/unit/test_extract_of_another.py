"""Years that are those of another figure of their sentence."""

from __future__ import annotations

import pytest

from tests.unit.test_extract_compared import figures, year


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("이번 선거 투표율은 64.1%로, 2021년의 57.9%보다 올랐다.", "64.1%"),
        ("이번 공모에는 312편이 접수돼 2023년(268편)보다 크게 늘었다.", "312편"),
        ("투표율은 64.1%로 2021년보다 6.2%포인트 높았다.", "64.1%"),
        ("2021년 57.9%였던 투표율은 이번에 64.1%로 올랐다.", "64.1%"),
        ("둑이 무너진 것은 두 번째로, 앞서 1995년에도 물이 넘쳤다.", "두 번째"),
        ("応募は312点にのぼり、2023年の268点を超えた。", "312点"),
        ("調査した病院は38カ所で、2021年の調査時（31カ所）より多い。", "38カ所"),
        ("2021年に57.9％だった投票率は、今回61.4％に上がった。", "61.4％"),
        ("此次得票率51.3%，比2022年选举时的48.7%有所上升。", "51.3%"),
        ("2021年投票率为57.9%，此次升至61.4%。", "61.4%"),
        ("Turnout was 61.4%, higher than the 57.9% recorded in 2021.", "61.4%"),
        ("The contest drew 312 entries, beating the 268 of 2023.", "312 entries"),
        ("In 2021, 57.9% voted; this time it was 61.4%.", "61.4%"),
        ("It is the third breach of the dyke; the river also broke it in 1995.", "third"),
        (
            "It ran in four countries, among them Peru, which had 620 cases in 2024.",
            "four countries",
        ),
        ("試験は2024年に始まり、5カ国の41病院が加わった。", "5カ国"),
    ],
)
def test_a_year_of_another_figure(text: str, surface: str) -> None:
    assert year(figures(text)[surface]) is None


@pytest.mark.parametrize(
    ("text", "surface", "told"),
    [
        ("2024年の輸出は5兆円、輸入は4兆円だった。", "4兆円", 2024),
        ("Exports were $5 billion and imports $4 billion in 2024.", "$5 billion", 2024),
        ("The firm sold 312 cars, 40 of them abroad, in 2023.", "312 cars", 2023),
        ("2021年发生的事故造成12人死亡、30人受伤。", "30人", 2021),
        ("2021년 발생한 사고로 12명이 숨지고 30명이 다쳤다.", "12명", 2021),
        ("売上高は５兆円で、2025年としては過去最高だった。", "５兆円", 2025),
        ("관람객은 3만9000명(2021년)이었다.", "3만9000명", 2021),
    ],
)
def test_a_year_shared_or_its_own(text: str, surface: str, told: int) -> None:
    assert year(figures(text)[surface]) == told


def test_what_is_counted_in_an_old_tomb_is_counted_today() -> None:
    text = "墓は4世紀前半のものとみられる。鉄の板14枚とガラス玉126個も出土した。"
    assert year(figures(text)["14枚"]) is None


@pytest.mark.parametrize(
    ("text", "surface", "expected"),
    [
        ("警察はバスが時速112キロで走っていたとみている。", "時速112キロ", False),
        ("参加者は1200人に達するとみられる。", "1200人", True),
        ("純利益は前期比40％増えたとみられる。", "40％", True),
    ],
)
def test_what_is_held_to_have_been_is_not_foreseen(text: str, surface: str, expected: bool) -> None:
    assert figures(text)[surface].expected is expected
