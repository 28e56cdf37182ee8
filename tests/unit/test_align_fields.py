"""Verbs of one field of meaning that deny one another, through the whole program."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from factcheck import pipeline
from factcheck.model.report import Finding

EXAMPLES = yaml.safe_load((Path(__file__).parent / "data" / "fields.yaml").read_text("utf-8"))


def _findings(example: dict[str, str], folder: Path) -> list[Finding]:
    paths = []
    for name in ("a", "b"):
        path = folder / f"{example['id']}-{name}.txt"
        path.write_text(example[name], encoding="utf-8")
        paths.append(str(path))
    run = pipeline.check(paths, now="2026-12-31")
    return [f for f in run.findings if f.kind == "polarity"]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example["id"])
def test_ends_of_one_field(example: dict[str, str], tmp_path: Path) -> None:
    """What is kept was not cut, who is dead did not walk out; another object denies nothing."""
    found = [f for f in _findings(example, tmp_path) if f.severity == "error"]
    assert bool(found) == (example["want"] == "loud")
