"""What a date or a clock time dates: happenings told in its clause, figures, the next of a series;
and by whose clock."""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck import lexicon
from factcheck.extract.annotate import Annotated, Line
from factcheck.extract.asked import asked_by
from factcheck.extract.dated_words import words_by
from factcheck.extract.events import DATE_REACH
from factcheck.extract.references import is_reference
from factcheck.extract.subclauses import divided
from factcheck.extract.tellings import is_of_telling, is_serial
from factcheck.extract.ties import (
    ASPECTS,
    attributive,
    date_cost,
    is_dating,
    is_its_own,
    is_source,
)
from factcheck.model.claim import Claim
from factcheck.model.event import AHEAD, Event
from factcheck.model.mention import ConceptMention, NameKind
from factcheck.model.source import Published
from factcheck.model.value import Grain, Value, ValueKind
from factcheck.names import gazetteer

SPREAD = 20.0  # a trigger this much further than the nearest one is dated by the same date
# A day to come beside a verb of what happened, or the other way round, is more likely another's.
OTHER_SIDE = 15.0
ASPECT_NEAR = 6.0
OPENING = 2  # characters before a date that opens its sentence
TOUCHING = 8.0  # a year so near a verb of the past is that verb's own: "opened in 1998"
# "It announced on 5 March that talks would be held": the act of telling keeps its date to itself.
TELLING = ("politics/announce",)
# A time told from another one (two days later) stands nearer to its verb than that other one.
_LATER = re.compile(r"(?:뒤|후|만에|後|后|later)\Z")


_LIST = re.compile(r"\d\s?日?[、,，・]\s?\Z")
# 將這場火災指定為…: what a Chinese verb is done to stands before the verb.
_OBJECT = re.compile(r"(?:把|(?:将|將)(?:这|這|该|該|此|本))[^，。]{0,4}\Z")
# Figures whose year tells by when they are to be reached.
GOALS = (ValueKind.MONEY, ValueKind.PERCENT, ValueKind.MEASURE, ValueKind.COUNT, ValueKind.MULTIPLE)
GOAL_REACH = 30.0
# "The next meeting is on": of a series only one is the next; a next month or year is none.
_NEXT = {
    "en": re.compile(
        r"\b(?:next|upcoming|forthcoming) (?!day|week|month|quarter|year|season|few|two|three)\w",
        re.IGNORECASE,
    ),
    "ja": re.compile("次回|次の(?!日|週|月|年|よう)"),
    "zh": re.compile("(?:下|下一)[次场場届屆轮輪回]"),
    "ko": re.compile(
        "다음(?= ?(?:번|회|차|정례|정기|기일|공판|경기|방문|발표|결정|협상|대회"
        "|회의|회담|금통위|이사회))|차기"
    ),
}
NEXT_REACH = 40.0
_LOCAL = re.compile(
    r"(?:当地时间|當地時間|現地時間|現地|현지\s?시[각간]|local time)", re.IGNORECASE
)
LOCAL_REACH = 14  # characters on either side of a clock time in which its clock is named
HOME = {"ja": "JP", "ko": "KR"}  # newsrooms of one country; what they place nowhere is there


def date_claim(item: Annotated, line: Line, claim: Claim, events: list[Event]) -> Claim:
    """A claim of a date or clock time with what it dates."""
    value = claim.value
    if value is None:
        return claim
    if _has_clock(value) and _is_local(line, value):
        value = replace(value, said=tuple(sorted((*value.said, ("local", "1")))))
    return replace(
        claim,
        value=value,
        event=None if is_of_telling(line, value) else claim.event,
        dated=dated_by(line, value, events, item.source.published),
        dated_words=words_by(line, value),
        asked=asked_by(line, value),
        beside=_goals(line, value) if lies_ahead(value, item.source.published) else (),
        next_one=_is_next(line, value),
        land=_land(item, line) if _has_clock(value) else None,
    )


def _has_clock(value: Value) -> bool:
    return value.kind is ValueKind.TIME or (
        value.time is not None and value.time.grain in (Grain.MINUTE, Grain.HOUR)
    )


def _is_local(line: Line, value: Value) -> bool:
    start, end = value.start - line.start, value.end - line.start
    around = line.text[max(0, start - LOCAL_REACH) : end + LOCAL_REACH]
    return "zone" not in dict(value.said) and _LOCAL.search(around) is not None


def _goals(line: Line, value: Value) -> tuple[str, ...]:
    """Figures that a month or year to come is the time of, where no other date is nearer."""
    if is_dating(value):
        return ()
    span = (value.start, value.end)
    found = []
    for other in line.values:
        own = (other.start, other.end)
        if other.kind not in GOALS or line.distance(span, own) > GOAL_REACH:
            continue
        rivals = [v for v in line.values if v.kind is ValueKind.DATE and v is not value]
        gap = line.distance(span, own)
        if all(line.distance((v.start, v.end), own) >= gap for v in rivals):
            found.append(other.text)
    return tuple(found)


def _is_next(line: Line, value: Value) -> bool:
    """Whether a date is told as that of the next one of a series."""
    pattern = _NEXT.get(line.language[:2])
    if pattern is None:
        return False
    here = line.clause(value.start)
    for match in pattern.finditer(line.text):
        span = (line.start + match.start(), line.start + match.end())
        near = line.distance((value.start, value.end), span) <= NEXT_REACH
        if near and abs(line.clause(span[0]) - here) <= 1:
            return True
    return False


def _land(item: Annotated, line: Line) -> str | None:
    """The country in which a sentence plays: that of the first town or country named in it, else
    of the first town in its item, else of the first country, else that of the newsroom."""
    near = [(line, True), (line, False)]
    for own, towns in (*near, *((other, t) for t in (True, False) for other in item.lines)):
        for name in own.names:
            identity = name.id or ""
            if name.kind is not NameKind.PLACE or identity.startswith("country:") == towns:
                continue
            if found := gazetteer.country(identity) if identity else None:
                return found
    return HOME.get(item.language[:2])


def dated_by(
    line: Line, value: Value, events: list[Event], published: Published | None
) -> tuple[str, ...]:
    """Concepts of the events of a line that a date or clock time dates, the nearest first."""
    if value.kind not in (ValueKind.DATE, ValueKind.TIME):
        return ()
    if _is_listed(line, value) or is_of_telling(line, value) or is_serial(line):
        return ()
    ahead = lies_ahead(value, published)
    if "by" in value.roles and not ahead:
        return ()  # "by Tuesday noon 600 hectares had burnt": when it was told
    costs = sorted(
        (
            (_cost(line, value, event, ahead), event)
            for event in events
            if not (
                _only_describes(line, value, event)
                or _is_told_by(line, event)
                or is_reference(line, value, event)
                or divided(line, (value.start, value.end), (event.start, event.end))
            )
        ),
        key=lambda pair: pair[0],
    )
    if not costs or costs[0][0] > DATE_REACH:
        return _of_sentence(line, value, events)
    nearest = next((event for _, event in costs if event.concept not in ASPECTS), costs[0][1])
    found = []
    if _is_inside(line, value) and _describes(line, value, nearest):
        costs = [pair for pair in costs if pair[1] is nearest]
    for cost, event in costs:
        if cost > min(DATE_REACH, costs[0][0] + SPREAD) or _other_act(event, nearest):
            continue
        if _is_dated_nearer(line, value, event):
            continue
        if not (
            _may_date(value, event, published, ahead)
            if is_dating(value) or value.kind is ValueKind.TIME
            else _may_date_coarsely(line, value, event, cost, ahead)
        ):
            continue
        found.append(event.concept)
    bare = [concept for concept in found if concept not in ASPECTS]
    aspects = [event.concept for event in events if _begins_or_ends(line, value, event)]
    return tuple(dict.fromkeys([*bare, *aspects]))


def _only_describes(line: Line, value: Value, event: Event) -> bool:
    """Whether an act only describes a noun, and the date is not its own."""
    trigger = _trigger(event)
    return attributive(line, trigger) and not is_its_own(line, value, trigger)


def _describes(line: Line, value: Value, event: Event) -> bool:
    """Whether an act describes a noun together with the date right before it."""
    return attributive(line, _trigger(event)) and is_its_own(line, value, _trigger(event))


def _is_inside(line: Line, value: Value) -> bool:
    """Whether a date does not open its sentence: that of the main verb mostly does."""
    return value.start - line.start > OPENING


def _of_sentence(line: Line, value: Value, events: list[Event]) -> tuple[str, ...]:
    """What a clock time far from any verb dates: the nearest act of its sentence."""
    if not _has_clock(value):
        return ()
    costs = [
        (date_cost(line, value, _trigger(event)), event.concept)
        for event in events
        if event.concept not in TELLING and event.concept not in ASPECTS
    ]
    return (min(costs)[1],) if costs else ()


def _begins_or_ends(line: Line, value: Value, event: Event) -> bool:
    """Whether a word right by a date tells that something begins or ends: 完了は6月末."""
    if event.concept not in ASPECTS or line.clause(event.start) != line.clause(value.start):
        return False
    return line.distance((value.start, value.end), (event.start, event.end)) <= ASPECT_NEAR


def lies_ahead(value: Value, published: Published | None) -> bool:
    """Whether a date begins after the day on which its text was published."""
    if published is None or value.time is None or value.time.start is None:
        return False
    return value.time.start.date() > published.when.date()


def _trigger(event: Event) -> ConceptMention:
    return ConceptMention(event.start, event.end, "", event.concept)


def _cost(line: Line, value: Value, event: Event, ahead: bool) -> float:
    cost = date_cost(line, value, _trigger(event))
    return cost + OTHER_SIDE if ahead != (event.modality in AHEAD) else cost


def _other_act(event: Event, nearest: Event) -> bool:
    """Whether two triggers of a clause tell of two acts: one told, one to come."""
    if event is nearest:
        return False
    telling = (event.concept in TELLING) != (nearest.concept in TELLING)
    return telling or (event.modality in AHEAD) != (nearest.modality in AHEAD)


def _is_dated_nearer(line: Line, value: Value, event: Event) -> bool:
    """Whether another time of the line stands nearer to a trigger; a day and a clock time do not
    compete."""
    own = date_cost(line, value, _trigger(event))
    here = line.clause(event.start)
    return any(
        date_cost(line, other, _trigger(event)) < own
        for other in line.values
        if other is not value
        and (line.clause(value.start) != here or line.clause(other.start) == here)
        and (
            (other.kind is value.kind and other.time is not None)
            or (other.kind is ValueKind.DURATION and _LATER.search(other.surface))
            or (other.kind is ValueKind.DATE and other.time is None)
        )
    )


def _is_listed(line: Line, value: Value) -> bool:
    """Whether a day is the last of a list of days: 12、13日."""
    return _LIST.search(line.text, 0, value.start - line.start) is not None


def _is_told_by(line: Line, event: Event) -> bool:
    """Whether an act is only the source of what is told (判決によると, according to the ruling),
    or what something is done to."""
    before = line.text[: event.start - line.start]
    if is_source(line, event.start, event.end):
        return True
    return line.language.startswith("zh") and _OBJECT.search(before) is not None


def _may_date(value: Value, event: Event, published: Published | None, ahead: bool) -> bool:
    """Whether a day or clock time can be that of an event: what is still to come has no day that
    is past (on Monday it said it would build)."""
    if value.time is None:
        return value.kind is ValueKind.TIME or value.month_day is not None
    if published is None or value.time.end is None or event.modality not in AHEAD:
        return True
    return value.time.end.date() > published.when.date()


def _may_date_coarsely(line: Line, value: Value, event: Event, cost: float, ahead: bool) -> bool:
    """Whether a month or a year can be that of an event: what happens once has one; what lies
    ahead, or stands right by its verb, only where it is not the time of some figure."""
    if value.time is None:
        return False
    if lexicon.concept(event.concept).once:
        return True
    if not (ahead or event.modality in AHEAD or cost <= TOUCHING):
        return False
    reach = cost if ahead or event.modality in AHEAD else TOUCHING
    return not any(
        line.distance((value.start, value.end), (goal.start, goal.end)) < reach
        for goal in line.values
        if goal.kind in GOALS and line.clause(goal.start) == line.clause(value.start)
    )
