"""Counts whose time the next sentence tells, and names that a part of a figure is told of."""

from __future__ import annotations

import pytest

from factcheck.extract.whole import extract
from factcheck.model.claim import Claim
from factcheck.readers.read import read_data


def counts(text: str) -> dict[str, Claim]:
    """The counts of a text of 16 October 2026 by their canonical value."""
    sources, _ = read_data(f"2026-10-16\n\n{text}".encode(), "a.txt")
    return {c.text: c for s in sources for c in extract(s).claims if c.kind == "count"}


@pytest.mark.parametrize(
    "text",
    [
        "Nine people died and 14 were missing. The figures were current as of 9 a.m. on the 15th.",
        "死者9人、行方不明14人。いずれも15日午前9時現在の数字。",
        "9명이 숨지고 14명이 실종됐다. 15일 오전 9시 기준 집계다.",
        "已致9人死亡、14人失联。以上数据统计截至15日9时。",
    ],
)
def test_the_next_sentence_tells_the_time_of_the_figures(text: str) -> None:
    told = counts(text)["14"].as_of
    assert told is not None and told.start is not None
    assert (told.start.day, told.start.hour) == (15, 9)


@pytest.mark.parametrize(
    "text",
    [
        # the second sentence counts something of its own
        "14 were missing. As of 9 a.m. on the 15th, 300 houses had no water, the figures show.",
        # or tells of a month
        "14명이 실종됐다. 교토의 기온은 통계로 7월 기준 역대 2위였다.",
        # or speaks of no figures
        "14 were missing. The road was shut as of 9 a.m. on the 15th.",
    ],
)
def test_another_sentence_tells_its_own_time(text: str) -> None:
    assert counts(text)["14"].as_of is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The lander carries nine payloads, including a camera from Switzerland.", "9"),
        ("車上有134名乘客，其中2名為台灣旅客。", "134"),
        ("승객 134명이 탔으며 이 가운데 2명이 대만 관광객이다.", "134"),
        ("乗客134人が乗っており、うち2人は台湾からの観光客だった。", "134"),
    ],
)
def test_the_land_of_a_part_is_not_that_of_the_whole(text: str, value: str) -> None:
    assert all(near < 0.35 for _, near in counts(text)[value].names)
