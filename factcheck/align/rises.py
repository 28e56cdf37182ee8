"""Figures that are a rise by their noun, and the same rise told by a verb: ベア1万2000円, "would
raise base pay by 12,000 yen"."""

from __future__ import annotations

from factcheck import lexicon
from factcheck.align import counters
from factcheck.align.features import Feature
from factcheck.model.claim import Role

# What by itself is how much more of something there is, and what there is more of.
INCREASES = ("politics/increase-policy", "markets/rise")
RISES = {"labour/wage-rise": ("economy/wages", "labour/salary")}


def are_of_one_rise(a: Feature, b: Feature) -> bool:
    """Whether one figure is told as a change of what the noun of the other is a rise of, or both
    tell by how much somebody is ahead."""
    if counters.are_leads(a, b):
        return True
    return any(_is_rise(x) and _is_change_of(y, x) for x, y in ((a, b), (b, a)))


def _is_rise(feature: Feature) -> bool:
    return any(concept in RISES for concept in feature.concepts)


def _is_change_of(change: Feature, rise: Feature) -> bool:
    event = change.claim.event
    increased = event is not None and event.concept in INCREASES
    if change.claim.role is not Role.CHANGE and not increased:
        return False
    wholes = {whole for concept in rise.concepts for whole in RISES.get(concept, ())}
    return any(lexicon.is_a(concept, whole) for concept in change.concepts for whole in wholes)
