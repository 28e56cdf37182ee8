"""Questions of which the phrase names what is asked: told both ways in all languages, through the
whole program, and look-alikes that answer another question."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from factcheck.lexicon import verbs
from factcheck.resources import package_yaml
from tests.unit.two_texts import alarms_of

DATA: dict[str, Any] = yaml.safe_load(
    (Path(__file__).parent / "data" / "questions.yaml").read_text(encoding="utf-8")
)
LANGUAGES = ("en", "ja", "zh", "ko")


def _told(context: str, language: str, sentence: str) -> str:
    return str(DATA["contexts"][context][language]).format(sentence)


@pytest.mark.parametrize("name", DATA["questions"])
def test_a_question_answered_both_ways_is_an_alarm(name: str, tmp_path: Path) -> None:
    """Two pairs of languages each way, and two that agree."""
    asked = DATA["questions"][name]
    told = {
        (end, language): _told(asked["context"], language, asked[end][language])
        for end in ("yes", "no")
        for language in LANGUAGES
    }
    for one, other in (("en", "ko"), ("ja", "en"), ("ko", "ja")):
        assert alarms_of(tmp_path, "polarity", told["yes", one], told["no", other]), (one, other)
    for end in ("yes", "no"):
        assert not alarms_of(tmp_path, "polarity", told[end, "ja"], told[end, "zh"]), end


@pytest.mark.parametrize(
    "case", DATA["apart"], ids=lambda case: next(iter(case["a"].values()))[:40]
)
def test_another_holder_thing_or_time_is_no_alarm(case: dict[str, Any], tmp_path: Path) -> None:
    texts = [
        _told(case["context"], language, sentence)
        for side in ("a", "b")
        for language, sentence in case[side].items()
    ]
    assert not alarms_of(tmp_path, "polarity", *texts)


def test_the_sorts_of_questions_are_fields_of_the_table() -> None:
    data = package_yaml(verbs.QUESTIONS).data
    assert {name for names in data["sorts"].values() for name in names} <= set(data["fields"])


@pytest.mark.parametrize(
    ("language", "text", "field", "yes"),
    [
        ("en", "The council turned down both resignations.", "resignation", False),
        ("ja", "首相は辞表を受理しなかった。", "resignation", False),
        ("zh", "首相已接受两人的辞呈。", "resignation", True),
        ("ko", "총리는 사의를 반려했다.", "resignation", False),
        ("en", "The boiler had failed its annual inspection.", "check", False),
        ("ko", "보일러는 5월 검사에서 합격 판정을 받았다.", "check", True),
        ("zh", "锅炉5月检验不合格。", "check", False),
        ("ja", "ボイラーは5月の検査に合格していた。", "check", True),
        ("en", "Restrictions on log imports remain in force.", "curb", False),
        ("zh", "双方宣布解除对原木的进口限制。", "curb", True),
    ],
)
def test_ends_of_a_question(language: str, text: str, field: str, yes: bool) -> None:
    found = {s.name: s.yes for m in verbs.find(text, language) for s in m.senses if s.field}
    assert found.get(field) is yes
