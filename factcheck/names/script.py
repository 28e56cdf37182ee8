"""Which script a token is written in, and kana in one form."""

from __future__ import annotations

import functools
from enum import StrEnum


class Script(StrEnum):
    """Scripts that names are read from."""

    HAN = "han"
    KANA = "kana"
    HANGUL = "hangul"
    LATIN = "latin"
    MIXED = "mixed"
    OTHER = "other"


_HIRAGANA_TO_KATAKANA = {c: c + 0x60 for c in range(0x3041, 0x3097)}


def katakana(text: str) -> str:
    """Hiragana turned into katakana; everything else kept."""
    return text.translate(_HIRAGANA_TO_KATAKANA)


def script_of_character(c: str) -> Script:
    """Script of one character; digits and marks are OTHER."""
    o = ord(c)
    if o < 0x250 or 0x1E00 <= o < 0x1F00:
        return Script.LATIN if c.isalpha() else Script.OTHER
    if 0x3041 <= o <= 0x30FF:
        return Script.OTHER if c in "・゠" else Script.KANA
    if 0xAC00 <= o <= 0xD7A3 or 0x1100 <= o <= 0x11FF or 0x3131 <= o <= 0x318E:
        return Script.HANGUL
    if 0x4E00 <= o <= 0x9FFF or 0x3400 <= o <= 0x4DBF or 0x20000 <= o <= 0x323AF or c in "々〇":
        return Script.HAN
    return Script.OTHER


@functools.lru_cache(maxsize=1 << 15)
def script_of(text: str) -> Script:
    """The one script of a text's letters, MIXED where there are several, OTHER where none."""
    found = {s for c in text if (s := script_of_character(c)) is not Script.OTHER}
    if not found:
        return Script.OTHER
    return found.pop() if len(found) == 1 else Script.MIXED
