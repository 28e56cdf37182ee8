"""Values: what the words say, normalised.

Times are half-open intervals, numbers are :class:`~decimal.Decimal`, and amount, unit and bound
stand apart, so that 14件 and "15 memorandums" can meet and "at least 14" can be silent.
Slotted dataclasses: many thousand are made in one run.
"""

from __future__ import annotations

from dataclasses import dataclass, field, fields, make_dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import Any


class ValueKind(StrEnum):
    """The kind of a value; a finding's kind starts from it."""

    DATE = "date"  # a day, month, year, range of days, or an instant: anything on the calendar
    TIME = "time"  # a clock time whose day is not known
    DURATION = "duration"
    NUMBER = "number"  # a bare number: no counter, no unit, no noun
    COUNT = "count"  # a number of things: 14件, 161社, "15 memorandums"
    MONEY = "money"
    PERCENT = "percent"  # unit "percent", "pp" (points), "bp" (basis points), "permille"
    MULTIPLE = "multiple"  # 2倍, threefold
    ORDINAL = "ordinal"
    INTERVAL = "interval"  # 6年ぶり, "first in six years": amount and unit as a duration
    MEASURE = "measure"
    AGE = "age"
    SCORE = "score"  # 3-2: amount and other


class Bound(StrEnum):
    """How the words bound the number."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at least"
    MORE_THAN = "more than"
    AT_MOST = "at most"
    UNDER = "under"


BOUND_PREFIX = {
    Bound.EXACT: "",
    Bound.ABOUT: "~",
    Bound.AT_LEAST: ">=",
    Bound.MORE_THAN: ">",
    Bound.AT_MOST: "<=",
    Bound.UNDER: "<",
}


class Grain(StrEnum):
    """How finely a time is told."""

    MINUTE = "minute"
    HOUR = "hour"
    DAYPART = "daypart"  # morning, 夕方
    DAY = "day"
    WEEKEND = "weekend"
    WEEK = "week"
    THIRD = "third"  # 上旬 / 中旬 / 下旬, early/mid/late month
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


@dataclass(frozen=True, slots=True)
class TimeSpan:
    """A half-open stretch of time, ``start <= t < end``.

    ``start`` or ``end`` is None where the words leave it open ("since 2016").  Both are naive:
    the local clock of the place, unless ``offset`` (minutes east of UTC) is known.
    """

    start: datetime | None
    end: datetime | None
    grain: Grain
    offset: int | None = None

    @property
    def days(self) -> int | None:
        """Whole days covered, or None where an end is open."""
        if self.start is None or self.end is None:
            return None
        return max(1, round((self.end - self.start) / timedelta(days=1)))

    def contains(self, other: TimeSpan) -> bool:
        """Whether every moment of ``other`` lies in this span."""
        starts = self.start is None or (other.start is not None and self.start <= other.start)
        ends = self.end is None or (other.end is not None and other.end <= self.end)
        return starts and ends

    def overlaps(self, other: TimeSpan) -> bool:
        """Whether the two spans share a moment."""
        before = self.end is not None and other.start is not None and self.end <= other.start
        after = other.end is not None and self.start is not None and other.end <= self.start
        return not before and not after


# Why a date whose words leave its year open is not on the calendar.
OPEN_DATE = "nothing tells which day, month or year"


@dataclass(frozen=True, slots=True)
class Value:
    """One value as read, and as resolved.

    ``start``/``end`` are half-open code-point offsets in the text that was given; the value phrase
    includes its unit, counter and hedge-free number, not the hedge words around it
    (they become ``bound``).

    ``text`` is the canonical form of the contract: ``2026-01-06``, ``2026-01``,
    ``2026-01-04/2026-01-07`` (last day included), ``14``, ``273000000000 USD``, ``58 %``, ``2 pp``,
    ``P4D``, ``#3``, ``7.2 km``, with ``~ >= > <= <`` in front.
    """

    start: int
    end: int
    surface: str
    kind: ValueKind
    text: str
    amount: Decimal | None = None
    upper: Decimal | None = None  # the far end of "13 to 15 people"; other side of a score
    unit: str | None = None  # ISO 4217, "km", "percent", "pp", "Y"/"M"/"W"/"D"/"h"/"min"/"s", …
    counter: str | None = None  # 件, 명, 家 …: surface of the counter that classed it
    counter_class: str | None = None  # language-independent class: person, company, document, …
    noun: str | None = None  # English (or touching) head noun as written: "memorandums"
    bound: Bound = Bound.EXACT
    precision: Decimal | None = None  # size of the last place told: 2730億 -> 100000000
    time: TimeSpan | None = None
    # What the words alone say of a time, before resolving: sorted (field, value) pairs such as
    # ("month", "1"), ("day", "5"), ("weekday", "3"), ("relative", "-1 day").
    said: tuple[tuple[str, str], ...] = ()
    resolved_by: str | None = None  # "words", "published", "neighbour", "dateline", …
    weekday: int | None = None  # weekday stated beside a date, Monday = 0: 1月6日（火）
    alternatives: tuple[str, ...] = ()  # other canonical readings the words leave open
    note: str | None = None  # why it could not be resolved ("there is no 30 February")
    # Words about the number's role that stand in the value phrase itself: "to", "by", "from",
    # "since", "until", "up", "down" …
    roles: tuple[str, ...] = field(default=())

    @property
    def value(self) -> str:
        """The canonical form (same as ``text``)."""
        return self.text

    @property
    def month_day(self) -> tuple[int | None, int | None] | None:
        """Month (1-12) and day (1-31) that a date tells, whatever its year; None of any other."""
        if self.kind is not ValueKind.DATE:
            return None
        if self.time is not None:
            start = self.time.start
            if start is None or self.time.grain not in (Grain.DAY, Grain.MONTH):
                return None
            return start.month, start.day if self.time.grain is Grain.DAY else None
        said = dict(self.said)
        if self.note != OPEN_DATE or any(field.startswith("end.") for field in said):
            return None
        told = tuple(int(said[field]) if field in said else None for field in ("month", "day"))
        return (told[0], told[1]) if any(told) else None


_Open = make_dataclass("_Open", [f.name for f in fields(Value)], slots=True)


def value_of(*told: Any) -> Value:
    """``Value(*told)`` with every field told, in a third of the time.

    A frozen dataclass sets each field by a call; one of the same layout that is open is filled
    and then closed.
    """
    made: Any = _Open(*told)
    made.__class__ = Value
    value: Value = made
    return value
