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
from factcheck.extract.claims import text_claim
from factcheck.extract.context import reference_at
from factcheck.extract.doers import whom
from factcheck.extract.events import MEASURES, Frames
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
# What was so for a while and is no more, and what is told to go on being so.
_FOR_A_WHILE = {
    "en": re.compile(
        r"\b(?:briefly|temporarily|for a time|for a while|at one point|momentarily)\b", re.I
    ),
    "ja": re.compile(r"一時(?!停止|金|的な措置)|一度|いったん|一旦|しばらく"),
    "zh": re.compile(r"一度|曾一度|短暂|短暫|暂时|暫時|一时|一時"),
    "ko": re.compile(r"한때|일시적|잠시|한동안"),
}
_NOBODY = {
    "en": re.compile(r"\b(?:nobody|no one|none of|not one)\b", re.I),
    "ja": re.compile(r"誰も|一人も|１人も|1人も|者は(?:い|お)"),
    "zh": re.compile(r"无人|無人|没有人|沒有人|没人|沒人|无一人|無一人"),
    "ko": re.compile(r"아무도|한 명도|1명도|자는 없"),
}
_REFUSED = {
    "en": re.compile(r"\b(?:refus|reject|turn|declin|accept|spurn|rebuff)", re.I),
    "ja": re.compile(r"拒|断|受理|受け入れ|却下|退け|応じ|保留|慰留"),
    "zh": re.compile(r"拒|退回|驳回|駁回|挽留|慰留|接受|受理"),
    "ko": re.compile(r"거절|거부|반려|수리|수용|받아들"),
}
_STILL = {
    "en": re.compile(
        r"\b(?:still|remain\w*|stay\w*|yet|all day|throughout|until further notice|indefinitely"
        r"|continu\w+|to this day|no end in sight)\b",
        re.I,
    ),
    "ja": re.compile(
        r"なお|依然|まだ|今も|いまも|今なお|引き続き|終日|一日中|まま|続いて|続け|当面|している|しており|られており|ておら"
    ),
    "zh": re.compile(
        r"仍|尚|还在|還在|依然|依旧|依舊|继续|繼續|全天|整日|至今|迄今|无限期|無限期|目前|迟迟|遲遲"
    ),
    "ko": re.compile(r"여전히|아직|계속|종일|온종일|지금도|현재도|무기한|당분간|채로|고 있"),
}
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
    if event.negated and event.concept in OFFERS and _said(line, event, _REFUSED):
        return
    if event.undone_by is not None and event.concept in MEASURES:
        return  # what was lifted was in force; which ban it is tells its question
    plain = lexicon.axis(event.concept) is None and not event.negated
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
        qualifiers=qualifiers_of(line, *span),
        persons=_of_persons(line, event),
        lasting=_said(line, event, _STILL),
        tenseless=leaves_open(line, *span) and (event.negated or not _denies(line, event)),
        subject=whom(line, event),
        principals=event.principals,
        place=event.place,
    )


def _denies(line: Line, event: Event) -> bool:
    """Whether anything beside it is denied in the clause of a trigger."""
    here = line.clause(event.start)
    return any(
        cue.kind == "negation"
        and line.clause(cue.start) == here
        and not (event.start <= cue.start < event.end)
        for cue in line.cues
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
    if event.negated and _said(line, event, _NOBODY):
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
    if _said(line, event, _FOR_A_WHILE) and not _said(line, event, _STILL):
        return True
    return any(
        (value.kind is ValueKind.DURATION or "until" in value.roles)
        and line.clause(value.start) == here
        and line.distance((value.start, value.end), (event.start, event.end)) <= LASTED_REACH
        for value in line.values
    )


def _said(line: Line, event: Event, words: dict[str, re.Pattern[str]]) -> bool:
    """Whether one of some words stands in the clause of a trigger."""
    pattern = words.get(line.language[:2])
    return (
        pattern is not None and pattern.search(_clause(line, line.clause(event.start))) is not None
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
    if (earlier := _PREDECESSOR.get(line.language[:2])) and earlier.search(_clause(line, here)):
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


def _clause(line: Line, number: int) -> str:
    """The text of a clause of a line."""
    ends = [line.start, *line.boundaries, line.end]
    return line.text[ends[number] - line.start : ends[number + 1] - line.start]


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
