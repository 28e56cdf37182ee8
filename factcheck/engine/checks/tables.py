"""A table's totals against its columns and rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from factcheck.engine.checks.common import amount, cue, group_of, is_hedged, is_plain, shown
from factcheck.engine.extent import precision_of
from factcheck.model.claim import Claim, FactGroup
from factcheck.model.source import Sentence, SentenceRole, Source

#: a column of fewer parts is no breakdown
LEAST_PARTS = 2
#: rows that must add up before another one that does not is a slip
LEAST_HELD = 2


@dataclass(frozen=True, slots=True)
class Row:
    """A table row: its label, and the one claim in each column."""

    label: str
    cells: dict[int, Claim]
    width: int
    heads: tuple[str, ...] = ()  # the header above each cell, where there is one


def table_sum(source: Source, claims: list[Claim]) -> list[FactGroup]:
    """A row of totals that is not the sum of the rows above it, or a column that is not of its row.

    Every row above must have a number in the column, in one unit, and none may be a total itself.
    """
    out = []
    for rows in _tables(source, claims):
        out += _row_sums(source, rows)
        for at, row in enumerate(rows):
            parts = rows[:at]
            if not cue("total").search(row.label) or len(parts) < LEAST_PARTS:
                continue
            if any(cue("total").search(p.label) for p in parts):
                break
            for column, total in sorted(row.cells.items()):
                found = _column(total, column, parts)
                if found is None:
                    continue
                out.append(_sum_group(source, total, found))
            break
    return out


def _row_sums(source: Source, rows: list[Row]) -> list[FactGroup]:
    """Rows whose last column, headed as the total, is not the sum of the others.

    Only in a table where at least two other rows add up: there the column is their sum.
    """
    held, missed = 0, []
    for row in rows:
        parts = [row.cells[i] for i in range(1, row.width - 1) if i in row.cells]
        total = row.cells.get(row.width - 1)
        if total is None or len(parts) != row.width - 2 or len(parts) < LEAST_PARTS:
            continue
        if len(row.heads) != row.width or not _is_total_head(row.heads):
            continue
        found = _not_the_sum(total, parts)
        if found is None:
            continue
        held += not found
        if found:
            missed.append((total, parts))
    if held < LEAST_HELD or len(missed) > held / 2:
        return []
    return [_sum_group(source, total, parts) for total, parts in missed]


def _is_total_head(heads: tuple[str, ...]) -> bool:
    """Whether the last column alone is headed as a total."""
    return bool(cue("total").search(heads[-1])) and not any(
        cue("total").search(h) for h in heads[1:-1]
    )


def _not_the_sum(total: Claim, parts: list[Claim]) -> bool | None:
    """Whether cells miss their total by more than their rounding; None where they do not add."""
    if not _adds(total, total) or not all(_adds(c, total) for c in parts):
        return None
    cells = (*parts, total)
    slack = sum((precision_of(c.value) / 2 for c in cells if c.value), Fraction(0))
    whole = all(c.value and precision_of(c.value) == 1 for c in cells)
    right = sum((amount(c) or Fraction(0) for c in parts), Fraction(0))
    return abs(right - (amount(total) or Fraction(0))) > (0 if whole else slack)


def _sum_group(source: Source, total: Claim, parts: list[Claim]) -> FactGroup:
    right = sum((amount(c) or Fraction(0) for c in parts), Fraction(0))
    told = amount(total) or Fraction(0)
    facts = {"told": shown(told, 2), "right": shown(right, 2), "parts": str(len(parts))}
    why = " + ".join(c.surface for c in parts) + f" = {shown(right, 2)}"
    return group_of("table-sum", "arithmetic", source, [[total], parts], facts, why=why)


def _column(total: Claim, column: int, parts: list[Row]) -> list[Claim] | None:
    """The parts of a column where they do not add up; None where they do or cannot be added."""
    found = [row.cells.get(column) for row in parts]
    cells = [c for c in found if c is not None]
    return cells if len(cells) == len(parts) and _not_the_sum(total, cells) else None


def _adds(claim: Claim, total: Claim) -> bool:
    if claim.value is None or total.value is None or not is_plain(claim) or is_hedged(claim):
        return False
    same = claim.value.unit == total.value.unit and claim.value.unit != "percent"
    return same and amount(claim) is not None and claim.kind in ("count", "money", "measure")


def _tables(source: Source, claims: list[Claim]) -> Iterator[list[Row]]:
    """The tables of a source: runs of rows of one width, each with the claims in its cells."""
    by_row: dict[tuple[int, int], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.value is not None:
            by_row[(claim.item, claim.sentence)].append(claim)
    for item in source.items:
        run: list[Row] = []
        for number, sentence in enumerate(item.sentences):
            row = _row(source, sentence, by_row.get((item.index, number), []))
            if row is None or (run and run[-1].width != row.width):
                if run:
                    yield run
                run = []
            if row is not None and (run or row.cells):  # a header row has no numbers
                run.append(row)
        if run:
            yield run


def _row(source: Source, sentence: Sentence, claims: list[Claim]) -> Row | None:
    if sentence.role is not SentenceRole.CELL or len(sentence.cells) < 2:
        return None
    cells: dict[int, Claim] = {}
    for column, (start, end) in enumerate(sentence.cells):
        inside = [c for c in claims if start <= c.start < end]
        if column and len(inside) == 1:
            cells[column] = inside[0]
    first, last = sentence.cells[0]
    heads = tuple(" ".join(source.text[a:b].split()) for a, b in sentence.header)
    return Row(" ".join(source.text[first:last].split()), cells, len(sentence.cells), heads)
