"""The places of a line: names that tables know, and words that their shape shows to be places.

A place that no table knows is told as ``~level:name``; its level ("province", "city", "town",
"ward", "airport") is read from its suffix or from the words before it ("the town of").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from factcheck.extract import inland
from factcheck.extract import place_words as words
from factcheck.extract.annotate import Line
from factcheck.extract.counted_places import is_counted
from factcheck.extract.hamlets import hamlets
from factcheck.extract.place_levels import (
    UNKNOWN,
    level_of,
    of_a_city,
    ranked,
    region_named,
    town_named,
    unknown,
)
from factcheck.extract.strangers import is_native, is_no_place, strangers
from factcheck.model.mention import NameKind, NameMention
from factcheck.model.source import SentenceRole
from factcheck.names import gazetteer
from factcheck.names.find_chinese import FOREIGN
from factcheck.names.fold import fold
from factcheck.names.korean_words import is_alien
from factcheck.names.tables import table

MOST_BEHIND = 3  # characters that a town's name may have behind that of a country
LEAST_EN = 4  # letters of an English word that may be a place nobody knows
# What a Korean word that some town is called by is a town before: 원주로 향하던, 상주의 한 병원.
_SHOWN_KO = re.compile(
    r"(?:에서 (?:출발|떠나|열[리린렸]|개최)|[을를] (?:출발|떠나|떠난)"
    r"|으?로 (?:향[하해한]|가[던는]|이동|출발|이송|옮)| 시내|[행발](?:[ ,])"
    r"|(?:의|에 있는|에 위치한) (?:한 )?(?:[가-힣]{2,6} )?"
    r"(?:병원|공장|호텔|대학|요양원|사업장))"
)
_CITY_ZH = re.compile(r"[一-鿿]{2}(?:城市|城镇|城鎮|都市)")  # 港口城市 is no town
_PORT_KO = re.compile(r"(?<=[가-힣]{2})항\Z")  # 콜롬보항
# The town that a Chinese text tells behind its country: 智利北部港口城市伊基克, 从印尼登巴萨飞来.
_IN_LAND_ZH = re.compile(
    r"(?:[东東西南北中]{1,2}部的?|沿海的?)?"
    r"(?P<cue>(?:港口|港湾|港灣|海滨|海濱|沿海|旅游|旅遊|边境|邊境|工业|工業|矿业|礦業|最大|第[一二三]大|古老)*的?"
    r"(?:城市|城镇|城鎮|小城|小镇|小鎮|港市|古城|名城|重镇|重鎮|首府|都市))?(?P<name>[一-鿿·]{2,6})"
)
_BEHIND_TOWN_ZH = re.compile(
    r"[，。、；）]|飞|飛|起[飞飛航]|出发|出發|启程|啟程|启航|啟航|举行|舉行|举办|舉辦|开幕|開幕|登陆|登陸|建[设設成造]|兴建|興建"
    r"|设厂|設廠|落成|落户|落戶|开往|開往|驶|駛|进行|進行|召开|召開|参加|參加|转机|轉機|靠[港岸泊]|的(?!人)|\Z"
)


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a line: its span, its id or ``~level:name``, and its level."""

    start: int
    end: int
    text: str
    level: str
    loose: bool = False  # read by where it stands alone; see ``strangers``


def spots(line: Line) -> list[Spot]:
    """All places of a line, in order: names, and words that their shape or a table shows."""
    named = [
        name
        for name in line.names
        if name.kind is NameKind.PLACE
        and not words.is_in_ranked(line.text, name.start - line.start, name.end - line.start)
    ]
    out = [
        _of_name(line, name) for name in named if name.id or not _CITY_ZH.fullmatch(name.surface)
    ]
    if line.language[:2] == "zh":
        out = [_whole(line, spot) for spot in out]
    taken = {i for spot in out for i in range(spot.start, spot.end)}

    def add(spot: Spot | None) -> None:
        if spot and taken.isdisjoint(range(spot.start, spot.end)):
            taken.update(range(spot.start, spot.end))
            out.append(spot)

    bare = line.language[:2]
    taken |= {
        i
        for name in line.names
        if name.kind is NameKind.PERSON and (name.office or name.id or bare != "en")
        for i in range(name.start, name.end)
    }
    if line.sentence.role is not SentenceRole.HEADING or bare != "en":
        # Capitals tell nothing in an English headline.
        for shape in words.SHAPES.get(bare, ()):
            for match in shape.finditer(line.text):
                add(_of_shape(line, match))
        for spot in (*_in_chinese(line), *_in_lands(line, out)) if bare == "zh" else ():
            add(spot)
        for spot in _small(line):
            add(spot)
    for land in [spot for spot in out if spot.level == "country"]:
        add(_behind(line, land))
    out = [_in_its_land(line, spot, out) for spot in out]
    if bare in words.NEXT:
        for spot in out:  # which grows: 福建省 + 霞浦県 + 松城街道
            if words.AIRPORT.match(line.text, spot.end - line.start):
                continue  # 务安国际机场 is one name; see _as_airport
            county = bare == "zh" and line.text[spot.end - line.start :][:1] in ("县", "縣")
            part = words.NEXT[bare].match(line.text, spot.end - line.start + county)
            if part and (
                ranked(part["name"])[0]
                or town_named(part["name"])
                or _stands(line, part.end("name"))
            ):
                add(_of_shape(line, part, told=True))
    for start, end, stranger in strangers(line):
        name = _in_its_country(stranger)
        if words.NO_PLACE.search(name):
            continue
        if not _is_named(line, line.start + start, line.start + end):
            known = town_named(name)
            told = known or unknown("town", name)
            add(Spot(line.start + start, line.start + end, told, "city" if known else "town", True))
    kept = (
        _as_airport(line, spot)
        for spot in out
        if not words.CLOCK.match(line.text, spot.end - line.start)
        and not is_counted(line.text, line.language, *_within(line, spot))
    )
    return sorted(kept, key=lambda s: s.start)


def _behind(line: Line, land: Spot) -> Spot | None:
    """The place that stands right behind its country, where that alone shows it."""
    code = gazetteer.country(land.text)
    found = inland.behind(line, land.end - line.start, code) if code else None
    if found is None:
        return None
    first, last, name, level = found
    known = town_named(name) if level == "town" else None
    if known and gazetteer.country(known) not in (None, code):
        known = None
    told = known or unknown(level, name)
    return Spot(line.start + first, line.start + last, told, "city" if known else level)


def _in_its_land(line: Line, spot: Spot, others: list[Spot]) -> Spot:
    """A place by the country before it, where another one has a place of that name: 越南海陽."""
    if not spot.text.startswith(("city:", "place:")):
        return spot
    first, last = spot.start - line.start, spot.end - line.start
    for land in others:
        if land.level != "country" or not inland.is_behind(line, land.end - line.start, first):
            continue
        code = gazetteer.country(land.text) or ""
        written, stem = line.text[first:last], ranked(line.text[first:last])[1]
        told = inland.own(line, written, spot.text, last, code)
        if told is None:
            return spot
        if ":" in told:
            return replace(spot, text=told, level=level_of(told))
        return replace(spot, text=unknown(spot.level, stem))
    return spot


def _within(line: Line, spot: Spot) -> tuple[int, int, bool]:
    """The span of a spot in its line, and whether a table knows it."""
    known = not spot.text.startswith(UNKNOWN)
    return spot.start - line.start, spot.end - line.start, known


def _in_its_country(name: str) -> str:
    """A place without the country before it: アメリカ・ロサンゼルス is ロサンゼルス."""
    first, point, last = name.rpartition("・")
    listed = gazetteer.ids(first, "place") if point else ()
    return last if any(known.startswith("country:") for known in listed) else name


def _is_named(line: Line, start: int, end: int) -> bool:
    """Whether a name of a person or a body stands between two offsets of a source."""
    return any(
        name.start < end and start < name.end
        for name in line.names
        if name.kind is not NameKind.PLACE
    )


def _of_name(line: Line, name: NameMention) -> Spot:
    if name.id is not None:
        return Spot(name.start, name.end, name.id, level_of(name.id))
    if (parts := words.TWO_PARTS.fullmatch(name.surface)) and (known := town_named(parts[1])):
        return Spot(name.start, name.start + parts.end(2), known, "city")
    if line.language == "ko" and (port := town_named(_PORT_KO.sub("", name.surface))):
        return Spot(name.start, name.end, port, "city")
    level, stem = ranked(name.surface)
    if level is None and line.language == "en":
        level = _told_level(line, name.start)
    known = town_named(stem) if level in ("city", None) else None
    if known:
        return Spot(name.start, name.end, known, "city")
    return Spot(name.start, name.end, unknown(level or "town", stem), level or "town")


def _of_shape(line: Line, match: re.Match[str], told: bool = False) -> Spot | None:
    """A place that its shape shows; a bare word is one only where a table knows it."""
    start, end = (line.start + at for at in match.span("name"))
    word = match["name"]
    parts = match.groupdict()
    named = parts.get("word")
    harbour = line.text.startswith(("항", "港", "沖"), match.end("name"))
    plain = _is_word(word, line.language[:2]) and not _SHOWN_KO.match(line.text, match.end("name"))
    if "known" in parts and not (town_named(word) and (harbour or not plain)):
        return None
    level, stem = ranked(word)
    if rank := parts.get("rank"):
        level, stem = "province", word.removesuffix(rank).rstrip()
        if known := region_named(stem):
            return Spot(start, end, known, level_of(known))
    if words.GENERIC.fullmatch(word) or words.BARE_AIRPORT.fullmatch(word) or is_no_place(word):
        return None
    if line.language == "en" and words.NOT_EN.match(word):
        return None
    if known := region_named(word):
        return Spot(start, end, known, level_of(known))
    if len(stem) < 2 and not told:
        return None
    known = town_named(stem) if level in (None, "city", "airport") else None
    if known and level == "airport":
        return Spot(start, end, unknown("airport", known), "airport")
    if named is not None:
        level = words.WORDS_EN[named]
    elif level is None:
        if known is None and not told and not _is_shown(line, match):
            return None
        cued = words.CITY_CUE.search(line.text[: match.start("name")])
        level = "city" if cued else "town"
    elif level == "town" and known is None and (of := of_a_city(line.language, word))[0]:
        return Spot(start, start + of[0], of[1], "city")
    elif level in ("province", "island", "area") and not told and "rank" not in parts:
        return None  # 政府, 首都: all sorts of words end so
    elif known is None and word.endswith("港"):
        return None
    return Spot(start, end, known or unknown(level, stem), "city" if known else level)


def _is_word(word: str, bare: str) -> bool:
    """Whether a dictionary lists a word: 平和 and 중앙 are the names of towns, too."""
    return bare != "en" and table(f"words_{bare}").get(word) is not None


def _is_shown(line: Line, match: re.Match[str]) -> bool:
    """Whether a bare word is a place though no table knows it: "in Darkhan", 港町サンアウレリオ."""
    start, end = match.span("name")
    if line.language == "en":
        single = match["name"].split()
        listed = any(table("english").get(word.lower()) is not None for word in single)
        within = line.text.startswith(("in ", "near "), match.start())
        return within and not listed and len(match["name"]) > LEAST_EN
    if line.language == "ko":
        beside = words.BESIDE_KO.match(line.text, end) or words.CUED.search(line.text[:start])
        plain = match["name"][-1] in "은는을를들"  # 부상자들은 인근의 …
        plain = plain or is_native(match["name"])
        return beside is not None and is_alien(match["name"]) and not plain
    return words.CUED.search(line.text[:start]) is not None


def _in_chinese(line: Line) -> Iterator[Spot]:
    """Towns after a preposition, where a table knows them: 在釜山影岛区."""
    for match in words.AFTER_ZH.finditer(line.text):
        for length in (4, 3, 2):
            word = match["name"][:length]
            listed = length > 2 or gazetteer.ids(word, "place")
            if length == 2 and (_is_word(word, "zh") or _opens_name(line, match.start("name"))):
                continue  # 联合, 和平: words that some town is called by; 聯合國大會
            if len(word) == length and listed and (known := town_named(word)):
                start = line.start + match.start("name")
                yield Spot(start, start + length, known, "city")
                break


def _in_lands(line: Line, lands: list[Spot]) -> Iterator[Spot]:
    """Towns right behind their country, where a table or what stands around them shows them."""
    for land in [spot for spot in lands if spot.level == "country"]:
        match = _IN_LAND_ZH.match(line.text, land.end - line.start)
        if match is None:
            continue
        first = match.start("name")
        for length in range(len(match["name"]), 1, -1):
            word = match["name"][:length]
            if not match["cue"] and not _BEHIND_TOWN_ZH.match(line.text, first + length):
                continue
            foreign = length > 2 and all(c in FOREIGN or c == "·" for c in word)
            known = town_named(word) if length > 2 or not _is_word(word, "zh") else None
            shown = foreign and _BEHIND_TOWN_ZH.match(line.text, first + length)
            if known or (shown and not _is_named(line, land.end, line.start + first + 1)):
                told = known or unknown("town", word)
                start = line.start + first
                yield Spot(start, start + length, told, "city" if known else "town")
                break


def _whole(line: Line, spot: Spot) -> Spot:
    """A town whose name begins with that of a country, for the country: 马里博尔 is not in 马里."""
    first, last = spot.start - line.start, spot.end - line.start
    for end in range(last + MOST_BEHIND, last, -1) if spot.level == "country" else ():
        word = line.text[first:end]
        if all(c in FOREIGN for c in word) and (known := town_named(word)):
            return Spot(spot.start, line.start + end, known, "city")
    return spot


def _opens_name(line: Line, start: int) -> bool:
    """Whether a longer name of a body begins there."""
    at = line.start + start
    return any(
        name.start == at and name.end > at + 2 and name.kind is NameKind.ORGANISATION
        for name in line.names
    )


def _stands(line: Line, end: int) -> bool:
    """Whether something is told to stand at the place that ends here: 경북 도림에 있는."""
    return line.language == "ko" and words.STANDS_KO.match(line.text, end) is not None


def _small(line: Line) -> Iterator[Spot]:
    """Small places by what stands around them; see ``hamlets``."""
    for first, last, name, level in hamlets(line):
        known = town_named(name)
        if known is None and not level:
            continue
        if known and level is None and _is_word(name, line.language[:2]):
            continue
        told = known or unknown(level or "town", name)
        yield Spot(line.start + first, line.start + last, told, "city" if known else "town")


def _as_airport(line: Line, spot: Spot) -> Spot:
    """An airport named by its town is no town: who lands at Incheon is in Seoul."""
    match = words.AIRPORT.match(line.text, spot.end - line.start)
    if match is None or spot.level not in ("city", "town"):
        return spot
    name = spot.text
    if not name.startswith("city:"):
        name = fold(line.text[spot.start - line.start : spot.end - line.start])
    return Spot(spot.start, line.start + match.end(), unknown("airport", name), "airport")


def _told_level(line: Line, start: int) -> str | None:
    """ "the coastal town of": the level that the words before a name tell."""
    match = re.search(r"\b([a-z]+)(?: city)? of (?:the )?\Z", line.text[: start - line.start])
    return words.WORDS_EN.get(match[1]) if match else None
