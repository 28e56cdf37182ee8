"""Clusters of articles that tell one story, though few of their articles meet one by one.

The more articles of one story a folder holds, the less a name or word they share says about any two
of them, and articles in two languages drift apart.  What a cluster tells as a whole is steadier
than what one article does: the names and figures that a good share of its articles tell, and the
mean of their words.  Two clusters are one story where those of the one are in good part those of
the other, and their words are alike, and no two principals keep them apart.

The bounds were chosen on folders of two and of six stories each, of which they join none that they
should not, and on folders of one real story that fell apart by language.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from factcheck.align.link import (
    DAY_VALUE,
    FOLDER,
    SHARED_KEYS,
    STRONG,
    Item,
    Link,
    Profile,
    name_weight,
    stories_of,
    told_names,
)
from factcheck.align.linkage import APART_DAYS
from factcheck.align.principals import are_others
from factcheck.align.sets import DisjointSets

LEAST_SOURCES = 2  # a single article is no cluster: it is linked by itself or not at all
CORE = 0.34  # share of the articles of a cluster that tell what the cluster tells
OVERLAP = 0.3  # share of the names and figures of the poorer cluster that the other tells as well
LEAST_SHARED = 0.6  # weight of those; a large city in common is none
ALIKE = 0.2  # likeness of the words of two clusters, 0 to 1, by keys that all languages share
# Words so much alike are told of two things of one sort or of one thing; of one where the days are
# near, and a name beside them and a share of what is told are the same.
MUCH_ALIKE = 0.5
MUCH_OVERLAP = 0.15
MUCH_SHARED = 0.4
# So much in common outweighs the day of a single article, which may be wrong by a year.
SURE_ALIKE = 0.6
SURE_OVERLAP = 0.7


@dataclass(frozen=True, slots=True)
class Core:
    """What a cluster tells as a whole."""

    items: tuple[Item, ...]
    told: dict[str, float]  # names and figures, with what meeting one of them says
    words: dict[str, float]
    days: tuple[float, ...]


def join_clusters(profiles: Mapping[Item, Profile], links: list[Link]) -> list[Link]:
    """The links, with those between clusters that tell one story added."""
    if len(profiles) > FOLDER:
        return links
    cores = _cores(profiles, links)
    if len(cores) < 2:
        return links
    rarity = _rarity([*cores, *_alone(profiles, links)])
    known = told_names(profiles)
    stories: DisjointSets[int] = DisjointSets()
    for i, one in enumerate(cores):
        for j in range(i + 1, len(cores)):
            other = cores[j]
            if _is_one_story(one, other, rarity) and not are_others(one.items, other.items, known):
                stories.join(i, j)
    given = {(link.a, link.b): link for link in links}
    joined: dict[int, list[Item]] = defaultdict(list)
    for number in stories:
        joined[stories.root(number)].extend(cores[number].items)
    for items in joined.values():
        for a in items:
            for b in items:
                if a < b and a[0] != b[0]:
                    given.setdefault((a, b), Link(a, b, STRONG))
    return [given[pair] for pair in sorted(given)]


def _cores(profiles: Mapping[Item, Profile], links: list[Link]) -> list[Core]:
    story_of = stories_of(links)
    clusters: dict[Item, list[Item]] = defaultdict(list)
    for item in sorted(story_of):
        clusters[story_of[item]].append(item)
    return [
        _core(items, profiles)
        for _, items in sorted(clusters.items())
        if len({source for source, _ in items}) >= LEAST_SOURCES
    ]


def _alone(profiles: Mapping[Item, Profile], links: list[Link]) -> list[Core]:
    linked = {item for link in links for item in (link.a, link.b)}
    return [_core([item], profiles) for item in sorted(profiles) if item not in linked]


def _core(items: Sequence[Item], profiles: Mapping[Item, Profile]) -> Core:
    own = [profiles[item] for item in items]
    count: Counter[str] = Counter()
    weight: dict[str, float] = {}
    words: dict[str, float] = defaultdict(float)
    for profile in own:
        for key in profile.entities:
            if not key.startswith("country:"):
                weight[f"n:{key}"] = name_weight(key)
                count[f"n:{key}"] += 1
        for key, value in profile.values.items():
            if value != DAY_VALUE:
                weight[f"v:{key}"] = value
                count[f"v:{key}"] += 1
        norm = math.sqrt(sum(w * w for w in profile.topic.values())) or 1.0
        for key, w in profile.topic.items():
            if key.startswith(SHARED_KEYS):
                words[key] += w / norm
    least = max(1.0, CORE * len(own))
    told = {key: weight[key] for key, n in count.items() if n >= least}
    days = tuple(profile.day for profile in own if profile.day is not None)
    return Core(tuple(items), told, dict(words), days)


def _rarity(cores: Iterable[Core]) -> dict[str, float]:
    """How much a word says: the fewer clusters tell it, the more."""
    count: Counter[str] = Counter()
    total = 0
    for core in cores:
        total += 1
        count.update(core.words.keys())
    return {key: math.log(1 + max(2, total) / n) for key, n in count.items()}


def _is_one_story(a: Core, b: Core, rarity: Mapping[str, float]) -> bool:
    both = {key: weight for key, weight in a.told.items() if key in b.told}
    shared = sum(both.values())
    overlap = shared / (min(sum(a.told.values()), sum(b.told.values())) or 1.0)
    alike = _alike(a.words, b.words, rarity)
    if _days_between(a, b) >= APART_DAYS:
        doubtful = min(len(a.days), len(b.days)) == 1
        return doubtful and alike >= SURE_ALIKE and overlap >= SURE_OVERLAP
    if shared >= LEAST_SHARED and overlap >= OVERLAP:
        return alike >= ALIKE
    named = any(key.startswith("n:") for key in both)
    dated = bool(a.days and b.days)
    much = shared >= MUCH_SHARED and overlap >= MUCH_OVERLAP and alike >= MUCH_ALIKE
    return much and named and dated


def _days_between(a: Core, b: Core) -> float:
    return min((abs(x - y) for x in a.days for y in b.days), default=0.0)


def _alike(a: Mapping[str, float], b: Mapping[str, float], rarity: Mapping[str, float]) -> float:
    dot = sum(w * b[key] * rarity[key] ** 2 for key, w in a.items() if key in b)
    return dot / (_norm(a, rarity) * _norm(b, rarity))


def _norm(words: Mapping[str, float], rarity: Mapping[str, float]) -> float:
    return math.sqrt(sum((w * rarity[key]) ** 2 for key, w in words.items())) or 1.0
