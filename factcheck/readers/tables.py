"""Tables: rows, cells, the header cells above them."""

from __future__ import annotations

import re

from factcheck.model.source import Sentence, SentenceRole
from factcheck.readers.blocks import Block, Kind, trim
from factcheck.readers.cues import ditto_marks

Span = tuple[int, int]
_DIGIT = re.compile(r"\d")
_YEAR_CELL = re.compile(r"(?:(?:19|20)\d\d(?:年度?|년)?|\d{1,2}[月월]|FY\s?\d+|Q[1-4])")


def table_rows(text: str, rows: list[Block]) -> tuple[Sentence, ...]:
    """The rows of a table as sentences with cells and header spans.

    A cell that only repeats the one above it (同上, 〃, ditto) gets the span of that cell.
    """
    ruled = len(rows) > 1 and rows[1].kind is Kind.RULE
    cut = [_cells(text, row) for row in rows if row.kind is not Kind.RULE]
    spans = [(row.start, row.end) for row in rows if row.kind is not Kind.RULE]
    if not cut:
        return ()
    headed = len(cut) > 1 and (ruled or _looks_like_header(text, cut))
    header = tuple(cut[0]) if headed else ()
    out: list[Sentence] = []
    above: list[Span] = []
    for number, (span, cells) in enumerate(zip(spans, cut, strict=True)):
        filled = _repeat(text, cells, above) if number > (1 if headed else 0) else cells
        role = SentenceRole.CELL
        own = () if headed and number == 0 else header
        out.append(Sentence(span[0], span[1], role, number, tuple(filled), own))
        above = filled
    return tuple(out)


def _cells(text: str, row: Block) -> list[Span]:
    start, end = row.start, row.end
    mark = "\t" if text.find("\t", start, end) >= 0 else "|"
    if mark == "|":
        start += text[start] == "|"
        end -= text[end - 1] == "|" and end - 1 > start
    out: list[Span] = []
    at = start
    while True:
        stop = text.find(mark, at, end)
        out.append(trim(text, at, end if stop < 0 else stop))
        if stop < 0:
            return out
        at = stop + 1


def _repeat(text: str, cells: list[Span], above: list[Span]) -> list[Span]:
    marks = ditto_marks()
    return [
        above[n] if n < len(above) and e - s <= 6 and text[s:e].lower() in marks else (s, e)
        for n, (s, e) in enumerate(cells)
    ]


def _looks_like_header(text: str, cut: list[list[Span]]) -> bool:
    """Short labels without figures (years apart) over rows that hold figures or longer words."""
    first = [text[s:e] for s, e in cut[0]]
    if not any(first) or any(len(cell) > 40 for cell in first):
        return False
    for number, cell in enumerate(first):
        if _DIGIT.search(cell) and not (number and _YEAR_CELL.fullmatch(cell)):
            return False
    below = [text[s:e] for row in cut[1:6] for s, e in row]
    figures = sum(bool(_DIGIT.search(cell)) for cell in below)
    longest = max(map(len, first))
    return figures > 0 and (longest <= 20 or longest <= max(map(len, below), default=0))
