"""What the grammars of the four languages give."""

from __future__ import annotations

from collections.abc import Iterator
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


def distinct(found: Iterator[Sole]) -> Iterator[Sole]:
    """Each person once for each sort: the reading that comes first."""
    told: set[tuple[str, int]] = set()
    for sole in found:
        if (sole.sort, sole.person) not in told:
            told.add((sole.sort, sole.person))
            yield sole
