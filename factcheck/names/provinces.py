"""In which province, prefecture or state a town lies, as far as the tables tell."""

from __future__ import annotations

import functools

from factcheck.names.tables import table


def province_of(town: str) -> str | None:
    """The province of a town, both by id; None where the gazetteer lists none that holds it."""
    kind, _, number = town.partition(":")
    return table("city_provinces").get(number) if kind == "city" else None


@functools.cache
def provinces() -> frozenset[str]:
    """Ids of all provinces whose towns are known."""
    return frozenset(table("city_provinces").values())
