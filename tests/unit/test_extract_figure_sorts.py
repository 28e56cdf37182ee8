"""Figures that are told of something else than they look like: rankings and sets, numbers in names,
tolls of earlier happenings, what is expected, what runs on."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.extract.whole import extract
from factcheck.model.claim import Claim, Role
from factcheck.readers import read_paths

RANKINGS = [
    ("Mira Holt, ranked fifth in the world, beat Anna Reyes 4-2 on Saturday.", "#5"),
    ("世界ランク5位の早瀬ゆきが決勝に進んだ。", "#5"),
    ("早瀬ゆきが、同8位のミラ・ホルトを下した。", "#8"),
    ("윤서아는 하야세 유키(5위·일본)에게 2-4로 졌다.", "#5"),
    ("世界排名第五的林晓彤击败对手。", "#5"),
]
PARTS = [
    ("She took the sixth game 11-7 and won the bronze medal in the hall.", "#6"),
    ("第3セットを25-20で取った。", "#3"),
    ("第六局林晓彤11比7获胜。", "#6"),
    ("두 번째 세트를 6-4로 이겼다.", "#2"),
]
NAMES = [
    "主要7カ国首脳会議が広島で開かれる。",
    "경제 6단체장과 만났다.",
    "6자회담 재개를 논의했다.",
    "美股三大指数集体上涨。",
    "The Big Four accounting firms were fined by the regulator on Monday.",
    "The Group of Seven leaders met in Hiroshima to talk about trade.",
]
COUNTED = [
    ("7カ国が協定に署名した。", "7"),
    ("6개 단체가 성명을 냈다.", "6"),
    ("Seven ministers resigned on Monday over the budget.", "7"),
    ("三家银行下调利率。", "3"),
]
EARLIER = [
    "Last year's earthquake killed 312 people in the same valley.",
    "去年の台風15号では9人が死亡した。",
    "去年的地震造成45人死亡。",
    "지난해 태풍 때는 9명이 숨졌다.",
    "Storm Ilse flooded Porto Novo.\nStorm Ilse cut power to homes.\nStorm Marek killed 40 people.",
]
AT_HAND = [
    "The earthquake killed 312 people in the valley on Monday.",
    "The flood killed 40 people in the delta, more than in previous storms.",
    "台風12号では9人が死亡した。",
    "飓风“玛莉卡”造成9人死亡。",
    "태풍으로 9명이 숨졌다.",
]
EXPECTED = [
    "Talvex is projected to report a 40% increase in third-quarter profit.",
    "Analysts had forecast profit of $8 billion for the year at Talvex.",
    "純利益は40％増を見込む。",
    "净利润料增40%。",
    "영업이익이 40% 늘어날 것으로 예상했다.",
    "매출 8조원, 고용 효과 4390명이 이뤄질 것으로 예상된다.",
    "중앙은행은 올해 성장률 전망치를 3.4%로 높여 잡았다.",
    "全年營業利益上看660億元。",
]
CAME_OUT = [
    "Profit at Talvex rose 54%, beating analysts' expectations.",
    "純利益は市場予想を上回る3000億円だった。",
    "净利润超出市场预期，达3000亿元。",
    "영업이익은 시장 예상을 웃도는 10조원이었다.",
]
AGAIN = [
    "It was their first face-to-face meeting in over a year.",
    "The team won its first title since 1998.",
    "时隔一年，两国领导人首次会晤。",
    "4년 만의 첫 우승이다.",
    "12年ぶりに初めて総選挙が行われた。",
]


def claims(folder: Path, text: str) -> list[Claim]:
    path = folder / "a.txt"
    path.write_text(text + "\n", encoding="utf-8")
    sources, _ = read_paths([str(path)])
    return list(extract(sources[0]).claims)


def sorts(folder: Path, text: str) -> dict[str, str | None]:
    """What each ordinal of a text numbers."""
    found = claims(folder, text)
    return {c.text: c.value.counter_class for c in found if c.kind == "ordinal" and c.value}


@pytest.mark.parametrize(("text", "value"), RANKINGS)
def test_a_ranking_is_no_result(tmp_path: Path, text: str, value: str) -> None:
    assert sorts(tmp_path, text)[value] == "ranking"


@pytest.mark.parametrize(("text", "value"), PARTS)
def test_a_set_is_a_part_of_its_match(tmp_path: Path, text: str, value: str) -> None:
    assert sorts(tmp_path, text)[value] == "part of a match"


def test_a_final_place_is_neither(tmp_path: Path) -> None:
    assert sorts(tmp_path, "윤서아는 단식을 4위로 마쳤다.")["#4"] not in (
        "ranking",
        "part of a match",
    )


@pytest.mark.parametrize("text", NAMES)
def test_a_number_in_a_name_counts_nothing(tmp_path: Path, text: str) -> None:
    assert not [c for c in claims(tmp_path, text) if c.kind == "count"]


@pytest.mark.parametrize(("text", "value"), COUNTED)
def test_what_is_counted_is_read(tmp_path: Path, text: str, value: str) -> None:
    assert value in [c.text for c in claims(tmp_path, text) if c.kind == "count"]


@pytest.mark.parametrize("text", EARLIER)
def test_an_earlier_toll_is_background(tmp_path: Path, text: str) -> None:
    assert {c.role for c in claims(tmp_path, text) if c.kind == "count"} == {Role.BACKGROUND}


@pytest.mark.parametrize("text", AT_HAND)
def test_the_toll_at_hand_is_current(tmp_path: Path, text: str) -> None:
    assert {c.role for c in claims(tmp_path, text) if c.kind == "count"} == {Role.CURRENT}


@pytest.mark.parametrize(("texts", "expected"), [(EXPECTED, True), (CAME_OUT, False)])
def test_what_is_expected_is_no_result(tmp_path: Path, texts: list[str], expected: bool) -> None:
    kinds = ("money", "percent")
    told = [[c.expected for c in claims(tmp_path, t) if c.kind in kinds] for t in texts]
    assert told == [[expected]] * len(texts)


@pytest.mark.parametrize("text", AGAIN)
def test_a_first_since_some_time_is_no_first(tmp_path: Path, text: str) -> None:
    assert not [c for c in claims(tmp_path, text) if c.kind == "ordinal"]


@pytest.mark.parametrize(
    "text",
    [
        "Shares of Talvex have soared 75% so far this year in Osaka.",
        "東浜電機の株価は年初来で75％上昇した。",
        "东滨电机股价今年以来上涨75%。",
        "동해전자 주가는 올해 들어 75% 올랐다.",
    ],
)
def test_a_change_that_runs_on_is_told_as_one(tmp_path: Path, text: str) -> None:
    found = [c for c in claims(tmp_path, text) if c.kind == "percent"]
    assert all("basis/this-year-count" in c.basis for c in found)
    assert found


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("Half died in Orlan County, opposite from where the hurricane made landfall.", "landfall"),
        ("태풍이 상륙한 곳의 반대편인 부산에서 6명이 숨졌다.", "landfall"),
        ("台風が上陸した地点から離れた高松市でも3人が死亡した。", "landfall"),
    ],
)  # fmt: skip
def test_a_place_beside_another_spot_is_no_venue(tmp_path: Path, text: str, concept: str) -> None:
    events = [c.event.concept for c in claims(tmp_path, text) if c.kind == "place" and c.event]
    assert not [event for event in events if event.endswith(concept)]


def test_a_landfall_has_its_place(tmp_path: Path) -> None:
    found = claims(tmp_path, "The typhoon made landfall near Taitung on 3 October.")
    assert "place:city" in [c.attribute for c in found if c.kind == "place"]


def test_the_older_part_of_a_page_is_left_out(tmp_path: Path) -> None:
    text = (
        "Jan 25, 2024 12:30 AM CST\nThe court jailed Ivo Marek, 45, on Thursday.\n"
        "May 27, 2020 12:04 AM CDT\nPolice arrested Ivo Marek, 42, on Wednesday."
    )
    assert [c.text for c in claims(tmp_path, text) if c.kind == "age"] == ["45"]


def test_a_day_told_in_a_sentence_begins_no_older_part(tmp_path: Path) -> None:
    text = (
        "Jan 25, 2024 12:30 AM CST\nThe court jailed Ivo Marek, 45, on Thursday.\n"
        "The fire broke out on May 27, 2020 at 12:04 AM. Marek was then 42 years old."
    )
    assert [c.text for c in claims(tmp_path, text) if c.kind == "age"] == ["45", "42"]
