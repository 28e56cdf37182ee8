"""How alignment holds two times against one another."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.extract.whole import extract
from factcheck.model.claim import Claim
from factcheck.readers import read_paths
from factcheck.relate import relate


def day_of(folder: Path, name: str, text: str) -> Claim:
    """The first date of a text that opens with its own day."""
    path = folder / f"{name}.txt"
    path.write_text(text + "\n", encoding="utf-8")
    sources, _ = read_paths([str(path)])
    return next(c for c in extract(sources[0]).claims if c.kind == "date")


FIRST = "Kiln opens in Varnholm\nMarch 11, 2026\n\nThe kiln opened on March 10, the guild said.\n"


@pytest.mark.parametrize(
    "text",
    [
        "Kiln opens in Varnholm\nMarch 11, 2026\n\nThe kiln opened today, the guild said.",
        "窯が開業\n2026年3月11日\n\n窯は本日開業した。",
        "窑厂开业\n2026年3月11日\n\n窑厂今天开业。",
        "가마 문 열어\n2026년 3월 11일\n\n가마가 오늘 문을 열었다.",
    ],
)
def test_today_may_be_the_day_after(text: str, tmp_path: Path) -> None:
    """What is sent out again carries the day it is sent out on."""
    a, b = day_of(tmp_path, "a", FIRST), day_of(tmp_path, "b", text)
    assert b.value is not None and b.value.text == "2026-03-11"
    assert relate(a, b) == "compatible"


def test_so_may_it_beside_a_time_of_day(tmp_path: Path) -> None:
    told = "Kiln opens\nMarch 11, 2026\n\nThe kiln opened at 2:07 p.m. on March 10, 2026.\n"
    again = "Kiln opens\nMarch 11, 2026\n\nThe kiln opened today.\n"
    assert relate(day_of(tmp_path, "a", told), day_of(tmp_path, "b", again)) == "compatible"


@pytest.mark.parametrize(
    "text",
    [
        "Kiln opens in Varnholm\nMarch 13, 2026\n\nThe kiln opened today, the guild said.",
        "Kiln opens in Varnholm\nMarch 11, 2026\n\nThe kiln opened on Wednesday, the guild said.",
        "窯が開業\n2026年3月11日\n\n窯は11日開業した。",
    ],
)
def test_other_days_are_other_days(text: str, tmp_path: Path) -> None:
    """Days further apart differ, and so do days that are told by themselves."""
    a, b = day_of(tmp_path, "a", FIRST), day_of(tmp_path, "b", text)
    assert relate(a, b) == "contradicts"


LOCAL = (
    "Bank of Norrholm trims its rate\nSeptember 18, 2025\n\nThe bank cut the rate on Wednesday.\n"
)


@pytest.mark.parametrize(
    "text",
    [
        "央行降息\n2025年9月18日\n\n央行在北京时间周四凌晨结束的会议上降息。",
        "央行降息\n2025年9月18日\n\n央行周四凌晨（北京时间）降息。",
        "央行降息\n2025年9月18日\n\n台灣時間週四清晨，央行降息。",
        "央行降息\n2025年9月18日\n\n央行於台灣時間今(18日)上午2點降息。",
        "금리 내려\n2025년 9월 18일\n\n중앙은행은 한국시간으로 오늘(18일) 새벽 금리를 내렸다.",
        "中銀が利下げ\n2025年9月18日\n\n日本時間木曜未明、中銀は利下げした。",
        "中銀が利下げ\n2025年9月18日\n\n中銀は18日未明（日本時間）に利下げした。",
        "금리 내려\n2025년 9월 18일\n\n중앙은행은 한국시간으로 목요일 새벽 금리를 내렸다.",
        "금리 내려\n2025년 9월 18일\n\n중앙은행은 18일 새벽(한국시간) 금리를 내렸다.",
        "Rate cut\nSeptember 18, 2025\n\nThe bank cut the rate early Thursday Beijing time.",
        "Rate cut\nSeptember 18, 2025\n\nSingapore time early Thursday, the bank cut the rate.",
        "Rate cut\nSeptember 18, 2025\n\nThe bank cut the rate at 2 a.m. Thursday Japan time.",
    ],
)
def test_a_day_by_the_clock_of_another_land(text: str, tmp_path: Path) -> None:
    """The night of the eighteenth in the east is the afternoon of the seventeenth in the west."""
    assert relate(day_of(tmp_path, "a", LOCAL), day_of(tmp_path, "b", text)) != "contradicts"


@pytest.mark.parametrize(
    "text",
    [
        "央行降息\n2025年9月19日\n\n央行在北京时间周五凌晨结束的会议上降息。",
        "中銀が利下げ\n2025年9月19日\n\n日本時間19日未明、中銀は利下げした。",
        "금리 내려\n2025년 9월 18일\n\n중앙은행은 18일 오전 회의를 열어 금리를 내렸다.",
        "Rate cut\nSeptember 18, 2025\n\nThe bank cut the rate on Thursday, then waited.",
    ],
)
def test_two_days_away_no_clock_explains(text: str, tmp_path: Path) -> None:
    assert relate(day_of(tmp_path, "a", LOCAL), day_of(tmp_path, "b", text)) == "contradicts"
