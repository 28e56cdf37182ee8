"""Disjoint sets: what is joined, directly or through others."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Generic, TypeVar

Member = TypeVar("Member", bound=Any)


class DisjointSets(Generic[Member]):
    """Sets of members that can be ordered; a set is named by its least member."""

    def __init__(self) -> None:
        self._parent: dict[Member, Member] = {}

    def __iter__(self) -> Iterator[Member]:
        return iter(self._parent)

    def root(self, member: Member) -> Member:
        """The name of a member's set; a new member is a set of its own."""
        parent = self._parent
        while parent.setdefault(member, member) != member:
            parent[member] = parent[parent[member]]
            member = parent[member]
        return member

    def join(self, a: Member, b: Member) -> tuple[Member, Member]:
        """Make one set of two; returns the names they had, the one kept first."""
        kept, gone = sorted((self.root(a), self.root(b)))
        self._parent[gone] = kept
        return kept, gone
