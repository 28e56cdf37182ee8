"""Clusters of articles that tell of other principals: two stories, however alike.

Two guests of one host in one month are received with the same words, in the same halls, by the same
people.  What keeps the two visits apart is who came: each cluster tells, nearly throughout, of
known names that no article of the other tells.  One such name is chance or another angle (the town
that only the Japanese articles tell, the ally that only the Chinese ones do); two on either side,
a country or a public figure among them, are seen in no story of the corpus.
"""

from __future__ import annotations

import functools
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

Item = tuple[int, int]  # (source index, item index)

TOLD = 0.6  # share of the sources of a cluster that tell what the cluster is about
LEAST_SOURCES = 2  # what one article tells is its own angle
LEAST_NAMES = 2  # that only one of the two clusters tells
OWN_NAMES = 2  # names that two texts tell at least, if none of them in common is to say anything
UNKNOWN = "unknown-"  # begins the key of a name that no table knows
PIECE = 3  # letters of such names that are the same only where the names are one
PIECE_LATIN = 6  # the same in Latin letters
STRANGE_PAIRS = 2  # pairs of sources of one language, of two clusters, that can show them strangers
STRANGE_SHARE = 0.8  # of those pairs
_COMMON = ("country:", "city:")  # names that stories share by chance
_LEADING = ("country:", "person:")
# A body that every country has, named without its country: 외교부, 气象厅, "the supreme court".
OFFICIAL = re.compile(
    r"unknown-organisation:(?:.{1,5}[부청처省庁厅廳部局署]|.{0,6}(?:대법원|법원|法院)"
    r"|(?:the)?[a-z]{0,14}(?:ministry|supremecourt|highcourt|parliament|police))"
)
_KNOWN = (*_LEADING, "city:", "org:")  # the same in every language, told for sure


def known_names(entities: Iterable[str], events: Iterable[str]) -> frozenset[str]:
    """The names of an item that are the same in every language, and who met whom."""
    met = (event for event in events if "-" in event.partition("|")[2])
    return frozenset([*(key for key in entities if key.startswith(_KNOWN)), *met])


@dataclass(frozen=True, slots=True)
class Told:
    """The names that an item tells."""

    known: frozenset[str]
    own: frozenset[str] = frozenset()
    language: str = ""


def own_names(entities: Iterable[str]) -> frozenset[str]:
    """The names of an item that another story would hardly tell: persons, bodies, small places."""
    return frozenset(
        key for key in entities if not key.startswith(_COMMON) and not OFFICIAL.fullmatch(key)
    )


def are_strangers(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two texts of one language tell names of their own, and none that both tell."""
    if len(a) < OWN_NAMES or len(b) < OWN_NAMES or not a.isdisjoint(b):
        return False
    return _pieces(a).isdisjoint(_pieces(b))


@functools.lru_cache(maxsize=1 << 12)
def _pieces(names: frozenset[str]) -> frozenset[str]:
    """Runs of letters of names: one body may go by its name in full and by a part of it."""
    bare = (key.partition(":")[2] for key in names if key.startswith(UNKNOWN))
    return frozenset(
        name[at : at + size]
        for name in bare
        for size in (PIECE_LATIN if name.isascii() else PIECE,)
        for at in range(len(name) - size + 1)
    )


def are_others(one: Iterable[Item], other: Iterable[Item], known: Mapping[Item, Told]) -> bool:
    """Whether two clusters of items tell of other principals, or of strangers throughout."""
    one, other = list(one), list(other)
    if _hardly_meet(one, other, known):
        return True
    left, right = _shares(one, known), _shares(other, known)
    return bool(left and right) and _stand_alone(left, right) and _stand_alone(right, left)


def _hardly_meet(one: list[Item], other: list[Item], known: Mapping[Item, Told]) -> bool:
    """Whether the texts of two clusters share hardly a name wherever they are of one language."""
    met: dict[tuple[int, int], bool] = {}  # by two sources: whether any of their texts share one
    for a in one:
        for b in other:
            x, y = known[a], known[b]
            told = min(len(x.own), len(y.own)) >= OWN_NAMES
            if x.language and x.language == y.language and told and a[0] != b[0]:
                pair = (a[0], b[0])
                met[pair] = met.get(pair, False) or not are_strangers(x.own, y.own)
    strange = len(met) - sum(met.values())
    return len(met) >= STRANGE_PAIRS and strange >= STRANGE_SHARE * len(met)


def _shares(items: Iterable[Item], known: Mapping[Item, Told]) -> dict[str, float]:
    """Each name and the share of the sources that tell it; nothing for too few sources."""
    told: dict[int, set[str]] = defaultdict(set)
    for item in items:
        told[item[0]] |= known[item].known
    if len(told) < LEAST_SOURCES:
        return {}
    count = Counter(name for names in told.values() for name in names)
    return {name: n / len(told) for name, n in count.items()}


def _stand_alone(own: Mapping[str, float], others: Mapping[str, float]) -> bool:
    alone = [name for name, share in own.items() if share >= TOLD and name not in others]
    return len(alone) >= LEAST_NAMES and any(name.startswith(_LEADING) for name in alone)
