"""Comparing organisations built from known words: the words by their meaning, the rest as names."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from dataclasses import dataclass

from factcheck.names.fold import fold
from factcheck.names.persons import NOTHING, Match
from factcheck.names.script import Script
from factcheck.names.strip import Name, stripped
from factcheck.names.tables import pack_data


@dataclass(frozen=True, slots=True)
class Built:
    """An organisation's name: the ids of its known words, and the names they stand beside."""

    words: frozenset[str]
    rest: tuple[str, ...]


@functools.cache
def _known() -> tuple[re.Pattern[str], re.Pattern[str], dict[str, str]]:
    meanings: dict[str, str] = {}
    for identity, columns in pack_data("words")["words"].items():
        for spellings in columns.values():
            for word in spellings or ():
                meanings.setdefault(fold(word), identity)
    ordered = sorted(meanings, key=lambda w: (-len(w), w))
    latin = "|".join(re.escape(w) for w in ordered if w.isascii())
    other = "|".join(re.escape(w) for w in ordered if not w.isascii())
    return re.compile(rf"\b(?:{latin})\b"), re.compile(other), meanings


@functools.lru_cache(maxsize=1 << 14)
def built(name: Name) -> Built:
    """A name taken apart; a word at the very start of a Han, kana or hangul name stays a name."""
    latin, other, meanings = _known()
    folded = fold(name.text)
    found: set[str] = set()

    def take(match: re.Match[str]) -> str:
        foreign = not match.string.isascii()
        if foreign and (
            match.start() == 0 or (len(match[0]) == 1 and match.end() < len(match.string))
        ):
            return match[0]
        found.add(meanings[match[0]])
        return "\t"

    left = latin.sub(take, folded) if folded.isascii() else other.sub(take, folded)
    left = re.sub(r"\b(?:of|the|and|for)\b|&", "\t", left)
    rest = tuple(p.strip(" -・.,") for p in left.split("\t") if p.strip(" -・.,"))
    return Built(frozenset(found), rest)


def is_built(name: Name) -> bool:
    """Whether a name has a word that only organisations bear."""
    return bool(built(name).words)


@functools.cache
def _ministries() -> dict[str, str]:
    """Ministries that many countries have, by each of their names, with what they are for."""
    return {
        fold(name): field
        for field, names in pack_data("words")["ministries"].items()
        for name in names.split(", ")
    }


def ministries(a: Name, b: Name) -> Match:
    """Ministries named without their country: the same office, in two languages perhaps of two
    countries; in one language only the words are in another order."""
    mine, theirs = _ministries().get(fold(a.text)), _ministries().get(fold(b.text))
    if mine is None or theirs is None or fold(a.text) == fold(b.text) or mine != theirs:
        return NOTHING
    if a.script is b.script is Script.LATIN:
        return 0.9, f"{a.text} and {b.text}, the same words"
    return 0.8, f"{a.text} and {b.text} without a country"


def organisations(a: Name, b: Name, same_part: Callable[[Name, Name], float]) -> Match:
    """Same words and same names around them; ``same_part`` scores two names."""
    mine, theirs = built(a), built(b)
    if not mine.words or mine.words != theirs.words or len(mine.rest) != len(theirs.rest):
        return NOTHING
    if not mine.rest:
        return NOTHING
    orders = [theirs.rest, theirs.rest[::-1]] if len(theirs.rest) > 1 else [theirs.rest]
    best = 0.0
    for order in orders:
        scores = [_part(x, y, same_part) for x, y in zip(mine.rest, order, strict=True)]
        best = max(best, min(scores))
    if not best:
        return NOTHING
    shared = ", ".join(sorted(mine.words))
    return best, f"{shared}, and {mine.rest[0]} = {theirs.rest[0]}"


def _part(a: str, b: str, same_part: Callable[[Name, Name], float]) -> float:
    if a.replace(" ", "") == b.replace(" ", ""):
        return 0.97
    return same_part(stripped(a), stripped(b))


def contained(a: Name, b: Name) -> Match:
    """Han or kana abbreviation: the characters of the shorter name stand in the longer in order."""
    if a.script is not b.script or a.script not in (Script.HAN, Script.HANGUL):
        return NOTHING
    short, long = sorted((a.joined, b.joined), key=len)
    if len(short) < 2 or len(short) == len(long):
        return NOTHING
    rest = iter(long)
    if short[0] == long[0] and all(c in rest for c in short):
        return 0.76, f"{short} may be short for {long}"
    return NOTHING


def acronym(a: Name, b: Name) -> Match:
    """A Latin acronym and the initials of a full name."""
    for short, long in ((a, b), (b, a)):
        lettered = len(short.tokens) == 1 and short.text.isupper() and 2 <= len(short.text) <= 6
        if lettered and len(long.tokens) > 1 and long.script is Script.LATIN:
            initials = "".join(t[0] for t in long.tokens if t[0].isupper())
            if initials == short.text:
                return 0.80, f"{short.text} spells the initials of {long.text}"
    return NOTHING
