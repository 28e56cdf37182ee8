"""Problems in the reader's language: whole, for codes that the readers use, and never empty."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from factcheck.model.report import ReportProblem
from factcheck.report import LANGUAGES, render
from factcheck.report.problems import _table, spoken
from factcheck.report.texts import Texts
from tests.golden.story import run

READERS = Path(__file__).parents[2] / "factcheck" / "readers"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_known_problem_is_said_in_the_language(lang: str) -> None:
    problem = ReportProblem(path="a", code="scanned", message="M.", helps="H.")
    said = spoken(Texts(lang), problem)
    assert said.message and said.helps
    assert (said.message == "M.") == (lang == "en")


def test_an_unknown_problem_is_said_as_its_reader_does() -> None:
    problem = ReportProblem(path="a", code="no-text-column", message="M: a, b.", helps="H.")
    assert all(spoken(Texts(lang), problem) == problem for lang in LANGUAGES)


def test_every_code_is_one_that_a_reader_uses_and_every_language_has_it() -> None:
    code = "\n".join(p.read_text(encoding="utf-8") for p in READERS.rglob("*.py"))
    used = set(re.findall(r'"([a-z]+(?:-[a-z]+)*)"', code))
    for name, entry in _table().items():
        assert name in used, name
        for words in entry.values():
            assert set(words) == {"ja", "zh", "zh-Hant", "ko"}, name


@pytest.mark.parametrize("form", ["terminal", "html", "github"])
def test_reports_say_it(form: str) -> None:
    problem = ReportProblem(path="x.pdf", code="scanned", message="M.", helps="H.")
    whole = run().model_copy(update={"problems": [problem]})
    shown = "".join(render(whole, form, lang="ko", width=200).split())
    assert "".join(_table()["scanned"]["message"]["ko"].split()) in shown
