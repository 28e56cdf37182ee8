"""Where in their texts two claims stand: what opens a report opens the next, what ends it is often
an aside."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from factcheck.align.evidence import NOTE
from factcheck.align.facts import Edge
from factcheck.align.features import Feature

Place = tuple[float, float]  # how far down either of two texts, 0 to 1
Items = tuple[tuple[int, int], tuple[int, int]]
ENDS: tuple[Place, ...] = ((0.0, 0.0), (1.0, 1.0))
REACH = 0.08  # share of a text within which what is agreed on tells where the rest stands


class Standing:
    """How far down their texts the claims of a story stand, and what of two texts answers what."""

    def __init__(self, features: Iterable[Feature], edges: Iterable[Edge]) -> None:
        self._features = {feature.number: feature for feature in features}
        self._last: dict[tuple[int, int], int] = defaultdict(int)
        for feature in self._features.values():
            self._last[feature.item] = max(self._last[feature.item], feature.claim.sentence)
        self._agreed: dict[Items, list[Place]] = defaultdict(list)
        for edge in edges:
            if edge.pair.relation == "same" and edge.pair.score >= NOTE:
                a, b = self._features[edge.pair.a], self._features[edge.pair.b]
                self._agreed[a.item, b.item].append((self.depth(a), self.depth(b)))
                self._agreed[b.item, a.item].append((self.depth(b), self.depth(a)))

    def depth(self, feature: Feature) -> float:
        """How far down its text a claim stands: 0 in the first sentence, 1 in the last."""
        return feature.claim.sentence / max(1, self._last[feature.item])

    def parts(self, a: Feature, b: Feature) -> Mapping[str, float]:
        """How late the later of two claims is told, and how far each stands from where the texts
        would answer one another, 0 to 1."""
        here, there = self.depth(a), self.depth(b)
        return {
            "late": max(here, there),
            "elsewhere": abs(there - self._answers(a, b)),
        }

    def _answers(self, a: Feature, b: Feature) -> float:
        """Where in the text of ``b`` that of ``a`` would be answered: it is told as far before or
        behind what the two agree on, and what is agreed on nearby tells the most."""
        here = self.depth(a)
        places: list[Place] = [*self._agreed.get((a.item, b.item), []), *ENDS]
        near = [1 / (REACH + abs(own - here)) for own, _ in places]
        there = [other + here - own for own, other in places]
        return sum(w * x for w, x in zip(near, there, strict=True)) / sum(near)
