"""Folding: one form for characters that are written differently but mean the same.

Simplified, traditional and Japanese new forms of a Han character fall into one class (a class, not
a conversion: converting 沪 by way of Japanese yields 滤, another character), width and case are
dropped, and Latin letters lose their diacritics.  Kana keep their voicing marks.
"""

from __future__ import annotations

import functools
import unicodedata

from factcheck.names.tables import table

# Latin letters that no decomposition takes apart.
_LATIN = {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "æ": "ae", "œ": "oe"}
_LATIN |= {"’": "'", "‘": "'", "ʼ": "'", "ʻ": "'", "`": "'", "´": "'", "‐": "-", "‑": "-"}


@functools.cache
def _classes() -> dict[int, str]:
    out = {ord(a): b for a, b in _LATIN.items()}
    for kept, members in table("fold").items():
        for member in members:
            out[ord(member)] = kept
    for code in range(0xC0, 0x250):
        whole = unicodedata.normalize("NFKD", chr(code).casefold())
        bare = "".join(c for c in whole if not unicodedata.combining(c))
        if bare and bare != chr(code) and bare.isascii():
            out.setdefault(code, bare)
    for code in range(0x1E00, 0x1F00):
        whole = unicodedata.normalize("NFKD", chr(code).casefold())
        bare = "".join(c for c in whole if not unicodedata.combining(c))
        if bare and bare.isascii():
            out.setdefault(code, bare)
    return out


@functools.lru_cache(maxsize=1 << 16)
def fold(text: str) -> str:
    """The folded form of a text; folding twice changes nothing."""
    if text.isascii():
        return text.lower()
    while True:
        folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
        folded = folded.translate(_classes())
        if folded == text:
            return folded
        text = folded
