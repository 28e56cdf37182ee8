"""A dateline without its year is dated by the sources linked with it."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest

from factcheck.model.source import OpenDay, nearest_day
from factcheck.pipeline import check_whole
from factcheck.readers import read_paths
from factcheck.readers.dateline import read_dateline

STAMPED = """맥슬리 부두 창고 화재로 4명 다쳐

입력 2026.09.16 21:10
서울=한들뉴스

16일 오후 남부 항구도시 맥슬리의 부두 창고에서 불이 나 노동자 4명이 다쳤다. 불은 2시간 만에 꺼졌다.
창고 3동 가운데 1동이 모두 탔고, 소방차 21대가 출동했다.
"""
WIRE = """Warehouse fire at Maxley dock hurts six

By Ada Quill

SEOUL, Sept 16 (Harbour Wire) - A fire at a dock warehouse in the port city of Maxley in South Korea
injured six workers on Wednesday. The blaze was put out two hours later and destroyed one of three
warehouses. Twenty-one fire engines went out.
"""


def published(folder: Path, *texts: str) -> list[datetime | None]:
    paths = []
    for number, text in enumerate(texts):
        paths.append(folder / f"{number}.txt")
        paths[-1].write_text(text, encoding="utf-8")
    whole = check_whole([str(path) for path in paths], now="2026-09-17")
    return [source.published.when if source.published else None for source in whole.sources]


def test_the_year_comes_from_a_linked_source(tmp_path: Path) -> None:
    stamped, wired = published(tmp_path, STAMPED, WIRE)
    assert stamped is not None
    assert wired == datetime(2026, 9, 16)


ELSEWHERE = """시의회 보궐선거에서 무소속 나래솔 후보 당선

입력 {day} 22:40
서울=한들뉴스

남부 해안의 마을 여럿에서 치러진 보궐선거에서 무소속 나래솔 후보가 3812표를 얻어 당선됐다.
투표율은 41.7%였다.
"""


def test_a_story_of_another_year_beside_it_moves_no_day(tmp_path: Path) -> None:
    """A year left out is that of the story, however many others lie in the folder."""
    elsewhere = [ELSEWHERE.format(day=f"2025.0{month}.03") for month in (2, 3, 4)]
    assert published(tmp_path, STAMPED, WIRE, DAYLESS, *elsewhere)[1] == datetime(2026, 9, 16)


def test_a_source_by_itself_stays_undated(tmp_path: Path) -> None:
    assert published(tmp_path, WIRE) == [None]


def test_the_nearest_day_of_a_month_is_not_guessed_from_afar() -> None:
    assert nearest_day(OpenDay(None, 26, 0, 2), date(2026, 9, 1)) == datetime(2026, 8, 26)
    assert nearest_day(OpenDay(12, 30, 0, 2), date(2026, 1, 2)) == datetime(2025, 12, 30)
    assert nearest_day(OpenDay(2, 30, 0, 2), date(2026, 2, 27)) is None


@pytest.mark.parametrize(
    ("text", "month", "day"),
    [
        ("LISBON, Aug 26 (Harbour Wire) - Rain fell.", 8, 26),
        ("Sept 9 (Harbour Wire) - Rain fell.", 9, 9),
        ("环澳社汉城9月16日电（记者　周一）雨下了。", 9, 16),
        ("晴川体育11月18日电（记者 林可）比赛结束。", 11, 18),
        ("（東澳社記者林可可曼谷26日專電）雨下了。", None, 26),
        ("（澳門通訊社大阪18日綜合外電報導）雨下了。", None, 18),
        ("〔紫澳社記者林可可／首爾14日電〕雨下了。", None, 14),
        ("【シドニー南方通信＝10月12日】雨が降った。", 10, 12),
        ("[서울=한들통신 7월 29일] 비가 내렸다.", 7, 29),
    ],
)
def test_a_dateline_keeps_the_day_it_tells(text: str, month: int | None, day: int) -> None:
    line = read_dateline(text, 0, len(text))
    assert line is not None and line.published is None and line.open_day is not None
    assert (line.open_day.month, line.open_day.day) == (month, day)


def test_a_day_first_dateline_in_bold_is_read() -> None:
    text = "**Turin and Sejong, 9 April 2026** – Valtor AG announced results."
    line = read_dateline(text, 0, len(text))
    assert line is not None and line.published is not None
    assert line.published.when == datetime(2026, 4, 9)


@pytest.mark.parametrize(
    "line",
    [
        "澜川体育 2026-05-31 23:15",
        "星川早报｜2026年5月31日 星期日｜国际",
        "南川商报 2026年5月31日 星期日 A2版",
        "囲碁ウェブ　2026年5月31日 21時05分　文・鮎川周",
        "〔記者林可可／高雄報導〕2026-05-31 06:30　南方・運動",
        "来源：江川晚报  2026-05-31 21:40  记者 林可",
        "Published May 31, 2026, 19:48 JST",
        "Updated May 31, 2026, 7:14 a.m. ET",
        "Turin, Italy | Sunday 31 May 2026, 5.10pm CET",
        "*Orbit Magazine — News — 31 May 2026 — by Ada Quill*",
        "云川数据周刊 2026年5月31日 第36期",
        "東浜日日新聞　2026年5月31日　文化・芸能",
        "東浜新聞　2026年5月31日　1面",
        "配信 2026年5月31日 6時30分　東浜新報 社会部・林可奈",
        "Sunday 31 May 2026.",
    ],
)
def test_mastheads_tell_the_day(tmp_path: Path, line: str) -> None:
    path = tmp_path / "a.txt"
    body = "The market of Maxley was shut for a second day, and its owner spoke of a great loss."
    path.write_text(f"A market is shut\n\n{line}\n\n{body}\n", encoding="utf-8")
    (source,), problems = read_paths([str(path)])
    assert not problems
    assert source.published is not None and source.published.when.date() == date(2026, 5, 31)


def test_a_line_with_a_weekday_and_a_day_keeps_the_day(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    text = (
        "As it happened: the fire\n\nWednesday, 9 September\n\nReaders sent many pictures of it.\n"
    )
    path.write_text(text, encoding="utf-8")
    (source,), _ = read_paths([str(path)])
    assert source.published is None
    assert source.open_day is not None
    assert (source.open_day.month, source.open_day.day) == (9, 9)


@pytest.mark.parametrize(
    ("line", "day"),
    [("東浜＝林可奈　南浜日日新聞 7月29日", 29), ("星川早报 | 7月21日 | A3版", 21)],
)
def test_a_row_of_outlet_and_day_keeps_the_day(tmp_path: Path, line: str, day: int) -> None:
    path = tmp_path / "a.txt"
    path.write_text(f"雨の被害\n\n{line}\n\n東浜の市場は二日続けて閉まった。\n", encoding="utf-8")
    (source,), _ = read_paths([str(path)])
    assert source.open_day is not None
    assert (source.open_day.month, source.open_day.day) == (7, day)


DAYLESS = """맥슬리 부두 창고 화재로 6명 다쳐

(서울=한들통신) 하늘누리 기자 =
16일 오후 3시께 남부 항구도시 맥슬리의 부두 창고에서 불이 나 노동자 6명이 다쳤다.
불은 2시간 만에 꺼졌다. 창고 3동 가운데 1동이 모두 탔고, 소방차 21대가 출동했다.
어제 조사가 시작됐다.
"""


def test_bare_days_of_a_source_without_a_day_are_near_those_of_the_others(tmp_path: Path) -> None:
    """What counts from the day of writing stays open, and so does that day itself."""
    for name, text in (("a.txt", STAMPED), ("b.txt", DAYLESS)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    whole = check_whole([str(tmp_path / name) for name in ("a.txt", "b.txt")], now="2026-09-17")
    dayless = whole.reads[1]
    assert dayless.source.published is None
    told = {claim.text for claim in dayless.claims if claim.kind == "date"}
    assert "2026-09-16T15:00" in told
    assert not any(text.startswith("2026-09-15") for text in told)


def test_a_headline_with_a_date_is_no_stamp(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    text = (
        "Accord of 31 May 2026 takes effect at last\n\nThe two towns opened their bridge again.\n"
    )
    path.write_text(text, encoding="utf-8")
    (source,), _ = read_paths([str(path)])
    assert source.published is None
