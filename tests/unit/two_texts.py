"""Two short texts held against one another by the whole program."""

from __future__ import annotations

from pathlib import Path

from factcheck import pipeline
from factcheck.model.report import Finding

Case = dict[str, dict[str, str]]  # of each side, "a" and "b": title, published, text


def written(folder: Path, case: Case) -> list[str]:
    """The paths of the two sides of a case, written to a folder."""
    paths = []
    for side in "ab":
        one = case[side]
        path = folder / f"{side}.txt"
        told = f"{one['title']}\n\nPublished: {one['published']}\n\n{one['text']}\n"
        path.write_text(told, encoding="utf-8")
        paths.append(str(path))
    return paths


def alarms(folder: Path, case: Case, kind: str) -> list[Finding]:
    """The errors and warnings of a kind that the two sides of a case raise."""
    found = pipeline.check(written(folder, case), now="2026-12-31").findings
    return [f for f in found if f.kind == kind and f.severity in ("error", "warning")]


def holds(found: list[Finding], case: Case) -> bool:
    """Whether one of the findings tells all values of a case."""
    shown = [[claim.surface for claim in f.claims] for f in found]
    return any(
        all(any(value in one or one in value for one in surfaces) for value in case["values"])
        for surfaces in shown
    )
