"""Where works stand, matches are played, festivals close, storms come ashore and rounds are held
next, of what rank somebody is and who dissented, told in whichever words: own short texts."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck import pipeline
from tests.unit.two_texts import examples, files

CASES = [
    *examples("told_places.yaml"),
    *examples("told_parts.yaml"),
    *examples("told_grounds.yaml"),
    *examples("told_venues.yaml"),
]
KINDS = ("place", "person", "role")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_two_places_of_one_thing_are_told_and_no_others(
    tmp_path: Path, case: dict[str, str]
) -> None:
    found = pipeline.check(files(tmp_path, {s: case[s] for s in "ab"}), now="2026-12-31").findings
    loud = [f for f in found if f.kind in KINDS and f.severity in ("error", "warning")]
    assert bool(loud) == (case["want"] == "fires")
