"""Stretches of the calendar as half-open spans."""

from __future__ import annotations

import functools
from calendar import monthrange
from datetime import datetime, timedelta

from factcheck.model.value import Grain, TimeSpan

STEP_GRAIN = {
    "day": Grain.DAY, "week": Grain.WEEK, "weekend": Grain.WEEKEND, "month": Grain.MONTH,
    "quarter": Grain.QUARTER, "half": Grain.HALF, "year": Grain.YEAR, "decade": Grain.DECADE,
    "century": Grain.CENTURY, "hour": Grain.HOUR, "minute": Grain.MINUTE,
}  # fmt: skip
_MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}


class Impossible(ValueError):
    """The words name a day or month that does not exist; the text says which."""


def year_span(year: int, first_month: int = 1) -> TimeSpan:
    return months_span(year, first_month, 12, Grain.YEAR)


def month_span(year: int, month: int) -> TimeSpan:
    return months_span(year, month, 1, Grain.MONTH)


@functools.lru_cache(maxsize=1024)
def months_span(year: int, month: int, count: int, grain: Grain) -> TimeSpan:
    """``count`` whole months from the first of a month."""
    if not 1 <= month <= 12:
        raise Impossible(f"there is no month {month}")
    start = moment(year, month, 1)
    return TimeSpan(start, shift_months(start, count), grain)


@functools.lru_cache(maxsize=1024)
def day_span(year: int, month: int, day: int) -> TimeSpan:
    start = moment(year, month, day)
    return TimeSpan(start, start + timedelta(days=1), Grain.DAY)


def moment(year: int, month: int, day: int) -> datetime:
    """Midnight of a day; raises Impossible, naming what does not exist."""
    if not 1 <= year <= 9998:
        raise Impossible(f"there is no year {year}")
    if not 1 <= month <= 12:
        raise Impossible(f"there is no month {month}")
    try:
        return datetime(year, month, day)
    except ValueError:
        raise Impossible(f"there is no day {day} in {year:04d}-{month:02d}") from None


def shift_months(start: datetime, months: int) -> datetime:
    """The same day so many months on, or the month's last where it is shorter."""
    count = start.year * 12 + start.month - 1 + months
    year, month = divmod(count, 12)
    if not 1 <= year <= 9998:
        raise Impossible(f"there is no year {year}")
    day = start.day if start.day <= 28 else min(start.day, monthrange(year, month + 1)[1])
    return start.replace(year=year, month=month + 1, day=day)


def shift(start: datetime, count: float, step: str) -> datetime:
    """Move by ``count`` days, weeks, months, years … (fractions only of days and shorter)."""
    if step in _MONTHS:
        return shift_months(start, round(count * _MONTHS[step]))
    hours = {"week": 168.0, "weekend": 168.0, "day": 24.0, "hour": 1.0, "minute": 1 / 60}[step]
    try:
        return start + timedelta(hours=count * hours)
    except OverflowError:
        raise Impossible("the time lies outside the calendar") from None


def containing(at: datetime, step: str) -> TimeSpan:
    """The calendar unit a moment lies in: its day, week (from Monday), month, quarter, …"""
    day = datetime(at.year, at.month, at.day)
    if step == "long weekend":
        return long_weekend(day)
    if step == "day":
        return TimeSpan(day, day + timedelta(days=1), Grain.DAY)
    monday = day - timedelta(days=day.weekday())
    if step == "week":
        return TimeSpan(monday, monday + timedelta(days=7), Grain.WEEK)
    if step == "weekend":
        return TimeSpan(monday + timedelta(days=5), monday + timedelta(days=7), Grain.WEEKEND)
    if step in ("hour", "minute"):
        start = at.replace(second=0, microsecond=0)
        return TimeSpan(start, start + timedelta(minutes=1), STEP_GRAIN[step])
    if step in ("decade", "century"):
        years = 10 if step == "decade" else 100
        first = at.year - at.year % years
        return months_span(max(first, 1), 1, 12 * years, STEP_GRAIN[step])
    months = _MONTHS[step]
    first_month = (at.month - 1) // months * months + 1
    return months_span(at.year, first_month, months, STEP_GRAIN[step])


def few_span(base: datetime, count: float, step: str, sign: int) -> TimeSpan:
    """ "A few days ago" (3) is two to six days ago, "a couple of years ago" (2) one to four."""
    ends = [containing(shift(base, sign * n, step), step) for n in (count - 1, 2 * count)]
    first, last = sorted(ends, key=lambda span: span.start or base)
    return TimeSpan(first.start, last.end, Grain.THIRD if step == "day" else last.grain)


def third_span(year: int, month: int, third: int) -> TimeSpan:
    """上旬 / 中旬 / 下旬: days 1-10, 11-20, 21-end."""
    start = moment(year, month, 1 + 10 * (third - 1))
    end = shift_months(start.replace(day=1), 1) if third == 3 else start + timedelta(days=10)
    return TimeSpan(start, end, Grain.THIRD)


def week_in(span: TimeSpan, number: int) -> TimeSpan:
    """The nth week of a stretch (-1: its last); as in ISO 8601 a week is where its Thursday is."""
    start, end = span.start, span.end
    if start is None or end is None:
        return span
    if number > 0:
        thursday = start + timedelta(days=(3 - start.weekday()) % 7 + 7 * (number - 1))
    else:
        last = end - timedelta(days=1)
        thursday = last - timedelta(days=(last.weekday() - 3) % 7 + 7 * (-number - 1))
    return TimeSpan(thursday - timedelta(days=3), thursday + timedelta(days=4), Grain.WEEK)


def weekday_in(span: TimeSpan, weekday: int, number: int) -> TimeSpan:
    """The nth Monday, Tuesday, … of a stretch (-1: its last)."""
    start, end = span.start, span.end
    if start is None or end is None:
        return span
    if number > 0:
        day = start + timedelta(days=(weekday - start.weekday()) % 7 + 7 * (number - 1))
    else:
        last = end - timedelta(days=1)
        day = last - timedelta(days=(last.weekday() - weekday) % 7 + 7 * (-number - 1))
    return TimeSpan(day, day + timedelta(days=1), Grain.DAY)


def long_weekend(day: datetime) -> TimeSpan:
    """The weekend beside a feast, with the feast if that is the Friday or Monday."""
    nearest = day + timedelta(days=3)
    saturday = nearest - timedelta(days=(nearest.weekday() - 5) % 7)
    if day.weekday() == 4:
        return TimeSpan(day, day + timedelta(days=3), Grain.WEEKEND)
    days = 3 if day.weekday() == 0 else 2
    return TimeSpan(saturday, saturday + timedelta(days=days), Grain.WEEKEND)


def part_of(span: TimeSpan, part: str) -> TimeSpan:
    """The beginning, middle or end of a stretch ("early", "mid", "late").

    A month is cut in thirds, a year in halves with a middle that overlaps both, anything else
    in halves.
    """
    if span.start is None or span.end is None:
        return span
    if span.grain is Grain.MONTH:
        third = {"start": 1, "mid": 2, "end": 3}[part]
        return third_span(span.start.year, span.start.month, third)
    if span.grain in (Grain.YEAR, Grain.DECADE, Grain.CENTURY):
        months = (span.end.year - span.start.year) * 12
        first, last = {
            "start": (0, months // 2),
            "mid": (months // 4, months * 3 // 4),
            "end": (months // 2, months),
        }[part]
        start = shift_months(span.start, first)
        return TimeSpan(start, shift_months(span.start, last), Grain.THIRD)
    third_length = (span.end - span.start) / 2
    middle = span.start + third_length
    if part == "start":
        return TimeSpan(span.start, middle, Grain.THIRD)
    if part == "end":
        return TimeSpan(middle, span.end, Grain.THIRD)
    return TimeSpan(span.start + third_length / 2, middle + third_length / 2, Grain.THIRD)


def day_text_of(at: datetime) -> str:
    """A moment's day as ISO text."""
    return f"{at.year:04d}-{at.month:02d}-{at.day:02d}"
