"""Offices and titles beside names: the words of the pack and of the lexicon, with what stands
around them ("former", 副, 당선인), and the lexicon concept that they are.

The words are compiled into one table: "en:foreign minister", the pack's name of the office, which
posts and principals go by, and the concept; "?" before a concept says that its words mean more
than one thing, so that the lexicon has to agree in the place.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import Any

from factcheck import lexicon
from factcheck.lexicon.fold import fold
from factcheck.lexicon.offices import base_of, modifiers_of, with_modifiers
from factcheck.names import gazetteer
from factcheck.names.tables import pack_data, table

# Characters each side that the lexicon sees when it is asked about a word.
AROUND = 60
# A base that only carries modifiers, for words that are no concept of the lexicon.
NO_CONCEPT = "offices/"


@dataclass(frozen=True, slots=True)
class Office:
    """An office or title in a text with its modifiers; ``name`` is the pack's, "person" for plain
    honorifics; ``concept`` is as in the table; ``former`` says that it is no longer held."""

    start: int
    end: int
    name: str
    former: bool = False
    concept: str = ""


@functools.cache
def pack() -> Any:
    """The pack of offices as written."""
    return pack_data("offices")


@functools.cache
def state_offices() -> frozenset[str]:
    """Offices whose holders act for their country, by the pack's names."""
    return frozenset(k for k, v in pack()["offices"].items() if v.get("state"))


@functools.cache
def concept_of_post(name: str) -> str | None:
    """The lexicon concept of an office of the pack, as the posts of the gazetteer name it."""
    found: str | None = pack()["offices"].get(name, {}).get("concept")
    return found


@functools.cache
def _words(language: str) -> dict[str, tuple[str, str]]:
    """Office words of a language, ``flat``, with name and concept."""
    head = f"{language}:"
    out = {}
    for word, rest in table("offices").items():
        if word.startswith(head):
            name, _, concept = rest.partition("\t")
            out[word.removeprefix(head)] = (name, concept)
    return out


@functools.cache
def _automaton(language: str) -> tuple[Any, list[tuple[str, str]]]:
    from ahocorasick_rs import MATCHKIND_LEFTMOST_LONGEST, AhoCorasick, Implementation

    words = _words(language)
    quick = Implementation.ContiguousNFA  # built in a seventh of the time of a DFA
    automaton = AhoCorasick(list(words), matchkind=MATCHKIND_LEFTMOST_LONGEST, implementation=quick)
    return automaton, list(words.values())


@functools.cache
def _former(language: str) -> tuple[str, ...]:
    return tuple(gazetteer.flat(w) for w in pack()["former"].get(language, ()))


@functools.lru_cache(maxsize=4)
def offices(flat: str, language: str) -> tuple[Office, ...]:
    """Office words in a flattened text, longest first at each place, in order."""
    automaton, told = _automaton(language)
    folded = fold(flat, language)
    out: list[Office] = []
    for index, start, end in automaton.find_matches_as_indexes(flat):
        if language == "en" and not word_bounded(flat, start, end):
            continue
        if out and start < out[-1].end:  # "candidate" is part of the office before it
            continue
        name, concept = told[index]
        if name == "person":
            out.append(Office(start, end, name))
            continue
        told_with, first, last = with_modifiers(folded, start, end, concept or NO_CONCEPT, language)
        gone = "former" in modifiers_of(told_with)
        if not gone and _then(flat, first, language):
            told_with, gone = NO_CONCEPT, True
        if out and first < out[-1].end:
            first = start
        concept = "" if base_of(told_with) == NO_CONCEPT else told_with
        out.append(Office(first, last, name, gone, concept))
    return tuple(out)


def _then(flat: str, start: int, language: str) -> bool:
    """Whether "then-", 故 or 时任 stands before an office, which tells no time of its own."""
    before = flat[max(0, start - 8) : start]
    if language == "ko":
        return before.endswith((" 전 ", " 고 "))
    return before.rstrip(" -").endswith(_former(language))


def concept_at(
    flat: str, office: Office, language: str, holder: tuple[int, int] = (0, 0)
) -> str | None:
    """The lexicon concept of an office in its place, with modifiers; None where it stays open.
    ``holder`` is the name beside it, whose letters tell nothing of the office."""
    if not office.concept.startswith("?"):
        return office.concept or None
    begin = max(0, office.start - AROUND)
    first, last = max(holder[0], begin), max(holder[1], begin)
    shown = flat[:first] + "_" * (last - first) + flat[last:]
    around = shown[begin : office.end + AROUND]
    return _told(around, office.end - begin, language)


@functools.lru_cache(maxsize=4096)
def _told(around: str, end: int, language: str) -> str | None:
    """The office that the lexicon sees end at an offset."""
    for mention in lexicon.find(around, language):
        if mention.end == end and mention.concept.startswith("offices/"):
            return mention.concept
    return None


def alike(a: str | None, b: str | None) -> bool:
    """Whether two concepts can be one office: the same, or one a kind of the other."""
    return a is not None and b is not None and (lexicon.is_a(a, b) or lexicon.is_a(b, a))


def word_bounded(flat: str, start: int, end: int) -> bool:
    """Whether no Latin letter or digit touches the span."""
    before = flat[start - 1] if start else " "
    after = flat[end] if end < len(flat) else " "
    return not ((before.isascii() and before.isalnum()) or (after.isascii() and after.isalnum()))
