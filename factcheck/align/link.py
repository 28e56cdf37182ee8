"""The link gate: which items tell the same story, so that their claims may be compared at all.

Items are never compared all with all: an inverted index over rare keys proposes pairs.
"""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass

Item = tuple[int, int]  # (source index, item index)

STRONG = 2.0  # linked: findings may be errors
WEAK = 1.0  # loosely linked: notes at most
ENTITY_WEIGHT = 1.0
COUNTRY_WEIGHT = 0.4  # countries are in every story
EVENT_WEIGHT = 1.5
TOPIC_WEIGHT = 5.0
HOT_KEY = 40  # a key in more items than this proposes no pairs; it still counts in pairs proposed


@dataclass(slots=True)
class Profile:
    """What an item is about."""

    entities: frozenset[str]
    events: frozenset[str]  # "concept|CN-KR" or "concept|entity"
    topic: dict[str, int]
    day: float | None = None  # publication day, as a day number


@dataclass(frozen=True, slots=True)
class Link:
    """Two items and how strongly they are linked."""

    a: Item
    b: Item
    score: float

    @property
    def strong(self) -> bool:
        return self.score >= STRONG


def link_items(profiles: dict[Item, Profile]) -> list[Link]:
    """Links between items of different sources, in a stable order."""
    index: dict[str, list[Item]] = defaultdict(list)
    for item in sorted(profiles):
        profile = profiles[item]
        for key in profile.entities:
            index[f"n:{key}"].append(item)
        for key in profile.events:
            index[f"e:{key}"].append(item)
        for key in profile.topic:
            index[f"t:{key}"].append(item)
    total = max(2, len(profiles))
    proposed: set[tuple[Item, Item]] = set()
    hot = max(HOT_KEY, 0)
    for key, items in index.items():
        if len(items) < 2 or len(items) > hot:
            continue
        if key.startswith("t:") and len(items) > max(6, total // 50):
            continue
        for i, a in enumerate(items):
            for b in items[i + 1 :]:
                if a[0] != b[0]:
                    proposed.add((a, b))
    idf = {key: math.log(1 + total / len(items)) for key, items in index.items()}
    norms = {item: _norm(p, idf) for item, p in profiles.items()}
    links = []
    for a, b in sorted(proposed):
        score = _score(profiles[a], profiles[b], idf, norms[a] * norms[b], total)
        if score >= WEAK:
            links.append(Link(a, b, round(score, 3)))
    return links


def _norm(profile: Profile, idf: dict[str, float]) -> float:
    return math.sqrt(sum((c**0.5 * idf[f"t:{k}"]) ** 2 for k, c in profile.topic.items())) or 1.0


def _score(a: Profile, b: Profile, idf: dict[str, float], norm: float, total: int) -> float:
    score = 0.0
    top = math.log(1 + total / 2)
    for key in a.entities & b.entities:
        weight = COUNTRY_WEIGHT if key.startswith("country:") else ENTITY_WEIGHT
        score += weight * min(1.0, idf[f"n:{key}"] / top)
    if a.events & b.events:
        rarest = max(idf[f"e:{key}"] for key in a.events & b.events)
        score += EVENT_WEIGHT * min(1.0, rarest / top)
    small, large = (a.topic, b.topic) if len(a.topic) <= len(b.topic) else (b.topic, a.topic)
    dot = sum(
        (count * large[key]) ** 0.5 * idf[f"t:{key}"] ** 2
        for key, count in small.items()
        if key in large
    )
    return score + TOPIC_WEIGHT * dot / norm
