"""Where things were: places that a sentence names as a scene, and the claims they make.

A place that no table knows is told as ``~level:name``; its level ("province", "city", "town",
"ward", "airport") is read from its suffix or from the words before it ("the town of").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from factcheck import lexicon
from factcheck.extract import editions, works
from factcheck.extract.annotate import Annotated, Line
from factcheck.extract.asked import Span
from factcheck.extract.bygone import bygone
from factcheck.extract.bylines import wrote
from factcheck.extract.chains import (
    chains_of,
    is_aside,
    is_next_contest,
    is_one_of_several,
    is_persons,
    is_told_of_its_region,
    land_of,
    leads_to,
    lies_in,
    opened,
    relation_of,
    travels,
    without_person,
)
from factcheck.extract.claims import text_claim
from factcheck.extract.context import dates_comparison, reference_at
from factcheck.extract.events import Frames
from factcheck.extract.facilities import grounds, sites, zones
from factcheck.extract.lead_scenes import led
from factcheck.extract.modality import modality_at
from factcheck.extract.place_cues import is_near, is_seat
from factcheck.extract.place_levels import UNKNOWN
from factcheck.extract.sited import OPEN, asked_of
from factcheck.extract.spots import Spot, spots
from factcheck.extract.ways import travels_now
from factcheck.extract.whereabouts import Question, named, nearest, question, tried
from factcheck.model.claim import PERSONAL, Claim, Head
from factcheck.model.event import AHEAD, Event, Modality
from factcheck.model.mention import NameKind
from factcheck.model.value import TimeSpan, ValueKind
from factcheck.names import gazetteer, towns

CAME_DOWN = ("fell", "landed", "found")  # on water or land, inside a zone or outside it
# Told of what stands there yet, or of an act by which a story began, however long ago.
TIMELESS = ("plant", "based", "arrested")
TOLD_OF_LANDS = ("bound", "trip")
WORKS = ("built", "plant", "made")
TOURED = ("built", "plant", "bound", "made")  # what is told of a place that is looked at besides
COUNTED = (ValueKind.COUNT, ValueKind.NUMBER)
LANDS = ("country", "area")
EVENT_REACH = 30.0
FAR_REACH = 70.0
SITE_REACH = 20.0
NEVER_GONE = ("place", "trip", "next")  # of which nothing is known of a time gone by
# Events of telling, not of what is told; and states of things that are everywhere.
NO_SCENE = (
    "politics/announce", "diplomacy/press-conference", "life/report-to", "life/begin-work",
    "life/end-work", "courts/confess", "trade/extend", "markets/rise", "markets/fall",
)  # fmt: skip
SITES = ("infrastructure/", "business/plant", "business/store", "business/headquarters",
         "health/hospital", "education/school", "culture/museum", "space/", "transport/",
         "disasters/collapsed-building", "disasters/epicentre")  # fmt: skip


def place_claims(item: Annotated, frames: Frames) -> list[Claim]:
    """A claim for each place that an item names as the scene of an event, the site of a thing or
    the place something was bound for."""
    return led(item, list(_all(item, frames)))


def _all(item: Annotated, frames: Frames) -> Iterator[Claim]:
    by_line: dict[int, list[Event]] = {}
    for event in frames.events:
        by_line.setdefault(event.sentence, []).append(event)
    named = (name.id for line in item.lines for name in line.names if name.id)
    lands = frozenset(filter(None, map(gazetteer.country, named)))
    for line in item.lines:
        events = by_line.get(line.index, [])
        buildings = list(_unlisted(line))
        chains = chains_of(line, spots(line))
        taken = [(chain[0].start, chain[-1].end) for chain in chains]
        taken += [(spot.start, spot.end) for spot in buildings]
        scene = _Scene(item, line, events, taken, lands)
        told = {
            spot: list(_of_unlisted(scene, spot))
            for spot in buildings
            if not is_one_of_several(line, spot)
        }
        halls = [spot for spot, claims in told.items() if claims and "arena/" in spot.text]
        for chain in chains:
            first, last = chain[0], chain[-1]
            if first is last and any(h.start <= first.start < first.end < h.end for h in halls):
                continue  # 福冈巨蛋: the hall is told, and with it its town
            if not leads_to(line, last, buildings):
                yield from _of_chain(scene, chain)
        for claims in told.values():
            yield from claims


@dataclass(frozen=True, slots=True)
class _Scene:
    """A line, its acts and the spans of its places."""

    item: Annotated
    line: Line
    events: list[Event]
    taken: list[Span]
    lands: frozenset[str]  # countries that the whole text names


def _of_chain(scene: _Scene, chain: list[Spot]) -> Iterator[Claim]:
    line = scene.line
    if _is_of_next(line, chain):
        span = (chain[0].start, chain[-1].end)
        yield from _claims(scene, chain[-1], span, "next", countries=False)
        return
    if is_aside(line, chain):
        return
    relation = relation_of(line, chain)
    asked = _asked(line, chain)
    if moved := editions.moved(line.text, line.language, *_offsets(line, chain)):
        if moved == "from":
            return  # it was to be there
        asked = named("moved")
    if asked is not None and asked.name == "plant" and chain[-1].level == "country":
        asked = None  # a Taiwanese factory may stand anywhere
    first, last = _offsets(line, chain)
    if asked is not None and asked.name == "held":
        edition = editions.which(line.text, line.language, first, last)
        if not edition and line.index:
            before = scene.item.lines[line.index - 1].text
            edition = "next" if editions.goes_on(before, line.text, line.language, last) else ""
        if edition == "earlier":
            return
        asked = named("next") if edition == "next" else asked
    occasion = asked is not None and asked.name in ("held", "pressed")
    if relation == "place" and not occasion and _speaks(line, chain):
        return  # where it was told is not where it happened
    on_the_way = asked is not None and asked.name == "bound" and travels_now(line.text, first)
    if relation == "place" and not on_the_way and any(travels(line, spot) for spot in chain):
        relation = "trip"
    elif asked is not None:
        relation = asked.name
    span = (chain[0].start, chain[-1].end)
    if relation in TOURED and works.is_toured(line.text, line.language, first, last):
        asked, relation = None, opened(line, (chain[0].start, chain[-1].end))
    lands = {s.text: _listed_in(scene, s) for s in chain if s.text.startswith(UNKNOWN)}
    loose = any(
        s.loose
        and not (lies_in(s, chain) or lands.get(s.text) or is_told_of_its_region(line, s, chain))
        for s in chain
    )
    if not relation or loose:
        asked, relation = None, opened(line, span)
    timeless = relation in TIMELESS or (relation in WORKS and works.is_new(line, span))
    gone = None if timeless else bygone(scene.item, line, chain[-1])
    if gone is not None and relation == "place":
        asked, relation = None, opened(line, span)
    if not relation or (gone is not None and relation in NEVER_GONE):
        return
    # In which country an airport lies is no question where it is named.
    exact = any(
        s.level == "airport" or not (s.level in LANDS or s.text.startswith(UNKNOWN)) for s in chain
    )
    countries = asked is not None and asked.countries
    if relation == "plant":
        chain = chain[-1:]
    for spot in (s for s in chain if s.level != "country" or not exact):
        told = _claims(scene, spot, span, relation, countries, gone)
        listed = lands.get(spot.text, ())
        yield from (replace(one, land=land_of(chain), listed_in=listed) for one in told)


def _listed_in(scene: _Scene, spot: Spot) -> tuple[str, ...]:
    """The countries that the text names and in which a table lists a small town of a name."""
    name = spot.text.rpartition(":")[2]
    return tuple(land for land in sorted(scene.lands) if towns.heard(name, land))


def _offsets(line: Line, chain: list[Spot]) -> Span:
    """Where an address begins and ends in the text of its line."""
    return chain[0].start - line.start, chain[-1].end - line.start


def _is_of_next(line: Line, chain: list[Spot]) -> bool:
    """Whether a place is told to be that of the next one of a series, by the words right around
    it."""
    if is_next_contest(line, chain):
        return True
    first, last = _offsets(line, chain)
    if editions.moves(line.text, line.language, first):
        return True
    return (
        editions.in_brackets(line.text, line.language, first, last)
        and editions.which(line.text, line.language, first, last) == "next"
    )


def _speaks(line: Line, chain: list[Spot]) -> bool:
    """Whether somebody sits at a place, or tells from there."""
    return is_seat(line.text, line.language, *_offsets(line, chain))


def _asked(line: Line, chain: list[Spot]) -> Question | None:
    """What is told of a place, where it is told of the place alone."""
    first, last = chain[0].start - line.start, chain[-1].end - line.start
    if line.text.startswith(("'s", "’s"), last):
        return None  # whose something is
    if editions.hosts(line.text, line.language, last):
        return named("held")
    found = question(line.text, line.language, first, last)
    if found is not None:
        return None if found.only_sites else found
    return named("home") if is_persons(line, chain[0], chain[-1]) else None


def _unlisted(line: Line) -> Iterator[Spot]:
    """Buildings, grounds and zones of a line."""
    yield from (without_person(line, s) for s in sites(line.text, line.language, line.start))
    yield from grounds(line.text, line.language, line.start)
    yield from zones(line.text, line.language, line.start)


def _of_unlisted(scene: _Scene, spot: Spot) -> Iterator[Claim]:
    line = scene.line
    gone = bygone(scene.item, line, spot)
    first, last = spot.start - line.start, spot.end - line.start
    asked = question(line.text, line.language, first, last)
    if asked is None and spot.level == "site" and is_persons(line, spot, spot):
        asked = named("works")
    if asked is None and spot.level != "site":
        asked = nearest(line.text, line.language, first, last)
    if asked is None and "court/" in spot.text:
        asked = tried(line.text, line.language, last)
    if (
        asked is None
        and "arena/" in spot.text
        and any(m.concept == "sport/attendance" for m in line.concepts)
    ):
        asked = named("held")  # "a crowd of 900 at": what they came for was there
    span = (spot.start, spot.end)
    if asked is not None and asked.name == "called" and "station/" in spot.text:
        yield from _claims(scene, spot, span, f"{OPEN}-at", False, gone)  # a train stopped there
    elif asked is not None and (spot.level == "site" or asked.name in CAME_DOWN):
        yield from _claims(scene, spot, span, asked.name, False, gone)
    elif asked is None and spot.level == "site" and (relation := opened(line, span)):
        yield from _claims(scene, spot, span, relation, False, gone)


def _claims(
    scene: _Scene,
    spot: Spot,
    chain: Span,
    relation: str,
    countries: bool,
    gone: TimeSpan | None = None,
) -> Iterator[Claim]:
    line = scene.line
    # The whole address is shown of a province that is told with its town: 静岡県御殿場市.
    whole = spot.level == "province" and not spot.text.startswith(UNKNOWN)
    span = (spot.start, chain[1] if whole else spot.end)
    is_open = relation.startswith(OPEN)
    head = None if is_open else _site(line, spot)
    if spot.level == "area":
        return
    if spot.level == "country" and not countries and relation not in TOLD_OF_LANDS and head is None:
        return  # most things happen in some country
    others = [other for other in scene.taken if other[1] <= chain[0] or chain[1] <= other[0]]
    which = _which_one(line, chain, relation)
    new = relation in WORKS and works.is_new(line, chain)  # they have one place, whenever they open
    acts: list[Event | None] = []
    if relation not in ("trip", "next", "moved") and not is_open:
        acts += _acts(line, spot, scene.events, relation == "place")
    for event in acts or [None]:
        modality, negated = modality_at(line, *span)
        planned = relation in ("next", "moved") or (
            relation == "held"
            and (
                modality in AHEAD
                or editions.to_be_held(line.text, line.language, chain[1] - line.start)
            )
        )
        if event is not None and relation != "lies":
            modality, negated = event.modality, event.negated
        if planned:
            modality = Modality.PLANNED
        elif relation == "arrested" and modality in AHEAD:
            modality = Modality.HAPPENED  # 準備搭機時被捕: what he planned is another act
        yield text_claim(
            scene.item,
            line,
            span,
            kind="place",
            attribute=f"{relation}:{spot.level}",
            text=spot.text,
            head=head,
            event=event,
            reference=gone or (None if new else _period(line, span, event)),
            bygone=gone is not None,
            modality=modality,
            negated=negated,
            subject=_person(scene.item, line, spot) if relation in PERSONAL else (),
            principals=event.principals if event and len(event.principals) > 1 else frozenset(),
            place=spot.text,
            qualifiers=which,
            asked=asked_of(line, *chain, others),
            landmark=is_near(
                line.text, line.language, chain[0] - line.start, chain[1] - line.start
            ),
        )


def _which_one(line: Line, span: Span, relation: str) -> tuple[str, ...]:
    """Which one of several is told of at a place: of a series, of works, of groups of people."""
    first, last = span[0] - line.start, span[1] - line.start
    if relation in ("held", "next"):
        return editions.numbered(line.text, line.language, first, last)
    if relation in WORKS or any(m.concept == "business/plant" for m in line.concepts):
        return works.state_of(line.text, line.language, first, last)
    if relation == "taken":
        counted = {
            v.text for v in line.values if v.kind in COUNTED and v.counter_class in ("person", None)
        }
        return (f"of:{counted.pop()}",) if len(counted) == 1 else ()
    return ()


def _person(item: Annotated, line: Line, spot: Spot) -> tuple[str, ...]:
    """The person told of in the words nearest to a place; where its sentence names nobody, the only
    one that the text has named before."""
    if not any(name.kind is NameKind.PERSON for name in line.names):
        before = {
            name.alias_of or name.id or name.surface
            for one in item.lines[: line.index]
            for name in one.names
            if name.kind is NameKind.PERSON and not wrote(one, name)
        }
        return tuple(before) if len(before) == 1 else ()
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
        told = reference_at(line, *span)
        compared = (d for d in line.times if d.time == told and dates_comparison(line, d))
        return None if next(compared, None) else told
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
