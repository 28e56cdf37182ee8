"""Pieces of text on a page, put into columns and lines by their positions."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

# A gap between two pieces wider than so many text heights parts the cells of a table.
CELL_GAP = 1.6
# A gap in the middle of a page narrower than this (points) is no gutter.
GUTTER = 7.0
# Lines that a column must have, and the share of its width that they fill on average.
COLUMN_LINES = 5
COLUMN_FILL = 0.72


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text and its box, in points from the lower left corner."""

    left: float
    bottom: float
    right: float
    top: float
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a column; ``edge`` and ``limit`` are its column's left and right sides."""

    text: str
    left: float
    right: float
    bottom: float
    top: float
    column: int
    cells: int
    edge: float
    limit: float

    @property
    def height(self) -> float:
        """Height of its tallest letters, in points."""
        return self.top - self.bottom

    @property
    def full(self) -> bool:
        """Whether it reaches its column's right side, so that the next line may continue it."""
        return self.limit - self.right < 2.2 * self.height


def lines_of(pieces: list[Piece], gutter: float | None) -> list[Line]:
    """The lines of a page in reading order: column by column between full-width lines."""
    if gutter is None or not pieces:
        return _lines(pieces, 0)
    out: list[Line] = []
    left: list[Piece] = []
    right: list[Piece] = []
    column = 1
    for row in rows_of(pieces):
        if any(p.left < gutter < p.right for p in row):
            out += _lines(left, column) + _lines(right, column + 1) + _lines(row, 0)
            left, right, column = [], [], column + 2
            continue
        left += [p for p in row if p.right <= gutter]
        right += [p for p in row if p.left >= gutter]
    return out + _lines(left, column) + _lines(right, column + 1)


def rows_of(pieces: list[Piece]) -> list[list[Piece]]:
    """Pieces grouped by their height on the page, from the top, each row from the left."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda p: (-(p.top + p.bottom), p.left)):
        middle = (piece.top + piece.bottom) / 2
        if rows:
            first = rows[-1][0]
            reach = 0.5 * max(first.top - first.bottom, piece.top - piece.bottom)
            if abs((first.top + first.bottom) / 2 - middle) < reach:
                rows[-1].append(piece)
                continue
        rows.append([piece])
    return [sorted(row, key=lambda p: p.left) for row in rows]


def gutter_of(pieces: list[Piece]) -> float | None:
    """The middle of the empty strip between two columns of running text, if there is one."""
    rows = rows_of(pieces)
    if len(rows) < COLUMN_LINES:
        return None
    low, high = min(p.left for p in pieces), max(p.right for p in pieces)
    if high - low < 150:
        return None
    best: tuple[int, float] | None = None
    steps = 60
    for step in range(steps // 4, steps * 3 // 4):
        at = low + (high - low) * step / steps
        crossed = sum(
            any(p.left < at + GUTTER / 2 and p.right > at - GUTTER / 2 for p in row) for row in rows
        )
        if best is None or (crossed, abs(step - steps / 2)) < (best[0], abs(best[1] - 0.5) * steps):
            best = (crossed, step / steps)
    if best is None or best[0] > 0.4 * len(rows):
        return None
    at = low + (high - low) * best[1]
    left = [p for p in pieces if p.right <= at]
    right = [p for p in pieces if p.left >= at]
    return at if _is_column(left, low, at) and _is_column(right, at, high) else None


def fits_gutter(pieces: list[Piece], gutter: float) -> bool:
    """Whether a page may have the columns of another page of the same document."""
    rows = rows_of(pieces)
    crossed = sum(any(p.left < gutter < p.right for p in row) for row in rows)
    both = any(p.right <= gutter for p in pieces) and any(p.left >= gutter for p in pieces)
    return both and 3 * crossed <= len(rows)


def _is_column(pieces: list[Piece], low: float, high: float) -> bool:
    """Whether pieces make up running text: enough lines that mostly fill the width."""
    rows = rows_of(pieces)
    if len(rows) < COLUMN_LINES:
        return False
    fill = [(row[-1].right - row[0].left) / max(high - low, 1.0) for row in rows]
    return sum(fill) / len(fill) >= COLUMN_FILL


def _lines(pieces: list[Piece], column: int) -> list[Line]:
    if not pieces:
        return []
    low, high = min(p.left for p in pieces), max(p.right for p in pieces)
    out: list[Line] = []
    for row in rows_of(pieces):
        text, cells = _joined(row)
        bottom, top = min(p.bottom for p in row), max(p.top for p in row)
        left, right = row[0].left, max(p.right for p in row)
        out.append(Line(text, left, right, bottom, top, column, cells, low, high))
    return out


def _joined(row: list[Piece]) -> tuple[str, int]:
    """The pieces of a line as text, cells parted by tabs."""
    text = row[0].text
    cells = 1
    for before, piece in itertools.pairwise(row):
        gap = piece.left - before.right
        height = max(before.top - before.bottom, piece.top - piece.bottom, 1.0)
        latin = text[-1].isascii() and piece.text[0].isascii()
        if gap > CELL_GAP * height:
            text += "\t"
            cells += 1
        elif gap > (0.12 if latin or _korean(text[-1], piece.text[0]) else 0.75) * height:
            text += " "
        text += piece.text
    return text, cells


def _korean(before: str, after: str) -> bool:
    return "가" <= before <= "힣" or "가" <= after <= "힣"
