"""Of which nation the persons are that a figure counts, and what only tells how far off it is."""

from __future__ import annotations

import pytest

from factcheck.extract.whole import extract
from factcheck.model.claim import Claim, Role
from factcheck.readers.read import read_data


def counts(text: str) -> list[Claim]:
    """The counts of a short text, in order."""
    sources, _ = read_data(text.encode(), "a.txt")
    return [c for source in sources for c in extract(source).claims if c.kind == "count"]


def nations(text: str) -> list[tuple[str, str | None]]:
    """Each count with the nation it is limited to."""
    return [(c.text, c.subject[0].partition(":")[2] if c.subject else None) for c in counts(text)]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        (
            "使馆说，车上有6名中国公民，其中4人获救，2人遇难。",
            [("6", "CN"), ("4", "CN"), ("2", "CN")],
        ),
        ("バス転落、邦人１人死亡２人けが。", [("1", "JP"), ("2", "JP")]),
        ("여객선에 우리 국민 5명이 탔고 이 가운데 2명이 숨졌다.", [("5", "KR"), ("2", "KR")]),
        ("18 Thais among 22 dead in plant fire.", [("18", "TH"), ("22", None)]),
        ("The blast killed 22 mostly Thai workers.", [("22", None)]),
        ("Two of the Koreans died.", [("2", "KR")]),
        ("Four Thais were aboard, of whom one was hurt; the other three were safe.",
         [("4", "TH"), ("1", "TH"), ("3", "TH")]),
        ("日本人３人のうち１人が死亡した。残る２人は軽傷だった。",
         [("3", "JP"), ("1", "JP"), ("2", "JP")]),
        ("車上有3名國人受傷，另有2名日籍遊客輕傷。", [("3", "TW"), ("2", "JP")]),
        ("5명의 한국인이 탔고 승객 12명이 숨졌다.", [("5", "KR"), ("12", None)]),
        ("同機には日本人3人が乗っており、全体で12人が死亡した。", [("3", "JP"), ("12", None)]),
        ("In all 31 people died.", [("31", None)]),
    ],
)  # fmt: skip
def test_counted_persons_are_of_the_nation_that_is_told(
    text: str, want: list[tuple[str, str | None]]
) -> None:
    assert nations(text) == want


@pytest.mark.parametrize(
    "text",
    [
        "台湾地震 9人死亡",
        "菲律宾台风已造成21人死亡。",
        "强台风袭击菲律宾 致12人死亡",
        "澳洲野火釀8人喪生",
        "韓国大邱の火災で5人死亡",
        "일본 지진으로 14명 사망",
        "토네이도가 미국을 덮쳐 9명이 숨졌다.",
        "인도 열차 사고 23명 사망",
        "필리핀 여객선 침몰 26명 사망",
    ],
)
def test_where_it_happened_is_no_nation_of_those_it_befell(text: str) -> None:
    assert [nation for _, nation in nations(text)] == [None]


@pytest.mark.parametrize(
    ("text", "nation"),
    [
        ("韓国人観光客3人が死亡", "KR"),
        ("중국 국적 3명이 다쳤다.", "CN"),
        ("越南船员5人获救", "VN"),
        ("베트남 선원 5명이 구조됐다", "VN"),
    ],
)
def test_a_sort_of_person_between_a_nation_and_its_count(text: str, nation: str) -> None:
    assert nations(text)[0][1] == nation


def test_the_dead_told_again_are_those_of_the_nation() -> None:
    text = "우리 국민 5명 가운데 2명이 숨졌다. 숨진 2명은 회사원이다."
    assert nations(text)[-1] == ("2", "KR")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It won 21 seats, five seats short of a majority.", "5"),
        ("該黨拿下21席，離過半還差5席。", "5"),
        ("過半数に5議席届かなかった。", "5"),
        ("과반에 5석 모자란 21석을 얻었다.", "5"),
        ("3표 차로 졌다.", "3"),
    ],
)
def test_what_is_missing_is_told_of_another_figure(text: str, value: str) -> None:
    roles = {c.text: c.role for c in counts(text)}
    assert roles[value] is Role.CHANGE
    assert Role.MEMBER not in roles.values()
