"""The pairs of short articles: what a mistake in one is told as."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.corpus.pairs import evaluate_pairs, load_pairs

PAIR = """\
- id: {id}
  domain: crime
  kind: count
  values: [three men, {value}]
  a: {{lang: en, title: Arrests in Porto, published: 2026-03-04, text: "Police held three men."}}
  b: {{lang: en, title: Arrests in Porto, published: 2026-03-04, text: "Police held four men."}}
"""


def test_a_value_must_stand_in_its_text(tmp_path: Path) -> None:
    (tmp_path / "one.yaml").write_text(PAIR.format(id="porto", value="five men"), encoding="utf-8")
    with pytest.raises(ValueError, match="porto: 'five men' does not stand in its text"):
        load_pairs(tmp_path)


def test_ids_are_of_one_pair_each(tmp_path: Path) -> None:
    text = PAIR.format(id="porto", value="four men")
    (tmp_path / "one.yaml").write_text(text * 2, encoding="utf-8")
    with pytest.raises(ValueError, match="pairs of one id: porto"):
        load_pairs(tmp_path)


def test_what_is_found_is_counted_by_kind(tmp_path: Path) -> None:
    (tmp_path / "one.yaml").write_text(PAIR.format(id="porto", value="four men"), encoding="utf-8")
    score = evaluate_pairs(load_pairs(tmp_path))
    assert score.conflicts == {"count": 1}
    assert score.false == 0
