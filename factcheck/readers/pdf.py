"""PDF files with text: columns, paragraphs and tables are put together from positions."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from factcheck.model.source import Problem
from factcheck.readers.blocks import ends_sentence, is_cjk
from factcheck.readers.draft import Draft
from factcheck.readers.markup import damaged
from factcheck.readers.pdf_chars import pieces_of
from factcheck.readers.pdf_layout import (
    Line,
    Piece,
    fits_gutter,
    gutter_of,
    lines_of,
    rows_of,
)

# Pages and characters read of one file.
MAX_PAGES = 500
MAX_CHARS = 600_000
# Fewer letters a page than this mean pictures of pages.
THIN = 8
# Share of unreadable characters from which the text is not trusted.
GARBLED = 0.08
_GARBAGE = re.compile(r"\(cid:\d+\)|[\ufffd\ue000-\uf8ff\x00-\x08\x0e-\x1f]")
_PAGE_NUMBER = re.compile(
    r"\W*(?:p(?:age|\.)?\s*)?\d{1,4}(?:\s*(?:/|of)\s*\d{1,4})?\W*", re.IGNORECASE
)
_HYPHENS = "-\u00ad\u2010\x02\ufffe"


def read_pdf(data: bytes, path: str) -> tuple[list[Draft], list[Problem]]:
    """Read the text of a PDF; scans and garbled fonts are problems, not guesses."""
    # Here: loads a large library, only needed for PDF.
    import pypdfium2 as pdfium  # type: ignore[import-untyped]

    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower():
            message = "The PDF is locked by a password."
            return [], [Problem(path, "encrypted", message, "Save it without password.")]
        return [], [damaged(path, "PDF")]
    problems: list[Problem] = []
    try:
        count = len(document)
        if count > MAX_PAGES:
            message = f"Only the first {MAX_PAGES} of {count} pages are read."
            problems.append(Problem(path, "too-many", message, "Split the file."))
        pages = _pages(document, min(count, MAX_PAGES))
    finally:
        document.close()
    if problem := _unreadable(pages, path):
        return [], [problem]
    text, places = composed(_lines(_without_margins(pages)))
    return [Draft(path, text, places=places)], problems


def _pages(document: Any, count: int) -> list[list[Piece]]:
    import pypdfium2 as pdfium

    pages: list[list[Piece]] = []
    left = MAX_CHARS
    for number in range(count):
        try:
            page = document[number]
            words = page.get_textpage()
            pages.append(pieces_of(words, min(words.count_chars(), left)))
            left -= words.count_chars()
            words.close()
            page.close()
        except pdfium.PdfiumError:
            pages.append([])
        if left <= 0:
            break
    return pages


def _lines(pages: list[list[Piece]]) -> list[list[Line]]:
    """Lines of all pages; a page with little text takes the columns of the others."""
    gutters = [gutter_of(pieces) for pieces in pages]
    known = next((g for g in gutters if g is not None), None)
    out: list[list[Line]] = []
    for pieces, gutter in zip(pages, gutters, strict=True):
        shared = gutter is None and known is not None and fits_gutter(pieces, known)
        out.append(lines_of(pieces, known if shared else gutter))
    return out


def _unreadable(pages: list[list[Piece]], path: str) -> Problem | None:
    text = "".join(piece.text for page in pages for piece in page)
    if len(text) < THIN * max(len(pages), 1):
        message = "The PDF holds pictures of pages, no text."
        return Problem(path, "scanned", message, "Run character recognition on it first.")
    bad = sum(len(found) for found in _GARBAGE.findall(text))
    if bad > GARBLED * len(text):
        message = "The text of the PDF is garbled: its fonts do not say which characters they show."
        return Problem(path, "garbled", message, "Ask for another export, or for the text.")
    return None


def _without_margins(pages: list[list[Piece]]) -> list[list[Piece]]:
    """Drop page numbers and lines that come back at the edge of page after page."""
    rows = [rows_of(page) for page in pages]
    edges: Counter[str] = Counter()
    for page in rows:
        edges.update({_shape(row) for row in (*page[:2], *page[-2:])})
    often = {s for s, n in edges.items() if n >= max(2, 0.5 * len(pages)) and len(pages) > 1}
    out: list[list[Piece]] = []
    for page in rows:
        kept: list[Piece] = []
        for at, row in enumerate(page):
            outer = at in (0, len(page) - 1)
            number = outer and len(page) > 2 and _PAGE_NUMBER.fullmatch(_words(row))
            margin = (at < 2 or at >= len(page) - 2) and _shape(row) in often
            if not (number or margin):
                kept.extend(row)
        out.append(kept)
    return out


def _words(row: list[Piece]) -> str:
    return " ".join(piece.text for piece in row)


def _shape(row: list[Piece]) -> str:
    return re.sub(r"\d+", "#", _words(row))


def composed(pages: list[list[Line]]) -> tuple[str, tuple[tuple[int, str], ...]]:
    """Lines joined to paragraphs, and the page and line at each line's start."""
    pieces: list[str] = []
    places: list[tuple[int, str]] = []
    length = 0
    last: Line | None = None
    for page_number, page in enumerate(pages, 1):
        for number, line in enumerate(page, 1):
            gap = _gap(last, line, number == 1) if last else ""
            if gap.startswith("\b"):  # take back the hyphen
                pieces[-1] = pieces[-1][:-1]
                length -= 1
                gap = ""
            length += len(gap)
            places.append((length, f"p. {page_number}, line {number}"))
            pieces.append(gap + line.text)
            length += len(line.text)
            last = line
    return "".join(pieces), tuple(places)


def _gap(last: Line, line: Line, new_page: bool) -> str:
    """What stands between two lines: nothing, a space, a line break or a blank line."""
    if line.cells > 1 and last.cells > 1:
        return "\n"
    if line.cells > 1 or last.cells > 1:
        return "\n\n"
    size = max(last.height, line.height)
    if abs(last.height - line.height) > 0.22 * size and not _small_change(last, line):
        return "\n\n"
    ended = ends_sentence(last.text)
    if new_page or line.column != last.column:
        parted = ended or not last.full
    else:
        apart = last.bottom - line.top > 0.85 * size or line.left - line.edge > 0.7 * size
        parted = apart or (not last.full and (ended or not _flows(last, line)))
    if parted:
        return "\n\n"
    return _joint(last.text, line.text)


def _small_change(last: Line, line: Line) -> bool:
    """Lines of the same size differ where one has only low or only figures in it."""
    mixed = min(len(last.text), len(line.text)) < 12 or is_cjk(last.text) != is_cjk(line.text)
    return mixed and abs(last.height - line.height) <= 0.35 * max(last.height, line.height)


def _flows(last: Line, line: Line) -> bool:
    return last.right - last.left > 0.8 * (last.limit - last.edge) or line.text[:1].islower()


def _joint(before: str, after: str) -> str:
    if before[-1:] in _HYPHENS and before[-2:-1].isalpha() and after[:1].islower():
        return "\b"
    if not before[-1:].isascii() or not after[:1].isascii():
        hangul = "가" <= before[-1:] <= "힣" and "가" <= after[:1] <= "힣"
        return " " if hangul else ""
    return " "
