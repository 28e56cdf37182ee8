"""Syllables of Hangul by the number of their parts, as Unicode lays them out (section 3.12)."""

from __future__ import annotations

FIRST = 0xAC00  # 가, the first of the syllables
LAST = 0xD7A3  # 힣
FINALS = 28  # final consonants, with none as the first


def final_of(syllable: str) -> int:
    """The number of a syllable's final consonant: 0 of none, 4 of ㄴ, 8 of ㄹ, 20 of ㅆ."""
    return (ord(syllable) - FIRST) % FINALS


def with_final(*finals: int) -> str:
    """All syllables that end in one of these final consonants, in order."""
    return "".join(chr(c) for c in range(FIRST, LAST + 1) if (c - FIRST) % FINALS in finals)
