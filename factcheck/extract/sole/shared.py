"""What the grammars of the four languages give."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

FIRST = "honours/first-to-do"
LAST = "honours/last-to-do"
ONE = "honours/only-one-to-do"  # the only one, or he who is told to be the one
YOUNGEST = "honours/youngest-of"
OLDEST = "honours/oldest-of"
POST = "honours/new-in-post"  # who takes a post, or stays in it
# What ministries are in charge of, where a minister goes by it: "takes over at energy".
FIELDS = (
    "foreign affairs|foreign|finance|defen[cs]e|interior|justice|health|trade|economy|agriculture"
    "|environment|transport|education|labou?r|energy|culture|science|housing|tourism|industry"
)
SORTS = frozenset({FIRST, LAST, ONE, YOUNGEST, OLDEST, POST})


@dataclass(frozen=True, slots=True)
class Sole:
    """A person who alone did a thing: offsets are in the masked text."""

    sort: str
    person: int
    start: int  # of the words that tell the act
    end: int


def nearest(found: Iterable[Sole]) -> list[Sole]:
    """Readings of one person, first that whose words stand nearest to him, of such the longest;
    one that names no post comes last."""

    def order(sole: Sole) -> tuple[int, bool, int, int]:
        gap = sole.person - sole.end if sole.end <= sole.person else sole.start - sole.person
        return (sole.person, sole.start == sole.end, gap, sole.start - sole.end)

    return sorted(found, key=order)


def overlapping(pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """Every match of a pattern, also such as begin inside another: the words nearest to a name
    tell its post, not the first that could."""
    start = 0
    while match := pattern.search(text, start):
        yield match
        start = match.start() + 1
