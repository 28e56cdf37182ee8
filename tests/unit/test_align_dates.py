"""Dates of one happening and of two: own short texts through the whole program, and its parts."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from factcheck import lexicon
from factcheck.align.dates import slipped
from factcheck.engine.clocks import compare_clocks
from factcheck.extract.whole import extract
from factcheck.model.claim import Claim
from factcheck.model.value import Grain, TimeSpan
from factcheck.readers.read import read_data
from factcheck.resources import package_yaml
from tests.unit.two_texts import Case, alarms, holds

DATA = Path(__file__).parent / "data"
CASES, MORE = (
    yaml.safe_load((DATA / name).read_text(encoding="utf-8"))
    for name in ("dates.yaml", "dates_more.yaml")
)


@pytest.mark.parametrize(
    "case", [*CASES["conflicts"], *MORE["conflicts"]], ids=lambda case: case["id"]
)
def test_one_happening_told_of_two_dates_is_found(tmp_path: Path, case: Case) -> None:
    assert holds(alarms(tmp_path, case, "date"), case)


@pytest.mark.parametrize(
    "case", [*CASES["look_alikes"], *MORE["look_alikes"]], ids=lambda case: case["id"]
)
def test_two_dates_of_two_things_stay_silent(tmp_path: Path, case: Case) -> None:
    assert alarms(tmp_path, case, "date") == []


def _dates(text: str, published: str = "2026-03-10") -> list[Claim]:
    sources, _ = read_data(f"Published: {published}\n\n{text}\n".encode(), "a.txt")
    return [claim for claim in extract(sources[0]).claims if claim.kind == "date"]


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("The tunnel was opened on 5 March, officials said.", "infrastructure/opening"),
        ("The bank plans to start mass production in 2028.", "business/open-plant"),
        ("赴韓交換計畫報名至5月3日截止。", "life/deadline"),
        ("운행을 중단했으며 14일 첫차부터 재개할 계획이다.", "politics/resume"),
        ("大选定于4月19日举行。", "elections/election"),
        ("The cook fell ill on 5 March.", "moments/onset"),
        ("両国が2月3日に署名した協定は無効とされた。", "trade/sign"),
        ("양사가 지난 2월 3일 맺은 계약은 무효다.", "trade/sign"),
        ("无人机14时47分失联。", "moments/contact-lost"),
        ("3日晚，外海发生7.1级地震。", "disasters/earthquake"),
        ("大使が3日、信任状を捧呈した。", "moments/credentials"),
        ("침몰 어선이 3일 인양됐다.", "moments/raise-wreck"),
        ("Work on the pier is to begin in May.", "life/begin-work"),
        ("The blast came after a fire broke out on Monday.", "disasters/fire"),
    ],
)
def test_what_a_date_dates(text: str, dated: str) -> None:
    assert any(dated in claim.dated for claim in _dates(text))


@pytest.mark.parametrize(
    "text",
    [
        "Officials said on 5 March that the tunnel would open.",
        "官员3月5日说，隧道将开通。",
        "預定3月12、13日開幕。",
        "The fire had spread to 610 hectares by 5 March.",
        "Experts expect trade to grow by 4 percent in 2027 if the two agree.",
        "The lift was searched on Friday, two days after the fire.",
        "价格战一直打到今天，又有工厂关闭。",
    ],
)
def test_what_a_date_does_not_date(text: str) -> None:
    assert all(not claim.dated for claim in _dates(text))


@pytest.mark.parametrize(
    "text",
    [
        "展期延长至3月15日。",
        "The show was extended to 15 March.",
        "応募の締め切りは3月15日。",
        "展覽持續到3月15日。",
    ],
)
def test_the_day_until_which_something_lasts_is_its_end(text: str) -> None:
    assert [claim.attribute for claim in _dates(text)] == ["date:end"]


def test_the_day_of_telling_stands_by_no_event() -> None:
    told = _dates("The member must repay the claims, the watchdog said on Monday.")
    assert [claim.event for claim in told] == [None]


def test_a_day_in_a_title_is_that_of_the_text() -> None:
    text = "25일 개막\n\n축제가 8월 25일 열린다고 시가 3월 10일 밝혔다."
    assert [c.text for c in _dates(text) if c.surface == "25일"] == ["2026-08-25"]


@pytest.mark.parametrize(
    "text",
    ["断髪式が9月4日に国技館で行われると協会が発表した。", "式を9月11日に開くと明かした。"],
)
def test_what_is_announced_for_a_day_lies_ahead(text: str) -> None:
    assert _dates(text)[0].text.startswith("2026-09")


def test_a_moment_of_telling_is_no_date_of_the_event() -> None:
    text = "사망자가 3월 9일 정오(현지 시각) 현재 26명으로 늘었다."
    assert _dates(text) == []
    later = _dates("The contract runs until 30 June 2029.")
    assert [claim.text for claim in later] == ["2029-06-30"]


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("台中3月9日下午2時20分發生車禍。", "台中3月9日下午2時20分發生車禍。", "same"),
        ("台中3月9日下午2時20分發生車禍。", "台中市下午4時20分發生車禍。", "contradicts"),
        (
            "台中3月9日下午2時20分發生車禍。",
            "대만 타이중에서 오후 3시 20분(한국시간) 사고가 났다.",
            "same",
        ),
        (
            "台中3月9日下午2時20分發生車禍。",
            "A bus crashed in Taichung at 4:20 p.m.",
            "incomparable",
        ),
        (
            "台中3月9日下午2時20分發生車禍。",
            "A bus crashed in Taichung at 2:40 p.m.",
            "contradicts",
        ),
        ("台中3月9日下午2時22分發生車禍。", "A bus crashed in Taichung at 2:20 p.m.", "compatible"),
        # A newsroom abroad tells the hour of the place or its own: two hours are neither.
        ("上海の倉庫で9日午前5時50分に鎮火した。", "上海一仓库9日3时50分起火。", "contradicts"),
        ("上海の倉庫で9日午前4時50分に鎮火した。", "上海一仓库9日3时50分起火。", "incomparable"),
    ],
)
def test_clock_times_with_and_without_a_day(one: str, other: str, relation: str) -> None:
    a, b = (next(c for c in _dates(t) if compare_clocks(c, c)) for t in (one, other))
    assert compare_clocks(a, b) == compare_clocks(b, a) == relation


def _day(text: str) -> TimeSpan:
    from datetime import datetime, timedelta

    start = datetime.fromisoformat(text)
    return TimeSpan(start, start + timedelta(days=1), Grain.DAY)


def test_slips_of_a_date() -> None:
    assert slipped(_day("2026-03-03"), _day("2026-03-13"))
    assert slipped(_day("2026-03-12"), _day("2026-03-21"))
    assert slipped(_day("2026-03-12"), _day("2026-04-12"))
    assert not slipped(_day("2026-03-12"), _day("2026-03-19"))
    assert slipped(_day("2026-03-12"), _day("2026-03-19"), ahead=True)
    assert not slipped(_day("2026-03-12"), _day("2026-03-16"), ahead=True)


def test_every_family_holds_concepts_of_the_lexicon() -> None:
    known = {concept.id for concept in lexicon.all_concepts() if concept.kind == "event"}
    rows = package_yaml("align/happenings.yaml").data["families"]
    assert all(len(row) > 1 and set(row) <= known for row in rows)
