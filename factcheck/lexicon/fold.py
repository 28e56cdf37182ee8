"""How text and forms are made alike before matching; length never changes."""

from __future__ import annotations

import functools

from factcheck.language.han import han_classes

_LOWER = {code: code + 32 for code in range(ord("A"), ord("Z") + 1)}
_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_MARKS = {
    0x2019: "'",
    0x02BC: "'",
    0x2010: "-",
    0x2011: "-",
    0x2013: "-",
    0x00A0: " ",
    0x3000: " ",
    0x000A: " ",
    0x000D: " ",
    0x0009: " ",
}


@functools.cache
def _table(language: str) -> dict[int, int | str]:
    table: dict[int, int | str] = {**_MARKS, **_WIDE, **_LOWER}
    for code in range(0xFF21, 0xFF3B):  # full-width capitals
        table[code] = code - 0xFEE0 + 32
    if language == "ko":
        table[0xB7] = table[0x318D] = ord("·")
    if language in ("ja", "zh", "ko"):
        table.update(han_classes())
    return table


def base_language(language: str) -> str:
    """The lexicon's column for a language tag: "zh" for "zh-Hant"."""
    return language.split("-")[0]


def fold(text: str, language: str) -> str:
    """Lower case, narrow letters, plain hyphens and spaces, one class of Han characters."""
    return text.translate(_table(base_language(language)))
