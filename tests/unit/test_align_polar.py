"""Nobody and somebody, none and some, for and against: through the whole program."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.two_texts import contradictions, examples

EXAMPLES = examples("polar.yaml")


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example["id"])
def test_told_both_ways(example: dict[str, str], tmp_path: Path) -> None:
    """Of one thing it is an error; of another thing, time or holder, nothing."""
    found = [f for f in contradictions(example, tmp_path) if f.severity == "error"]
    assert bool(found) == (example["want"] == "loud")
