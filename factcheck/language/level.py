"""Levelling: one form for look-alike characters, one character for one, so that offsets hold.

Full-width digits, letters and signs become ASCII, capitals become small, dashes and odd spaces
become plain ones.  Nothing is added or removed.
"""

from __future__ import annotations

_SPACES = "\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t"
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\u2500\u2501\ufe58\ufe63"
_TILDES = "\u301c\u223c\u02dc\u2053"

_TABLE: dict[int, int] = {
    **{code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)},
    **{ord(c): ord(" ") for c in _SPACES},
    **{ord(c): ord("-") for c in _DASHES},
    **{ord(c): ord("~") for c in _TILDES},
    **dict(zip(map(ord, "\u2018\u2019\u201c\u201d"), map(ord, "''\"\""), strict=True)),
    0x2219: ord("·"),  # points that Korean lists are told with
    0x22C5: ord("·"),
    0x2236: ord(":"),  # the sign of ratios
    0xFFE0: ord("¢"),
    0xFFE1: ord("£"),
    0xFFE5: ord("¥"),
    0xFFE6: ord("₩"),
}
_TABLE.update({upper: upper + 32 for upper in range(ord("A"), ord("Z") + 1)})
_TABLE.update({full: full - 0xFEE0 + 32 for full in range(0xFF21, 0xFF3B)})


def leveller(fold: dict[int, int]) -> dict[int, int]:
    """The table for :func:`level` with a pack's own one-to-one characters (億 -> 亿) added."""
    return {**{code: fold.get(to, to) for code, to in _TABLE.items()}, **fold}


def level(text: str, table: dict[int, int] = _TABLE) -> str:
    """Level a text, by a table of :func:`leveller` or without a pack's characters."""
    return text.translate(table)
