"""Reports: one model, many formats.  This module stays light: the command line imports it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

    from factcheck.model.report import Run

# Each format and the module whose ``render(run, options)`` makes it.
FORMATS: dict[str, str] = {
    "terminal": "factcheck.report.terminal",
    "json": "factcheck.report.json",
    "jsonl": "factcheck.report.jsonl",
    "html": "factcheck.report.html",
    "sarif": "factcheck.report.sarif",
    "junit": "factcheck.report.junit",
    "github": "factcheck.report.github",
    "gitlab": "factcheck.report.gitlab",
    "rdjson": "factcheck.report.rdjson",
    "markdown": "factcheck.report.markdown",
    "csv": "factcheck.report.csv",
}
LANGUAGES: tuple[str, ...] = ("en", "ja", "zh", "zh-Hant", "ko")


@dataclass(frozen=True, slots=True)
class Options:
    """How to render.  ``width`` is in terminal cells; ``lang`` is one of LANGUAGES.

    ``with_claims`` adds every claim with its standing to the formats that list findings;
    ``brief`` leaves of the terminal report the verdict and the exit line.
    """

    width: int = 100
    color: bool = False
    ascii: bool = False
    lang: str = "en"
    with_claims: bool = False
    brief: bool = False


def render(
    run: Run,
    format: str,
    *,
    width: int = 100,
    color: bool = False,
    ascii: bool = False,
    lang: str = "en",
    with_claims: bool = False,
    brief: bool = False,
) -> str:
    """The report in one format, ending in a newline; raises UsageError for an unknown format."""
    from importlib import import_module  # here: formats bring rich or jinja2 with them

    if format not in FORMATS:
        raise UsageError(f'unknown format "{format}"; known: {", ".join(FORMATS)}')
    options = Options(max(40, width), color, ascii, lang, with_claims, brief)
    make: Callable[[Run, Options], str] = import_module(FORMATS[format]).render
    return make(run, options)
