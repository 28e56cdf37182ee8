"""Where things were: places that a sentence names as a scene, and the claims they make.

A place that no table knows is told as ``~level:name``; its level ("province", "city", "town",
"ward", "airport") is read from its suffix or from the words before it ("the town of").
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from factcheck import lexicon
from factcheck.extract import place_words as words
from factcheck.extract.annotate import Annotated, Line
from factcheck.extract.claims import text_claim
from factcheck.extract.context import reference_at
from factcheck.extract.events import Frames, modality_at
from factcheck.extract.scenes import is_scene
from factcheck.model.claim import Claim, Head
from factcheck.model.event import Event
from factcheck.model.mention import NameKind, NameMention
from factcheck.model.source import SentenceRole
from factcheck.model.value import Grain, TimeSpan, ValueKind
from factcheck.names import gazetteer
from factcheck.names.find_base import cue_set
from factcheck.names.fold import fold
from factcheck.names.korean_words import is_alien
from factcheck.names.tables import table

UNKNOWN = "~"  # marks a place that no table knows
EVENT_REACH = 30.0
FAR_REACH = 70.0
SITE_REACH = 20.0
BEFORE_REACH = 80
PAST_DAYS = 45  # what is told of a day so long gone is background
LEAST_EN = 4  # letters of an English word that may be a place nobody knows
AFTER_REACH = 40
# Events of telling, not of what is told; and states of things that are everywhere.
NO_SCENE = (
    "politics/announce", "diplomacy/press-conference", "life/report-to", "life/begin-work",
    "life/end-work", "courts/confess", "trade/extend", "markets/rise", "markets/fall",
)  # fmt: skip
SITES = ("infrastructure/", "business/plant", "business/store", "business/headquarters",
         "health/hospital", "education/school", "culture/museum", "space/", "transport/",
         "disasters/collapsed-building", "disasters/epicentre")  # fmt: skip
SEAS = ("-sea", "-ocean", "-strait", "strait-of", "-canal", "-shoal", "-asia", "-america",
        "-east", "-pacific", "-peninsula")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a line: its span, its id or ``~level:name``, and its level."""

    start: int
    end: int
    text: str
    level: str


def place_claims(item: Annotated, frames: Frames) -> Iterator[Claim]:
    """A claim for each place that an item names as the scene of an event, the site of a thing or
    the place something was bound for."""
    by_line: dict[int, list[Event]] = {}
    for event in frames.events:
        by_line.setdefault(event.sentence, []).append(event)
    for line in item.lines:
        for chain in _chains(line, spots(line)):
            relation = _relation(line, chain)
            if relation == "place" and any(_travels(line, spot) for spot in chain):
                relation = "trip"
            if not relation or _is_past(item, line, chain[-1]):
                continue
            # In which country an airport lies is no question where it is named.
            exact = any(
                s.level == "airport" or not (s.level == "country" or s.text.startswith(UNKNOWN))
                for s in chain
            )
            for spot in (s for s in chain if s.level != "country" or not exact):
                yield from _claims(item, line, spot, relation, by_line.get(line.index, []))


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
    item: Annotated, line: Line, spot: Spot, relation: str, events: list[Event]
) -> Iterator[Claim]:
    span = (spot.start, spot.end)
    head = _site(line, spot)
    if spot.level == "area" or (spot.level == "country" and relation == "place" and head is None):
        return  # most things happen in some country
    acts: list[Event | None] = [*_acts(line, spot, events)] if relation != "trip" else []
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
            principals=event.principals if event and len(event.principals) > 1 else frozenset(),
            place=spot.text,
        )


def _period(line: Line, span: tuple[int, int], event: Event | None) -> TimeSpan | None:
    """The month or year that a place is told for, where its act has no day of its own."""
    if event is None:
        return reference_at(line, *span)
    return None if event.time is not None else reference_at(line, event.start, event.end)


def _acts(line: Line, spot: Spot, events: list[Event]) -> list[Event]:
    """The acts near a place; where none is near, the nearest of its line."""
    ranked = sorted(
        (
            (line.distance((spot.start, spot.end), (event.start, event.end)), event.index, event)
            for event in events
            if event.concept not in NO_SCENE
        ),
        key=lambda one: one[:2],
    )
    near = [event for gap, _, event in ranked if gap <= EVENT_REACH]
    return near or [event for gap, _, event in ranked[:1] if gap <= FAR_REACH]


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


# -- the places of a line


def spots(line: Line) -> list[Spot]:
    """All places of a line, in order: names, and words that their shape or a table shows."""
    out = [_of_name(line, name) for name in line.names if name.kind is NameKind.PLACE]
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
        for spot in _in_chinese(line) if bare == "zh" else ():
            add(spot)
    if bare in words.NEXT:
        for spot in out:  # which grows: 福建省 + 霞浦県 + 松城街道
            if words.AIRPORT.match(line.text, spot.end - line.start):
                continue  # 务安国际机场 is one name; see _as_airport
            part = words.NEXT[bare].match(line.text, spot.end - line.start)
            if part and (ranked(part["name"])[0] or _city(part["name"])):
                add(_of_shape(line, part, told=True))
    return sorted((_as_airport(line, spot) for spot in out), key=lambda s: s.start)


def _of_name(line: Line, name: NameMention) -> Spot:
    if name.id is not None:
        return Spot(name.start, name.end, name.id, level_of(name.id))
    if (parts := words.TWO_PARTS.fullmatch(name.surface)) and (known := _city(parts[1])):
        return Spot(name.start, name.start + parts.end(2), known, "city")
    level, stem = ranked(name.surface)
    if level is None and line.language == "en":
        level = _told_level(line, name.start)
    known = _city(stem) if level in ("city", None) else None
    if known:
        return Spot(name.start, name.end, known, "city")
    return Spot(name.start, name.end, _unknown(level or "town", stem), level or "town")


def _of_shape(line: Line, match: re.Match[str], told: bool = False) -> Spot | None:
    """A place that its shape shows; a bare word is one only where a table knows it."""
    start, end = (line.start + at for at in match.span("name"))
    word = match["name"]
    named = match.groupdict().get("word")
    level, stem = ranked(word)
    if words.GENERIC.fullmatch(word) or words.BARE_AIRPORT.fullmatch(word):
        return None
    if line.language == "en" and words.NOT_EN.match(word):
        return None
    if known := _region(word):
        return Spot(start, end, known, level_of(known))
    if len(stem) < 2 and not told:
        return None
    known = _city(stem) if level in (None, "city", "airport") else None
    if known and level == "airport":
        return Spot(start, end, _unknown("airport", known), "airport")
    if named is not None:
        level = words.WORDS_EN[named]
    elif level is None:
        if known is None and not _is_shown(line, match):
            return None
        level = "town"
    elif level in ("province", "island", "area") and not told:
        return None  # 政府, 首都: all sorts of words end so
    elif known is None and word.endswith("港"):
        return None
    return Spot(start, end, known or _unknown(level, stem), "city" if known else level)


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
        return beside is not None and is_alien(match["name"])
    return words.CUED.search(line.text[:start]) is not None


def _in_chinese(line: Line) -> Iterator[Spot]:
    """Towns after a preposition, where a table knows them: 在釜山影岛区."""
    for match in words.AFTER_ZH.finditer(line.text):
        for length in (4, 3, 2):
            word = match["name"][:length]
            listed = length > 2 or gazetteer.ids(word, "place")
            if len(word) == length and listed and (known := _city(word)):
                start = line.start + match.start("name")
                yield Spot(start, start + length, known, "city")
                break


def _as_airport(line: Line, spot: Spot) -> Spot:
    """An airport named by its town is no town: who lands at Incheon is in Seoul."""
    match = words.AIRPORT.match(line.text, spot.end - line.start)
    if match is None or spot.level not in ("city", "town"):
        return spot
    name = spot.text
    if not name.startswith("city:"):
        name = fold(line.text[spot.start - line.start : spot.end - line.start])
    return Spot(spot.start, line.start + match.end(), _unknown("airport", name), "airport")


def _told_level(line: Line, start: int) -> str | None:
    """ "the coastal town of": the level that the words before a name tell."""
    match = re.search(r"\b([a-z]+)(?: city)? of (?:the )?\Z", line.text[: start - line.start])
    return words.WORDS_EN.get(match[1]) if match else None


def ranked(word: str) -> tuple[str | None, str]:
    """The level that the suffix of a place tells, and the name without it."""
    match = words.RANKED.match(word) or words.HAN_RANKED.match(word)
    if words.STATE_JA.fullmatch(word):
        return "province", word[:-1]
    if match is None:
        return ("area" if words.AREA.fullmatch(word) else None), word
    level = next(k for k, words in words.LEVELS.items() if match[2] in words.split("|"))
    return level, re.sub(r"（.*）", "", match[1])


def _unknown(level: str, stem: str) -> str:
    return f"{UNKNOWN}{level}:{stem}"


@functools.lru_cache(maxsize=1 << 13)
def _city(stem: str) -> str | None:
    """The id of a town that the table knows under a name, the largest of several."""
    if len(stem) < 2 or stem in cue_set("cities_stop", "en"):
        return None
    known = [i for i in gazetteer.ids(stem, "place") if i.startswith("city:")]
    found = known[0] if known else table("city_names").get(gazetteer.key(stem))
    return f"city:{found.split(' ')[0].removeprefix('city:')}" if found else None


def _region(word: str) -> str | None:
    """The id of a province or island that the tables know under a whole name."""
    return next((i for i in gazetteer.ids(word, "place") if i.startswith("place:")), None)


@functools.lru_cache(maxsize=1 << 12)
def level_of(identity: str) -> str:
    """ "country", "province", "city", "island" or "area" (seas, parts of the world)."""
    kind, _, rest = identity.partition(":")
    if kind == "city" or identity in words.CITY_STATES:
        return "city"
    if kind == "country":
        return kind
    if any(word in rest for word in SEAS) or not gazetteer.country(identity):
        return "area"
    if "-island" in rest:
        return "island"
    # Taiwan's counties are listed as regions; they are told as towns are.
    return "city" if gazetteer.country(identity) == "TW" else "province"


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
    """What a place is in its line: "place" (a scene), "goal", or "" where nothing tells."""
    bare = line.language[:2]
    first, last = chain[0].start - line.start, chain[-1].end - line.start
    lead = line.text[max(0, first - BEFORE_REACH) : first]
    if line.text.startswith(("'s", "’s"), last):
        return ""  # whose something is
    if (found := words.NO_SCENE_AFTER.get(bare)) and found.match(line.text, last):
        return ""
    if (found := words.GOAL_BEFORE.get(bare)) and found.search(lead):
        return "goal"
    if (found := words.GOAL_AFTER.get(bare)) and found.match(line.text, last, last + AFTER_REACH):
        return "goal"
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
