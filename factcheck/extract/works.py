"""What a sentence tells of works at a place: that they are new, there already, or close; and
whether somebody only looks at them.

A firm may well open a plant in one town and close one in another: only those that are told alike
are one.
"""

from __future__ import annotations

import functools
import re
from typing import Any

from factcheck.extract.annotate import Line
from factcheck.resources import package_yaml

STATE = "works:"  # begins the qualifier that tells which works are meant
NEW = f"{STATE}new"
NEAR = 70  # characters to either side of a place
GAP = " \n"  # stands for the place itself
MOVED = {"new", "shut"}
_PART = re.compile(r"[。；;]|\. ")


def state_of(text: str, language: str, first: int, last: int) -> tuple[str, ...]:
    """The qualifier that tells what becomes of the works at the place between two offsets of a
    sentence; none where the words tell nothing, or two things."""
    part = _around(text, first, last)
    found = [name for name, by in _states().items() if _tells(by, language, part)]
    if set(found) == MOVED:  # "will shut its lamp works and move output to Leiria"
        at = part.index(GAP)
        found = [min(found, key=lambda name: _gap(_states()[name][language[:2]], part, at))]
    return (f"{STATE}{found[0]}",) if len(found) == 1 else ()


def is_new(line: Line, span: tuple[int, int]) -> bool:
    """Whether works are told of that newly stand, or are to stand, at a place of a line."""
    first, last = (at - line.start for at in span)
    told = any(mention.concept == "business/plant" for mention in line.concepts)
    return told and NEW in state_of(line.text, line.language, first, last)


def is_toured(text: str, language: str, first: int, last: int) -> bool:
    """Whether somebody is told to look at what is at the place between two offsets."""
    return _tells(_toured(), language, _around(text, first, last))


def _tells(by: dict[str, re.Pattern[str]], language: str, part: str) -> bool:
    pattern = by.get(language[:2])
    return pattern is not None and pattern.search(part) is not None


def _gap(pattern: re.Pattern[str], part: str, at: int) -> int:
    """How far from a place the nearest words of a pattern stand."""
    return min(max(at - m.end(), m.start() - at) for m in pattern.finditer(part))


def _around(text: str, first: int, last: int) -> str:
    """The sentence around a place, the place left out."""
    low = max((m.end() for m in _PART.finditer(text, 0, first)), default=0)
    close = _PART.search(text, last)
    high = close.start() if close else len(text)
    return f"{text[max(low, first - NEAR) : first]}{GAP}{text[last : min(high, last + NEAR)]}"


@functools.cache
def _data() -> Any:
    return package_yaml("extract/works.yaml").data


@functools.cache
def _states() -> dict[str, dict[str, re.Pattern[str]]]:
    return {name: _compiled(by) for name, by in _data()["states"].items()}


@functools.cache
def _toured() -> dict[str, re.Pattern[str]]:
    return _compiled(_data()["toured"])


def _compiled(by: dict[str, str]) -> dict[str, re.Pattern[str]]:
    return {bare: re.compile(words, re.IGNORECASE) for bare, words in by.items()}
