"""Checks over all sources at once that compare no two values: a number in a series of events,
held against the events of that series which the sources date."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from factcheck import lexicon
from factcheck.engine.checks.common import amount, cue, is_plain, sentence_text, subject_of
from factcheck.engine.checks.occurrences import (
    Occurrence,
    may_be_same_persons,
    names_person,
    occurrences,
    persons_of,
    same_kind,
    same_parties,
    when_told,
)
from factcheck.model.claim import Claim, FactGroup, Reason
from factcheck.model.event import Event, Modality
from factcheck.model.source import Source
from factcheck.model.value import ValueKind

#: a word such as 初の or 첫 stands right before the event it calls the first
FIRST_WORD = 8
#: an event this much earlier is another one, not the same one dated by another zone or slip
EARLIER = timedelta(days=4)
#: a listed event this near to the numbered one is that one
SAME = timedelta(days=1)
#: characters within which an ordinal numbers the event it stands beside
NUMBERED = 15
#: events this far back belong to another "first": other leaders, another season
BACK = timedelta(days=3 * 366)
#: a series longer than this is not counted up in a list
LONGEST = 12


@dataclass(frozen=True, slots=True)
class Numbered:
    """An event that its source numbers: the first, the third."""

    claim: Claim
    event: Event
    number: int
    moment: datetime
    limited: bool  # counted from some point: this year, since taking office
    persons: frozenset[str]  # whom the event or the sentence names


def _numbered(
    sources: Mapping[str, Source], claims: Sequence[Claim], known: Sequence[Occurrence]
) -> Iterator[Numbered]:
    """Ordinals that number an event with two or more parties, where its day is known."""
    gaps = {
        (c.source, c.item, c.sentence)
        for c in claims
        if c.value is not None and c.value.kind is ValueKind.INTERVAL
    }
    for claim, event, number in _ordinals(sources, claims):
        if event.negated or event.modality is Modality.DENIED:
            continue
        source = sources.get(claim.source)
        moment = when_told(sources, claim, event, known)
        if source is None or moment is None:
            continue
        _, text = sentence_text(source, claim)
        since = any("since" in b for b in claim.basis)
        spaced = (claim.source, claim.item, claim.sentence) in gaps  # "the first in six years"
        limited = since or spaced or bool(cue("limited_count").search(text))
        met = {p for o in known if same_parties(event, o.event) for p in o.persons}
        persons = persons_of(event) | {p for p in met if names_person(text, p)}
        yield Numbered(claim, event, number, moment, limited, persons)


def _ordinals(
    sources: Mapping[str, Source], claims: Sequence[Claim]
) -> Iterator[tuple[Claim, Event, int]]:
    """Ordinals beside an event, and words for "first" that no number is read from: 初の, 첫."""
    for claim in claims:
        event, size = claim.event, amount(claim)
        if event is None:
            continue
        if claim.kind == "ordinal" and size is not None and is_plain(claim) and size == int(size):
            # not "agreed on twelve events, the first of them in April"
            if max(event.start - claim.end, claim.start - event.end) <= NUMBERED:
                yield claim, event, int(size)
        elif claim.kind == "polarity" and (source := sources.get(claim.source)):
            start = max(sentence_text(source, claim)[0], event.start - FIRST_WORD)
            words = list(cue("first_word").finditer(source.text[start : event.start]))
            if words:
                span = (start + words[-1].start(), start + words[-1].end())
                yield _first_word(claim, source, span), event, 1


def _first_word(claim: Claim, source: Source, span: tuple[int, int]) -> Claim:
    """The claim of an event as one of its number: the word that calls it the first."""
    return replace(
        claim,
        start=span[0],
        end=span[1],
        kind="ordinal",
        attribute="ordinal",
        text="#1",
        surface=source.text[span[0] : span[1]],
    )


def first_listed(sources: Mapping[str, Source], claims: list[Claim]) -> list[FactGroup]:
    """An event called the first, where an earlier one of its kind and parties is told.

    Same concept, same parties, a day at least four days before, and no person on either side that
    the other lacks.  "First since …", "first this year" count from some point and are left alone;
    so is what the same text tells besides, unless it is a table or list.
    """
    known = occurrences(sources, claims)
    out = []
    for first in _numbered(sources, claims, known):
        if first.number != 1 or first.limited:
            continue
        earlier = [o for o in known if _is_earlier(o, first)]
        if earlier:
            best = max(earlier, key=lambda o: (o.listed, o.day, o.claim.path, -o.claim.start))
            facts = {"earlier": best.claim.text, "where": best.claim.surface}
            why = f"{best.claim.text} < {first.claim.surface}"
            out.append(_group("first-listed", sources, first, [best.claim], facts, why))
    return out


def _is_earlier(other: Occurrence, first: Numbered) -> bool:
    """Whether a dated event is an earlier one of the same kind and parties."""
    if not EARLIER <= first.moment - other.day <= BACK:
        return False
    own_text = other.place == (first.claim.source, first.claim.item)
    if own_text and not other.listed:
        return False
    if not same_parties(first.event, other.event) or _bases_apart(first.claim, other.claim):
        return False
    if not may_be_same_persons(first.persons, other.persons):
        return False
    return same_kind(first.event.concept, other.event.concept)


def _bases_apart(a: Claim, b: Claim) -> bool:
    """Whether one is in person and the other by telephone, one formal and the other not."""
    return any(lexicon.apart(x, y) for x in a.basis for y in b.basis)


def nth_listed(sources: Mapping[str, Source], claims: list[Claim]) -> list[FactGroup]:
    """A numbered event that is another one by a list of them: the third, of which it lists two.

    The list must hold the event itself.  One that counts more than told is compared where the
    number counts from the beginning; one that counts fewer only where it reaches back past the
    first meeting of these persons, so that nothing can be missing before it.
    """
    known = occurrences(sources, claims)
    lists: dict[tuple[str, int], list[Occurrence]] = defaultdict(list)
    for occurrence in known:
        if occurrence.listed:
            lists[occurrence.place].append(occurrence)
    out = []
    for nth in _numbered(sources, claims, known):
        if not 2 <= nth.number <= LONGEST:
            continue
        for rows in lists.values():
            found = _counted(nth, rows)
            if found:
                facts = {"told": f"#{nth.number}", "right": str(len(found))}
                why = f"{nth.claim.surface} / {', '.join(o.claim.text for o in found)}"
                listed = [o.claim for o in found]
                out.append(_group("nth-listed", sources, nth, listed, facts, why))
                break
    return out


def _counted(nth: Numbered, rows: Sequence[Occurrence]) -> list[Occurrence]:
    """The events of a list up to the numbered one, where they are not as many as its number."""
    alike = [
        o
        for o in rows
        if same_parties(nth.event, o.event)
        and o.day <= nth.moment + SAME
        and same_kind(nth.event.concept, o.event.concept)
    ]
    own = [o for o in alike if may_be_same_persons(nth.persons, o.persons)]
    if not own or nth.moment - own[-1].day > SAME or len(own) == nth.number:
        return []
    reaches_back = any(o not in own and o.day < own[0].day for o in alike)
    fewer = len(own) < nth.number
    return own if (reaches_back if fewer else not nth.limited) else []


def _group(
    check: str,
    sources: Mapping[str, Source],
    told: Numbered,
    against: list[Claim],
    facts: dict[str, str],
    why: str,
) -> FactGroup:
    """The fact group of a number and the events that speak against it."""
    source = sources[told.claim.source]
    return FactGroup(
        kind="ordinal",
        attribute=check,
        concept=told.event.concept,
        subject=subject_of(source, told.claim),
        claims=(told.claim, *against),
        sides=((0,), tuple(range(1, len(against) + 1))),
        score=0.0,
        sure=True,
        reasons=(Reason(check, "event", 1.0, ((why, None),)),),
        check=check,
        facts=facts,
    )
