"""Entities: the names of all sources, each with one key across scripts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.model.mention import NameMention
from factcheck.names.cluster import Entity, cluster


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
    key_of: list[dict[int, str]] = []
    surface: list[dict[str, str]] = []
    for own, keys in zip(names, found.keys, strict=True):
        starts: dict[int, str] = {}
        words: dict[str, str] = {}
        for (_, mention), key in zip(own, keys, strict=True):
            starts[mention.start] = key
            words.setdefault(mention.id or mention.surface, key)
        key_of.append(starts)
        surface.append(words)
    return Entities({entity.key: entity for entity in found.entities}, key_of, surface)
