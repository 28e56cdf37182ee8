"""Event frames from triggers: who, where, when, planned or happened, and what was inherited."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from factcheck import lexicon
from factcheck.extract.acts import is_conditional
from factcheck.extract.annotate import Annotated, Line
from factcheck.extract.modality import modality_at
from factcheck.extract.scenes import is_land_of_scene, is_scene
from factcheck.extract.ties import date_cost, is_dating
from factcheck.model.event import Event, Modality
from factcheck.model.mention import ConceptMention, NameKind
from factcheck.model.source import ItemRole
from factcheck.model.value import Value, ValueKind
from factcheck.names.principals import principals

# Beyond this many characters (clauses counted in) a date no longer dates a trigger.
DATE_REACH = 60.0
# What happens once (a birth, a founding) may be dated by its month or year; a day comes first.
COARSE_COST = 8.0
# What a bracket tells does not govern what stands outside it: 懲役19年（求刑懲役20年）の判決.
SHUT_COST = 60.0
_BRACKET = re.compile(r"[(（][^()（）]{2,60}[)）]")
MOST_BACK = 120  # frames back that an event may take its parties, place or day from
# Predicates that undo whatever event they govern.
GENERAL_NEGATIONS = (
    "trade/shelve",
    "trade/terminate",
    "diplomacy/postpone-meeting",
    "diplomacy/cancel-meeting",
)
ENDS = "trade/terminate"
# What ends a measure: a ban that is lifted holds no more.
LIFTS = ("politics/lift-measure", "states/abolish")
MEASURES = ("trade/import-ban", "politics/ban", "politics/martial-law", "health/quarantine")
CANCEL_REACH = 10.0
# What stands between a verb and the event that is its object or subject.
_OBJECT = re.compile(
    r"(?:の|を|が|は)?|(?:을|를|이|가|은|는)? ?"
    r"|(?: (?:the|its|their|a|plans?|for|of|was|were|is|are|has|have|been|be|being|to))* ",
    re.IGNORECASE,
)
# What calls something off is told beside what was called off: 高波のため中止, "put off because of a
# leak", 因事故取消.
_CAUSE_BETWEEN = re.compile(
    r"\b(?:because|due to|owing to|after|as|since|following|amid|by|over|on account of|thanks to)\b"
    r"|のため|により|による|によって|の影響|を受け|が原因|を理由|のせい|のあおり"
    r"|(?:으로|로) 인해|때문에|탓에|여파로|영향으로|(?:을|를) 이유로",
    re.IGNORECASE,
)
_CAUSE_BEFORE = re.compile(r"(?:因为|因為|因|由于|由於|鉴于|鑒於|受)[^，。；]{0,8}\Z")
# Domains in whose events countries are the parties.
BILATERAL_DOMAINS = ("diplomacy", "trade", "defence")


@dataclass(slots=True)
class Frames:
    """The frames of one item, and which of them governs each value."""

    events: list[Event] = field(default_factory=list)
    outcomes: list[Event] = field(default_factory=list)  # acts on which no date or figure hangs
    of_value: dict[tuple[int, int], int] = field(default_factory=dict)  # value span -> event
    dates: set[tuple[int, int]] = field(default_factory=set)  # date spans that date their frame


def find_events(item: Annotated, first_index: int = 0) -> Frames:
    """Event frames of one item, numbered from ``first_index``."""
    frames = Frames()
    for line in item.lines:
        triggers = _triggers(line)
        dated = _assign_dates(line, triggers)
        line_events: list[Event] = []
        for number, trigger in enumerate(triggers):
            event = _frame(item, line, trigger, first_index + len(frames.events))
            if date := dated.get(number):
                gap = int(line.distance((date.start, date.end), (trigger.start, trigger.end)))
                event = replace(event, time=date.time, time_distance=gap)
                frames.dates.add((date.start, date.end))
            event = _inherit(item, line, event, line_events, frames.events)
            line_events.append(event)
            frames.events.append(event)
        for mention in line.concepts:
            if lexicon.concept(mention.concept).kind == "outcome":
                frames.outcomes.append(_frame(item, line, mention, -1))
        _cancel(line, line_events, frames.events)
        _govern(line, line_events, frames)
    return frames


def _cancel(line: Line, line_events: list[Event], events: list[Event]) -> None:
    """The event beside a word that calls it off did not happen: 署名は見送られた."""
    for other in list(line_events):
        if lexicon.concept(other.concept).polarity != "negative" or other.negated:
            continue
        undone = [
            event
            for event in line_events
            if lexicon.concept(event.concept).polarity != "negative"
            and event.undone_by is None
            and line.clause(event.start) == line.clause(other.start)
            and _undoes(line, event, other)
        ]
        if undone:
            own = (other.start, other.end)
            event = min(undone, key=lambda e: line.distance((e.start, e.end), own))
            off = replace(event, negated=True, undone_by=own)
            line_events[line_events.index(event)] = off
            events[events.index(event)] = off


def _undoes(line: Line, event: Event, other: Event) -> bool:
    """Whether a word calls an event off: a general one from near by, an opposite right beside it.

    始まった試合が終わった tells of two things that happened.
    """
    if other.concept == ENDS and lexicon.is_a(event.concept, "trade/sign"):
        return False  # the contract that is ended was signed
    lifts = other.concept in LIFTS and event.concept in MEASURES
    if other.concept in GENERAL_NEGATIONS or lifts:
        gap = line.distance((event.start, event.end), (other.start, other.end))
        return gap <= CANCEL_REACH and not _is_cause(line, event, other)
    if not lexicon.opposite(event.concept, other.concept):
        return False
    first, second = sorted((event, other), key=lambda e: e.start)
    between = line.text[first.end - line.start : second.start - line.start]
    return _OBJECT.fullmatch(between) is not None


def _is_cause(line: Line, event: Event, off: Event) -> bool:
    """Whether an event is told as that for which another one was called off."""
    first, second = sorted((event, off), key=lambda e: e.start)
    between = line.text[first.end - line.start : max(first.end, second.start) - line.start]
    if line.language[:2] == "zh":
        before = line.text[: event.start - line.start]
        return event.start < off.start and _CAUSE_BEFORE.search(before) is not None
    return _CAUSE_BETWEEN.search(between) is not None


def _triggers(line: Line) -> list[ConceptMention]:
    """Event concepts of a line; of several at one place, the most specific."""
    found: list[ConceptMention] = []
    for mention in line.concepts:
        if lexicon.concept(mention.concept).kind != "event":
            continue
        same = [m for m in found if m.start < mention.end and mention.start < m.end]
        if same:
            if lexicon.is_a(mention.concept, same[0].concept):
                found[found.index(same[0])] = mention
            continue
        found.append(mention)
    return found


def _assign_dates(line: Line, triggers: list[ConceptMention]) -> dict[int, Value]:
    """The date of each trigger: every date goes to its nearest trigger, the rest share."""
    dates = [v for v in line.values if v.kind is ValueKind.DATE and v.time is not None]
    dated: dict[int, Value] = {}
    cost_of: dict[int, float] = {}
    for date in dates:
        for number, trigger in enumerate(triggers):
            cost = date_cost(line, date, trigger)
            if not is_dating(date):
                if not lexicon.concept(trigger.concept).once:
                    continue
                cost += COARSE_COST
            if cost <= DATE_REACH and cost < cost_of.get(number, DATE_REACH + 1):
                dated[number], cost_of[number] = date, cost
    return dated


def _frame(item: Annotated, line: Line, trigger: ConceptMention, index: int) -> Event:
    anaphoric = any(
        cue.kind == "anaphora" and 0 <= trigger.start - cue.end <= 3 for cue in line.cues
    )
    parties: frozenset[str] = frozenset()
    if is_bilateral(trigger.concept):
        # "This meeting" has the parties of the meeting told before, whoever else is named here.
        parties = (
            touching_pair(line, trigger.start)
            if anaphoric
            else principals_near(line, trigger.start, trigger.end)
        )
    modality, negated = modality_at(line, trigger.start, trigger.end)
    if is_conditional(line, trigger.start, trigger.end):
        modality = Modality.POSSIBLE
    return Event(
        index=index,
        item=item.item.index,
        sentence=line.index,
        concept=trigger.concept,
        start=trigger.start,
        end=trigger.end,
        principals=parties,
        participants=tuple(_participants(line)),
        place=place_near(line, trigger.start, trigger.end),
        modality=modality,
        negated=negated,
        anaphoric=anaphoric,
    )


def is_bilateral(concept: str) -> bool:
    """Whether countries take part in such an event as parties, not as scenery."""
    return concept.partition("/")[0] in BILATERAL_DOMAINS


def _participants(line: Line) -> list[str]:
    return list(
        dict.fromkeys(
            n.id or n.surface for n in line.names if n.kind is not NameKind.PLACE or not n.locative
        )
    )


def touching_pair(line: Line, start: int) -> frozenset[str]:
    """The countries of a short form right before a position: 中韓首脳会談."""
    for pair in line.pairs:
        if len(pair.countries) > 1 and -1 <= start - pair.end <= 3:
            return frozenset(pair.countries)
    return frozenset()


def principals_near(line: Line, start: int, end: int) -> frozenset[str]:
    """Countries that take part in what stands at a span.

    A short form that touches it (中韓首脳会談) decides; else the first two principals of the
    clause, then of the sentence: persons who act for a country before countries named.
    """
    if touching := touching_pair(line, start):
        return touching
    here = line.clause(start)
    every = [n for n in line.names if not is_land_of_scene(line, n)]
    names = [n for n in every if line.clause(n.start) == here]
    pairs = [p for p in line.pairs if line.clause(p.start) == here]
    own = principals(names, pairs)
    if len(own) < 2:
        own = principals(every, line.pairs)
    return frozenset(own[:2])


def place_near(line: Line, start: int, end: int) -> str | None:
    """The place nearest to a span that is marked as a scene, as id or surface."""
    best: tuple[float, str] | None = None
    for name in line.names:
        if is_scene(line, name):
            gap = line.distance((name.start, name.end), (start, end))
            key = name.id or name.surface
            # A town says more than its country.
            rank = gap + (30.0 if key.startswith("country:") else 0.0)
            if best is None or rank < best[0]:
                best = (rank, key)
    return best[1] if best else None


def _related(a: str, b: str) -> bool:
    return a == b or lexicon.is_a(a, b) or lexicon.is_a(b, a)


def _compatible(a: frozenset[str], b: frozenset[str]) -> bool:
    return not a or not b or a <= b or b <= a


def _inherit(
    item: Annotated, line: Line, event: Event, same_line: list[Event], before: list[Event]
) -> Event:
    """Fill what the sentence leaves open from the line, the paragraph, then the item's lead."""
    candidates = list(reversed(same_line))
    paragraph = line.sentence.paragraph
    lines = item.lines
    earlier = [e for e in reversed(before[-MOST_BACK:]) if e.sentence < line.index]
    candidates += [e for e in earlier if lines[e.sentence].sentence.paragraph == paragraph]
    candidates += [e for e in earlier if _related(e.concept, event.concept)]
    if before and item.item.role in (ItemRole.MAIN, ItemRole.TEASER):
        candidates.append(before[0])
    inherited: list[str] = []
    parties, place, time = event.principals, event.place, event.time
    for other in candidates:
        close = _related(other.concept, event.concept) or lexicon.nested(
            other.concept, event.concept
        )
        wider = len(parties) < 2 and len(other.principals) > len(parties)
        if wider and parties <= other.principals and is_bilateral(event.concept):
            parties = other.principals
            inherited.append("principals")
        if not close or not _compatible(parties, other.principals):
            continue
        if place is None and other.place is not None:
            place = other.place
            inherited.append("place")
        if time is None and other.time is not None and "time" not in other.inherited:
            same_paragraph = lines[other.sentence].sentence.paragraph == paragraph
            if same_paragraph or event.anaphoric or event.concept == other.concept:
                time = other.time
                inherited.append("time")
    return replace(event, principals=parties, place=place, time=time, inherited=tuple(inherited))


def _govern(line: Line, events: list[Event], frames: Frames) -> None:
    """Each value's governing frame: the nearest in its clause, else in its sentence."""
    spans = (m.span() for m in _BRACKET.finditer(line.text)) if line.values and events else ()
    shut = [(line.start + b, line.start + e) for b, e in spans]
    for value in line.values:
        best: tuple[float, int] | None = None
        for event in events:
            gap = line.distance((value.start, value.end), (event.start, event.end))
            if is_dating(value):
                trigger = ConceptMention(event.start, event.end, "", event.concept)
                gap = date_cost(line, value, trigger)
            if any(b <= event.start < e and not b <= value.start < e for b, e in shut):
                gap += SHUT_COST
            if best is None or gap < best[0]:
                best = (gap, event.index)
        if best:
            frames.of_value[(value.start, value.end)] = best[1]
