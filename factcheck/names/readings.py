"""How Han characters are read: in Chinese, in Cantonese, in Korean, and as Japanese names."""

from __future__ import annotations

import functools
from dataclasses import dataclass

from factcheck.names.fold import fold
from factcheck.names.romaji import lax, romaji
from factcheck.names.spelling import rules
from factcheck.names.tables import table


@dataclass(frozen=True, slots=True)
class Readings:
    """Readings of one folded character."""

    pinyin: tuple[str, ...]
    cantonese: tuple[str, ...]
    hangul: tuple[str, ...]
    on: tuple[str, ...]  # Sino-Japanese, in the form of ``romaji.lax``


@functools.lru_cache(maxsize=1 << 14)
def readings(character: str) -> Readings | None:
    """Readings of a character, or None when it is not in the table."""
    row = table("readings").get(fold(character))
    if row is None:
        return None
    columns = [tuple(c.split()) for c in row.split("\t")]
    return Readings(*columns)


@functools.cache
def _surname_pinyin() -> dict[str, tuple[str, ...]]:
    return {fold(k): tuple(v.split()) for k, v in rules()["chinese"]["surnames"].items()}


@functools.cache
def double_surnames() -> frozenset[str]:
    """Chinese surnames of two characters, folded."""
    return frozenset(fold(s) for s in rules()["chinese"]["double"])


@functools.lru_cache(maxsize=1 << 14)
def pinyin(han: str, surname: bool = False) -> tuple[tuple[str, ...], ...] | None:
    """Pinyin of each character without tones; None when one has no reading."""
    out = []
    for c in fold(han):
        row = readings(c)
        special = _surname_pinyin().get(c) if surname else None
        options = special or (row.pinyin if row else ())
        if not options:
            return None
        out.append(options)
    return tuple(out)


@functools.lru_cache(maxsize=1 << 14)
def cantonese(han: str) -> tuple[tuple[str, ...], ...] | None:
    """Jyutping of each character without tones."""
    rows = [readings(c) for c in fold(han)]
    found = [r.cantonese for r in rows if r and r.cantonese]
    return tuple(found) if len(found) == len(rows) else None


_GLIDES = frozenset((2, 3, 6, 7, 12, 17, 20))  # ㅑ ㅒ ㅕ ㅖ ㅛ ㅠ ㅣ
_L, _N, _SILENT = 5, 2, 11  # onsets


@functools.lru_cache(maxsize=1 << 12)
def initial_sound(syllable: str) -> str:
    """The syllable as it is said at the head of a word in the South: 리 → 이, 녀 → 여, 로 → 노."""
    if not "가" <= syllable <= "힣":
        return syllable
    onset, vowel = divmod((ord(syllable) - 0xAC00) // 28, 21)
    after = _SILENT if vowel in _GLIDES else _N
    return chr(ord(syllable) + (after - onset) * 588) if onset in (_L, _N) else syllable


@functools.lru_cache(maxsize=1 << 14)
def hangul(han: str) -> tuple[tuple[str, ...], ...] | None:
    """Korean readings of each character, with what the initial-sound law makes of them."""
    out = []
    for c in fold(han):
        row = readings(c)
        if row is None or not row.hangul:
            return None
        options = dict.fromkeys(row.hangul)
        options |= dict.fromkeys(initial_sound(s) for s in row.hangul)
        out.append(tuple(options))
    return tuple(out)


@functools.lru_cache(maxsize=1 << 14)
def _japanese(kanji: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    row = table("japanese").get(fold(kanji))
    if row is None:
        return (), ()
    surname, given = row.split("\t")
    return tuple(surname.split()), tuple(given.split())


def japanese_surname(kanji: str) -> tuple[str, ...]:
    """Hiragana readings of a Japanese surname; empty when it is none."""
    return _japanese(kanji)[0]


@functools.lru_cache(maxsize=1 << 14)
def japanese_bearers(kanji: str) -> int:
    """How many of some 46,000 known persons bear a Japanese surname; 0 where it is none."""
    return int(table("surnames_ja").get(fold(kanji)) or 0)


@functools.lru_cache(maxsize=1 << 14)
def given_bearers(name: str) -> int:
    """How many of those persons bear a Japanese given name, in kanji or hiragana."""
    return int(table("given_ja").get(fold(name)) or 0)


def japanese_given(kanji: str) -> tuple[str, ...]:
    """Hiragana readings of a Japanese given name; empty when it is none."""
    return _japanese(kanji)[1]


@functools.lru_cache(maxsize=1 << 14)
def japanese_splits(han: str) -> tuple[tuple[str, str], ...]:
    """Ways to part a full name into a known surname and a given name, likeliest first."""
    out = []
    for cut in (2, 1, 3, 4):
        surname, given = han[:cut], han[cut:]
        if given and len(given) <= 4 and japanese_surname(surname):
            out.append((surname, given))
    out.sort(key=lambda s: not japanese_given(s[1]))
    return tuple(out)


@functools.lru_cache(maxsize=1 << 14)
def lax_readings(kana: tuple[str, ...]) -> frozenset[str]:
    """Kana readings in the lax Latin form of ``romaji.lax``."""
    return frozenset(lax(romaji(k)) for k in kana)
