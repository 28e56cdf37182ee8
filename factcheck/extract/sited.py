"""What a place is asked by: the deeds, words and figures of its own clause, known or not.

"The first stop is Delft", 約三百四十人が聖堂に身を寄せ: what is told of a place no list of
questions can foresee.  Two places that stand by the same rare words answer one question.
"""

from __future__ import annotations

import functools
import math
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.extract.annotate import CLAUSE_COST, Line
from factcheck.extract.asked import Asked, Span, keys_of
from factcheck.lexicon.fold import base_language, fold
from factcheck.model.value import ValueKind
from factcheck.resources import package_yaml

OPEN = "open"  # begins the question of a place that only its words tell: open-at, open-from
DEED = "p:"  # begins the key of a deed of the table
FIGURE = "n:"  # … of a figure in the clause
DAY = "d:"  # … of a day or hour in it
DECAY = 30.0  # characters of Chinese over which a word's weight falls to 1/e
AGAINST_COST = 4.0  # on the side where the verb of a place does not stand
REACH = 2  # clauses on either side
AGE = "a:"  # … of somebody's age
NUMBER = "o:"  # … of the number of one of a series
_SHARES = {0: 0.0, 1: 0.3, 2: 0.8}  # what a figure of so many digits tells, 0 to 1
LONG_SHARE = 1.0
DAY_SHARE = 0.4  # most of what a text tells is of a few days
_LINK = re.compile(
    r",? (?:(?:on|by|via) [A-Z]\w+ )?(?:back )?(?:to|for|via|and then|through) (?:the )?"
    r"|(?:市|県|港|空港|駅|시|항|공항|역)?(?:から|より|에서|부터)、? ?"
    r"|(?:[迁遷搬移转轉飞飛开開驶駛运運]移?)?(?:至|往|到|抵|赴)"
)
_COLUMNS = ("en", "ja", "zh", "ko")


def asked_of(line: Line, first: int, last: int, others: Sequence[Span]) -> Asked:
    """Keys of the words of a place's clause, up to the places around it, as for a date.

    ``first`` and ``last`` are offsets in the source; ``others`` the spans of other places of the
    line.
    """
    low, high = _bounds(line, first, last, others)
    if line.language == "en":
        # The verb of a place stands before it, and so does that of the next one.
        high = (last + high) // 2 if high < line.end else high
    elif line.language[:2] != "zh" and low > line.start:
        low = (low + first) // 2
    here = line.clause(first)

    def reaches(span: Span) -> bool:
        within = low <= span[0] and span[1] <= high
        return within and abs(line.clause(span[0]) - here) <= REACH

    def near(span: Span) -> float:
        return _near(line, (first, last), span)

    asked = keys_of(line, reaches, near, ((k, s) for k, s in _deeds(line) if reaches(s)))
    figures = [(key, near(span) * share) for key, span, share in _figures(line) if reaches(span)]
    numbered = ((key, round(weight, 3), -n) for n, (key, weight) in enumerate(figures, start=1))
    return (*asked, *numbered)


def _bounds(line: Line, first: int, last: int, others: Sequence[Span]) -> Span:
    """Where the words that may be told of a place begin and end: at the places around it, unless
    one verb goes with both: "moves from Singapore to Osaka", シンガポールから大阪へ移す."""
    low, high = line.start, line.end
    begin, end = first, last
    for start, stop in sorted(others, key=lambda span: -span[1]):
        if stop <= begin and line.language[:2] in ("en", "zh") and _are_linked(line, stop, begin):
            begin = start
        elif stop <= begin:
            low = stop
            break
    for start, stop in sorted(others):
        if start >= end and line.language[:2] in ("ja", "ko") and _are_linked(line, end, start):
            end = stop
        elif start >= end:
            high = start
            break
    return low, high


def _are_linked(line: Line, first: int, last: int) -> bool:
    """Whether nothing but a particle stands between two places."""
    return _LINK.fullmatch(line.text, first - line.start, last - line.start) is not None


def _near(line: Line, place: Span, span: Span) -> float:
    gap = line.distance(place, span)
    if line.clause(span[0]) != line.clause(place[0]):
        gap -= CLAUSE_COST / 2  # what is told of a place goes on behind a comma
    before = span[0] < place[0]
    if (line.language == "en") != before and line.language[:2] != "zh":
        gap += AGAINST_COST
    return math.exp(-max(0.0, gap) / DECAY)


def _deeds(line: Line) -> Iterator[tuple[str, Span]]:
    language = base_language(line.language)
    text = fold(line.text, language)
    for name, pattern in _patterns(language):
        for match in pattern.finditer(text):
            yield f"{DEED}{name}", (line.start + match.start(), line.start + match.end())


def _figures(line: Line) -> Iterator[tuple[str, Span, float]]:
    """The figures of a line with what each tells: 340 villagers are told of no two places."""
    for value in line.values:
        span = (value.start, value.end)
        if value.kind in (ValueKind.DATE, ValueKind.TIME):
            yield f"{DAY}{value.text}", span, DAY_SHARE
        elif value.kind is ValueKind.AGE and value.amount is not None:
            yield f"{AGE}{value.amount.normalize()}", span, _share(value.amount)
        elif value.kind is ValueKind.ORDINAL and value.amount is not None:
            yield f"{NUMBER}{value.amount.normalize()}", span, _share(value.amount)
        elif value.amount is not None and value.upper is None:
            yield f"{FIGURE}{value.amount.normalize()}", span, _share(value.amount)


def _share(amount: Decimal) -> float:
    digits = len(str(abs(amount)).replace(".", "").strip("0"))
    return _SHARES.get(digits, LONG_SHARE)


@functools.cache
def _patterns(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    if language not in _COLUMNS:
        return ()
    column = _COLUMNS.index(language)
    form = r"\b(?:{})\b" if language == "en" else "(?:{})"
    return tuple(
        (name, re.compile(form.format(_folded(row.split(" | ")[column].strip(), language))))
        for name, row in package_yaml("extract/sited.yaml").data["rows"].items()
    )


def _folded(written: str, language: str) -> str:
    """A pattern in the class of characters that texts are folded to; its own signs are kept."""
    return "".join(c if c.isascii() else fold(c, language) for c in written)
