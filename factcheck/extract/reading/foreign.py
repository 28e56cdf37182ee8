"""Languages without a pack: full dates and plain numbers, no more.

The only place that uses dateparser.  It is imported when first needed, always told the language and
the order of day and month, and believed only where it accounts for every digit of the surface.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from datetime import datetime, timedelta
from decimal import Decimal, InvalidOperation

from factcheck.extract.reading.canon import plain, span_text
from factcheck.model.value import Grain, TimeSpan, Value, ValueKind

# "5 janvier 2026", "5. Januar 2026", "5 de enero de 2026", "05/01/2026", "2026-01-05"
_DATE = re.compile(
    r"(?<![\w.,/])(?:(?:1er|[0-3]?[0-9])[.ºª]?\s(?:de\s|di\s)?[^\W\d_]{3,12}\.?\s(?:de\s|del\s)?"
    r"[12][0-9]{3}|[0-3]?[0-9][./][01]?[0-9][./][12][0-9]{3}|[12][0-9]{3}-[01][0-9]-[0-3][0-9])"
    r"(?![\w/])"
)
_NUMBER = re.compile(
    r"(?<![\w.,])[0-9]{1,3}(?:[.,\u00a0\u202f ][0-9]{3})+(?![0-9])(?:[.,][0-9]{1,2})?"
    r"|(?<![\w.,])[0-9]++(?:[.,][0-9]++)?(?![\w.,][0-9])"
)
# CLDR: languages that write the decimal point and group with commas; the others do it in reverse.
_POINT = {"th", "hi", "he", "ms", "tl"}
LONGEST = 24


def read(text: str, language: str) -> list[Value]:
    """Full dates (already resolved) and plain numbers, in order."""
    dates = [v for found in _DATE.finditer(text) if (v := _date(found, language)) is not None]
    ends = [v.end for v in dates]
    numbers = []
    for found in _NUMBER.finditer(text):
        at = bisect_right(ends, found.start())  # the first date that ends behind its beginning
        if at < len(dates) and dates[at].start < found.end():
            continue
        value = _number(found, language)
        if value is not None:
            numbers.append(value)
    return sorted(dates + numbers, key=lambda value: value.start)


def _date(found: re.Match[str], language: str) -> Value | None:
    surface = found.group()
    day = _parse(surface, language)
    if day is None or not _every_digit(surface, day):
        return None
    start = datetime(day.year, day.month, day.day)
    span = TimeSpan(start, start + timedelta(days=1), Grain.DAY)
    return Value(
        *found.span(),
        surface,
        ValueKind.DATE,
        span_text(span),
        time=span,
        said=(("day", str(day.day)), ("month", str(day.month)), ("year", str(day.year))),
        resolved_by="words",
    )


def _parse(surface: str, language: str) -> datetime | None:
    try:
        return datetime.strptime(surface, "%Y-%m-%d")
    except ValueError:
        pass
    from dateparser import parse  # here: it costs 30-90 ms, and only foreign texts need it

    try:
        return parse(
            surface,
            languages=[language.partition("-")[0]],
            settings={"DATE_ORDER": "DMY", "STRICT_PARSING": True},
        )
    except (ValueError, LookupError):  # a language it does not know
        return None


def _every_digit(surface: str, day: datetime) -> bool:
    """Whether day and year are the very numbers written."""
    numbers = [int(n) for n in re.findall(r"[0-9]+", surface)]
    told = {day.day, day.month, day.year}
    return day.year in numbers and day.day in numbers and set(numbers) <= told


def _number(found: re.Match[str], language: str) -> Value | None:
    surface = found.group()
    if len(surface) > LONGEST:
        return None
    point = "." if language.partition("-")[0] in _POINT else ","
    group = "," if point == "." else "."
    digits = re.sub(r"[\s\u00a0\u202f]", "", surface)
    if digits.count(group) == 1 and not re.search(rf"{re.escape(group)}[0-9]{{3}}$", digits):
        point, group = group, point  # "3.5": no grouping could stand there
    digits = digits.replace(group, "").replace(point, ".")
    try:
        amount = Decimal(digits)
    except InvalidOperation:
        return None
    decimals = len(digits.partition(".")[2])
    precision = Decimal(1).scaleb(-decimals)
    return Value(
        *found.span(), surface, ValueKind.NUMBER, plain(amount), amount=amount, precision=precision
    )
