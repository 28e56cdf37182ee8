"""What sort of place a name or an id stands for, and the ids of towns and regions."""

from __future__ import annotations

import functools
import re

from factcheck.extract import place_words as words
from factcheck.names import gazetteer
from factcheck.names.cities import may_be_called
from factcheck.names.find_base import cue_set
from factcheck.names.tables import table

UNKNOWN = "~"  # marks a place that no table knows
LEAST_TOWN = 2  # characters of a Chinese township with its rank, at least
SEAS = ("-sea", "-ocean", "-strait", "strait-of", "-canal", "-shoal", "-asia", "-america",
        "-east", "-pacific", "-peninsula")  # fmt: skip


def ranked(word: str) -> tuple[str | None, str]:
    """The level that the suffix of a place tells, and the name without it."""
    match = words.RANKED.match(word) or words.HAN_RANKED.match(word)
    if words.STATE_JA.fullmatch(word):
        return "province", word[:-1]
    if match is None:
        return ("area" if words.AREA.fullmatch(word) else None), word
    level = next(k for k, words in words.LEVELS.items() if match[2] in words.split("|"))
    return level, re.sub(r"（.*）", "", match[1])


def unknown(level: str, stem: str) -> str:
    return f"{UNKNOWN}{level}:{stem}"


@functools.lru_cache(maxsize=1 << 13)
def town_named(stem: str) -> str | None:
    """The id of a town that the table knows under a name, the largest of several."""
    if len(stem) < 2 or any(stem in cue_set("cities_stop", lang) for lang in ("en", "ja")):
        return None
    known = [i for i in gazetteer.ids(stem, "place") if i.startswith("city:")]
    found = known[0] if known else table("city_names").get(gazetteer.key(stem))
    told = f"city:{found.split(' ')[0].removeprefix('city:')}" if found else None
    return told if told and may_be_called(told, stem) else None


def region_named(word: str) -> str | None:
    """The id of a province or island that the tables know under a whole name."""
    return next((i for i in gazetteer.ids(word, "place") if i.startswith("place:")), None)


@functools.lru_cache(maxsize=1 << 12)
def level_of(identity: str) -> str:
    """ "country", "province", "city", "island" or "area" (seas, parts of the world)."""
    kind, _, rest = identity.partition(":")
    if kind == "city" or identity in words.CITY_STATES:
        return "city"
    if kind == "country":
        return kind
    if any(word in rest for word in SEAS) or not gazetteer.country(identity):
        return "area"
    if "-island" in rest:
        return "island"
    # Taiwan's counties are listed as regions; they are told as towns are.
    return "city" if gazetteer.country(identity) == "TW" else "province"


def of_a_city(language: str, word: str) -> tuple[int, str]:
    """How many characters of a Chinese township are those of the city that it belongs to, and the
    id of that: 中山|小榄镇."""
    if language[:2] == "zh":
        for length in (n for n in (3, 2) if len(word) - n > LEAST_TOWN):
            known = [i for i in gazetteer.ids(word[:length], "place") if i.startswith("city:")]
            if found := known[0] if known else town_named(word[:length]):
                return length, found
    return 0, ""
