"""Verbs of one field of meaning that deny one another, through the whole program."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.unit.two_texts import contradictions, examples

EXAMPLES = examples("fields.yaml")


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example["id"])
def test_ends_of_one_field(example: dict[str, str], tmp_path: Path) -> None:
    """What is kept was not cut, who is dead did not walk out; another object denies nothing."""
    found = [f for f in contradictions(example, tmp_path) if f.severity == "error"]
    assert bool(found) == (example["want"] == "loud")
