"""Headings, labels and sentences of the reports in the reader's language."""

from __future__ import annotations

import functools
import os

from factcheck.report import LANGUAGES
from factcheck.resources import package_yaml

_TRADITIONAL = ("zh-hant", "zh-tw", "zh-hk", "zh-mo")


def language_for(tag: str | None) -> str | None:
    """The report language for a BCP 47 tag or a locale name; None where there is none."""
    if not tag:
        return None
    tag = tag.split(".")[0].replace("_", "-").lower()
    if tag.startswith(_TRADITIONAL):
        return "zh-Hant"
    short = tag.split("-")[0]
    return short if short in LANGUAGES else None


def locale_language() -> str:
    """Report language of the environment's locale, English where it says nothing else."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return language_for(value) or "en"
    return "en"


@functools.cache
def _table() -> dict[str, dict[str, str]]:
    data = package_yaml("report/texts.yaml").data
    return {str(key): dict(entry) for key, entry in data.items()}


class Texts:
    """The texts in one language: ``texts("errors", n=2)``.

    A text may have a singular form, chosen where the value ``n`` is 1.  Traditional Chinese falls
    back on simplified, any missing text on English.
    """

    def __init__(self, lang: str) -> None:
        self.lang = lang
        self._order = {"zh-Hant": ("zh-Hant", "zh", "en")}.get(lang, (lang, "en"))

    def __call__(self, key: str, /, **values: object) -> str:
        entry = _table()[key]
        text = next(entry[lang] for lang in self._order if lang in entry)
        if values.get("n") == 1 and self.lang == "en":
            text = entry.get("one", text)
        return text.format(**values) if values else text

    def name(self, family: str, word: str) -> str:
        """The display name of an open-ended word, ``kind.date``; the word itself if unknown."""
        key = f"{family}.{word}"
        return self(key) if key in _table() else word

    def list(self, words: list[str]) -> str:
        """Words joined as this language joins a list."""
        return self("list-comma").replace("_", " ").join(words)
