"""Opposite acts and ordinals of two short sources, in all languages, and what only looks so."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from factcheck import pipeline

CASES = yaml.safe_load(
    (Path(__file__).parent / "data" / "opposites.yaml").read_text(encoding="utf-8")
)["cases"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["why"])
def test_opposites(case: dict[str, str], tmp_path: Path) -> None:
    """A disagreement of the kind is told, if only as a note; a look-alike is no alarm."""
    paths = []
    for side in "ab":
        path = tmp_path / f"{side}.txt"
        path.write_text(case[side] + "\n", encoding="utf-8")
        paths.append(str(path))
    run = pipeline.check(paths, now="2026-06-10")
    found = [f for f in run.findings if f.kind == case["kind"]]
    if case["want"] == "fires":
        assert found
    else:
        assert not [f for f in found if f.severity != "note"]
