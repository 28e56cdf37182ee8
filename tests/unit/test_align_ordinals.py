"""Numbers of one series and of two: own short texts through the whole program."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from tests.unit.two_texts import Case, alarms, holds

CASES = yaml.safe_load(
    (Path(__file__).parent / "data" / "ordinals.yaml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("case", CASES["conflicts"], ids=lambda case: case["id"])
def test_one_series_told_with_two_numbers_is_found(tmp_path: Path, case: Case) -> None:
    assert holds(alarms(tmp_path, case, "ordinal"), case)


@pytest.mark.parametrize("case", CASES["look_alikes"], ids=lambda case: case["id"])
def test_two_numbers_that_may_both_be_right_stay_silent(tmp_path: Path, case: Case) -> None:
    assert alarms(tmp_path, case, "ordinal") == []
