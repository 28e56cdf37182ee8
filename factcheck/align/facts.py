"""Facts: one value of one thing as several sources tell it, and the evidence between two facts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from factcheck.align import odds
from factcheck.align.evidence import FAMILY_LEAST, JOIN, NOTE, SEVERAL
from factcheck.align.pairs import Pair
from factcheck.align.points import Point, kind_of
from factcheck.align.sets import DisjointSets
from factcheck.model.claim import Odds

IDENTITY = frozenset({"subject"})  # one person or one body is meant, whatever else is told
THIN = 0.5  # share of a short text that another of its story tells too, at least
MUCH, MANY = 7.0, 4  # score and families of evidence that need no more in common than they show
TOLD = 0.05  # log-odds from which a part is worth telling
WITNESSES = 0.7  # what further sources say that tell of an act one way only


@dataclass(slots=True)
class Edge:
    """The best evidence between two points, and what the facts they tell bring together."""

    a: int
    b: int
    pair: Pair
    score: float
    families: frozenset[str]
    strong: bool
    parts: dict[str, float] | None = None  # what the odds are made of, in points
    chance: float | None = None  # log-odds, where enough is told to say; see odds.py
    margin: float = odds.MOST_MARGIN  # how much better the pair is than the next best
    ambiguous: bool = False
    certain: float = odds.CERTAIN  # log-odds from which it is an error; more among many sources
    turned: bool = False  # a story in which one thing is decided by undoing another
    known: bool = False  # what one person is, whom the tables know by both names
    crowded: bool = False  # of many sources, and of a kind that each of them tells many of
    vague: bool = False  # among many sources two places that only the words around them show

    @property
    def sure(self) -> bool:
        """Whether the disagreement is an error: the odds say so.

        Where so little is told that there are no odds, the evidence must be enough: score, two
        families, a strong link.  Three families need less of each.  Values far from one another
        mostly answer two questions: never more than a note.
        """
        if self.turned or self.vague or (self.crowded and self.chance is None):
            return False
        pinned = self.one_act_of_two or self.known
        if self.chance is not None and (self.chance >= self.certain or not pinned):
            return self.chance >= self.certain
        if not self.strong:
            return False
        if self.pair.twin:
            return not self.ambiguous
        kinds = len(self.families)
        enough = (self.score >= JOIN and kinds >= 2) or (self.score >= SEVERAL and kinds >= 3)
        much = self.score >= MUCH and kinds >= MANY
        if self.pair.alike <= THIN and self.families.isdisjoint(IDENTITY) and not much:
            return False  # two sentences that have little in common tell of two things
        return enough and not self.pair.far and not self.ambiguous

    @property
    def one_act_of_two(self) -> bool:
        """Whether both tell, of nearly the same day, what the same two countries did together; or
        nearly the same number of what they did."""
        parts = self.parts or {}
        asked = "kind date" in parts or parts.get("head", 0.0) > 0
        told = ("event", "participants", "near values")
        return asked and all(parts.get(name, 0.0) > 0 for name in told)

    def told(self, kind: str, unread: bool) -> Odds | None:
        """The odds as an explanation tells them; None where they did not decide."""
        if self.chance is None or self.parts is None:
            return None
        if self.sure and self.chance < self.certain:
            return None
        parts = [(n, p) for n, p in odds.added(kind, self.parts) if abs(p) >= TOLD]
        return Odds(
            self.chance,
            odds.possible(self.strong),
            self.certain,
            tuple(sorted(parts, key=lambda part: (-abs(part[1]), part[0]))),
            "undone" if self.turned else "unread" if unread else None,
        )

    @property
    def worth_a_note(self) -> bool:
        """Whether there is enough to say anything at all."""
        if self.chance is None:
            return self.score >= NOTE
        return self.chance >= odds.possible(self.strong) or self.sure


@dataclass(slots=True)
class Facts:
    """Which points tell one value of one thing, directly or through other sources."""

    sets: DisjointSets[int]
    members: dict[int, list[int]]
    sources: dict[int, set[int]]

    def told(self, point: int) -> list[int]:
        """The points that tell the fact of a point."""
        return self.members[self.sets.root(point)]

    def tellers(self, edge: Edge) -> int:
        """How many points tell one of the two facts of an edge."""
        return len(self.told(edge.a)) + len(self.told(edge.b))

    def told_apart(self, a: int, b: int) -> bool:
        """Whether some source tells the facts of both points: it holds them apart for all."""
        return not self.sources[self.sets.root(a)].isdisjoint(self.sources[self.sets.root(b)])


def edges_of(pairs: Iterable[Pair], point_of: dict[int, int]) -> dict[tuple[int, int], Edge]:
    """The best pair between any two points."""
    edges: dict[tuple[int, int], Edge] = {}
    for pair in pairs:
        key = (point_of[pair.a], point_of[pair.b])
        if key not in edges or pair.score > edges[key].score:
            edges[key] = Edge(*key, pair, pair.score, pair.families, pair.strong)
    return edges


def find_facts(edges: Iterable[Edge], points: list[Point]) -> Facts:
    """Join the points whose equal values answer one question."""
    sets: DisjointSets[int] = DisjointSets()
    for edge in edges:
        if edge.pair.relation == "same" and edge.pair.score >= NOTE:
            sets.join(edge.a, edge.b)
    facts = Facts(sets, defaultdict(list), defaultdict(set))
    for point in points:
        root = sets.root(point.number)
        facts.members[root].append(point.number)
        facts.sources[root].add(point.source)
    return facts


def mates_of(edge: Edge, edges: Mapping[tuple[int, int], Edge], facts: Facts) -> list[Pair]:
    """The best pairs between the points that tell the two facts of an edge in the same relation."""
    keys = [(min(a, b), max(a, b)) for a in facts.told(edge.a) for b in facts.told(edge.b)]
    mates = [edges[key].pair for key in keys if key in edges]
    return [mate for mate in mates if mate.relation == edge.pair.relation]


def _poolable(point: Point) -> bool:
    kind = kind_of(point)
    return kind != "date" and (kind != "polarity" or all(f.alone for f in point.features))


def pool(edges: dict[tuple[int, int], Edge], facts: Facts, points: list[Point]) -> None:
    """Let the sources that tell one value in other words speak for one another.

    Each family of evidence counts by the best that any of them brings, what speaks against by its
    mean.  Dates are left out, and acts that a source tells both ways: one day, one sort of act is
    told of many things.
    """
    for edge in edges.values():
        if edge.pair.relation not in ("contradicts", "updates"):
            continue
        if not (_poolable(points[edge.a]) and _poolable(points[edge.b])):
            continue
        mates = mates_of(edge, edges, facts)
        witnessed = kind_of(points[edge.a]) == "polarity" and facts.tellers(edge) > 2
        if len(mates) < 2 and not witnessed:
            continue
        # Where no source tells an act both ways, a third one that tells it one way is a witness.
        pooled: dict[str, float] = {"witnesses": WITNESSES} if witnessed else {}
        for family in sorted({family for mate in mates for family in mate.weights}):
            each = [mate.weights.get(family, 0.0) for mate in mates]
            pooled[family] = max(each) if max(each) > 0 else sum(each) / len(each)
        edge.score = round(max(edge.pair.score, sum(pooled.values())), 3)
        edge.families = frozenset(f for f, w in pooled.items() if w >= FAMILY_LEAST)
        edge.strong = any(mate.strong for mate in mates)
