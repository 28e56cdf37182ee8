"""Canonical text forms of values, as the public contract has them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Protocol

from factcheck.extract.reading.calendar import day_text_of
from factcheck.extract.reading.clock import with_clock
from factcheck.model.value import BOUND_PREFIX, Bound, Grain, TimeSpan, ValueKind

RATIO_UNITS = {"percent": "%", "pp": "pp", "bp": "bp", "permille": "‰"}
_CLOCK_UNITS = ("h", "min", "s")


class Readable(Protocol):
    """What a canonical form is made of (a draft, or a value)."""

    kind: ValueKind
    amount: Decimal | None
    upper: Decimal | None
    unit: str | None
    bound: Bound
    said: dict[str, str]
    parts: tuple[tuple[Decimal, str], ...]


def plain(number: Decimal) -> str:
    """A decimal without exponent or idle zeros: 2.50E+3 -> 2500."""
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def duration_text(parts: Sequence[tuple[Decimal, str]]) -> str:
    """ISO 8601 duration: 1 h + 30 min -> PT1H30M."""
    days = "".join(plain(n) + u for n, u in parts if u not in _CLOCK_UNITS)
    clock = "".join(plain(n) + u[0].upper() for n, u in parts if u in _CLOCK_UNITS)
    return f"P{days}" + (f"T{clock}" if clock else "")


def canonical(value: Readable) -> str:
    """The canonical text of a value; of a time, what is said of it before it is resolved."""
    if value.kind in (ValueKind.DATE, ValueKind.TIME):
        return said_text(value.said)
    return BOUND_PREFIX[value.bound] + _amount_text(value)


def _amount_text(value: Readable) -> str:
    kind, amount, unit = value.kind, value.amount, value.unit or ""
    if amount is None:
        return ""
    if kind is ValueKind.SCORE:
        return f"{plain(amount)}-{plain(value.upper or Decimal(0))}"
    if kind in (ValueKind.DURATION, ValueKind.INTERVAL):
        if value.upper is not None:
            far = duration_text([(value.upper, unit)])
            return f"{duration_text([(amount, unit)])}/{far}"
        return duration_text(value.parts or [(amount, unit)])
    number = plain(amount) if value.upper is None else f"{plain(amount)}-{plain(value.upper)}"
    if kind is ValueKind.ORDINAL:
        return f"#{number}"
    if kind is ValueKind.PERCENT:
        return f"{number} {RATIO_UNITS[unit]}"
    if kind is ValueKind.AGE:
        return number if unit in ("", "Y") else duration_text([(amount, unit)])
    if kind is ValueKind.MULTIPLE:
        return f"{number} x"
    if kind in (ValueKind.MONEY, ValueKind.MEASURE) and unit:
        return f"{number} {unit}"
    return number


def said_text(said: dict[str, str]) -> str:
    """What is said of a time that is not resolved: ``--01-05``, ``---05``, ``21:00``."""
    clock = clock_text(said)
    year, month, day = said.get("year"), said.get("month"), said.get("day")
    date = ""
    if year or month or day:
        date = (f"{int(year):04d}" if year else "-") + "-"
        date += f"{int(month):02d}" if month else "-"
        date += f"-{int(day):02d}" if day else ""
        date = date.rstrip("-") if not day else date
    if date:
        return f"{date}T{clock}" if clock else date
    if clock:
        return clock
    return ";".join(f"{k}={v}" for k, v in sorted(said.items()))


def clock_text(said: dict[str, str]) -> str:
    """``21:00`` with ``-05:00`` behind it where the zone is known; empty without a clock time."""
    if "hour" not in said:
        return ""
    told = with_clock(said)
    minute = int(told.get("minute", "0"))
    text = f"{int(told['hour']):02d}:{minute:02d}"
    return text + (offset_text(int(said["zone"])) if "zone" in said else "")


def offset_text(minutes: int) -> str:
    """Minutes east of UTC as ``+09:00``."""
    sign = "-" if minutes < 0 else "+"
    return f"{sign}{abs(minutes) // 60:02d}:{abs(minutes) % 60:02d}"


def span_text(span: TimeSpan) -> str:
    """Canonical form of a resolved time; intervals name their last day."""
    offset = offset_text(span.offset) if span.offset is not None else ""
    if span.start is None or span.end is None:
        first = day_text_of(span.start) if span.start else ""
        last = day_text_of(span.end - timedelta(days=1)) if span.end else ""
        return f"{first}/{last}"
    if span.grain in (Grain.MINUTE, Grain.HOUR):
        return _instant_text(span.start, span.end, offset)
    whole = _whole_unit(span.start, span.end)
    if whole:
        return whole
    return f"{day_text_of(span.start)}/{day_text_of(span.end - timedelta(microseconds=1))}"


def _instant_text(start: datetime, end: datetime, offset: str) -> str:
    first = f"{start:%Y-%m-%dT%H:%M}{offset}"
    if end - start <= timedelta(hours=1):
        return first
    return f"{first}/{end:%Y-%m-%dT%H:%M}{offset}"


def _whole_unit(start: datetime, end: datetime) -> str | None:
    """``2026-01-06``, ``2026-01`` or ``2026`` where the span is exactly that."""
    if (start.hour, start.minute) != (0, 0):
        return None
    length = end - start
    if length <= timedelta(days=1):
        return day_text_of(start)
    if start.day == 1 and end.day == 1:
        months = (end.year - start.year) * 12 + end.month - start.month
        if months == 1:
            return f"{start.year:04d}-{start.month:02d}"
        if months == 12 and start.month == 1:
            return f"{start.year:04d}"
    return None
