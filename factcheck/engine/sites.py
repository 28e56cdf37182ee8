"""Relations of buildings, grounds and sides of zones: the places that no gazetteer lists.

A building is told as ``~site:kind/name``, what something came down on as ``~ground:sea``, a side of
a zone as ``~zone:kind/inside``.
"""

from __future__ import annotations

import functools
import re

from factcheck.engine.distances import TOWNS, gap_between
from factcheck.engine.place_names import names_of
from factcheck.engine.spelt import tells_sound
from factcheck.model.claim import Claim
from factcheck.resources import package_yaml

LISTED = ("~site:", "~ground:", "~zone:")
_LEAST = {True: 4, False: 2}  # letters of a name that tells, Latin or not
# Kinds that are called by the town they stand in; a university may have its grounds elsewhere.
_OF_TOWNS = frozenset(
    ("hospital", "arena", "military base", "port", "railway station", "theatre", "castle",
     "town hall", "exhibition hall", "prison", "museum", "lower court", "higher court")
)  # fmt: skip
_STATIONS = {"station", "railway station"}  # of which a town has many, by one name each
_LONG = 4  # characters of a transliteration that may hold a word by chance
_ARTICLE = re.compile(r"\A(?:the|The) ")
_KANA = re.compile(r"[ァ-ヶー・]{3,}")


def compare_sites(a: Claim, b: Claim) -> str:
    """The relation of two places of which at least one is a building, a ground or a zone."""
    level, _, name = a.text.partition(":")
    other, _, also = b.text.partition(":")
    if level != other:
        return _in_town(a, b) if level == "~site" else _in_town(b, a)
    if name == also:
        return "same"
    if level == "~ground":
        return "contradicts"
    (kind, own), (second, its) = name.split("/", 1), also.split("/", 1)
    if level == "~zone":
        return "contradicts" if kind == second else "incomparable"
    if kind != second and not any({kind, second} <= row for row in _one()):
        return "incomparable" if any({kind, second} <= row for row in _kin()) else "contradicts"
    if found := _landmarks(a, b):
        return found
    sounds = _tell_sounds((own, a), (its, b))
    if sounds and {kind, second} <= _STATIONS and len(own) > 1 and len(its) > 1:
        from factcheck.names.match import same_name

        verdict = same_name(own, its, "place").verdict
        return {"same": "same", "different": "contradicts"}.get(verdict, "incomparable")
    one_language = a.language[:2] == b.language[:2]
    return _named(own, its, one_language or sounds)


def _landmarks(a: Claim, b: Claim) -> str:
    """Whether two buildings are one of those that the tables know; "" where one of them is not."""
    from factcheck.names import gazetteer

    known = [
        {n for n in gazetteer.ids(_ARTICLE.sub("", c.surface), "place") if n.startswith("place:")}
        for c in (a, b)
    ]
    if not all(known):
        return ""
    return "same" if known[0] & known[1] else "contradicts"


def _tell_sounds(*named: tuple[str, Claim]) -> bool:
    """Whether the name in Latin letters of two is how the characters of the other may sound."""
    return any(
        tells_sound(latin, other, claim.language)
        for (latin, _), (other, claim) in (named, named[::-1])
    )


def _in_town(site: Claim, town: Claim) -> str:
    """A building that is called by its town alone, against a town: 高雄病院, and Tainan."""
    kind, _, name = site.text.removeprefix("~site:").partition("/")
    if kind not in _OF_TOWNS or _is_plain(name):
        return "incomparable"
    own = town_of(name)
    if own is None or not town.text.startswith("city:"):
        return "contradicts" if _lie_apart(site, name, town) else "incomparable"
    return "compatible" if town.text == f"city:{own}" else "contradicts"


def _lie_apart(site: Claim, name: str, town: Claim) -> bool:
    """Whether a small town that a building is called by lies far from another one."""
    level, _, other = town.text.removeprefix("~").partition(":")
    if level not in TOWNS:
        return False
    names = [names_of(name, site), names_of(other if level != "city" else town.text, town)]
    return gap_between(site, town, names) == "far"


def _named(a: str, b: str, one_language: bool) -> str:
    """Two buildings of one kind: their names decide, where both are written as they sound."""
    if not a or not b or a in b or b in a:
        return "compatible"
    from factcheck.names.match import same_name

    verdict = same_name(a, b, "place").verdict
    if verdict == "same":
        return "same"
    towns = [town_of(name) for name in (a, b)]
    if all(towns):
        return "incomparable" if towns[0] == towns[1] else "contradicts"
    telling = all(len(name) >= _LEAST[name.isascii()] for name in (a, b))
    if verdict != "different" or not telling or any(towns):
        return "incomparable"
    heard = one_language or (_is_heard(a) and _is_heard(b))
    return "contradicts" if heard and not _share(a, b) else "incomparable"


def _share(a: str, b: str) -> bool:
    """Whether two names share a word or two characters: one may be the other in short."""
    if a.isascii() or b.isascii():
        return bool(set(a.split()) & set(b.split()))
    pairs = [{name[i : i + 2] for i in range(len(name) - 1)} for name in (a, b)]
    return bool(pairs[0] & pairs[1])


def _is_heard(name: str) -> bool:
    """Whether a name is written as it sounds, not translated: Steppe Arena is no 草原体育馆."""
    from factcheck.names.find_chinese import FOREIGN
    from factcheck.names.korean_words import is_alien
    from factcheck.names.tables import table

    if _KANA.fullmatch(name):
        return True
    if name.isascii():
        words = [word.strip("'-") for word in name.lower().split()]
        return all(table("english").get(word) is None for word in words)
    if any("가" <= char <= "힣" for char in name):
        return is_alien(name)
    if not FOREIGN.issuperset(name):
        return False
    pairs = (name[i : i + 2] for i in range(len(name) - 1))
    plain = all(table("words_zh").get(p) is None for p in pairs)
    return len(name) > _LEAST[False] and (plain or len(name) >= _LONG)


def _is_plain(name: str) -> bool:
    """Whether an English name ends in a word of the language, though some town is called so: the
    Salt Warehouse Theatre."""
    from factcheck.names.tables import table

    words = name.split()
    return name.isascii() and len(words) > 1 and table("english").get(words[-1].lower()) is not None


@functools.lru_cache(maxsize=1 << 10)
def town_of(name: str) -> str | None:
    """The number of the town that the tables know under a name."""
    *_, last = parts = re.split("[・ ]", name)  # チリ・コンセプシオン大
    leads = len(parts) > 1 and not name.isascii()  # 오사카 교세라돔, not Madison Square
    return _town(last) or (_town(parts[0]) if leads else None)


def _town(name: str) -> str | None:
    from factcheck.names import gazetteer
    from factcheck.names.cities import may_be_called
    from factcheck.names.tables import table

    land = next((n for n in (2, 3) if _is_land(name[:n]) and len(name) > n + 1), 0)
    name = name[land:]  # 韩国大田
    known = [i for i in gazetteer.ids(name, "place") if i.startswith("city:")]
    found = known[0] if known else table("city_names").get(gazetteer.key(name))
    number = found.split(" ")[0].removeprefix("city:") if found else None
    return number if number and may_be_called(f"city:{number}", name) else None


@functools.lru_cache(maxsize=1 << 10)
def _is_land(name: str) -> bool:
    """Whether a name is that of a country."""
    from factcheck.names import gazetteer

    return any(known.startswith("country:") for known in gazetteer.ids(name, "place"))


@functools.cache
def _one() -> tuple[frozenset[str], ...]:
    """Kinds of which the one is the other in fewer words."""
    data = package_yaml("extract/facilities.yaml").data
    return tuple(frozenset(row) for row in data["one"])


@functools.cache
def _kin() -> tuple[frozenset[str], ...]:
    data = package_yaml("extract/facilities.yaml").data
    return tuple(frozenset(row) for row in data["kin"])


def lies_in(a: str, b: str) -> bool:
    """Whether one of two towns, by their English names in small letters, is a quarter of the other:
    Hollywood, and Los Angeles."""
    return a in _quarters().get(b, ()) or b in _quarters().get(a, ())


@functools.cache
def _quarters() -> dict[str, frozenset[str]]:
    told = package_yaml("engine/quarters.yaml").data["quarters"]
    return {
        city.casefold(): frozenset(name.casefold() for name in names)
        for city, names in told.items()
    }
