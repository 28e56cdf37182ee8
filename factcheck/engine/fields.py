"""What a rule may ask of a claim: the fields of ``a`` and ``b`` in conditions and messages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from factcheck.model.claim import Claim, Role
from factcheck.model.event import Modality
from factcheck.model.source import Source
from factcheck.model.value import BOUND_PREFIX, Bound, Grain

FieldType = Literal["text", "bool", "list"]
FieldValue = str | bool | list[str]


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a claim: its type, what it tells, and how it is read."""

    type: FieldType
    does: str
    read: Callable[[Claim, Source | None], FieldValue]


def _bound(claim: Claim) -> Bound:
    return claim.value.bound if claim.value is not None else Bound.EXACT


def _published(source: Source | None) -> str:
    if source is None or source.published is None:
        return ""
    when = source.published.when
    return when.date().isoformat() if source.published.day_only else when.isoformat("T", "minutes")


def outlet(claim: Claim, source: Source | None) -> str:
    """Who tells it: the outlet, else the file's name without its folders."""
    if source is not None and source.outlet:
        return source.outlet
    path = source.path if source is not None else claim.path
    return path.replace("\\", "/").rsplit("/", 1)[-1]


def _grain(claim: Claim) -> str:
    return str(claim.value.time.grain) if claim.value is not None and claim.value.time else ""


def _is_fiscal(claim: Claim) -> bool:
    if any("fiscal" in b for b in claim.basis):
        return True
    span = claim.reference
    return (
        span is not None
        and span.grain is Grain.YEAR
        and span.start is not None
        and span.start.month != 1
        and span.start.day == 1
    )


def _is_of_a_calendar_year(claim: Claim) -> bool:
    span = claim.reference
    if _is_fiscal(claim) or span is None or span.start is None:
        return False
    return span.grain is Grain.YEAR and (span.start.month, span.start.day) == (1, 1)


FIELDS: dict[str, Field] = {
    # texts
    "value": Field("text", "the canonical value: 2026-01-06, 14, 273000000000 USD",
                   lambda c, s: c.text),
    "surface": Field("text", "the words as printed", lambda c, s: c.surface),
    "kind": Field("text", "date, count, money, …", lambda c, s: c.kind),
    "attribute": Field("text", "which question about the event it answers",
                       lambda c, s: c.attribute),
    "bound": Field("text", '"", ~, >=, >, <= or <', lambda c, s: BOUND_PREFIX[_bound(c)]),
    "unit": Field("text", "currency or unit: USD, km, percent",
                  lambda c, s: (c.value.unit or "") if c.value else ""),
    "counter": Field("text", "class of the counter word: person, document, …",
                     lambda c, s: (c.value.counter_class or "") if c.value else ""),
    "noun": Field("text", "the noun a figure answers to", lambda c, s: c.head.text if c.head
                  else (c.value.noun or "") if c.value else ""),
    "grain": Field("text", "how finely a time is told: minute, day, month, …",
                   lambda c, s: _grain(c)),
    "language": Field("text", "en, ja, zh-Hans, zh-Hant, ko", lambda c, s: c.language),
    "outlet": Field("text", "who tells it", outlet),
    "published": Field("text", "when its source was published; empty where unknown",
                       lambda c, s: _published(s)),
    "attribution": Field("text", "who is quoted for it; empty where nobody",
                         lambda c, s: c.attribution or ""),
    "place": Field("text", "where it is told to have happened", lambda c, s: c.place or ""),
    "event": Field("text", "lexicon concept of its event",
                   lambda c, s: c.event.concept if c.event else ""),
    "modality": Field("text", "happened, planned, possible or denied",
                      lambda c, s: str(c.modality)),
    "role": Field("text", "current, comparison, threshold, change, member, total, background",
                  lambda c, s: str(c.role)),
    # lists
    "basis": Field("list", "what it is counted on: government-level, official, by agency",
                   lambda c, s: list(c.basis)),
    "subject": Field("list", "keys of the names it is about", lambda c, s: list(c.subject)),
    "principals": Field("list", "countries and bodies that act in it",
                        lambda c, s: sorted(c.principals)),
    # yes or no
    "exact": Field("bool", "told without hedge or bound", lambda c, s: _bound(c) is Bound.EXACT),
    "hedged": Field("bool", "told with about, 約, 左右, 가량",
                    lambda c, s: _bound(c) is Bound.ABOUT),
    "bounded": Field("bool", "told as at least, over, up to, under",
                     lambda c, s: _bound(c) not in (Bound.EXACT, Bound.ABOUT)),
    "happened": Field("bool", "told as having happened",
                      lambda c, s: c.modality is Modality.HAPPENED),
    "planned": Field("bool", "told as planned", lambda c, s: c.modality is Modality.PLANNED),
    "possible": Field("bool", "told as possible", lambda c, s: c.modality is Modality.POSSIBLE),
    "denied": Field("bool", "told as denied", lambda c, s: c.modality is Modality.DENIED),
    "negated": Field("bool", "told with a negation", lambda c, s: c.negated),
    "current": Field("bool", "the figure told, not one it is compared with",
                     lambda c, s: c.role in (Role.CURRENT, Role.TOTAL)),
    "heading": Field("bool", "stands in a headline", lambda c, s: c.heading),
    "fiscal": Field("bool", "told for a fiscal year, by its words or by its first month",
                    lambda c, s: _is_fiscal(c)),
    "calendar": Field("bool", "told for a calendar year, by its words",
                      lambda c, s: _is_of_a_calendar_year(c)),
    "unread": Field("bool", "figures that could not be read stand beside it",
                    lambda c, s: c.unread),
    "has_event": Field("bool", "an event governs it", lambda c, s: c.event is not None),
    "has_basis": Field("bool", "a basis is told", lambda c, s: bool(c.basis)),
    "dated": Field("bool", "its source's publication time is known",
                   lambda c, s: s is not None and s.published is not None),
}  # fmt: skip
