"""Figures of real news that are no toll of all, no match, no point of a list and no other sum."""

from __future__ import annotations

import pytest

from factcheck.engine.relation import relation
from factcheck.extract.whole import extract
from factcheck.model.claim import Claim
from factcheck.readers.read import read_data


def claims(text: str) -> list[Claim]:
    """The claims of a short text, in order."""
    sources, _ = read_data(f"{text}\n".encode(), "a.txt")
    return [claim for source in sources for claim in extract(source).claims]


def counts(text: str) -> list[Claim]:
    return [claim for claim in claims(text) if claim.kind == "count"]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Of the 12 dead, at least five were found inside the mill.", ">=5"),
        ("Sixteen of the dead came from one tour group.", "16"),
        ("Among the dead were six children.", "6"),
        ("The injured included four firemen.", "4"),
        ("The other nine dead were hikers.", "9"),
        ("其餘9名死者都是登山客。", "9"),
        ("初步判断遇难者中有17人来自同一工厂。", "17"),
        ("死者のうち4人は観光客だった。", "4"),
        ("死亡した23人のうち18人は工員だった。", "18"),
        ("사망자 중 4명은 관광객이었다.", "4"),
        ("사망자 10명 가운데 4명은 공원에서 숨졌다.", "4"),
        ("나머지 사망자 9명은 등산객이었다.", "9"),
    ],
)
def test_some_of_the_dead_are_told_as_some(text: str, number: str) -> None:
    among = [claim.text for claim in counts(text) if claim.among]
    assert among == [number]


@pytest.mark.parametrize(
    "text",
    [
        "The crash killed 22 people and injured eight.",
        "Among those at the service for the dead were 300 officials.",
        "事故造成22人死亡、8人受傷。",
        "この火災で23人が死亡した。",
        "이 불로 22명이 숨지고 8명이 다쳤다.",
    ],
)
def test_a_toll_is_told_of_all(text: str) -> None:
    assert not any(claim.among for claim in counts(text))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("5、北湖大樓2名死亡。", ["2"]),
        ("(2)南湖大樓3名死亡。", ["3"]),
        ("3．東湖ビルで4人が死亡した。", ["4"]),
        ("2) 남호빌딩에서 3명이 숨졌다.", ["3"]),
        ("12名死者已确认。", ["12"]),
        ("死亡9人。", ["9"]),
    ],
)
def test_the_number_of_a_point_counts_nothing(text: str, told: list[str]) -> None:
    assert [claim.text for claim in counts(text)] == told


@pytest.mark.parametrize(
    ("text", "match"),
    [
        ("24일 경기 남양주시 공장에서 불이 났다.", False),
        ("24일 경기도 화성시 공장에서 불이 났다.", False),
        ("24일 경기 수원 공장에서 불이 났다.", False),
        ("경기남부경찰청은 24일 공장을 압수수색했다.", False),
        ("24일 열린 경기 당시 비가 왔다.", True),
        ("24일 열린 경기도 비로 중단됐다.", True),
    ],
)
def test_a_province_is_no_match(text: str, match: bool) -> None:
    events = {claim.event.concept for claim in claims(text) if claim.event}
    assert ("sport/match" in events) is match


@pytest.mark.parametrize(
    "text",
    [
        "The fire killed 22 mostly Chinese workers.",
        "A plant fire: 18 Chinese among 22 dead",
        "이 불로 대부분 중국인 22명이 숨졌다.",
    ],
)
def test_most_of_them_are_not_all_of_a_nation(text: str) -> None:
    told = {claim.text: claim.subject for claim in counts(text)}
    assert told["22"] == ()


def money(text: str) -> Claim:
    return [claim for claim in claims(text) if claim.kind == "money"][-1]


def test_a_converted_sum_may_be_in_the_dollars_of_another_land() -> None:
    american = money("He was fined 18 billion won ($16.9 million).")
    australian = money("He was also fined 18 billion won ($21.9 million).")
    plain = money("He was fined $17 million.")
    assert relation(american, australian) == "compatible"
    assert relation(plain, australian) == "compatible"
    assert relation(plain, money("He was fined $21.9 million.")) == "contradicts"
    assert relation(american, money("He was fined 18 billion won ($1.7 billion).")) == "contradicts"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("25日，搜救人员在火灾现场找到一具遗体。", "disasters/fire"),
        ("25日、消防は火災の現場で遺体を見つけた。", "disasters/fire"),
        ("25일 소방은 화재 현장에서 시신을 찾았다.", "disasters/fire"),
        ("On 25 March divers found a body at the crash site.", "disasters/crash"),
    ],
)
def test_what_is_found_at_the_scene_dates_no_fire(text: str, day: str) -> None:
    dated = [c for c in claims(text) if c.kind == "date" and c.role.value == "current"]
    assert not any(c.event and c.event.concept == day for c in dated)
