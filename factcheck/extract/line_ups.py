"""Line-ups of teams, whose numbers are those of shirts and minutes: "12 Marsh; 19 H Dorn (booked
86), 16 Tolle"."""

from __future__ import annotations

import functools
import re

from factcheck.extract.annotate import Line
from factcheck.model.value import Value, ValueKind

LEAST = 5  # players that make a line-up
KINDS = (ValueKind.NUMBER, ValueKind.COUNT, ValueKind.DURATION, ValueKind.AGE)
_SHIRT = re.compile(
    r"(?:^|[\s:;,(])\d{1,2} (?:[A-Z]\.? )?(?:[A-Z][a-z]{1,2} )?[A-Z][\w’'-]+(?= ?[;,.(]|$)"
)
# Who came on, or was shown a card, in which minute; lists of nationalities have no such brackets.
_MINUTE = re.compile(r"\([A-Z][\w’' -]+ \d{1,3}(?:\+\d)?\)|\(booked \d{1,3}\)")


def is_of_line_up(line: Line, value: Value) -> bool:
    """Whether a number in a line-up is that of a shirt or a minute, and counts nothing."""
    return line.language == "en" and value.kind in KINDS and _is_line_up(line.text)


@functools.lru_cache(maxsize=1 << 10)
def _is_line_up(text: str) -> bool:
    return len(_SHIRT.findall(text)) >= LEAST and _MINUTE.search(text) is not None
