"""For which country a person signs, by the country that stands beside his name: "X, Japan's
fisheries minister, signed", 日方由X签字, 일본 측에서는 X 수산상이."""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.extract.annotate import Line
from factcheck.model.mention import NameKind, NameMention
from factcheck.names import gazetteer
from factcheck.names.short_forms import BOTH

# What may stand between a country and the name of one who acts for it, or the name and "X's".
_BEFORE = {
    "en": re.compile(r"(?:['’]s)? (?:[\w’'-]+ ){0,5}|(?:, )(?:[\w’'-]+ ){0,5}"),
    "ja": re.compile(
        r"(?:側|政府|代表団|代表)?(?:を代表して|から|より)?(?:は|の|で|が)?、?[^。、は]{0,14}(?:は、?[^。、は]{0,8})?"
    ),
    "zh": re.compile(r"(?:方面|方|政府|代表团|代表團|代表)?(?:的|由|派|，由|则由)?[^。，；]{0,14}"),
    "ko": re.compile(
        r"(?:의| ?측(?:에서)?(?:는|은|의)?| ?정부| 대표단(?:은|의|을)?|[을를] 대표(?:해서?|하여))?"
        r" (?:[가-힣]+ ){0,3}"
    ),
}
_AFTER_EN = re.compile(r", (?:the )?")
# Between a name and the country that its bearer signs for.
_FOR = {
    "en": re.compile(r"[^.;]{0,60}\b(?:on behalf of|representing|for)(?: the)? "),
    "zh": re.compile(r"代表"),
}


def with_side(line: Line, name: NameMention) -> NameMention:
    """A name with the country that its bearer acts for, where one stands right beside it."""
    pattern = _BEFORE.get(line.language[:2])
    if name.principal is not None or pattern is None:
        return name
    found: set[str] = set()
    for place in line.names:
        if place.kind is not NameKind.PLACE or not (place.id or "").startswith("country:"):
            continue
        between = line.text[place.end - line.start : name.start - line.start]
        if place.end <= name.start and pattern.fullmatch(between):
            found.add(place.principal or "")
        between = line.text[name.end - line.start : place.start - line.start]
        owner = line.text[place.end - line.start : place.end - line.start + 2]
        owns = line.language == "en" and owner in ("'s", "’s")
        acts_for = _FOR.get(line.language[:2])
        if name.end <= place.start and (
            (owns and _AFTER_EN.fullmatch(between))
            or (acts_for is not None and acts_for.fullmatch(between))
        ):
            found.add(place.principal or "")
    return replace(name, principal=found.pop() or None) if len(found) == 1 else name


def both_do(line: Line, name: NameMention, verb: int) -> bool:
    """Whether two sides stand between a name and the verb behind it: 總統會談　兩國簽署."""
    between = gazetteer.flat(line.text)[max(0, name.end - line.start) : verb]
    return BOTH.get(line.language.partition("-")[0], BOTH["en"]).search(between) is not None
