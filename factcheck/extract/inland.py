"""Places right behind the country they lie in: ベトナム北部ハナム省, 인도네시아 바탐에, 越南海陽省.

A name that two countries have is that of the country before it.  One that the table of large towns
does not hold is a place all the same, where its rank is told or the country has a town that sounds
so.
"""

from __future__ import annotations

import re

from factcheck.extract.annotate import Line
from factcheck.names import gazetteer, towns
from factcheck.names.cities import city
from factcheck.names.words import listed

Found = tuple[int, int, str, str]  # span in the text, the name, the level of the place

PROVINCE, TOWN = "province", "town"
CHINA = frozenset(("CN", "TW", "HK", "MO"))  # each may stand before a town of another one
_BEHIND = {
    "ja": re.compile(
        r"(?:[・の]|の?[東西南北中]{1,2}部の?|の?(?:沿岸部|内陸部)の?)?"
        r"(?P<name>[ァ-ヺー]{2,10}(?:・[ァ-ヺー]{2,8})?)(?P<rank>省|州)?(?=[でにのへをか、市県内工])"
    ),
    "ko": re.compile(
        r" (?:[동서남북중]{1,2}부(?:의)? |수도 )?(?P<name>[가-힣]{2,6}?)(?P<rank>성|주)?"
        r"(?=(?:에서|에|의|으로|로)?[ ,])"
    ),
    "zh": re.compile(r"(?:[东東西南北中]{1,2}部的?)?(?P<name>[一-鿿]{2,5}?)(?P<rank>省)"),
}
_JOINT = re.compile(
    r"(?:[・の的 ]|の?[東西南北中]{1,2}部の?|[东東西南北中]{1,2}部的?| ?[동서남북중]{1,2}부 )?"
)
_RANK = re.compile(r"(?:[省州]|성(?![가-힣])|주(?=[에의 ,])| (?:Province|State)\b)")


def behind(line: Line, end: int, land: str) -> Found | None:
    """The place right behind the country whose name ends at an offset of a line's text; ``land`` is
    the country's code."""
    bare = line.language[:2]
    match = _BEHIND[bare].match(line.text, end) if bare in _BEHIND else None
    if match is None:
        return None
    name, ranked = match["name"], match["rank"] is not None
    if listed(name, bare) or (ranked and listed(name + match["rank"], bare)):
        return None  # アメリカ・エネルギー省 is a ministry
    if ranked:
        return match.start("name"), match.end("rank"), name, PROVINCE
    return (*match.span("name"), name, TOWN) if towns.heard(name, land) else None


def is_behind(line: Line, end: int, start: int) -> bool:
    """Whether nothing but a joint stands between a country's end and a place's beginning."""
    return end <= start and _JOINT.fullmatch(line.text, end, start) is not None


def own(line: Line, name: str, known: str, end: int, land: str) -> str | None:
    """The id of a place, or its bare name, by the country before it; None where what the table
    says may stand: it lies there, or nothing shows that the country has a place so called."""
    listed_city = city(known)
    held = listed_city.country if listed_city else gazetteer.country(known)
    if held is None or held in ("", land) or {held, land} <= CHINA:
        return None
    same = (i for i in gazetteer.ids(name, "place") if gazetteer.country(i) == land)
    if found := next((i for i in same if not i.startswith("country:")), None):
        return found
    ranked = _RANK.match(line.text, end) is not None or name[-1] in "省州성"
    return name if ranked or towns.heard(name, land) else None
