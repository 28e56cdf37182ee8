"""Figures of what moves from day to day, of parts and of other places are no contradiction."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.pipeline import check_whole
from tests.unit.two_texts import examples


@pytest.mark.parametrize("case", examples("moving.yaml"), ids=lambda case: case["id"])
def test_figures_of_two_moments(tmp_path: Path, case: dict[str, object]) -> None:
    paths = []
    for side in ("a", "b"):
        paths.append(tmp_path / f"{side}.txt")
        paths[-1].write_text(str(case[side]), encoding="utf-8")
    run = check_whole([str(path) for path in paths], now="2026-12-31").run
    loud = [f for f in run.findings if f.severity != "note"]
    values = case["values"]
    assert isinstance(values, list)
    told = [
        f
        for f in loud
        if all(any(v in c.surface or c.surface in v for c in f.claims) for v in values)
    ]
    assert bool(told if values else loud) == bool(values), [
        c.surface for f in loud for c in f.claims
    ]
