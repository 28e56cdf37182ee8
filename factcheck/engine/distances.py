"""How far two places lie apart, as the table of small towns tells: so far that the one cannot lie
in the other, or at one spot."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

from factcheck.model.claim import Claim
from factcheck.names import towns
from factcheck.names.towns import Point

FAR = 30.0  # kilometres from the middle of a city within which what is called by it may lie
SMALL = 150  # thousands of inhabitants below which a town holds no other listed one …
TOWNSHIPS = ("TW",)  # … in countries whose townships all lie beside one another
FAR_IN = {"CN": 100.0, "TW": 45.0}  # … in countries whose cities hold the land around them
ONE = 6.0  # kilometres within which two names may be those of one town
NEARBY = 50.0  # kilometres from a town within which something is told to lie near it
MOST_LANDS = 6  # countries with a town of a name, above which the name tells nothing
TOWNS = ("town", "city", "ward", None)  # levels of places that lie at a point


def gap_between(
    a: Claim, b: Claim, names: Sequence[Iterable[str]]
) -> Literal["far", "near", "one"] | None:
    """Whether two places lie far apart in one country, near one another or at one spot; None where
    a table knows one of them not.

    ``names`` are the names of either.  Of several towns of one name the nearest is meant; two
    townships are far apart where they are not one.
    """
    known = [towns.of_city(claim.text) for claim in (a, b)]
    gaps: list[float] = []
    apart: list[bool] = []
    for land in _lands(a, b, known, names):
        left, right = (
            (point,) if point else tuple(p for name in own for p in towns.heard(name, land))
            for point, own in zip(known, names, strict=True)
        )
        if left and right:
            gaps.append(min(towns.kilometres(x, y) for x in left for y in right))
            small = all(p.thousands < SMALL for p in (*left, *right)) and land in TOWNSHIPS
            far = ONE if small else FAR_IN.get(land, FAR)
            far += NEARBY if a.landmark or b.landmark else 0.0
            apart.append(gaps[-1] > far)
    if not gaps:
        return None
    if min(gaps) < ONE:
        return "one"
    return "far" if all(apart) else "near"


def _lands(
    a: Claim, b: Claim, known: Sequence[Point | None], names: Sequence[Iterable[str]]
) -> set[str]:
    """The countries in which two places may both lie."""
    told = {point.country for point in known if point} or {c.land for c in (a, b) if c.land}
    if told:
        return {land for land in told if land}
    if a.listed_in and b.listed_in:
        return {*a.listed_in, *b.listed_in}
    each = [{p.country for name in own for p in towns.written(name)} for own in names]
    lands = each[0] | each[1]
    return lands if len(lands) <= MOST_LANDS else set()
