"""Which countries a source speaks of, and which one a figure is told of."""

from __future__ import annotations

import functools
from collections.abc import Iterable

from factcheck.names import gazetteer

# Papers of a language seldom name its own country.
HOME = {
    "ja": frozenset({"JP"}),
    "ko": frozenset({"KR"}),
    "zh-Hans": frozenset({"CN"}),
    "zh-Hant": frozenset({"TW", "HK"}),
}


def lands_of(entities: Iterable[str], language: str) -> frozenset[str]:
    """ISO codes of the countries of all entities known, and of a language's own; none where no
    entity tells one."""
    found = {land for key in entities if (land := land_of(key))}
    return frozenset(found) | HOME.get(language, frozenset()) if found else frozenset()


@functools.lru_cache(maxsize=20_000)
def land_of(key: str) -> str | None:
    """The country of a place; None for persons, bodies and places no table knows."""
    if not key.startswith(("country:", "city:", "place:")):
        return None
    return gazetteer.country(key)
