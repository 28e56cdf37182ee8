"""Places of towns no large table holds, of days long past and of press conferences: own texts."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from factcheck.extract.routes import is_end_of_route
from tests.unit.two_texts import Case, alarms, holds

DATA = Path(__file__).parent / "data" / "towns.yaml"
CASES = yaml.safe_load(DATA.read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES["conflicts"], ids=lambda case: case["id"])
def test_two_places_of_one_happening_are_found(tmp_path: Path, case: Case) -> None:
    assert holds(alarms(tmp_path, case, "place"), case)


@pytest.mark.parametrize("case", CASES["look_alikes"], ids=lambda case: case["id"])
def test_places_of_two_happenings_stay_silent(tmp_path: Path, case: Case) -> None:
    assert alarms(tmp_path, case, "place") == []


@pytest.mark.parametrize(
    ("bare", "text", "place", "is_end"),
    [
        ("zh", "暹粒至波贝铁路星期一动工", "暹粒", True),
        ("zh", "铁路从暹粒到波贝动工", "暹粒", False),
        ("zh", "暹粒—波贝铁路星期一动工", "波贝", True),
        ("ja", "長野―富山間で運転を見合わせた", "長野", True),
        ("ja", "長野―富山間で運転を見合わせた", "富山", True),
        ("ja", "長野で運転を見合わせた", "長野", False),
        ("ko", "대전∼세종 구간에서 멈췄다", "대전", True),
        ("ko", "대전에서 세종을 찾았다", "대전", False),
        ("en", "The Oslo–Bergen line is shut", "Oslo", True),
        ("en", "They met in Oslo on the Bergen line", "Oslo", False),
    ],
)
def test_ends_of_a_route(bare: str, text: str, place: str, is_end: bool) -> None:
    first = text.index(place)
    assert is_end_of_route(text, bare, first, first + len(place)) is is_end
