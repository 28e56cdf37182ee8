"""Vietnamese names in four scripts by their syllables: グエン・バン・ミン, 阮文明."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterator, Sequence

from factcheck.names.fold import fold
from factcheck.names.korean_words import strip
from factcheck.names.persons import NOTHING, Match
from factcheck.names.script import Script
from factcheck.names.spelling import syllables
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


_WORD_KO = re.compile(r"[가-힣]+")
LEAST = 3  # syllables of a name that nothing else shows


def in_korean(flat: str) -> Iterator[tuple[int, int]]:
    """Stretches of a Korean text that are Vietnamese names, a syllable a word: 응우옌 반 뚜언."""
    known = _spellings()[Script.HANGUL]
    words = [match.span() for match in _WORD_KO.finditer(flat)]
    done = 0
    for at, (start, first) in enumerate(words):
        if len(own := _parted(strip(flat[start:first], LEAST))) >= LEAST and own[0] in _first():
            done = start + len("".join(own))
            yield start, done
        if start < done or not known.get(flat[start:first], frozenset()) & _surnames():
            continue
        end, units = first, 1
        for low, high in words[at + 1 :]:
            whole = flat[low:high]
            unit = whole if whole in known else strip(whole, 1)  # 뚜언|이
            if flat[end:low] != " " or unit not in known:
                break
            end, units = low + len(unit), units + 1
            if unit != whole:
                break
        name = flat[start:end].replace(" ", "")
        if units >= LEAST and not all(c in syllables("hanja") for c in name):
            done = end
            yield start, end


@functools.cache
def _first() -> frozenset[str]:
    """The surnames as Hangul writes them that no Korean word begins with: 응우옌, 쩐."""
    known = _spellings()[Script.HANGUL]
    return frozenset(
        unit
        for unit, own in known.items()
        if own & _surnames() and not all(c in syllables("hanja") for c in unit)
    )


_RUN_EN = re.compile(r"\b[A-Z][a-zà-ỹ]+(?: [A-Z][a-zà-ỹ]+){2,4}")


def in_english(text: str) -> Iterator[tuple[int, int]]:
    """Stretches of an English text that are Vietnamese names of three words or more."""
    for match in _RUN_EN.finditer(text):
        words = [_plain(word) for word in match.group().split(" ")]
        if words[0] in _surnames() and all(word in _syllables() for word in words):
            yield match.span()


@functools.cache
def _syllables() -> frozenset[str]:
    """All syllables, as they are written without marks."""
    rows = pack_data("vietnamese")["syllables"]
    return frozenset(row.split()[0] for row in rows) | _surnames()


def goes_on(words: Sequence[str]) -> bool:
    """Whether the last of some capitalised English words is of a Vietnamese name, though it is a
    small word besides: Nguyen Thi Hoai An."""
    plain = [_plain(word) for word in words]
    return len(plain) > LEAST and plain[0] in _surnames() and all(p in _syllables() for p in plain)


def keys(name: Name) -> frozenset[str]:
    """For blocking: the family name with the last syllable, in each spelling that may be meant."""
    read = _read(name)
    if not read:
        return frozenset()
    return frozenset(f"vietnamese:{a}+{b}" for a in read[0] for b in read[-1])
