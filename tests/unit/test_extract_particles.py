"""Japanese figures told by particles alone: moves, levels reached, stretches of time, numbers."""

from __future__ import annotations

import pytest

from factcheck.extract.whole import extract
from factcheck.model.claim import Claim, Role
from factcheck.readers.read import read_data


def figures(text: str) -> dict[str, Claim]:
    """The figures of a short text by their canonical value."""
    sources, _ = read_data(f"2025年10月20日\n\n{text}".encode(), "a.txt")
    return {c.text: c for s in sources for c in extract(s).claims if c.value is not None}


@pytest.mark.parametrize(
    ("text", "value", "role"),
    [
        ("終値は前週末比415円高の3万9000円だった。", "415 JPY", Role.CHANGE),
        ("終値は前週末比415円高の3万9000円だった。", "39000 JPY", Role.CURRENT),
        ("株価は1.2％安で始まった。", "1.2 %", Role.CHANGE),
        ("売上高は5％の増収となった。", "5 %", Role.CHANGE),
        ("茶業A社が67.3％、B社が43.8％の減益となった。", "67.3 %", Role.CHANGE),
        ("会場は電力が30％、水道が20％を占める。", "30 %", Role.CURRENT),
        ("養蜂組合の利益は2年ぶりの減益だった。", "P2Y", Role.CURRENT),
        ("孤立が急増、600人超に", ">600", Role.CURRENT),
        ("けが人増え12人に", "12", Role.CURRENT),
        ("けが人は3人増の12人だった。", "3", Role.CHANGE),
    ],
)
def test_the_role_of_a_move(text: str, value: str, role: Role) -> None:
    found = figures(text)
    assert value in found, sorted(found)
    assert found[value].role is role


@pytest.mark.parametrize(
    ("text", "value", "counter"),
    [
        ("中央銀行は2会合ぶりに利上げした。", "#2", "gap of times"),
        ("代表は3大会ぶりの優勝を飾った。", "#3", "gap of times"),
        ("新人は4シーズン目で初めて勝った。", "#4", "time"),
    ],
)
def test_meetings_and_seasons_are_numbered(text: str, value: str, counter: str) -> None:
    claim = figures(text)[value]
    assert claim.value is not None
    assert claim.value.counter_class == counter


def test_a_day_that_figures_are_counted_from_is_no_begin() -> None:
    claims = figures("重症者は19日から1人増えて34人だった。")
    assert claims["2025-10-19"].attribute == "date"
    assert claims["2025-10-19"].role is Role.COMPARISON
    assert figures("改札は19日から2カ所で開く。")["2025-10-19"].attribute == "date:start"


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("1時間に80ミリの雨が降った。", "PT1H"),
        ("昨年1年間の収支は2億円の黒字だった。", "P1Y"),
        ("24時間予想雨量は120ミリ。", "PT24H"),
    ],
)
def test_a_stretch_is_no_figure_of_its_own(text: str, gone: str) -> None:
    assert gone not in figures(text)


def test_an_hour_told_as_not_quite_reached_ends_nothing() -> None:
    assert figures("火事は11日午後4時前、倉庫で起きた。")["2025-10-11T16:00"].attribute == "date"


def test_a_zone_in_brackets_is_that_of_the_time_in_them() -> None:
    claims = figures("地震は3日午前7時58分（日本時間同8時58分）に起きた。")
    assert {"2025-10-03T07:58", "08:58+09:00"} <= set(claims)
