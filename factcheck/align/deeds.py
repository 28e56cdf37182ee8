"""Deeds that one source tells of one person and another source of somebody else.

Every text tells of many persons, and of each what he did; two persons are held against one another
only where grammar gives both the same deed, no source tells it of anybody else, and neither source
knows the other's person at all: then one of the two has the wrong name.
"""

from __future__ import annotations

import functools
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from factcheck.align import bouts
from factcheck.align.bearers import Cast
from factcheck.align.features import Feature, Rarity, met_words
from factcheck.align.identity import are_apart, is_full, may_be_one
from factcheck.align.link import Item, Link
from factcheck.align.twins import STATEMENT
from factcheck.model.claim import Reason
from factcheck.resources import package_yaml

if TYPE_CHECKING:
    from factcheck.align.groups import Matched

ATTRIBUTE = "deed:"  # begins the attribute of a deed; the way follows
TABLE = "align/deeds.yaml"
WEIGHT = 3.0  # of the evidence that two passages tell one deed
LEAST_CLAIMS = 40  # a word of a short story is no rarer for standing in all of its few claims
LEAST = 0.38  # points that two passages share, where the deed is one of one doer
SURE = 0.9  # the same of other deeds that are surely one
LEAST_MIXED = 1.0  # the same where one person does what the other undergoes
LEAST_ANY = 0.75  # the same of other deeds
OBJECT = 0.25  # points that words beside the verb bring, where only a gloss tells the verb
RARE = 0.45  # points that a gloss brings that is told of few things
RIVAL = 0.6  # share of the points from which another passage of a source tells the deed too
TOLD = 0.5  # share of the points from which a source tells the deed of the other's person too
MATE = 0.4  # points from which two passages of the same two persons tell one thing
SEVERAL = 2  # so many passages that tell one thing of two persons: they may well be one
MAIN = 3  # mentions from which a person is one of those that a text is about


@dataclass(frozen=True, slots=True)
class Deed:
    """A deed as a source tells it of one person."""

    feature: Feature
    name: str
    way: str
    heads: frozenset[str]

    @property
    def source(self) -> int:
        """Index of the source."""
        return self.feature.source


@dataclass(frozen=True, slots=True)
class _Met:
    """Two deeds of two persons and what their words have in common."""

    a: Deed
    b: Deed
    points: float
    heads: frozenset[str]
    words: tuple[tuple[float, str], ...]


def with_deeds(
    features: Sequence[Feature],
    deeds: Sequence[Feature],
    casts: Sequence[Cast],
    links: Iterable[Link],
    story_of: Mapping[Item, Item],
) -> list[Feature]:
    """The features of a run with the deeds that linked sources tell of two persons; all are
    numbered anew."""
    told: dict[Item, list[Deed]] = defaultdict(list)
    fought: dict[Item, list[tuple[Feature, str]]] = defaultdict(list)
    for number, feature in enumerate(deeds):
        feature.number = number
        if feature.item in story_of and bouts.is_of_bout(feature):
            fought[story_of[feature.item]].append((feature, _deed(feature, casts).name))
        elif feature.item in story_of:
            told[story_of[feature.item]].append(_deed(feature, casts))
    known: dict[Item, list[Feature]] = defaultdict(list)
    for feature in features:
        if feature.item in story_of:
            known[story_of[feature.item]].append(feature)
    linked = {frozenset((link.a, link.b)) for link in links}
    whole = list(features)
    for story in sorted(fought):
        turned = bouts.swapped(fought[story], linked)
        whole += _settled((_deed(a, casts), _deed(b, casts), True) for a, b in turned)
    for story in sorted(told):
        whole += _settled(_Story(told[story], known[story], casts, linked).found())
    for number, feature in enumerate(whole):
        feature.number = number
    return whole


def evidence(a: Feature, b: Feature) -> list[Reason]:
    """That one deed is told of two persons."""
    x, y = a.claim, b.claim
    if not is_deed(a) or (y.path, y.start) not in a.mirrors:
        return []
    words = ((x.surface, x.language), (" ≠ ", None), (y.surface, y.language))
    return [Reason("one deed", STATEMENT, WEIGHT, words)]


def is_deed(feature: Feature) -> bool:
    """Whether a claim tells of whom a deed is told."""
    return feature.claim.attribute.startswith(ATTRIBUTE)


def is_doubted(a: Feature, b: Feature) -> bool:
    """Whether two deeds are likely one, but not surely."""
    return is_deed(a) and is_deed(b) and not (a.alone and b.alone)


def repeats(matched: Matched, others: Iterable[Matched]) -> bool:
    """Whether two persons of one deed are held against one another as holders of a part as well."""
    own = _persons_of(matched)
    if not own or not all(map(is_deed, own.values())):
        return False
    return any(
        other.sure and other is not matched and own.keys() <= _persons_of(other).keys()
        for other in others
        if not all(map(is_deed, _persons_of(other).values()))
    )


def _persons_of(matched: Matched) -> dict[tuple[str, int], Feature]:
    """The persons of a disagreement, by where they stand."""
    told = [f for point in matched.points for f in point.features if f.claim.kind == "person"]
    return {(f.claim.path, f.claim.start): f for f in told}


def apart(a: Feature, b: Feature) -> str | None:
    """Why two claims of persons do not tell of one deed, or None."""
    if not (is_deed(a) or is_deed(b)):
        return None
    one = (b.claim.path, b.claim.start) in a.mirrors or a.claim.text == b.claim.text
    return None if one and is_deed(a) and is_deed(b) else "not known to be one deed"


def _deed(feature: Feature, casts: Sequence[Cast]) -> Deed:
    claim = feature.claim
    feature.words = {key: (weight, word) for key, weight, word in claim.asked}
    own = claim.surface if ":" in claim.text else max(claim.text, claim.surface, key=len)
    name = casts[feature.source].get(feature.who or "", own)
    way = claim.attribute.removeprefix(ATTRIBUTE)
    return Deed(feature, max(name, own, key=len), way, frozenset(claim.qualifiers))


class _Story:
    """The deeds of one story."""

    def __init__(
        self,
        deeds: list[Deed],
        known: list[Feature],
        casts: Sequence[Cast],
        linked: set[frozenset[Item]],
    ) -> None:
        self._deeds = [deed for deed in deeds if deed.feature.words]
        self._rarity = Rarity([*known, *(deed.feature for deed in self._deeds)], LEAST_CLAIMS)
        self._linked = linked
        self._names: dict[int, set[str]] = defaultdict(set)
        self._mentions: dict[tuple[int, str], set[int]] = defaultdict(set)
        for number in {deed.source for deed in self._deeds}:
            self._names[number].update(casts[number].values())
        for deed in self._deeds:
            self._names[deed.source].add(deed.name)
            self._mentions[deed.source, deed.name].add(deed.feature.claim.sentence)

    def found(self) -> list[tuple[Deed, Deed, bool]]:
        """Pairs of deeds that are one, told of two persons, each with whether that is sure."""
        met = [one for one in self._met() if self._are_strangers(one.a, one.b)]
        mates: dict[tuple[str, str], set[tuple[int, int]]] = defaultdict(set)
        for one in met:
            if one.heads and one.points >= MATE:
                at = (one.a.feature.claim.sentence, one.b.feature.claim.sentence)
                mates[one.a.name, one.b.name].add(at)
        out: list[tuple[Deed, Deed, bool]] = []
        for one in met:
            together = mates[one.a.name, one.b.name]
            several = min(len({at[side] for at in together}) for side in (0, 1)) if together else 0
            if several >= SEVERAL or self._are_main(one):
                continue
            if one.heads & _row("sided"):
                if not self._is_one_side(one):
                    continue
            elif self._is_told_of_others(one):
                continue
            if _is_of_one_doer(one):
                out.append((one.a, one.b, True))
            elif _is_much_alike(one):
                out.append((one.a, one.b, one.points >= SURE))
        return out

    def _met(self) -> list[_Met]:
        found: list[_Met] = []
        for a in self._deeds:
            for b in self._deeds:
                if a.source >= b.source or not is_full(a.name) or not is_full(b.name):
                    continue
                if frozenset((a.feature.item, b.feature.item)) not in self._linked:
                    continue
                heads = a.heads & b.heads
                if not heads or not _one_way(a, b, heads) or not are_apart(a.name, b.name):
                    continue
                if set(a.feature.claim.beside) & set(b.feature.claim.beside):
                    continue  # of one age
                if a.feature.who is not None and a.feature.who == b.feature.who:
                    continue
                words = met_words(a.feature, b.feature, self._rarity)
                points = sum((score for score, _ in words), 0.0)
                found.append(_Met(a, b, points, heads, tuple(words)))
        return found

    def _points(self, a: Deed, b: Deed) -> float:
        met = met_words(a.feature, b.feature, self._rarity)
        return sum((score for score, _ in met), 0.0)

    def _are_strangers(self, a: Deed, b: Deed) -> bool:
        """Whether neither source names anybody who may be the other's person."""
        return not any(
            may_be_one(own.name, name)
            for own, other in ((a, b), (b, a))
            for name in self._names[other.source]
        )

    def _are_main(self, one: _Met) -> bool:
        """Whether both texts are about their person: then he is one, spelled in two ways."""
        return all(len(self._mentions[deed.source, deed.name]) >= MAIN for deed in (one.a, one.b))

    def _is_one_side(self, one: _Met) -> bool:
        """Whether both did for one side what somebody else did for the other: the country they
        act for tells it, or that the sources agree on the other one."""
        x, y = (deed.feature.claim.principals for deed in (one.a, one.b))
        if x and y:
            return bool(x & y)
        beside = [
            {d.name for d in self._deeds if d.source == own.source and d.heads & one.heads}
            - {own.name}
            for own in (one.a, one.b)
        ]
        return any(may_be_one(left, right) for left in beside[0] for right in beside[1])

    def _is_told_of_others(self, one: _Met) -> bool:
        """Whether either source tells the deed of somebody else as well."""
        for own, other in ((one.a, one.b), (one.b, one.a)):
            for deed in self._deeds:
                if deed.source != own.source or deed.name == own.name:
                    continue
                if not (deed.heads & one.heads) or deed.way != own.way:
                    continue
                least = RIVAL * one.points
                if self._points(deed, other) >= least:
                    return True
        return False


def _one_way(a: Deed, b: Deed, heads: frozenset[str]) -> bool:
    """Whether two persons stand to their deed in one way; who is given a post may be its subject
    in one language and its object in another."""
    if a.way == b.way:
        return a.way != "titled" or any(head in _row("titles") for head in heads)
    if {a.way, b.way} <= {"does", "undergoes"}:
        return True
    return any(_is_either(head) for head in heads) and "with" not in (a.way, b.way)


def _is_of_one_doer(one: _Met) -> bool:
    """Whether a deed is one that one person does on an occasion, told in enough words."""
    single = {h for h in one.heads if h in _row("single") or h.startswith("c:honours/")}
    if not single or one.points < LEAST:
        return False
    if single <= _row("giving") and _beyond(one, _row("giving")) < OBJECT:
        return False  # who was appointed: nothing tells to what
    if one.a.way == "undergoes" == one.b.way and single & _row("befallen"):
        return False
    if one.a.way != one.b.way and not any(map(_is_either, single)) and one.points < LEAST_MIXED:
        return False
    if not all(head.startswith("g:") for head in single):
        return True
    told = max((score for score, key in one.words if key in single), default=0.0)
    return told >= RARE or _beside(one) >= OBJECT


def _beyond(one: _Met, keys: frozenset[str]) -> float:
    """The points that words bring that are none of some keys."""
    return sum(score for score, key in one.words if key not in keys)


def _beside(one: _Met) -> float:
    """The points that words beside the verb bring."""
    return sum(score for score, key in one.words if key not in one.heads)


def _is_either(head: str) -> bool:
    return head.startswith(tuple(_row("either")))


def _is_much_alike(one: _Met) -> bool:
    """Whether two passages share so much beside their verb that they may tell one deed."""
    if one.points < LEAST_ANY or one.a.way != one.b.way:
        return False
    beaten = one.a.way in ("undergoes", "with") and one.heads & _row("contest")
    if one.heads & _row("plural") and not beaten:
        return False
    return _beside(one) >= OBJECT


def _settled(pairs: Iterable[tuple[Deed, Deed, bool]]) -> list[Feature]:
    """The features of pairs, each with those that it is held against."""
    out: dict[tuple[str, int], Feature] = {}
    sure: set[tuple[str, int]] = set()
    for a, b, certain in pairs:
        for own, other in ((a, b), (b, a)):
            claim, far = own.feature.claim, other.feature.claim
            at = (claim.path, claim.start)
            kept = out.get(at)
            if kept is None:
                plain = replace(claim, principals=frozenset(), attribute=f"{ATTRIBUTE}done")
                kept = replace(own.feature, claim=plain, entities={}, near=frozenset())
                out[at] = kept
            if (far.path, far.start) not in kept.mirrors:
                kept.mirrors = (*kept.mirrors, (far.path, far.start))
            if certain:
                sure.add(at)
    for at, feature in out.items():
        feature.alone = at in sure
    return list(out.values())


@functools.cache
def _row(name: str) -> frozenset[str]:
    return frozenset(package_yaml(TABLE).data[name].split())
