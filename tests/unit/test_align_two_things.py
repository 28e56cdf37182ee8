"""Two words that stand right beside their figures, and whether they rule one question out."""

from __future__ import annotations

from pathlib import Path

from factcheck.align.features import Feature, feature_of, heads_related
from factcheck.extract.whole import extract
from factcheck.readers import read_paths


def _figure(folder: Path, text: str, kind: str) -> Feature:
    file = folder / "a.txt"
    file.write_text(text + "\n", encoding="utf-8")
    sources, _ = read_paths([str(file)])
    found = [c for c in extract(sources[0]).claims if c.kind == kind and c.value is not None]
    assert found
    return feature_of(0, found[0], 0, {}, None)


def test_words_beside_two_scores_rule_nothing_out(tmp_path: Path) -> None:
    one = _figure(tmp_path, "終場以86比91落敗。", "score")
    other = _figure(tmp_path, "The Falcons beat the Comets 91-88 on Sunday.", "score")
    assert heads_related(one, other) != "apart"


def test_what_was_stolen_may_be_paintings(tmp_path: Path) -> None:
    one = _figure(tmp_path, "洋画など５点が盗まれた。", "count")
    other = _figure(tmp_path, "The theft of four paintings was noticed on Monday.", "count")
    assert heads_related(one, other) != "apart"


def test_two_things_beside_their_figures_are_two(tmp_path: Path) -> None:
    one = _figure(tmp_path, "9社が名乗りを上げた。", "count")
    other = _figure(tmp_path, "Six ships took part.", "count")
    assert heads_related(one, other) == "apart"
