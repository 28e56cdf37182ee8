"""What came nearest to a claim that was compared with nothing, and what kept the two apart.

Only for the reader: nothing here bears on a finding.  The search is bounded by the pairs it looks
at, in the order of the claims, so that the same input gives the same answer.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from factcheck.align import Alignment
from factcheck.align.evidence import NOTE, total, weigh
from factcheck.align.features import Feature, Rarity
from factcheck.align.vetoes import first_veto
from factcheck.model.report import Apart
from factcheck.relate import relate

MOST_PAIRS = 5_000  # pairs that are weighed in one run; each takes about 0.1 ms
MOST_SEEN = 400_000  # pairs that are looked at, whether or not they share a word
LEAST = 2.0  # evidence below which two claims have little to do with one another
# Predicates are many and short: that two of them share a name says nothing.
_KINDS = frozenset({"date", "count", "money", "percent", "duration", "ordinal", "measure", "score",
                    "age"})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Near:
    """Two claims by number, how much speaks for one question, and what kept them apart."""

    a: int
    b: int
    score: float
    apart: Apart
    veto: str | None = None
    because: str = ""


class Search:
    """Looks for the nearest claims of one run."""

    def __init__(self, alignment: Alignment) -> None:
        self._alignment = alignment
        self._left, self._unseen = MOST_PAIRS, MOST_SEEN
        self._linked = {(link.a, link.b) for link in alignment.links}
        self._linked |= {(b, a) for a, b in self._linked}
        self._by_kind: dict[str, list[Feature]] = defaultdict(list)
        for feature in alignment.features:
            if feature.claim.kind in _KINDS:
                self._by_kind[feature.claim.kind].append(feature)

    def of(self, number: int, sources: frozenset[int]) -> Near | None:
        """The nearest claim of some sources (by index); None where nothing is near."""
        feature = self._alignment.features[number]
        others = self._by_kind.get(feature.claim.kind, ())
        pairs = ((feature, other) for other in others if other.source in sources)
        return self._best(pairs, LEAST)

    def of_all(self) -> Near | None:
        """The nearest pair of the run."""
        pairs = (
            (a, b)
            for own in self._by_kind.values()
            for one, other in combinations(_by_source(own), 2)
            for a in one
            for b in other
        )
        return self._best(pairs, 0.0)

    def noted(self) -> dict[int, Near]:
        """For each claim the nearest of those that were weighed in the check and not joined."""
        best: dict[int, Near] = {}
        for (a, b), pair in self._alignment.matching.pairs.items():
            if pair.relation in ("same", "compatible"):
                continue
            apart: Apart = "evidence" if pair.score < NOTE else "better"
            for own, other in ((a, b), (b, a)):
                if own not in best or pair.score > best[own].score:
                    best[own] = Near(own, other, pair.score, apart)
        return best

    def _best(self, pairs: Iterable[tuple[Feature, Feature]], least: float) -> Near | None:
        found = max(self._scored(pairs), key=lambda s: s[0], default=None)
        if found is None or found[0] < least:
            return None
        return self._near(found[1], found[2], round(found[0], 3))

    def _scored(
        self, pairs: Iterable[tuple[Feature, Feature]]
    ) -> Iterator[tuple[float, Feature, Feature]]:
        for a, b in pairs:
            self._unseen -= 1
            if self._left <= 0 or self._unseen <= 0:
                return
            if a.words.keys().isdisjoint(b.words) and a.entities.keys().isdisjoint(b.entities):
                continue
            self._left -= 1
            yield total(weigh(a, b, self._rarity(a))), a, b

    def _rarity(self, feature: Feature) -> Rarity:
        return self._alignment.matching.rarity_of.get(feature.item) or _PLAIN

    def _near(self, a: Feature, b: Feature, score: float) -> Near:
        if (a.item, b.item) not in self._linked:
            return Near(a.number, b.number, score, "story")
        if relate(a.claim, b.claim) == "incomparable":
            return Near(a.number, b.number, score, "values")
        if veto := first_veto(a, b):
            return Near(a.number, b.number, score, "veto", *veto)
        return Near(a.number, b.number, score, "evidence" if score < NOTE else "better")


def _by_source(features: Sequence[Feature]) -> list[list[Feature]]:
    found: dict[int, list[Feature]] = defaultdict(list)
    for feature in features:
        found[feature.source].append(feature)
    return list(found.values())


_PLAIN = Rarity([])


def nearest_claims(
    alignment: Alignment, lonely: Sequence[int], drafts: frozenset[int], sources: int
) -> dict[int, Near]:
    """The nearest claim for each of some claims; those of drafts (by index) are looked for among
    all sources, others only among the pairs that were weighed."""
    search = Search(alignment)
    noted = search.noted()
    others = frozenset(range(sources)) - drafts
    out: dict[int, Near] = {}
    for number in lonely:
        near = noted.get(number)
        if near is None and alignment.source_of[number] in drafts:
            near = search.of(number, others)
        if near is not None:
            out[number] = near
    return out


def nearest_pair(alignment: Alignment) -> Near | None:
    """The nearest pair of a run in which nothing was compared."""
    return Search(alignment).of_all()
