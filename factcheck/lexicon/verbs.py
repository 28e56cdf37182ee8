"""Plain verbs and states that no domain lists, and what excludes them: open and shut, send, reach.

They are looked for apart from the lexicon's concepts: no figure or date hangs on them, and they say
something only where one source tells them and another denies them.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from factcheck.errors import DataError, DataMistake
from factcheck.language.jamo import final_of
from factcheck.lexicon.concept import LANGUAGES
from factcheck.lexicon.conjugate import japanese_stems, korean_stems
from factcheck.lexicon.fold import base_language, fold
from factcheck.lexicon.inflect import english_forms
from factcheck.resources import package_yaml

TABLE = "lexicon/verbs.yaml"
FIELDS = "lexicon/fields.yaml"
# Fields whose phrases name what they are told of: a resignation, a check, a ban.
QUESTIONS = "lexicon/questions.yaml"
# The same of how a procedure ended: an appeal, a warrant, a ballot.
PROCEDURES = "lexicon/procedures.yaml"
EXCLUDES = "!"  # begins a line that excludes the one above it
VAGUE = "~"  # begins a line of verbs that are told of anything
AS_IT_STANDS = "="
STEM_MARK = "+"  # begins a stem that no rule builds: 알았, of 알다
PAST = 20  # number of the final consonant ㅆ
COLUMNS = ("en", "ja", "zh", "ko")


class Form(StrEnum):
    """What stands in a text: what endings may follow depends on it."""

    STEM = "stem"  # 開か, 내려; an English verb in any form
    NOUN = "noun"  # 封鎖, 폐쇄: a verb with する, 하다
    PHRASE = "phrase"  # "left the limit unchanged": taken as it stands, with what it is told of
    STATE = "state"  # "free of charge", 無料: taken as it stands


WHOLE = (Form.STATE, Form.PHRASE)  # of which no ending tells anything


@dataclass(frozen=True, slots=True)
class Sense:
    """One end of an axis: ``name`` is the axis, ``yes`` whether it is the end that names it."""

    name: str
    yes: bool
    vague: bool = False  # told of anything
    field: bool = False  # one end of a field of meaning, that many axes share
    turns: bool = True  # whether its denial tells the other end: what is not raised may be lowered


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
        forms = _columns(row.lstrip(EXCLUDES + VAGUE))
        if forms is None or (excludes and not found):
            line = document.line_of("verbs")
            raise DataError([DataMistake(document.path, line, f"no verb in four languages: {row}")])
        name = found[-1][0].name if excludes else forms["en"][0].removeprefix(AS_IT_STANDS)
        vague = found[-1][0].vague if excludes else vague
        found.append((Sense(name, not excludes, vague), forms))
    return found


@functools.cache
def field_senses() -> list[tuple[Sense, dict[str, list[str]]]]:
    """The ends of each field of meaning: the lines of the table that belong there, and its own.

    Raises DataError for an entry that names no line of the table, or words without four columns.
    """
    rows = {(("" if s.yes else EXCLUDES) + s.name): forms for s, forms in senses()}
    found: list[tuple[Sense, dict[str, list[str]]]] = []
    for table, own, entry in _ends():
        for row in filter(None, re.split(r",\s*", entry.get("rows", "").strip())):
            if row not in rows:
                raise _mistake(table, f"no line of verbs: {row}")
            found.append((own, rows[row]))
        if "words" in entry:
            forms = _columns(entry["words"])
            if forms is None:
                raise _mistake(table, f"not four columns: {own.name}")
            found.append((own, forms))
    return found


def _ends() -> Iterator[tuple[str, Sense, dict[str, Any]]]:
    """Each entry of the fields: its table, the end of a field it stands for, and what it holds."""
    for table in (FIELDS, QUESTIONS, PROCEDURES):
        for name, entries in package_yaml(table).data["fields"].items():
            for entry in entries:
                turns = entry.get("turns") == "yes"
                yield table, Sense(name, entry["end"] == "yes", True, True, turns), entry


def _mistake(table: str, what: str) -> DataError:
    document = package_yaml(table)
    return DataError([DataMistake(document.path, document.line_of("fields"), what)])


@functools.cache
def questions(sort: str | None = None) -> frozenset[str]:
    """Fields whose phrases name what they are told of; those of a sort of the table, if given."""
    tables = [package_yaml(table).data for table in (QUESTIONS, PROCEDURES)]
    return frozenset(
        name
        for data in tables
        for name in (data["fields"] if sort is None else data["sorts"].get(sort, ()))
    )


@dataclass(slots=True)
class _Phrases:
    """Phrases with a gap that stand for one end of a field, as "keep the line running", and the
    words of which one stands in each: to look for all words at once is a tenth of the cost.

    A phrase is compiled when one of its words is met: most never are.
    """

    patterns: list[tuple[str, Sense]]
    always: tuple[int, ...]  # numbers of those of which no word is known
    words: Any  # automaton
    needed_by: list[list[int]]  # numbers of those that each word may stand in

    def find(self, folded: str) -> Iterator[tuple[re.Match[str], Sense]]:
        """Where each stands in a folded text."""
        near = set(self.always)
        for word, _, _ in self.words.find_matches_as_indexes(folded, overlapping=True):
            near.update(self.needed_by[word])
        for number in sorted(near):
            pattern, sense = self.patterns[number]
            for match in _compiled(pattern).finditer(folded):
                yield match, sense


@functools.cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


@functools.cache
def _phrases(language: str) -> _Phrases:
    """All such phrases of a language; what stands between marks as ``<curb>`` is a list of words of
    the table that several of them share."""
    from ahocorasick_rs import AhoCorasick, MatchKind

    patterns: list[tuple[str, Sense]] = []
    always: list[int] = []
    needed: dict[str, list[int]] = {}
    for table, own, entry in _ends():
        shared = package_yaml(table).data.get("shared", {}).get(language, {})
        needs = [fold(w, language) for w in entry.get("needs", {}).get(language, ())]
        for pattern in entry.get("phrases", {}).get(language, ()):
            for name, words in shared.items():
                pattern = pattern.replace(f"<{name}>", f"(?:{words})")
            for word in needs:
                needed.setdefault(word, []).append(len(patterns))
            if not needs:
                always.append(len(patterns))
            patterns.append((_folded(pattern, language), own))
    automaton = AhoCorasick(list(needed), matchkind=MatchKind.Standard)
    return _Phrases(patterns, tuple(always), automaton, list(needed.values()))


def _folded(pattern: str, language: str) -> str:
    return "".join(c if c.isascii() else fold(c, language) for c in pattern)


def _columns(line: str) -> dict[str, list[str]] | None:
    cells = [cell.strip() for cell in line.split("|")]
    if len(cells) != len(COLUMNS):
        return None
    return {
        language: [form.strip() for form in cell.split(",") if form.strip()]
        for language, cell in zip(COLUMNS, cells, strict=True)
    }


@functools.cache
def vague() -> frozenset[str]:
    """Axes of verbs that are told of anything: to begin, to continue, to approve."""
    return frozenset(sense.name for sense, _ in senses() if sense.vague)


def _spelled(form: str, language: str) -> list[tuple[str, Form]]:
    if form.startswith(AS_IT_STANDS):
        return [(form[1:], Form.STATE)]
    if form.startswith(STEM_MARK):
        return [(form[1:], Form.STEM)]
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
    return len(stem) > 1 or final_of(stem) == PAST


@functools.cache
def _finder(language: str, of_fields: bool) -> _Finder:
    from ahocorasick_rs import AhoCorasick, MatchKind

    forms: dict[str, list[tuple[Form, Sense]]] = {}
    for sense, by_language in field_senses() if of_fields else senses():
        for form in by_language[language]:
            for spelling, kind in _spelled(form, language):
                known = forms.setdefault(fold(spelling, language), [])
                if (kind, sense) not in known:
                    known.append((kind, sense))
    # A form beats what stands inside it: "turn up" is no "turn".
    automaton = AhoCorasick(list(forms), matchkind=MatchKind.LeftmostLongest)
    return _Finder(automaton, list(forms.values()))


@functools.lru_cache(maxsize=1 << 8)  # several rooms ask of a line, one after another
def find(text: str, language: str) -> tuple[VerbMention, ...]:
    """Forms of the table and of the fields in a text, in order; a form of two kinds is told as
    each."""
    base = base_language(language)
    if base not in LANGUAGES or not text:
        return ()
    folded = fold(text, base)
    found: dict[tuple[int, int, Form], tuple[Sense, ...]] = {}
    for mention in (*_forms(folded, base, False), *_with_phrases(folded, base)):
        at = (mention.start, mention.end, mention.form)
        found[at] = tuple(dict.fromkeys((*found.get(at, ()), *mention.senses)))
    return tuple(VerbMention(*at, senses) for at, senses in sorted(found.items()))


def _forms(folded: str, language: str, of_fields: bool) -> Iterator[VerbMention]:
    """The longest forms of the table, or of the fields: a phrase of the one is no word less of the
    other."""
    finder = _finder(language, of_fields)
    for pattern, start, end in finder.automaton.find_matches_as_indexes(folded):
        if language == "en" and not _is_word(folded, start, end):
            continue
        if language == "ko" and start and "가" <= folded[start - 1] <= "힣":
            continue
        rows = finder.rows[pattern]
        for form in dict.fromkeys(form for form, _ in rows):  # まとまる, and =まとまら(ず)
            own = tuple(dict.fromkeys(sense for kind, sense in rows if kind is form))
            yield VerbMention(start, end, form, own)


def _with_phrases(folded: str, language: str) -> list[VerbMention]:
    """The forms of the fields, those that stand in a phrase of a field left to it; what a question
    asks is told beside what its words tell."""
    phrases = [
        VerbMention(*match.span(), Form.PHRASE, (sense,))
        for match, sense in _phrases(language).find(folded)
    ]
    forms = _forms(folded, language, True)
    whole = [p for p in phrases if p.senses[0].name not in questions()]
    kept = [v for v in forms if not any(p.start < v.end and v.start < p.end for p in whole)]
    return [*kept, *phrases]


def _is_word(text: str, start: int, end: int) -> bool:
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return not (before.isalnum() or before in "-'") and not (after.isalnum() or after in "-'")
