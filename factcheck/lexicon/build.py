"""Compiles the YAML files into the table the program loads: ``python -m factcheck.lexicon.build``.

Parsing the YAML takes seconds, the table milliseconds.  ``--check`` says whether it is current.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from factcheck.lexicon.concept import LANGUAGES
from factcheck.lexicon.cues import read_cues
from factcheck.lexicon.fold import fold
from factcheck.lexicon.inflect import english_forms
from factcheck.lexicon.source import Entry, Guard, read_entries
from factcheck.lexicon.tables import EDGE_AFTER, EDGE_BEFORE, TABLE
from factcheck.resources import data_root, package_yaml

SHORT_KATAKANA = 3  # デモ, スト: inside a longer katakana word they are another word


def compile_table() -> str:
    """The whole table: one line of JSON for the concepts, the cues and each language."""
    entries = read_entries()
    offices = package_yaml("lexicon/offices.yaml").data
    lines: list[Any] = [
        {e.concept.id: _row(e) for e in entries},
        {"cues": read_cues(), "modifiers": offices["modifiers"]},
    ]
    lines += [_language(entries, language) for language in LANGUAGES]
    return "\n".join(json.dumps(x, ensure_ascii=False, separators=(",", ":")) for x in lines) + "\n"


def _row(entry: Entry) -> list[Any]:
    c = entry.concept
    return [
        c.kind, c.parents, c.window, c.once, c.phase, c.expects, c.opposite, c.polarity, c.apart,
        c.within, c.forms,
    ]  # fmt: skip


def _language(entries: list[Entry], language: str) -> dict[str, Any]:
    """Folded form -> [concept, edges, guard or -1] of each concept that has it."""
    guards: list[list[list[str]]] = []
    forms: dict[str, list[list[Any]]] = {}
    for entry in entries:
        strict = loose = -1
        guard = entry.guards.get(language, Guard())
        if guard != Guard():
            strict = loose = _numbered(guards, _folded(guard, language))
        if guard.only:
            loose = _numbered(guards, _folded(replace(guard, near=(), then=()), language))
        listed = entry.concept.forms[language] + (entry.traditional if language == "zh" else ())
        for form in listed:
            number = strict if not guard.only or form in guard.only else loose
            for variant, edges, modifier in variants(form, language):
                row = [entry.concept.id + modifier, edges, number]
                rows = forms.setdefault(variant, [])
                if row not in rows:
                    rows.append(row)
    return {"forms": forms, "guards": guards}


def _numbered(guards: list[list[list[str]]], rows: list[list[str]]) -> int:
    guards.append(rows)
    return len(guards) - 1


def _folded(guard: Guard, language: str) -> list[list[str]]:
    rows = (guard.not_before, guard.not_after, guard.near, guard.then)
    return [[fold(word, language) for word in words] for words in rows]


def variants(form: str, language: str) -> Iterator[tuple[str, int, str]]:
    """Each folded spelling of a listed form, with its edge marks and modifier ("+vice")."""
    form, _, modifier = form.partition("+")
    edges = (EDGE_BEFORE if form.startswith("^") else 0) | (EDGE_AFTER if form.endswith("$") else 0)
    bare = fold(form.strip("^$"), language)
    if language == "en":
        spellings = english_forms(bare)
    elif language == "ko":
        spellings = [bare, bare.replace(" ", "")]
    else:
        spellings = [bare]
    if language == "ja" and len(bare) <= SHORT_KATAKANA and all("ァ" <= c <= "ー" for c in bare):
        edges = EDGE_BEFORE | EDGE_AFTER
    for spelling in dict.fromkeys(spellings):
        yield spelling, edges, f"+{modifier}" if modifier else ""


def main(arguments: list[str]) -> int:
    """Write the table, or with ``--check`` only compare it."""
    path: Path = data_root() / TABLE
    text = compile_table()
    if "--check" in arguments:
        return int(not path.is_file() or path.read_text(encoding="utf-8") != text)
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    concepts = json.loads(text.split("\n", 1)[0])
    domains: dict[str, int] = {}
    for concept in concepts:
        domains[concept.partition("/")[0]] = domains.get(concept.partition("/")[0], 0) + 1
    print(f"{len(concepts)} concepts, {len(text):,} characters: {domains}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
