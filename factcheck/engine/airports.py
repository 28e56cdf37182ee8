"""Airports: by which names one goes, and how far the town lies that another source tells of."""

from __future__ import annotations

import functools
import re

from factcheck.model.claim import Claim
from factcheck.resources import package_yaml

FAR = 150.0  # kilometres from a town within which its airports lie
_UNKNOWN = "~airport:"
_SUFFIX = re.compile(
    r" ?(?:国际|國際|国際|국제|International )?(?:空港|机场|機場|공항|[Aa]irport)\Z"
)


def airport(name: str) -> str | None:
    """The first name of an airport of the table, by any of its names."""
    from factcheck.names import gazetteer
    from factcheck.names.fold import fold

    if name.startswith("city:"):
        name = next(iter(gazetteer.names(name, "en")), "")
    return _airports().get(fold(name))


def far_from_town(a: Claim, b: Claim) -> bool:
    """Whether one of two places is an airport called by its town, and the other a town so far away
    that no airport of either serves the other."""
    from factcheck.names import towns
    from factcheck.names.cities import city

    for field, town in ((a, b), (b, a)):
        own = field.text.removeprefix(_UNKNOWN)
        if own == field.text or not own.startswith("city:") or not town.text.startswith("city:"):
            continue
        row = city(own)
        named = airport(_SUFFIX.sub("", field.surface))
        if row is None or (named is not None and named != row.name):
            continue  # 松山 is in Taipei, and a town of Japan
        here, there = towns.of_city(own), towns.of_city(town.text)
        return here is not None and there is not None and towns.kilometres(here, there) > FAR
    return False


@functools.cache
def _airports() -> dict[str, str]:
    from factcheck.names.fold import fold

    found: dict[str, str] = {}
    for row in package_yaml("engine/airports.yaml").data["airports"].strip().split("\n"):
        names = [name.strip() for cell in row.split("|") for name in cell.split(";")]
        found.update((fold(name), names[0]) for name in names if name)
    return found
