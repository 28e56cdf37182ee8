"""Forms of Chinese, Japanese and Korean news prose that were read as something else."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from factcheck import pipeline
from factcheck.model.claim import Claim

CASES = [
    case
    for name in ("zh_readings.yaml", "ko_readings.yaml", "ja_readings.yaml")
    for case in yaml.safe_load((Path(__file__).parent / "data" / name).read_text(encoding="utf-8"))
]


def _claims(folder: Path, case: dict[str, Any]) -> list[Claim]:
    path = folder / "a.txt"
    head = f"Published: {case['published']}\n\n" if "published" in case else ""
    path.write_text(f"{head}{case['text']}\n", encoding="utf-8")
    return list(pipeline.claims([str(path)])[1])


def _has(claim: Claim, wanted: dict[str, str]) -> bool:
    """Whether a claim is as wanted: its fields, ``event`` and ``concept`` for its event's, ``who``
    for one of its subjects."""
    if "who" in wanted and wanted["who"] not in claim.subject:
        return False
    told = {
        "surface": claim.surface,
        "attribute": claim.attribute,
        "text": claim.text,
        "role": claim.role.value,
        "modality": claim.modality.value,
        "event": claim.event.concept if claim.event else "",
        "concept": claim.event.concept if claim.event else "",
    }
    return all(told[name] == value for name, value in wanted.items() if name != "who")


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_reading(case: dict[str, Any], tmp_path: Path) -> None:
    claims = _claims(tmp_path, case)
    told = [(c.surface, c.attribute, c.text, c.role.value, c.modality.value) for c in claims]
    if "none" in case:
        assert all(c.surface != case["none"] for c in claims), told
    if "none_with" in case:
        assert not any(_has(c, case["none_with"]) for c in claims), told
    if "is" in case:
        surfaces = (case["surface"], case.get("or"))
        assert any(c.surface in surfaces and _has(c, case["is"]) for c in claims), told
    if "not" in case:
        surface = case["not"].get("surface", case.get("surface"))
        assert not any(c.surface == surface and _has(c, case["not"]) for c in claims), told
