"""Dates that are asked by the same words, whatever the words are: own short texts."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from factcheck import pipeline
from factcheck.extract.whole import extract
from factcheck.readers.read import read_data
from tests.unit.two_texts import Case, alarms, holds, written

CASES = yaml.safe_load((Path(__file__).parent / "data" / "asked.yaml").read_text(encoding="utf-8"))


def _partners(folder: Path, case: Case) -> list[set[str]]:
    """What is asked alike: the words of either date."""
    whole = pipeline.check_whole(written(folder, case), now="2026-12-31")
    features = whole.alignment.features
    surface = {feature.number: feature.claim.surface for feature in features}
    return [{f.claim.surface, surface[n]} for f in features for n in f.asked_with]


@pytest.mark.parametrize("case", CASES["conflicts"], ids=lambda case: case["id"])
def test_two_dates_asked_alike_are_found(tmp_path: Path, case: Case) -> None:
    assert any(
        all(v in " ".join(pair) for v in case["values"]) for pair in _partners(tmp_path, case)
    )
    assert holds(alarms(tmp_path, case, "date"), case)


@pytest.mark.parametrize("case", CASES["look_alikes"], ids=lambda case: case["id"])
def test_dates_of_other_questions_stay_silent(tmp_path: Path, case: Case) -> None:
    assert alarms(tmp_path, case, "date") == []


def _asked(text: str, surface: str) -> list[str]:
    sources, _ = read_data(f"Published: 2026-05-20\n\n{text}\n".encode(), "a.txt")
    (claim,) = [c for c in extract(sources[0]).claims if c.surface == surface]
    return [key for key, _, _ in claim.asked]


def test_words_belong_to_the_date_of_their_clause() -> None:
    text = "The kite shop opened on 3 May, and a magpie nested in its chimney on 9 May."
    assert "w:magpi" in _asked(text, "9 May")
    assert "w:magpi" not in _asked(text, "3 May")


def test_a_date_that_opens_its_sentence_is_asked_by_the_next_clause() -> None:
    assert "h:铜钟" in _asked("5月9日，铜钟挂上了钟楼。", "5月9日")


def test_the_day_of_a_picture_asks_nothing() -> None:
    assert _asked("堤防をくずすショベルカー＝15日、港で", "15日") == []
