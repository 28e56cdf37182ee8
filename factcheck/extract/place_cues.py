"""What the words right around a place make of it: the seat of those who speak, or a landmark that
what is told lies near; the words are data in ``place_cues.yaml``."""

from __future__ import annotations

import functools
import re

from factcheck.resources import package_yaml

BEFORE = 60  # characters before a place that are looked at
AFTER = 30
PLACE = "\0"  # stands for the place


def is_seat(text: str, language: str, first: int, last: int) -> bool:
    """Whether somebody sits at the place between two offsets of a sentence, or tells from there."""
    return _told("seated", text, language, first, last)


def is_near(text: str, language: str, first: int, last: int) -> bool:
    """Whether what is told lies near the place between two offsets, not in it."""
    return _told("near", text, language, first, last)


def _told(section: str, text: str, language: str, first: int, last: int) -> bool:
    found = _pattern(section, language[:2])
    if found is None:
        return False
    around = text[max(0, first - BEFORE) : first] + PLACE + text[last : last + AFTER]
    return found.search(around) is not None


@functools.cache
def _pattern(section: str, bare: str) -> re.Pattern[str] | None:
    rows = package_yaml("extract/place_cues.yaml").data[section].get(bare)
    return re.compile("|".join(rows).replace("@", PLACE), re.IGNORECASE) if rows else None
