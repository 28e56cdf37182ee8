"""What is known about a name beforehand: its ids, and the names it must not be taken for."""

from __future__ import annotations

import functools

from factcheck.names import gazetteer
from factcheck.names.cities import city
from factcheck.names.fold import fold
from factcheck.names.script import Script, script_of
from factcheck.names.strip import Name, rank_of, region_names
from factcheck.names.tables import table


@functools.lru_cache(maxsize=1 << 15)
def ids(name: str, kind: str | None = None) -> frozenset[str]:
    """Ids of everything known under a name (``kind`` is a ``NameKind`` value); empty if unknown.

    A place is looked up with and without the word for its rank (横浜市, 横浜).
    """
    found = _ids(name, kind)
    if not found and kind in (None, "person") and " " in name and name.isascii():
        first, _, last = name.partition(" ")  # Putin Vladimir
        found = frozenset(gazetteer.ids(f"{last} {first}", "person"))
    return found or (_ids(other, kind) if (other := _v_for_b(name)) != name else found)


# ジュネーブ and ジュネーヴ: v is written both ways.
_V = dict(zip(("ヴァ", "ヴィ", "ヴェ", "ヴォ", "ヴ"), "バビベボブ", strict=True))


def _v_for_b(name: str) -> str:
    """A katakana name with its v sounds written the other way."""
    pairs = _V.items() if "ヴ" in name else ((b, v) for v, b in _V.items())
    for old, new in pairs:
        name = name.replace(old, new)
    return name


def _ids(name: str, kind: str | None) -> frozenset[str]:
    if kind not in (None, "place"):
        return frozenset(gazetteer.ids(name, kind))
    bare, rank = rank_of(name)
    tries = [name] if rank is None else [name, bare]
    for spelled in tries:
        place = region_names().get(gazetteer.key(spelled))
        shortened = rank is not None and spelled == bare
        if place and not (shortened and (rank == "city") is place.startswith("region:")):
            return frozenset({place})
    found = gazetteer.ids(name, kind)
    if not found and rank == "city":
        found = gazetteer.ids(bare, "place")
    if not found or any(i.startswith("city:") for i in found):
        listed = table("city_names").get(gazetteer.key(name))
        if listed is None and rank == "city":
            listed = table("city_names").get(gazetteer.key(bare))
        found = (*found, *(f"city:{i}" for i in (listed or "").split()))
    return frozenset(found)


@functools.lru_cache(maxsize=1 << 12)
def foremost(found: frozenset[str]) -> str | None:
    """The largest city among ids, None where there is none."""
    cities = sorted(i for i in found if i.startswith("city:"))
    return max(cities, key=_inhabitants) if cities else None


def _inhabitants(identity: str) -> int:
    known = city(identity)
    return known.inhabitants if known else 0


@functools.lru_cache(maxsize=1 << 12)
def latin_names(identity: str) -> tuple[str, ...]:
    """The Latin names of a city, where it is listed."""
    known = city(identity)
    return (known.name,) if known else ()


def part_ids(part: Name) -> frozenset[str]:
    """Known ids of the proper part of an organisation's name; "Malaysia's" has lost its mark."""
    found = ids(part.text)
    if not found and part.script is Script.LATIN and part.joined.endswith("s"):
        found = ids(part.text[:-1], "place")
    return found


def named_otherwise(found: frozenset[str], script: Script) -> bool:
    """Whether something known, which a name is not listed for, has other names in its script."""
    names = (n for i in found for n in gazetteer.names(i))
    return script is not Script.LATIN and any(script_of(n) is script for n in names)


def listed_in(found: frozenset[str], name: Name, other: Name) -> bool:
    """Whether what is known under one name has others in the script of the other name, which is
    none of them: 松元 is not the known Matsumoto, nor the University of Seoul 서울대학교."""
    towns = all(i.startswith(("city:", "place:", "region:")) for i in found)
    spelled = Script.HAN not in (name.script, other.script)
    if any(i.startswith("person:") for i in found) or (towns and spelled):
        return False
    every = [n for i in found for n in (*gazetteer.names(i), *latin_names(i))]
    every += [name for name, region in region_names().items() if region in found]
    names = [n for n in every if script_of(n) is other.script]
    return bool(names) and not any(_words(n) == _words(other.text) for n in names)


def _words(name: str) -> frozenset[str]:
    """The words of a name in whatever order, without its rank and small words."""
    return frozenset(fold(rank_of(name)[0]).split()) - {"of", "the"}
