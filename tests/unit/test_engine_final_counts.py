"""A final count that a later, larger one contradicts; one that is not final grows."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck import pipeline

FIRST = (
    "Four climbers died in Saturday's avalanche on Mount Kobresia, Kyrgyzstan, the ministry said"
    " on Monday.{} The slope had been closed since January."
)
LATER = (
    "Guides have drawn up rules after the avalanche on Mount Kobresia, Kyrgyzstan, on February 7,"
    " in which six climbers died. The slope had been closed since January."
)


@pytest.mark.parametrize(
    ("told", "want"),
    [
        (" Nobody is missing, according to its final bulletin.", "contradicts"),
        (" The search goes on.", "updates"),
    ],
)
def test_a_final_count_grows_no_more(tmp_path: Path, told: str, want: str) -> None:
    paths = []
    for day, text in ((10, FIRST.format(told)), (13, LATER)):
        path = tmp_path / f"{day}.txt"
        path.write_text(f"Published: 2026-02-{day}\n\n{text}\n", encoding="utf-8")
        paths.append(str(path))
    run = pipeline.check(paths, now="2026-02-14")
    tolls = [f for f in (*run.findings, *run.updates) if f.rule == "count/toll"]
    assert [f.relation for f in tolls] == [want]
