"""Names across scripts: verdicts, reasons, and the targets over the project's own pairs."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from factcheck.names.blocking import blocking_keys
from factcheck.names.match import _ordered, same_name
from factcheck.resources import read_yaml
from tests.effort import effort

NAMES = Path(__file__).parent.parent / "names"
Row = tuple[str, str, str, str]


def rows(file: str) -> list[Row]:
    """Pairs of a file: kind, first name, second name, wanted verdict."""
    return [tuple(r) for r in read_yaml(NAMES / file).data["pairs"]]


@pytest.mark.parametrize(
    ("a", "b", "kind", "verdict"),
    [
        ("朴俊亨", "박준형", "person", "same"),
        ("朴俊亨", "パク・ジュンヒョン", "person", "same"),
        ("박준형 의원", "Park Joon-hyung", "person", "same"),
        ("Pak Chun-hyŏng", "박준형", "person", "same"),
        ("盧泰煥", "노태환", "person", "same"),  # the initial-sound law
        ("李国华", "LI Guo-hua", "person", "same"),
        ("梁家輝", "Leung Ka-fai", "person", "same"),
        ("陳建仁", "Chen Chien-jen", "person", "same"),
        ("王建军", "왕젠쥔", "person", "same"),
        ("大橋浩二", "Kouji Oohashi", "person", "same"),
        ("大橋浩二", "오하시 고지", "person", "same"),
        ("Richard Thornton", "リチャード・ソーントン", "person", "same"),
        ("한빛소재", "Hanbit Materials Co. Ltd.", "organisation", "same"),
        ("Nordwind Logistik GmbH", "Nordwind Logistik", "organisation", "same"),
        ("Lee Jae-myung", "Lee Jae-yong", "person", "different"),
        ("김도윤", "Kim Do-hyun", "person", "different"),  # not Doh-yun
        ("Chang Wei", "Zhang Wei", "person", "different"),
        ("김정훈", "김정운", "person", "different"),
        ("Hamilton", "ハリントン", "person", "different"),
        ("Slovakia", "スロベニア", "place", "different"),
        ("Guangzhou", "광주", "place", "different"),
        ("福岡市", "福岡県", "place", "different"),
        ("Japanese Communist Party", "Chinese Communist Party", "organisation", "different"),
        ("General Motors", "General Electric", "organisation", "different"),
        ("金英洙", "김영수", "person", "unsure"),  # too many bear it
        ("김정훈", "Kim Jong-hoon", "person", "unsure"),  # 정 without its breve, or 종
        ("M. Brennan", "Michael Brennan", "person", "unsure"),
    ],
)
def test_verdicts(a: str, b: str, kind: str, verdict: str) -> None:
    assert same_name(a, b, kind).verdict == verdict


@pytest.mark.parametrize(
    ("surname", "full"),
    [("Park", "박준형"), ("田中氏", "田中裕子"), ("王先生", "王建军"), ("이 대통령", "이상호")],
)
def test_a_surname_alone_is_never_more_than_unsure(surname: str, full: str) -> None:
    assert same_name(surname, full, "person").verdict == "unsure"
    assert same_name(surname, full).verdict != "same"


@pytest.mark.parametrize(
    ("dressed", "bare"),
    [
        ("美国总统特朗普", "特朗普"),
        ("한국의 김하늘 대통령", "Kim Ha-neul"),
        ("김하늘 경기도지사", "김하늘"),
        ("서울시장 김하늘", "김하늘"),
        ("韓国の朴俊亨大統領", "박준형"),
        ("Margaret Ellison, president of the Nordic Council", "マーガレット・エリソン"),
        ("South Korean President Kim Ha-neul", "김하늘"),
        ("山田太郎容疑者(45)", "山田太郎"),
        ("王子文先生", "王子文"),
        ("Greta Großmann氏", "Greta Großmann"),
    ],
)
def test_offices_and_what_they_are_held_in_come_off(dressed: str, bare: str) -> None:
    assert same_name(dressed, bare, "person").verdict == "same"
    assert same_name(dressed, bare).verdict == "same"


def test_a_place_in_brackets_is_no_alias() -> None:
    assert same_name("Kestrel Motors (Korea)", "Korea").verdict != "same"
    assert same_name("Michael Brennan (Labour)", "Labour").verdict != "same"


def test_the_reason_tells_the_reading() -> None:
    match = same_name("朴俊亨", "Park Jun-hyeong", "person")
    assert "hanja reading 박준형" in match.reason
    assert match.score >= 0.85


def test_aliases_in_brackets_count() -> None:
    assert same_name("한국바다연구소(KORI)", "KORI").verdict == "same"
    assert same_name("李相浩（イ・サンホ）", "イ・サンホ", "person").verdict == "same"


def test_known_ids_that_differ_are_a_veto() -> None:
    match = same_name("オーストリア", "오스트레일리아", "place")
    assert match.verdict == "different"
    assert "known" in match.reason


@pytest.mark.parametrize("typed", [True, False])
def test_what_looks_alike_is_never_called_the_same(typed: bool) -> None:
    """Relatives, sister firms, towns that share a character; most of the true pairs are found."""
    found = wanted = 0
    for kind, a, b, verdict in rows("fifth.yaml"):
        match = same_name(a, b, kind if typed else None)
        assert match.verdict != "same" or verdict == "same", f"{a} / {b}: {match}"
        wanted += verdict == "same"
        found += verdict == match.verdict == "same"
    assert found >= 0.85 * wanted


@pytest.mark.parametrize("typed", [True, False])
@pytest.mark.parametrize("file", ["pairs.yaml", "blind.yaml", "third.yaml", "fourth.yaml"])
def test_own_pairs_reach_the_targets(file: str, typed: bool) -> None:
    """No pair is wrongly called the same; at least .92 of the true ones are found."""
    found = wanted = 0
    for kind, a, b, verdict in rows(file):
        match = same_name(a, b, kind if typed else None)
        if match.verdict == "same":
            assert verdict == "same", f"{a} / {b}: {match}"
        if verdict == "unsure":
            assert match.verdict == "unsure", f"{a} / {b}: {match}"
        wanted += verdict == "same"
        found += verdict == match.verdict == "same"
    assert found >= 0.92 * wanted


def test_blocking_keeps_true_pairs_and_cuts_the_rest() -> None:
    pairs = rows("pairs.yaml")
    more = [*pairs, *rows("blind.yaml"), *rows("third.yaml"), *rows("fourth.yaml")]
    true = [(a, b) for _, a, b, verdict in more if verdict == "same"]
    kept = sum(bool(blocking_keys(a) & blocking_keys(b)) for a, b in true)
    assert kept >= 0.97 * len(true)
    names = sorted({n for _, a, b, _ in pairs for n in (a, b)})
    every = list(itertools.combinations(names, 2))
    compared = sum(not blocking_keys(a).isdisjoint(blocking_keys(b)) for a, b in every)
    assert compared <= 0.031 * len(every)


def test_a_pair_is_cheap_once_its_names_are_known() -> None:
    names = sorted({n for _, a, b, _ in rows("pairs.yaml") for n in (a, b)})[:160]
    pairs = [(names[i], names[(i * 7 + k) % 160]) for i in range(160) for k in (1, 2, 3)]
    for a, b in pairs:
        same_name(a, b)
    fresh = [(names[i], names[(i * 11 + k) % 160]) for i in range(160) for k in range(12)]

    def compare() -> None:
        _ordered.cache_clear()
        for a, b in fresh:
            same_name(a, b)

    assert effort(compare, 40) < 40
