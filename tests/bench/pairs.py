"""Alarms on sentence pairs: ``python -m tests.bench.pairs FOLDER [--misses]``.

The folder holds JSONL files of pairs with ``a``, ``b``, ``lang`` and ``label`` (conflict,
consistent, unrelated).  Each side is checked as a source of its own.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections import Counter
from pathlib import Path

from factcheck import pipeline

SEVERITIES = ("error", "warning", "note")


def judge(folder: Path, row: dict[str, str]) -> tuple[str, str]:
    """The worst severity found for a pair ("" for none), and what was found."""
    paths = []
    for side in "ab":
        path = folder / f"{side}.txt"
        path.write_text(row[side] + "\n", encoding="utf-8")
        paths.append(str(path))
    run = pipeline.check(paths, now="2026-01-01")
    if not run.findings:
        return "", ""
    worst = min(run.findings, key=lambda f: SEVERITIES.index(f.severity))
    sides = " | ".join(side.display for side in worst.sides)
    families = ", ".join(f"{e.feature} {e.weight}" for e in worst.evidence)
    return worst.severity, f"{worst.rule} {worst.score} [{sides}] {families}"


def main() -> None:
    """Print the share of alarms per set and label."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--file", default="")
    options = parser.parse_args()
    total: Counter[tuple[str, str]] = Counter()
    alarm: Counter[tuple[str, str]] = Counter()
    noted: Counter[tuple[str, str]] = Counter()
    lines: list[str] = []
    with tempfile.TemporaryDirectory() as name:
        for file in sorted(options.folder.glob(f"{options.file}*.jsonl")):
            for raw in file.read_text(encoding="utf-8").splitlines():
                row = json.loads(raw)
                severity, what = judge(Path(name), row)
                for group in (file.stem, "all"):
                    key = (group, row["label"])
                    total[key] += 1
                    alarm[key] += severity in ("error", "warning")
                    noted[key] += bool(severity)
                wrong = bool(severity) != (row["label"] == "conflict")
                if wrong and options.misses:
                    lines.append(
                        f"{file.stem} {row['label']} {row['kind']} {severity} {what}\n"
                        f"   A {row['a']}\n   B {row['b']}"
                    )
    print("\n".join(lines))
    for key in sorted(total):
        print(
            f"{key[0]:12} {key[1]:11} {total[key]:4}  alarms {alarm[key] / total[key]:5.0%}"
            f"  with notes {noted[key] / total[key]:5.0%}"
        )


if __name__ == "__main__":
    main()
