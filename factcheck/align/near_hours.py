"""Hours that two papers tell of one moment: "shortly before 5 a.m." is 4:50."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import timedelta

from factcheck.model.value import TimeSpan

MINUTES = 15  # by which two papers tell one hour
_CLOCK = re.compile(r"(\d\d):(\d\d)")


def clocks_of(texts: Iterable[str]) -> dict[int, str]:
    """The hours that values tell, in minutes of the day, each as it is written."""
    found = (match for text in texts for match in _CLOCK.finditer(text))
    return {int(match[1]) * 60 + int(match[2]): match[0] for match in found}


def are_apart(left: Iterable[int], right: Iterable[int]) -> bool:
    """Whether no two hours of two sides, in minutes, may be one."""
    others = list(right)
    return all(abs(x - y) > MINUTES for x in left for y in others)


def is_one(a: TimeSpan | None, b: TimeSpan | None) -> bool:
    """Whether two times may be one: they overlap, or begin within minutes of each other."""
    if a is None or b is None:
        return False
    if a.overlaps(b):
        return True
    if a.start is None or b.start is None or (a.start.tzinfo is None) != (b.start.tzinfo is None):
        return False
    return abs(a.start - b.start) <= timedelta(minutes=MINUTES)
