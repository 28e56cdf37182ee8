"""Places right behind the country they lie in, and hours that are one."""

from __future__ import annotations

from datetime import datetime

import pytest

from factcheck.align import near_hours
from factcheck.extract.whole import extract
from factcheck.model.value import Grain, TimeSpan
from factcheck.readers.read import read_data


def _places(text: str) -> dict[str, str]:
    sources, _ = read_data(f"Published: 2026-05-20\n\n{text}\n".encode(), "a.txt")
    return {c.surface: c.text for c in extract(sources[0]).claims if c.kind == "place"}


@pytest.mark.parametrize(
    ("text", "surface", "told"),
    [
        ("ベトナム北部ハナム省に建設中の新工場は７月に稼働する。", "ハナム省", "~province:ハナム"),
        ("인도네시아 바탐에 짓고 있는 공장은 7월 가동한다.", "바탐", "city:6295587"),
        ("公司在越南海陽省興建新廠，7月投產。", "海陽", "~city:海陽"),  # not Haiyang in China
        ("颱風自台東縣成功鎮登陸。", "成功鎮", "~town:成功"),
        ("The storm made landfall at Fengbin in Hualien County.", "Fengbin", "~town:Fengbin"),
        (
            "She told the court that the Rostock battery plant opened in May.",
            "Rostock",
            "city:2844588",
        ),
    ],
)
def test_a_place_is_read_by_what_stands_before_it(text: str, surface: str, told: str) -> None:
    assert _places(text).get(surface) == told


@pytest.mark.parametrize(
    "text",
    [
        "米エネルギー省は新たな工場への融資を発表した。",
        "アメリカ・エネルギー省は４日、融資を発表した。",
        "한국 정부는 반도체 공장에 보조금을 준다.",
        "돈은 쌀자루에 담겨 건네졌다.",
    ],
)
def test_a_ministry_or_a_thing_is_no_place(text: str) -> None:
    assert not any(told.startswith("~") for told in _places(text).values())


def test_hours_within_minutes_are_one() -> None:
    early, late = (
        TimeSpan(datetime(2026, 9, 15, *at), datetime(2026, 9, 15, at[0], at[1] + 1), Grain.MINUTE)
        for at in ((4, 50), (5, 0))
    )
    assert near_hours.is_one(early, late)
    assert not near_hours.is_one(early, None)
    assert near_hours.are_apart(near_hours.clocks_of(["T04:50"]), near_hours.clocks_of(["T06:00"]))
