"""Two short texts held against one another by the whole program."""

from __future__ import annotations

from pathlib import Path

import yaml

from factcheck import pipeline
from factcheck.model.report import Finding

Case = dict[str, dict[str, str]]  # of each side, "a" and "b": title, published, text


def files(folder: Path, texts: dict[str, str]) -> list[str]:
    """The paths of some texts, each written to a folder under its name."""
    paths = []
    for name, text in texts.items():
        path = folder / f"{name}.txt"
        path.write_text(text, encoding="utf-8")
        paths.append(str(path))
    return paths


def written(folder: Path, case: Case) -> list[str]:
    """The paths of the two sides of a case, written to a folder."""
    told = {
        side: f"{one['title']}\n\nPublished: {one['published']}\n\n{one['text']}\n"
        for side, one in ((side, case[side]) for side in "ab")
    }
    return files(folder, told)


def alarms(folder: Path, case: Case, kind: str) -> list[Finding]:
    """The errors and warnings of a kind that the two sides of a case raise."""
    found = pipeline.check(written(folder, case), now="2026-12-31").findings
    return [f for f in found if f.kind == kind and f.severity in ("error", "warning")]


def alarms_of(folder: Path, kind: str, *texts: str) -> list[Finding]:
    """The errors and warnings of a kind that some whole texts raise."""
    paths = files(folder, {str(number): text for number, text in enumerate(texts)})
    loud = ("error", "warning")
    return [f for f in pipeline.check(paths).findings if f.kind == kind and f.severity in loud]


def holds(found: list[Finding], case: Case) -> bool:
    """Whether one of the findings tells all values of a case."""
    shown = [[claim.surface for claim in f.claims] for f in found]
    return any(
        all(any(value in one or one in value for one in surfaces) for value in case["values"])
        for surfaces in shown
    )


def examples(name: str) -> list[dict[str, str]]:
    """The cases of a file of data: id, want, and the whole texts of the sides a and b."""
    path = Path(__file__).parent / "data" / name
    return list(yaml.safe_load(path.read_text(encoding="utf-8")))


def contradictions(example: dict[str, str], folder: Path) -> list[Finding]:
    """What the two sides of such a case are found to affirm and deny, at any severity."""
    paths = files(folder, {f"{example['id']}-{side}": example[side] for side in "ab"})
    run = pipeline.check(paths, now="2026-12-31")
    return [f for f in run.findings if f.kind == "polarity"]
