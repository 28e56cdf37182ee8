"""Spellings that differ by a slip: 김정훈 / 김정운, 李明浩 / 李明皓, Petersen / Pedersen."""

from __future__ import annotations

from rapidfuzz.distance import Levenshtein

from factcheck.names.fold import fold

# A Latin token this long may differ by one or two letters and still look like a slip.
LEAST_TOKEN = 5
MOST_EDITS = 2


def are_variants(a: str, b: str) -> bool:
    """Whether two names in one script look like one name misspelt in one of them.

    Han and Hangul: as long as one another, the same first character, and one other that differs.
    Latin: the same tokens but one, which differs by at most two letters.
    """
    x, y = fold(a), fold(b)
    if x == y:
        return False
    if x.isascii() and y.isascii():
        return _latin(x, y)
    if x.isascii() or y.isascii() or len(x) != len(y) or len(x) < 3 or x[0] != y[0]:
        return False
    return sum(c != d for c, d in zip(x, y, strict=True)) == 1


def _latin(x: str, y: str) -> bool:
    left, right = x.split(), y.split()
    if len(left) != len(right) or len(left) < 2:
        return False
    differing = [(c, d) for c, d in zip(left, right, strict=True) if c != d]
    if len(differing) != 1:
        return False
    c, d = differing[0]
    if min(len(c), len(d)) < LEAST_TOKEN:
        return False
    return Levenshtein.distance(c, d, score_cutoff=MOST_EDITS) <= MOST_EDITS
