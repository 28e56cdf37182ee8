"""Numbers of one series and of two: own short texts through the whole program."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from factcheck import pipeline
from factcheck.model.report import Finding

CASES = yaml.safe_load(
    (Path(__file__).parent / "data" / "ordinals.yaml").read_text(encoding="utf-8")
)
Case = dict[str, dict[str, str]]


def _findings(folder: Path, case: Case) -> list[Finding]:
    paths = []
    for side in "ab":
        one = case[side]
        path = folder / f"{side}.txt"
        told = f"{one['title']}\n\nPublished: {one['published']}\n\n{one['text']}\n"
        path.write_text(told, encoding="utf-8")
        paths.append(str(path))
    found = pipeline.check(paths, now="2026-12-31").findings
    return [f for f in found if f.kind == "ordinal" and f.severity in ("error", "warning")]


@pytest.mark.parametrize("case", CASES["conflicts"], ids=lambda case: case["id"])
def test_one_series_told_with_two_numbers_is_found(tmp_path: Path, case: Case) -> None:
    shown = [[claim.surface for claim in f.claims] for f in _findings(tmp_path, case)]
    assert any(
        all(any(value in one or one in value for one in surfaces) for value in case["values"])
        for surfaces in shown
    )


@pytest.mark.parametrize("case", CASES["look_alikes"], ids=lambda case: case["id"])
def test_two_numbers_that_may_both_be_right_stay_silent(tmp_path: Path, case: Case) -> None:
    assert _findings(tmp_path, case) == []
