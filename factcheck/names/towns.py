"""Where a town lies that the table of large cities does not hold, by its name in any script.

Names that two scripts spell as they sound are met by their consonants inside one country; of
several towns of one name all are told, for whoever asks how far two places lie apart.
"""

from __future__ import annotations

import functools
import math
import unicodedata
from dataclasses import dataclass

from factcheck.names.cities import PREFIX
from factcheck.names.fold import fold
from factcheck.names.match import same_name
from factcheck.names.script import Script, script_of
from factcheck.names.skeleton import skeleton
from factcheck.names.tables import table

EARTH = 6371.0  # kilometres from its middle to its face
LEAST_SOUND = 3  # consonants by which one town of a country is told from all others
LEAST = {Script.LATIN: 4, Script.KANA: 3, Script.HANGUL: 2, Script.HAN: 2}  # letters of a name


@dataclass(frozen=True, slots=True)
class Point:
    """Where a town lies: its country, its degrees north and east, its inhabitants in thousands."""

    country: str
    north: float
    east: float
    thousands: int


def key_of(name: str) -> str:
    """A name as the table of towns lists it."""
    return fold(unicodedata.normalize("NFKC", name)).replace(" ", "")


@functools.lru_cache(maxsize=1 << 12)
def of_city(identity: str) -> Point | None:
    """The point of a city of the table, by its id; None of anything else."""
    if not identity.startswith(PREFIX):
        return None
    row = table("city_points").get(identity.removeprefix(PREFIX))
    return _point(row) if row else None


@functools.lru_cache(maxsize=1 << 12)
def written(name: str) -> tuple[Point, ...]:
    """The towns that are written so, in any country."""
    if len(name) < LEAST.get(script_of(name), len(name) + 1):
        return ()
    row = table("towns").get(key_of(name))
    return tuple(_point(one) for one in row.split(" ")) if row else ()


@functools.lru_cache(maxsize=1 << 12)
def heard(name: str, country: str) -> tuple[Point, ...]:
    """The towns of a country that are written or sound so."""
    exact = tuple(point for point in written(name) if point.country == country)
    if exact or script_of(name) is Script.LATIN:
        return exact
    sound = skeleton(name)
    row = table("town_sounds").get(f"{country}:{sound}") if sound else None
    listed = row.split("|") if row else []
    names = [latin for latin in listed if same_name(name, latin, "place").verdict != "different"]
    if not names and len(listed) == 1 and len(sound) >= LEAST_SOUND:
        names = listed  # no other town of the country has its consonants
    points = (point for latin in names for point in written(latin))
    return tuple(point for point in points if point.country == country)


def kilometres(a: Point, b: Point) -> float:
    """How far two points lie apart, as the crow flies."""
    north, other = math.radians(a.north), math.radians(b.north)
    half = math.sin((other - north) / 2) ** 2
    east = math.sin(math.radians(b.east - a.east) / 2) ** 2
    return 2 * EARTH * math.asin(math.sqrt(half + math.cos(north) * math.cos(other) * east))


def _point(row: str) -> Point:
    country, north, east, thousands = row.split(",")
    return Point(country, float(north), float(east), int(thousands))
