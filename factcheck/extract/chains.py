"""How the places of a line stand in it: as an address, as an aside, as a scene or a goal."""

from __future__ import annotations

import re

from factcheck.extract import place_words as words
from factcheck.extract.annotate import Line
from factcheck.extract.exchanges import trades_there
from factcheck.extract.routes import is_end_of_route
from factcheck.extract.scenes import is_scene
from factcheck.extract.sited import OPEN
from factcheck.extract.spots import Spot
from factcheck.extract.ways import ways_of
from factcheck.model.mention import NameKind
from factcheck.names import gazetteer
from factcheck.names.cities import city

BEFORE_REACH = 80
AFTER_REACH = 40
# What stands between the members of a list, and behind its last one.
_COMMA = r"(?:[,、，・]\s*(?:and )?|\s*(?:와|과|및|and|と|や|和|及|與|与)\s*)"
_AND_SO_ON = re.compile(r"\s?등(?=[에으로지 의,])|など|等(?![待候级級])")


def leads_to(line: Line, spot: Spot, buildings: list[Spot]) -> bool:
    """Whether a country only says whose or where a building is that is named: 韓国の清州基地."""
    if spot.level != "country":
        return False
    return any(
        spot.start <= other.start
        and words.JOINT.fullmatch(line.text, spot.end - line.start, other.start - line.start)
        for other in buildings
        if other.level == "site" and other.start >= spot.end
    ) or any(o.level == "site" and o.start <= spot.start < spot.end < o.end for o in buildings)


def is_aside(line: Line, chain: list[Spot]) -> bool:
    """Whether a place is told of a nation, of where a company sits, of a whole season, or as one of
    several."""
    text, bare = line.text, line.language[:2]
    first, last = chain[0].start - line.start, chain[-1].end - line.start
    if bare == "en" and any(_is_adjective(line, spot) for spot in chain):
        return True
    if bare == "en" and (words.OFF_EN.search(text[:first]) or words.TEAM_EN.match(text, last)):
        return True
    if bare == "ja" and words.TEAM_JA.match(text, last):
        return True
    if bare != "en" and _FORCE.match(text, last):
        return True
    nation = words.NATION_AFTER.get(bare)
    if nation is not None and chain[-1].level == "country" and nation.match(text, last):
        return True
    if text[max(0, first - 1) : first] in ("（", "(") and text[last : last + 1] in ("）", ")"):
        return True
    if words.SEASON.search(text[max(0, first - 16) : last + 24]):
        return True
    if is_end_of_route(text, bare, first, last):
        return True
    if trades_there(text, line.language, first, last):
        return True
    return bool(words.LISTED_AFTER.match(text, last) or words.LISTED_BEFORE.search(text[:first]))


def _is_adjective(line: Line, spot: Spot) -> bool:
    """Whether an English word is that of a nation, not of its country: Japanese, Dutch."""
    word = line.text[spot.start - line.start : spot.end - line.start]
    listed = gazetteer.names(spot.text, "en") if spot.text.startswith("country:") else ()
    return bool(listed) and word.endswith(("n", "sh", "ch", "se", "i")) and word not in listed


def is_persons(line: Line, first: Spot, last: Spot) -> bool:
    """Whether a place is told as that of the person named beside it: "Ana Sol, 44, of Vigo"."""
    bare = line.language[:2]
    for name in line.names:
        if name.kind is not NameKind.PERSON:
            continue
        lead = line.text[name.end - line.start : first.start - line.start]
        rest = line.text[last.end - line.start : name.start - line.start]
        if name.end <= first.start and words.PERSON_BEFORE[bare].fullmatch(lead):
            return True
        if last.end <= name.start and words.PERSON_AFTER[bare].fullmatch(rest):
            return True
    return False


def is_one_of_several(line: Line, spot: Spot) -> bool:
    """Whether a building stands in a list of its sort: 한빛병원, 새봄병원 등에 이송, of which each
    source may name another."""
    before, after = line.text[: spot.start - line.start], line.text[spot.end - line.start :]
    own = line.text[spot.start - line.start : spot.end - line.start]
    sort = own.split()[-1] if own.isascii() else own[-2:]
    sort = re.escape(sort)
    return (
        _AND_SO_ON.match(after) is not None
        or re.search(rf"{sort}{_COMMA}\Z", before) is not None
        or (
            re.match(rf"{_COMMA}[^,、，;；。]{{0,30}}{sort}", after) is not None
            and not (line.language[:2] == "zh" and after.startswith("，"))  # a list has 、
        )
    )


def chains_of(line: Line, spots: list[Spot]) -> list[list[Spot]]:
    """Neighbouring places as addresses: the larger ones and what lies in them."""
    chains: list[list[Spot]] = []
    for spot in spots:
        if chains:
            last = chains[-1][-1]
            between = line.text[last.end - line.start : spot.start - line.start]
            joined = last.end <= spot.start and words.JOINT.fullmatch(between)
            if joined and (last.level != spot.level or _is_of_county(line, between, spot)):
                chains[-1].append(spot)
                continue
        chains.append([spot])
    return chains


def _is_of_county(line: Line, between: str, spot: Spot) -> bool:
    """Whether an English region is told behind a town: it holds it, though tables rank both
    alike."""
    told = line.text[spot.start - line.start : spot.end - line.start]
    return between in (" in ", ", ") and told.endswith(
        ("County", "Prefecture", "Province", "Regency")
    )


def is_told_of_its_region(line: Line, spot: Spot, chain: list[Spot]) -> bool:
    """Whether a name that no table knows as a place is one by the region told behind it: "at
    Fengbin in Hualien County"."""
    after = chain[chain.index(spot) + 1 :]
    return line.language == "en" and any(
        not other.text.startswith("~") or _is_of_county(line, " in ", other) for other in after
    )


# Those who arrest or charge somebody are of a town; where they did so is not told.
_FORCE = re.compile(
    r"(?:県|府|道|都)?警(?!備|戒|报|報|鐘|钟)|警察(?!署)|地検|检察|檢察"
    r"|[ ]?(?:지방)?경찰(?!서)|지검(?!에서)"
)
# A contest named by its town, where somebody plays next: 次戦は広州オープン, 轉戰香港公開賽.
_NEXT = re.compile(
    r"(?:次戦|次の(?:大会|試合|レース)|次回|次)は、?[^、。は]{0,8}\Z"
    r"|(?:转战|轉戰|移师|移師|下一站(?:是|为|為|将是|將是)?|(?:接下[来來]|接着|接著|随后|隨後|之后|之後)(?:将|將|会|會)?"
    r"(?:出战|出戰|参加|參加|转战|轉戰|征战|征戰|前往|赴))(?:[下本]周的?)?\Z"
    r"|(?:다음 (?:대회|무대|경기|출전 대회)는|다음은|이어|이후) (?:다음 ?주 |다음 ?달 )?\Z"
)
_CONTEST = re.compile(
    r"[・ ]?(?:国際|国际|國際|국제)?"
    r"(?:オープン|マスターズ|グランプリ|ＧＰ|GP|大会|選手権|マラソン"
    r"|公开赛|公開賽|大师赛|大師賽|锦标赛|錦標賽|大奖赛|大獎賽|马拉松|馬拉松|[分大]?站"
    r"|오픈|마스터스|대회|그랑프리|챔피언십|선수권|마라톤|(?:이?다|이며)(?=[ .,]|\Z))"
)


def is_next_contest(line: Line, chain: list[Spot]) -> bool:
    """Whether a town names the contest in which somebody is to play next."""
    if chain[-1].level == "country":
        return False
    first, last = chain[0].start - line.start, chain[-1].end - line.start
    lead = line.text[max(0, first - BEFORE_REACH) : first]
    return _CONTEST.match(line.text, last) is not None and _NEXT.search(lead) is not None


# Something lies so far from a place, or to one side of it: 섬에서 서쪽으로 9km, "west of Elvas".
_SIDE_EN = "(?:north|south)?(?:east|west)|north|south"
_FAR_FROM = re.compile(
    r"(?:\b(?:km|kilomet(?:er|re)s?|(?:nautical )?miles?|met(?:er|re)s?|"
    rf"{_SIDE_EN})(?: \([^()]{{1,20}}\))?(?: (?:away|{_SIDE_EN}))?"
    r"(?: off| of| from)(?: the)?(?: (?:island|town|city|port|coast)(?: of)?)? "
    r"|[距离離](?:离|離)?)\Z",
    re.IGNORECASE,
)
_FAR_AFTER = re.compile(
    r"[^ 、。，；,.]{0,4}(?:から|에서)(?:の?[東西南北]{1,2}[にへ方側]{0,2}|는)? ?"
    r"(?:[동서남북]{1,2}(?:쪽|방)?으로 )?(?:(?:約|およそ|약|불과) ?)?"
    r"[0-9０-９.,]+ ?(?:キロ|㌔|km|킬로|㎞|m|メートル|미터|해리|海里)"
    r"|[^ 、。，；,.]{0,4}(?:の?[東西南北]{1,2}(?:方|側)?(?:沖)?約?[0-9０-９]|"
    r"以[东東西南北]{1,2}(?:方向)?[约約]?[0-9０-９]| [동서남북]{1,2}쪽 (?:약 )?[0-9])",
    re.IGNORECASE,
)


def lies_in(spot: Spot, chain: list[Spot]) -> bool:
    """Whether a town lies in the country that its address tells: オーストラリア北部のダーウィン."""
    known = city(spot.text)
    return known is not None and known.country == land_of(chain)


def land_of(chain: list[Spot]) -> str | None:
    """The code of the country that an address tells."""
    return next((gazetteer.country(one.text) for one in chain if one.level == "country"), None)


def tells_how_far(text: str, first: int, last: int) -> bool:
    """Whether the place between two offsets only tells how far off something is."""
    lead = text[max(0, first - 60) : first]
    return _FAR_FROM.search(lead) is not None or _FAR_AFTER.match(text, last) is not None


def relation_of(line: Line, chain: list[Spot]) -> str:
    """What a place is in its line: "place" (a scene), "bound", or "" where nothing tells."""
    bare = line.language[:2]
    first, last = chain[0].start - line.start, chain[-1].end - line.start
    lead = line.text[max(0, first - BEFORE_REACH) : first]
    if line.text.startswith(("'s", "’s"), last):
        return ""  # whose something is
    if (found := words.NO_SCENE_AFTER.get(bare)) and found.match(line.text, last):
        return ""
    if bare == "en" and words.FROM_A_BASE.search(lead):
        return ""
    if (found := words.GOAL_BEFORE.get(bare)) and found.search(lead):
        return "bound"
    if (found := words.GOAL_AFTER.get(bare)) and found.match(line.text, last, last + AFTER_REACH):
        return "bound"
    if (found := words.SCENE_BEFORE.get(bare)) and found.search(lead):
        return "place"
    if (found := words.SCENE_AFTER.get(bare)) and found.match(line.text, last, last + AFTER_REACH):
        return "place"
    own = {(spot.start, spot.end) for spot in chain}
    named = (n for n in line.names if (n.start, n.end) in own)
    return "place" if bare != "en" and any(is_scene(line, name) for name in named) else ""


def travels(line: Line, spot: Spot) -> bool:
    """Whether a place is where somebody is told to have travelled to."""
    at = spot.start - line.start
    near = line.text[max(0, at - 30) : at + 40]
    return words.TRAVEL.search(near) is not None


def without_person(line: Line, spot: Spot) -> Spot:
    """A building without the name of a person or a country that stands before it: 윤혜림
    분당한결병원, 美国麦克默多站."""
    for name in line.names:
        leads = name.kind is NameKind.PERSON or (name.id or "").startswith("country:")
        if leads and name.start == spot.start and name.end < spot.end:
            kind, _, told = spot.text.partition("/")
            own = told[name.end - name.start :].strip(" ・·の의的")
            start = name.end if name.kind is NameKind.PERSON else spot.start
            return Spot(start, spot.end, f"{kind}/{own}", spot.level)
    return spot


def opened(line: Line, span: tuple[int, int]) -> str:
    """The question of a place of which no word of the tables tells what it is: an open one, where
    anything is done there or goes there."""
    first, last = (at - line.start for at in span)
    if line.text.startswith(("'s", "’s"), last) or tells_how_far(line.text, first, last):
        return ""
    ways = ways_of(line.text, line.language, first, last)
    return f"{OPEN}-{'-'.join(ways)}" if ways else ""
