"""Nouns near an amount that are nothing it is an amount of: "$87 million to lift the wreck", "to
pay $2m over a fire", 滑走路が約3時間使えなくなった.

An object or a happening some way off mostly tells what was paid for or what stood still.  What is
itself an amount of money or of time goes before it, though it stands further off; where there is
none, the figure has no noun that the lexicon knows, and the object is only a further candidate.
"""

from __future__ import annotations

from factcheck import lexicon
from factcheck.extract.annotate import Line
from factcheck.extract.fates import measured
from factcheck.extract.nearness import LINKED_LEVEL, distance
from factcheck.extract.quantities import Fit, fit, told_of
from factcheck.model.claim import Head
from factcheck.model.value import Value, ValueKind

Concepts = list[tuple[int, int, str]]  # start, end and concept, nearest first
TIMES = (ValueKind.DURATION, ValueKind.INTERVAL)
AGREEMENT = "trade/agreement"
MOST_OTHERS = 3
DEALS = ("banking", "business", "markets", "mergers", "trade")  # whose happenings have a price


def firm_first(line: Line, value: Value, concepts: Concepts) -> tuple[Concepts, tuple[str, ...]]:
    """The concepts near a figure without those that it is no amount of, and those left out."""
    if value.kind is not ValueKind.MONEY and value.kind not in TIMES:
        return concepts, ()
    firm = [hit for hit in concepts if not _is_loose(line, value, hit)]
    left = tuple(dict.fromkeys(c for hit in concepts if hit not in firm for c in hit[2:]))
    return firm, left


def _is_loose(line: Line, value: Value, hit: tuple[int, int, str]) -> bool:
    start, end, concept = hit
    if fit(value, concept) is not Fit.OPEN or told_of(value, concept):
        return False
    if lexicon.is_a(concept, AGREEMENT):
        return False
    if lexicon.concept(concept).kind == "event":
        return value.kind is ValueKind.MONEY and concept.partition("/")[0] not in DEALS
    return distance(line, value, start, end) > LINKED_LEVEL


def of_unit(line: Line, value: Value, concepts: Concepts) -> Head | None:
    """The head of a measure whose unit says what is measured, by the noun that says it too."""
    told = measured(value)
    if told is None:
        return None
    spans = [(s, e) for s, e, c in concepts if told in (c, told_of(value, c))]
    outside = [(s, e) for s, e in spans if e <= value.start or s >= value.end]
    start, end = next(iter((*outside, *spans)), (value.start, value.end))
    near = tuple(dict.fromkeys(c for _, _, c in concepts if c != told))
    text = line.text[start - line.start : end - line.start]
    return Head(text, line.language, (told,), (), True, near[:MOST_OTHERS])
