"""Where somebody plays next, where goods are unloaded, where a flight came from, who is caught."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.extract.whole import extract
from factcheck.model.claim import Claim
from factcheck.readers.read import read_data


def _claims(text: str, kind: str = "place") -> list[Claim]:
    sources, _ = read_data(f"Published: 2026-06-21\n\n{text}\n".encode(), "a.txt")
    return [claim for claim in extract(sources[0]).claims if claim.kind == kind]


def _asked(text: str) -> set[tuple[str, str]]:
    return {(c.attribute.partition(":")[0], c.text) for c in _claims(text)}


HONG_KONG, DARWIN, COLOMBO = "country:HK", "city:2073124", "city:1248991"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("She plays next in Hong Kong.", HONG_KONG),
        ("The quartet performs next in Hong Kong.", HONG_KONG),
        ("次戦は香港オープンに出場する。", HONG_KONG),
        ("楽団の次の公演は香港である。", HONG_KONG),
        ("她接下來將轉戰香港公開賽。", HONG_KONG),
        ("球队随后移师香港。", HONG_KONG),
        ("다음 대회는 홍콩 오픈이다.", HONG_KONG),
        ("다음 무대는 홍콩이다.", HONG_KONG),
    ],
)
def test_where_somebody_plays_next(text: str, place: str) -> None:
    assert ("next", place) in _asked(text)


@pytest.mark.parametrize(
    "text",
    [
        "The grain was unloaded at Mombasa.",
        "The crates were put ashore at Mombasa.",
        "積み荷はケニアのモンバサで陸揚げされた。",
        "鋼材はケニアのモンバサで荷揚げされた。",
        "货物在肯尼亚蒙巴萨卸货。",
        "箱子在肯尼亚蒙巴萨卸下。",
        "화물은 케냐 몸바사에서 하역했다.",
        "곡물은 케냐 몸바사항에서 하역됐다.",
    ],
)
def test_where_goods_come_ashore(text: str) -> None:
    assert ("unloaded", "city:186301") in _asked(text)


@pytest.mark.parametrize(
    "text",
    [
        "The first flight arrived from Darwin at noon.",
        "The first service flew in from Darwin.",
        "一番機はオーストラリア北部のダーウィンからの便だった。",
        "オーストラリア北部のダーウィンからの定期便が着いた。",
        "从澳大利亚达尔文飞来的客机平稳降落。",
        "一架从澳大利亚达尔文起飞的客机平稳降落。",
        "다윈에서 온 여객기가 내렸다.",
        "다윈에서 날아온 첫 항공편이 내렸다.",
    ],
)
def test_where_a_flight_came_from(text: str) -> None:
    assert ("departed", DARWIN) in _asked(text)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("工厂将建在智利北部港口城市伊基克。", "city:3887127"),
        ("公司将在智利沿海城市伊基克建设工厂。", "city:3887127"),
        ("货轮从荷兰鹿特丹出发。", "city:2747891"),
        ("客机从印度尼西亚瓦梅纳飞来。", "~town:瓦梅纳"),
    ],
)
def test_chinese_towns_behind_their_country(text: str, place: str) -> None:
    assert place in {claim.text for claim in _claims(text)}


def test_an_address_tells_the_country_of_an_unknown_town() -> None:
    (town,) = [c for c in _claims("客机从印度尼西亚瓦梅纳飞来。") if c.text.startswith("~town:")]
    assert town.land == "ID"


@pytest.mark.parametrize(
    "text",
    [
        "2024年4月、福岡空港の国際線ターミナルで台北行きの便に乗ろうとしたところを、"
        "福岡県警に逮捕された。",
        "逃げていた男は4月、福岡空港で搭乗しようとしたところを取り押さえられた。",
        "그는 2024년 4월 인천공항에서 방콕행 여객기에 오르려다 경찰에 붙잡혔다.",
        "두 사람은 지난해 인천공항에서 출국하려다 검거됐다.",
    ],
)
def test_who_is_caught_before_he_boards(text: str) -> None:
    told = {place for asked, place in _asked(text) if asked == "arrested"}
    assert len(told) == 1
    assert next(iter(told)).startswith("~airport:")


@pytest.mark.parametrize(
    "text",
    [
        "The wreck lies about 9 km west of Lanwick Island.",
        "The ship sank 40 miles (64 km) off Mombasa.",
        "沈没地点は緑島から西に約9キロの海上。",
        "事故海域距绿岛约9公里。",
        "사고 지점은 뤼다오에서 서쪽으로 약 9km 떨어진 해상이다.",
        "배는 뤼다오에서 12킬로미터 떨어진 곳에서 멈췄다.",
    ],
)
def test_how_far_off_is_no_place_of_its_own(text: str) -> None:
    assert not any(asked.startswith("open-") for asked, _ in _asked(text))


@pytest.mark.parametrize(
    "text",
    [
        "그는 원심대로 징역 3년이 확정됐다.",
        "행사는 예정대로 열렸고 약속대로 끝났다.",
        "旅客在新航站楼排队。",
        "승객들은 국제터미널에서 기다렸다.",
    ],
)
def test_words_that_end_as_buildings_do(text: str) -> None:
    assert not _claims(text)


def test_a_country_by_its_other_name_is_nobody(tmp_path: Path) -> None:
    assert not _claims("East Timor opened a new bridge on Friday.", "name")


@pytest.mark.parametrize(
    "text",
    ["판결을 내린 이는 형사7부의 사공민 부장판사다.", "발견한 사람은 윤혜림 선장이었다."],
)
def test_who_it_is_said_to_be(text: str) -> None:
    assert _claims(text, "role")
