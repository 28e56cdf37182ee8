"""What the grammars of the four languages give."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

MOST = 160  # characters of a stretch that tells what somebody does


class Way(StrEnum):
    """How a person stands to a verb."""

    DOES = "does"  # the doer, told as subject or by "by", 由, によって, 에 의해
    UNDERGOES = "undergoes"  # the one it is done to
    WITH = "with"  # the one it is done against, or together with
    IS = "is"  # of a noun: who it is
    TITLED = "titled"  # the title beside a name


@dataclass(frozen=True, slots=True)
class Deed:
    """A person and what is told of him; all offsets are in the masked text.

    ``start`` and ``end`` bound the words that tell what was done, ``heads`` are the verbs or nouns
    of it that tell most, ``title`` what stands behind the name and tells who he is.
    """

    way: Way
    person: int
    start: int
    end: int
    heads: tuple[tuple[int, int], ...]
    title: tuple[int, int] = (0, 0)


def who_it_is(
    text: str, pattern: re.Pattern[str], left: Callable[[str, int], int]
) -> Iterator[Deed]:
    """Persons of whom a noun tells who they are, by a pattern with the groups ``who`` and ``noun``;
    ``left`` tells where the stretch of a match begins."""
    for match in pattern.finditer(text):
        low = left(text, match.start())
        yield Deed(Way.IS, match.start("who"), low, match.end("noun"), (match.span("noun"),))
