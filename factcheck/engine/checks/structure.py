"""Checks of a text against itself: headline and body, text and table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from fractions import Fraction

from factcheck import lexicon
from factcheck.engine.checks.common import (
    amount,
    group_of,
    is_plain,
    same_scale,
    sentence_text,
)
from factcheck.engine.relation import Relation, Tolerance, amount_ratio, of_values
from factcheck.model.claim import Claim, FactGroup, Role
from factcheck.model.source import ItemRole, Sentence, SentenceRole, Source

#: a headline speaks of what the first sentences of the body tell
LEAD = 6
#: lines that may head an article: a kicker, the headline, the line under it
HEADINGS = 3
#: headlines round: 297 dead are "300"
HEADLINE = Tolerance(percent=Fraction(5))
#: a cell this many times the text's number answers another question
NEAR = 3
#: two numbers further apart than this many times speak of two things
LIKELY = 20
#: figures of headings that are held against the text of one source; an article has a few
MOST_HEADS = 200
_COUNTED = frozenset({"count", "money", "percent", "ordinal"})


def headline(source: Source, claims: list[Claim]) -> list[FactGroup]:
    """A number in a headline that its own article tells otherwise."""
    out = []
    told: dict[tuple[int, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        if not claim.heading:
            told[claim.item, claim.kind].append(claim)
    heads = [c for c in claims if c.heading and c.kind in _COUNTED and _comparable(c)]
    for head in heads[:MOST_HEADS]:
        if not _heads_article(source, head):
            continue
        body = told[head.item, head.kind]
        if any(_agrees(head, c) for c in body):
            continue
        beside = {c.text for c in heads if c.sentence == head.sentence and c.kind == head.kind}
        lead = [c for c in body if c.sentence <= head.sentence + LEAD and _comparable(c)]
        other = [c for c in lead if _same_thing(head, c) and c.text not in beside]
        if len({c.text for c in other}) != 1:
            continue
        facts = {"headline": head.text, "body": other[0].text}
        why = f"{head.surface} / {other[0].surface}"
        out.append(group_of("headline", head.kind, source, [[head], other[:1]], facts, why=why))
    return out


def _heads_article(source: Source, head: Claim) -> bool:
    """Whether a heading stands above its article: further down it heads a part of it, and one line
    of many above the text is an entry of a form ("Casualties: 2 dead, 13 hurt")."""
    if not 0 <= head.item < len(source.items):
        return False
    above = source.items[head.item].sentences[: head.sentence]
    return len(above) < HEADINGS and all(s.role is SentenceRole.HEADING for s in above)


def _comparable(claim: Claim) -> bool:
    """A plain figure of today whose noun is known; 1 and "ten-man" are no figures of a headline."""
    size = amount(claim)
    return (
        claim.value is not None
        and claim.role is Role.CURRENT
        and is_plain(claim)
        and claim.head is not None
        and size is not None
        and size >= 2
    )


def _agrees(head: Claim, other: Claim) -> bool:
    if head.value is None or other.value is None:
        return False
    return of_values(head.value, other.value, HEADLINE) in (Relation.SAME, Relation.COMPATIBLE)


def _same_thing(a: Claim, b: Claim) -> bool:
    """The same head noun: one lexicon concept, or the same word; the same unit and counter."""
    if a.value is None or b.value is None or a.head is None or b.head is None:
        return False
    found = amount_ratio(a.value, b.value)
    if found is None or found > LIKELY:
        return False
    if a.kind == "count" and not same_scale(a.value, b.value):
        return False
    if a.value.unit != b.value.unit or set(a.basis) != set(b.basis):
        return False
    if a.subject != b.subject or a.besides != b.besides:
        return False  # all the dead, and those of one nation; five nations, and 14 others
    if a.reference and b.reference and a.reference != b.reference:
        return False  # of the quarter, and of the year
    if a.head.concepts and b.head.concepts:
        shared = a.head.concepts[0]
        # a number beside a verb of events ("beat ten men") is no number of those events
        return shared == b.head.concepts[0] and lexicon.concept(shared).kind != "event"
    return a.head.text.casefold() == b.head.text.casefold()


def table(source: Source, claims: list[Claim]) -> list[FactGroup]:
    """A number in the text that the source's own table tells otherwise.

    The sentence must name the table's row and, where the table has several columns of numbers,
    the column.
    """
    out = []
    cells = list(_cells(source, claims))
    if not cells:
        return []
    for claim in claims:
        if claim.value is None or _in_table(source, claim) or not is_plain(claim):
            continue
        if claim.role is not Role.CURRENT:
            continue
        _, text = sentence_text(source, claim)
        folded = _fold(text)
        rows = [
            (cell, row)
            for cell, row, column, many in cells
            if row in folded and (not many or column in folded) and _like(claim, cell)
        ]
        numbers = [c for c in _sentence_of(claims, claim) if c.kind == claim.kind]
        if len(rows) != 1 or len(numbers) != 1:
            continue
        cell = rows[0][0]
        if cell.value is None or of_values(claim.value, cell.value) is not Relation.CONTRADICTS:
            continue
        ratio = amount_ratio(claim.value, cell.value)
        if claim.value.amount is not None and (ratio is None or ratio > NEAR):
            continue
        facts = {"text": claim.text, "table": cell.text, "row": _label(source, cell)}
        why = f"{claim.surface} / {cell.surface}"
        out.append(group_of("table", claim.kind, source, [[claim], [cell]], facts, why=why))
    return out


def _sentence_of(claims: list[Claim], claim: Claim) -> list[Claim]:
    return [c for c in claims if (c.item, c.sentence) == (claim.item, claim.sentence)]


def _like(a: Claim, b: Claim) -> bool:
    if a.kind != b.kind or a.value is None or b.value is None:
        return False
    return a.value.unit == b.value.unit or a.value.unit is None or b.value.unit is None


def _cells(source: Source, claims: list[Claim]) -> Iterator[tuple[Claim, str, str, bool]]:
    """Claims in table cells: with the row's label, the column's, and whether there are several."""
    for claim in claims:
        row = _row_of(source, claim)
        if row is None or claim.value is None or len(row.cells) < 2:
            continue
        index = next((i for i, (a, b) in enumerate(row.cells) if a <= claim.start < b), None)
        label = _fold(source.text[row.cells[0][0] : row.cells[0][1]])
        if not index or len(label) < 2 or label.isdigit():
            continue
        column = ""
        if index < len(row.header):
            column = _fold(source.text[row.header[index][0] : row.header[index][1]])
        many = len(row.cells) > 2
        if not many or len(column) >= 2:
            yield claim, label, column, many


def _row_of(source: Source, claim: Claim) -> Sentence | None:
    if not 0 <= claim.item < len(source.items):
        return None
    sentences = source.items[claim.item].sentences
    if not 0 <= claim.sentence < len(sentences):
        return None
    sentence = sentences[claim.sentence]
    return sentence if sentence.role is SentenceRole.CELL else None


def _label(source: Source, cell: Claim) -> str:
    """A table row's label as printed."""
    row = _row_of(source, cell)
    start, end = row.cells[0] if row is not None else (0, 0)
    return " ".join(source.text[start:end].split()).strip(" *|:：")


def _in_table(source: Source, claim: Claim) -> bool:
    inside = 0 <= claim.item < len(source.items)
    is_table = inside and source.items[claim.item].role is ItemRole.TABLE
    return is_table or _row_of(source, claim) is not None


def _fold(text: str) -> str:
    return " ".join(text.casefold().split()).strip(" *|:：")
