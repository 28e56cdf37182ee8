"""What keeps reports of one real event quiet: parts of towns, ranks by a toll, spans of time."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.align.facts import Edge
from factcheck.align.pairs import Pair
from factcheck.engine.sites import lies_in
from factcheck.extract import place_words
from factcheck.extract.values import find_values
from factcheck.extract.whole import extract
from factcheck.pipeline import check
from factcheck.readers import read_paths
from tests.unit.two_texts import alarms_of


@pytest.mark.parametrize(
    ("quarter", "city"),
    [
        (
            "The Larkspur awards were held in Hollywood on 9 February 2026; Salt Road won.",
            "ラークスパー賞の授賞式が2026年2月9日、ロサンゼルスで開かれ、「ソルト・ロード」が受賞した。",
        ),
        (
            "The Larkspur awards were held in Manhattan on 9 February 2026; Salt Road won.",
            "라크스퍼상 시상식이 2026년 2월 9일 뉴욕에서 열려 '솔트 로드'가 수상했다.",
        ),
        (
            "ラークスパー賞の授賞式が2026年2月9日、ハリウッドで開かれ、「ソルト・ロード」が受賞した。",
            "拉克斯珀奖颁奖典礼2026年2月9日在洛杉矶举行，《盐路》获奖。",
        ),
    ],
)
def test_a_quarter_of_a_city_is_that_city(tmp_path: Path, quarter: str, city: str) -> None:
    assert alarms_of(tmp_path, "place", quarter + "\n", city + "\n") == []


def test_two_cities_are_no_parts_of_one_another() -> None:
    assert lies_in("hollywood", "los angeles") and lies_in("seoul", "gangnam")
    assert not lies_in("hollywood", "new york") and not lies_in("los angeles", "new york")


TOLLS = [
    (
        "The Noria quake of 1 January 2026 killed {} people and is the {} deadliest of the century "
        "in Velmora.\n",
        ("48", "fourth", "236", "third"),
    ),
    (
        "2026年1月1日のノリア地震の死者は{}人となり、ベルモラで今世紀{}番目に死者が多い地震となった。\n",
        ("48", "4", "236", "3"),
    ),
    (
        "2026年1月1日的诺里亚地震造成{}人死亡，是韦尔莫拉本世纪第{}致命的地震。\n",
        ("48", "四", "236", "三"),
    ),
    (
        "2026년 1월 1일 노리아 지진으로 {}명이 숨져 벨모라에서 금세기 {} 번째로 사망자가 많은 "
        "지진이 됐다.\n",
        ("48", "네", "236", "세"),
    ),
]


@pytest.mark.parametrize(("text", "told"), TOLLS)
def test_a_rank_by_a_toll_follows_the_toll(
    tmp_path: Path, text: str, told: tuple[str, str, str, str]
) -> None:
    early, late = text.format(*told[:2]), text.format(*told[2:])
    assert alarms_of(tmp_path, "ordinal", early, late) == []


def test_four_hours_were_not_written_for_two_hours_and_48_minutes(tmp_path: Path) -> None:
    text = "The sitting in Velmora on 4 May 2026 was over {} after the decree was read out.\n"
    paths = []
    for number, told in enumerate(("four hours", "two hours and 48 minutes")):
        path = tmp_path / f"{number}.txt"
        path.write_text(text.format(told), encoding="utf-8")
        paths.append(str(path))
    slips = ("one digit", "same digits", "one digit of a long figure")
    for found in check(paths).findings:
        assert not any(reason.feature in slips for reason in found.evidence)


@pytest.mark.parametrize(
    ("text", "want"),
    [
        (
            "She is expected to name new executives on Monday, before a session starting on "
            "Tuesday.",
            "2026-05-12",
        ),
        ("They will meet on Saturday ahead of the fair opening on Sunday.", "2026-05-10"),
        ("The chairman resigned on Monday before a session starting on Tuesday.", "2026-05-05"),
    ],
)
def test_what_starts_behind_a_day_to_come_is_to_come(text: str, want: str) -> None:
    found = find_values(text, "en", "2026-05-08")
    assert [value.text for value in found][-1] == want


def test_days_of_two_undated_texts_are_their_own(tmp_path: Path) -> None:
    texts = [
        "最大震度7を観測したノリア地震で、石川県は5日、94人の死亡が確認されたと発表した。\n",
        "最大震度7を観測したノリア地震で、石川県では10日、警察などが不明者の捜索を続けた。\n",
    ]
    assert alarms_of(tmp_path, "date", *texts) == []


@pytest.mark.parametrize(
    ("plain", "glossed"),
    [
        (
            'Premier Ana Belmont said she "humbly accepts the choice of the people".',
            'Premier Ana Belmont said she "humbly accepts (the) choice of the people".',
        ),
        (
            "ベルモント首相は「完全な非核化にコミットしている」と述べた。",
            "ベルモント首相は「完全な非核化にコミット（関与）している」と述べた。",
        ),
        (
            "贝尔蒙特总理说:“我们谦卑地接受人民的选择。”",
            "贝尔蒙特总理说:“我们谦卑地接受（全体）人民的选择。”",
        ),
        (
            '벨몬트 총리는 "국민의 선택을 겸허히 받아들인다"고 말했다.',
            '벨몬트 총리는 "국민(유권자)의 선택을 겸허히 받아들인다"고 말했다.',
        ),
    ],
)
def test_what_a_paper_puts_into_a_quotation_is_no_other_word(
    tmp_path: Path, plain: str, glossed: str
) -> None:
    assert alarms_of(tmp_path, "quote", plain + "\n", glossed + "\n") == []


@pytest.mark.parametrize(
    "name", ["the SAG Awards", "the Winter Olympics", "Hollywood's", "the Final"]
)
def test_a_contest_is_no_place(name: str) -> None:
    assert place_words.NO_PLACE.search(name)


def test_a_country_before_a_town_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("授賞式がアメリカ・ロサンゼルスで2026年2月9日に開かれた。\n", encoding="utf-8")
    (source,), _ = read_paths([str(path)])
    told = [claim.text for claim in extract(source).claims if claim.kind == "place"]
    assert not any("アメリカ・" in text for text in told)


def test_among_many_sources_unasked_kinds_are_no_errors() -> None:
    pair = Pair(0, 1, "contradicts", 9.0, frozenset({"words", "names"}), strong=True)
    edge = Edge(0, 1, pair, 9.0, pair.families, True)
    assert edge.sure
    edge.crowded = True
    assert not edge.sure


@pytest.mark.parametrize(
    ("apart", "together"),
    [
        (
            "尹錫悅26日分別與日本首相岸田文雄、中國總理李強在首爾舉行會談。",
            "岸田文雄首相、中国の李強首相、韓国の尹錫悦大統領は27日、ソウルで会談した。",
        ),
        (
            "President Yoon Suk Yeol met separately with Prime Minister Fumio Kishida and Premier "
            "Li Qiang for talks in Seoul on 26 May 2024.",
            "Prime Minister Fumio Kishida, Premier Li Qiang and President Yoon Suk Yeol held talks "
            "in Seoul on 27 May 2024.",
        ),
    ],
)
def test_a_day_of_talks_by_twos_is_not_that_of_three(
    tmp_path: Path, apart: str, together: str
) -> None:
    assert alarms_of(tmp_path, "date", apart + "\n", together + "\n") == []
