"""Whether two names are certainly those of two persons, as far as names can tell."""

from __future__ import annotations

import functools
import re

from factcheck.names.fold import fold
from factcheck.names.kin import may_share_surname
from factcheck.names.match import same_name
from factcheck.names.readings import hangul
from factcheck.names.script import Script, script_of
from factcheck.names.skeleton import skeleton

LEAST_HAN = 3  # characters of a name in Han that is certainly a full one
LEAST_HANGUL = 3
LEAST_KANA = 5  # letters of a name in one word of katakana
HEARD = 0.5  # share of consonants that two given names have in common, at the most
SOUND = 0.75  # share of consonants from which two names sound alike
LEAST_HEARD = 2  # consonants without which nothing can be heard
_KOREAN_LATIN = re.compile(r"[A-Z][a-z]+ ([A-Z][a-z]+-[a-z]+)")
_KATAKANA = re.compile("[ァ-ヺー・＝]+")


@functools.lru_cache(maxsize=1 << 12)
def is_full(name: str) -> bool:
    """Whether a name is more than a surname."""
    script = script_of(name)
    if _KATAKANA.fullmatch(name):
        return "・" in name or len(name) >= LEAST_KANA
    if script is Script.HANGUL:
        return len(name.replace(" ", "")) >= LEAST_HANGUL
    if script is Script.HAN:
        return len(name) >= LEAST_HAN
    return len(name.split()) > 1


@functools.lru_cache(maxsize=1 << 14)
def may_be_one(a: str, b: str) -> bool:
    """Whether two names may be one person's, the shorter one a part of the longer."""
    x, y = fold(a), fold(b)
    if min(len(x), len(y)) > 1 and (x in y or y in x):
        return True
    if not (is_full(a) and is_full(b)):
        return same_name(a, b, "person").verdict == "same"
    return same_name(a, b, "person").verdict != "different" or _may_sound(a, b)


@functools.lru_cache(maxsize=1 << 14)
def are_apart(a: str, b: str) -> bool:
    """Whether two full names are certainly two persons'."""
    if may_be_one(a, b):
        return False
    if script_of(a) is script_of(b) or not may_share_surname(a, b):
        return True
    own, other = _korean_given(a), _korean_given(b)
    if not own or not other:
        return False
    if own[0] >= "가" and other[0] >= "가":
        return all(x != y for x, y in zip(own, other, strict=False))
    return _share(own, other) <= HEARD


def _korean_given(name: str) -> str:
    """The given name of a name that has the form of a Korean one, as it sounds; "" of others."""
    script = script_of(name)
    if script is Script.HANGUL and len(name) == LEAST_HANGUL:
        return name[1:]
    if script is Script.HAN and len(name) == LEAST_HAN:
        read = hangul(name)
        return "".join(sounds[0] for sounds in read[1:]) if read and all(read) else ""
    match = _KOREAN_LATIN.fullmatch(name)
    return match[1] if match else ""


def _may_sound(a: str, b: str) -> bool:
    """Whether two names of two scripts may be spellings of one that no table reads."""
    if script_of(a) is script_of(b) or (_korean_given(a) and _korean_given(b)):
        return False
    return _share(a, b) >= SOUND


def _share(a: str, b: str) -> float:
    from rapidfuzz.distance import LCSseq

    x, y = skeleton(a), skeleton(b)
    if min(len(x), len(y)) < LEAST_HEARD:
        return 0.0
    return 2 * LCSseq.similarity(x, y) / (len(x) + len(y))
