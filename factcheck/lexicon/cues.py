"""Cue words: negation, plans, possibility, reported speech, comparison, parts and totals."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import Any

from factcheck.errors import DataError, DataMistake
from factcheck.lexicon.concept import LANGUAGES
from factcheck.lexicon.fold import base_language, fold
from factcheck.lexicon.inflect import english_forms
from factcheck.lexicon.tables import EDGE_AFTER, EDGE_BEFORE, extras

SIDES = ("before", "after", "either")
IGNORE = "ignore"  # words that only look as if a cue stood in them


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue in running text.

    ``stands`` says on which side of what it governs the cue stands ("before": not + signed,
    "after": 署名 + しなかった, "either"), ``reach`` how many characters may lie between.
    """

    start: int
    end: int
    surface: str
    kind: str
    stands: str
    reach: int

    def governs(self, start: int, end: int) -> bool:
        """Whether a span lies on the right side of the cue and within its reach."""
        if self.stands != "after" and 0 <= start - self.end <= self.reach:
            return True
        return self.stands != "before" and 0 <= self.start - end <= self.reach


def read_cues() -> dict[str, list[list[Any]]]:
    """Language -> [kind, stands, reach, forms] rows of ``cues.yaml``; for the table's builder."""
    from factcheck.resources import package_yaml

    document = package_yaml("lexicon/cues.yaml")
    out: dict[str, list[list[Any]]] = {language: [] for language in LANGUAGES}
    for kind, languages in document.data["cues"].items():
        for language in LANGUAGES:
            rows = languages.get(language)
            if not rows:
                line = document.line_of("cues", kind)
                raise DataError([DataMistake(document.path, line, f'"{kind}" lacks {language}')])
            for row in rows:
                if row["stands"] not in SIDES:
                    line = document.line_of("cues", kind, language)
                    raise DataError([DataMistake(document.path, line, f"stands: {SIDES}")])
                forms = _spelled(row["forms"], language)
                out[language].append([kind, row["stands"], int(row["reach"]), forms])
    return out


def _spelled(forms: list[str], language: str) -> list[list[Any]]:
    """[folded spelling, edges] of each form."""
    out: dict[tuple[str, int], None] = {}
    for form in forms:
        edges = EDGE_BEFORE * form.startswith("^") + EDGE_AFTER * form.endswith("$")
        bare = fold(form.strip("^$"), language)
        if language == "en":
            spellings = english_forms(bare) if bare.startswith("to ") or bare[-1] == "=" else [bare]
        elif language == "ko":
            lead, tail = bare[: bare.startswith(" ")], " " * bare.endswith(" ")
            spellings = [bare, lead + bare.replace(" ", "") + tail]
        else:
            spellings = [bare]
        out.update(dict.fromkeys((s, edges) for s in spellings))
    return [list(key) for key in out]


@dataclass(slots=True)
class _Finder:
    automaton: Any
    rows: list[list[tuple[str, str, int, int]]]


@functools.cache
def _finder(language: str) -> _Finder:
    from ahocorasick_rs import AhoCorasick, MatchKind

    forms: dict[str, list[tuple[str, str, int, int]]] = {}
    for kind, stands, reach, spellings in extras()["cues"][language]:
        for spelling, edges in spellings:
            forms.setdefault(spelling, []).append((kind, stands, reach, edges))
    automaton = AhoCorasick(list(forms), matchkind=MatchKind.Standard)
    return _Finder(automaton, list(forms.values()))


def find(text: str, language: str) -> list[Cue]:
    """Cues in a text, sorted; one form may be a cue of several kinds."""
    from factcheck.lexicon.match import whole

    base = base_language(language)
    if base not in LANGUAGES or not text:
        return []
    folded = fold(text, base)
    finder = _finder(base)
    hits = finder.automaton.find_matches_as_indexes(folded, overlapping=True)
    hits.sort(key=lambda hit: (hit[1], -hit[2]))
    out: list[Cue] = []
    covered = 0
    for pattern, start, end in hits:
        if start < covered:
            continue
        for kind, stands, reach, edges in finder.rows[pattern]:
            if not whole(folded, start, end, edges):
                continue
            covered = end
            if kind != IGNORE:
                out.append(Cue(start, end, text[start:end], kind, stands, reach))
    return out
