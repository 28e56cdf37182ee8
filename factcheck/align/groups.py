"""From linked items to fact groups: score pairs, match them, and join matches over all sources."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from factcheck.align import asked, asked_places, odds, outvoted, places, rounded
from factcheck.align.answered import axis_of, both_told, told_values
from factcheck.align.evidence import NOTE
from factcheck.align.facts import Edge, edges_of, find_facts, pool
from factcheck.align.features import Feature, Rarity
from factcheck.align.judge import Judge
from factcheck.align.link import Item, Link
from factcheck.align.pairs import AGREE, Pair, Relate, score_pair
from factcheck.align.points import Point, kind_of, points_of, text_of
from factcheck.align.sets import DisjointSets
from factcheck.model.claim import Odds
from factcheck.model.sharing import Share, one_by_one
from factcheck.model.value import Grain

ANSWERED = 0.45  # an equal value with this share of a conflict's evidence answers it
# One source says yes of many things: its yes to another question answers nothing.
PREDICATES = ("polarity", "role", "person", "name", "quote")
MARGIN = 0.25  # a partner must be this much better than the next, else the match is unsure


@dataclass(slots=True)
class Matched:
    """A set of points joined over all sources."""

    points: list[Point]
    edges: list[Edge]
    sure: bool
    best: Edge
    relation: str
    rarity: Rarity
    odds: Odds | None


@dataclass(slots=True)
class Matching:
    """All that was joined, and what was looked at."""

    conflicts: list[Matched] = field(default_factory=list)
    updates: list[Matched] = field(default_factory=list)
    agreeing: dict[int, set[int]] = field(default_factory=dict)  # claim -> sources that agree
    compared: set[int] = field(default_factory=set)  # claims that had a comparable partner item
    pairs: dict[tuple[int, int], Pair] = field(default_factory=dict)
    judged: dict[tuple[int, int], Edge] = field(default_factory=dict)  # what differs, by claims
    facts: int = 0  # facts told by two or more sources
    rarity_of: dict[Item, Rarity] = field(default_factory=dict)


@dataclass(slots=True)
class _Story:
    """The claims of one story, and its items that are held against one another."""

    features: list[Feature]
    links: list[Link]
    rarity: Rarity
    by_item: dict[Item, list[Feature]]


def match(
    features: list[Feature],
    links: list[Link],
    story_of: Mapping[Item, Item],
    relate: Relate,
    share: Share = one_by_one,
) -> Matching:
    """Match the claims of linked items, story by story: one story never weighs on another."""
    matching = Matching()
    stories: dict[Item, list[Feature]] = defaultdict(list)
    for feature in features:
        if feature.item in story_of:
            stories[story_of[feature.item]].append(feature)
    links_of: dict[Item, list[Link]] = defaultdict(list)
    for link in links:
        links_of[story_of[link.a]].append(link)
    told = [_story(stories[story], links_of[story], relate) for story in sorted(links_of)]
    # Scoring is most of the work, and looks at one story at a time.
    scored = share(lambda number: _scored(told[number], relate), len(told))
    for own, pairs in zip(told, scored, strict=True):
        _match_story(matching, own, {(pair.a, pair.b): pair for pair in pairs}, relate)
    _note_agreements(matching, features)
    return matching


def _story(features: list[Feature], links: list[Link], relate: Relate) -> _Story:
    by_item: dict[Item, list[Feature]] = defaultdict(list)
    for feature in features:
        by_item[feature.item].append(feature)
    asked.mark(features, links, relate)
    asked_places.mark(features, links, relate)
    return _Story(features, links, Rarity(features), by_item)


def _scored(story: _Story, relate: Relate) -> list[Pair]:
    """The pairs of a story that could answer one question."""
    found: list[Pair] = []
    for link in story.links:
        left, right = story.by_item[link.a], story.by_item[link.b]
        found += _score_items(left, right, link, story.rarity, relate)
    return found


def _match_story(
    matching: Matching, story: _Story, pairs: dict[tuple[int, int], Pair], relate: Relate
) -> None:
    features, rarity, by_item = story.features, story.rarity, story.by_item
    for link in story.links:
        matching.compared.update(f.number for f in (*by_item[link.a], *by_item[link.b]))
    points, point_of = points_of(features)
    told = told_values(features)
    edges = edges_of(pairs.values(), point_of)
    facts = find_facts(edges.values(), points)
    pool(edges, facts, points)
    rough = rounded.about(edges.values(), points)
    conflicts = [
        edge
        for edge in _conflicts(edges, points)
        if not both_told(points[edge.a], points[edge.b], told)
        and not rounded.is_rounding(edge, points, rough, relate)
        and (kind_of(points[edge.a]) in PREDICATES or not facts.told_apart(edge.a, edge.b))
    ]
    judge = Judge(features, edges, facts, rarity)
    sources = len({feature.source for feature in features})
    for edge in conflicts:
        kind = kind_of(points[edge.a])
        placed = places.are_of_one_question(points[edge.a].features, points[edge.b].features)
        edge.certain = odds.certain(sources, kind, placed)
        edge.crowded = sources > odds.FITTED and (kind in odds.LOOSE or kind == "quote")
        edge.vague = edge.crowded and places.is_open(points[edge.a].features[0])
        edge.turned = axis_of(points[edge.a].features[0]) in told.undoing
        edge.known = sources <= odds.FITTED and _one_known_person(points[edge.a], points[edge.b])
        edge.parts = judge.parts(edge)
        edge.chance = odds.log_odds(kind, edge.parts) if edge.parts else None
        for a in points[edge.a].features:
            for b in points[edge.b].features:
                matching.judged[min(a.number, b.number), max(a.number, b.number)] = edge
    if sources > odds.FITTED:
        outvoted.lower_bars(conflicts, facts, points)
    outvoted.lower_names(conflicts, facts, points)
    conflicts = [e for e in conflicts if e.worth_a_note and not _are_bare_years(e, points)]
    _join(matching, conflicts, edges, points, rarity)
    matching.pairs.update(pairs)
    matching.facts += _count_facts(edges)
    matching.rarity_of.update(dict.fromkeys(by_item, rarity))


def _are_bare_years(edge: Edge, points: list[Point]) -> bool:
    """Whether two years have nothing but words in common: each dates a figure of its own."""
    values = [points[end].features[0].claim.value for end in (edge.a, edge.b)]
    if any(v is None or v.time is None or v.time.grain is not Grain.YEAR for v in values):
        return False
    return edge.families <= {"words", "digits"}


def _one_known_person(a: Point, b: Point) -> bool:
    """Whether two offices are told of one person of the tables: there is no doubt of whom."""
    if kind_of(a) != "role":
        return False
    one, other = (frozenset().union(*(f.subject for f in point.features)) for point in (a, b))
    return any(key.startswith("person:") for key in one & other)


def _count_facts(edges: dict[tuple[int, int], Edge]) -> int:
    """Points of two or more sources that answer one question, counted once each."""
    facts: DisjointSets[int] = DisjointSets()
    for edge in edges.values():
        if edge.pair.relation in ("same", "compatible") or edge.pair.score >= NOTE:
            facts.join(edge.a, edge.b)
    return len({facts.root(i) for i in facts})


def _score_items(
    left: list[Feature], right: list[Feature], link: Link, rarity: Rarity, relate: Relate
) -> Iterable[Pair]:
    by_kind: dict[str, list[Feature]] = defaultdict(list)
    for feature in right:
        by_kind[feature.claim.kind].append(feature)
    for a in left:
        for b in by_kind.get(a.claim.kind, ()):
            if pair := score_pair(a, b, link.strong, rarity, relate):
                yield pair


def _conflicts(edges: dict[tuple[int, int], Edge], points: list[Point]) -> list[Edge]:
    """Edges whose values differ, that nothing answers, each the best of both its ends."""
    agrees: dict[tuple[int, int], list[Edge]] = defaultdict(list)  # (point, other source)
    best: dict[tuple[int, int], list[Edge]] = defaultdict(list)
    for edge in edges.values():
        ends = ((edge.a, points[edge.b].source), (edge.b, points[edge.a].source))
        for end in ends:
            if edge.pair.relation in ("same", "compatible"):
                agrees[end].append(edge)
            else:
                best[end].append(edge)
    chosen: list[Edge] = []
    for edge in edges.values():
        if edge.pair.relation not in ("contradicts", "updates"):
            continue
        ends = ((edge.a, points[edge.b].source), (edge.b, points[edge.a].source))
        share = ANSWERED if kind_of(points[edge.a]) not in PREDICATES else 1.0
        least = max(AGREE, share * edge.pair.score)
        if any(
            answer.pair.score >= least and not _leaves_open(answer, edge, points)
            for end in ends
            for answer in agrees[end]
        ):
            continue
        mutual = True
        for end in ends:
            told = text_of(points[edge.b if end[0] == edge.a else edge.a])
            one = points[edge.b if end[0] == edge.a else edge.a]
            rivals = [
                e.pair.score
                for e in best[end]
                if e is not edge
                and text_of(other := points[e.b if end[0] == e.a else e.a]) != told
                and not _are_one_address(one, other)
            ]
            top = max(rivals, default=0.0)
            edge.margin = min(edge.margin, edge.pair.score - top)
            if top > edge.pair.score:
                mutual = False
            elif top > edge.pair.score - MARGIN:
                edge.ambiguous = True
        if mutual:
            chosen.append(edge)
    return chosen


def _are_one_address(x: Point, y: Point) -> bool:
    """Whether two points tell parts of one address: Hengchun, in Pingtung County."""
    return any(places.are_one_address(a, b) for a in x.features for b in y.features)


def _leaves_open(answer: Edge, edge: Edge, points: list[Point]) -> bool:
    """Whether what agrees with one end of a conflict holds the other end as well: "on the 16th"
    settles nothing between 10:24 and 10:42 of that day, nor "in China" between two towns."""
    ends = {edge.a, edge.b}
    told = [i for i in (answer.a, answer.b) if i not in ends]
    far = [i for i in ends if i not in (answer.a, answer.b)]
    if len(told) != 1 or len(far) != 1:
        return False
    if kind_of(points[edge.a]) == "place":
        wide, one = (points[i].features[0] for i in (told[0], far[0]))
        return places.may_hold(wide, one)
    if kind_of(points[edge.a]) != "date":
        return False
    x, y = (points[i].features[0].claim.value for i in (told[0], far[0]))
    if x is None or y is None or x.time is None or y.time is None:
        return False
    return x.time.contains(y.time) and x.text != y.text


def _join(
    matching: Matching,
    conflicts: list[Edge],
    edges: dict[tuple[int, int], Edge],
    points: list[Point],
    rarity: Rarity,
) -> None:
    """Join conflicting edges into groups, the best first, then the points that agree with them.

    Two groups become one only where every point of the one could answer every point of the other:
    a chain of likenesses is no identity.
    """
    known = {frozenset(key) for key in edges}
    group_of: dict[int, int] = {}
    groups: dict[int, list[int]] = {}
    inside: dict[int, list[Edge]] = defaultdict(list)
    for edge in sorted(conflicts, key=lambda e: (not e.sure, -e.score, e.a, e.b)):
        a, b = group_of.get(edge.a, -1), group_of.get(edge.b, -1)
        if a == b != -1:
            inside[a].append(edge)
            continue
        left, right = groups.get(a, [edge.a]), groups.get(b, [edge.b])
        if not _all_meet(left, right, points, known):
            continue
        if not edge.sure and _adds_a_value(left, right, (a, b), inside, points):
            continue
        top = min(n for n in (a, b, edge.a) if n != -1)
        merged = [*left, *right]
        own = [*inside.pop(a, []), *inside.pop(b, []), edge]
        groups.pop(a, None)
        groups.pop(b, None)
        groups[top], inside[top] = merged, own
        group_of.update(dict.fromkeys(merged, top))
    _support(edges, points, group_of, groups)
    for top in sorted(groups):
        matched = _matched([points[i] for i in sorted(groups[top])], inside[top], rarity)
        kept = matching.updates if matched.relation == "updates" else matching.conflicts
        kept.append(matched)


def _adds_a_value(
    left: list[int],
    right: list[int],
    tops: tuple[int, int],
    inside: dict[int, list[Edge]],
    points: list[Point],
) -> bool:
    """Whether an unsure likeness would bring one more value into a disagreement that is sure."""
    told = [{text_of(points[i]) for i in side} for side in (left, right)]
    sure = [any(edge.sure for edge in inside.get(top, ())) for top in tops]
    return (sure[0] and not told[1] <= told[0]) or (sure[1] and not told[0] <= told[1])


def _all_meet(
    left: list[int], right: list[int], points: list[Point], known: set[frozenset[int]]
) -> bool:
    """Whether every two points of two groups could answer one question."""
    for a in left:
        for b in right:
            if points[a].source == points[b].source:
                if text_of(points[a]) != text_of(points[b]):
                    return False
            elif frozenset((a, b)) not in known:
                return False
    return True


def _support(
    edges: dict[tuple[int, int], Edge],
    points: list[Point],
    group_of: dict[int, int],
    groups: dict[int, list[int]],
) -> None:
    """Add to each group the points that agree with one of its own."""
    for edge in sorted(edges.values(), key=lambda e: (-e.pair.score, e.a, e.b)):
        if edge.pair.relation not in ("same", "compatible") or edge.pair.score < NOTE:
            continue
        a, b = group_of.get(edge.a, -1), group_of.get(edge.b, -1)
        if (a == -1) == (b == -1):
            continue
        if kind_of(points[edge.a]) == "polarity" and not edge.sure:
            continue
        top, new = (a, edge.b) if b == -1 else (b, edge.a)
        own = [i for i in groups[top] if points[i].source == points[new].source]
        if all(text_of(points[i]) == text_of(points[new]) for i in own):
            groups[top].append(new)
            group_of[new] = top


def _matched(points: list[Point], edges: list[Edge], rarity: Rarity) -> Matched:
    contradicting = [e for e in edges if e.pair.relation == "contradicts"] or edges
    best = max(contradicting, key=lambda e: (e.sure, e.score, e.pair.score, -e.a, -e.b))
    relation = best.pair.relation
    ends = (best.pair.a, best.pair.b)
    # A figure that could not be read is no date.
    unread = kind_of(points[0]) != "date" and any(
        f.claim.unread for p in points for f in p.features if f.number in ends
    )
    told = best.told(kind_of(points[0]), unread)
    return Matched(points, edges, best.sure and not unread, best, relation, rarity, told)


def _note_agreements(matching: Matching, features: list[Feature]) -> None:
    """Which sources agree with each claim: an equal value, or one that a rounded or open value
    holds, where nothing that differs answers better.  45.95 trillion is no 46 trillion where the
    same source tells 45.10."""
    source_of = {f.number: f.source for f in features}
    best: dict[tuple[int, int], float] = defaultdict(float)  # claim, other source
    for pair in matching.pairs.values():
        if pair.relation == "contradicts":
            for own, other in ((pair.a, pair.b), (pair.b, pair.a)):
                end = (own, source_of[other])
                best[end] = max(best[end], pair.score)
    for pair in matching.pairs.values():
        if pair.relation not in ("same", "compatible"):
            continue
        for own, other in ((pair.a, pair.b), (pair.b, pair.a)):
            end = (own, source_of[other])
            if pair.relation == "same" or pair.score >= best[end]:
                matching.agreeing.setdefault(own, set()).add(source_of[other])
