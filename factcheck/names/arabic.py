"""Arabic names in several spellings and scripts: Khaled Al Mansoori, Khalid al-Mansouri, ハリド.

The article may be left out, and vowels and doubled letters are written as one hears them.

Common names are listed with their spellings; others must agree in their consonants and in the kind
of their vowels.  Nothing is said of names that show no sign of being Arabic.
"""

from __future__ import annotations

import functools
import re
from itertools import product

from factcheck.names.fold import fold
from factcheck.names.persons import NOTHING, Match
from factcheck.names.script import Script
from factcheck.names.spelling import bare
from factcheck.names.strip import Name
from factcheck.names.tables import pack_data
from factcheck.names.tokens import word_score

Words = tuple[str, ...]
LISTED, KEYED, HEARD = 0.95, 0.9, 0.85
PENALTY = 0.02  # off a score of sound, for what was taken off the name
MOST_WORDS = 6
_SCRIPTS = (Script.LATIN, Script.KANA, Script.HANGUL, Script.HAN)
_SERVANT = re.compile(r"abd(?:[aeou]{1,2}[lrsnzdt]{0,2})?\Z")
_LAX = tuple(
    (re.compile(a), b)
    for a, b in (
        (r"ph", "f"), (r"kh", "x"), (r"gh", "g"), (r"dh", "d"), (r"th", "t"), (r"q|ck|c(?!h)", "k"),
        (r"[ae]h\Z", "a"), (r"[ae][iy]+", "i"), (r"[eiy]+", "i"), (r"[ou]+", "u"),
        (r"(.)\1+", r"\1"),
    )
)  # fmt: skip


@functools.cache
def _listed() -> dict[Script, dict[str, frozenset[int]]]:
    """By script: what names a folded word may stand for, by their number in the list."""
    found: dict[Script, dict[str, set[int]]] = {script: {} for script in _SCRIPTS}
    for number, line in enumerate(pack_data("arabic")["names"]):
        for script, cell in zip(_SCRIPTS, line.split("|"), strict=True):
            for word in cell.split():
                found[script].setdefault(fold(word), set()).add(number)
    return {s: {w: frozenset(v) for w, v in words.items()} for s, words in found.items()}


@functools.cache
def _small(part: str, script: Script) -> tuple[str, ...]:
    """Articles or links of a script, folded."""
    return tuple(fold(w) for w in pack_data("arabic")[part].get(str(script), ()))


@functools.lru_cache(maxsize=1 << 14)
def _words(name: Name) -> tuple[tuple[Words, ...], bool]:
    """Ways to see the words of a name without its articles, and whether it looks Arabic."""
    script = name.script
    if script not in _SCRIPTS or len(name.tokens) > 2 * MOST_WORDS:
        return (), False
    articles, links, listed = _small("articles", script), _small("links", script), _listed()[script]
    parts = [p for t in name.tokens for p in re.split("-", fold(t)) if p]
    if script is Script.LATIN:
        parts = [w for p in parts if (w := bare(p))]
    long = len(parts) > 2  # "Al Gore" begins with no article
    shown = [p for i, p in enumerate(parts) if p not in articles or (i == 0 and not long)]
    sure = len(shown) < len(parts)
    out: list[str] = []
    for part in shown:
        if out and _SERVANT.match(out[-1]) and part not in links:
            out[-1] = "abdul" + part
        else:
            out.append(links[0] if part in links[:3] else part)
    first = tuple(out)
    sure = sure or any(w in listed or w in links for w in first)
    ways = [first]
    if script is Script.LATIN and len(shown) < len(parts):
        ways.append(_with_articles(parts, articles))
    elif script is not Script.LATIN:
        cut = tuple(_without_article(w, articles) for w in first)
        ways += [cut] if cut != first else []
    return (tuple(ways) if 1 < len(first) <= MOST_WORDS else ()), sure


def _with_articles(parts: list[str], articles: tuple[str, ...]) -> Words:
    """The words with each article written as one with what follows it: alshehri."""
    out: list[str] = []
    carried = ""
    for part in parts:
        if part in articles:
            carried = part
            continue
        out.append(carried + part)
        carried = ""
    return tuple(out)


def _without_article(word: str, articles: tuple[str, ...]) -> str:
    for article in articles:
        if word.startswith(article) and len(word) >= len(article) + 2:
            return word[len(article) :]
    return word


@functools.lru_cache(maxsize=1 << 14)
def _key(word: str) -> str:
    for pattern, sound in _LAX:
        word = pattern.sub(sound, word)
    return word


@functools.lru_cache(maxsize=1 << 14)
def _score(a: str, script_a: Script, b: str, script_b: Script) -> float:
    if script_a is script_b and a == b:
        return 1.0
    mine = _listed()[script_a].get(a, frozenset())
    theirs = _listed()[script_b].get(b, frozenset())
    if mine & theirs:
        return LISTED
    if mine and theirs:
        return 0.0
    if script_a is script_b:
        alike = script_a is Script.LATIN and min(len(a), len(b)) > 3 and _key(a) == _key(b)
        return KEYED if alike else 0.0
    if a in _small("links", script_a) and b in _small("links", script_b):
        return LISTED
    score = word_score(a, script_a, b, script_b) - PENALTY
    return score if score >= HEARD else 0.0


def _orders(words: Words) -> tuple[Words, ...]:
    """As they stand, and with the family name at the other end."""
    if len(words) == 2:
        return words, words[::-1]
    return words, words[1:] + words[:1], words[-1:] + words[:-1]


def arabic(a: Name, b: Name) -> Match:
    """Two names of as many words, each of which is the other's but for spelling and article."""
    ways_a, sure_a = _words(a)
    ways_b, sure_b = _words(b)
    if not ways_a or not ways_b or not (sure_a or sure_b):
        return NOTHING
    best = 0.0
    for mine, theirs in product(ways_a, ways_b):
        for order in _orders(theirs) if len(mine) == len(theirs) else ():
            pairs = zip(mine, order, strict=True)
            best = max(best, min(_score(x, a.script, y, b.script) for x, y in pairs))
    return (best, f"one Arabic name: {a.text}, {b.text}") if best else NOTHING


def keys(name: Name) -> tuple[tuple[Words, ...], frozenset[str]]:
    """For blocking, of a name that looks Arabic: its words without articles, in each way to see
    them, and a key of the two ends where both are listed; nothing for any other name."""
    ways, sure = _words(name)
    if not sure:
        return (), frozenset()
    listed = _listed()[name.script]
    out = set()
    for way in ways:
        for pair in product(listed.get(way[0], ()), listed.get(way[-1], ())):
            out.add("arabic:{}+{}".format(*sorted(pair)))
    return ways, frozenset(out)
