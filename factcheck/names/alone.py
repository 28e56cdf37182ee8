"""Persons whom a source calls by one word, or by a name of their own abroad, and whom others name
in full: one who holds the same office, where nobody else of the story can be meant.

"President Lee", 國防部長夏弗里 and "Sjafrie Sjamsoeddin", エクニティ財務相; 周若蘭 and Helen Chou.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from factcheck.names import gazetteer, persons
from factcheck.names import readings as read
from factcheck.names.fold import fold
from factcheck.names.match import same_name
from factcheck.names.offices import alike, concept_of_post
from factcheck.names.script import Script, script_of
from factcheck.names.short_forms import short_names
from factcheck.names.skeleton import alike_in_part, parts, skeleton
from factcheck.names.spelling import bare, surname_spellings
from factcheck.names.tables import table

Node = tuple[str, str]  # kind, and id or folded name
Join = tuple[float, Node, Node, str]  # how sure, whom and whom, and why
OPEN = "#"  # marks a surname that its source leaves open
MEANT = 0.85  # how sure the join of a surname with the only holder of its office is


@dataclass(frozen=True, slots=True)
class Told:
    """What the sources tell of each node."""

    names: Mapping[Node, Sequence[str]]
    offices: Mapping[Node, set[str]]
    principals: Mapping[Node, set[str]]
    sources: Mapping[Node, set[int]]


@dataclass(frozen=True, slots=True)
class _Person:
    """The nodes that were joined so far, as one."""

    node: Node
    names: tuple[str, ...]
    offices: frozenset[str]
    principals: frozenset[str]
    sources: frozenset[int]
    is_open: bool  # a surname that stayed open
    is_lone: bool  # one word of a foreign name

    def agrees(self, other: _Person) -> bool:
        """Whether both hold one office for one country, as far as that is told."""
        same = any(alike(a, b) for a in self.offices for b in other.offices)
        return same and (not self.principals or bool(self.principals & other.principals))


def alone(told: Told, root: Callable[[Node], Node]) -> Iterator[Join]:
    """Each person of one word or of a name of their own with the only one who can be meant."""
    found = _persons(told, root)
    whole = [p for p in found if not (p.is_open or p.is_lone) or any(map(_is_chinese, p.names))]
    for person in found:
        if not (person.is_open or person.is_lone) or not person.offices:
            continue
        meant = [p for p in whole if person.agrees(p) and _can_be(person, p)]
        if len(meant) == 1:
            why = f"only holder of the office named {person.names[0]}"
            yield MEANT, person.node, meant[0].node, why
    yield from _named_abroad(whole)


def _persons(told: Told, root: Callable[[Node], Node]) -> list[_Person]:
    members: dict[Node, list[Node]] = defaultdict(list)
    for node in told.names:
        if node[0] == "person":
            members[root(node)].append(node)
    return [_person(told, sorted(nodes)) for _, nodes in sorted(members.items())]


def _person(told: Told, nodes: Sequence[Node]) -> _Person:
    names = sorted({name for node in nodes for name in told.names[node]})
    held = {office for node in nodes for office in told.offices.get(node, ())}
    for node in nodes:
        held |= {c for p in gazetteer.posts(node[1]) if (c := concept_of_post(p.office))}
    is_open = all(node[1].startswith(OPEN) for node in nodes)
    return _Person(
        nodes[0],
        tuple(names),
        frozenset(held),
        frozenset(p for node in nodes for p in told.principals.get(node, ())),
        frozenset(s for node in nodes for s in told.sources.get(node, ())),
        is_open,
        all(node[1].startswith(OPEN) or _is_lone(told.names[node]) for node in nodes),
    )


def _is_lone(names: Iterable[str]) -> bool:
    """Whether a foreigner is called by one word only: 貝尼亞, エクニティ, 에끄니띠."""
    return all(
        len(parts(name)) == 1
        and skeleton(name)
        and script_of(name) is not Script.LATIN
        and not persons.korean_splits(name)
        for name in names
    )


def _is_chinese(name: str) -> bool:
    """Whether characters that may spell a foreigner's name may be a Chinese one: 林若薇."""
    splits = persons.chinese_splits(fold(name)) if script_of(name) is Script.HAN else ()
    return any(surname_spellings("chinese").get(surname) for surname, _ in splits)


def _can_be(person: _Person, other: _Person) -> bool:
    """Whether one word can name somebody."""
    listed = gazetteer.names(other.node[1]) if gazetteer.posts(other.node[1]) else ()
    shorts = {s for name in (*other.names, *listed) for s in short_names(name)}
    word = gazetteer.flat(person.names[0])
    if person.is_open and (word in shorts or _sounds_like(word, shorts)):
        return True
    if person.sources & other.sources:
        return False  # who names both does not mean one
    return any(alike_in_part(word, name) for word in person.names for name in other.names)


def _sounds_like(surname: str, shorts: Iterable[str]) -> bool:
    """Whether a surname may be one of those in another script: ソルベルグ, Solberg; 李, Lee."""
    script = script_of(surname)
    return any(
        script_of(s) is not script and same_name(surname, s, "person").verdict != "different"
        for s in shorts
    )


def _named_abroad(whole: Sequence[_Person]) -> Iterator[Join]:
    """Chinese persons by the given name they use abroad: 周若蘭, Helen Chou; of one office, where
    nobody else on either side has that surname."""
    abroad = [(p, name) for p in whole if (name := _surname_abroad(p))]
    home = [(p, s) for p in whole if (s := _surnames_at_home(p))]
    met = [
        (a, b)
        for a, surname in abroad
        for b, surnames in home
        if surname in surnames and not a.sources & b.sources and a.agrees(b)
    ]
    for a, b in met:
        if sum(a is x for x, _ in met) == 1 and sum(b is y for _, y in met) == 1:
            yield MEANT, a.node, b.node, f"only {a.names[0]} can be {b.names[0]}"


def _surname_abroad(person: _Person) -> str | None:
    """The surname of one who is called by a western given name alone, all in Latin letters."""
    for name in person.names:
        words = parts(name)
        if script_of(name) is not Script.LATIN or len(words) != 2 or "-" in name:
            return None
    first, last = (bare(word) for word in parts(person.names[0]))
    return last if table("foreign_latin").get(first) is not None else None


def _surnames_at_home(person: _Person) -> frozenset[str]:
    """Latin spellings of the surname of one who is named in Chinese characters."""
    found: set[str] = set()
    for name in person.names:
        if script_of(name) is not Script.HAN:
            continue
        for surname, _ in persons.chinese_splits(fold(name)):
            found |= set(surname_spellings("chinese").get(surname, ()))
            found |= {s for options in read.pinyin(surname, True) or () for s in options}
    return frozenset(found)
