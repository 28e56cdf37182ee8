"""How many dates of a source a date may be mistaken for."""

from __future__ import annotations

import tempfile
from pathlib import Path

from factcheck.pipeline import check_whole

HEAD = "Marina Post, 13 November 2026\n\n"
TEXT = (
    "{founded} The Ostrava Lantern Works said on 12 November that it would close on 4 January."
    " Its 240 workers were told on 9 November, and talks with them begin on 20 November."
    " The works made 31,000 lanterns a month, and 18 lorries left the gate each day."
    " A first meeting had been held on 2 October, and a second one followed on 30 October.\n"
)


def crowd(*founded: str) -> float:
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for number, told in enumerate(founded):
            paths.append(Path(folder) / f"{number}.txt")
            paths[-1].write_text(HEAD + TEXT.format(founded=told), encoding="utf-8")
        whole = check_whole([str(path) for path in paths], now="2026-11-13")
    found = [
        matched.best.parts["crowd"]
        for matched in whole.alignment.matching.conflicts
        if matched.best.parts
        and all(f.claim.surface in founded[0] + founded[1] for f in matched.points[0].features)
    ]
    assert found
    return found[0]


def test_a_bygone_year_is_mistaken_for_other_years_only() -> None:
    year = crowd("The firm was founded in 1968.", "The firm was founded in 1986.")
    day = crowd("The firm was founded on 3 May.", "The firm was founded on 13 May.")
    assert year < day
