"""English words in the names of firms, as Japanese and Korean write them: ブライトウォーター, 워터.

The sounds of English words are not those of place names, from which transliteration was learned;
here a list, a dictionary and a table learned from that dictionary tell them.
"""

from __future__ import annotations

import functools
from itertools import product

from factcheck.names.fold import fold
from factcheck.names.persons import NOTHING, Match
from factcheck.names.script import Script
from factcheck.names.spelling import bare
from factcheck.names.strip import Name
from factcheck.names.tables import pack_data, table
from factcheck.names.tokens import SURE_COST, SURE_WORST, sound_score, word_score, words
from factcheck.names.transliterate import laid_english

LISTED, HEARD = 0.93, 0.89  # a listed form; one that sounds so
SURE = 0.85
LEAST_PART = 3  # letters of each half of a compound word
MOST_FORMS = 6
_PLURAL = {Script.KANA: ("ズ", "ス"), Script.HANGUL: ("즈", "스")}
_LAX = str.maketrans("", "", "ー・ッ")


@functools.cache
def _by_hand() -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    rows = (row.split() for row in pack_data("loanwords")["words"])
    return {word: (tuple(k.split(",")), tuple(h.split(","))) for word, k, h in rows}


@functools.cache
def _hangul_by_kana() -> dict[str, frozenset[str]]:
    out: dict[str, set[str]] = {}
    for kana, hangul in _by_hand().values():
        for k in kana:
            out.setdefault(k.translate(_LAX), set()).update(hangul)
    return {k: frozenset(v) for k, v in out.items()}


def _listed(word: str, script: Script) -> tuple[str, ...]:
    found = _by_hand().get(word)
    mine = found[script is Script.HANGUL] if found else ()
    if script is Script.KANA and (row := table("loans").get(word)):
        mine = (*mine, *row.split())
    return mine


@functools.lru_cache(maxsize=1 << 13)
def spelled(word: str, script: Script) -> tuple[str, ...]:
    """How kana or hangul write a folded English word: listed, a plural, or two listed words."""
    found = _listed(word, script)
    if not found and word.endswith("s"):
        found = tuple(w + p for w in _listed(word[:-1], script) for p in _PLURAL[script])
    if not found:
        for cut in range(LEAST_PART, len(word) - LEAST_PART + 1):
            halves = _listed(word[:cut], script), _listed(word[cut:], script)
            found += tuple(a + b for a, b in product(*halves))
    return found[:MOST_FORMS]


@functools.lru_cache(maxsize=1 << 14)
def loan_score(word: str, other: str, script: Script) -> float:
    """Score of an English word and one in kana or hangul: 0, ``HEARD`` or ``LISTED``."""
    plain = bare(word)
    if len(plain) < 2:
        return 0.0
    lax = other.translate(_LAX)
    if any(f.translate(_LAX) == lax for f in spelled(plain, script)):
        return LISTED
    if script is Script.KANA:
        on = laid_english(other, plain)
        return HEARD if on and on.cost <= SURE_COST and on.worst <= SURE_WORST else 0.0
    heard = (sound_score(k, Script.KANA, other, script) for k in spelled(plain, Script.KANA))
    return HEARD if any(score >= SURE for score in heard) else 0.0


@functools.lru_cache(maxsize=1 << 14)
def _borrowed(kana: str, hangul: str) -> float:
    """Score of one English word in kana and in hangul."""
    if hangul in _hangul_by_kana().get(kana.translate(_LAX), ()):
        return LISTED
    plural = kana.endswith(_PLURAL[Script.KANA]) and hangul.endswith(_PLURAL[Script.HANGUL])
    if plural and sound_score(kana[:-1], Script.KANA, hangul[:-1], Script.HANGUL) >= SURE:
        return HEARD
    return 0.0


def _score(a: str, script_a: Script, b: str, script_b: Script) -> float:
    best = word_score(a, script_a, b, script_b) if script_a is not script_b else 0.0
    if best >= SURE or script_a is script_b:
        return 1.0 if fold(a) == fold(b) else best
    if script_a is Script.LATIN and script_b in _PLURAL:
        return max(best, loan_score(a, b, script_b))
    if script_b is Script.LATIN and script_a in _PLURAL:
        return max(best, loan_score(b, a, script_a))
    if {script_a, script_b} == set(_PLURAL):
        return max(best, _borrowed(*((a, b) if script_a is Script.KANA else (b, a))))
    return best


def firm(a: Name, b: Name) -> Match:
    """Two names of firms in two scripts, word by word in one order, or run together in one."""
    mine, theirs = words(a), words(b)
    if a.script is b.script or not mine or not theirs:
        return NOTHING
    best = 0.0
    if len(mine) == len(theirs):
        best = min(_score(x, a.script, y, b.script) for x, y in zip(mine, theirs, strict=True))
    elif 1 in (len(mine), len(theirs)):
        best = _score("".join(mine), a.script, "".join(theirs), b.script)
    return (best, f"spelled alike: {a.text}, {b.text}") if best >= SURE else NOTHING
