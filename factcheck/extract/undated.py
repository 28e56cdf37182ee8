"""The values of a text that tells no day of its own, read by the day of the sources linked with it.

A bare day or month means the nearest one.  What counts from the very day of writing (yesterday, on
Sunday) stays open: the others may be of the day before or after.
"""

from __future__ import annotations

from datetime import datetime

from factcheck.extract.values import find_values
from factcheck.model.value import Value

FROM_TODAY = frozenset({"weekday", "shift", "which"})
FROM_MONTH = "month_shift"  # this month, next month
FROM_DAY = "anaphora"  # that day, the day before
EDGE = 3  # days around the turn of a month in which "this month" is in doubt


def values_near(text: str, language: str, near: datetime) -> list[Value]:
    """The values of a text published about a day."""
    open_ones = {(v.start, v.end): v for v in find_values(text, language, None)}
    found: list[Value] = []
    told = False  # whether a day was told, from which others may count
    for value in find_values(text, language, near):
        fields = {field for field, _ in value.said}
        certain = not (
            fields & FROM_TODAY
            or (FROM_DAY in fields and not told)
            or (FROM_MONTH in fields and _at_the_turn(near))
        )
        told = told or (certain and "day" in fields)
        found.append(value if certain else open_ones.get((value.start, value.end), value))
    return found


def _at_the_turn(day: datetime) -> bool:
    return day.day <= EDGE or day.day > 30 - EDGE
