"""Claims from figures: every value with the signature of the question it answers."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter

from factcheck.extract.aged import person_aged, with_bearers
from factcheck.extract.among import is_among
from factcheck.extract.annotate import Annotated, Line
from factcheck.extract.around import nearness_keys
from factcheck.extract.besides import is_besides
from factcheck.extract.birthdays import is_reached_later
from factcheck.extract.carried import carry
from factcheck.extract.closed import with_closed
from factcheck.extract.context import (
    as_of,
    attribution,
    basis,
    is_as_of,
    reference,
    role_of,
)
from factcheck.extract.conversions import converted_from
from factcheck.extract.counted_when import with_times
from factcheck.extract.dating import date_claim, lies_ahead
from factcheck.extract.earlier import with_earlier
from factcheck.extract.events import (
    MOST_BACK,
    Frames,
    is_bilateral,
    place_near,
    principals_near,
)
from factcheck.extract.expected import is_expected
from factcheck.extract.formers import with_formers
from factcheck.extract.heads import head_of
from factcheck.extract.homes import with_homes
from factcheck.extract.line_ups import is_of_line_up
from factcheck.extract.members import as_members, of_the_whole
from factcheck.extract.modality import modality_at
from factcheck.extract.name_numbers import is_in_name
from factcheck.extract.nations import nation_of, with_nations
from factcheck.extract.numbered import ranked
from factcheck.extract.particles import is_base
from factcheck.extract.quantities import is_floor_of, is_ground_floor, names_a_class
from factcheck.extract.respectively import bearer_of
from factcheck.extract.standings import holder_of, is_first_again
from factcheck.extract.tallies import with_outvoted
from factcheck.extract.unread import unread_clauses
from factcheck.extract.windows import is_window
from factcheck.extract.within import region_of
from factcheck.model.claim import Claim, Head, Role
from factcheck.model.event import Event, Modality
from factcheck.model.mention import NameKind
from factcheck.model.source import SentenceRole
from factcheck.model.value import Value, ValueKind

CONTRACT_KIND = {
    ValueKind.DATE: "date",
    ValueKind.TIME: "date",
    ValueKind.DURATION: "duration",
    ValueKind.NUMBER: "count",
    ValueKind.COUNT: "count",
    ValueKind.MONEY: "money",
    ValueKind.PERCENT: "percent",
    ValueKind.MULTIPLE: "measure",
    ValueKind.ORDINAL: "ordinal",
    ValueKind.INTERVAL: "duration",
    ValueKind.MEASURE: "measure",
    ValueKind.AGE: "age",
    ValueKind.SCORE: "score",
}
WIRE_MARKS = ("讯", "訊", "电", "電")
DATELINE_REACH = 30  # a dateline stands this near the start of its line
OWNED = (ValueKind.MONEY, ValueKind.PERCENT)
FEE = "sport/transfer-fee"
# What a word beside a date makes of it: the day something starts or ends is another question.
PHASES = {"from": "start", "since": "start", "until": "end", "before": "end", "by": "end"}
ASPECTS = {"life/begin-work": "start", "life/end-work": "end", "life/deadline": "end"}
ASPECT_REACH = 12.0  # characters of Chinese between a date and the word that says what it begins
PAIR = 2  # countries that share a summit, a treaty, their trade
MISSING = "disasters/missing"
MOST_BESIDE = 30  # values on either side of one that are kept as its neighbours


def figure_claims(item: Annotated, frames: Frames) -> Iterator[Claim]:
    """One claim for every value of an item that tells something of the story."""
    events: dict[int, dict[int, Event]] = {}
    for event in frames.events:
        events.setdefault(event.sentence, {})[event.index] = event
    found: list[Claim] = []
    for line in item.lines:
        own = events.get(line.index, {})
        told = with_outvoted(line, _line_claims(item, line, frames, own))
        found += as_members(carry(line, list(told)))
    found = list(with_times(item, with_closed(item, found)))
    found = list(with_bearers(item, with_nations(item, found)))
    found = with_earlier(item, with_homes(item, found))
    yield from with_formers(found)


def _line_claims(
    item: Annotated, line: Line, frames: Frames, events: dict[int, Event]
) -> Iterator[Claim]:
    unread = unread_clauses(line)
    for value in line.values:
        if _is_stamp(item, line, value) or _is_moment_ago(value):
            continue
        if value.note and (value.month_day is None or item.source.published is not None):
            continue  # of a text without a day, a day of the year is told all the same
        if is_as_of(line, value) and not lies_ahead(value, item.source.published):
            continue  # nothing is told as of a day to come
        if is_window(line, value) or is_ground_floor(value) or is_reached_later(line, value):
            continue
        if is_first_again(line, value) or is_in_name(line, value) or is_of_line_up(line, value):
            continue
        span = (value.start - line.start, value.end - line.start)
        if names_a_class(line.text, *span, value) or is_floor_of(line.text, *span, value):
            continue
        index = frames.of_value.get((value.start, value.end))
        event = events.get(index) if index is not None else None
        claim = claim_of(item, line, value, event, frames, unread)
        timed = value.kind in (ValueKind.DATE, ValueKind.TIME)
        yield date_claim(item, line, claim, list(events.values())) if timed else claim


def _is_stamp(item: Annotated, line: Line, value: Value) -> bool:
    """Whether a value is the publication stamp or dateline itself: …11月17日讯, …5日電."""
    stamps = [item.source.published, *item.source.other_dates]
    if item.item.dateline:
        stamps.append(item.item.dateline[1])
    if any(s and s.start < value.end and value.start < s.end for s in stamps):
        return True
    after = line.text[value.end - line.start : value.end - line.start + 1]
    return after in WIRE_MARKS and value.start - line.start <= DATELINE_REACH


def _is_moment_ago(value: Value) -> bool:
    """Whether a time is counted in minutes or hours from another one that is not told: 4分前."""
    return value.kind is ValueKind.DATE and dict(value.said).get("step") in ("minute", "hour")


def claim_of(
    item: Annotated,
    line: Line,
    value: Value,
    event: Event | None,
    frames: Frames,
    unread: frozenset[int],
) -> Claim:
    """The claim a value makes, with its signature."""
    head = None if value.kind in (ValueKind.DATE, ValueKind.TIME) else head_of(line, value)
    modality, negated = modality_at(line, value.start, value.end)
    if head is not None and MISSING in head.concepts:
        negated = False  # 26人の行方がわかっていない: they are missing all the same
    if event is not None and value.kind is ValueKind.DATE:
        modality, negated = event.modality, event.negated
    if value.kind is ValueKind.DATE:
        modality = _modality_of_date(item, value, modality)
    dates_frame = (value.start, value.end) in frames.dates
    role = role_of(line, value)
    if value.kind is ValueKind.DATE and not dates_frame and role is Role.CURRENT:
        role = Role.BACKGROUND
    principals = _principals(line, value, event, head, frames)
    words, names = nearness_keys(line, value.start, value.end, value.noun is not None)
    names = of_the_whole(line, value, names)
    return Claim(
        source=item.source.id,
        path=item.source.path,
        item=item.item.index,
        sentence=line.index,
        start=value.start,
        end=value.end,
        kind=CONTRACT_KIND[value.kind],
        attribute=_attribute(line, value, head),
        text=value.text,
        surface=value.surface,
        language=line.language,
        value=value,
        head=head,
        event=event,
        reference=reference(line, value),
        as_of=as_of(line, value),
        basis=basis(line, value),
        role=role,
        modality=modality,
        negated=negated,
        attribution=attribution(line),
        subject=_subject(line, value),
        owner=_owner(line, value, head),
        principals=principals,
        place=place_near(line, value.start, value.end) or (event.place if event else None),
        words=words,
        names=names,
        near=_beside(line, value),
        unread=line.clause(value.start) in unread or _is_bare_cell(line, value),
        heading=line.sentence.role is SentenceRole.HEADING,
        besides=is_besides(line, value),
        among=is_among(line, value),
        converted=converted_from(line, value),
        expected=is_expected(line, value),
    )


def _beside(line: Line, value: Value) -> tuple[str, ...]:
    """Texts of the other values of a sentence, the next so many where they make a table."""
    at = bisect_left(line.values, value.start, key=attrgetter("start"))
    others = line.values[max(0, at - MOST_BESIDE) : at] + line.values[at + 1 : at + MOST_BESIDE]
    return tuple(other.text for other in others)


def _modality_of_date(item: Annotated, value: Value, read: Modality) -> Modality:
    """What lies after the day of publication is planned, what lies before it happened."""
    published = item.source.published
    if published is None or value.time is None or value.time.end is None:
        return read
    is_past = value.time.end.date() <= published.when.date()
    if read is Modality.POSSIBLE and is_past and "end.month" in dict(value.said):
        return Modality.HAPPENED  # kettles made from March to May may come apart
    if read not in (Modality.HAPPENED, Modality.PLANNED):
        return read
    if lies_ahead(value, published):
        return Modality.PLANNED
    return Modality.HAPPENED if is_past else read


def _subject(line: Line, value: Value) -> tuple[str, ...]:
    """Of whom or of which part of the whole a figure is told, where its own words say so."""
    return (
        person_aged(line, value)
        or bearer_of(line, value)
        or holder_of(line, value)
        or nation_of(line, value)
        or ranked(line, value)
        or region_of(line, value)
    )


def _owner(line: Line, value: Value, head: Head | None) -> str | None:
    """The body or country whose level a figure tells: the last one named before it."""
    if value.kind not in OWNED or (head is not None and FEE in head.concepts):
        return None  # of the two clubs that agree on a fee either may be named
    own = [n for n in line.names if n.kind is not NameKind.PERSON and not n.locative]
    before = [n for n in own if n.end <= value.start]
    return (before[-1].id or before[-1].alias_of or before[-1].surface) if before else None


def _principals(
    line: Line, value: Value, event: Event | None, head: Head | None, frames: Frames
) -> frozenset[str]:
    """Countries a figure is about, where it answers to something that countries share."""
    subjects = (*((event.concept,) if event else ()), *(head.concepts if head else ()))
    of_two = any(cue.kind == "bilateral" for cue in line.cues)
    if not any(is_bilateral(concept) for concept in subjects):
        own = principals_near(line, value.start, value.end) if of_two else frozenset()
        return own if len(own) == PAIR else frozenset()  # "both countries aim for"
    own = principals_near(line, value.start, value.end)
    if len(own) < PAIR and event is not None:
        own = event.principals
    if len(own) < PAIR and (own or of_two):
        return _pair_before(line, own, frames)
    return own


def _pair_before(line: Line, own: frozenset[str], frames: Frames) -> frozenset[str]:
    """The pair told last before a line, or first in the item, that an open set can stand for:
    "the two countries", "Uzbek data show two-way trade"."""
    told = [e for e in frames.events if e.sentence <= line.index and len(e.principals) >= PAIR]
    for event in (*reversed(told[-MOST_BACK:]), *frames.events[:1]):
        if len(event.principals) == PAIR and own <= event.principals:
            return event.principals
    return own


# 展期延长至7月12日, "extended to 12 July": how long something lasts, in words of where it goes.
_LASTS = re.compile(
    r"(?:延长|延長|展延|持续|持續|开放|開放|展出|营业|營業|有效)(?:日期|时间|時間|期限)?(?:至|到)\Z"
    r"|\b(?:extend(?:ed|s)?|prolonged|run(?:s|ning)?|lasts?|continues?)(?: on)? to (?:the )?\Z",
    re.IGNORECASE,
)


def _phase(line: Line, value: Value) -> str:
    """Whether a date is the first or the last of something: "from", "until", "began on"."""
    if is_base(line, value):
        return ""
    if told := [PHASES[role] for role in value.roles if role in PHASES]:
        return told[0]
    if _LASTS.search(line.text, 0, value.start - line.start):
        return "end"
    span = (value.start, value.end)
    near = [
        (line.distance(span, (mention.start, mention.end)), ASPECTS[mention.concept])
        for mention in line.concepts
        if mention.concept in ASPECTS
    ]
    gap, phase = min(near, default=(ASPECT_REACH + 1, ""))
    return phase if gap <= ASPECT_REACH else ""


def _attribute(line: Line, value: Value, head: Head | None) -> str:
    if value.kind is ValueKind.DATE:
        phase = _phase(line, value)
        return f"date:{phase}" if phase else "date"
    if value.kind is ValueKind.TIME:
        return "time"
    name = "interval" if value.kind is ValueKind.INTERVAL else CONTRACT_KIND[value.kind]
    return f"{name}:{head.concepts[0]}" if head and head.concepts else name


def _is_bare_cell(line: Line, value: Value) -> bool:
    """Whether a figure stands in a table without its unit, which may be in a header or above."""
    return line.sentence.role is SentenceRole.CELL and value.kind is ValueKind.NUMBER
