"""Vietnamese names in four scripts by their syllables: グエン・バン・ミン, 阮文明."""

from __future__ import annotations

import functools
import unicodedata

from factcheck.names.fold import fold
from factcheck.names.persons import NOTHING, Match
from factcheck.names.script import Script
from factcheck.names.strip import Name
from factcheck.names.tables import pack_data

READ, SHORT = 0.9, 0.8  # three syllables and more tell a name, two may be another's
_COLUMNS = (Script.KANA, Script.HANGUL, Script.HAN)


@functools.cache
def _spellings() -> dict[Script, dict[str, frozenset[str]]]:
    """By script: the syllables that a written unit can stand for."""
    found: dict[Script, dict[str, set[str]]] = {script: {} for script in _COLUMNS}
    for line in pack_data("vietnamese")["syllables"]:
        syllable, *columns = line.split()
        for script, cell in zip(_COLUMNS, columns, strict=True):
            for unit in cell.split(","):
                found[script].setdefault(fold(unit), set()).add(syllable)
    return {s: {u: frozenset(v) for u, v in units.items()} for s, units in found.items()}


@functools.cache
def _surnames() -> frozenset[str]:
    return frozenset(pack_data("vietnamese")["surnames"].split())


def is_surname(word: str) -> bool:
    """Whether a Latin word is a Vietnamese surname."""
    return _plain(word) in _surnames()


def _plain(token: str) -> str:
    """A Latin syllable without its marks."""
    parts = unicodedata.normalize("NFD", token.casefold().replace("đ", "d"))
    return "".join(c for c in parts if not unicodedata.combining(c))


LONGEST = 3  # letters of Hangul for one syllable: 응우옌


def _parted(word: str) -> list[str]:
    """A name that Korean writes in one word, by its syllables: 쩐꾸옥민 → 쩐 꾸옥 민; the word
    itself where it is none."""
    known = _spellings()[Script.HANGUL]
    ways: dict[int, list[str]] = {0: []}
    for end in range(1, len(word) + 1):
        for size in range(LONGEST, 0, -1):
            unit = word[max(end - size, 0) : end]
            if end - size in ways and unit in known:
                ways[end] = [*ways[end - size], unit]
                break
    parts = ways.get(len(word), [])
    return parts if len(parts) > 1 else [word]


@functools.lru_cache(maxsize=1 << 13)
def _read(name: Name) -> tuple[frozenset[str], ...]:
    """The syllables of a name, each with its possible spellings; empty where one is unknown."""
    if name.script is Script.LATIN:
        plain = [_plain(t) for t in name.tokens]
        if plain[0] not in _surnames() and plain[-1] in _surnames():
            plain = plain[-1:] + plain[:-1]  # Van Hung Nguyen
        found = [frozenset((p,)) for p in plain]
    elif name.script in _COLUMNS:
        units = list(name.joined) if name.script is Script.HAN else [fold(t) for t in name.tokens]
        known = _spellings()[name.script]
        if name.script is Script.HANGUL and len(units) == 1:
            units = _parted(units[0])
        found = [known.get(u, frozenset()) for u in units]
    else:
        return ()
    return tuple(found) if len(found) > 1 and all(found) and found[0] & _surnames() else ()


def vietnamese(a: Name, b: Name) -> Match:
    """Two names of as many syllables, each of which can be the other; family name first."""
    mine, theirs = _read(a), _read(b)
    if not mine or len(mine) != len(theirs):
        return NOTHING
    if not all(x & y for x, y in zip(mine, theirs, strict=True)):
        return NOTHING
    return (READ if len(mine) > 2 else SHORT), f"Vietnamese reading {a.text} → {b.text}"


def keys(name: Name) -> frozenset[str]:
    """For blocking: the family name with the last syllable, in each spelling that may be meant."""
    read = _read(name)
    if not read:
        return frozenset()
    return frozenset(f"vietnamese:{a}+{b}" for a in read[0] for b in read[-1])
