"""How a procedure ended, told both ways by two short articles in two languages: a warrant, an
appeal, a ballot, a trial shot; and look-alikes that answer another question."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from factcheck.extract.plain.shared import word_end
from factcheck.lexicon import verbs
from tests.unit.two_texts import alarms

DATA: dict[str, Any] = yaml.safe_load(
    (Path(__file__).parent / "data" / "procedures.yaml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("case", DATA["fires"], ids=lambda case: case["id"])
def test_two_outcomes_of_one_procedure_are_an_alarm(case: dict[str, Any], tmp_path: Path) -> None:
    assert alarms(tmp_path, case, "polarity")


@pytest.mark.parametrize("case", DATA["quiet"], ids=lambda case: case["id"])
def test_outcomes_of_two_procedures_are_no_alarm(case: dict[str, Any], tmp_path: Path) -> None:
    assert not alarms(tmp_path, case, "polarity")


@pytest.mark.parametrize(
    ("text", "language", "end", "word"),
    [
        ("遺体はまだ見つかっていないという。", "ja", 12, "見つかっていない"),
        ("법안을 부결시켰다.", "ko", 8, "부결시켰다"),
        ("the bill was rejected", "en", 21, "rejected"),
    ],
)
def test_a_passage_is_told_to_the_end_of_its_word(
    text: str, language: str, end: int, word: str
) -> None:
    assert text[: word_end(text, end, language)].endswith(word)


def test_a_procedure_is_a_question() -> None:
    assert {"warrant", "appeal_won", "approved", "retrieved"} <= verbs.questions()
    assert "warrant" in verbs.questions("of_the_story")
