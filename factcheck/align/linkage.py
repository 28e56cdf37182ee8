"""Items that tell one story, through others if need be: the link gate closed over a folder.

Clusters grow by their mean likeness, the most alike first (average linkage).  Two become one only
where a good share of their sources leave a trace of one another, and where they are not far less
alike than the sources of each are among themselves: a town in common, or a happening of the same
sort on the same day, must not chain two stories.  Nor are two of other principals one.
"""

from __future__ import annotations

import heapq
import math
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from factcheck.align.principals import Told, are_others
from factcheck.align.sets import DisjointSets

Item = tuple[int, int]  # (source index, item index)
Likeness = dict[tuple[int, int], float]  # by two sources, the smaller index first

TRACE = 0.7  # items of one story nearly always share this much, those of two stories seldom
LEAST_MET = 0.5  # share of the pairs of two clusters that must leave a trace
MOST_MET = 0.65  # the same where no link of the two is strong, or each has several sources
APART_DAYS = 4.0  # days between two clusters of articles from which they are likelier two stories
APART_MET = 0.9  # share of the pairs of two such clusters that must leave a trace
APART_ALIKE = 0.6  # likeness of two such clusters, as a share of that inside the looser of them
MONTHS = 60.0  # days after which another happening of the same sort is likelier
LEAST = 0.1  # likeness of two sources that share nothing, for the harmonic mean
AS_ALIKE = 0.4  # likeness of two clusters, as a share of that inside the looser of them
# Mean likeness that two clusters of neighbouring days have only where they tell one story: the more
# pairs it is taken over, the less of it is chance.
STEADY = 0.4  # of very many pairs
UNSTEADY = 0.55  # what one pair needs beyond that; of more by the root of their number
STEADY_INSIDE = 0.35  # mean likeness as a share of that inside either of them
FEW = 300  # articles, of which each that tells the story makes what it tells seem less rare


@dataclass(slots=True)
class _Cluster:
    items: list[Item]
    sources: set[int]
    days: list[float]
    inside: Likeness = field(default_factory=dict)


class Clusters:
    """Clusters of items, growing.

    ``scores`` are likenesses of items of different sources, ``known`` the names that each
    item tells; ``strong`` and ``weak`` are the least likenesses of a firm and of a loose link.
    """

    def __init__(
        self,
        scores: Mapping[tuple[Item, Item], float],
        days: Mapping[Item, float | None],
        known: Mapping[Item, Told],
        *,
        weak: float,
        strong: float,
    ) -> None:
        self._weak, self._strong, self._known = weak, strong, known
        self._clusters: dict[int, _Cluster] = {}
        self._between: dict[int, dict[int, Likeness]] = defaultdict(dict)
        alike = {pair: score for pair, score in scores.items() if score > LEAST}
        self._few = len({item for pair in alike for item in pair}) <= FEW
        if not self._few:
            alike = _within_reach(alike, weak)
        numbers = {item: n for n, item in enumerate(sorted({i for pair in alike for i in pair}))}
        for item, number in numbers.items():
            day = days.get(item)
            self._clusters[number] = _Cluster([item], {item[0]}, [] if day is None else [day])
        self._next = len(numbers)
        for (a, b), score in alike.items():
            likeness = {(min(a[0], b[0]), max(a[0], b[0])): score}
            self._between[numbers[a]][numbers[b]] = likeness
            self._between[numbers[b]][numbers[a]] = likeness

    def grown(self) -> list[list[Item]]:
        """The items of each story told by two or more sources, in a stable order."""
        heap = [
            (-self._mean(a, b), a, b)
            for a in self._between
            for b, likeness in self._between[a].items()
            if a < b and self._may_join(likeness)
        ]
        heapq.heapify(heap)
        while heap:
            _, a, b = heapq.heappop(heap)
            gone = a not in self._clusters or b not in self._clusters
            if gone or not self._one_story(a, b) or self._are_others(a, b):
                continue
            new = self._join(a, b)
            for other, likeness in self._between.get(new, {}).items():
                if self._may_join(likeness):
                    low, high = min(new, other), max(new, other)
                    heapq.heappush(heap, (-self._mean(low, high), low, high))
        if self._few:
            while pair := self._steadiest():
                self._join(*pair)
        found = [sorted(c.items) for c in self._clusters.values() if len(c.sources) > 1]
        return sorted(found)

    def _steadiest(self) -> tuple[int, int] | None:
        """The two clusters whose pairs together are the most alike, where they tell one story."""
        best: tuple[float, int, int] | None = None
        for a in sorted(self._between):
            for b, likeness in sorted(self._between[a].items()):
                pairs = self._pairs(a, b)
                mean = sum(likeness.values()) / pairs
                if (
                    a < b
                    and pairs > 1
                    and self._is_steady(a, b, mean)
                    and not self._are_others(a, b)
                ):
                    best = max(best or (0.0, 0, 0), (mean, -a, -b))
        return (-best[1], -best[2]) if best else None

    def _is_steady(self, a: int, b: int, mean: float) -> bool:
        inside = [_inside(c) for c in (self._clusters[a], self._clusters[b]) if len(c.sources) > 1]
        chance = UNSTEADY / math.sqrt(self._pairs(a, b))
        least = max([STEADY + chance, *(STEADY_INSIDE * own for own in inside)])
        return mean >= least and self._gap(a, b) < APART_DAYS

    def _gap(self, a: int, b: int) -> float:
        """Days between the nearest articles of two clusters."""
        left, right = self._clusters[a], self._clusters[b]
        return min((abs(x - y) for x in left.days for y in right.days), default=0.0)

    def _mean(self, a: int, b: int) -> float:
        """Harmonic mean of the likeness of two clusters' sources."""
        likeness = self._between[a][b]
        pairs = self._pairs(a, b)
        told = sum(1 / score for score in likeness.values())
        return pairs / (told + (pairs - len(likeness)) / LEAST)

    def _pairs(self, a: int, b: int) -> int:
        """How many pairs of sources two clusters have between them."""
        one, other = self._clusters[a].sources, self._clusters[b].sources
        both = len(one & other)
        return len(one) * len(other) - both - both * (both - 1) // 2

    def _may_join(self, likeness: Likeness) -> bool:
        """Whether two clusters have a link at all: without one they never become one."""
        return max(likeness.values()) >= self._weak

    def _one_story(self, a: int, b: int) -> bool:
        left, right = self._clusters[a], self._clusters[b]
        likeness = self._between[a][b]
        gap = self._gap(a, b)
        if gap > MONTHS:
            return False
        many = min(len(left.sources), len(right.sources)) > 1
        firm = max(likeness.values()) >= self._strong and not many
        least, alike = LEAST_MET if firm else MOST_MET, AS_ALIKE
        if gap >= APART_DAYS and many:
            least, alike = APART_MET, APART_ALIKE
        pairs = self._pairs(a, b)
        if sum(score >= TRACE for score in likeness.values()) < least * pairs:
            return False
        looser = min(_inside(left), _inside(right)) if many else 0.0
        return sum(likeness.values()) / pairs >= alike * looser

    def _are_others(self, a: int, b: int) -> bool:
        return are_others(self._clusters[a].items, self._clusters[b].items, self._known)

    def _join(self, a: int, b: int) -> int:
        """Join two clusters under a new number."""
        left, right = self._clusters.pop(a), self._clusters.pop(b)
        new = self._next
        self._next += 1
        inside = _union(left.inside, right.inside, self._between[a][b])
        self._clusters[new] = _Cluster(
            [*left.items, *right.items],
            left.sources | right.sources,
            [*left.days, *right.days],
            inside,
        )
        neighbours = (self._between[a].keys() | self._between[b].keys()) - {a, b}
        for other in sorted(neighbours):
            ways = (self._between[other].pop(a, {}), self._between[other].pop(b, {}))
            likeness = _union(*ways)
            self._between[new][other] = likeness
            self._between[other][new] = likeness
        del self._between[a], self._between[b]
        return new


def _within_reach(
    scores: Mapping[tuple[Item, Item], float], weak: float
) -> dict[tuple[Item, Item], float]:
    """The pairs that matter where links alone join: no cluster grows beyond a chain of links."""
    reach: DisjointSets[Item] = DisjointSets()
    for (a, b), score in scores.items():
        if score >= weak:
            reach.join(a, b)
    root = {item: reach.root(item) for item in reach}
    return {
        (a, b): score for (a, b), score in scores.items() if a in root and root[a] == root.get(b)
    }


def _union(*each: Likeness) -> Likeness:
    """Likenesses of several sets of pairs; of two sources what their likest items share."""
    found: Likeness = {}
    for likeness in each:
        for pair, score in likeness.items():
            if score > found.get(pair, 0.0):
                found[pair] = score
    return found


def _inside(cluster: _Cluster) -> float:
    """Mean likeness of the sources of a cluster."""
    count = len(cluster.sources)
    return sum(cluster.inside.values()) / (count * (count - 1) / 2)
