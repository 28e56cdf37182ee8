"""Entities: the names of all sources, each with one key across scripts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from factcheck.model.mention import NameMention
from factcheck.names import gazetteer
from factcheck.names.cluster import Entity, cluster

FIRM = "org:"
BESIDE = 150  # characters: a text that names both so close to one another means two


@dataclass(frozen=True, slots=True)
class Entities:
    """Entities of a run; ``key_of[source][start of mention]`` is the key of its entity."""

    by_key: dict[str, Entity]
    key_of: list[dict[int, str]]
    surface: list[dict[str, str]]  # for each source: surface or id -> key

    def label(self, key: str) -> str:
        """A readable name for a key."""
        entity = self.by_key.get(key)
        return entity.canonical if entity else key.split(":", 1)[-1]


def find_entities(names: Sequence[Sequence[tuple[int, NameMention]]]) -> Entities:
    """Cluster the name mentions of all sources."""
    found = cluster([[mention for _, mention in own] for own in names])
    house = _houses(names, found.keys)
    key_of: list[dict[int, str]] = []
    surface: list[dict[str, str]] = []
    for own, keys in zip(names, found.keys, strict=True):
        starts: dict[int, str] = {}
        words: dict[str, str] = {}
        for (_, mention), told in zip(own, keys, strict=True):
            key = house.get(told, told)
            starts[mention.start] = key
            words.setdefault(mention.id or mention.surface, key)
        key_of.append(starts)
        surface.append(words)
    return Entities({entity.key: entity for entity in found.entities}, key_of, surface)


def _houses(
    names: Sequence[Sequence[tuple[int, NameMention]]], keys: Sequence[Sequence[str]]
) -> Mapping[str, str]:
    """Firms called by the first words of the one other firm of that name in a run: who writes
    Samsung of what others tell of Samsung Electronics means it, unless a text sets them side by
    side."""
    firms = {key for own in keys for key in own if key.startswith(FIRM)}
    words = {
        key: gazetteer.names(key, "en")[0].split() for key in firms if gazetteer.names(key, "en")
    }
    found: dict[str, str] = {}
    for short, own in words.items():
        longer = [k for k, w in words.items() if len(w) > len(own) and w[: len(own)] == own]
        if len(longer) == 1 and not _side_by_side(short, longer[0], names, keys):
            found[short] = longer[0]
    return found


def _side_by_side(
    a: str,
    b: str,
    names: Sequence[Sequence[tuple[int, NameMention]]],
    keys: Sequence[Sequence[str]],
) -> bool:
    for own, told in zip(names, keys, strict=True):
        starts: dict[str, list[int]] = {a: [], b: []}
        for (_, mention), key in zip(own, told, strict=True):
            if key in starts:
                starts[key].append(mention.start)
        if any(abs(x - y) <= BESIDE for x in starts[a] for y in starts[b]):
            return True
    return False
