"""One point of the calendar from the fields a pack's patterns captured.

Fields: ``year``, ``year2`` (two digits), ``era`` (years to add), ``year_shift`` (-1 = last year),
``month``, ``month_shift``, ``day``, ``weekday`` (Monday 0), ``which`` (-1 last, 0 this, 1 next),
``week_shift``, ``third``, ``part`` (start/mid/end, past/rest), ``quarter``, ``half``, ``season``,
``decade``, ``century``, ``fiscal`` (first month), ``week`` and ``nth`` (of a month or year, -1 the
last), ``holiday`` (a rule), ``shift`` ("-1 day", from publication), ``anaphora`` (the same, from
the time told last), ``n`` with ``step`` and ``direction`` ("three days ago"), ``vague`` (n is "a
few"), ``window`` ("the past three days"), ``take`` (1 or -1: the first or last ``n`` ``step`` of
the time told), ``offset`` ("2 day;-1 week" from the time told), ``whole`` ("week": the week the
day lies in),
``hour``, ``minute``, ``ampm``, ``zone`` (minutes).
"""

from __future__ import annotations

from datetime import datetime, timedelta
from decimal import Decimal

from factcheck.extract.reading.calendar import (
    STEP_GRAIN,
    Impossible,
    containing,
    day_span,
    few_span,
    holiday_span,
    moment,
    month_span,
    months_span,
    part_of,
    shift,
    shift_months,
    third_span,
    week_in,
    weekday_in,
    year_span,
)
from factcheck.extract.reading.clock import instant
from factcheck.extract.reading.context import Context
from factcheck.model.value import Grain, TimeSpan

Found = tuple[TimeSpan | None, str]
_NOTHING: Found = (None, "")
_SEASONS = {1: 3, 2: 6, 3: 9, 4: 12}  # first month: spring, summer, autumn, winter
_SAME_STORY = timedelta(days=120)  # a date this near to a full one told before is of its year
_BIAS = 1.5  # a reported event lies rather behind
_PLANNED_BIAS = 4.0  # a planned one ahead
_NO_YEAR = 2030  # stands for an unknown publication year
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
    if "anaphora" in said:
        if context.aside is not None:  # "above the 41.8 of 5 August last year. That day …"
            found, _ = _shifted(said["anaphora"], context.aside, "")
            context.other = found.start if found else None
        told = context.day if said["anaphora"].endswith("day") else context.last
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


def _shifted(move: str, base: datetime | None, by: str) -> Found:
    if base is None:
        return _NOTHING
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
        return _NOTHING
    step = said["step"]
    if step in ("hour", "minute") and not (base.hour or base.minute):
        return _NOTHING  # before some time of that day
    at = shift(base, float(said["n"]) * int(said.get("direction", "-1")), step)
    context.exact = at if step not in ("day", "hour", "minute") else None
    if "vague" in said and step not in ("hour", "minute"):
        context.exact = at
        return few_span(base, float(said["n"]), step, int(said.get("direction", "-1"))), by
    if step == "week":
        start = datetime(at.year, at.month, at.day)
        return TimeSpan(start, start + timedelta(days=1), Grain.DAY), by
    return containing(at, step), by


def _window(said: dict[str, str], context: Context) -> Found:
    """ "The past three days", "the next two years"."""
    if context.base is None:
        return _NOTHING
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
        return _NOTHING
    wanted = int(said["weekday"])
    today = datetime(base.year, base.month, base.day)
    monday = today - timedelta(days=today.weekday())
    if "week_shift" in said:
        day = monday + timedelta(days=7 * int(said["week_shift"]) + wanted)
    elif said.get("which") == "0":
        day = monday + timedelta(days=wanted)
    elif said.get("which") == "1" or (context.planned and "which" not in said):
        ahead = (wanted - today.weekday()) % 7
        day = today + timedelta(days=ahead or (7 if "which" in said else 0))
    else:
        back = (today.weekday() - wanted) % 7
        day = today - timedelta(days=back or (7 if "which" in said else 0))
    if said.get("which") in ("-1", "1"):
        by_week = monday + timedelta(days=7 * int(said["which"]) + wanted)
        context.other = by_week if by_week != day else None
    elif not {"week_shift", "which"} & set(said) and day != today:
        context.other = day + timedelta(days=-7 if day > today else 7)
    return TimeSpan(day, day + timedelta(days=1), Grain.DAY), "published"


def _calendar(said: dict[str, str], context: Context) -> Found:
    year, month, by = _year_and_month(said, context)
    if year is None:
        if "month" in said:
            return _yearless(int(said["month"]), said, context)
        if "day" in said:
            return _bare_day(int(said["day"]), said, context)
        if "holiday" in said:
            return _feast(said, context)
        if not {"quarter", "half", "season", "week", "nth"} & set(said) or context.base is None:
            return _NOTHING
        if "nth" in said:
            return containing(context.base, "month"), "published"
        if {"quarter", "half"} & set(said):
            return _part_of_some_year(said, context, context.base)
        year, by = context.base.year, "published"
    if month is not None:
        return _in_month(year, month, said), by
    return _in_year(year, said), by


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
        return told.year + int(said["year_shift"]), month, "published"
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


def _in_month(year: int, month: int, said: dict[str, str]) -> TimeSpan:
    if "day" in said:
        return day_span(year, month, int(said["day"]))
    if "third" in said:
        return third_span(year, month, int(said["third"]))
    return month_span(year, month)


def _in_year(year: int, said: dict[str, str]) -> TimeSpan:
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


def _yearless(month: int, said: dict[str, str], context: Context) -> Found:
    """A month or month-day: the year nearest to publication, else the year told before."""
    base = context.base
    if not 1 <= month <= 12:
        raise Impossible(f"there is no month {month}")
    if base is None:
        year = context.last_year or (context.last.year if context.last else None)
        if year is None:
            _in_month(2000, month, said)  # a leap year: only impossible days are refused
            return _NOTHING
        return _in_month(year, month, said), "neighbour"
    told = _year_told(month, said, context, base)
    if told is not None:
        return _in_month(told, month, said), "neighbour"
    spans = []
    for year in (base.year - 1, base.year, base.year + 1):
        try:
            spans.append(_in_month(year, month, said))
        except Impossible as error:
            problem = error
    if not spans:
        if (month, said.get("day")) == (2, "29"):
            return _NOTHING
        raise problem
    return min(spans, key=lambda span: _distance(span, base, context, said)), "published"


def _year_told(month: int, said: dict[str, str], context: Context, base: datetime) -> int | None:
    """Year of a date told in full just before, or of a bygone year named in the same sentence."""
    year, full = context.last_year, context.full
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
        return year
    return None


def _part_of_some_year(said: dict[str, str], context: Context, base: datetime) -> Found:
    """A quarter or half without a year: of the year told in the sentence, else the nearest."""
    if context.year_in == context.sentence and context.last_year is not None:
        return _in_year(context.last_year, said), "neighbour"
    spans = [_in_year(base.year + d, said) for d in (-1, 0, 1)]
    return min(spans, key=lambda span: _distance(span, base, context, said)), "published"


def _feast(said: dict[str, str], context: Context) -> Found:
    """A feast without a year: the nearest, or the one before or after if the words say so."""
    base = context.base
    if base is None:
        return _NOTHING
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
    which = said.get("which")
    if which is not None:
        return penalty + abs(days) + (0 if behind == (which == "-1") else 3000)
    return penalty + abs(days) * (bias if behind == context.planned else 1.0)


def _bare_day(day: int, said: dict[str, str], context: Context) -> Found:
    """ "On the 5th": month and year of what stands before in the sentence, else nearest."""
    if not 1 <= day <= 31:
        raise Impossible(f"there is no day {day}")
    near, base = context.near, context.base
    beside = context.sentence == context.near_in or base is None
    if near is not None and beside and "which" not in said:
        return day_span(near.year, near.month, day), "neighbour"
    if base is None:
        return _NOTHING
    first = base.replace(day=1)
    spans = []
    for months in (-2, -1, 0, 1, 2):
        at = shift_months(first, months)
        try:
            spans.append(day_span(at.year, at.month, day))
        except Impossible:
            continue
    return min(spans, key=lambda span: _distance(span, base, context, said)), "published"
