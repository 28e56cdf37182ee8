"""Compiles the alias pack (``names/aliases/*.yaml``), the countries and the large cities into the
tables ``data/gazetteer*.tsv.z``: by id, by folded name, and as searched for in each language.

``python -m factcheck.names.build.aliases`` writes them.  A line of the first: id, kind, principal,
then the names in English, Japanese, Chinese and Korean, adjectives, posts.  Names of one cell are
joined by "|"; "~" marks a short form, "?" one that is a word too.
"""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path
from typing import Any

from factcheck.names import gazetteer, spelling, tables
from factcheck.names.build import offices, packs, spelled
from factcheck.names.fold import fold
from factcheck.resources import data_root, package_yaml, walk_yaml

# Inhabitants above which a city is found in running text without a cue.
BARE, BARE_CJK = 250_000, 90_000
CJK = {"CN", "JP", "KR", "TW", "HK", "MO", "KP"}
HANGUL = re.compile(r"[가-힣]")
KANA = re.compile(r"[ぁ-ゖァ-ヺー]")
HAN = re.compile(r"[㐀-䶿一-鿿]")
HIRAGANA = re.compile(r"[ぁ-ゖー]+\Z")
BRACKET = re.compile(r"[()（）]")
BALANCED = re.compile(r"（[^（）]+）|\([^()]+\)")
# Latin names of cities end in a word of rank in the source: Nara-shi.
RANK = re.compile(r"(?:-shi|-si|-gun|-machi|-cho)\Z")
PERSON_ORDER = {"JP", "KR", "KP", "TW", "HU"}  # names also written the other way round


def cells(line: str, count: int) -> list[list[str]]:
    """The cells of a pack line, each a list of names."""
    parts = [p.strip() for p in line.split("|")]
    parts += [""] * (count - len(parts))
    return [[n.strip() for n in p.split(";") if n.strip()] for p in parts[:count]]


def slug(name: str) -> str:
    """An id from a name: "Lee Jae-myung" → "lee-jae-myung"."""
    plain = fold(name).replace("'", "").replace("+", "-plus")
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def flipped(names: list[str]) -> list[str]:
    """Two-token Latin names also in the other order."""
    out = list(names)
    for name in names:
        tokens = name.split()
        if len(tokens) == 2 and not name.startswith("~"):
            out.append(f"{tokens[1]} {tokens[0]}")
    return list(dict.fromkeys(out))


def line(
    identity: str,
    kind: str,
    principal: str,
    names: list[list[str]],
    adjectives: list[str],
    posts: str,
) -> str:
    """One line of the table."""
    joined = ["|".join(dict.fromkeys(n)) for n in names]
    return "\t".join([identity, kind, principal, *joined, "|".join(adjectives), posts])


def pack_lines(path: Path) -> list[str]:
    """The lines of one file of persons or bodies."""
    pack: Any = package_yaml(f"names/aliases/{path.name}").data
    person = pack["kind"] == "person"
    kind = "region" if pack["kind"] == "place" else pack["kind"]
    acts = pack.get("acts") != "no"
    prefix = {"person": "person", "organisation": "org", "place": "place"}[pack["kind"]]
    out = []
    for entry in pack["entries"]:
        en, ja, zh, ko, rest = cells(entry, 5)
        identity = f"{prefix}:{slug(en[0])}"
        posts = ";".join(rest) if person else ""
        principal = posts.split()[1] if person and posts else "".join(rest[:1])
        if person and principal in PERSON_ORDER:
            en = flipped(en)
        en = [n for n in en if "(" not in n]  # brackets only tell two ids apart
        for name in (*en, *ja, *zh, *ko):
            if BRACKET.search(name) and not BALANCED.search(name):
                raise ValueError(f"{path.name}: bracket in {name!r}")
        principal = principal if acts else ""
        out.append(line(identity, kind, principal, [en, ja, zh, ko], [], posts))
    return out


def country_lines() -> list[str]:
    """Countries: CLDR names with those of the pack before them."""
    more: dict[str, list[list[str]]] = {}
    for entry in package_yaml("names/aliases/countries.yaml").data["countries"]:
        row = cells(entry, 7)
        more[row[0][0]] = row
    out = []
    listed = dict(tables.table("countries").items())
    for code in sorted((set(listed) | set(more)) - {"EU", "UN"}):
        cldr = [c.split("|") for c in (listed.get(code) or "\t\t\t\t").split("\t")]
        names = [cldr[0], cldr[1], cldr[2] + cldr[3], cldr[4]]
        names = [[n for n in c if n and "(" not in n and "（" not in n] for c in names]
        adjectives: list[str] = []
        if code in more:
            _, _, adjectives, *extra = more[code]
            names = [a + b for a, b in zip(names, extra, strict=True)]
        out.append(line(f"country:{code}", "place", code, names, adjectives, ""))
    return out


def capitals() -> dict[str, str]:
    """Capital by country code, as the pack spells it."""
    rows = [cells(e, 2) for e in package_yaml("names/aliases/countries.yaml").data["countries"]]
    return {row[0][0]: row[1][0] for row in rows if row[1]}


# Names of cities that are words too, or other names: 기자 a reporter, レオン a pope.
AMBIGUOUS = frozenset(("기자", "레온", "レオン", "莱昂", "海防", "Surat", "빈", "León"))


def _columns(name: str, country: str) -> tuple[int, ...]:
    """Columns of the languages in whose script a name is written: en, ja, zh, ko."""
    if HANGUL.search(name):
        return (3,)
    if KANA.search(name):
        return (1,)
    if HAN.search(name):
        return (2, 1) if country in CJK else (2,)
    return (0,)


def city_lines() -> list[str]:
    """Large cities and capitals, with their names by script."""
    told: dict[str, str] = package_yaml("names/data/regions.yaml").data["cities"]
    seats = {(code, fold(name).replace(" ", "")) for code, name in capitals().items()}
    wanted: dict[str, tuple[str, str, bool]] = {}
    small: dict[str, tuple[str, str, bool]] = {}  # known by the names that are written out alone
    for identity, rest in tables.table("cities").items():
        country, population, name = rest.split("\t")
        seat = (country, fold(name).replace(" ", "")) in seats
        least = BARE_CJK if country in CJK else BARE
        if seat or int(population) >= least:
            wanted[identity] = (country, name, seat)
        elif identity in told:
            small[identity] = (country, name, seat)
    # A name that is told to be one city's is not that of a larger one: 台東 is no ward of Tokyo.
    claimed = {
        fold(name).replace(" ", ""): identity
        for identity, cell in told.items()
        for name in cell.split("; ")
    }
    names: dict[str, list[list[str]]] = defaultdict(lambda: [[], [], [], []])
    for key, ids in tables.table("city_names").items():
        identity = ids.split(" ")[0]
        if identity not in wanted or len(key) < 2 or claimed.get(key, identity) != identity:
            continue
        country = wanted[identity][0]
        if HANGUL.search(key):
            names[identity][3].append(key)
        elif KANA.search(key):
            if not HIRAGANA.match(key):
                names[identity][1].append(key)
        elif HAN.search(key):
            names[identity][2].append(key)
            if country in CJK:
                names[identity][1].append(key)
    wanted |= small
    for identity, cell in told.items():
        for name in cell.split("; ") if identity in wanted else ():
            for column in _columns(name, wanted[identity][0]):
                if name not in AMBIGUOUS:
                    names[identity][column].append(name)
    out = []
    for identity, (country, listed, seat) in wanted.items():
        row = names[identity]
        name = RANK.sub("", listed)
        if tables.table("city_names").get(fold(name).replace(" ", "")) is not None:
            row[0].append(name)
            if name.endswith(" City") and name not in ("Ho Chi Minh City", "Mexico City"):
                row[0].append(name.removesuffix(" City"))
        kind = "capital" if seat else "city"
        out.append(line(f"city:{identity}", kind, country, row, [], ""))
    return out


def built() -> dict[str, list[str]]:
    """All tables made from the pack, by name."""
    made = lines()
    known = [gazetteer.parse(*row.split("\t", 1)) for row in made]
    out = {"gazetteer": made, "gazetteer_keys": gazetteer.key_lines(known)}
    for language in gazetteer.LANGUAGES:
        out[f"gazetteer_{language}"] = gazetteer.pattern_lines(known, language)
    out["offices"] = offices.lines()
    out["packs"] = packs.lines()
    return out


def lines() -> list[str]:
    """The whole table, sorted; an id given twice in the pack is an error."""
    out = country_lines() + city_lines()
    folder = data_root() / "names" / "aliases"
    for path in walk_yaml(folder):
        pack: Any = package_yaml(f"names/aliases/{path.name}").data
        if "entries" in pack:
            out += pack_lines(path)
    seen: set[str] = set()
    for row in out:
        identity = row.split("\t")[0]
        if identity in seen:
            raise ValueError(f"{identity} stands twice in the alias pack")
        seen.add(identity)
    return sorted(out)


def main() -> None:
    """Write the tables."""
    for name, made in built().items():
        _write(name, made)
    for cache in (tables.table, tables.pack_data, spelling.rules):
        cache.cache_clear()
    _write("syllables", spelled.syllables())
    tables.table.cache_clear()
    _write("spelled", spelled.lines())  # after the rules it is made by


def _write(name: str, made: list[str]) -> None:
    path = tables.folder() / f"{name}.tsv.z"
    path.write_bytes(tables.pack(made))
    print(f"{name}: {len(made)} lines, {path.stat().st_size // 1024} KB")


if __name__ == "__main__":
    main()
