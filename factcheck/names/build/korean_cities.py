"""How Korean writes Japanese and Chinese cities for which the city table has no Korean name.

Both follow the rules by which persons' names are written: kana by their sounds, Chinese characters
by their pinyin.  What a dictionary lists, or what may be a Korean word or name, is left out.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from itertools import product

from factcheck.names import spelling
from factcheck.names.build.hangul_ja import SOUNDS, spellings
from factcheck.names.korean_words import is_alien
from factcheck.names.readings import pinyin
from factcheck.names.romaji import romaji
from factcheck.names.tables import table
from factcheck.names.words import listed

HANGUL = re.compile("[가-힣]")
QUARTER = re.compile("-shi\\Z|ch[oō]\\Z")
HAN_NAME = re.compile("[㐀-鿿]{2,4}\\Z")
ONSETS = frozenset(chr(c) for c in range(0x1100, 0x1113))
MUTE = "\u110b"
NO_GLIDE = "\u110c\u110e\u110d"  # behind these no glide is written: 장, not 쟝
VOWELS = re.compile("([\u1161-\u1175])(?=[\u1161-\u1175])")
GLIDES = "ᅣᅧᅨᅭᅲ"
WHOLE = re.compile("[가-힣]+")
LEAST = {"JP": 50_000, "CN": 200_000}  # inhabitants of a city whose name is spelled
LARGE = 300_000  # from which it is known by a name that somebody may bear besides
SURE = 3  # syllables from which a name is no Korean person's
MOST = 2  # spellings of one city


def korean_names(land: str, name: str, population: int, others: Iterable[str]) -> tuple[str, ...]:
    """Korean spellings of a city by its Latin name and its names in Chinese characters; none where
    it has one, or where they do not agree."""
    others = tuple(others)
    if population < LEAST.get(land, population + 1) or any(HANGUL.search(one) for one in others):
        return ()
    latin = _plain(QUARTER.sub("", name))
    found = _japanese(latin) if land == "JP" else _chinese(latin, others)
    kept = [one for one in dict.fromkeys(found) if _tells(one, land, population)]
    return tuple(kept[:MOST])


def _tells(name: str, land: str, population: int) -> bool:
    """Whether a spelling can hardly be anything but the name of a city."""
    if len(name) < 2 or listed(name, "ko") or not WHOLE.fullmatch(name):
        return False
    if population >= LARGE:
        return len(name) >= SURE or is_alien(name)
    if land == "JP":
        surname = (table("hangul_ja").get(name) or "0").split()[0]
        return len(name) >= SURE and int(surname) == 0
    return len(name) >= SURE


def _plain(name: str) -> str:
    """A Latin name in small letters without marks."""
    bare = unicodedata.normalize("NFD", name.casefold())
    return re.sub("[^a-z]", "", bare)


def _japanese(latin: str) -> Iterator[str]:
    kana = _kana(latin)
    return iter(sorted(spellings(kana))) if kana else iter(())


def _kana(latin: str) -> str | None:
    """Hiragana of a name in Hepburn's letters; lengths of vowels are not told in Korean."""
    table = {romaji(sound): sound for sound in sorted(SOUNDS, reverse=True) if romaji(sound)}
    out, at = "", 0
    while at < len(latin):
        if latin[at] == "n" and latin[at + 1 : at + 2] not in tuple("aiueoy"):
            out, at = out + "ん", at + 1
            continue
        if latin[at : at + 1] == latin[at + 1 : at + 2] and latin[at] not in "aiueo":
            out, at = out + "っ", at + 1
            continue
        size = next((n for n in (3, 2, 1) if latin[at : at + n] in table), 0)
        if not size:
            return None
        out, at = out + table[latin[at : at + size]], at + size
    return out


def _chinese(latin: str, others: tuple[str, ...]) -> Iterator[str]:
    for name in others:
        read = pinyin(name) if HAN_NAME.match(name) else None
        for sounds in product(*read) if read else ():
            if _plain("".join(sounds)) == latin:
                pieces = [_standard(sound) for sound in sounds]
                yield from ("".join(one) for one in product(*pieces))


def _standard(sound: str) -> list[str]:
    """How Korean writes a syllable: with a mute onset where it has none, and no glide where the
    rules leave it out."""
    spelled = [s for s, penalty in spelling.chinese_hangul(sound).items() if not penalty]
    spelled = [s if s[0] in ONSETS else MUTE + s for s in spelled]
    plain = [s for s in spelled if not (s[0] in NO_GLIDE and s[1] in GLIDES)]
    parted = [VOWELS.sub(rf"\1{MUTE}", one) for one in plain]
    return [unicodedata.normalize("NFC", one) for one in parted]
