"""Which one of a series, which works and which guests a place is told of."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck import pipeline
from factcheck.extract import editions, works

RACE_EN = (
    "Ridley wins island swim\n\nCallum Ridley won the men's 10km race at the 23rd Tamari Island "
    "Swim on 17 May in one hour, 47 minutes and 12 seconds. Of the 412 who entered, 38 gave up. "
)
RACE = {
    "en": RACE_EN,
    "ja": "玉里島遠泳\n\n第23回玉里島遠泳大会が5月17日行われ、男子10キロはカラム・リドリーが"
    "1時間47分12秒で優勝した。412人が出場し、38人が棄権した。",
    "ko": "다마리섬 수영대회\n\n캘럼 리들리가 5월 17일 열린 제23회 다마리섬 수영대회 남자 10㎞에서 "
    "1시간 47분 12초로 우승했다. 412명이 출전해 38명이 포기했다. ",
}
FIRM = {
    "en": "Orvane profit up\n\nOrvane Ceramics said on 28 October its operating profit rose 14 "
    "percent to 8.6 billion yen. Sales were 71.3 billion yen. ",
    "zh": "奥尔班陶瓷利润增长\n\n奥尔班陶瓷公司（Orvane Ceramics）10月28日公布，营业利润"
    "同比增长14%，达86亿日元。销售额为713亿日元。",
}


def _alarms(tmp_path: Path, first: str, second: str) -> list[str]:
    for name, text in (("a.txt", first), ("b.txt", second)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    paths = [str(tmp_path / name) for name in ("a.txt", "b.txt")]
    run = pipeline.check(paths, now="2026-12-01")
    return [f.kind for f in run.findings if f.severity in ("error", "warning")]


@pytest.mark.parametrize(
    ("text", "language", "place", "expected"),
    [
        ("Next year's race will be held in Okinawa.", "en", "Okinawa", "next"),
        ("Last year's race was held in Okinawa.", "en", "Okinawa", "earlier"),
        ("The race was held in Okinawa.", "en", "Okinawa", ""),
        ("次回大会は福岡で開かれる。", "ja", "福岡", "next"),
        ("前回の大会は福岡で開かれた。", "ja", "福岡", "earlier"),
        ("下届比赛将在冲绳举行。", "zh-Hans", "冲绳", "next"),
        ("다음 대회는 부산에서 열린다.", "ko", "부산", "next"),
        ("来年、福岡に工場を建てる。", "ja", "福岡", ""),
    ],
)
def test_which_one(text: str, language: str, place: str, expected: str) -> None:
    first = text.index(place)
    assert editions.which(text, language, first, first + len(place)) == expected


@pytest.mark.parametrize(
    ("text", "language", "place", "expected"),
    [
        ("The fifth round of talks will be held in Busan.", "en", "Busan", ("round:5",)),
        ("第十二回協議は釜山で開く。", "ja", "釜山", ("round:12",)),
        ("第三轮磋商在釜山举行。", "zh-Hans", "釜山", ("round:3",)),
        ("5차 협상은 부산에서 열린다.", "ko", "부산", ("round:5",)),
        ("The talks were held in Busan.", "en", "Busan", ()),
    ],
)
def test_numbers_of_a_series(
    text: str, language: str, place: str, expected: tuple[str, ...]
) -> None:
    first = text.index(place)
    assert editions.numbered(text, language, first, first + len(place)) == expected


@pytest.mark.parametrize(
    ("text", "language", "place", "expected"),
    [
        ("It will open a new plant in Asan next spring.", "en", "Asan", ("works:new",)),
        ("It will close its plant in Asan.", "en", "Asan", ("works:shut",)),
        ("牙山の工場は閉鎖する。", "ja", "牙山", ("works:shut",)),
        ("疫苗由位于安东的工厂生产。", "zh-Hans", "安东", ("works:there",)),
        ("The plant in Asan is large.", "en", "Asan", ()),
    ],
)
def test_what_becomes_of_works(
    text: str, language: str, place: str, expected: tuple[str, ...]
) -> None:
    first = text.index(place)
    assert works.state_of(text, language, first, first + len(place)) == expected


@pytest.mark.parametrize(
    ("own", "other"),
    [
        (
            ("en", "The next race will be held in Okinawa in April."),
            ("ja", "次回のレースは来年4月、福岡で開かれる。"),
        ),
        (("ja", "来年の大会は沖縄が舞台となる。"), ("ko", "다음 대회는 후쿠오카에서 열린다.")),
    ],
)
def test_two_places_of_the_next_one(
    tmp_path: Path, own: tuple[str, str], other: tuple[str, str]
) -> None:
    texts = [RACE[language] + told for language, told in (own, other)]
    assert _alarms(tmp_path, *texts) == ["place"]


@pytest.mark.parametrize(
    ("own", "other"),
    [
        (
            ("en", "Next year's race will be held in Okinawa."),
            ("ja", "昨年の大会は福岡で開かれた。"),
        ),
        (
            ("ja", "次回の第5回大会は沖縄で開く。"),
            ("ko", "3월 후쿠오카에서 열린 3회 대회는 취소됐다."),
        ),
    ],
)
def test_places_of_two_of_a_series_stay_silent(
    tmp_path: Path, own: tuple[str, str], other: tuple[str, str]
) -> None:
    texts = [RACE[language] + told for language, told in (own, other)]
    assert _alarms(tmp_path, *texts) == []


def test_works_that_open_and_works_that_close_are_two(tmp_path: Path) -> None:
    opens = FIRM["en"] + "It will open a new plant in Gimhae."
    assert "place" in _alarms(tmp_path, opens, FIRM["zh"] + "公司将在韩国牙山开设新工厂。")
    assert "place" not in _alarms(tmp_path, opens, FIRM["zh"] + "公司将关闭牙山的工厂。")
