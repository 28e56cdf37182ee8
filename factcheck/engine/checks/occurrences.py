"""Dated events as all sources tell them: what a claim of "the first" or "the third" is held to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from factcheck import lexicon
from factcheck.engine.checks.common import sentence_text
from factcheck.model.claim import Claim
from factcheck.model.event import Event, Modality
from factcheck.model.source import Item, Sentence, SentenceRole, Source
from factcheck.model.value import Grain, ValueKind
from factcheck.names import gazetteer

_DAYS = (Grain.DAY, Grain.HOUR, Grain.MINUTE, Grain.DAYPART)
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Occurrence:
    """An event that happened on a told day; ``listed`` where it stands in a table or list."""

    claim: Claim  # its date
    event: Event
    day: datetime
    persons: frozenset[str]
    listed: bool

    @property
    def place(self) -> tuple[str, int]:
        """The table, list or text it stands in."""
        return (self.claim.source, self.claim.item)


def occurrences(sources: Mapping[str, Source], claims: Iterable[Claim]) -> list[Occurrence]:
    """Every event that is dated to the day and told as having happened, in order of text.

    A table row that repeats the cell above it ("ditto") has that row's event.
    """
    claims = list(claims)
    by_span = {(c.source, c.event.start): c.event for c in claims if c.event is not None}
    out = []
    for claim in claims:
        day = day_of(claim)
        if claim.kind != "date" or day is None:
            continue
        source = sources.get(claim.source)
        row = sentence_of(source, claim)
        event = claim.event or _repeated(claim, row, by_span)
        if event is None or event.modality is not Modality.HAPPENED or event.negated:
            continue
        own = event.time.start if event.time is not None else None
        if event is claim.event and own is not None and own.date() != day.date():
            continue  # the date is another event's
        listed = row is not None and row.role in (SentenceRole.CELL, SentenceRole.LIST)
        out.append(Occurrence(claim, event, day, persons_of(event), listed))
    return out


def day_of(claim: Claim) -> datetime | None:
    """The day a date claim names; None for a month, a year or a stretch of days."""
    value = claim.value
    if value is None or value.kind is not ValueKind.DATE or value.time is None:
        return None
    return value.time.start if value.time.grain in _DAYS and value.time.days == 1 else None


def sentence_of(source: Source | None, claim: Claim) -> Sentence | None:
    """The sentence, list line or table row a claim stands in."""
    item = item_of(source, claim)
    if item is None or not 0 <= claim.sentence < len(item.sentences):
        return None
    return item.sentences[claim.sentence]


def item_of(source: Source | None, claim: Claim) -> Item | None:
    """The item a claim stands in."""
    if source is None or not 0 <= claim.item < len(source.items):
        return None
    return source.items[claim.item]


def _repeated(
    claim: Claim, row: Sentence | None, by_span: Mapping[tuple[str, int], Event]
) -> Event | None:
    """The event of a row above, where a cell of this one only repeats that row's."""
    if row is None or row.role is not SentenceRole.CELL:
        return None
    for start, end in row.cells:
        if end <= row.start:  # the span of a cell above
            inside = [
                e for (s, at), e in by_span.items() if s == claim.source and start <= at < end
            ]
            if len(inside) == 1:
                return inside[0]
    return None


def persons_of(event: Event) -> frozenset[str]:
    """The persons and bodies an event names, without places and countries."""
    return frozenset(p for p in event.participants if p.startswith("person:") or ":" not in p)


def same_person(a: str, b: str) -> bool:
    """Whether two keys may name one person: equal, or one is a known person's short name."""
    if a == b:
        return True
    return any(_is_name(x, y) for x, y in ((a, b), (b, a)))


def _is_name(identity: str, word: str) -> bool:
    if not identity.startswith("person:") or ":" in word:
        return False
    wanted = gazetteer.key(word)
    return any(
        gazetteer.key(n) == wanted or (len(wanted) > 1 and gazetteer.key(n).startswith(wanted))
        for n in gazetteer.names(identity)
    )


def names_person(text: str, person: str) -> bool:
    """Whether a text names somebody, by a known name or by the word itself."""
    flat = gazetteer.key(text)
    found = gazetteer.names(person) if person.startswith("person:") else (person,)
    return any(len(k := gazetteer.key(n)) > 1 and k in flat for n in found)


def may_be_same_persons(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether two events may have the same persons: not where each names one the other lacks."""
    ours = {x for x in a if not any(same_person(x, y) for y in b)}
    theirs = {y for y in b if not any(same_person(x, y) for x in a)}
    return not ours or not theirs


def same_parties(a: Event, b: Event) -> bool:
    """Whether two events are between the same two or more countries, bodies or persons."""
    if len(a.principals) > 1 or len(b.principals) > 1:
        return a.principals == b.principals
    ours, theirs = persons_of(a), persons_of(b)
    shared = [x for x in ours if any(same_person(x, y) for y in theirs)]
    return len(shared) > 1 and may_be_same_persons(ours, theirs)


def same_kind(a: str, b: str) -> bool:
    """Whether event ``b`` is one of those that ``a`` counts: the same concept or a kind of it."""
    return a == b or lexicon.is_a(b, a)


def when_told(
    sources: Mapping[str, Source], claim: Claim, event: Event, known: Iterable[Occurrence]
) -> datetime | None:
    """The day of an event, or at least the day on which it was told; None where neither is known.

    Where its own source names no year and is undated, a day that another source dates the same
    event to is looked for, without its year, in the words of the sentence, then of the item.
    """
    if event.time is not None and event.time.start is not None:
        return event.time.start
    source = sources.get(claim.source)
    if source is None:
        return None
    if source.published is not None:
        return source.published.when
    item = item_of(source, claim)
    if item is None:
        return None
    days = {
        o.day
        for o in known
        if o.claim.source != claim.source
        and same_parties(o.event, event)
        and same_kind(event.concept, o.event.concept)
    }
    for text in (sentence_text(source, claim)[1], source.text[item.start : item.end]):
        found = {d for d in days if _names_day(text, d.date())}
        if found:
            return found.pop() if len(found) == 1 else None
    return None


def _names_day(text: str, day: date) -> bool:
    """Whether a text names a day of the year, in any of the languages, without a year."""
    return any(re.search(p, text, re.IGNORECASE) for p in _day_patterns(day))


def _day_patterns(day: date) -> Iterator[str]:
    month, number = _MONTHS[day.month - 1], f"0?{day.day}"
    short = rf"{month[:3]}(?:{month[3:]}|\.|t\.)?" if len(month) > 3 else month
    yield rf"(?<!\d)0?{day.month}\s*月\s*{number}\s*[日号號]"
    yield rf"(?<!\d)0?{day.month}\s*월\s*{number}\s*일"
    yield rf"\b{short}\s+{number}(?:st|nd|rd|th)?\b(?!,?\s+\d{{4}})"
    yield rf"(?<!\d){number}(?:st|nd|rd|th)?\s+(?:of\s+)?{short}(?!\w|\s+\d{{4}})"
