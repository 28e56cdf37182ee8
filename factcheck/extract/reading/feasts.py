"""Feasts: days that a rule finds in every year, by the sun, the moon or the week."""

from __future__ import annotations

import functools
from datetime import date, datetime, timedelta

from factcheck.extract.reading.calendar import (
    Impossible,
    day_span,
    month_span,
    weekday_in,
)
from factcheck.model.value import Grain, TimeSpan
from factcheck.resources import data_root

_HIJRA = 227014  # ordinal of the first day of the Islamic calendar, 15 July 622 (Julian)
_MONTHS = 12
_TERMS = {"qingming": 12, "winter": 13}  # places of the days by the sun in a line of the table
_DAY = timedelta(days=1)


def holiday_span(year: int, rule: str) -> TimeSpan:
    """The feast of a year by its rule; raises Impossible where the tables do not reach.

    ``12-25``; ``08-13..08-16`` (a stretch, into the next year where it ends before it begins);
    ``11/4/3`` (fourth Thursday of November); ``easter+1``; ``lunar/8/15`` and ``hijri/10/1`` (of
    the Chinese and the Islamic calendar; day 0 is the eve of the month, no day the whole month);
    ``term/qingming`` and ``term/winter``; ``equinox/3`` and ``equinox/9`` (as kept in Japan).
    """
    kind, _, rest = rule.partition("/")
    if kind in _RULES:
        return _RULES[kind](year, rest)
    if rule.startswith("easter"):
        return _day(easter(year) + int(rule.removeprefix("easter") or "0") * _DAY)
    if rest:
        month, number, weekday = map(int, rule.split("/"))
        return weekday_in(month_span(year, month), weekday, number)
    first, _, last = rule.partition("..")
    begin = day_span(year, *_month_day(first))
    if not last:
        return begin
    end = day_span(year + (last < first), *_month_day(last))
    return TimeSpan(begin.start, end.end, Grain.THIRD)


def _month_day(text: str) -> tuple[int, int]:
    month, _, day = text.partition("-")
    return int(month), int(day)


def _day(at: datetime) -> TimeSpan:
    return TimeSpan(at, at + _DAY, Grain.DAY)


def easter(year: int) -> datetime:
    """Western Easter Sunday (Meeus/Jones/Butcher)."""
    a, (b, c) = year % 19, divmod(year, 100)
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    rest = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * rest) // 451
    month, day = divmod(h + rest - 7 * m + 114, 31)
    return datetime(year, month, day + 1)


def hijri(year: int, month: int, day: int) -> datetime:
    """A day of the Islamic calendar by the arithmetic reckoning of 30 years with 11 leap days.

    Countries that go by the sighted moon keep the day one later, as a rule.
    """
    cycles, at = divmod(year - 1, 30)
    leaps = sum(1 for n in range(1, at + 1) if (11 * n + 14) % 30 < 11)
    days = 10631 * cycles + 354 * at + leaps + 29 * (month - 1) + month // 2 + day - 1
    return datetime.fromordinal(_HIJRA + days)


def _hijri_span(year: int, rule: str) -> TimeSpan:
    """The first such month or day that begins in a year of the common era."""
    month, _, day = rule.partition("/")
    first = int((year - 622) * 33 / 32)
    starts = [hijri(n, int(month), int(day or "1")) for n in range(first - 1, first + 3)]
    start = next(at for at in starts if at.year == year)
    if day:
        return _day(start)
    return TimeSpan(start, start + timedelta(days=29 + int(month) % 2), Grain.MONTH)


@functools.cache
def _lunar_years() -> dict[int, list[datetime]]:
    """By year: the first days of the months, without leap months, then the days by the sun.

    The table ``lunar.txt`` is built by :mod:`factcheck.language.build_lunar`.
    """
    out: dict[int, list[datetime]] = {}
    path = data_root() / "language" / "lunar.txt"
    for line in path.read_text(encoding="utf-8").splitlines():
        told, *days = line.split()
        year = int(told)
        months = [year + (day < days[0]) for day in days[:_MONTHS]]
        out[year] = [
            datetime.combine(date(at, *_month_day(day)), datetime.min.time())
            for at, day in zip([*months, year, year], days, strict=True)
        ]
    return out


def _line(year: int) -> list[datetime]:
    line = _lunar_years().get(year)
    if line is None:
        raise Impossible(f"the days of the Chinese calendar are not known for {year}")
    return line


def _lunar_span(year: int, rule: str) -> TimeSpan:
    month, _, day = rule.partition("/")
    if not 1 <= int(month) <= _MONTHS or not 0 <= int(day or "1") <= 30:
        raise Impossible(f"there is no day {day} in month {month} of the Chinese calendar")
    line = _line(year)
    start = line[int(month) - 1]
    if day:
        return _day(start + (int(day) - 1) * _DAY)
    end = line[int(month)] if int(month) < _MONTHS else _line(year + 1)[0]
    return TimeSpan(start, end, Grain.MONTH)


def _term_span(year: int, name: str) -> TimeSpan:
    return _day(_line(year)[_TERMS[name]])


def _equinox_span(year: int, month: str) -> TimeSpan:
    """Days by the formula that is in use for 1980 to 2099."""
    base = 20.8431 if month == "3" else 23.2488
    day = int(base + 0.242194 * (year - 1980)) - (year - 1980) // 4
    return day_span(year, int(month), day)


_RULES = {
    "hijri": _hijri_span, "lunar": _lunar_span, "term": _term_span, "equinox": _equinox_span,
}  # fmt: skip
