"""The cities of the table: in which country they lie, how many live there, how they are spelt."""

from __future__ import annotations

import functools
from dataclasses import dataclass

from factcheck.names.skeleton import skeleton
from factcheck.names.tables import table

PREFIX = "city:"  # begins the id of a city
LARGE = 300_000  # inhabitants from which a city is known by other names besides
LEAST_SOUND = 3  # consonants without which nothing can be heard
ALIKE = 0.7  # share of consonants that two names of one town have in common


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


@functools.lru_cache(maxsize=1 << 12)
def may_be_called(identity: str, name: str) -> bool:
    """Whether a city may go by a name in Latin letters: lists hold names of long ago and mistakes,
    and a small town is called as it sounds (Aburatsu is no Abashiri)."""
    known = city(identity)
    if known is None or not name.isascii() or known.inhabitants >= LARGE:
        return True
    own, told = skeleton(known.name), skeleton(name)
    if min(len(own), len(told)) < LEAST_SOUND or known.name.casefold() == name.casefold():
        return True
    from rapidfuzz.distance import LCSseq

    return 2 * LCSseq.similarity(own, told) >= ALIKE * (len(own) + len(told))
