"""The compiled lexicon in memory: concepts and their links, loaded on first use."""

from __future__ import annotations

import functools
import itertools
import json
from dataclasses import replace
from typing import Any

from factcheck.lexicon.concept import LANGUAGES, Concept
from factcheck.resources import data_root

TABLE = "lexicon/data/lexicon.json"

# Edge marks of a form: no character of its own script may touch it there.
EDGE_BEFORE = 1
EDGE_AFTER = 2


def _line(number: int) -> Any:
    """A line of the table, read: nothing keeps the text, of which each caller keeps its own."""
    with (data_root() / TABLE).open("rb") as lines:
        return json.loads(next(itertools.islice(lines, number, None)))


def all_concepts() -> tuple[Concept, ...]:
    """Every concept, by domain; offices without modifiers."""
    return tuple(concepts_by_id().values())


@functools.cache
def concepts_by_id() -> dict[str, Concept]:
    """Every concept by its id, offices without modifiers."""
    return {
        key: Concept(
            key,
            kind,
            tuple(parents),
            window,
            once,
            phase,
            tuple(expects),
            tuple(opposite),
            polarity,
            tuple(apart_),
            tuple(within),
            {language: tuple(words) for language, words in forms.items()},
        )
        for key, (
            kind, parents, window, once, phase, expects, opposite, polarity, apart_, within, forms,
        ) in _line(0).items()
    }  # fmt: skip


@functools.cache
def extras() -> dict[str, Any]:
    """The cues and the offices' modifiers as compiled."""
    data: dict[str, Any] = _line(1)
    return data


def language_table(language: str) -> dict[str, Any]:
    """Forms and guards of one of the four languages, read anew each time."""
    data: dict[str, Any] = _line(2 + LANGUAGES.index(language))
    return data


@functools.lru_cache(maxsize=4096)
def concept(key: str) -> Concept:
    """The concept of an id; raises KeyError for one that does not exist."""
    base, *modifiers = key.split("+")
    found = concepts_by_id()[base]
    if not modifiers:
        return found
    tail = "".join(f"+{m}" for m in modifiers)
    return replace(found, id=key, parents=tuple(p + tail for p in found.parents))


@functools.lru_cache(maxsize=4096)
def ancestors(key: str) -> tuple[str, ...]:
    """Everything the concept is a kind of, nearest first, without itself."""
    out: dict[str, None] = {}
    level = list(concept(key).parents)
    while level:
        out.update(dict.fromkeys(level))
        level = [p for one in level for p in concept(one).parents if p not in out]
    return tuple(out)


def is_a(key: str, ancestor: str) -> bool:
    """Whether a concept is the other one or a kind of it; unknown ids are only themselves."""
    if key == ancestor:
        return True
    return key.partition("+")[0] in concepts_by_id() and ancestor in ancestors(key)


@functools.lru_cache(maxsize=65536)
def apart(a: str, b: str) -> bool:
    """Whether the two look alike but are never the same: injured and dead, minister and vice."""
    if a == b:
        return False
    one, _, mine = a.partition("+")
    other, _, yours = b.partition("+")
    concepts = concepts_by_id()
    if one not in concepts or other not in concepts:
        return False
    mine_up, your_up = {one, *ancestors(one)}, {other, *ancestors(other)}
    if mine != yours and (one in your_up or other in mine_up):
        return True
    if one in your_up or other in mine_up:
        return False
    held = {x for up in mine_up for x in concepts[up].apart} & your_up
    return bool(held or {x for up in your_up for x in concepts[up].apart} & mine_up)


@functools.lru_cache(maxsize=65536)
def nested(a: str, b: str) -> bool:
    """Whether one takes place at the other and so shares its day and place."""
    if a.partition("+")[0] not in concepts_by_id() or b.partition("+")[0] not in concepts_by_id():
        return False
    up_a, up_b = {a, *ancestors(a)}, {b, *ancestors(b)}
    return any(concept(x).within and up_b & set(concept(x).within) for x in up_a) or any(
        concept(x).within and up_a & set(concept(x).within) for x in up_b
    )


def opposite(a: str, b: str) -> bool:
    """Whether the two predicates deny one another (signed, shelved); in either direction."""
    concepts = concepts_by_id()
    if a not in concepts or b not in concepts:
        return False
    up_a, up_b = {a, *ancestors(a)}, {b, *ancestors(b)}
    return any(up_b & set(concepts[x].opposite) for x in up_a) or any(
        up_a & set(concepts[x].opposite) for x in up_b
    )


@functools.cache
def _axes() -> dict[str, str]:
    """Concepts that have an opposite, each with the least of all it is linked to by opposites."""
    linked: dict[str, set[str]] = {}
    for key, one in concepts_by_id().items():
        for other in one.opposite:
            linked.setdefault(key, set()).add(other)
            linked.setdefault(other, set()).add(key)
    axes: dict[str, str] = {}
    for key in sorted(linked):
        level = [] if key in axes else [key]
        while level:
            axes.update(dict.fromkeys(level, axes.get(key, key)))
            level = [far for near in level for far in sorted(linked[near]) if far not in axes]
    return axes


@functools.lru_cache(maxsize=4096)
def axis(key: str) -> str | None:
    """The axis on which a predicate is one of two poles (opened, closed); None where on none.

    A kind of a predicate stands on the axis of the most general one it is a kind of.
    """
    line = (key, *ancestors(key))
    return next((_axes()[one] for one in reversed(line) if one in _axes()), None)


@functools.lru_cache(maxsize=4096)
def takes_turns(key: str) -> bool:
    """Whether both poles of a predicate's axis may be true of one thing, one after the other."""
    own = axis(key)
    return own is not None and any(
        concept(one).phase for one, other in _axes().items() if other == own
    )
