"""Counters that tell two sorts of things, and those of two languages that count one thing though
their classes differ."""

from __future__ import annotations

from factcheck.align import ordinals
from factcheck.align.features import Feature

GENERIC = frozenset({None, "", "thing", "item", "case"})
MACHINES = frozenset({"vehicle", "aircraft"})  # 대 and 台 count machines of any sort
HOMES = frozenset({"household", "building"})
# Things that are homes whichever way they are counted: 住宅312棟, 231戶民宅.
HOUSES = frozenset({"disasters/flooded-house", "infrastructure/housing-unit"})
BULK = "building"  # 座 also counts cups, titles and bridges


def class_of(feature: Feature) -> str | None:
    """The class of the counter of a figure, None where it has none."""
    return feature.claim.value.counter_class if feature.claim.value else None


def apart(a: Feature, b: Feature) -> str | None:
    """Why two counters count two sorts of things, or None."""
    x, y = class_of(a), class_of(b)
    if ordinals.in_a_row(a, b):
        return "so many in a row against so many in all"
    if x in GENERIC or y in GENERIC or x == y or {x, y} == MACHINES or _are_one(a, b):
        return None
    return f"counts of {x} against {y}"


def _are_one(a: Feature, b: Feature) -> bool:
    """Whether two counters that differ may count one thing: homes by the house and by the
    household; a title by 座 and by the time."""
    told = {class_of(a), class_of(b)}
    if a.claim.kind == "ordinal":
        return BULK in told
    return told == HOMES and all(HOUSES & set(f.concepts) for f in (a, b))
