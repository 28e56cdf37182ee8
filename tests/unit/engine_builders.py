"""Builders of values, claims, sources and fact groups for the tests of the engine."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from factcheck.model.claim import Claim, FactGroup
from factcheck.model.source import Published, PublishedFrom, Source
from factcheck.model.value import BOUND_PREFIX, Bound, Grain, TimeSpan, Value, ValueKind


def number(
    amount: str,
    kind: ValueKind = ValueKind.COUNT,
    unit: str | None = None,
    bound: Bound = Bound.EXACT,
    precision: str | None = None,
    upper: str | None = None,
) -> Value:
    """A value with an amount, its canonical text made from its parts."""
    text = BOUND_PREFIX[bound] + amount + (f"-{upper}" if upper else "")
    return Value(
        0,
        len(text),
        text,
        kind,
        f"{text} {unit}" if unit else text,
        amount=Decimal(amount),
        upper=Decimal(upper) if upper else None,
        unit=unit,
        bound=bound,
        precision=Decimal(precision) if precision else None,
    )


def day(text: str, days: int = 1, grain: Grain = Grain.DAY, offset: int | None = None) -> Value:
    """A date, or a stretch of days from one."""
    start = datetime.fromisoformat(text)
    end = start + timedelta(days=days)
    last = (end - timedelta(days=1)).date().isoformat()
    shown = {Grain.MONTH: text[:7], Grain.YEAR: text[:4]}.get(grain, text)
    canonical = f"{text}/{last}" if grain is Grain.DAY and days > 1 else shown
    span = TimeSpan(start, end, grain, offset)
    return Value(0, 1, text, ValueKind.DATE, canonical, time=span)


def clock(text: str, offset: int | None = None) -> Value:
    """An instant told to the minute."""
    start = datetime.fromisoformat(text)
    span = TimeSpan(start, start + timedelta(minutes=1), Grain.MINUTE, offset)
    return Value(0, 1, text, ValueKind.DATE, f"{text}{offset}", time=span)


def source(
    name: str,
    text: str = "",
    published: str | None = None,
    outlet: str | None = None,
    language: str = "en",
) -> Source:
    """A source without items; ``published`` is an ISO date or date-time."""
    stamp = None
    if published:
        when = datetime.fromisoformat(published)
        stamp = Published(when, None, len(published) == 10, PublishedFrom.HEAD)
    return Source(name, f"{name}.txt", text, "utf-8", language, outlet, None, stamp, ())


def claim(value: Value | str, where: str = "a", kind: str = "count", **fields: Any) -> Claim:
    """A claim of one source; a value given as text makes a predicate."""
    own = value if isinstance(value, Value) else None
    text = value.text if isinstance(value, Value) else value
    fields.setdefault("attribute", kind)
    fields.setdefault("start", 0)
    fields.setdefault("surface", text)
    return Claim(
        source=where,
        path=f"{where}.txt",
        item=0,
        sentence=0,
        end=fields["start"] + len(fields["surface"]),
        kind=kind,
        text=text,
        language=fields.pop("language", "en"),
        value=own,
        **fields,
    )


def group(*claims: Claim, sure: bool = True, **fields: Any) -> FactGroup:
    """A fact group of claims, its sides by equal text."""
    by_text: dict[str, list[int]] = {}
    for i, one in enumerate(claims):
        by_text.setdefault(one.text, []).append(i)
    return FactGroup(
        kind=fields.pop("kind", claims[0].kind),
        attribute=fields.pop("attribute", claims[0].attribute),
        concept=fields.pop("concept", None),
        subject=fields.pop("subject", "the signing"),
        claims=claims,
        sides=tuple(tuple(s) for s in by_text.values()),
        score=7.0,
        sure=sure,
        **fields,
    )
