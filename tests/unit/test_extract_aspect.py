"""A word that tells only how far something is leaves its date to what began or ended."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.extract.whole import extract
from factcheck.readers import read_paths


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("The joint exercise begins on 14 August 2026.", "defence/exercise"),
        ("合同演習は2026年8月14日に始まる。", "defence/exercise"),
        ("联合演习2026年8月14日开始。", "defence/exercise"),
        ("연합훈련은 2026년 8월 14일 시작된다.", "defence/exercise"),
        ("Registration begins on 14 August 2026.", "calendar/sign-up-opens"),
    ],
)
def test_the_date_is_of_what_begins(tmp_path: Path, text: str, concept: str) -> None:
    """The exercise has the day; where nothing else is told, the beginning has it."""
    file = tmp_path / "a.txt"
    file.write_text(text + "\n", encoding="utf-8")
    sources, _ = read_paths([str(file)])
    dates = [claim for claim in extract(sources[0]).claims if claim.kind == "date"]
    assert [claim.event.concept for claim in dates if claim.event] == [concept]


def test_first_and_last_day_are_told_apart(tmp_path: Path) -> None:
    """演习17日开始，至28日结束: one day is the start, the other the end."""
    file = tmp_path / "a.txt"
    file.write_text("联合演习2026年8月17日开始，2026年8月28日结束。\n", encoding="utf-8")
    sources, _ = read_paths([str(file)])
    claims = [claim for claim in extract(sources[0]).claims if claim.kind == "date"]
    assert [claim.attribute for claim in claims] == ["date:start", "date:end"]
