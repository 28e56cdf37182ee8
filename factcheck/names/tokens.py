"""Comparing names word by word: two Latin names, and names transliterated between scripts."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from itertools import permutations

from factcheck.names.fold import fold
from factcheck.names.persons import NOTHING, Match
from factcheck.names.script import Script, script_of_character
from factcheck.names.spelling import bare
from factcheck.names.strip import Name, particles
from factcheck.names.tables import pack_data, table
from factcheck.names.transliterate import laid

# What true pairs and near misses cost, in nats a unit and letter, when the tables were built: true
# pairs mostly lie under 0.6, names one sound apart (Brentford, Brantford) above.  A dear unit is
# one whose sound the other name does not have at all (Hamilton, ハリントン).
SURE_COST, SURE_WORST = 0.72, 5.4
OPEN_COST, OPEN_WORST = 1.05, 7.6
SURE_SCORE, PART = 0.85, 0.80
DOUBTED = 0.90  # a listed word whose listed forms do not include the other needs as much


@functools.lru_cache(maxsize=1 << 15)
def sound_score(a: str, script_a: Script, b: str, script_b: Script) -> float:
    """Score of two words of two scripts: 0, or .70 to .97 (same from .85)."""
    found = laid(a, script_a, b, script_b)
    if found is None:
        return 0.0
    if found.cost <= SURE_COST and found.worst <= SURE_WORST:
        score = 0.97 - 0.12 * found.cost / SURE_COST
        return score if found.length >= 3 else min(score, 0.9)
    if found.cost <= OPEN_COST and found.worst <= OPEN_WORST:
        return 0.84 - 0.14 * found.cost / OPEN_COST
    return 0.0


Listed = tuple[dict[str, frozenset[str]], dict[str, tuple[str, ...]]]


@functools.cache
def _by_hand(script: str) -> Listed:
    """Words listed by hand: their Latin forms by the folded word, and the words by Latin form."""
    out: dict[str, set[str]] = {}
    listed: dict[str, tuple[str, ...]] = {}
    for row in pack_data("given")[script]:
        word, *spellings = row.split()
        listed[word] = tuple(spellings)
        for spelling in spellings:
            out.setdefault(fold(spelling), set()).add(word)
    return {k: frozenset(v) for k, v in out.items()}, listed


@functools.lru_cache(maxsize=1 << 15)
def latin_forms(word: str, script: Script) -> frozenset[str]:
    """The Latin words that dictionaries give for a word; empty when it is not listed."""
    if script is Script.LATIN:
        return frozenset({bare(word)})
    if script not in (Script.HANGUL, Script.KANA, Script.HAN):
        return frozenset()
    found = _by_hand(script)[0].get(fold(word), frozenset())
    if script is Script.HANGUL:
        return found
    row = table(f"foreign_{script}").get(word if script is Script.KANA else fold(word))
    return found.union(row.split()) if row else found


def _latin(word: str, script: Script) -> frozenset[str]:
    return frozenset({bare(word)}) if script is Script.LATIN else frozenset()


_CLASSES = str.maketrans("dbvfgqczxj", "tppp" + "kkksss", "hwy")


def _alike(a: str, b: str) -> bool:
    """Two Latin spellings that differ in nothing but near consonants: Schmidt, Schmitt."""
    x, y = (re.sub(r"(.)\1+", r"\1", w.translate(_CLASSES)) for w in (a, b))
    return x == y


@functools.cache
def _han_listed() -> frozenset[str]:
    """Latin words for which a Han form is listed."""
    built = {w for row in table("foreign_han").values() for w in row.split()}
    return frozenset(built.union(_by_hand(Script.HAN)[1]))


def _listed(word: str, script: Script, other: Script) -> bool:
    """Whether a dictionary of the other script's words would have this one."""
    if script is not Script.LATIN:
        return bool(latin_forms(word, script))
    if other is Script.HANGUL:
        return bare(word) in _by_hand(other)[1]
    if other is Script.HAN:
        return bare(word) in _han_listed()
    return bool(kana_forms(bare(word)))


@functools.lru_cache(maxsize=1 << 15)
def kana_forms(latin: str) -> tuple[str, ...]:
    """The kana that dictionaries give for a folded Latin word."""
    row = table("foreign_latin").get(latin)
    return _by_hand(Script.KANA)[1].get(latin, ()) + (tuple(row.split()) if row else ())


def _by_kana(latin: str, other: str, script: Script) -> float:
    """Score of a Latin word whose kana forms are listed, by those: Dubois, デュボワ, 뒤부아."""
    forms = [k for k in kana_forms(bare(latin)) if len(other) <= len(k) + 1 <= 3 * len(other)]
    best = max((sound_score(k, Script.KANA, other, script) for k in forms[:4]), default=0.0)
    return best - 0.02 if best >= SURE_SCORE + 0.02 else 0.0


def doubted(score: float, a: str, script_a: Script, b: str, script_b: Script) -> float:
    """A score of sound as what dictionaries say of the two words leaves it."""
    mine, theirs = latin_forms(a, script_a), latin_forms(b, script_b)
    latin_a, latin_b = mine | _latin(a, script_a), theirs | _latin(b, script_b)
    if score < SURE_SCORE or any(_alike(x, y) for x in latin_a for y in latin_b):
        return score
    listed = _listed(a, script_a, script_b) + _listed(b, script_b, script_a)
    one = listed == 1 and Script.LATIN in (script_a, script_b)
    return PART - 0.02 if listed == 2 or (one and score < DOUBTED) else score


def _listed_kana(a: str, script_a: Script, b: str, script_b: Script) -> bool:
    """Whether a kana word is one of the forms listed for a Latin word, but for v and b."""
    if {script_a, script_b} != {Script.LATIN, Script.KANA}:
        return False
    word, kana = (a, b) if script_a is Script.LATIN else (b, a)
    return any(_one_kana(k) == _one_kana(kana) for k in kana_forms(bare(word)))


_AS_B = str.maketrans("ワヷヸヹヺ", "ババビベボ", "ーッ・")


@functools.lru_cache(maxsize=1 << 14)
def _one_kana(kana: str) -> str:
    """A katakana word without length, and with b for v and w: コワルチク, コバルチク."""
    for v, b in zip(("ヴァ", "ヴィ", "ヴェ", "ヴォ", "ヴ"), "バビベボブ", strict=True):
        kana = kana.replace(v, b)
    for w, b in (("ウィ", "ビ"), ("ウェ", "ベ"), ("ウォ", "ボ")):
        kana = kana.replace(w, b)
    return kana.translate(_AS_B)


@functools.lru_cache(maxsize=1 << 15)
def word_score(a: str, script_a: Script, b: str, script_b: Script) -> float:
    """Score of two words: dictionaries first; two listed words that are not each other's are at
    most unsure (Brentford, ブラントフォード), however alike they sound."""
    mine, theirs = latin_forms(a, script_a), latin_forms(b, script_b)
    if mine & theirs or _listed_kana(a, script_a, b, script_b):
        return 0.95
    score = sound_score(a, script_a, b, script_b)
    if score >= SURE_SCORE:
        return doubted(score, a, script_a, b, script_b)
    if script_b is Script.LATIN and script_a is not Script.KANA:
        return max(score, _by_kana(b, a, script_a))
    if script_a is Script.LATIN and script_b is not Script.KANA:
        return max(score, _by_kana(a, b, script_b))
    return score


@functools.lru_cache(maxsize=1 << 15)
def words(name: Name) -> tuple[str, ...]:
    """The words of a name, Latin particles joined to what follows (von der Leyen: one word)."""
    if name.script is not Script.LATIN:
        return tuple(t for t in name.tokens if t)
    out: list[str] = []
    carried = ""
    for token in name.tokens:
        word = bare(token)
        if not word:
            continue
        if word in particles() and token is not name.tokens[-1]:
            carried += word
            continue
        out.append(carried + word)
        carried = ""
    return tuple(out)


def transliterated(a: Name, b: Name) -> Match:
    """Names of two scripts compared word by word, in any order; Latin hyphens part words too."""
    best = NOTHING
    for mine in _ways(a):
        for theirs in _ways(b):
            found = _word_by_word(mine, a.script, theirs, b.script)
            if found > best[0]:
                best = (found, f"transliteration {a.text} → {b.text}")
    return best


def _ways(name: Name) -> tuple[tuple[str, ...], ...]:
    whole = words(name)
    if name.script is Script.LATIN and any("-" in t for t in name.tokens):
        parts = tuple(b for t in name.tokens for p in t.split("-") if (b := bare(p)))
        return (whole, parts)
    return (whole,)


def _word_by_word(
    mine: tuple[str, ...], script_a: Script, theirs: tuple[str, ...], script_b: Script
) -> float:
    if not mine or not theirs:
        return 0.0
    if len(mine) > len(theirs):
        return _word_by_word(theirs, script_b, mine, script_a)
    if len(theirs) > 5:
        return 0.0
    if len(mine) == len(theirs):
        best = 0.0
        for order in permutations(theirs) if len(theirs) <= 3 else [theirs]:
            best = max(best, min(map(_pair(script_a, script_b), mine, order)))
        return best
    pair = _pair(script_a, script_b)
    if len(mine) == 1:  # one word of several: a surname alone, at most
        alone = max(pair(mine[0], theirs[-1]), pair(mine[0], theirs[0]))
        whole = pair(mine[0], "".join(theirs))
        return max(whole, PART - 0.05 if alone >= 0.85 else 0.0)
    # middle names left out: first and last agree, and what lies between is theirs alone
    ends = min(pair(mine[0], theirs[0]), pair(mine[-1], theirs[-1]))
    return min(ends, 0.9) if len(mine) == 2 and ends >= 0.85 else 0.0


def _pair(script_a: Script, script_b: Script) -> Callable[[str, str], float]:
    if script_a is script_b:
        return lambda x, y: 1.0 if fold(x) == fold(y) else 0.0
    return lambda x, y: word_score(x, script_a, y, script_b)


@functools.lru_cache(maxsize=1 << 14)
def _runs(name: Name) -> tuple[tuple[str, Script], ...]:
    """The words of a name, parted also where the script changes: SK하이닉스."""
    out: list[tuple[str, Script]] = []
    for token in name.tokens:
        word = ""
        for c in token:
            script = script_of_character(c)
            if word and script is not out[-1][1] and script is not Script.OTHER:
                word = ""
            if not word:
                out.append((c, script))
            else:
                out[-1] = (word + c, out[-1][1])
            word = out[-1][0]
    return tuple(out)


def mixed(a: Name, b: Name) -> Match:
    """Names of several scripts, run by run: SK하이닉스 and SK hynix."""
    mine, theirs = _runs(a), _runs(b)
    if len(mine) != len(theirs) or len(mine) < 2:
        return NOTHING
    best = 1.0
    for (x, script_x), (y, script_y) in zip(mine, theirs, strict=True):
        if fold(x) != fold(y):
            best = min(best, word_score(x, script_x, y, script_y))
    return (best, f"{a.text} and {b.text}, part by part") if best >= PART else NOTHING


def latin(a: Name, b: Name) -> Match:
    """Two Latin names: order, hyphens, initials and middle names may differ."""
    mine, theirs = words(a), words(b)
    if not mine or not theirs:
        return NOTHING
    if "".join(mine) == "".join(theirs):
        return 0.99, "equal but for spaces and hyphens"
    if _umlauts(a) == b.joined or _umlauts(b) == a.joined:
        return 0.95, "umlauts spelled out"
    if len(mine) > 1 and len(theirs) > 1:
        for other in (theirs[1:] + theirs[:1], theirs[-1:] + theirs[:-1]):
            if "".join(mine) == "".join(other):
                return 0.97, "the same words in another order"
    if len(mine) > len(theirs):
        mine, theirs = theirs, mine
    if len(mine) == 1:
        if mine[0] in (theirs[0], theirs[-1]) and len(mine[0]) > 1:
            return PART - 0.05, f"{mine[0].title()} alone"
        return NOTHING
    found = _with_initials(mine, theirs)
    if not found[0] and len(mine) == 2:
        turned = _with_initials(mine[::-1], theirs)
        return min(turned[0], PART), f"{turned[1]}, in another order"
    return found


def _umlauts(name: Name) -> str:
    """A German name with its umlauts spelled out, as a folded string."""
    out = name.text.lower()
    for letter, spelled in (("ä", "ae"), ("ö", "oe"), ("ü", "ue")):
        out = out.replace(letter, spelled)
    return fold(out).replace(" ", "").replace("-", "").replace(".", "").replace("'", "")


def _with_initials(mine: tuple[str, ...], theirs: tuple[str, ...]) -> Match:
    """Names of two words and more whose first and last words agree, at least by their initials."""
    if mine[-1] != theirs[-1] or len(mine[-1]) < 2:
        return NOTHING
    middle_a, middle_b = mine[1:-1], theirs[1:-1]
    if (
        middle_a
        and middle_b
        and any(x[0] != y[0] for x, y in zip(middle_a, middle_b, strict=False))
    ):
        return NOTHING
    if mine[0] == theirs[0] and len(mine[0]) > 1:
        return 0.93, "first and last name agree"
    shorter, longer = sorted((mine[0], theirs[0]), key=len)
    if len(shorter) == 1 and longer.startswith(shorter):
        return PART, "the last name and an initial agree"
    return NOTHING
