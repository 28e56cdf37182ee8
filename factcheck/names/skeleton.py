"""The consonants of a foreign name, by which two transliterations of one name are told in a story.

Tables of sound ask that every letter be accounted for; small places and rare names often miss
that by one.  Where a story has only one person each side who could be meant, the run of
consonants is enough: グレース・ブナラ and Grace Vunara are both K-R-S-P-N-R.
"""

from __future__ import annotations

import functools
import re
import unicodedata

from factcheck.names.find_chinese import FOREIGN
from factcheck.names.fold import fold
from factcheck.names.readings import pinyin
from factcheck.names.romaji import romaji
from factcheck.names.script import Script, script_of

LEAST = 5  # consonants without which a whole name tells nothing
LEAST_PART = 3  # of a surname, where it stands alone and is met exactly
SHORTEST = 2  # of one word, met exactly, where an office is told too
ALIKE = 0.8
NEARLY = 0.85
_LETTERS = re.compile("[a-z]+")
# Characters that stand for another sound in foreign names than in words: 加纳 is Ghana, 鐵木真.
_FOREIGN_SOUND = {"加": "ka", "铁": "te", "鉄": "te", "贾": "sa"}
_PARTS = re.compile(r"[\s·・‧•．.=＝-]+")
_POINT = re.compile("[·・‧•]")
# Letters that one sound is written with, after what is written with two.
_SPELT = (("x", "ks"), ("ce", "se"), ("ci", "si"), ("ge", "je"), ("gi", "ji"), ("ph", "p"))
_TWO = (
    ("tsch", "s"), ("sch", "s"), ("sh", "s"), ("ch", "s"), ("ts", "s"), ("tz", "s"), ("zh", "s"),
    ("th", "t"), ("kh", "k"), ("gh", "k"), ("ng", "n"), ("qu", "k"), ("ck", "k"), ("dj", "s"),
)  # fmt: skip
_CLASS = str.maketrans(
    {
        **dict.fromkeys("bpvfw", "P"), **dict.fromkeys("td", "T"), **dict.fromkeys("kgcq", "K"),
        **dict.fromkeys("szj", "S"), **dict.fromkeys("lr", "R"), **dict.fromkeys("mn", "N"),
        **dict.fromkeys("aeiouhy", ""),
    }
)  # fmt: skip
_ONSETS = "k kk n t tt r m p pp s ss - s ss s k t p h".replace("-", "'").split(" ")
_CODAS = "k k ks n n n t l k m p l l p l m p p s s n s s k t p -".replace("-", "").split(" ")


def _hangul(text: str) -> str:
    """The consonants of Hangul; the vowel between two of them is any."""
    out = []
    for c in unicodedata.normalize("NFC", text):
        number = ord(c) - 0xAC00
        if 0 <= number < 11172:
            coda = number % 28
            glide = number // 28 % 21 in (9, 10, 14, 15, 16)
            onset = _ONSETS[number // 588]
            out.append(("w" if onset == "'" and glide else onset) + "a")
            out.append(_CODAS[coda - 1] if coda else "")
    return "".join(out).replace("'", "")


@functools.cache
def _transliterates() -> frozenset[str]:
    """Characters that Chinese writes foreign names with, folded."""
    return frozenset(fold(c) for c in FOREIGN)


def _latin(name: str, dotted: bool) -> str | None:
    """A foreign name in Latin letters, roughly; None for Han that transliterates nothing.

    Whatever its characters, a name with points between its words does: 阿都·卡迪.
    """
    script = script_of(name)
    if script is Script.LATIN:
        latin = "".join(_LETTERS.findall(fold(name)))
        for written, sound in _SPELT:
            latin = latin.replace(written, sound)
        return latin
    if script is Script.KANA:
        return romaji(name)
    if script is Script.HANGUL:
        return _hangul(name)
    plain = fold(name)
    if script is Script.HAN and (dotted or _transliterates().issuperset(plain)):
        found = pinyin(plain)
        if not found:
            return None
        sounds = (_FOREIGN_SOUND.get(c, o[0]) for c, o in zip(plain, found, strict=True))
        return "".join(sounds).replace("x", "s")
    return None


@functools.lru_cache(maxsize=1 << 14)
def skeleton(name: str) -> str:
    """The consonants of a foreign name in six classes; empty where they cannot be told."""
    latin = _latin("".join(_PARTS.split(name)), _POINT.search(name) is not None)
    if latin is None:
        return ""
    for written, sound in _TWO:
        latin = latin.replace(written, sound)
    return re.sub(r"(.)\1+", r"\1", latin.translate(_CLASS))


def parts(name: str) -> list[str]:
    """The words of a name."""
    return [part for part in _PARTS.split(name) if part]


@functools.lru_cache(maxsize=1 << 16)
def likely(a: str, b: str) -> float:
    """How alike the consonants of two names of two scripts are, 0 to 1; 0 where that says
    nothing.  A surname alone has to be met exactly, also in its own script."""
    own, other = parts(a), parts(b)
    if script_of(a) is script_of(b):
        return _surname_alone(own, other)
    return max(_sound_alike(x, y) for x in _heard(own) for y in _heard(other))


def _heard(own: list[str]) -> list[list[str]]:
    """The words of a name as they may be heard: English "th" is written as t or as s."""
    heard = [[re.sub("th", sound, word, flags=re.IGNORECASE) for word in own] for sound in "ts"]
    return heard if heard[0] != own and script_of("".join(own)) is Script.LATIN else [own]


def _sound_alike(own: list[str], other: list[str]) -> float:
    x, y = skeleton("·".join(own)), skeleton("·".join(other))
    many = min(len(own), len(other)) > 1
    if min(len(x), len(y)) >= (LEAST if many else LEAST + 1):
        found = _ratio(x, y)
        return found if found >= ALIKE and _begin_alike(own, other) else 0.0
    if many and len(x) >= LEAST_PART and x == y:
        each = [(skeleton(a), skeleton(b)) for a, b in zip(own, other, strict=False)]
        return ALIKE if len(own) == len(other) and all(a == b for a, b in each) else 0.0
    if (len(own) == 1) != (len(other) == 1):
        alone, whole = (own, other) if len(own) == 1 else (other, own)
        met = skeleton(alone[0])
        return ALIKE if len(met) >= LEAST_PART and met == skeleton(whole[-1]) else 0.0
    return 0.0


def alike_in_part(word: str, name: str) -> bool:
    """Whether one word has the consonants of a word of a longer name in another script; little,
    unless both are told to hold one office."""
    if script_of(word) is script_of(name):
        return False
    met = skeleton(word)
    return any(_alike(met, skeleton(part)) for part in parts(name))


def _alike(a: str, b: str) -> bool:
    """Whether two runs of consonants are one but for those that a script loses: 埃尼迪, Ekniti."""
    if a[:1] != b[:1]:
        return False
    least = min(len(a), len(b))
    return (a == b and least >= SHORTEST) or (least >= LEAST_PART and _ratio(a, b) >= NEARLY)


def _surname_alone(own: list[str], other: list[str]) -> float:
    """Whether the one is the surname of the other: 武納拉, 格蕾丝·武纳拉."""
    if script_of(own[-1]) is Script.LATIN or (len(own) == 1) == (len(other) == 1):
        return 0.0
    long = len(own[-1]) >= LEAST_PART and len(skeleton(own[-1])) >= LEAST_PART
    return ALIKE if long and fold(own[-1]) == fold(other[-1]) else 0.0


def _begin_alike(own: list[str], other: list[str]) -> bool:
    """Whether each word of a name begins with the consonant of its fellow, as far as one shows."""
    if len(own) != len(other):
        return skeleton("".join(own))[:1] == skeleton("".join(other))[:1]
    return all(skeleton(a)[:1] == skeleton(b)[:1] for a, b in zip(own, other, strict=True))


def _ratio(a: str, b: str) -> float:
    from rapidfuzz.distance import LCSseq

    return 2 * LCSseq.similarity(a, b) / (len(a) + len(b))
