"""Plain verbs that one source affirms and another denies, through the whole program."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.two_texts import contradictions, examples

EXAMPLES = examples("mirrors.yaml")


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example["id"])
def test_told_both_ways(example: dict[str, str], tmp_path: Path) -> None:
    """Of one thing it is an error; of another thing, time or plan, or told by both, nothing."""
    found = [f.severity for f in contradictions(example, tmp_path)]
    assert found == (["error"] if example["want"] == "loud" else [])
