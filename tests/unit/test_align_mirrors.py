"""Plain verbs that one source affirms and another denies, through the whole program."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from factcheck import pipeline
from factcheck.model.report import Finding

EXAMPLES = yaml.safe_load(
    (Path(__file__).parent / "data" / "mirrors.yaml").read_text(encoding="utf-8")
)


def _findings(example: dict[str, str], folder: Path) -> list[Finding]:
    paths = []
    for name in ("a", "b"):
        path = folder / f"{example['id']}-{name}.txt"
        path.write_text(example[name], encoding="utf-8")
        paths.append(str(path))
    run = pipeline.check(paths, now="2026-12-31")
    return [f for f in run.findings if f.kind == "polarity"]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example["id"])
def test_told_both_ways(example: dict[str, str], tmp_path: Path) -> None:
    """Of one thing it is an error; of another thing, time or plan, or told by both, nothing."""
    found = [f.severity for f in _findings(example, tmp_path)]
    assert found == (["error"] if example["want"] == "loud" else [])
