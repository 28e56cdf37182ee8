"""Days that had not come when they were told are compared whatever the verb beside them."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from factcheck.align.ahead import lie_ahead
from factcheck.align.dates import may_lie_apart
from factcheck.align.features import Feature, feature_of
from factcheck.model.claim import Claim, Role
from factcheck.model.event import Modality
from factcheck.model.value import Grain, TimeSpan, Value, ValueKind

TODAY = datetime(2026, 11, 13)


def day(
    number: int,
    when: datetime | None,
    modality: Modality = Modality.HAPPENED,
    said: tuple[tuple[str, str], ...] = (("day", "1"), ("month", "1"), ("year", "2027")),
    attribute: str = "date",
    published: datetime | None = None,
) -> Feature:
    span = TimeSpan(when, when + timedelta(days=1), Grain.DAY) if when else None
    value = Value(
        kind=ValueKind.DATE,
        start=0,
        end=4,
        surface="day",
        text=when.date().isoformat() if when else "--01-01",
        time=span,
        said=said,
    )
    claim = Claim(
        source=str(number), path=f"{number}.txt", item=0, sentence=0, start=0, end=4,
        kind="date", attribute=attribute, text=value.text, surface="day", language="en",
        value=value, role=Role.CURRENT, modality=modality,
    )  # fmt: skip
    feature = feature_of(number, claim, number, {}, None)
    feature.published = published.toordinal() if published else None
    return feature


def test_a_text_without_a_day_was_written_about_the_day_of_the_other() -> None:
    dated = day(0, datetime(2026, 11, 20), Modality.PLANNED, published=TODAY)
    assert lie_ahead(dated, day(1, datetime(2026, 11, 21)))
    assert not lie_ahead(dated, day(1, datetime(2026, 11, 3)))


def test_a_day_of_next_year_lies_ahead_of_any_text() -> None:
    told = (("day", "30"), ("month", "6"), ("year_shift", "1"))
    planned = day(0, datetime(2027, 3, 31), Modality.PLANNED)
    assert lie_ahead(planned, day(1, None, said=told))
    last = (("day", "30"), ("month", "6"), ("year_shift", "-1"))
    assert not lie_ahead(planned, day(1, datetime(2025, 6, 30), said=last))


@pytest.mark.parametrize(("other", "ahead"), [(27, True), (22, False)])
def test_a_slip_of_a_planned_day_is_planned_where_no_text_tells_its_day(
    other: int, ahead: bool
) -> None:
    planned = day(0, datetime(2028, 4, 17), Modality.PLANNED)
    assert lie_ahead(planned, day(1, datetime(2028, 4, other))) is ahead


def test_the_first_day_of_something_lies_ahead_on_that_very_day() -> None:
    starts = day(0, TODAY, attribute="date:start", published=TODAY)
    planned = day(1, datetime(2026, 11, 16), Modality.PLANNED, published=TODAY)
    assert lie_ahead(starts, planned)
    assert not lie_ahead(day(0, TODAY, published=TODAY), planned)


def test_days_told_in_full_may_lie_apart_where_one_looks_like_a_slip_of_the_other() -> None:
    one, slip, other = (day(n, datetime(2024, 3, d)) for n, d in enumerate((9, 19, 21)))
    for feature in (one, slip, other):
        object.__setattr__(feature.claim, "dated", ("courts/murder",))
    assert may_lie_apart(one, slip)
    assert not may_lie_apart(one, other)
