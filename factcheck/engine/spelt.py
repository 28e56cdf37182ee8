"""Names in Latin letters that tell how characters sound: whether two unlike names are surely two.

A hospital may be called by a saint in one language and by what it is in another; "Guting" is
nothing but the sound of two characters, and not of 公館.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable

from factcheck.names.spelling import syllables

_WORD = re.compile(r"[a-z]+(?:['’-][a-z]+)*")
_HAN = re.compile(r"[㐀-鿿]{2,8}")
_HANGUL = re.compile(r"[가-힣]{2,8}")
LEAST = 4  # letters of a name that can be only one reading of characters
MOST = 6  # letters of a syllable of pinyin
# A syllable of Korean in the official spelling, and in the older one.
_KOREAN = re.compile(
    r"(?:(?:kk|tt|pp|ss|jj|ch|[gkndtrlmbpsjh])?"
    r"(?:yae|wae|yeo|ae|ya|eo|ye|wa|oe|yo|wo|we|wi|yu|eu|ui|oo|ee|[aeoui])(?:ng|[knltmp])?)+"
)


def tells_sound(latin: str, other: str, language: str) -> bool:
    """Whether a name in Latin letters can be nothing but the sound of characters of a language, and
    the other is written in them; ``language`` is that of the other."""
    bare = language[:2]
    if bare == "zh" and _HAN.fullmatch(other):
        return _is_spelt(latin, _is_pinyin)
    return bare == "ko" and _HANGUL.fullmatch(other) is not None and _is_spelt(latin, _is_korean)


def _is_spelt(latin: str, fits: Callable[[str], bool]) -> bool:
    from factcheck.names.tables import table

    words = [re.sub("['’-]", "", word) for word in _WORD.findall(latin.lower())]
    if not words or sum(map(len, words)) < LEAST or not latin.isascii():
        return False
    return all(fits(word) and table("english").get(word) is None for word in words)


def _is_korean(word: str) -> bool:
    return _KOREAN.fullmatch(word) is not None


@functools.lru_cache(maxsize=1 << 10)
def _is_pinyin(word: str) -> bool:
    """Whether a word is made of syllables of Chinese."""
    known = syllables("chinese")
    ends = {0}
    for at in range(len(word)):
        if at in ends:
            ends |= {n for n in range(at + 1, min(len(word), at + MOST) + 1) if word[at:n] in known}
    return len(word) in ends
