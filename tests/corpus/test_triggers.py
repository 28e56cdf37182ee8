"""The table of lexicon reach counts what it says."""

from __future__ import annotations

from pathlib import Path

from factcheck.extract.whole import Extraction, extract
from factcheck.readers import read_paths
from tests.corpus import triggers


def _read(folder: Path, text: str) -> list[Extraction]:
    file = folder / "a.txt"
    file.write_text(text, encoding="utf-8")
    sources, _ = read_paths([str(file)])
    return [extract(source) for source in sources]


def test_reach_counts_triggers_frames_and_heads(tmp_path: Path) -> None:
    """One sentence tells an event with its date and a known head, the other nothing known."""
    text = "Officials signed 14 agreements on 5 January 2026. The lake is blue and calm.\n"
    reaches: triggers.Reaches = {}
    triggers.count(reaches, "trade", _read(tmp_path, text))
    one = reaches["trade", "en"]
    assert (one.sentences, one.triggered) == (2, 1)
    assert (one.values, one.framed, one.figures, one.headed) == (2, 2, 1, 1)


def test_merged_tables_add_up_by_domain_and_language(tmp_path: Path) -> None:
    """Twice the same story doubles every count, and its row shows the shares."""
    reads = _read(tmp_path, "Officials signed 14 agreements on 5 January 2026.\n")
    one: triggers.Reaches = {}
    triggers.count(one, "trade", reads)
    both: triggers.Reaches = {}
    triggers.merge(both, one)
    triggers.merge(both, one)
    assert both["trade", "en"].values == 2 * one["trade", "en"].values
    assert triggers.table(both).splitlines()[-1].split() == [
        "trade", "en", "2", "100%", "4", "100%", "2", "100%"
    ]  # fmt: skip
