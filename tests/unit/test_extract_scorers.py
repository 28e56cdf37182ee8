"""Who levelled a match: the one before the verb, whoever is named behind it."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.extract.whole import extract
from factcheck.readers import read_paths


def _equaliser(folder: Path, text: str) -> list[str]:
    file = folder / "a.txt"
    file.write_text(f"Cup tie\n2026-03-05\n\n{text}\n", encoding="utf-8")
    sources, _ = read_paths([str(file)])
    return [
        c.surface
        for c in extract(sources[0]).claims
        if c.attribute == "holder" and c.head and "honours/equaliser" in c.head.concepts
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The substitute equalised late and captain Lena Orvik struck the winner.",
        "The hosts levelled the match before Lena Orvik smashed in the second.",
        "The striker equalized, and the winner came from Lena Orvik.",
        "The visitors drew level and keeper Lena Orvik saved a penalty.",
    ],
)
def test_whoever_comes_behind_did_not_level(text: str, tmp_path: Path) -> None:
    assert "Lena Orvik" not in _equaliser(tmp_path, text)


@pytest.mark.parametrize(
    "text",
    [
        "Lena Orvik equalised from the spot after an hour.",
        "Lena Orvik levelled the match from the spot.",
    ],
)
def test_who_stands_before_the_verb_did(text: str, tmp_path: Path) -> None:
    assert _equaliser(tmp_path, text) == ["Lena Orvik"]
