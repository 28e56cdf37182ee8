"""Witnesses: sources that copy one another count as one voice."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import combinations
from zlib import crc32

from factcheck.align.sets import DisjointSets

SHINGLE = 12  # characters; long enough that shared phrases of one event do not meet
LEAST_SHARED = 0.5  # share of the shorter text that stands in the longer one, in shingles
LEAST_SHINGLES = 60  # shorter texts are never called copies: a sentence or two are soon alike
_SPACE = re.compile(r"\s+")
_SAMPLE = 4  # every fourth shingle by hash: enough for long texts, and four times quicker


def _shingles(text: str) -> frozenset[int]:
    flat = _SPACE.sub("", text)
    # CRC-32, since the built-in hash is salted anew in every process.
    kept = set()
    for i in range(max(0, len(flat) - SHINGLE + 1)):
        value = crc32(flat[i : i + SHINGLE].encode("utf-8", "surrogatepass"))
        if value % _SAMPLE == 0 or len(flat) < 400:
            kept.add(value)
    return frozenset(kept)


def find_copies(texts: Sequence[str]) -> list[tuple[list[int], float]]:
    """Groups of texts that copy one another, as (indices, least share), singletons included."""
    shingles = [_shingles(text) for text in texts]
    owners: dict[int, list[int]] = defaultdict(list)
    for i, own in enumerate(shingles):
        for shingle in own:
            owners[shingle].append(i)
    shared: Counter[tuple[int, int]] = Counter()
    for holders in owners.values():
        if 2 <= len(holders) <= 50:
            shared.update(combinations(holders, 2))
    copies: DisjointSets[int] = DisjointSets()
    share_of: dict[int, float] = {}
    for (a, b), count in sorted(shared.items()):
        least = min(len(shingles[a]), len(shingles[b]))
        if least < LEAST_SHINGLES or count / least < LEAST_SHARED:
            continue
        kept, gone = copies.join(a, b)
        share_of[kept] = min(share_of.get(kept, 1.0), share_of.get(gone, 1.0), count / least)
    groups: dict[int, list[int]] = defaultdict(list)
    for i in range(len(texts)):
        groups[copies.root(i)].append(i)
    return [(members, share_of.get(top, 1.0)) for top, members in sorted(groups.items())]
