"""Words that say how a figure stands are never what it counts."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck import pipeline
from factcheck.extract.words import never_head


@pytest.mark.parametrize(
    ("word", "language"),
    [("reached", "en"), ("totalling", "en"), ("達", "ja"), ("达到", "zh-Hans"), ("투입됐다", "ko")],
)
def test_verbs_of_level_are_no_heads(word: str, language: str) -> None:
    assert never_head(word, language)


@pytest.mark.parametrize(
    ("word", "language"),
    [
        ("seed", "en"),
        ("bed", "en"),
        ("hundred", "en"),
        ("住宅", "ja"),
        ("바다", "ko"),
        ("bus", "fr"),
    ],
)
def test_nouns_may_be_heads(word: str, language: str) -> None:
    assert not never_head(word, language)


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("소방대원 약 450명이 투입됐다.", "disasters/rescuer"),
        ("病例数达到4500例。", "health/case"),
        ("消防隊員約450人が出動した。", "disasters/rescuer"),
        ("우승팀은 상금 240만 달러를 받는다.", "culture/prize-money"),
    ],
)
def test_the_noun_before_a_figure_is_its_head(tmp_path: Path, text: str, concept: str) -> None:
    path = tmp_path / "story.txt"
    path.write_text(f"{text}\n", encoding="utf-8")
    _, claims, _ = pipeline.claims([str(path)])
    heads = [c.head for c in claims if c.value is not None]
    assert len(heads) == 1
    assert heads[0] is not None
    assert concept in heads[0].concepts
