"""The final consonants of syllables, by their numbers in Unicode."""

from __future__ import annotations

import unicodedata

import pytest

from factcheck.language.jamo import FIRST, LAST, final_of, with_final


@pytest.mark.parametrize(
    ("syllable", "final"), [("가", 0), ("난", 4), ("를", 8), ("했", 20), ("힣", 27)]
)
def test_the_number_of_a_final_consonant(syllable: str, final: int) -> None:
    assert final_of(syllable) == final


def test_every_syllable_has_the_final_of_its_decomposition() -> None:
    for code in range(FIRST, LAST + 1):
        parts = unicodedata.normalize("NFD", chr(code))
        assert final_of(chr(code)) == (ord(parts[2]) - 0x11A7 if len(parts) > 2 else 0)


def test_syllables_with_certain_finals() -> None:
    found = with_final(4, 8)
    assert len(found) == 2 * (LAST - FIRST + 1) // 28
    assert "난" in found and "날" in found and "나" not in found
