"""Laws of relations: symmetric, reflexive; tolerance and width only ever silence."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from factcheck.engine import units
from factcheck.engine.relation import Relation, Tolerance, of_values
from factcheck.model.value import Bound, Grain, TimeSpan, Value, ValueKind
from tests.unit.engine_builders import number

CONTRADICTS = Relation.CONTRADICTS
BOUNDS = st.sampled_from(list(Bound))
AMOUNTS = st.decimals(0, 10**13, places=2, allow_nan=False).map(lambda d: d.normalize())
PRECISIONS = st.sampled_from([None, "0.1", "1", "100", "10000", "100000000"])
UNITS: dict[ValueKind, list[str | None]] = {
    ValueKind.COUNT: [None],
    ValueKind.NUMBER: [None],
    ValueKind.MONEY: ["USD", "JPY", "KRW", None],
    ValueKind.PERCENT: ["percent", "pp", "bp", "permille"],
    ValueKind.ORDINAL: [None],
    ValueKind.DURATION: ["Y", "M", "W", "D", "h", "min"],
    ValueKind.INTERVAL: ["Y", "M"],
    ValueKind.MEASURE: ["km", "m", "mi", "ha", "acre", "kg", "t", "°C", "°F", "furlong"],
    ValueKind.AGE: ["Y"],
    ValueKind.SCORE: [None],
    ValueKind.MULTIPLE: [None],
}


@st.composite
def figures(draw: st.DrawFn) -> Value:
    kind = draw(st.sampled_from(sorted(UNITS)))
    amount = draw(AMOUNTS)
    far = draw(st.none() | st.decimals(0, 100, places=0).map(lambda d: amount + d))
    if kind is ValueKind.SCORE:
        far = far if far is not None else amount
    return number(
        f"{amount:f}",
        kind,
        draw(st.sampled_from(UNITS[kind])),
        Bound.EXACT if kind is ValueKind.SCORE else draw(BOUNDS),
        draw(PRECISIONS),
        f"{far:f}" if far is not None else None,
    )


@st.composite
def spans(draw: st.DrawFn) -> Value:
    minutes = draw(st.integers(0, 60 * 24 * 400))
    start = datetime(2025, 6, 1) + timedelta(minutes=minutes)
    grain = draw(st.sampled_from([Grain.MINUTE, Grain.HOUR, Grain.DAY, Grain.MONTH, Grain.YEAR]))
    length = {
        Grain.MINUTE: timedelta(minutes=1),
        Grain.HOUR: timedelta(hours=1),
        Grain.DAY: timedelta(days=draw(st.integers(1, 6))),
        Grain.MONTH: timedelta(days=30),
        Grain.YEAR: timedelta(days=365),
    }[grain]
    if grain not in (Grain.MINUTE, Grain.HOUR):
        start = start.replace(hour=0, minute=0)
    offset = draw(st.sampled_from([None, None, 540, 480, 0, -300]))
    opened = draw(st.sampled_from(["", "", "", "start", "end"]))
    span = TimeSpan(
        None if opened == "start" else start,
        None if opened == "end" else start + length,
        grain,
        offset,
    )
    return Value(0, 1, "t", ValueKind.DATE, f"{span.start}/{span.end}/{grain}/{offset}", time=span)


VALUES = figures() | spans()


@given(VALUES, VALUES)
def test_relations_are_symmetric(a: Value, b: Value) -> None:
    assert of_values(a, b) is of_values(b, a)


@given(VALUES)
def test_a_value_agrees_with_itself(a: Value) -> None:
    assert of_values(a, a) is Relation.SAME


@given(VALUES, VALUES, st.integers(0, 50), st.integers(0, 50))
def test_more_tolerance_only_silences(a: Value, b: Value, some: int, more: int) -> None:
    def at(size: int) -> Relation:
        tolerance = Tolerance(
            absolute=Fraction(size),
            percent=Fraction(size),
            gap_days=Fraction(size),
            about_percent=Fraction(2 + size),
            conversion_percent=Fraction(1 + size),
        )
        return of_values(a, b, tolerance)

    if at(some) is not CONTRADICTS:
        assert at(some + more) is not CONTRADICTS


@given(figures(), figures(), BOUNDS)
def test_a_hedge_never_makes_a_contradiction(a: Value, b: Value, bound: Bound) -> None:
    """Exact → about, at least, at most: whatever agreed before agrees after."""
    if a.bound is not Bound.EXACT or a.kind is ValueKind.SCORE:
        return
    wider = replace(a, bound=bound, text=f"hedged {a.text}")
    if of_values(a, b) is not CONTRADICTS:
        assert of_values(wider, b) is not CONTRADICTS


@given(figures(), figures(), st.integers(0, 1000))
def test_a_range_never_makes_a_contradiction(a: Value, b: Value, width: int) -> None:
    if a.kind is ValueKind.SCORE or a.amount is None:
        return
    top = a.upper if a.upper is not None else a.amount
    wider = replace(a, upper=top + width, text=f"to {top + width}")
    if of_values(a, b) is not CONTRADICTS:
        assert of_values(wider, b) is not CONTRADICTS


@given(spans(), spans(), st.integers(0, 40), st.integers(0, 40))
def test_a_wider_time_never_makes_a_contradiction(
    a: Value, b: Value, before: int, after: int
) -> None:
    assert a.time is not None
    start, end = a.time.start, a.time.end
    wide = replace(
        a.time,
        start=start - timedelta(days=before) if start else None,
        end=end + timedelta(days=after) if end else None,
    )
    wider = replace(a, time=wide, text=f"wider {a.text}")
    if of_values(a, b) is not CONTRADICTS:
        assert of_values(wider, b) is not CONTRADICTS


@given(AMOUNTS.filter(bool), st.data())
def test_a_round_trip_through_another_unit_changes_nothing(
    amount: Decimal, data: st.DataObject
) -> None:
    dimension = data.draw(st.sampled_from(["length", "area", "mass", "volume"]))
    names = sorted(u for u, (d, _) in units.MEASURES.items() if d == dimension)
    here, there = data.draw(st.sampled_from(names)), data.draw(st.sampled_from(names))
    by = units.MEASURES[here][1] / units.MEASURES[there][1]
    turned = Fraction(amount) * by
    other = Decimal(turned.numerator) / Decimal(turned.denominator)
    one = number(f"{amount:f}", ValueKind.MEASURE, here)
    two = number(f"{other:f}", ValueKind.MEASURE, there)
    assert of_values(one, two) in (Relation.SAME, Relation.COMPATIBLE)


@given(st.integers(1, 500), st.sampled_from(["min", "h", "D", "W"]))
def test_a_duration_agrees_with_itself_in_seconds(size: int, unit: str) -> None:
    seconds = size * units.DURATIONS[unit][1]
    one = number(str(size), ValueKind.DURATION, unit)
    assert of_values(one, number(str(seconds), ValueKind.DURATION, "s")) is Relation.SAME


@given(spans(), st.sampled_from([-300, 0, 480, 540]))
def test_one_moment_in_another_zone_is_the_same(a: Value, offset: int) -> None:
    assert a.time is not None
    if a.time.offset is None or a.time.start is None or a.time.end is None:
        return
    shift = timedelta(minutes=offset - a.time.offset)
    moved = TimeSpan(a.time.start + shift, a.time.end + shift, a.time.grain, offset)
    assert of_values(a, replace(a, time=moved, text="elsewhere")) is Relation.SAME
