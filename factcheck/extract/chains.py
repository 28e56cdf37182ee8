"""How the places of a line stand in it: as an address, as an aside, as a scene or a goal."""

from __future__ import annotations

import re

from factcheck.extract import place_words as words
from factcheck.extract.annotate import Line
from factcheck.extract.scenes import is_scene
from factcheck.extract.spots import Spot
from factcheck.model.mention import NameKind
from factcheck.names import gazetteer

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
    nation = words.NATION_AFTER.get(bare)
    if nation is not None and chain[-1].level == "country" and nation.match(text, last):
        return True
    if text[max(0, first - 1) : first] in ("（", "(") and text[last : last + 1] in ("）", ")"):
        return True
    if words.SEASON.search(text[max(0, first - 16) : last + 24]):
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
        or re.match(rf"{_COMMA}[^,、，;；。]{{0,30}}{sort}", after) is not None
    )


def chains_of(line: Line, spots: list[Spot]) -> list[list[Spot]]:
    """Neighbouring places as addresses: the larger ones and what lies in them."""
    chains: list[list[Spot]] = []
    for spot in spots:
        if chains:
            last = chains[-1][-1]
            between = line.text[last.end - line.start : spot.start - line.start]
            joined = last.end <= spot.start and words.JOINT.fullmatch(between)
            if joined and last.level != spot.level:
                chains[-1].append(spot)
                continue
        chains.append([spot])
    return chains


def relation_of(line: Line, chain: list[Spot]) -> str:
    """What a place is in its line: "place" (a scene), "bound", or "" where nothing tells."""
    bare = line.language[:2]
    first, last = chain[0].start - line.start, chain[-1].end - line.start
    lead = line.text[max(0, first - BEFORE_REACH) : first]
    if line.text.startswith(("'s", "’s"), last):
        return ""  # whose something is
    if (found := words.NO_SCENE_AFTER.get(bare)) and found.match(line.text, last):
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
