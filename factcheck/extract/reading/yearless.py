"""Times whose words leave the year, or year and month, open; and spans of a year or month told."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from factcheck.extract.reading.calendar import (
    Impossible,
    day_span,
    moment,
    month_span,
    months_span,
    shift_months,
    third_span,
    year_span,
)
from factcheck.extract.reading.context import Context
from factcheck.extract.reading.feasts import holiday_span
from factcheck.model.value import Grain, TimeSpan, Value

Found = tuple[TimeSpan | None, str]
NOTHING: Found = (None, "")
_SEASONS = {1: 3, 2: 6, 3: 9, 4: 12}  # first month: spring, summer, autumn, winter
_SAME_STORY = timedelta(days=120)  # a date this near to a full one told before is of its year
_BIAS = 1.5  # a reported event lies rather behind
_PLANNED_BIAS = 4.0  # a planned one ahead
_WRONG_WAY = 3000.0  # days added where the words name the other direction
_NEAR = 2  # months around publication in which a bare day is looked for
_JUST_TOLD = 2  # days before publication on which what is reported was said
_FITTING = 12  # the same for a day and weekday that tell the month: "Friday the 13th"


def in_month(year: int, month: int, said: dict[str, str]) -> TimeSpan:
    if "day" in said:
        return day_span(year, month, int(said["day"]))
    if "third" in said:
        return third_span(year, month, int(said["third"]))
    if "year_to" in said:
        start = shift_months(moment(year, month, 1), -11)
        return months_span(start.year, start.month, 12, Grain.YEAR)
    return month_span(year, month)


def in_year(year: int, said: dict[str, str]) -> TimeSpan:
    if "holiday" in said:
        return holiday_span(year, said["holiday"])
    first = int(said.get("fiscal", "1"))
    start = shift_months(moment(year, 1, 1), first - 1)
    if "quarter" in said:
        begin = shift_months(start, 3 * (int(said["quarter"]) - 1))
        return months_span(begin.year, begin.month, 3, Grain.QUARTER)
    if "half" in said:
        begin = shift_months(start, 6 * (int(said["half"]) - 1))
        return months_span(begin.year, begin.month, 6, Grain.HALF)
    if "season" in said:
        return months_span(year, _SEASONS[int(said["season"])], 3, Grain.SEASON)
    return year_span(year, first)


def yearless(month: int, said: dict[str, str], context: Context) -> Found:
    """A month or month-day: the year nearest to publication, else the year told before."""
    base = context.base
    if not 1 <= month <= 12:
        raise Impossible(f"there is no month {month}")
    if base is None:
        year = context.last_year or (context.last.year if context.last else None)
        if year is None:
            in_month(2000, month, said)  # a leap year: only impossible days are refused
            return NOTHING
        return in_month(year, month, said), "neighbour"
    told = _year_told(month, said, context, base)
    if told is not None:
        return in_month(told, month, said), "neighbour"
    spans = []
    for year in (base.year - 1, base.year, base.year + 1):
        try:
            spans.append(in_month(year, month, said))
        except Impossible as error:
            problem = error
    if not spans:
        if (month, said.get("day")) == (2, "29"):
            return NOTHING
        raise problem
    if "year_to" in said and not context.planned:  # sales are told of a year that is over
        spans = [span for span in spans if span.end and span.end <= base] or spans
    return min(spans, key=lambda span: _distance(span, base, context, said)), "published"


def _year_told(month: int, said: dict[str, str], context: Context, base: datetime) -> int | None:
    """Year of a date told in full just before, or of a bygone year named in the same sentence."""
    year, full = context.last_year, context.full
    before = context.of_year
    if before is not None and before.month < month and "which" not in said:
        return before.year  # 지난해 8월과 10월
    if context.planned or "which" in said:
        return None
    if (
        full is not None
        and full.year == year != base.year
        and context.sentence - context.full_in < 2
    ):
        day = min(int(said.get("day", "15")), 28)
        if 1 <= month <= 12 and abs(datetime(full.year, month, day) - full) <= _SAME_STORY:
            return year
    if context.sentence == context.year_in and year is not None and year < base.year - 1:
        return None if context.passed else year
    return None


def part_of_some_year(said: dict[str, str], context: Context, base: datetime) -> Found:
    """A quarter or half without a year: of the year told in the sentence, else the last one
    begun; of something to come, the nearest."""
    if context.year_in == context.sentence and context.last_year is not None:
        return in_year(context.last_year, said), "neighbour"
    spans = [in_year(base.year + d, said) for d in (-1, 0, 1)]
    if not context.planned:
        spans = [span for span in spans if span.start is None or span.start <= base]
    return min(spans, key=lambda span: _distance(span, base, context, said)), "published"


def feast(said: dict[str, str], context: Context) -> Found:
    """A feast without a year: the nearest, or the one before or after if the words say so."""
    base = context.base
    if base is None:
        return NOTHING
    spans = [holiday_span(base.year + d, said["holiday"]) for d in (-1, 0, 1)]
    return min(spans, key=lambda span: _distance(span, base, context, said)), "published"


def _distance(span: TimeSpan, base: datetime, context: Context, said: dict[str, str]) -> float:
    """Days from publication, the unlikely direction counting more."""
    start = span.start or base
    stated = said.get("weekday")
    wrong_weekday = stated is not None and "day" in said and start.weekday() != int(stated)
    # Small: a wrong weekday must show as an error, not move the date to where it fits.
    penalty = (150.0 if "month" in said else 25.0) if wrong_weekday else 0.0
    today = datetime(base.year, base.month, base.day)
    if span.end is not None and start <= today < span.end:
        return penalty
    behind = span.end is not None and span.end <= today
    bias = _PLANNED_BIAS if context.planned else _BIAS
    days = ((span.end if behind and span.end else start) - today) / timedelta(days=1)
    if context.bygone:
        return penalty + abs(days) + (0 if behind else _WRONG_WAY)
    which = said.get("which")
    if which is not None:
        return penalty + abs(days) + (0 if behind == (which == "-1") else _WRONG_WAY)
    return penalty + abs(days) * (bias if behind == context.planned else 1.0)


def _is_over(near: datetime, day: int, context: Context) -> bool:
    """Whether a day to come cannot lie in the month told before it, which is long over:
    3月に衝突した船を22日から航路に戻すと発表した."""
    if context.base is None or not context.planned:
        return False
    month = (near.year, near.month)
    return month < (context.base.year, context.base.month) and near < context.base


def bare_day(day: int, said: dict[str, str], context: Context) -> Found:
    """ "On the 5th": month and year of what stands before in the sentence, else nearest.

    A month told with its year is that of something else: 2019年7月に…殺害した罪で25日に.
    """
    if not 1 <= day <= 31:
        raise Impossible(f"there is no day {day}")
    near, base = None if context.near_of_year else context.near, context.base
    beside = context.sentence == context.near_in or base is None
    if context.told and base is not None and 0 <= base.day - day <= _JUST_TOLD:
        beside = False  # exports of September, told on 2 October
    if near is not None and beside and "which" not in said and not _is_over(near, day, context):
        return day_span(near.year, near.month, day), "neighbour"
    if base is None:
        return NOTHING
    first = base.replace(day=1)
    spans = []
    reach = _FITTING if "fits" in said else _NEAR
    for months in range(-reach, reach + 1):
        at = shift_months(first, months)
        try:
            spans.append(day_span(at.year, at.month, day))
        except Impossible:
            continue
    if "fits" in said:
        weekday = int(said["weekday"])
        spans = [span for span in spans if span.start and span.start.weekday() == weekday] or spans
    return min(spans, key=lambda span: _distance(span, base, context, said)), "published"


def days_of_months(values: Iterable[Value]) -> dict[str, Value]:
    """The first date of each day that a text tells with one month only: "24日に起動" in its title
    is the 24th that is told further on."""
    told: dict[str, list[Value]] = {}
    for value in values:
        said = dict(value.said)
        if {"day", "month"} <= said.keys():
            told.setdefault(said["day"], []).append(value)
    return {
        day: days[0] for day, days in told.items() if len({dict(v.said)["month"] for v in days}) < 2
    }
