"""One source against many: a value told by one source where several tell another one, near it.

Among many sources the bar of an error is high, as some pair of them always looks like one fact.  A
value that several sources tell alike is no such chance, and where two or more of them are each held
against the lone one with good odds, they bear one another out.  Chosen on real stories of 12 to 21
sources each.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from factcheck.align import odds
from factcheck.align.facts import Edge, Facts
from factcheck.align.points import Point, kind_of
from factcheck.model.value import Bound
from factcheck.names.script import Script, script_of

WRITTEN = ({Script.HAN}, {Script.HANGUL})
MANY = 3  # sources that tell the one value alike, at least
BEARING = 2  # of them, held against the lone one with these odds
CERTAIN = 1.9  # log-odds of each
FORECAST = "basis/forecast"
LIKE = ("near values", "same digits")
SPELT_ALIKE = 2  # sources that spell a name in one way, at least, where one spells it otherwise
SAME_HEAD = 2.0  # points of a noun that both figures answer to


def lower_bars(edges: Iterable[Edge], facts: Facts, points: list[Point]) -> None:
    """Set the bar of what one source tells otherwise than many."""
    against: dict[tuple[int, int], list[Edge]] = defaultdict(list)  # the facts of lone and many
    for edge in edges:
        if edge.chance is None or edge.chance < CERTAIN or not _is_near(edge, points):
            continue
        for lone, many in ((edge.a, edge.b), (edge.b, edge.a)):
            told = len(facts.sources[facts.sets.root(many)])
            if len(facts.sources[facts.sets.root(lone)]) == 1 and told >= MANY:
                against[facts.sets.root(lone), facts.sets.root(many)].append(edge)
    for (_, many), bearing in against.items():
        ends = {p for edge in bearing for p in (edge.a, edge.b) if facts.sets.root(p) == many}
        if len({points[point].source for point in ends}) >= BEARING:
            for edge in bearing:
                edge.certain = min(edge.certain, CERTAIN)


def lower_names(edges: Iterable[Edge], facts: Facts, points: list[Point]) -> None:
    """Set the bar of a name that one source spells otherwise than several do, by one character or
    one syllable: in Han and in Hangul it is written in one way, where Latin letters only render
    it.  Whoever tells of two brothers holds them apart, as of any two facts."""
    for edge in edges:
        ends = (points[edge.a], points[edge.b])
        if kind_of(ends[0]) != "name" or edge.pair.relation != "contradicts":
            continue
        scripts = {script_of(end.features[0].claim.surface) for end in ends}
        told = sorted(len(facts.sources[facts.sets.root(end)]) for end in (edge.a, edge.b))
        if scripts in WRITTEN and told[0] == 1 and told[1] >= SPELT_ALIKE:
            edge.certain = min(edge.certain, odds.POSSIBLE)


def _is_near(edge: Edge, points: list[Point]) -> bool:
    """Whether two firm figures of one noun, or two days that nothing else of their texts rivals,
    lie near one another: one may be the other gone wrong."""
    ends = (points[edge.a], points[edge.b])
    if kind_of(ends[0]) in odds.PREDICATES or edge.pair.relation != "contradicts":
        return False
    values = [point.features[0].claim.value for point in ends]
    if any(value is None or value.bound is not Bound.EXACT for value in values):
        return False
    if len({FORECAST in point.features[0].claim.basis for point in ends}) > 1:
        return False  # what is expected of this year, and what was earned in the last
    parts = edge.parts or {}
    if kind_of(ends[0]) == "date":
        # A day without its month may be of another one.
        asked = all(value and value.time for value in values) and parts.get("only date", 0.0) > 0
    else:
        asked = parts.get("head", 0.0) >= SAME_HEAD and not parts.get("small")
    return asked and any(parts.get(name, 0.0) > 0 for name in LIKE)
