"""Checks over all sources at once that compare no two values: "the first", and earlier ones."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from factcheck import lexicon
from factcheck.engine.checks.common import subject_of
from factcheck.model.claim import Claim, FactGroup, Reason
from factcheck.model.event import Event, Modality
from factcheck.model.source import Source
from factcheck.model.value import Grain, ValueKind

#: an event this much earlier is another one, not the same one dated by another zone or slip
EARLIER = timedelta(days=4)
#: characters within which an ordinal numbers the event it stands beside
NUMBERED = 15
#: events this far back belong to another "first": other leaders, another season
BACK = timedelta(days=3 * 366)


def first_listed(sources: Mapping[str, Source], claims: list[Claim]) -> list[FactGroup]:
    """An event called the first, where an earlier one of its kind and parties is told.

    Same concept, same principals, a day at least four days before; where both frames name their
    participants, the same ones.  "First since …" counts from a starting point and is left alone.
    """
    dated = [c for c in claims if c.kind == "date" and c.event is not None and _day(c) is not None]
    out = []
    for claim in claims:
        event = claim.event
        if claim.kind != "ordinal" or claim.text != "#1" or event is None:
            continue
        if len(event.principals) < 2 or any("since" in b for b in claim.basis):
            continue
        if max(event.start - claim.end, claim.start - event.end) > NUMBERED:
            continue  # "agreed on twelve events, the first of them in April"
        moment = _moment(event, sources.get(claim.source))
        if moment is None:
            continue
        earlier = [c for c in dated if _is_earlier(c, event, moment)]
        if earlier:
            best = max(earlier, key=lambda c: (_day(c) or moment, c.path, -c.start))
            out.append(_group(sources, claim, best))
    return out


def _moment(event: Event, source: Source | None) -> datetime | None:
    """When the event called the first was, or at least when it was told."""
    if event.time is not None and event.time.start is not None:
        return event.time.start
    return source.published.when if source is not None and source.published is not None else None


def _day(claim: Claim) -> datetime | None:
    value = claim.value
    if value is None or value.kind is not ValueKind.DATE or value.time is None:
        return None
    return value.time.start if value.time.grain in (Grain.DAY, Grain.HOUR, Grain.MINUTE) else None


def _is_earlier(claim: Claim, first: Event, moment: datetime) -> bool:
    """Whether a dated event is an earlier one of the same kind and parties."""
    other, day = claim.event, _day(claim)
    if other is None or day is None or not EARLIER <= moment - day <= BACK:
        return False
    if other.modality is not Modality.HAPPENED or other.negated:
        return False
    if other.principals != first.principals:
        return False
    named = len(first.participants) > 1 and len(other.participants) > 1
    if named and set(first.participants) != set(other.participants):
        return False
    return other.concept == first.concept or lexicon.is_a(other.concept, first.concept)


def _group(sources: Mapping[str, Source], claim: Claim, earlier: Claim) -> FactGroup:
    source = sources.get(claim.source)
    why = f"{earlier.text} < {claim.surface}"
    event = claim.event
    return FactGroup(
        kind="ordinal",
        attribute="first-listed",
        concept=event.concept if event else None,
        subject=subject_of(source, claim) if source is not None else claim.surface,
        claims=(claim, earlier),
        sides=((0,), (1,)),
        score=0.0,
        sure=True,
        reasons=(Reason("first-listed", "event", 1.0, ((why, None),)),),
        check="first-listed",
        facts={"earlier": earlier.text, "where": earlier.surface},
    )
