"""Spans of a line of which one stands in an aside."""

from __future__ import annotations

from factcheck.extract.annotate import Line
from factcheck.extract.reading.asides import asides

Span = tuple[int, int]


def divides(line: Line, a: Span, b: Span) -> bool:
    """Whether one of two spans of a line stands in an aside in which the other does not."""
    if line.language != "en":
        return False
    x, y = a[0] - line.start, b[0] - line.start
    return any((start <= x < end) != (start <= y < end) for start, end in asides(line.text))
