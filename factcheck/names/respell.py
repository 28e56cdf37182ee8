"""Names whose letters sound as another language has them: Wojciechowski, ボイチェホフスキ.

Transliteration was learned from names of all countries together, so that what one language does
with its letters (Polish w, German z, Thai final l) is too rare to count.  Here a name is respelled
as each language would have it, whole, and then transliterated.
"""

from __future__ import annotations

import functools
import re
from itertools import permutations

from factcheck.names.persons import NOTHING, Match
from factcheck.names.script import Script
from factcheck.names.strip import Name
from factcheck.names.tables import pack_data
from factcheck.names.tokens import SURE_SCORE, doubted, sound_score, word_score, words

Pairs = tuple[tuple[str, str], ...]  # a Latin word, and one of another script
PENALTY = 0.02  # off, for the guess at the language
LEAST, SHOWN = 0.87, 0.85  # least scores: below, as many near misses are found; where it shows
MOST_WORDS = 3
# What a word may begin with in another script, by what it begins with in Latin letters: most words
# of two different names are told apart by that alone.
_HEADS = dict.fromkeys("kgqcx", 1) | dict.fromkeys("td", 2) | dict.fromkeys("pbfvwh", 3)
_HEADS |= dict.fromkeys("szjc", 4) | dict.fromkeys("rl", 5) | dict.fromkeys("mn", 6)
_KANA = {"カキクケコガギグゲゴ": 1, "タテトダデド": 2, "パピプペポバビブベボフハヒヘホヴワ": 3,
         "サシスセソザジズゼゾチツヂヅ": 4, "ラリルレロ": 5, "マミムメモナニヌネノ": 6}  # fmt: skip
_HANGUL = {"ㄱㄲㅋ": 1, "ㄷㄸㅌ": 2, "ㅂㅃㅍㅎ": 3, "ㅅㅆㅈㅉㅊ": 4, "ㄹ": 5, "ㄴㅁ": 6}
_LETTERS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_BY_SOUND = {c: number for row, number in (_KANA | _HANGUL).items() for c in row}
_OPEN = frozenset("aeiouyhjwcgxfv")  # letters that some language does not sound as they look
_CLUSTERS = frozenset(("ts", "tz", "dz", "th", "dj", "tj", "ps", "pf", "mb", "nd", "ng"))


@functools.cache
def _shows() -> dict[str, re.Pattern[str]]:
    """What a word of a name must show for some of the languages."""
    cells = ((n, c.split("/ ")[0][1:]) for n, c in pack_data("respell").items() if c[0] == "/")
    return {language: re.compile(shown) for language, shown in cells}


@functools.cache
def _languages() -> dict[str, tuple[re.Pattern[str], dict[str, str]]]:
    """By language: what finds its letters, and what they are turned into."""
    out = {}
    for language, cell in pack_data("respell").items():
        pairs = [p.split() for p in cell.rpartition("/ ")[2].split(", ")]
        turned = {a.strip("^$"): "" if b == "-" else b for a, b in pairs}
        ordered = sorted((a for a, _ in pairs), key=lambda a: (-len(a.strip("^$")), a))
        out[language] = (re.compile("|".join(ordered)), turned)
    return out


@functools.lru_cache(maxsize=1 << 13)
def respelled(word: str) -> dict[str, str]:
    """A folded word as each language that changes it would have it."""
    out = {}
    for language, (pattern, turned) in _languages().items():
        said = pattern.sub(lambda m, t=turned: t[m[0]], word)  # type: ignore[misc]
        if said != word and len(said) > 1:
            out[language] = said
    return out


def _head(word: str, script: Script) -> int:
    if script is Script.KANA:
        return _BY_SOUND.get(word[0], 0)
    if "가" <= word[0] <= "힣":
        return _BY_SOUND.get(_LETTERS[(ord(word[0]) - 0xAC00) // 588], 0)
    return 0


def _may_be(latin: str, other: str, script: Script) -> bool:
    """Whether the first sounds do not rule it out that two words are one."""
    if latin[0] in _OPEN or latin[:2] in _CLUSTERS:
        return True
    mine, theirs = _HEADS.get(latin[0], 0), _head(other, script)
    return not mine or not theirs or mine == theirs


@functools.lru_cache(maxsize=1 << 14)
def _score(said: str, word: str, other: str, script: Script) -> float:
    score = sound_score(said, Script.LATIN, other, script)
    return doubted(score, word, Script.LATIN, other, script)


def _in(language: str, needed: Pairs, script: Script) -> float:
    """The least score of words that need the language to be one, each as it has them; 0 where one
    is not."""
    least = 1.0
    for word, other in needed:
        score = _score(respelled(word)[language], word, other, script)
        if score < SURE_SCORE:
            return 0.0
        least = min(least, score)
    return least


def _needed(mine: tuple[str, ...], order: tuple[str, ...], script: Script) -> Pairs | None:
    """The pairs of words that are not one as they stand; None where the first sounds rule it out
    that all are one."""
    pairs = tuple(zip(mine, order, strict=True))
    if not all(_may_be(word, other, script) for word, other in pairs):
        return None
    return tuple(p for p in pairs if word_score(p[0], Script.LATIN, p[1], script) < SURE_SCORE)


def respelling(a: Name, b: Name) -> Match:
    """A Latin name against one in kana, hangul or Han, in the best of the languages."""
    if b.script is not Script.LATIN:
        a, b = b, a
    if b.script is not Script.LATIN or a.script in (Script.LATIN, Script.MIXED, Script.OTHER):
        return NOTHING
    mine, theirs = words(b), words(a)
    if len(mine) != len(theirs) or not 1 <= len(mine) <= MOST_WORDS:
        return NOTHING
    best = 0.0
    for order in permutations(theirs):
        needed = _needed(mine, order, a.script)
        if not needed:
            continue
        for language in respelled(needed[0][0]):
            shown = _shows().get(language)
            if any(language not in respelled(word) for word, _ in needed[1:]) or (
                shown is not None and not any(map(shown.search, mine))
            ):
                continue
            score = _in(language, needed, a.script) - PENALTY
            if score >= (SHOWN if shown is not None else LEAST):
                best = max(best, score)
    return (best, f"transliteration {a.text} → {b.text}") if best else NOTHING
