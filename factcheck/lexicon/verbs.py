"""Plain verbs and states that no domain lists, and what excludes them: open and shut, send, reach.

They are looked for apart from the lexicon's concepts: no figure or date hangs on them, and they say
something only where one source tells them and another denies them.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from factcheck.errors import DataError, DataMistake
from factcheck.lexicon.concept import LANGUAGES
from factcheck.lexicon.conjugate import japanese_stems, korean_stems
from factcheck.lexicon.fold import base_language, fold
from factcheck.lexicon.inflect import english_forms
from factcheck.resources import package_yaml

TABLE = "lexicon/verbs.yaml"
EXCLUDES = "!"  # begins a line that excludes the one above it
VAGUE = "~"  # begins a line of verbs that are told of anything
AS_IT_STANDS = "="
PAST = 20  # number of the final consonant ㅆ
COLUMNS = ("en", "ja", "zh", "ko")


class Form(StrEnum):
    """What stands in a text: what endings may follow depends on it."""

    STEM = "stem"  # 開か, 내려; an English verb in any form
    NOUN = "noun"  # 封鎖, 폐쇄: a verb with する, 하다
    STATE = "state"  # "free of charge", 無料: taken as it stands


@dataclass(frozen=True, slots=True)
class Sense:
    """One end of an axis: ``name`` is the axis, ``yes`` whether it is the end that names it."""

    name: str
    yes: bool
    vague: bool = False  # told of anything


@dataclass(frozen=True, slots=True)
class VerbMention:
    """A form of the table in a text; it may have several senses."""

    start: int
    end: int
    form: Form
    senses: tuple[Sense, ...]


@dataclass(slots=True)
class _Finder:
    automaton: Any
    rows: list[list[tuple[Form, Sense]]]


def senses() -> list[tuple[Sense, dict[str, list[str]]]]:
    """Each line of the table: its sense, and its forms by language.

    Raises DataError for a line without four columns.
    """
    document = package_yaml(TABLE)
    found: list[tuple[Sense, dict[str, list[str]]]] = []
    for row in document.data["verbs"].strip().split("\n"):
        excludes, vague = row.startswith(EXCLUDES), row.startswith(VAGUE)
        cells = [cell.strip() for cell in row.lstrip(EXCLUDES + VAGUE).split("|")]
        if len(cells) != len(COLUMNS) or (excludes and not found):
            line = document.line_of("verbs")
            raise DataError([DataMistake(document.path, line, f"no verb in four languages: {row}")])
        forms = {
            language: [form.strip() for form in cell.split(",")]
            for language, cell in zip(COLUMNS, cells, strict=True)
        }
        name = found[-1][0].name if excludes else forms["en"][0].removeprefix(AS_IT_STANDS)
        vague = found[-1][0].vague if excludes else vague
        found.append((Sense(name, not excludes, vague), forms))
    return found


@functools.cache
def vague() -> frozenset[str]:
    """Axes of verbs that are told of anything: to begin, to continue, to approve."""
    return frozenset(sense.name for sense, _ in senses() if sense.vague)


def _spelled(form: str, language: str) -> list[tuple[str, Form]]:
    if form.startswith(AS_IT_STANDS):
        return [(form[1:], Form.STATE)]
    if language == "en":
        return [(spelling, Form.STEM) for spelling in english_forms(f"to {form}")]
    if language == "zh":
        return [(form, Form.STEM)]
    if language == "ja":
        stems = japanese_stems(form)
        return [(stem, Form.NOUN if stems == (form,) else Form.STEM) for stem in stems]
    if form.endswith("다") and len(form) > 1:
        return [(stem, Form.STEM) for stem in korean_stems(form) if _tells(stem)]
    return [(form, Form.NOUN)]


def _tells(stem: str) -> bool:
    """Whether a Korean stem is no mere syllable: 사 begins many words, 샀 is a past tense."""
    return len(stem) > 1 or (ord(stem) - 0xAC00) % 28 == PAST


@functools.cache
def _finder(language: str) -> _Finder:
    from ahocorasick_rs import AhoCorasick, MatchKind

    forms: dict[str, list[tuple[Form, Sense]]] = {}
    for sense, by_language in senses():
        for form in by_language[language]:
            for spelling, kind in _spelled(form, language):
                known = forms.setdefault(fold(spelling, language), [])
                if (kind, sense) not in known:
                    known.append((kind, sense))
    # A form beats what stands inside it: "turn up" is no "turn".
    automaton = AhoCorasick(list(forms), matchkind=MatchKind.LeftmostLongest)
    return _Finder(automaton, list(forms.values()))


def find(text: str, language: str) -> list[VerbMention]:
    """Forms of the table in a text, in order; a form of two kinds is told as its first."""
    base = base_language(language)
    if base not in LANGUAGES or not text:
        return []
    folded = fold(text, base)
    finder = _finder(base)
    found: list[VerbMention] = []
    for pattern, start, end in finder.automaton.find_matches_as_indexes(folded):
        if base == "en" and not _is_word(folded, start, end):
            continue
        if base == "ko" and start and "가" <= folded[start - 1] <= "힣":
            continue
        rows = finder.rows[pattern]
        found.append(VerbMention(start, end, rows[0][0], tuple(dict.fromkeys(s for _, s in rows))))
    return found


def _is_word(text: str, start: int, end: int) -> bool:
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return not (before.isalnum() or before in "-'") and not (after.isalnum() or after in "-'")
