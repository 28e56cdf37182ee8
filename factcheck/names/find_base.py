"""What the name finders of all languages share: candidates, known names, offices, cue words."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from factcheck.model.mention import NameKind
from factcheck.names import gazetteer
from factcheck.names.tables import pack_data

PERSON, PLACE, BODY = NameKind.PERSON, NameKind.PLACE, NameKind.ORGANISATION
# How sure a way of finding is; at equal length the surer one keeps the span.
KNOWN, CUED, SHAPED = 3, 2, 1


@dataclass(slots=True)
class Candidate:
    """A possible name; ``short`` is a surname or other form that needs its full name."""

    start: int
    end: int
    kind: NameKind
    rank: int
    id: str | None = None
    office: str | None = None
    office_span: tuple[int, int] | None = None
    principal: str | None = None
    short: bool = False
    adjective: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """A name in a text that another source shows to be one; ``stands_for`` is its full form there
    where the text has a surname alone."""

    start: int
    end: int
    kind: NameKind
    stands_for: str | None = None


def base_language(language: str) -> str:
    """ "zh-Hant" → "zh"; languages without a finder of their own are read as English."""
    bare = language.partition("-")[0]
    return bare if bare in ("en", "ja", "zh", "ko") else "en"


@functools.cache
def cues(*path: str) -> Any:
    """A part of ``aliases/cues.yaml``: lists stay lists, folded texts become lists of words."""
    node = pack_data("cues")
    for step in path:
        node = node[step]
    return tuple(node.split()) if isinstance(node, str) else tuple(node)


@functools.cache
def cue_set(*path: str) -> frozenset[str]:
    """The same as a set, each word made ``flat``."""
    return frozenset(gazetteer.flat(w) for w in cues(*path))


@functools.cache
def _automaton(path: tuple[str, ...]) -> Any:
    from ahocorasick_rs import AhoCorasick, Implementation

    words = sorted(w for w in cue_set(*path) if len(w) > 1)
    return AhoCorasick(words, store_patterns=False, implementation=Implementation.ContiguousNFA)


def cue_words(flat: str, fits: Callable[[int], bool], *path: str) -> list[tuple[int, int]]:
    """Where cue words of two letters and more stand whose end ``fits``: from left to right, the
    longest at each place, none over another."""
    hits = _automaton(path).find_matches_as_indexes(flat, overlapping=True)
    out: list[tuple[int, int]] = []
    covered = 0
    for _, start, end in sorted(hits, key=lambda hit: (hit[1], -hit[2])):
        if start >= covered and fits(end):
            out.append((start, end))
            covered = end
    return out


def kind_of(identity: str) -> NameKind:
    """Name kind of an id."""
    return NameKind(gazetteer.kind_of(identity))


def pattern(source: str) -> re.Pattern[str]:
    """A pattern for flat text: its Han characters are folded, its syntax is left alone."""
    return re.compile("".join(gazetteer.flat(c) if is_han(c) else c for c in source))


@functools.cache
def chars(members: str) -> frozenset[str]:
    """A set of characters, folded."""
    return frozenset(gazetteer.flat(members))


def is_han(char: str) -> bool:
    """Whether a character is Han, iteration marks among them."""
    return "㐀" <= char <= "鿿" or char in "々〇ヶ"


def is_katakana(char: str) -> bool:
    """Whether a character is katakana or its long-vowel mark."""
    return "ァ" <= char <= "ヺ" or char == "ー"


def is_hangul(char: str) -> bool:
    """Whether a character is a Hangul syllable."""
    return "가" <= char <= "힣"


def prefer(ids: tuple[str, ...]) -> str | None:
    """One id of several under one name: a country before its capital, a region before the city
    of its name; none where two of a kind are left."""
    if len(ids) == 1:
        return ids[0]
    ranked = sorted(ids, key=_standing)
    if _standing(ranked[0]) == _standing(ranked[1]):
        return None
    return ranked[0]


def _standing(identity: str) -> int:
    if identity.startswith("country:"):
        return 0
    if identity.startswith("org:"):
        return 1
    if identity.startswith("person:"):
        return 2
    if gazetteer.is_capital(identity):
        return 3
    return 4 if identity.startswith("place:") else 5


def known(flat: str, language: str, fits: Callable[[gazetteer.Hit], bool]) -> list[Candidate]:
    """Known names that ``fits`` lets through, as candidates."""
    out = []
    for hit in gazetteer.search(flat, language):
        if not fits(hit):
            continue
        one = prefer(hit.ids)
        kind = kind_of(one or hit.ids[0])
        candidate = Candidate(hit.start, hit.end, kind, KNOWN, one)
        candidate.short = hit.short
        candidate.adjective = hit.adjective
        out.append(candidate)
    return out


def choose(candidates: Iterable[Candidate]) -> list[Candidate]:
    """The longest of overlapping candidates, the surest of equal ones; sorted by place."""
    ranked = sorted(candidates, key=lambda c: (c.start - c.end, -c.rank, c.start))
    taken: list[Candidate] = []
    covered: set[int] = set()
    for candidate in ranked:
        span = range(candidate.start, candidate.end)
        if candidate.start in covered or candidate.end - 1 in covered:
            continue
        covered.update(span)
        taken.append(candidate)
    return sorted(taken, key=lambda c: c.start)


def apart(more: Iterable[Candidate], found: Iterable[Candidate]) -> list[Candidate]:
    """Those of ``more`` that overlap none of ``found``."""
    taken = {i for c in found for i in range(c.start, c.end)}
    return [c for c in more if taken.isdisjoint(range(c.start, c.end))]
