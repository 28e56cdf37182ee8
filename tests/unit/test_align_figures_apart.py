"""Which figures can answer one question, by what counts them and what they are counted from."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.align.features import Feature, feature_of
from factcheck.align.vetoes import VETOES
from factcheck.extract.whole import extract
from factcheck.readers import read_paths


def _figure(folder: Path, text: str, kind: str) -> Feature:
    file = folder / "a.txt"
    file.write_text(text + "\n", encoding="utf-8")
    sources, _ = read_paths([str(file)])
    found = [c for c in extract(sources[0]).claims if c.kind == kind and c.value is not None]
    assert found
    return feature_of(0, found[0], 0, {}, None)


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        # hours and days are the time that something took, however they are told
        ("매몰 광부가 41시간 만에 구조됐다.", "作業員は14時間後に救出された。", False),
        ("지진 사흘 만에 아이가 구조됐다.", "A child was freed two days after the quake.", False),
        ("47時間ぶりに救助された。", "被困74小时后获救。", False),
        ("경기 시작 30초 만에 선제골이 터졌다.", "He scored after 50 seconds.", False),
        # years are counted from the last time
        ("6年ぶりの利上げとなった。", "He has led the bank for eight years.", True),
        ("5년 만에 총선이 열렸다.", "任期は４年。", True),
    ],
)
def test_an_interval_and_a_time_that_something_took(
    tmp_path: Path, one: str, other: str, apart: bool
) -> None:
    a, b = _figure(tmp_path, one, "duration"), _figure(tmp_path, other, "duration")
    assert (VETOES["interval"](a, b) is not None) is apart


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("공군은 나머지 7대의 비행을 중단했다.", "其余11架停飞。", False),
        ("전투기 4대가 출격했다.", "戦闘機３機が発進した。", False),
        ("버스 3대가 불탔다.", "5척이 침몰했다.", True),
    ],
)
def test_a_counter_of_machines_counts_aircraft_too(
    tmp_path: Path, one: str, other: str, apart: bool
) -> None:
    a, b = _figure(tmp_path, one, "count"), _figure(tmp_path, other, "count")
    assert (VETOES["counter"](a, b) is not None) is apart
