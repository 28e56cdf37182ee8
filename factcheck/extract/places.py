"""Where things were: places that a sentence names as a scene, and the claims they make.

A place that no table knows is told as ``~level:name``; its level ("province", "city", "town",
"ward", "airport") is read from its suffix or from the words before it ("the town of").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime

from factcheck import lexicon
from factcheck.extract import place_words as words
from factcheck.extract.annotate import Annotated, Line
from factcheck.extract.claims import text_claim
from factcheck.extract.context import reference_at
from factcheck.extract.events import Frames, modality_at
from factcheck.extract.facilities import grounds, sites, zones
from factcheck.extract.scenes import is_scene
from factcheck.extract.spots import UNKNOWN, Spot, spots
from factcheck.extract.whereabouts import Question, named, nearest, question, tried
from factcheck.model.claim import Claim, Head
from factcheck.model.event import Event
from factcheck.model.mention import NameKind
from factcheck.model.value import Grain, TimeSpan, ValueKind
from factcheck.names import gazetteer

PERSONAL = ("works", "home", "origin", "born")  # asked of a person
CAME_DOWN = ("fell", "landed", "found")  # on water or land, inside a zone or outside it
STANDING = ("plant", "based")  # told of what stands there yet
TOLD_OF_LANDS = ("bound", "trip")
EVENT_REACH = 30.0
FAR_REACH = 70.0
SITE_REACH = 20.0
BEFORE_REACH = 80
PAST_DAYS = 45  # what is told of a day so long gone is background
AFTER_REACH = 40
# Events of telling, not of what is told; and states of things that are everywhere.
NO_SCENE = (
    "politics/announce", "diplomacy/press-conference", "life/report-to", "life/begin-work",
    "life/end-work", "courts/confess", "trade/extend", "markets/rise", "markets/fall",
)  # fmt: skip
SITES = ("infrastructure/", "business/plant", "business/store", "business/headquarters",
         "health/hospital", "education/school", "culture/museum", "space/", "transport/",
         "disasters/collapsed-building", "disasters/epicentre")  # fmt: skip

# What stands between the members of a list, and behind its last one.
_COMMA = r"(?:[,、，・]\s*(?:and )?|\s*(?:와|과|및|and|と|や|和|及|與|与)\s*)"
_AND_SO_ON = re.compile(r"\s?등(?=[에으로지 의,])|など|等(?![待候级級])")


def place_claims(item: Annotated, frames: Frames) -> Iterator[Claim]:
    """A claim for each place that an item names as the scene of an event, the site of a thing or
    the place something was bound for."""
    by_line: dict[int, list[Event]] = {}
    for event in frames.events:
        by_line.setdefault(event.sentence, []).append(event)
    for line in item.lines:
        events = by_line.get(line.index, [])
        buildings = list(_unlisted(line))
        for chain in _chains(line, spots(line)):
            if not _leads_to(line, chain[-1], buildings):
                yield from _of_chain(item, line, chain, events)
        for spot in buildings:
            if not _is_one_of_several(line, spot):
                yield from _of_unlisted(item, line, spot, events)


def _of_chain(
    item: Annotated, line: Line, chain: list[Spot], events: list[Event]
) -> Iterator[Claim]:
    if _is_aside(line, chain):
        return
    relation = _relation(line, chain)
    asked = _asked(line, chain)
    if relation == "place" and any(_travels(line, spot) for spot in chain):
        relation = "trip"
    elif asked is not None:
        relation = asked.name
    if not relation or (relation not in STANDING and _is_past(item, line, chain[-1])):
        return
    # In which country an airport lies is no question where it is named.
    exact = any(
        s.level == "airport" or not (s.level == "country" or s.text.startswith(UNKNOWN))
        for s in chain
    )
    countries = asked is not None and asked.countries
    if relation == "plant":
        chain = chain[-1:]
    for spot in (s for s in chain if s.level != "country" or not exact):
        yield from _claims(item, line, spot, relation, events, countries)


def _leads_to(line: Line, spot: Spot, buildings: list[Spot]) -> bool:
    """Whether a country only says whose or where a building is that is named: 韓国の清州基地."""
    if spot.level != "country":
        return False
    return any(
        spot.start <= other.start
        and words.JOINT.fullmatch(line.text, spot.end - line.start, other.start - line.start)
        for other in buildings
        if other.level == "site" and other.start >= spot.end
    ) or any(o.level == "site" and o.start <= spot.start < spot.end < o.end for o in buildings)


def _is_aside(line: Line, chain: list[Spot]) -> bool:
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


def _asked(line: Line, chain: list[Spot]) -> Question | None:
    """What is told of a place, where it is told of the place alone."""
    first, last = chain[0].start - line.start, chain[-1].end - line.start
    if line.text.startswith(("'s", "’s"), last):
        return None  # whose something is
    found = question(line.text, line.language, first, last)
    if found is not None:
        return None if found.only_sites else found
    return named("home") if _is_persons(line, chain[0], chain[-1]) else None


def _is_persons(line: Line, first: Spot, last: Spot) -> bool:
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


def _is_one_of_several(line: Line, spot: Spot) -> bool:
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


def _unlisted(line: Line) -> Iterator[Spot]:
    """Buildings, grounds and zones of a line."""
    yield from (_without_person(line, s) for s in sites(line.text, line.language, line.start))
    yield from grounds(line.text, line.language, line.start)
    yield from zones(line.text, line.language, line.start)


def _without_person(line: Line, spot: Spot) -> Spot:
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


def _of_unlisted(item: Annotated, line: Line, spot: Spot, events: list[Event]) -> Iterator[Claim]:
    if _is_past(item, line, spot):
        return
    first, last = spot.start - line.start, spot.end - line.start
    asked = question(line.text, line.language, first, last)
    if asked is None and spot.level == "site" and _is_persons(line, spot, spot):
        asked = named("works")
    if asked is None and spot.level != "site":
        asked = nearest(line.text, line.language, first, last)
    if asked is None and "court/" in spot.text:
        asked = tried(line.text, line.language, last)
    if asked is not None and (spot.level == "site" or asked.name in CAME_DOWN):
        yield from _claims(item, line, spot, asked.name, events, countries=False)


def _is_past(item: Annotated, line: Line, spot: Spot) -> bool:
    """Whether the date nearest to a place is one gone by: it tells of an earlier happening."""
    today = _today(item)
    if today is None:
        return False
    best: tuple[float, bool] | None = None
    for value in line.values:
        if value.kind is not ValueKind.DATE or value.time is None or value.time.end is None:
            continue
        gap = line.distance((value.start, value.end), (spot.start, spot.end))
        gone = (today - value.time.end.replace(tzinfo=None)).days > PAST_DAYS
        if best is None or gap < best[0]:
            best = (gap, gone)
    return best is not None and best[1]


def _today(item: Annotated) -> datetime | None:
    """When a text was told: the day it was published, else the first full date it tells."""
    if item.source.published is not None:
        return item.source.published.when.replace(tzinfo=None)
    for line in item.lines:
        for value in line.times:
            time = value.time
            full = time is not None and time.grain is Grain.DAY and "year" in dict(value.said)
            if full and time is not None and time.start is not None:
                return time.start.replace(tzinfo=None)
    return None


def _claims(
    item: Annotated,
    line: Line,
    spot: Spot,
    relation: str,
    events: list[Event],
    countries: bool,
) -> Iterator[Claim]:
    span = (spot.start, spot.end)
    head = _site(line, spot)
    if spot.level == "area":
        return
    if spot.level == "country" and not countries and relation not in TOLD_OF_LANDS and head is None:
        return  # most things happen in some country
    acts: list[Event | None] = (
        [*_acts(line, spot, events, relation == "place")] if relation != "trip" else []
    )
    for event in acts or [None]:
        modality, negated = modality_at(line, *span)
        if event is not None:
            modality, negated = event.modality, event.negated
        yield text_claim(
            item,
            line,
            span,
            kind="place",
            attribute=f"{relation}:{spot.level}",
            text=spot.text,
            head=head,
            event=event,
            reference=_period(line, span, event),
            modality=modality,
            negated=negated,
            subject=_person(line, spot) if relation in PERSONAL else (),
            principals=event.principals if event and len(event.principals) > 1 else frozenset(),
            place=spot.text,
        )


def _person(line: Line, spot: Spot) -> tuple[str, ...]:
    """The person told of in the words nearest to a place."""
    near = [
        (line.distance((spot.start, spot.end), (name.start, name.end)), name)
        for name in line.names
        if name.kind is NameKind.PERSON
    ]
    gap, name = min(near, key=lambda one: one[0], default=(FAR_REACH, None))
    return (name.id or name.surface,) if name is not None and gap <= EVENT_REACH else ()


def _period(line: Line, span: tuple[int, int], event: Event | None) -> TimeSpan | None:
    """The month or year that a place is told for, where its act has no day of its own."""
    if event is None:
        return reference_at(line, *span)
    dated = event.time is not None and "time" not in event.inherited
    return None if dated else reference_at(line, event.start, event.end)


def _acts(line: Line, spot: Spot, events: list[Event], scene: bool) -> list[Event]:
    """The acts near a place; where none is near, the nearest of its line."""
    ranked = sorted(
        (
            (line.distance((spot.start, spot.end), (event.start, event.end)), event.index, event)
            for event in events
            if event.concept not in NO_SCENE and not (scene and _is_told_before(line, spot, event))
        ),
        key=lambda one: one[:2],
    )
    near = [event for gap, _, event in ranked if gap <= EVENT_REACH]
    return near or [event for gap, _, event in ranked[:1] if gap <= FAR_REACH]


def _is_told_before(line: Line, spot: Spot, event: Event) -> bool:
    """Whether an act is told in a clause before that of a scene, whose own verb tells of another:
    in Chinese a place stands before the verb of its act."""
    return line.language[:2] == "zh" and line.clause(event.start) < line.clause(spot.start)


def _site(line: Line, spot: Spot) -> Head | None:
    """The thing that is told to be at a place: a plant, a hotel, a capsule."""
    best: tuple[float, Head] | None = None
    for mention in line.concepts:
        concept = lexicon.concept(mention.concept)
        if concept.kind != "thing" or not mention.concept.startswith(SITES):
            continue
        if mention.start < spot.end and spot.start < mention.end:
            continue
        gap = line.distance((spot.start, spot.end), (mention.start, mention.end))
        if gap <= SITE_REACH and (best is None or gap < best[0]):
            text = line.text[mention.start - line.start : mention.end - line.start]
            best = (gap, Head(text, line.language, (mention.concept,)))
    return best[1] if best else None


# -- which of them are scenes


def _chains(line: Line, spots: list[Spot]) -> list[list[Spot]]:
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


def _relation(line: Line, chain: list[Spot]) -> str:
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


def _travels(line: Line, spot: Spot) -> bool:
    """Whether a place is where somebody is told to have travelled to."""
    at = spot.start - line.start
    near = line.text[max(0, at - 30) : at + 40]
    return words.TRAVEL.search(near) is not None
