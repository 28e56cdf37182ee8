"""Bouts that two sources tell the other way round: A beat B, and B beat A.

Nobody need know what was fought for: both sources know both persons, and each has its winner.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass

from factcheck.align.features import Feature
from factcheck.align.identity import may_be_one
from factcheck.align.link import Item
from factcheck.model.claim import BOUT, LOST, STAGE, WON


@dataclass(frozen=True, slots=True)
class Party:
    """One of the two persons of a bout, and the longest name that its source has for him."""

    feature: Feature
    name: str

    def is_one(self, other: Party) -> bool:
        """Whether two parties may be one person."""
        known = self.feature.who is not None and self.feature.who == other.feature.who
        return known or may_be_one(self.name, other.name)


@dataclass(frozen=True, slots=True)
class Bout:
    """Who beat whom, as one line tells it."""

    winner: Party
    loser: Party

    @property
    def source(self) -> int:
        """Index of the source."""
        return self.winner.feature.source

    def stages(self) -> frozenset[str]:
        """Which of several meetings of the two is told of."""
        told = self.winner.feature.claim.qualifiers
        return frozenset(one for one in told if one.startswith(STAGE))


def is_of_bout(feature: Feature) -> bool:
    """Whether a claim tells the winner or the loser of a bout."""
    return feature.claim.attribute in (WON, LOST)


def swapped(
    parties: Iterable[tuple[Feature, str]], linked: Set[frozenset[Item]]
) -> Iterator[tuple[Feature, Feature]]:
    """The winners of bouts that two linked sources tell the other way round, each source telling
    them one way only."""
    bouts = list(_bouts(parties))
    turned = [
        (a, b)
        for a in bouts
        for b in bouts
        if a.source < b.source
        and frozenset((a.winner.feature.item, b.winner.feature.item)) in linked
        and _are_turned(a, b)
        and a.stages() == b.stages()
    ]
    for a, b in turned:
        if not any(_are_turned(own, one) for own in bouts for one in (a, b) if _beside(own, one)):
            yield a.winner.feature, b.winner.feature


def _beside(own: Bout, one: Bout) -> bool:
    return own.source == one.source and own is not one


def _are_turned(a: Bout, b: Bout) -> bool:
    """Whether the winner of either is the loser of the other, and the two are not alike."""
    met = a.winner.is_one(b.loser) and a.loser.is_one(b.winner)
    return met and not a.winner.is_one(b.winner) and not a.loser.is_one(b.loser)


def _bouts(parties: Iterable[tuple[Feature, str]]) -> Iterator[Bout]:
    ties: dict[tuple[Item, str], dict[str, Party]] = defaultdict(dict)
    for feature, name in parties:
        for one in feature.claim.qualifiers:
            if one.startswith(BOUT):
                ties[feature.item, one][feature.claim.attribute] = Party(feature, name)
    for both in ties.values():
        if len(both) == 2:
            yield Bout(both[WON], both[LOST])
