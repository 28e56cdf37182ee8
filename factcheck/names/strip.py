"""A name as it stands in a text, taken apart: offices, honorifics and legal forms off, aliases in
brackets apart."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from factcheck.names import edges, gazetteer
from factcheck.names.fold import fold
from factcheck.names.script import Script, script_of
from factcheck.names.tables import pack_data, table

_BRACKETS = re.compile(r"[(（\[［【](.+?)[)）\]］】]")
_SEPARATORS = re.compile(r"[\s・·•‧∙=＝゠،,、/]+")
_QUOTES = str.maketrans("", "", "\"'“”「」『』《》〈〉")


@dataclass(frozen=True, slots=True, eq=False)
class Name:
    """One form of a name, stripped; compared by identity, which makes it a cheap cache key.

    ``tokens`` keep their letter case; ``joined`` is their folded sum without spaces and hyphens.
    ``office`` and ``legal`` tell what was taken off, and so what kind of name it is.
    """

    text: str
    tokens: tuple[str, ...]
    joined: str
    script: Script
    office: bool
    legal: bool


@functools.cache
def _data() -> Any:
    return pack_data("strip")


def _width(text: str) -> str:
    """Compatibility forms put right (full width, half width); letter case is kept."""
    return unicodedata.normalize("NFKC", text).strip()


def _cut(text: str) -> tuple[str, str]:
    """A text and its folded form, of equal length: where ß became ss the folded form is both."""
    folded = fold(text)
    return (text, folded) if len(folded) == len(text) else (folded, folded)


def _without_end(text: str, begins: Callable[[str], int]) -> str:
    """``text`` up to what is not of the name, if anything is left."""
    cut, folded = _cut(text)
    start = begins(folded)
    return cut[:start].rstrip(" ,・") if 0 < start < len(folded) else text


def _without_start(text: str, ends: Callable[[str], int]) -> str:
    """``text`` after what is not yet of the name, if anything is left."""
    cut, folded = _cut(text)
    end = ends(folded)
    return cut[end:].lstrip(" ,・") if 0 < end < len(folded) else text


@functools.lru_cache(maxsize=1 << 15)
def stripped(text: str) -> Name:
    """One form of a name (no brackets) without offices, honorifics and legal forms."""
    whole = _width(text).translate(_QUOTES) or _width(text)
    core = _without_end(_without_start(whole, edges.legal_before), edges.legal_after)
    legal = core != whole
    if not legal:
        bare = _without_end(_without_end(whole, edges.office_after_comma), edges.office_after)
        bare = _unplaced(_without_start(bare, edges.office_before), bare != whole)
        core = bare if _enough(bare) else whole
    tokens = tuple(t for t in _SEPARATORS.split(core) if t.strip(".-"))
    tokens = tuple(t.rstrip(".") if len(t) > 2 else t for t in tokens) or (core,)
    joined = fold("".join(tokens)).replace("-", "").replace("'", "").replace(".", "")
    return Name(
        core, tokens, joined or fold(core), script_of(core), not legal and core != whole, legal
    )


def _unplaced(text: str, office: bool) -> str:
    """``text`` without the country, town or body an office is held in (美国总统特朗普); ``office``
    tells that an office has come off already (韓国の李在明 from 韓国の李在明大統領)."""
    cut, folded = _cut(text)
    for owner_end, start in edges.office_placed(folded):
        if _is_known(cut[:owner_end]):
            return cut[start:]
    if not office:
        return text
    owner, mark, rest = text.replace("의 ", "の").partition("の")
    if mark and len(rest) > 1 and _is_known(owner):
        return rest
    name, mark, owner = text.rpartition(" ")
    if mark and not text.isascii() and _is_known(owner):
        return name
    return text


def _is_known(name: str) -> bool:
    """Whether a name is that of a known place or body."""
    places = table("city_names")
    for spelled in (name, rank_of(name)[0]):
        key = gazetteer.key(spelled)
        if key in region_names() or places.get(key) is not None:
            return True
        if any(not i.startswith("person:") for i in gazetteer.ids(spelled)):
            return True
    return False


@functools.cache
def region_names() -> dict[str, str]:
    """Folded name → id of the regions and renamed cities of ``data/regions.yaml``."""
    data = pack_data("regions")
    out = {}
    for kind, rows in (("region", data["regions"]), ("city", data["cities"])):
        for code, names in rows.items():
            for name in names.split(";"):
                out[gazetteer.key(name)] = f"{kind}:{code}"
    return out


def _enough(bare: str) -> bool:
    """Whether anything that can be a name is left."""
    return any(c.isalpha() for c in bare)


def _is_alias(outside: str, inside: str) -> bool:
    """Whether words in brackets name the same: another script, or letters out of the name; a place
    beside a firm or a party beside a member is no alias."""
    if not _enough(inside):
        return False
    if script_of(outside) is not script_of(inside):
        return inside.isupper() or not _is_known(inside) or _is_known(outside)
    letters = iter(fold(outside))
    return all(c in letters for c in fold(inside).replace(" ", "").replace(".", ""))


@functools.lru_cache(maxsize=1 << 15)
def forms(text: str) -> tuple[Name, ...]:
    """The name itself and the aliases that its text gives in brackets, without repetition."""
    whole = _width(text)
    legal_marks = {"株", "주", "유", "有", "주식회사"}
    inside = [m for m in _BRACKETS.findall(whole) if m not in legal_marks]
    if inside:
        outside = whole
        for part in inside:
            outside = re.sub(rf"\s*[(（\[［【]{re.escape(part)}[)）\]］】]", "", outside)
        inside = [i for i in inside if not outside.strip() or _is_alias(outside, i)]
        found = [outside, *inside] if outside.strip() else inside
    else:
        found = [whole]
    out = [stripped(f) for f in found if f.strip()]
    return tuple({n.text: n for n in out}.values()) or (stripped(text or " "),)


@functools.cache
def particles() -> frozenset[str]:
    """Words inside a Latin surname: von, van der, de la."""
    return frozenset(_data()["particles"])


@functools.cache
def ranks() -> dict[str, str]:
    """Folded suffix of a place → city, province or district."""
    return {fold(w): rank for rank, words in _data()["ranks"].items() for w in words}


@functools.lru_cache(maxsize=1 << 14)
def rank_of(text: str) -> tuple[str, str | None]:
    """A place without the word for its rank, and the rank."""
    folded = fold(text)
    for suffix, rank in sorted(ranks().items(), key=lambda x: -len(x[0])):
        if suffix.isascii():
            found = re.search(rf"[\s-]{suffix}\Z", folded)
            if found and found.start() > 2:
                return text[: found.start()], rank
        elif folded.endswith(suffix) and len(folded) >= len(suffix) + 2:
            return text[: len(text) - len(suffix)].strip(), rank
    return text, None
