"""Places, persons and offices that two sources tell differently, through the whole program."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from factcheck import pipeline
from tests.unit.two_texts import files

EXAMPLES = yaml.safe_load(
    (Path(__file__).parent / "data" / "predicates_across.yaml").read_text(encoding="utf-8")
)
SHARE = 0.8  # of the contradictions that must be seen; of the look-alikes none may be


def _loud(example: dict[str, str], folder: Path) -> bool:
    paths = files(folder, {f"{example['id']}-{side}": example[side] for side in "ab"})
    run = pipeline.check(paths, now="2026-12-31")
    return any(f.kind == example["kind"] and f.severity != "note" for f in run.findings)


@pytest.mark.parametrize(
    "example", [e for e in EXAMPLES if e["want"] == "quiet"], ids=lambda example: example["id"]
)
def test_look_alikes_stay_silent(example: dict[str, str], tmp_path: Path) -> None:
    """Containing places, earlier happenings, other slots, general titles, two true offices."""
    assert not _loud(example, tmp_path)


@pytest.mark.parametrize("kind", ["place", "person", "role"])
def test_contradictions_are_seen(kind: str, tmp_path: Path) -> None:
    """Most of the contradictions in places, persons and offices are warnings or errors."""
    own = [e for e in EXAMPLES if e["want"] == "loud" and e["kind"] == kind]
    missed = [e["id"] for e in own if not _loud(e, tmp_path)]
    assert len(missed) <= (1 - SHARE) * len(own), missed
