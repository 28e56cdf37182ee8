"""The cities of the table: in which country they lie, how many live there, how they are spelt."""

from __future__ import annotations

import functools
from dataclasses import dataclass

from factcheck.names.tables import table

PREFIX = "city:"  # begins the id of a city


@dataclass(frozen=True, slots=True)
class City:
    """A city as the table lists it."""

    country: str  # ISO 3166 code
    inhabitants: int
    name: str  # in Latin letters


@functools.lru_cache(maxsize=1 << 12)
def city(identity: str) -> City | None:
    """The city of an id; None where it is none of the table."""
    row = (
        table("cities").get(identity.removeprefix(PREFIX)) if identity.startswith(PREFIX) else None
    )
    if row is None:
        return None
    country, inhabitants, name = row.split("\t")
    return City(country, int(inhabitants), name)
