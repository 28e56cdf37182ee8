"""How far each candidate is to be trusted: the evidence of its facts and what stands around it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from factcheck.align import ahead, asked_places, odds, said, soles
from factcheck.align.evidence import weigh
from factcheck.align.facts import Edge, Facts, mates_of
from factcheck.align.features import Feature, Rarity
from factcheck.align.pairs import Pair
from factcheck.align.slips import are_within_twice
from factcheck.align.standing import Standing
from factcheck.model.event import AHEAD

FEW = 5  # where a source tells no more figures than this, the best partner is hardly chance
YEAR = "year"  # the sort of a date that tells no more than its year
PAIR = 3  # among more sources than this, somebody's partner is


class Judge:
    """What a story tells, for the odds of each of its candidates."""

    def __init__(
        self,
        features: Iterable[Feature],
        edges: Mapping[tuple[int, int], Edge],
        facts: Facts,
        rarity: Rarity,
    ) -> None:
        self._features = {feature.number: feature for feature in features}
        self._edges = edges
        self._facts = facts
        self._rarity = rarity
        self._standing = Standing(self._features.values(), edges.values())
        self._claims: Counter[tuple[int, str]] = Counter()
        self._tellers: dict[tuple[str, str], set[int]] = defaultdict(set)
        for feature in self._features.values():
            if not _asks_of_its_own(feature):
                self._claims[feature.source, _sort_of(feature)] += 1
            self._tellers[feature.claim.kind, feature.claim.text].add(feature.source)
        self._sources = len({feature.source for feature in self._features.values()})

    def parts(self, edge: Edge) -> dict[str, float] | None:
        """What speaks for and against a candidate, in points; None where its sources tell so
        little that nothing can be said of chance."""
        a, b = self._features[edge.pair.a], self._features[edge.pair.b]
        if min(a.company, b.company) <= FEW and self._sources <= PAIR:
            return None
        if a.mirrors or (b.claim.path, b.claim.start) in a.tied or said.are_one(a, b):
            return None  # what they share was weighed when they were held to be of one thing
        found = odds.pooled([self._evidence(pair.a, pair.b) for pair in self._mates(edge)])
        found[f"kind {a.claim.kind}"] = 1.0
        found[odds.MARGIN] = odds.capped(edge.margin)
        found["held back"] = float(not edge.strong)
        found["families"] = float(len(edge.families))
        found["planned"] = sum(f.claim.modality in AHEAD for f in (a, b)) / 2
        if a.claim.kind == "date" and ahead.lie_ahead(a, b):
            found["planned"] = 1.0
        found["small"] = float(_are_small(a, b))
        found["within twice"] = float(are_within_twice(a, b))
        found["no noun"] = sum(f.claim.head is None for f in (a, b)) / 2
        found |= self._standing.parts(a, b)
        told = [self._rivals(f) for f in (a, b)]
        found["crowd"] = odds.crowd(max(told))
        again = [len(self._tellers[f.claim.kind, f.claim.text]) - 1 for f in (a, b)]
        found["both told again"] = min(again) / max(1, self._sources - 1)
        return found | odds.joint(found)

    def _rivals(self, feature: Feature) -> int:
        """How many claims of its source a claim may be mistaken for: a year to come, by which all
        sorts of things are planned, for any date."""
        own = self._claims[feature.source, _sort_of(feature)]
        planned = _sort_of(feature) == YEAR and feature.claim.modality in AHEAD
        return own + (self._claims[feature.source, "date"] if planned else 0)

    def _mates(self, edge: Edge) -> list[Pair]:
        mates = mates_of(edge, self._edges, self._facts)
        return mates if edge.pair in mates else [*mates, edge.pair]

    def _evidence(self, a: int, b: int) -> dict[str, float]:
        return odds.of_reasons(weigh(self._features[a], self._features[b], self._rarity))


def _sort_of(feature: Feature) -> str:
    """What a claim may be mistaken for: others of its kind; a year alone is no day."""
    said = dict(feature.claim.value.said) if feature.claim.value else {}
    if feature.claim.kind == "date" and said.keys() - {"word"} == {"year"}:
        return YEAR
    return feature.claim.kind


def _asks_of_its_own(feature: Feature) -> bool:
    """Whether a claim is held against those alone that are told in the same words."""
    sole = bool(feature.concepts) and soles.is_sole(feature)
    return sole or asked_places.is_open(feature)


def _are_small(a: Feature, b: Feature) -> bool:
    """Whether two figures are so small that they meet by chance."""
    amounts = [f.claim.value.amount if f.claim.value else None for f in (a, b)]
    if a.claim.kind == "date":
        return False
    return all(amount is not None and abs(amount) <= odds.SMALL for amount in amounts)
