"""How two values stand to one another, by the values' own laws.

``relation`` is symmetric, ``relation(a, a)`` is never a contradiction, more tolerance only
silences, and widening a value (exact to "about", a day to its month) never makes a contradiction.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from factcheck.engine import units
from factcheck.engine.clocks import compare_clocks, minute_of_day
from factcheck.engine.currencies import are_of_two_rates, may_be_converted, may_be_one
from factcheck.engine.extent import Extent, extent_of, last_place, precision_of, rounding_of
from factcheck.engine.predicates import compare_predicates
from factcheck.engine.times import (
    compare_spans,
    gap_in_days,
    is_several_days,
    share_one_end,
)
from factcheck.model.claim import Claim, Role
from factcheck.model.value import Bound, Grain, TimeSpan, Value, ValueKind


class Relation(StrEnum):
    """The five ways two values can stand to one another."""

    SAME = "same"
    COMPATIBLE = "compatible"
    UPDATES = "updates"
    CONTRADICTS = "contradicts"
    INCOMPARABLE = "incomparable"


@dataclass(frozen=True, slots=True)
class Tolerance:
    """How far two values may lie apart and still agree.

    ``absolute`` in the values' own unit, ``percent`` of the larger one, ``gap_days`` between two
    dates, ``about_percent`` the least reach of "about", ``conversion_percent`` allowed between two
    units of one dimension.
    """

    absolute: Fraction = Fraction(0)
    percent: Fraction = Fraction(0)
    gap_days: Fraction = Fraction(0)
    about_percent: Fraction = Fraction(2)
    conversion_percent: Fraction = Fraction(1)

    @classmethod
    def of(cls, params: Mapping[str, object]) -> Tolerance:
        """The tolerance in a rule's params; others of its params are left alone."""
        own = {
            name: Fraction(str(params[name])) for name in cls.__dataclass_fields__ if name in params
        }
        return cls(**own)


EXACT = Tolerance()

#: kinds of value that may answer one question although they are read as two kinds
MOST_DAYS = 31  # of a longer stretch no single day is meant
_SAME_SCALE = (
    frozenset({ValueKind.COUNT, ValueKind.NUMBER}),
    frozenset({ValueKind.DURATION, ValueKind.INTERVAL}),
    frozenset({ValueKind.ORDINAL, ValueKind.NUMBER}),
)


def relation(a: Value | Claim, b: Value | Claim, tolerance: Tolerance = EXACT) -> Relation:
    """How two values, or two claims, stand to one another.

    Claims under bases that exclude one another are incomparable; a claim without a value (a
    predicate) is compared by what it tells.  ``updates`` needs to know when each was told: two
    claims with different as-of times that would contradict one another update one another.
    """
    if isinstance(a, Claim) and isinstance(b, Claim):
        if bases_apart(a.basis, b.basis):
            return Relation.INCOMPARABLE
        if a.value is None or b.value is None:
            if not a.text or not b.text or a.kind != b.kind:
                return Relation.INCOMPARABLE
            return Relation(compare_predicates(a, b))
        return settled(of_values(a.value, b.value, tolerance), a, b)
    if isinstance(a, Value) and isinstance(b, Value):
        return of_values(a, b, tolerance)
    raise TypeError("a value and a claim cannot be compared")


def settled(found: Relation, a: Claim, b: Claim) -> Relation:
    """The relation of two claims from that of their values.

    As-of times make an update of a contradiction; clock times of one clock are comparable; and two
    claims that each tell the first and the last day of one thing contradict where they share only
    one of the two.
    """
    if (clocks := compare_clocks(a, b)) is not None and found is not Relation.SAME:
        found = Relation(clocks)
    if found is Relation.COMPATIBLE and _tell_other_ends(a, b):
        found = Relation.CONTRADICTS
    converted = may_be_converted(a, b) or are_of_two_rates(a, b)
    if found is Relation.CONTRADICTS and (converted or _falls_by_its_sign(a, b)):
        return Relation.COMPATIBLE
    if found is Relation.CONTRADICTS and told_at_other_times(a.as_of, b.as_of):
        return Relation.UPDATES
    return found


def _falls_by_its_sign(a: Claim, b: Claim) -> bool:
    """Whether one tells a fall by a sign and the other, which has none, may in a word: -4.1% in a
    table, 季減4.1%."""
    x, y = a.value, b.value
    if x is None or y is None or x.kind is not ValueKind.PERCENT or x.kind is not y.kind:
        return False
    if not x.amount or not y.amount or x.amount != -y.amount or x.upper or y.upper:
        return False
    rise = a if x.amount > 0 else b
    return rise.role is Role.CHANGE and not rise.surface.startswith(("+", "＋"))


def _tell_other_ends(a: Claim, b: Claim) -> bool:
    if a.attribute != b.attribute or a.value is None or b.value is None:
        return False
    if a.value.time is None or b.value.time is None:
        return False
    both = all(any(field.startswith("end.") for field, _ in v.said) for v in (a.value, b.value))
    return both and share_one_end(a.value.time, b.value.time)


def bases_apart(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two claims stand on bases that exclude one another: per capita and in all.

    Bases that merely differ do not: each is read from a word or two, and most go together.
    """
    ours, theirs = set(a) - set(b), set(b) - set(a)
    if not ours or not theirs:
        return False
    from factcheck.lexicon import apart  # read only where two claims name other bases

    return any(apart(x, y) for x in ours for y in theirs)


def told_at_other_times(a: TimeSpan | None, b: TimeSpan | None) -> bool:
    """Whether both as-of times are known and share no moment."""
    return a is not None and b is not None and not a.overlaps(b)


def of_values(a: Value, b: Value, tolerance: Tolerance = EXACT) -> Relation:
    """How two values stand to one another; see :func:`relation`."""
    if a.text == b.text and a.kind == b.kind:
        return Relation.SAME
    if a.kind != b.kind and frozenset({a.kind, b.kind}) not in _SAME_SCALE:
        return Relation.INCOMPARABLE
    found = _by_kind(a, b, tolerance)
    if found is Relation.CONTRADICTS and (a.text in b.alternatives or b.text in a.alternatives):
        return Relation.COMPATIBLE
    return found


def _by_kind(a: Value, b: Value, tolerance: Tolerance) -> Relation:
    match a.kind:
        case ValueKind.DATE:
            if a.time is None or b.time is None:
                return _of_days_of_a_year(a, b)
            return _of_times(a.time, b.time, tolerance)
        case ValueKind.TIME:
            return _of_clocks(a, b)
        case ValueKind.SCORE:
            return _of_scores(a, b)
        case ValueKind.MONEY:
            if a.unit is None or (a.unit != b.unit and not may_be_one(a, b)):
                return Relation.INCOMPARABLE
        case ValueKind.MULTIPLE | ValueKind.COUNT | ValueKind.NUMBER | ValueKind.ORDINAL:
            pass
        case _:
            return _of_units(a, b, tolerance)
    return _of_amounts(a, b, tolerance)


def _of_days_of_a_year(a: Value, b: Value) -> Relation:
    """Dates of which one leaves its year open: the 27th of June is not the 30th of August.

    The 31st lies in 30-31 July as well as on 31 July.
    """
    found = {_of_two_days(x, y) for x in _days_of(a) for y in _days_of(b)}
    if Relation.COMPATIBLE in found:
        return Relation.COMPATIBLE
    return Relation.CONTRADICTS if Relation.CONTRADICTS in found else Relation.INCOMPARABLE


def _days_of(value: Value) -> list[tuple[int | None, int | None]]:
    """Month and day of each day that a date tells; of a stretch of days, of all of them."""
    told, time = value.month_day, value.time
    if told is None:
        return []
    if time is None or time.start is None or time.end is None or not is_several_days(time):
        return [told]
    days = min((time.end - time.start).days, MOST_DAYS)
    each = [time.start + timedelta(days=n) for n in range(days)]
    return [(day.month, day.day) for day in each] if time.grain is Grain.DAY else [told]


def _of_two_days(
    one: tuple[int | None, int | None], other: tuple[int | None, int | None]
) -> Relation:
    told = [(x, y) for x, y in zip(one, other, strict=True) if x is not None and y is not None]
    if not told:
        return Relation.INCOMPARABLE
    return Relation.CONTRADICTS if any(x != y for x, y in told) else Relation.COMPATIBLE


def _of_times(a: TimeSpan, b: TimeSpan, tolerance: Tolerance) -> Relation:
    found = Relation(compare_spans(a, b))
    near = found is Relation.CONTRADICTS and 0 < gap_in_days(a, b) <= tolerance.gap_days
    return Relation.COMPATIBLE if near else found


def _of_clocks(a: Value, b: Value) -> Relation:
    """Clock times without a day: whole hours apart may be two zones."""
    one, other = clock_span(a), clock_span(b)
    if one is None or other is None:
        return Relation.INCOMPARABLE
    return Relation(compare_spans(one, other))


def clock_span(value: Value) -> TimeSpan | None:
    """A clock time as a span of an arbitrary day; None where no hour is told."""
    said = dict(value.said)
    told = minute_of_day(value)
    if told is None:
        return None
    start = datetime(2000, 1, 1) + timedelta(minutes=told)
    fine = "minute" in said
    length = timedelta(minutes=1) if fine else timedelta(hours=1)
    offset = int(said["zone"]) if "zone" in said else None
    return TimeSpan(start, start + length, Grain.MINUTE if fine else Grain.HOUR, offset)


def _of_scores(a: Value, b: Value) -> Relation:
    """A score may be written from either side: 3-2 and 2-3 agree."""
    if None in (a.amount, a.upper, b.amount, b.upper):
        return Relation.INCOMPARABLE
    if (a.amount, a.upper) == (b.amount, b.upper):
        return Relation.SAME
    turned = (a.amount, a.upper) == (b.upper, b.amount)
    return Relation.COMPATIBLE if turned else Relation.CONTRADICTS


def _of_units(a: Value, b: Value, tolerance: Tolerance) -> Relation:
    """Values with a unit of measure, of duration, or a ratio."""
    if a.amount is None or b.amount is None or a.unit is None or b.unit is None:
        return Relation.INCOMPARABLE if a.unit != b.unit else _of_amounts(a, b, tolerance)
    unit_a, unit_b = a.unit, b.unit
    if a.kind is ValueKind.DURATION:
        # A plain length keeps its unit: "about 5 hours" is rounded to the hour.
        a, b = (in_small_units(v) if is_compound(v) else v for v in (a, b))
        unit_a, unit_b = a.unit or unit_a, b.unit or unit_b
    if unit_a == unit_b:
        return _of_amounts(a, b, tolerance)
    if units.is_felt(unit_a) and units.is_felt(unit_b):
        return _of_felt(a, b)
    if units.is_temperature(unit_a) and units.is_temperature(unit_b):
        return _of_temperatures(a, b)
    one, other = units.factor(unit_a, a.kind), units.factor(unit_b, b.kind)
    if one is None or other is None:
        return Relation.INCOMPARABLE
    (family_a, by_a), (family_b, by_b) = one, other
    slack = tolerance.conversion_percent
    if family_a != family_b:
        if {family_a, family_b} != {"calendar", "clock"}:
            return Relation.INCOMPARABLE
        # a month has 28 to 31 days: a calendar length in days is never exact
        slack = max(slack, Fraction(4))
        by_a *= units.SECONDS_A_MONTH if family_a == "calendar" else 1
        by_b *= units.SECONDS_A_MONTH if family_b == "calendar" else 1
    return _converted(a, b, (by_a, by_b), slack, tolerance)


def _converted(
    a: Value, b: Value, by: tuple[Fraction, Fraction], slack: Fraction, tolerance: Tolerance
) -> Relation:
    """Two units of one dimension: each number is rounded at its own last non-zero place."""
    raw = [extent_of(v, tolerance.about_percent).times(f) for v, f in zip((a, b), by, strict=True)]
    if raw[0] == raw[1]:
        return Relation.SAME
    rounded = []
    for value, extent, factor in zip((a, b), raw, by, strict=True):
        place = last_place(value.amount or Decimal(0)) * factor
        size = max(abs(extent.low or Fraction(0)), abs(extent.high or Fraction(0)))
        rounded.append(extent.widened(min(place / 2, size / 10)))
    return _verdict(rounded[0], rounded[1], Fraction(0), max(slack, tolerance.percent))


def _of_felt(a: Value, b: Value) -> Relation:
    """Two steps of one scale: a plain 5 may be the lower or the upper one."""
    told = (Bound.EXACT, Bound.AT_MOST)  # 最大震度5強 is the strongest that was felt
    if a.upper is not None or b.upper is not None or not {a.bound, b.bound} <= {*told}:
        return Relation.INCOMPARABLE
    plain = a.amount == b.amount and "shindo" in (a.unit, b.unit)
    return Relation.COMPATIBLE if plain else Relation.CONTRADICTS


def _of_temperatures(a: Value, b: Value) -> Relation:
    """Two scales: agreement to the printed place, both ways."""
    if a.amount is None or b.amount is None or a.unit is None or b.unit is None:
        return Relation.INCOMPARABLE
    gap = abs(units.celsius(a.amount, a.unit) - units.celsius(b.amount, b.unit))
    if not gap:
        return Relation.SAME
    return Relation.COMPATIBLE if gap <= Decimal("0.6") else Relation.CONTRADICTS


def _of_amounts(a: Value, b: Value, tolerance: Tolerance) -> Relation:
    """Numbers on one scale: bounds and ranges as intervals, the coarser one as a rounding."""
    if a.amount is None or b.amount is None:
        return Relation.INCOMPARABLE
    one = extent_of(a, tolerance.about_percent)
    other = extent_of(b, tolerance.about_percent)
    if one == other:
        return Relation.SAME if a.bound == b.bound else Relation.COMPATIBLE
    if a.bound is not Bound.EXACT and b.bound is not Bound.EXACT and one.meets(other):
        return Relation.COMPATIBLE
    fine_a, fine_b = precision_of(a), precision_of(b)
    if fine_a > fine_b:
        one = rounding_of(one, fine_a)
    elif fine_b > fine_a:
        other = rounding_of(other, fine_b)
    return _verdict(one, other, tolerance.absolute, tolerance.percent)


def _verdict(a: Extent, b: Extent, absolute: Fraction, percent: Fraction) -> Relation:
    gap = a.gap(b)
    ends = [abs(x) for x in (a.low, a.high, b.low, b.high) if x is not None]
    allowed = max(absolute, max(ends, default=Fraction(0)) * percent / 100)
    return Relation.COMPATIBLE if gap <= allowed else Relation.CONTRADICTS


_PARTS = re.compile(r"(\d+(?:\.\d+)?)([YMWDHS])")


def is_compound(value: Value) -> bool:
    """Whether a duration is told in several units: 1 hour 30 minutes."""
    return value.upper is None and len(_PARTS.findall(value.text)) > 1


def in_small_units(value: Value) -> Value:
    """A duration in its family's base unit, months or seconds, summed over all its parts.

    A duration that mixes months and days is left in seconds of mean months.
    """
    if value.upper is not None:
        return value
    date, _, clock = value.text.partition("T")
    parts = [(Fraction(n), u) for n, u in _PARTS.findall(date)]
    parts += [(Fraction(n), "min" if u == "M" else u) for n, u in _PARTS.findall(clock)]
    if not parts:
        return value
    families = {units.DURATIONS[u][0] for _, u in parts}
    total = Fraction(0)
    for amount, unit in parts:
        family, by = units.DURATIONS[unit]
        mixed = family == "calendar" and len(families) > 1
        total += amount * by * (units.SECONDS_A_MONTH if mixed else 1)
    unit = "M" if families == {"calendar"} else "s"
    exact = Decimal(total.numerator) / Decimal(total.denominator)
    return replace(value, amount=exact, unit=unit, precision=Decimal(1))


def amount_ratio(a: Value, b: Value) -> Fraction | None:
    """The larger amount over the smaller, in one unit; None where that means nothing."""
    if a.amount is None or b.amount is None or not a.amount or not b.amount:
        return None
    one, other = abs(Fraction(a.amount)), abs(Fraction(b.amount))
    if a.unit != b.unit:
        if a.unit is None or b.unit is None or a.kind is ValueKind.MONEY:
            return None
        fa, fb = units.factor(a.unit, a.kind), units.factor(b.unit, b.kind)
        if fa is None or fb is None or fa[0] != fb[0]:
            return None
        one, other = one * fa[1], other * fb[1]
    return max(one, other) / min(one, other)
