"""Numbers as written in running text, in every script the packs read.

Texts are expected *levelled* (see :mod:`factcheck.language.level`): ASCII digits and lower-case
Latin letters.  ``pattern(language)`` gives a regular expression that finds a numeral in linear
time; ``parse_number`` reads what it found.
"""

from __future__ import annotations

import functools

from factcheck.language import numerals_en, numerals_myriad
from factcheck.language.numerals_arabic import ARABIC, Number, parse_arabic

LONGEST = 96  # characters; a longer run of numerals is not a number anybody meant to be read

_MYRIAD = {
    "ja": numerals_myriad.JAPANESE,
    "zh": numerals_myriad.CHINESE,
    "ko": numerals_myriad.KOREAN,
}


def base_language(language: str) -> str:
    """Primary subtag: ``zh-Hant`` -> ``zh``."""
    return language.partition("-")[0]


@functools.cache
def pattern(language: str) -> str:
    """Regular expression (no groups, possessive) for a numeral of the language."""
    base = base_language(language)
    if base in _MYRIAD:
        return numerals_myriad.pattern(_MYRIAD[base])
    if base == "en":
        return numerals_en.PATTERN
    return ARABIC


def magnitudes(language: str) -> str:
    """Character class of the units that may follow a hedge inside a numeral: 十余万, 20여만."""
    script = _MYRIAD.get(base_language(language))
    return "[" + "".join(script.big).replace("경", "") + "]" if script else "(?!)"


@functools.lru_cache(maxsize=4096)
def parse_number(text: str, language: str) -> Number | None:
    """Read one numeral; None where it is malformed or too long to be one."""
    if len(text) > LONGEST:
        return None
    plain = parse_arabic(text)
    if plain is not None:
        return plain
    base = base_language(language)
    if base in _MYRIAD:
        return numerals_myriad.parse(text, _MYRIAD[base])
    if base == "en":
        return numerals_en.parse(text)
    return None


def spell(number: int, language: str) -> str:
    """Spell a whole number, 0 <= number < 10**16, in the language's own words."""
    base = base_language(language)
    if base in _MYRIAD:
        return numerals_myriad.spell(number, _MYRIAD[base])
    return numerals_en.spell(number)
