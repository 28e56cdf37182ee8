"""Japanese words that look like towns and are none: 二十七市 are counted, 2千戸 are homes, 群馬各県
are counties, and 大宮発船橋 is the way of a train.
"""

from __future__ import annotations

import re

_LOANS = frozenset(("ゴール", "セット", "ベスト", "ホーム"))  # goals, and no towns of these names
_NUMERAL = re.compile(r"[一二三四五六七八九十百千万〇]+(?:余り?)?[市町村区県州郡島]|道府県?")
_AFTER_NUMERAL = re.compile(r"[0-9０-９一二三四五六七八九十百][千万]\Z")
_ABOVE = frozenset("県郡府都道")  # what a town stands behind, and a number does not
_NO_TOWN = re.compile(r".*[一-鿿ァ-ヶー]発.|発.|.{2,}[各両同全][県市町村区]")


def is_counted(text: str, language: str, start: int, end: int, known: bool) -> bool:
    """Whether what stands between two offsets of a line is no town; ``known`` says that a table has
    a town of that name."""
    if language != "ja":
        return False
    word = text[start:end]
    if word in _LOANS:
        return True
    if not known and _NO_TOWN.match(word):
        return True
    if _NUMERAL.fullmatch(word):
        if text[max(0, start - 1) : start] in _ABOVE:
            return False  # 高知県四万十町
        return not known or text[max(0, start - 1) : start].isdigit()
    return _AFTER_NUMERAL.search(text[max(0, start - 1) : start + 1]) is not None
