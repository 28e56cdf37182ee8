"""Who holds or gets what one alone holds: posts, prizes, contracts, told in two texts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.unit.two_texts import alarms, holds

_DATA = Path(__file__).parent / "data" / "held.yaml"
CASES: list[dict[str, Any]] = yaml.safe_load(_DATA.read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[one["id"] for one in CASES])
def test_two_holders_of_one_thing_are_told(case: dict[str, Any], tmp_path: Path) -> None:
    """Other holders of one thing are an alarm; holders of other things, or of one, are not."""
    found = alarms(tmp_path, {side: case[side] for side in "ab"}, "person")
    if case["want"] == "alarm":
        assert holds(found, case)
    else:
        assert found == []
