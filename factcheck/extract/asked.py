"""What a date is asked by: the words of its own clause, be they known to the lexicon or not.

"The drill broke through on the 16th", 窄軌鐵路16日復駛: which verb it is, and what it is told of,
no list of happenings can foresee.  Two dates that stand by the same rare words answer one question.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable

from factcheck import lexicon
from factcheck.extract.annotate import Line
from factcheck.extract.subclauses import divided
from factcheck.extract.tellings import is_serial
from factcheck.extract.words import Word
from factcheck.lexicon import verbs
from factcheck.model.value import Value, ValueKind

DECAY = 24.0  # characters of Chinese over which a word's weight falls to 1/e
BEFORE_COST = 4.0  # in Chinese, Japanese and Korean the verb follows its date
OPENING = 6.0  # what the clause boundary behind a date that opens its sentence does not cost
REACH = 2  # clauses on either side
LEAST = 0.3  # how much a key tells of its word, at least
KIN = 0.7  # a kind of which a happening is one
MOST = 40
FIGURES = frozenset(ValueKind) - {ValueKind.DATE, ValueKind.TIME, ValueKind.ORDINAL}
VERB = "v:"  # begins the key of a verb of the table

Asked = tuple[tuple[str, float, int], ...]
Span = tuple[int, int]


def asked_by(line: Line, value: Value) -> Asked:
    """Keys of the words of a date's clause, how near each stands (0 to 1), and the number of its
    word, the nearest first."""
    if value.kind not in (ValueKind.DATE, ValueKind.TIME):
        return ()
    if _is_of_picture(line, value) or is_serial(line) or _is_of_figure(line, value):
        return ()
    clauses = _clauses(line, value)
    return keys_of(
        line,
        lambda span: (
            line.clause(span[0]) in clauses and not divided(line, (value.start, value.end), span)
        ),
        lambda span: _near(line, value, span),
    )


def keys_of(
    line: Line,
    reaches: Callable[[Span], bool],
    near: Callable[[Span], float],
    further: Iterable[tuple[str, Span]] = (),
) -> Asked:
    """Keys of the happenings, verbs and words of a line that ``reaches`` allows, how near each
    stands, and the number of its word, the nearest first; ``further`` are words found besides."""
    words = [word for word in line.words if not _is_taken(line, word)]
    found: dict[str, tuple[float, int]] = {}

    def add(key: str, weight: float, number: int) -> None:
        if weight > found.get(key, (0.0, 0))[0]:
            found[key] = (weight, number)

    owners: list[tuple[int, int, int]] = []
    for number, mention in enumerate(line.concepts):
        if reaches(span := (mention.start, mention.end)):
            owners.append((*span, number))
            weight = near(span)
            add(f"c:{mention.concept}", weight, number)
            for concept in lexicon.ancestors(mention.concept):
                add(f"c:{concept}", weight := weight * KIN, number)

    def add_owned(keys: Iterable[str], span: Span, number: int) -> None:
        owner = _owner(owners, span)
        owners.append((*span, number if owner is None else owner))
        for key in keys:
            add(key, near(span), owners[-1][2])

    first = len(line.concepts)
    for number, verb in enumerate(verbs.find(line.text, line.language), start=first):
        span = (line.start + verb.start, line.start + verb.end)
        if reaches(span) and not _inside(line, span):
            add_owned((f"{VERB}{sense.name}" for sense in verb.senses), span, number)
    first += len(line.text)
    for number, (key, span) in enumerate(further, start=first):
        add_owned((key,), span, number)
    first += len(line.text)
    for number, word in enumerate(words, start=first):
        if not reaches((word.start, word.end)):
            continue
        weight = near((word.start, word.end))
        owner = _owner(owners, (word.start, word.end))
        for key, share in word.keys:
            if share >= LEAST:
                add(key, weight * share, number if owner is None else owner)
    kept = sorted(found.items(), key=lambda item: (-item[1][0], item[0]))[:MOST]
    return tuple((key, round(weight, 3), number) for key, (weight, number) in kept)


def _is_of_picture(line: Line, value: Value) -> bool:
    """Whether a day tells when a picture was taken: 海水をくむヘリ＝15日、岸壁で."""
    return line.language == "ja" and line.text[: value.start - line.start].endswith("＝")


def _is_of_figure(line: Line, value: Value) -> bool:
    """Whether a year alone may be that of a figure of its clause: sales of 2.1 billion in 2024."""
    if {name for name, _ in value.said} - {"word"} != {"year"}:
        return False
    here = line.clause(value.start)
    return any(v.kind in FIGURES and line.clause(v.start) == here for v in line.values)


def _clauses(line: Line, value: Value) -> set[int]:
    """The clause of a date and those around it, up to one that has a date of its own."""
    here = line.clause(value.start)
    dated = {line.clause(other.start) for other in line.times if other is not value}
    found = {here}
    for step in (-1, 1):
        for clause in range(here + step, here + step * (REACH + 1), step):
            if clause in dated:
                break
            found.add(clause)
    return found


def _near(line: Line, value: Value, span: tuple[int, int]) -> float:
    gap = line.distance((value.start, value.end), span)
    if line.clause(value.start) == 0 < line.clause(span[0]):
        gap = max(0.0, gap - OPENING)  # "On Monday, …", 18日3时40分，…
    if line.language != "en" and span[0] < value.start:
        gap += BEFORE_COST
    return math.exp(-gap / DECAY)


def _owner(owners: list[tuple[int, int, int]], span: tuple[int, int]) -> int | None:
    """The number of the concept or verb that a word is a part of: both say one thing."""
    return next((n for start, end, n in owners if start < span[1] and span[0] < end), None)


def _is_taken(line: Line, word: Word) -> bool:
    """Whether a word is a part of a figure or a name."""
    return _inside(line, (word.start, word.end))


def _inside(line: Line, span: tuple[int, int]) -> bool:
    taken = [*((v.start, v.end) for v in line.values), *((n.start, n.end) for n in line.names)]
    return any(start < span[1] and span[0] < end for start, end in taken)
