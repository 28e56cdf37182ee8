"""One entity for the names by which several sources call it, in whatever script.

Known ids join first; then what a text itself equates (brackets, short forms); then ``same_name``
on names that share a blocking key.  Two known ids never come together, and since all joins are
collected and sorted before any is made, the order of the sources changes nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from factcheck.model.mention import NameKind, NameMention
from factcheck.names import gazetteer
from factcheck.names.alone import OPEN, Join, Node, Told, alone
from factcheck.names.anaphors import is_anaphor
from factcheck.names.blocking import blocking_keys
from factcheck.names.match import same_name
from factcheck.names.persons import MANY
from factcheck.names.places_alone import places_alone
from factcheck.names.script import Script, script_of
from factcheck.names.short_forms import is_short, short_names
from factcheck.names.skeleton import likely

IDS = frozenset(("person", "org", "country", "city", "place"))
BIG_BLOCK = 60  # a blocking key shared by more names tells nothing
MOST_PERSONS = 300  # among more of them, that nobody else could be meant tells little


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, body or place of a story; ``key`` is its id where known, else its folded name."""

    key: str
    kind: NameKind
    canonical: str
    names_by_language: tuple[tuple[str, tuple[str, ...]], ...]
    principal: str | None
    because: tuple[str, ...]  # why names were joined, in words


@dataclass(frozen=True, slots=True)
class Clusters:
    """The entities of a story; ``keys[source][n]`` is that of the source's n-th mention."""

    entities: tuple[Entity, ...]
    keys: tuple[tuple[str, ...], ...]


def _node(mention: NameMention, source: int) -> Node:
    """What a mention is counted under before any join; a surname that stayed open belongs to its
    source alone."""
    if mention.id is not None:
        return (str(mention.kind), mention.id)
    name = gazetteer.key(mention.alias_of or mention.surface)
    if is_short(mention):
        return (str(mention.kind), f"{OPEN}{source} {name} {mention.office or ''}")
    return (str(mention.kind), name)


def _known(node: Node) -> str | None:
    """The id of a node, if it is one."""
    return node[1] if node[1].partition(":")[0] in IDS else None


class _Union:
    """Disjoint sets that refuse to hold two known ids."""

    def __init__(self, nodes: Iterable[Node]) -> None:
        self.parent = {n: n for n in nodes}
        self.id = {n: _known(n) for n in self.parent}

    def root(self, node: Node) -> Node:
        """The node that stands for a set."""
        while self.parent[node] != node:
            node = self.parent[node]
        return node

    def join(self, a: Node, b: Node) -> bool:
        """Make one set of two; False where that would bring two ids together."""
        a, b = sorted((self.root(a), self.root(b)))
        if a == b:
            return True
        first, second = self.id[a], self.id[b]
        if first is not None and second is not None:
            return False
        self.parent[b] = a
        self.id[a] = first or second
        return True


def cluster(sources: Sequence[Sequence[NameMention]]) -> Clusters:
    """Entities of the mentions of several sources, short forms already resolved where they can be.

    A short form that stayed open within its source ("President Lee") joins the one entity of the
    story that has this surname and office; where two have, it stays an entity of its own.
    """
    surfaces: dict[Node, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    principals: dict[Node, set[str]] = defaultdict(set)
    offices: dict[Node, set[str]] = defaultdict(set)
    found_in: dict[Node, set[int]] = defaultdict(set)
    nodes = [[_node(m, number) for m in own] for number, own in enumerate(sources)]
    for number, (own, places) in enumerate(zip(sources, nodes, strict=True)):
        for mention, node in zip(own, places, strict=True):
            found_in[node].add(number)
            found = surfaces[node][mention.language.partition("-")[0]]
            found |= set(_full_names(mention))
            if mention.principal:
                principals[node].add(mention.principal)
            if mention.office:
                offices[node].add(mention.office)
    names = {n: sorted({s for v in surfaces[n].values() for s in v}) for n in surfaces}
    union = _Union(sorted(names))
    because: dict[Node, list[str]] = defaultdict(list)

    def joined(told: Iterable[Join]) -> bool:
        """Make the joins that were told, the surest first; whether any was new."""
        new = False
        for _, a, b, reason in sorted(told, key=lambda t: (-t[0], t[1], t[2])):
            if union.root(a) != union.root(b) and union.join(a, b):
                because[union.root(a)].append(reason)
                new = True
        return new

    joined(_same(names))
    # What was joined once is one rival less for the others: 武納拉 and 格蕾丝·武纳拉 for Vunara.
    known = Told(names, offices, principals, found_in)
    while joined(alone(known, union.root)) or joined(_likely(names, union)):
        pass
    joined(places_alone(names, union.root))
    entities, key_of = _built(names, surfaces, principals, union, because)
    keys = tuple(tuple(key_of[node] for node in places) for places in nodes)
    return Clusters(entities, keys)


def _full_names(mention: NameMention) -> Iterator[str]:
    """The names that a mention shows: the full one it stands for, and itself where it is one."""
    if mention.alias_of is None:
        yield mention.surface
        return
    yield mention.alias_of
    pointing = mention.office_span is not None or is_anaphor(mention.surface)
    if not pointing and gazetteer.flat(mention.surface) not in short_names(mention.alias_of):
        yield mention.surface


def _same(names: Mapping[Node, Sequence[str]]) -> Iterator[Join]:
    """Pairs of nodes that ``same_name`` holds for one."""
    blocks: dict[str, set[Node]] = defaultdict(set)
    for node, found in names.items():
        if node[1].startswith(OPEN):
            continue
        for name in found:
            for key in blocking_keys(name):
                blocks[f"{node[0]} {key}"].add(node)
    seen: set[tuple[Node, Node]] = set()
    many: dict[tuple[Node, Node], str] = {}
    for block in blocks.values():
        if len(block) > BIG_BLOCK:
            continue
        for a, b in combinations(sorted(block), 2):
            if (a, b) in seen or (_known(a) and _known(b)):
                continue
            seen.add((a, b))
            best = max(
                (same_name(x, y, a[0]) for x in names[a] for y in names[b]),
                key=lambda m: (m.verdict == "same", m.score, m.reason),
            )
            if best.verdict == "same":
                yield best.score, a, b, best.reason
            elif best.reason.endswith(MANY):
                many[a, b] = best.reason
    yield from _only_bearers(many, names)


def _only_bearers(
    many: Mapping[tuple[Node, Node], str], names: Mapping[Node, Sequence[str]]
) -> Iterator[Join]:
    """Names borne by many that only one person on each side of a story bears: 김민수, 金民秀."""
    bearers: dict[tuple[Node, Script], set[Node]] = defaultdict(set)
    for a, b in many:
        bearers[a, script_of(names[b][0])].add(b)
        bearers[b, script_of(names[a][0])].add(a)
    for (a, b), reason in many.items():
        if bearers[a, script_of(names[b][0])] == {b} and bearers[b, script_of(names[a][0])] == {a}:
            yield 0.8, a, b, f"{reason}, by one here"


def _likely(names: Mapping[Node, Sequence[str]], union: _Union) -> Iterator[Join]:
    """Foreign persons whose consonants agree, where each is the only one the other can be."""
    persons = [n for n in names if n[0] == "person" and not gazetteer.posts(n[1])]
    if len(persons) > MOST_PERSONS:
        return
    met: dict[Node, dict[Node, tuple[float, Node, Node]]] = defaultdict(dict)
    for a, b in combinations(sorted(persons), 2):
        x, y = union.root(a), union.root(b)
        if x == y or (_known(a) and _known(b)):
            continue
        score = max(likely(one, other) for one in names[a] for other in names[b])
        if score and score > met[x].get(y, (0.0,))[0]:
            met[x][y] = met[y][x] = (score, a, b)
    scripts = {x: frozenset(script_of(n) for n in names[x]) for x in met}
    for x, others in met.items():
        for y, (score, a, b) in others.items():
            rivals = [z for z in others if scripts[z] & scripts[y]]
            back = [z for z in met[y] if scripts[z] & scripts[x]]
            if x < y and rivals == [y] and back == [x]:
                yield score, a, b, f"consonants {names[a][0]} ~ {names[b][0]}"


def _built(
    names: Mapping[Node, Sequence[str]],
    surfaces: Mapping[Node, Mapping[str, set[str]]],
    principals: Mapping[Node, set[str]],
    union: _Union,
    because: Mapping[Node, list[str]],
) -> tuple[tuple[Entity, ...], dict[Node, str]]:
    members: dict[Node, list[Node]] = defaultdict(list)
    for node in sorted(names):
        members[union.root(node)].append(node)
    reasons: dict[Node, list[str]] = defaultdict(list)
    for node, words in because.items():
        reasons[union.root(node)] += words
    out: list[Entity] = []
    key_of: dict[Node, str] = {}
    for root, nodes in sorted(members.items()):
        by_language: dict[str, set[str]] = defaultdict(set)
        for node in nodes:
            for language, found in surfaces[node].items():
                by_language[language] |= found
        told = {p for n in nodes for p in principals[n]}
        known = union.id[root]
        entity = Entity(
            known or f"unknown-{root[0]}:{min(n[1].removeprefix(OPEN) for n in nodes)}",
            NameKind(root[0]),
            _canonical(known, by_language),
            tuple((k, tuple(sorted(v))) for k, v in sorted(by_language.items())),
            next(iter(told)) if len(told) == 1 else None,
            tuple(sorted(set(reasons[root]))),
        )
        out.append(entity)
        key_of |= dict.fromkeys(nodes, entity.key)
    return tuple(sorted(out, key=lambda e: (str(e.kind), e.key))), key_of


def _canonical(known: str | None, by_language: Mapping[str, set[str]]) -> str:
    """The English name where known, else the longest of the first language that has one."""
    if known is not None:
        listed = gazetteer.names(known)
        if listed:
            return listed[0]
    for language in ("en", "ja", "zh", "ko", *sorted(by_language)):
        if by_language.get(language):
            return max(sorted(by_language[language]), key=len)
    return ""
