"""Heads, datelines and publication stamps."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from factcheck.model.source import PublishedFrom
from factcheck.readers import read_data
from factcheck.readers.dateline import read_dateline
from factcheck.readers.head import read_head
from factcheck.readers.stamps import find_stamp

NEAR = date(2026, 1, 6)

DATELINES = [
    ("OSAKA, May 4 (Reuters) — Officials said", "OSAKA", "Reuters", date(2026, 5, 4)),
    ("BEIJING, Feb. 7, 2026 /PRNewswire/ -- The", "BEIJING", "PRNewswire", date(2026, 2, 7)),
    ("SEOUL (AP) — The mayor", "SEOUL", "AP", None),
    ("KYIV, Ukraine (AP) — Crews", "KYIV, Ukraine", "AP", None),
    ("LIMA — The mayor", "LIMA", None, None),
    ("Osaka, Jan. 5 (Kyodo) - The", "Osaka", "Kyodo", date(2026, 1, 5)),
    ("北京、2026年2月7日 /PRNewswire/ -- 中国の", "北京", "PRNewswire", date(2026, 2, 7)),
    ("【北京=山田太郎】中国の", "北京", None, None),
    ("［東京　５日　ロイター］ - 株価", "東京", "Reuters", date(2026, 1, 5)),
    ("【ソウル聯合ニュース】韓国", "ソウル", "Yonhap", None),
    ("【ソウル1月5日時事】韓国", "ソウル", "Jiji Press", date(2026, 1, 5)),
    ("新华社北京1月5日电（记者王某）国家", "北京", "Xinhua", date(2026, 1, 5)),
    ("（中央社記者王小明台北5日電）行政院", "台北", "CNA", date(2026, 1, 5)),
    ("江口日报北京1月5日电（记者 林岸）中韩", "北京", "江口日报", date(2026, 1, 5)),
    ("中新网1月5日电 据悉", None, "China News Service", date(2026, 1, 5)),
    ("(서울=연합뉴스) 김하나 기자 = 정부는", "서울", "Yonhap", None),
    ("[도쿄=김하나 특파원] 일본은", "도쿄", None, None),
]


@pytest.mark.parametrize(("text", "place", "agency", "day"), DATELINES)
def test_dateline(text: str, place: str | None, agency: str | None, day: date | None) -> None:
    """Place, agency and day are read, and the sentence starts after them."""
    found = read_dateline(text, 0, len(text), NEAR)
    assert found is not None
    assert (found.place, found.agency) == (place, agency)
    assert (found.published.when.date() if found.published else None) == day
    assert text[found.end] not in " -—=）)】"


@pytest.mark.parametrize(
    "text", ["The mayor - who was late - left.", "NATO - the alliance - met", "【本文】그는 말했다"]
)
def test_no_dateline(text: str) -> None:
    """An aside or a label is no dateline."""
    assert read_dateline(text, 0, len(text), NEAR) is None


@pytest.mark.parametrize(
    "table",
    [
        "| Date | Round |\n|---|---|\n| 4 June 2025 | first |\n| 9 July 2025 | second |",
        "| 日付 | 会合 |\n|:--|--:|\n| 2025年6月4日 | 第1回 |\n| 2025年7月9日 | 第2回 |",
    ],
)
def test_the_dates_of_a_table_are_not_the_documents(table: str) -> None:
    head = read_head(table)
    assert head.stamp is None
    assert not head.used


def test_a_dateline_without_year_is_read_only_beside_a_known_day() -> None:
    """ "5日" alone names no day."""
    text = "（東京 5日 ロイター）日本"
    found = read_dateline(text, 0, len(text))
    assert found is not None
    assert found.published is None


STAMPS = [
    ("2026-01-06T09:00:00Z", datetime(2026, 1, 6, 9), 0),
    ("2026-01-06 09:00 +09:00", datetime(2026, 1, 6, 9), 540),
    ("2026年1月6日 午後3時20分", datetime(2026, 1, 6, 15, 20), None),
    ("令和8年1月6日", datetime(2026, 1, 6), None),
    ("民國115年1月6日", datetime(2026, 1, 6), None),
    ("2026.01.06. 오후 3:20", datetime(2026, 1, 6, 15, 20), None),
    ("January 6, 2026 at 3:05 p.m. EST", datetime(2026, 1, 6, 15, 5), -300),
    ("Tue, 06 Jan 2026 09:00:00 +0900", datetime(2026, 1, 6, 9), 540),
    ("2026-01-06 09:00 (GMT+8)", datetime(2026, 1, 6, 9), 480),
    ("6 January 2026, 9:00 a.m. UTC-03:30", datetime(2026, 1, 6, 9), -210),
    ("2026年1月6日（火）9:00", datetime(2026, 1, 6, 9), None),
]


@pytest.mark.parametrize(("text", "when", "offset"), STAMPS)
def test_stamp(text: str, when: datetime, offset: int | None) -> None:
    """The usual written forms of a publication time."""
    found = find_stamp(text)
    assert found is not None
    assert (found.when, found.offset) == (when, offset)


@pytest.mark.parametrize("text", ["06/01/2026", "2026-13-06", "5 January", "version 2026.1"])
def test_unclear_stamps_are_left_alone(text: str) -> None:
    """A date that can mean two days, or none, is not read."""
    assert find_stamp(text) is None


HEADS = [
    ("Source: The Harbor Post\nPublished: 2026-01-06\nTitle: Ferry\n\nText.", "The Harbor Post"),
    ("출처: 가람일보\n발행일: 2026년 1월 6일\n\n본문이다.", "가람일보"),
    ("见闻\n\n发布时间：2026-01-06 09:12 来源：江口日报\n\n正文。", "江口日报"),
    ("---\ntitle: x\ndate: 2026-01-06\nsource: Harbor Post\n---\nBody text.", "Harbor Post"),
    ("# Title\n\n**Source:** Harbor Post\n**Published:** 6 January 2026\n\nBody.", "Harbor Post"),
    ("配信：川辺新聞\n公開日時：2026/1/6 9:00\n\n本文。", "川辺新聞"),
    ("[Harbor Post] 2026-01-06\n\nBody goes here.", "Harbor Post"),
    ("Ferry sinks\n\nTide & Pier | Published: 6 January 2026, 00:35 (Seoul)\n\nB.", "Tide & Pier"),
    ("渡船沈没\n\n川辺新聞　2026年1月6日付　【織戸＝林 光】\n\n本文だ。", "川辺新聞"),
    ("여객선 침몰\n\n가람일보 | 입력 2026-01-06 15:47  수정 2026-01-06 17:20\n\n본문.", "가람일보"),
    (
        "여객선 침몰\n\n가람메디컬뉴스 2026.01.06 07:30\n도쿄 = 김하나 특파원\n\n본문.",
        "가람메디컬뉴스",
    ),
    ("渡轮沉没\n2026-01-06 09:15:33 来源：江口观察网 作者：林岸\n\n正文。", "江口观察网"),
    ("渡輪沉沒\n2026/01/06 08:45　江口日報　編譯林岸\n\n正文。", "江口日報"),
    ("Ferry sinks\nPublished: January 6, 2026 01:12 UTC | Pier Wire\n\nBody.", "Pier Wire"),
]


@pytest.mark.parametrize(("text", "outlet"), HEADS)
def test_head(text: str, outlet: str) -> None:
    """Outlet and day are found, and neither becomes part of the article."""
    head = read_head(text)
    assert head.outlet == outlet
    assert head.stamp is not None
    assert head.stamp.when.date() == date(2026, 1, 6)
    (source,), _ = read_data(text.encode(), "a.txt")
    told = " ".join(text[s.start : s.end] for i in source.items for s in i.sentences)
    assert outlet not in told
    assert "2026" not in told


def test_a_head_beside_the_text_on_one_line() -> None:
    """The line break after a head may be lost."""
    body = (
        "川辺、2026年2月7日 /PRNewswire/ -- 川辺市は新しい橋を開通させ、"
        "式典には約300人の住民が参加したと発表した。"
    )
    (source,), _ = read_data(f" date 2026-02-06 {body}".encode(), "a.txt")
    assert source.published is not None
    assert source.published.found is PublishedFrom.HEAD
    assert source.published.when.date() == date(2026, 2, 6)
    assert [p.when.date() for p in source.other_dates] == [date(2026, 2, 7)]
    assert source.items[0].dateline is not None
    assert source.text[source.items[0].sentences[0].start :].startswith("川辺市は")


@pytest.mark.parametrize(
    "text",
    [
        "Ferry disaster of January 6, 2026 remembered\n\nIt was the worst in years.",
        "2026年1月6日の沈没事故を追う\n\n事故から一年がたった。",
        "新华社北京2026年1月6日电 一艘渡轮沉没。\n\n救援正在进行。",
    ],
)
def test_a_date_in_a_headline_or_dateline_is_no_masthead(text: str) -> None:
    """Only a date that stands beside a name, not in a phrase, stamps the document."""
    assert read_head(text).stamp is None


def test_a_stamp_below_the_lead_is_found() -> None:
    """Some agencies print the time under the first paragraph; its year may be of the Republic."""
    text = (
        "渡輪沉沒\n\n（江口社記者林小岸台北6日電）一艘渡輪沉沒，12人死亡。\n\n"
        "發稿時間：2026/01/06 15:11\n\n救援中。"
    )
    (source,), _ = read_data(text.encode(), "a.txt")
    assert source.published is not None
    assert source.published.when == datetime(2026, 1, 6, 15, 11)
    assert source.outlet == "江口社"
    assert source.items[0].dateline is not None
    assert source.items[0].dateline[0] == "台北"
    republic = read_head("新聞稿\n發布日期：115年1月6日\n\n正文。").stamp
    assert republic is not None
    assert republic.when == datetime(2026, 1, 6)


def test_a_date_in_the_running_text_is_no_stamp() -> None:
    """The day of an event is not the day of publication."""
    (source,), _ = read_data(b"The ferry sank on January 6, 2026. Two died.", "a.txt")
    assert source.published is None


@pytest.mark.parametrize(
    "line",
    [
        "(NORDWIRE) 2026-01-06",
        "hafen24 國際 2026-01-06 23:50",
        "記者林小安/綜合報導 2026年1月6日",
        "(서울=가람통신) 한도윤 문가람 기자 2026.01.06",
        "テレビ尾根 2026年1月6日",
        "(江口社東京6日綜合外電報導)2026/1/6",
        "채널G 2026-01-06",
        "가람경제 한도윤 기자 2026.01.06 16:04",
        "Nord24 News 6 January 2026",
    ],
)
def test_a_name_and_a_day_under_the_title_are_a_credit(line: str) -> None:
    """An outlet or a reporter beside a full date, whatever stands between them."""
    head = read_head(f"Ferry runs again\n{line}\n\nThe ferry ran again on Tuesday.\n")
    assert head.stamp is not None
    assert head.stamp.when.date() == date(2026, 1, 6)


@pytest.mark.parametrize(
    "line",
    [
        "The ferry sank on 2026-01-06",
        "渡し船が沈んだのは2026年1月6日",
        "회담 날짜는 2026.01.06",
        "渡轮沉没是在2026年1月6日",
        "View from Tarlow 6 January 2026",
    ],
)
def test_a_sentence_that_ends_in_a_day_is_none(line: str) -> None:
    head = read_head(f"Ferry runs again\n{line}\n\nThe ferry ran again on Tuesday.\n")
    assert head.stamp is None


def test_a_title_that_ends_in_a_day_is_none() -> None:
    assert read_head("페리 결승전 2026.01.06\n\n배가 다시 떴다.\n").stamp is None


@pytest.mark.parametrize("text", ["29.01.2026", "29/01/2026", "01/29/2026", "29-1-2026"])
def test_a_day_above_twelve_tells_the_order(text: str) -> None:
    found = find_stamp(text)
    assert found is not None
    assert found.when == datetime(2026, 1, 29)
