"""Claims without a figure: whether an event happened, and who took part."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Literal

from factcheck import lexicon
from factcheck.extract.acts import (
    is_anterior,
    is_of_another_time,
    objects_of,
    qualifiers_of,
    time_of_act,
)
from factcheck.extract.annotate import Annotated, Line
from factcheck.extract.asserted import is_asserted
from factcheck.extract.beside_acts import (
    FOR_A_WHILE,
    NOBODY,
    REFUSED,
    STILL,
    clause_text,
    denies,
    doubts,
    said,
    told_beside,
)
from factcheck.extract.claims import text_claim
from factcheck.extract.context import reference_at
from factcheck.extract.doers import whom
from factcheck.extract.events import ENDS, MEASURES, Frames
from factcheck.extract.instances import numbers_of
from factcheck.extract.protagonists import protagonists
from factcheck.extract.tenses import leaves_open
from factcheck.model.claim import Claim
from factcheck.model.event import Event, Modality
from factcheck.model.mention import NameKind, NameMention
from factcheck.model.value import ValueKind

# A denied act that describes a noun.
_RELATIVE_EN = re.compile(
    r"\b(?:those|people|anyone|who|that|which|whose)\b[^,.;]{0,30}\Z", re.IGNORECASE
)
_RELATIVE = {
    "ja": re.compile(
        r"[^、。]{0,8}?(?:ない|なかった|ていない|ぬ)(?=[一-鿿ァ-ヶ])(?!方針|見通し|見込|考え|意向|可能)"
    ),
    "zh": re.compile(r"[^，。；]{0,16}?者|[^。；]{0,24}的(?:人|市民|居民|民众|民眾)"),
    "ko": re.compile(r"[^,.]{0,4}?(?:않은|못한|않는|없는) [가-힣]"),
}
COUNTED = (ValueKind.COUNT, ValueKind.NUMBER, ValueKind.ORDINAL)
# What holds of some of a group and not of others.
OF_SOME = (
    "states/casualties",
    "states/found-again",
    "states/still-missing",
    "states/damaged",
    "conditions/stable",
    "conditions/critical",
    "conditions/some-unaccounted",
    "conditions/vaccinated-state",
    "conditions/unvaccinated-state",
)
# What rises and falls is a measure: which one it is says its figure, not the verb.
# Acts of which one asks who: who was arrested, who resigned, who was elected.
PROTAGONIST = (
    "courts/arrest",
    "courts/recapture",
    "crime/custody",
    "crime/surrender",
    "elections/win-election",
    "culture/win-award",
    "politics/resign",
    "politics/dismiss",
    "politics/appoint",
    "politics/take-office",
)
MEASURED = ("markets/rise", "markets/record-high", "markets/currency-strengthen")
# What befalls some people of a group and not others: a count tells how many, not whether.
BEFALLS = ("outcomes/survive",)
PERSONS = ("person", None)
# What was offered, whatever came of it: a bid that was refused was made.
OFFERS = ("mergers/bid", "politics/resign")
_BRACKETED = re.compile(r"\([^()]{1,12}\)|（[^（）]{1,12}）")
_CLAUSE_MARK = re.compile(r"[,;:，；：、—()（）「」“”]")
LASTED_REACH = 5.0  # characters of Chinese between a state and how long it lasted
# Who held it before is told beside who holds it now: に続いて, "the first since".
_PREDECESSOR = {
    "en": re.compile(r"\b(?:after|following|since|succeed\w*|previous|last|only other)\b", re.I),
    "ja": re.compile(r"に続|に次|につづ|以来|ぶり|後任|前任|前回|昨年|前年"),
    "zh": re.compile(r"[继繼]|之[后後]|以[来來]|[后後](?=[，,、。]|第)|上[届屆]|去年|接替"),
    "ko": re.compile(r"에 이어|이후|이래|만에|뒤를 이|지난해|작년|앞서|전임"),
}


def predicate_claims(item: Annotated, frames: Frames) -> Iterator[Claim]:
    """Polarity and person of each event; spelling of each person."""
    undoing = {event.undone_by for event in frames.events}
    for event in frames.events:
        line = item.lines[event.sentence]
        if (event.start, event.end) not in undoing:
            yield from _polarity(item, line, event)
        yield from _person(item, line, event)
    for outcome in frames.outcomes:
        yield from _polarity(item, item.lines[outcome.sentence], outcome)
    named: set[str] = set()
    for line in item.lines:
        yield from _spellings(item, line, named)


def _polarity(item: Annotated, line: Line, event: Event) -> Iterator[Claim]:
    """Whether the event happened, for concepts that have an opposite or are negated here."""
    if event.modality is Modality.POSSIBLE or lexicon.axis(event.concept) in _measured():
        return
    if is_of_another_time(line, event.start) or _is_of_some(line, event):
        return
    if not is_asserted(line, event.start, event.end, event.negated):
        return
    if lexicon.axis(event.concept) in _befalling() and _counted(line, event):
        return
    if lexicon.takes_turns(event.concept) and _lasted(line, event):
        return
    if event.negated and event.concept in OFFERS and said(line, event, REFUSED):
        return
    if event.undone_by is not None and event.concept in MEASURES:
        return  # what was lifted was in force; which ban it is tells its question
    plain = lexicon.axis(event.concept) is None and not event.negated
    if event.undone_by is not None and lexicon.axis(event.concept) is None and _ended(line, event):
        return  # a strike that ends was one
    if event.negated and event.undone_by is None and _describes(line, event):
        return
    negative = lexicon.concept(event.concept).polarity == "negative"
    positive = negative == event.negated
    span = (event.start, event.end)
    if event.undone_by is not None:
        span = (min(span[0], event.undone_by[0]), max(span[1], event.undone_by[1]))
    yield text_claim(
        item,
        line,
        span,
        kind="polarity",
        attribute="polarity:implied" if plain else "polarity",
        text="yes" if positive else "no",
        event=event,
        reference=time_of_act(line, event.start, event.end),
        modality=event.modality,
        negated=event.negated,
        anterior=is_anterior(line, *span),
        objects=objects_of(line, *span),
        qualifiers=(
            *qualifiers_of(line, *span),
            *numbers_of(told_beside(line, event), line.language),
            *doubts(line, event, plain),
        ),
        persons=_of_persons(line, event),
        lasting=said(line, event, STILL),
        tenseless=leaves_open(line, *span) and (event.negated or not denies(line, event)),
        subject=whom(line, event),
        principals=event.principals,
        place=event.place,
    )


def _ended(line: Line, event: Event) -> bool:
    """Whether an act was only brought to its end."""
    return any(
        (mention.start, mention.end) == event.undone_by and mention.concept == ENDS
        for mention in line.concepts
    )


def _is_of_some(line: Line, event: Event) -> bool:
    """Whether so many of several are hurt, found or missing: the others may well not be."""
    if event.concept not in OF_SOME or event.negated:
        return False
    here = line.clause(event.start)
    return any(v.kind in COUNTED and line.clause(v.start) == here for v in line.values)


def _of_persons(line: Line, event: Event) -> Literal["nobody", "some"] | None:
    """Whether what may befall persons and things is told of persons: of nobody, or of some."""
    if event.concept not in OF_SOME:
        return None
    here = line.clause(event.start)
    if event.negated and said(line, event, NOBODY):
        return "nobody"
    told = (
        any(n.kind is NameKind.PERSON and line.clause(n.start) == here for n in line.names)
        or any(v.counter_class == "person" and line.clause(v.start) == here for v in line.values)
        or any(one.startswith("people/") for one in objects_of(line, event.start, event.end))
    )
    return "some" if told else None


def _describes(line: Line, event: Event) -> bool:
    """Whether a denied act only tells which people or things are meant: 未接種の人, "those who have
    not been vaccinated"."""
    after = line.text[event.end - line.start :]
    if line.language == "en":
        before = line.text[: event.start - line.start]
        return _RELATIVE_EN.search(before) is not None
    pattern = _RELATIVE.get(line.language[:2])
    return pattern is not None and pattern.match(after) is not None


@functools.cache
def _befalling() -> frozenset[str | None]:
    return frozenset(lexicon.axis(concept) for concept in BEFALLS)


def _counted(line: Line, event: Event) -> bool:
    """Whether the clause of a trigger, or the one beside it, counts the people it befell: "five of
    the six crew died", 2名生还."""
    here = line.clause(event.start)
    return any(
        value.kind is ValueKind.COUNT
        and value.counter_class in PERSONS
        and abs(line.clause(value.start) - here) <= 1
        for value in line.values
    )


def _lasted(line: Line, event: Event) -> bool:
    """Whether the clause of a trigger tells how long it was so: "shut for nine hours" is open
    again, whatever another source tells of later."""
    here = line.clause(event.start)
    if said(line, event, FOR_A_WHILE) and not said(line, event, STILL):
        return True
    return any(
        (value.kind is ValueKind.DURATION or "until" in value.roles)
        and line.clause(value.start) == here
        and line.distance((value.start, value.end), (event.start, event.end)) <= LASTED_REACH
        for value in line.values
    )


@functools.cache
def _measured() -> frozenset[str | None]:
    return frozenset(lexicon.axis(concept) for concept in MEASURED)


def _person(item: Annotated, line: Line, event: Event) -> Iterator[Claim]:
    """The one person the clause of a trigger is about: who won, was named, was arrested."""
    if event.concept not in PROTAGONIST:
        return
    here = line.clause(event.start)
    own = protagonists(line, event, [n for n in line.names if _in_clause(line, n, event)])
    if len({n.alias_of or _key(n) for n in own}) != 1 or event.modality is not Modality.HAPPENED:
        return
    name = own[0]
    if (earlier := _PREDECESSOR.get(line.language[:2])) and earlier.search(clause_text(line, here)):
        return
    yield text_claim(
        item,
        line,
        (name.start, name.end),
        kind="person",
        attribute="person",
        text=_key(name),
        event=event,
        reference=reference_at(line, event.start, event.end),
        negated=event.negated,
        principals=event.principals,
        place=event.place,
    )


def _in_clause(line: Line, name: NameMention, event: Event) -> bool:
    """Whether a name stands in the clause of a trigger; an age or a reading in brackets behind it,
    남기웅(34) 씨를, opens none."""
    if line.clause(name.start) == line.clause(event.start):
        return True
    first, last = sorted(((name.start, name.end), (event.start, event.end)))
    between = line.text[first[1] - line.start : max(first[1], last[0]) - line.start]
    return name.end <= event.start and not _CLAUSE_MARK.search(_BRACKETED.sub("", between))


def _spellings(item: Annotated, line: Line, named: set[str]) -> Iterator[Claim]:
    """The spelling of each person's full name where it first stands in an item."""
    for name in line.names:
        if name.kind is not NameKind.PERSON or name.alias_of or name.surface in named:
            continue
        named.add(name.surface)
        office = f"o:{name.office}" if name.office else ""
        claim = text_claim(
            item,
            line,
            (name.start, name.end),
            kind="name",
            attribute="name",
            text=name.surface,
            subject=(_key(name),),
            principals=frozenset({name.principal} if name.principal else ()),
        )
        yield replace(claim, words=(*claim.words, (office, 1.0, -1))) if office else claim


def _key(name: NameMention) -> str:
    return name.id or name.surface
