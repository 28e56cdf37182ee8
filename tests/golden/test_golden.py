"""Golden reports: whole pages kept as files, so that a change of a word is seen in review.

``FACTCHECK_BLESS=1 pytest tests/golden`` writes them anew.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from factcheck.report import render
from tests.golden.story import run

HERE = Path(__file__).parent / "pages"
PAGES: dict[str, tuple[str, dict[str, object]]] = {
    "terminal-100.txt": ("terminal", {"width": 100}),
    "terminal-80-ascii.txt": ("terminal", {"width": 80, "ascii": True}),
    "terminal-100-ja.txt": ("terminal", {"width": 100, "lang": "ja"}),
    "terminal-100-color.ansi": ("terminal", {"width": 100, "color": True}),
    "report.json": ("json", {"with_claims": True}),
    "report.md": ("markdown", {}),
    "report.html": ("html", {}),
    "report-ko.html": ("html", {"lang": "ko"}),
}


@pytest.mark.parametrize("name", PAGES)
def test_the_page_is_as_it_was(name: str) -> None:
    format, options = PAGES[name]
    made = render(run(), format, **options)  # type: ignore[arg-type]
    page = HERE / name
    if os.environ.get("FACTCHECK_BLESS"):
        page.parent.mkdir(exist_ok=True)
        page.write_bytes(made.encode())
    assert page.read_bytes().decode() == made, "see the diff; FACTCHECK_BLESS=1 accepts it"
