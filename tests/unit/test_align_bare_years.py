"""Two years that have only words in common date two figures: no disagreement."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck import pipeline
from tests.unit.two_texts import files

ONE = (
    "Orla and Venn hold talks on trade\n\nPublished: 6 January 2026\n\nOrla's ministers met those "
    "of Venn in Kestrel on Monday and signed nine agreements on fishing, timber and trains. Trade "
    "between the two reached 273 million crowns in {}. Some 40 firms took part, 12 of them from "
    "Venn. The next talks are to be held in 2027.\n"
)
OTHER = (
    "Talks on trade end in Kestrel\n\nPublished: 7 January 2026\n\nThe talks of Orla and Venn in "
    "Kestrel ended with nine agreements, among them one on timber. Trade with Marl, which was no "
    "part of them, reached 228 million crowns in {}, for the third year above 200 million. Some 40 "
    "firms were there, and 12 came from Venn. Talks go on in 2027.\n"
)


@pytest.mark.parametrize(("one", "other"), [("2024", "2025"), ("2025", "2024"), ("2023", "2024")])
def test_years_of_two_figures(tmp_path: Path, one: str, other: str) -> None:
    paths = files(tmp_path, {"a": ONE.format(one), "b": OTHER.format(other)})
    found = pipeline.check(paths, now="2026-01-08").findings
    assert not [f for f in found if f.kind == "date"]
