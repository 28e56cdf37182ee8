"""How small Japanese places are read: a text tells their characters, another one their sound."""

from __future__ import annotations

import functools

from factcheck.names.script import katakana
from factcheck.names.tables import table


@functools.lru_cache(maxsize=1 << 10)
def readings_of(name: str) -> tuple[str, ...]:
    """The readings of a place in katakana, by its name with or without its rank; none where the
    table does not list it."""
    told = table("places_ja").get(name)
    return tuple(katakana(kana) for kana in told.split(" ")) if told else ()
