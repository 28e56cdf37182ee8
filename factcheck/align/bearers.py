"""Who of two sources may be one person, though no table and no spelling shows it.

Each language spells a foreign name in its own way: 埃尼迪, エクニティ, Ekniti.  Within two
linked sources it is enough that two names sound alike and that neither source names anybody who
sounds as much alike: then what is told of their offices is held against one another.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping, Sequence

from factcheck.align.features import Feature
from factcheck.align.sets import DisjointSets
from factcheck.model.mention import NameKind, NameMention
from factcheck.names import gazetteer
from factcheck.names.find_base import cue_set
from factcheck.names.fold import fold
from factcheck.names.korean_words import is_name
from factcheck.names.match import same_name
from factcheck.names.script import Script, script_of
from factcheck.names.skeleton import parts, skeleton

ALIKE = 0.75  # share of the consonants of two names that they have in common, at least
LEAST = 2  # consonants of a name without which nothing can be heard
SURE = 1.0
MOST_HAN = 3  # characters of a Chinese or Korean name
MOST_PERSONS = 60  # among more of them, that nobody else sounds so tells little
Cast = dict[str, str]  # key of each person of a source, and the longest name it has there


def cast_of(names: Iterable[tuple[int, NameMention]], key_of: Mapping[int, str]) -> Cast:
    """The persons of a source."""
    found: Cast = {}
    for _, mention in names:
        key = key_of.get(mention.start)
        if key is not None and mention.kind is NameKind.PERSON:
            told = mention.alias_of or mention.surface
            found[key] = max(found.get(key, ""), told, key=len)
    return found


def unite(
    features: Sequence[Feature], casts: Sequence[Cast], linked: Iterable[tuple[int, int]]
) -> bool:
    """Give the persons of whom offices are told one key where two linked sources mean one; whether
    any was given."""
    held: dict[int, set[str]] = {}
    offices = [f for f in features if f.claim.kind == "role" and len(f.subject) == 1]
    for feature in offices:
        held.setdefault(feature.source, set()).update(feature.subject)
    one: DisjointSets[str] = DisjointSets()
    joined = False
    sources: dict[str, set[int]] = {}
    for number, cast in enumerate(casts):
        for key in cast:
            sources.setdefault(key, set()).add(number)
    for a, b in sorted(set(linked)):
        for x, y in _matched(casts[a], casts[b], held.get(a, set()), held.get(b, set())):
            left, right = one.root(x), one.root(y)
            own, other = (sources[key] for key in (left, right))
            if left != right and own.isdisjoint(other):
                one.join(x, y)
                sources[one.root(x)] = own | other
                joined = True
    for feature in offices if joined else ():
        feature.subject = frozenset(one.root(key) for key in feature.subject)
    return joined


def _matched(a: Cast, b: Cast, mine: set[str], yours: set[str]) -> list[tuple[str, str]]:
    """Persons with an office in both sources, each of whom sounds like no one but the other."""
    own = {key: name for key, name in a.items() if key not in b}
    other = {key: name for key, name in b.items() if key not in a}
    if max(len(own), len(other)) > MOST_PERSONS:
        return []
    return [
        (x, y)
        for x in sorted(mine & own.keys())
        for y in sorted(yours & other.keys())
        if not (gazetteer.posts(x) and gazetteer.posts(y))
        and (found := _alike(own[x], other[y])) >= ALIKE
        and _next_best(own[x], y, other) < found
        and _next_best(other[y], x, own) < found
    ]


def _next_best(name: str, meant: str, persons: Mapping[str, str]) -> float:
    return max((_alike(name, told) for key, told in persons.items() if key != meant), default=0.0)


@functools.lru_cache(maxsize=1 << 13)
def _alike(a: str, b: str) -> float:
    """How alike two names of two scripts sound, 0 to 1; foreign ones by their consonants."""
    if script_of(a) is script_of(b):
        return 0.0
    if same_name(a, b, "person").verdict == "same":
        return SURE
    if _is_native(a) or _is_native(b):
        return 0.0
    own, other = parts(a), parts(b)
    pairs = [(a, b)]
    if len(own) == 1:
        pairs += [(a, part) for part in other]
    elif len(other) == 1:
        pairs += [(part, b) for part in own]
    return max(_ratio(skeleton(x), skeleton(y)) for x, y in pairs)


def _is_native(name: str) -> bool:
    """Whether a name has the shape of a Chinese or Korean one, whose readings tables know."""
    script = script_of(name)
    if script is Script.HANGUL:
        return is_name(name)
    is_short = script is Script.HAN and len(name) <= MOST_HAN
    return is_short and fold(name)[0] in cue_set("surnames", "zh")


def _ratio(a: str, b: str) -> float:
    from rapidfuzz.distance import LCSseq

    if min(len(a), len(b)) < LEAST:
        return 0.0
    return 2 * LCSseq.similarity(a, b) / (len(a) + len(b))


def are_two_named(a: Feature, b: Feature) -> bool:
    """Whether those who have a part are named by both, and are two: then the persons are held
    against one another, not their offices."""
    x, y = a.claim.doers, b.claim.doers
    return bool(x and y) and same_name(_told(x[0]), _told(y[0]), "person").verdict == "different"


def _told(key: str) -> str:
    """A name as it is told most, of its id in the tables or as it is written."""
    return next(iter(gazetteer.names(key, "en")), key) if key.startswith("person:") else key
