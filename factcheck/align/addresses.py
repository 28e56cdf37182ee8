"""Places that are told together: the parts of one address, the town in the name of its stadium."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import permutations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.align.features import Feature


def addresses(features: Iterable[Feature]) -> dict[int, str]:
    """Of each place that is told as a part of an address, the last part of it, which stands for the
    whole: "Hengchun in Pingtung County" is one place."""
    parts: dict[tuple[object, ...], list[Feature]] = {}
    for feature in features:
        claim = feature.claim
        if claim.kind == "place" and claim.asked:
            asked = tuple(key for key, *_ in claim.asked if not key.startswith("l:"))
            parts.setdefault((feature.item, claim.sentence, asked), []).append(feature)
    out = {}
    for own in parts.values():
        first = min(own, key=lambda one: one.claim.start)
        out.update({one.number: first.claim.text for one in own})
    for one, whole in _inner([one for own in parts.values() for one in own]):
        out[one.number] = out[whole.number]  # the town in the name of its stadium
    return out


def _inner(places: Sequence[Feature]) -> Iterator[tuple[Feature, Feature]]:
    """The places whose words are part of those of a longer one, each with that."""
    lines: dict[tuple[object, ...], list[Feature]] = {}
    for place in places:
        lines.setdefault((place.item, place.claim.sentence), []).append(place)
    for own in lines.values():
        for one, whole in permutations(own, 2):
            x, y = one.claim, whole.claim
            if y.start <= x.start and x.end <= y.end and x.end - x.start < y.end - y.start:
                yield one, whole
