"""Comparing two names that are both spelled out (Latin, kana, or a Chinese name in hangul): is
there one sequence of Korean or Chinese syllables that both spell?"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable

from factcheck.names import readings as read
from factcheck.names import spelling as spell
from factcheck.names.persons import COMMON, NOTHING, READ, Match, breveless, spelled_splits
from factcheck.names.script import Script
from factcheck.names.spelling import Pieces, surname_spellings
from factcheck.names.strip import Name
from factcheck.names.tables import table

Speller = Callable[[str], Pieces]
SPELLED = 0.92  # two spellings of one sequence; neither is a reading of known characters
LONGEST_PIECE = 7
MOST_SYLLABLES = 3
MOST_KEPT = 1 << 15  # spellings, of which a few thousand are any
COINED = "빛나슬기한봄별샘솔들꽃"  # syllables of given names that no Han character is read as


def _korean_latin(syllable: str) -> Pieces:
    return spell.korean_latin(syllable, False)


SPELLERS: dict[str, dict[Script, Speller]] = {
    "korean": {Script.LATIN: _korean_latin, Script.KANA: spell.korean_kana},
    "chinese": {
        Script.LATIN: spell.chinese_latin,
        Script.KANA: spell.chinese_kana,
        Script.HANGUL: spell.chinese_hangul,
    },
}


class Index(dict[str, tuple[tuple[str, float], ...]]):
    """What a spelling can stand for: syllables with penalties, looked up as they are asked for."""

    def __init__(self, system: str, script: Script) -> None:
        self._head = f"{system}:{script}:"
        self.korean_kana = system == "korean" and script is Script.KANA

    def __missing__(self, spelling: str) -> tuple[tuple[str, float], ...]:
        cells = (table("spelled").get(self._head + spelling) or "").split()
        found = tuple(zip(cells[::2], map(float, cells[1::2]), strict=True))
        if len(self) < MOST_KEPT:
            self[spelling] = found
        return found


@functools.cache
def _index(system: str, script: Script) -> Index:
    return Index(system, script)


def both_spell(a: str, b: str, index: Index, speller: Speller) -> float | None:
    """The least penalty at which one sequence of syllables is spelled both ways."""
    if a.count("-") != b.count("-"):  # only where both show them do hyphens end syllables
        a, b = a.replace("-", ""), b.replace("-", "")
    states = {(0, 0): 0.0}
    best: float | None = None
    for _ in range(MOST_SYLLABLES):
        after: dict[tuple[int, int], float] = {}
        for (i, j), penalty in states.items():
            i, j = i + a.startswith("-", i), j + b.startswith("-", j)
            for end in range(i + 1, min(i + LONGEST_PIECE, len(a)) + 1):
                for syllable, more in index[a[i:end]]:
                    spelled = speller(syllable)
                    if i == j == 0:  # the first syllable keeps its h in katakana
                        kept = spell.korean_kana(syllable, True)
                        if index.korean_kana and a[i:end] not in kept:
                            continue
                        spelled = kept if speller is spell.korean_kana else spelled
                    for spelling, other in spelled.items():
                        if b.startswith(spelling, j):
                            place = (end, j + len(spelling))
                            total = penalty + more + other
                            if total < after.get(place, 9.0):
                                after[place] = total
        whole = after.pop((len(a), len(b)), None)
        if whole is not None and (best is None or whole < best):
            best = whole
        states = after
        if not states:
            break
    return best


@functools.lru_cache(maxsize=1 << 14)
def _surnames(text: str, script: Script, system: str) -> frozenset[str]:
    """Surnames that a spelling can stand for."""
    text = text.replace("-", "")
    known = surname_spellings(system)
    found = {s for s, spellings in known.items() if script is Script.LATIN and text in spellings}
    out: set[str] = set()
    if system == "korean":
        out |= found
    else:
        for surname in found:
            for sounds in read.pinyin(surname, True) or ():
                out.update(sounds)
    index = _index(system, script)
    read_so = {s for s, p in index[text] if p <= spell.OLDER + spell.VARIANT}
    if index.korean_kana:
        read_so = {s for s in read_so if text in spell.korean_kana(s, True)}
    out |= read_so
    return frozenset(out & _known_surnames(system))


@functools.cache
def _chinese_in_hangul() -> re.Pattern[str]:
    spellings = {
        piece for syllable in spell.syllables("chinese") for piece in spell.chinese_hangul(syllable)
    }
    one = "|".join(sorted(map(re.escape, spellings), key=len, reverse=True))
    return re.compile(f"(?:{one}){{2,3}}")


@functools.lru_cache(maxsize=1 << 12)
def is_chinese_name(hangul: str) -> bool:
    """Whether a word in Hangul is read as two or three Chinese syllables, the first of them a
    surname: 웨이궈둥, 린위신; not 스마트폰."""
    if not _chinese_in_hangul().fullmatch(spell.jamo(hangul)):
        return False
    return any(_surnames(spell.jamo(hangul[:n]), Script.HANGUL, "chinese") for n in (1, 2))


@functools.cache
def _known_surnames(system: str) -> frozenset[str]:
    known = surname_spellings(system)
    if system == "korean":
        return frozenset(known)
    return frozenset(s for k in known for o in read.pinyin(k, True) or () for s in o) | frozenset(
        s for s in spell.syllables("chinese") if len(s) > 1
    )


def _one_syllable_apart(surname: str, given: str, other: str, rest: str) -> bool:
    """One part equal and one syllable spelled otherwise (Chang Wei, Zhang Wei): as likely two names
    as two ways of spelling."""
    if (surname == other) is (given == rest):
        return False
    x, y = (given, rest) if surname == other else (surname, other)
    return max(len(x), len(y)) < LONGEST_PIECE


LONE_SYLLABLE = 3  # letters of a given name that many others sound like


def both_spelled(a: Name, b: Name, system: str) -> Match:
    """Two spelled names read in one system, surname against surname, given against given."""
    speller = SPELLERS[system].get(b.script)
    if speller is None or a.script not in SPELLERS[system]:
        return NOTHING
    index = _index(system, a.script)
    best = NOTHING
    cuts_b = [(s, g, n) for s, g in spelled_splits(b) if (n := _surnames(s, b.script, system))]
    if not cuts_b:
        return NOTHING
    latin = system == "chinese" and a.script is b.script
    loose = system == "korean" and (breveless(a) or breveless(b))
    for surname, given in spelled_splits(a):
        mine = _surnames(surname, a.script, system)
        for other, rest, theirs in cuts_b:
            if not mine & theirs:
                continue
            if latin and _one_syllable_apart(surname, given, other, rest):
                continue
            penalty = both_spell(given, rest, index, speller)
            if penalty is not None:
                score = SPELLED - (0.0 if loose else penalty)
                if a.script is not b.script and min(len(given), len(rest)) <= LONE_SYLLABLE:
                    score = min(score, COMMON)  # To Lam, トー・ラン
                if score > best[0]:
                    best = (min(score, READ), f"both spell one {system.title()} name")
    return best
