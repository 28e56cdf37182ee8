"""Clusters of articles that tell of other principals: two stories, however alike.

Two guests of one host in one month are received with the same words, in the same halls, by the same
people.  What keeps the two visits apart is who came: each cluster tells, nearly throughout, of
known names that no article of the other tells.  One such name is chance or another angle (the town
that only the Japanese articles tell, the ally that only the Chinese ones do); two on either side,
a country or a public figure among them, are seen in no story of the corpus.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

Item = tuple[int, int]  # (source index, item index)

TOLD = 0.6  # share of the sources of a cluster that tell what the cluster is about
LEAST_SOURCES = 2  # what one article tells is its own angle
LEAST_NAMES = 2  # that only one of the two clusters tells
_LEADING = ("country:", "person:")
_KNOWN = (*_LEADING, "city:", "org:")  # the same in every language, told for sure


def known_names(entities: Iterable[str], events: Iterable[str]) -> frozenset[str]:
    """The names of an item that are the same in every language, and who met whom."""
    met = (event for event in events if "-" in event.partition("|")[2])
    return frozenset([*(key for key in entities if key.startswith(_KNOWN)), *met])


def are_others(
    one: Iterable[Item], other: Iterable[Item], known: Mapping[Item, frozenset[str]]
) -> bool:
    """Whether two clusters of items tell of other principals."""
    left, right = _shares(one, known), _shares(other, known)
    return bool(left and right) and _stand_alone(left, right) and _stand_alone(right, left)


def _shares(items: Iterable[Item], known: Mapping[Item, frozenset[str]]) -> dict[str, float]:
    """Each name and the share of the sources that tell it; nothing for too few sources."""
    told: dict[int, set[str]] = defaultdict(set)
    for item in items:
        told[item[0]] |= known[item]
    if len(told) < LEAST_SOURCES:
        return {}
    count = Counter(name for names in told.values() for name in names)
    return {name: n / len(told) for name, n in count.items()}


def _stand_alone(own: Mapping[str, float], others: Mapping[str, float]) -> bool:
    alone = [name for name, share in own.items() if share >= TOLD and name not in others]
    return len(alone) >= LEAST_NAMES and any(name.startswith(_LEADING) for name in alone)
