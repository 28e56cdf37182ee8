"""Kana as Latin letters: Hepburn without marks of length, and a lax form in which permitted
spellings of one Japanese name fall together (Satō, Satoh, Satou, Sato)."""

from __future__ import annotations

import functools
import re

from factcheck.names.fold import fold
from factcheck.names.script import katakana

_ROWS = {
    "": "アイウエオ", "k": "カキクケコ", "g": "ガギグゲゴ", "s": "サシスセソ", "z": "ザジズゼゾ",
    "t": "タチツテト", "d": "ダヂヅデド", "n": "ナニヌネノ", "h": "ハヒフヘホ", "b": "バビブベボ",
    "p": "パピプペポ", "m": "マミムメモ", "r": "ラリルレロ",
}  # fmt: skip
_ODD = {
    "シ": "shi", "ジ": "ji", "チ": "chi", "ツ": "tsu", "ヂ": "ji", "ヅ": "zu", "フ": "fu",
    "ヤ": "ya",
    "ユ": "yu", "ヨ": "yo", "ワ": "wa", "ヰ": "i", "ヱ": "e", "ヲ": "o", "ン": "n", "ヴ": "bu",
    "ッ": "", "ー": "", "ヵ": "ka", "ヶ": "ga", "・": "",
}  # fmt: skip
_SMALL = {
    "ァ": "a",
    "ィ": "i",
    "ゥ": "u",
    "ェ": "e",
    "ォ": "o",
    "ャ": "ya",
    "ュ": "yu",
    "ョ": "yo",
    "ヮ": "wa",
}


@functools.cache
def _sounds() -> dict[str, str]:
    out = {c: k + v for k, row in _ROWS.items() for c, v in zip(row, "aiueo", strict=True)}
    return out | _ODD


@functools.lru_cache(maxsize=1 << 15)
def romaji(kana: str) -> str:
    """Kana of any kind as Latin letters; characters that are not kana are dropped."""
    out: list[str] = []
    for c in katakana(kana):
        if (small := _SMALL.get(c)) is None:
            out.append(_sounds().get(c, ""))
            continue
        before = out.pop() if out else ""
        stem = before[:-1] if before[-1:] in "aiueo" else before
        if small[0] == "y":  # キャ kya, シャ sha, チャ cha
            out.append(stem + (small[1:] if stem in ("sh", "ch", "j") else small))
        elif before in ("u", "i"):  # ウェ we, イェ ye
            out.append({"u": "w", "i": "y"}[before] + small)
        else:  # ファ fa, ティ ti, ジェ je, ツァ tsa, クァ kwa
            out.append(stem + ("w" if before in ("ku", "gu") else "") + small)
    return "".join(out)


_SAME_SOUND = tuple(
    (re.compile(a), b)
    for a, b in (
        (r"[^a-z]", ""),
        (r"sy", "sh"), (r"ty|cy", "ch"), (r"zy|jy", "j"), (r"si", "shi"), (r"(?<!t)ti", "chi"),
        (r"tu", "tsu"), (r"hu", "fu"), (r"zi|di", "ji"), (r"du|dzu", "zu"), (r"[ct]ch", "ch"),
        (r"n(?=[bmp])|m(?=[bp])", "n"), (r"m(?=m)", "n"),
        (r"([kstpgdzbhr])\1", r"\1"),
        (r"o(?:[ou]|h(?![aiueoy]))+", "o"), (r"uu+", "u"), (r"([aei])\1+", r"\1"),
    )
)  # fmt: skip


@functools.lru_cache(maxsize=1 << 15)
def lax(latin: str) -> str:
    """A romanised Japanese name without what its spellers leave to taste."""
    out = fold(latin)
    for pattern, sound in _SAME_SOUND:
        out = pattern.sub(sound, out)
    return out
