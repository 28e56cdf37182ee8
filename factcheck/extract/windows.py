"""Stretches of time over which something was measured, which tell no more than that."""

from __future__ import annotations

import re

from factcheck import lexicon
from factcheck.extract.annotate import Line
from factcheck.extract.particles import is_stretch
from factcheck.model.value import Value, ValueKind

WINDOW_GAP = 2  # characters between a window and what was summed over it
SUMMED = ("basis/cumulative", "disasters/rainfall", "disasters/snowfall")
_WINDOW_END = re.compile(r" (?:to|through|until|ending|ended)(?: at| on)? ")


def is_window(line: Line, value: Value) -> bool:
    """Whether a duration only says over what time something was measured: 24小时降雨量, "the 24
    hours to 8 a.m."."""
    if value.kind is not ValueKind.DURATION:
        return False
    for mention in line.concepts:
        if 0 <= mention.start - value.end <= WINDOW_GAP and _is_summed(mention.concept):
            return True
    if is_stretch(line, value):
        return True
    following = _WINDOW_END.match(line.text, value.end - line.start)
    return following is not None and any(
        other.time is not None and 0 <= other.start - line.start - following.end() <= 1
        for other in line.values
    )


def _is_summed(concept: str) -> bool:
    return any(concept == c or lexicon.is_a(concept, c) for c in SUMMED)
