"""Every concept keeps its own promises: four languages, links that lead somewhere, examples."""

from __future__ import annotations

import itertools

import pytest

from factcheck import lexicon
from factcheck.lexicon.build import compile_table
from factcheck.lexicon.source import Entry, read_entries
from factcheck.lexicon.tables import TABLE
from factcheck.resources import data_root

ENTRIES = read_entries()


def test_the_compiled_table_is_current() -> None:
    """The table is rebuilt whenever a YAML file changes: python -m factcheck.lexicon.build."""
    text = (data_root() / TABLE).read_text(encoding="utf-8")
    assert text == compile_table()


@pytest.mark.parametrize("domain", sorted({e.concept.domain for e in ENTRIES}))
def test_examples_hold(domain: str) -> None:
    """Each concept is found where its examples say, and nowhere else in them."""
    wrong = [
        f"{e.concept.id}: {x.text}"
        for e in ENTRIES
        if e.concept.domain == domain
        for x in e.examples
        if (e.concept.id in {m.concept for m in lexicon.find(x.text, x.language)}) != x.finds
    ]
    assert not wrong


def test_opposites_differ_in_polarity() -> None:
    """Of two opposite predicates one is negative, or the pair says nothing."""
    entries = {e.concept.id: e.concept for e in ENTRIES}
    same = [
        (c.id, other)
        for c in entries.values()
        for other in c.opposite
        if entries[other].polarity == c.polarity
    ]
    assert not same


def test_forms_are_long_enough() -> None:
    """A single Hangul syllable or kana says too little to be a form."""

    def short(entry: Entry) -> list[str]:
        forms = entry.concept.forms
        return [f for f in (*forms["ko"], *forms["ja"]) if len(f.strip("^$ ")) < 2]

    lone = {f for e in ENTRIES for f in short(e) if "^" not in f and not e.guards}
    assert not lone


def test_what_is_held_apart_never_shares_a_word() -> None:
    """No form says two things at once that are held apart."""
    holders: dict[tuple[str, str], list[str]] = {}
    for entry in ENTRIES:
        for language, forms in entry.concept.forms.items():
            for form in forms:
                word, _, modifier = form.partition("+")
                tail = f"+{modifier}" if modifier else ""
                key = (language, word.strip("^$").lower())
                holders.setdefault(key, []).append(entry.concept.id + tail)
    shared = [
        (word, a, b)
        for (_, word), ids in holders.items()
        for a, b in itertools.combinations(ids, 2)
        if lexicon.apart(a, b)
    ]
    assert not shared
