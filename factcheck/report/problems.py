"""What is said of an input that could not be read, in the reader's language."""

from __future__ import annotations

import functools

from factcheck.model.report import ReportProblem
from factcheck.report.texts import Texts
from factcheck.resources import package_yaml


@functools.cache
def _table() -> dict[str, dict[str, dict[str, str]]]:
    data = package_yaml("report/problems.yaml").data
    return {
        str(code): {part: dict(words) for part, words in entry.items()}
        for code, entry in data.items()
    }


def spoken(texts: Texts, problem: ReportProblem) -> ReportProblem:
    """A problem in the language of the report; as its reader says it where that is not known."""
    if texts.lang == "en":
        return problem
    entry = _table().get(problem.code, {})
    order = ("zh-Hant", "zh") if texts.lang == "zh-Hant" else (texts.lang,)
    said = {
        part: next((words[lang] for lang in order if lang in words), None)
        for part, words in entry.items()
    }
    return problem.model_copy(update={part: text for part, text in said.items() if text})
