"""Who beat whom, told the other way round by another source: own texts."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from factcheck.extract.whole import extract
from factcheck.readers.read import read_data
from tests.unit.two_texts import Case, alarms, holds

DATA = Path(__file__).parent / "data" / "bouts.yaml"
CASES = yaml.safe_load(DATA.read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES["conflicts"], ids=lambda case: case["id"])
def test_bouts_told_the_other_way_round_are_found(tmp_path: Path, case: Case) -> None:
    assert holds(alarms(tmp_path, case, "person"), case)


@pytest.mark.parametrize("case", CASES["look_alikes"], ids=lambda case: case["id"])
def test_other_bouts_stay_silent(tmp_path: Path, case: Case) -> None:
    assert alarms(tmp_path, case, "person") == []


@pytest.mark.parametrize(
    ("text", "winner"),
    [
        ("Anna Kovar, 24, beat Lise Brandt in three sets.", "Anna Kovar"),
        ("Lise Brandt lost to Anna Kovar in three sets.", "Anna Kovar"),
        ("Lise Brandt was knocked out by Anna Kovar.", "Anna Kovar"),
        ("三浦健太が小田誠を判定で下した。", "三浦健太"),
        ("小田誠は三浦健太に敗れた。", "三浦健太"),
        ("陈国华在决赛中击败李明辉。", "陈国华"),
        ("李明辉不敌陈国华，获得亚军。", "陈国华"),
        ("김민수가 이정호를 꺾고 우승했다.", "김민수"),
        ("이정호는 김민수에게 졌다.", "김민수"),
    ],
)
def test_who_won(text: str, winner: str) -> None:
    sources, _ = read_data(f"Published: 2026-05-20\n\n{text}\n".encode(), "a.txt")
    won = [c.surface for c in extract(sources[0]).deeds if c.attribute == "deed:won"]
    assert won == [winner]
