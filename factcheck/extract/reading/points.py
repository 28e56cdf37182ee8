"""One point of the calendar from the fields a pack's patterns captured.

Fields: ``year``, ``year2`` (two digits), ``era`` (years to add), ``year_shift`` (-1 = last year),
``month``, ``month_shift``, ``day``, ``weekday`` (Monday 0), ``which`` (-1 last, 0 this, 1 next),
``week_shift``, ``third``, ``part`` (start/mid/end, past/rest), ``quarter``, ``half``, ``season``,
``decade``, ``century``, ``fiscal`` (first month), ``year_to`` (the year that ends with the month
told), ``week`` and ``nth`` (of a month or year, -1 the last), ``holiday`` (a rule), ``shift`` ("-1
day", from publication), ``anaphora`` (the same, from the time told last), ``n`` with ``step`` and
``direction`` ("three days ago"), ``vague`` (n is "a few"), ``window`` ("the past three days"),
``take`` (1 or -1: the first or last ``n`` ``step`` of the time told), ``offset`` ("2 day;-1 week"
from the time told), ``whole`` ("week": the week the day lies in), ``fits`` (a bare day is one that
falls on the weekday), ``moon`` and ``moon_day`` (month and day of the Chinese calendar), ``hour``,
``minute``, ``ampm``, ``zone`` (minutes).
"""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal

from factcheck.extract.reading.calendar import (
    STEP_GRAIN,
    containing,
    few_span,
    months_span,
    part_of,
    shift,
    shift_months,
    week_in,
    weekday_in,
)
from factcheck.extract.reading.clock import instant
from factcheck.extract.reading.context import Context
from factcheck.extract.reading.yearless import (
    NOTHING,
    Found,
    bare_day,
    feast,
    in_month,
    in_year,
    part_of_some_year,
    yearless,
)
from factcheck.model.value import Grain, TimeSpan

_TAKEN = ("month", "quarter")  # parts of a year that need not name it: the first three quarters
_NO_YEAR = 2030  # stands for an unknown publication year
_WINTER, _SPRING = "4", 3  # the season, and the month it is over
_WEEK = 7
_AHEAD = 3  # a two-digit year lies rather behind, too: '71 is 1971


def point(said: dict[str, str], context: Context) -> Found:
    """Resolve one point; (None, "") where nothing tells it.  Raises Impossible."""
    found = _date(said, context)
    span, by = found
    if span is None or span.start is None:
        return found
    if "take" in said and span.end is not None:
        span = _taken(span, span.start, span.end, said)
    if "week" in said:
        span = week_in(span, int(said["week"]))
    if "nth" in said and "weekday" in said:
        span = weekday_in(span, int(said["weekday"]), int(said["nth"]))
    if said.get("part") in ("past", "rest"):
        span = _cut_at(span, context.base, said["part"])
    elif "part" in said:
        span = part_of(span, said["part"])
    if "whole" in said and span.start is not None:
        span = containing(span.start, said["whole"])
    if "offset" in said and span.start is not None:
        span = _moved_on(span, span.start, said["offset"])
    if "hour" in said and span.grain is Grain.DAY and span.start is not None:
        span = instant(span.start, said)
    return span, by


def _taken(span: TimeSpan, start: datetime, end: datetime, said: dict[str, str]) -> TimeSpan:
    """ "The first nine months of 2025", "the last two weeks of July"."""
    step, count = said["step"], float(said.get("n", "1"))
    grain = STEP_GRAIN.get(step, Grain.DAY)
    if int(said["take"]) > 0:
        return TimeSpan(start, min(shift(start, count, step), end), grain)
    return TimeSpan(max(shift(end, -count, step), start), end, grain)


def _cut_at(span: TimeSpan, base: datetime | None, part: str) -> TimeSpan:
    """ "Earlier this year", "later this month": the stretch up to, or from, publication."""
    if base is None or span.start is None or span.end is None:
        return span
    today = datetime(base.year, base.month, base.day)
    if not span.start < today < span.end:
        return span
    if part == "past":
        return TimeSpan(span.start, today, Grain.THIRD)
    return TimeSpan(today, span.end, Grain.THIRD)


def _moved_on(span: TimeSpan, start: datetime, offset: str) -> TimeSpan:
    """ "Two days after": every ``count step`` of ``offset`` in turn."""
    at = start
    for move in offset.split(";"):
        count, _, step = move.partition(" ")
        at = shift(at, float(count), step)
    if span.grain is Grain.DAY or "day" in offset or "week" in offset:
        return TimeSpan(at, at + timedelta(days=1), Grain.DAY)
    return TimeSpan(at, at + ((span.end or start) - start), span.grain)


def _date(said: dict[str, str], context: Context) -> Found:
    if "moon" in said:
        day = f"/{said['moon_day']}" if "moon_day" in said else ""
        said = {**said, "holiday": f"lunar/{said['moon']}{day}"}
    if "anaphora" in said and said["anaphora"].endswith("year") and "month" in said:
        return _of_that_year(said, context)
    if "anaphora" in said:
        before = said["anaphora"].startswith("-")
        told = context.that_day(before) if said["anaphora"].endswith("day") else context.last
        if context.aside is not None:  # "above the 41.8 of 5 August last year. That day …"
            found, _ = _shifted(said["anaphora"], told, "")
            context.other, told = found.start if found else None, context.aside
        base = context.base
        if told and base and told > base and not context.planned:
            if said["anaphora"] == "-1 day":
                return NOTHING  # the day before what: hardly the deadline just told
            if said["anaphora"] == "0 day":
                told = base  # the day of a report is no deadline still to come
        return _shifted(said["anaphora"], told or context.base, "neighbour")
    if "shift" in said:
        return _shifted(said["shift"], context.base, "published")
    if "window" in said:
        return _window(said, context)
    if "n" in said and "step" in said and "take" not in said:
        return _counted(said, context)
    if "century" in said:
        return _whole_years(100 * (int(said["century"]) - 1), 100, Grain.CENTURY)
    if "decade" in said:
        return _decade(said)
    if "weekday" in said and not {"day", "month", "nth", "month_shift"} & set(said):
        return _weekday(said, context)
    if "week_shift" in said and "day" not in said:
        return _moved(context.base, int(said["week_shift"]), said.get("step", "week"))
    return _calendar(said, context)


def _of_that_year(said: dict[str, str], context: Context) -> Found:
    """ "2 May of the same year": of the year of the time told last."""
    if context.last is None:
        return NOTHING
    year = context.last.year + int(said["anaphora"].partition(" ")[0])
    return in_month(year, int(said["month"]), said), "neighbour"


def _shifted(move: str, base: datetime | None, by: str) -> Found:
    if base is None:
        return NOTHING
    count, _, step = move.partition(" ")
    return containing(shift(base, int(count), step), step), by


def _moved(base: datetime | None, count: int, step: str) -> Found:
    return _shifted(f"{count} {step}", base, "published")


def _counted(said: dict[str, str], context: Context) -> Found:
    """ "Three days ago": the day; "three years ago": the year, with the very day kept apart."""
    base, by = context.base, "published"
    if said.get("of") == "neighbour" and (context.near_by() or not context.planned):
        base, by = context.near_by(), "neighbour"
    if base is None:
        return NOTHING
    step = said["step"]
    if step in ("hour", "minute") and not (base.hour or base.minute):
        return NOTHING  # before some time of that day
    at = shift(base, float(said["n"]) * int(said.get("direction", "-1")), step)
    context.exact = at if step not in ("day", "hour", "minute") else None
    if "vague" in said and step not in ("hour", "minute"):
        context.exact = at
        return few_span(base, float(said["n"]), step, int(said.get("direction", "-1"))), by
    if "weekday" in said:  # "Monday two weeks from now": of the week it lies in
        monday = containing(at, "week").start or at
        return containing(monday + timedelta(days=int(said["weekday"])), "day"), by
    if step == "week":
        start = datetime(at.year, at.month, at.day)
        return TimeSpan(start, start + timedelta(days=1), Grain.DAY), by
    return containing(at, step), by


def _window(said: dict[str, str], context: Context) -> Found:
    """ "The past three days", "the next two years"."""
    if context.base is None:
        return NOTHING
    base = datetime(context.base.year, context.base.month, context.base.day)
    step, count = said.get("step", "day"), float(said.get("n", "1"))
    grain = STEP_GRAIN.get(step, Grain.DAY)
    if step == "quarter":
        begin = datetime(base.year, base.month - (base.month - 1) % 3, 1)
        base = begin if int(said["window"]) < 0 else shift_months(begin, 3) - timedelta(days=1)
    if int(said["window"]) < 0:
        return TimeSpan(shift(base, -count, step), base, grain), "published"
    start = base + timedelta(days=int(said["window"]))  # 0: "within the next three days"
    return TimeSpan(start, shift(start, count, step), grain), "published"


def _whole_years(first: int, count: int, grain: Grain) -> Found:
    return months_span(max(first, 1), 1, 12 * count, grain), "words"


def _decade(said: dict[str, str]) -> Found:
    decade = int(said["decade"])
    return _whole_years(decade if decade >= 100 else 1900 + decade, 10, Grain.DECADE)


def _weekday(said: dict[str, str], context: Context) -> Found:
    base = context.base
    if base is None:
        return NOTHING
    wanted = int(said["weekday"])
    today = datetime(base.year, base.month, base.day)
    monday = today - timedelta(days=today.weekday())
    if "week_shift" in said:
        day = monday + timedelta(days=7 * int(said["week_shift"]) + wanted)
    elif said.get("which") == "0":
        day = monday + timedelta(days=wanted)
    elif said.get("which") == "1" or (context.planned and "which" not in said):
        told = context.day if context.day_in == context.sentence and "which" not in said else None
        first = max(told or today, today)  # "on Monday and by Wednesday": the one after
        ahead = (wanted - first.weekday()) % 7
        day = first + timedelta(days=ahead or (7 if "which" in said else 0))
    else:
        back = (today.weekday() - wanted) % 7
        day = today - timedelta(days=back or (7 if "which" in said else 0))
        if context.opens and "which" not in said and back > _WEEK / 2:
            day += timedelta(days=_WEEK)  # "applies from Friday", told on a Thursday
        told = context.day if context.day_in == context.sentence else None
        if context.opens and told is not None and told > today and "which" not in said:
            # "appoints them on Monday, before a session starting on Tuesday"
            day = told + timedelta(days=(wanted - told.weekday()) % 7)
    if said.get("which") in ("-1", "1"):
        by_week = monday + timedelta(days=7 * int(said["which"]) + wanted)
        context.other = by_week if by_week != day else None
    elif not {"week_shift", "which"} & set(said) and day != today:
        context.other = day + timedelta(days=-7 if day > today else 7)
    return TimeSpan(day, day + timedelta(days=1), Grain.DAY), "published"


def _calendar(said: dict[str, str], context: Context) -> Found:
    year, month, by = _year_and_month(said, context)
    if year is None and said.get("step") in _TAKEN and "take" in said and context.base is not None:
        year, by = _year_taken_from(said, context.base), "published"
    if year is None:
        if "year_shift" in said:
            return NOTHING  # last year of no year
        if "month" in said:
            return yearless(int(said["month"]), said, context)
        if "day" in said:
            return bare_day(int(said["day"]), said, context)
        if "holiday" in said:
            return feast(said, context)
        if not {"quarter", "half", "season", "week", "nth"} & set(said) or context.base is None:
            return NOTHING
        if "nth" in said:
            return containing(context.base, "month"), "published"
        if {"quarter", "half"} & set(said):
            return part_of_some_year(said, context, context.base)
        year, by = context.base.year, "published"
    if month is not None:
        return in_month(year, month, said), by
    return in_year(year, said), by


def _year_taken_from(said: dict[str, str], base: datetime) -> int:
    """The year whose first months are told: of this one if they are over, else of the last."""
    end = shift(datetime(base.year, 1, 1), float(said.get("n", "1")), said["step"])
    return base.year if end <= base else base.year - 1


def _year_and_month(said: dict[str, str], context: Context) -> tuple[int | None, int | None, str]:
    month = int(said["month"]) if "month" in said else None
    if "year" in said:
        return int(Decimal(said["year"])) + int(said.get("era", "0")), month, "words"
    if "year2" in said:
        return _two_digits(int(said["year2"]), context), month, "words"
    base = context.base
    if "year_shift" in said:
        told = context.last if said.get("of") == "neighbour" else base
        if told is None:
            return None, month, ""
        over = _SPRING + 2 * (said["year_shift"] == "0")  # "this winter" is told of a while longer
        begun = said.get("season") == _WINTER and told.month < over  # it began a year before
        return told.year + int(said["year_shift"]) - begun, month, "published"
    if "month_shift" in said and base is not None:
        told = context.last if said.get("of") == "neighbour" and context.last else base
        at = shift_months(told.replace(day=1), int(said["month_shift"]))
        return at.year, at.month, "published"
    return None, month, ""


def _two_digits(year: int, context: Context) -> int:
    """'26 is the year ending in 26 that lies nearest to the publication year."""
    base = context.base.year if context.base else _NO_YEAR
    century = base - base % 100
    years = (century + year + d for d in (-100, 0, 100))
    return min(years, key=lambda y: base - y if y <= base else _AHEAD * (y - base))
