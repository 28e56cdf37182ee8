"""What keeps a plan from its outcome, and a later toll from being an update."""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal

import pytest

from factcheck.engine.functions import Context, plan_and_outcome, updates
from factcheck.model.event import Modality
from factcheck.model.value import Grain, TimeSpan, Value, ValueKind
from tests.unit.engine_builders import claim, day, number


def told(a: str, b: str) -> dict[str, object]:
    """Two sources published on two days."""
    return {"a": day(a).time, "b": day(b).time}


def length(years: str) -> Value:
    """A length of so many years."""
    text = f"P{years}Y"
    return Value(0, 3, text, ValueKind.DURATION, text, amount=Decimal(years), unit="Y")


@pytest.mark.parametrize(
    ("early", "late", "grown"),
    [("268000", "628000", False), ("268000", "631000", True), ("1204", "1240", False)],
)
def test_no_toll_grows_by_changing_its_digits(early: str, late: str, grown: bool) -> None:
    context = Context(told=told("2026-03-05", "2026-03-06"), grows=True)  # type: ignore[arg-type]
    pair = claim(number(early), "a"), claim(number(late), "b")
    assert updates(*pair, context) is grown


@pytest.mark.parametrize(
    ("value", "other", "kind", "outcome"),
    [
        (number("1340"), number("1430"), "count", False),
        (number("14"), number("15"), "count", True),
        (length("7"), length("5"), "duration", False),
    ],
)
def test_what_cannot_have_come_of_a_plan_is_no_outcome(
    value: Value, other: Value, kind: str, outcome: bool
) -> None:
    context = Context(told=told("2026-03-05", "2026-03-09"))  # type: ignore[arg-type]
    plan = claim(value, "a", kind, modality=Modality.PLANNED)
    assert plan_and_outcome(plan, claim(other, "b", kind), context) is outcome


def test_what_is_told_of_next_year_is_a_forecast_as_well() -> None:
    context = Context(told=told("2026-03-05", "2026-03-09"))  # type: ignore[arg-type]
    plan = claim(number("14"), "a", modality=Modality.PLANNED)
    other = claim(number("15"), "b", reference=day("2027-01-01", 365).time)
    assert not plan_and_outcome(plan, other, context)


def test_two_reports_of_one_day_are_told_together() -> None:
    morning, evening = clock_of("2026-03-05T09:00"), clock_of("2026-03-05T19:00")
    context = Context(told={"a": morning, "b": evening})
    plan = claim(number("14"), "a", modality=Modality.PLANNED)
    assert not plan_and_outcome(plan, claim(number("15"), "b"), context)


def clock_of(text: str) -> TimeSpan:
    """The minute at which a report was published."""
    start = datetime.fromisoformat(text)
    return TimeSpan(start, start + timedelta(minutes=1), Grain.MINUTE)
