"""Characters of a PDF page, put together to runs of text.

Programs that make PDF files move Latin letters and figures away from East Asian characters, and the
library takes such gaps for spaces; only spaces that are truly in the file, or gaps between Latin
words, count here.
"""

from __future__ import annotations

from typing import Any

from factcheck.readers.pdf_layout import CELL_GAP, Piece

# A gap wider than so many text heights is a space between Latin letters, or between any.
LATIN_GAP = 0.12
ANY_GAP = 0.75


def pieces_of(words: Any, count: int) -> list[Piece]:
    """Runs of text of a page (a pypdfium2 text page), from its first ``count`` characters."""
    import pypdfium2.raw as raw  # type: ignore[import-untyped]

    run = _Run()
    high = 0
    for at in range(count):
        code = raw.FPDFText_GetUnicode(words, at)
        if raw.FPDFText_IsGenerated(words, at):
            if code in (0x0A, 0x0D):
                run.close()
            continue
        if 0xD800 <= code < 0xDC00:
            high = code
            continue
        if 0xDC00 <= code < 0xE000:
            code = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00) if high else 0xFFFD
        high = 0
        char = "-" if code in (0x02, 0xFFFE, 0xAD) else chr(code)
        if char.isspace():
            run.space = True
            continue
        left, bottom, right, top = words.get_charbox(at, loose=True)
        run.add(char, left, bottom, right, top)
    run.close()
    return run.pieces


class _Run:
    """A run of text in the making."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self.text: list[str] = []
        self.space = False
        self.left = self.bottom = self.right = self.top = 0.0

    def add(self, char: str, left: float, bottom: float, right: float, top: float) -> None:
        """Add a character, in this run or a new one."""
        height = max(top - bottom, 1.0)
        if self.text:
            gap = left - self.right
            level = min(top, self.top) - max(bottom, self.bottom) > 0.4 * height
            if not level or gap > CELL_GAP * height or gap < -2 * height:
                self.close()
        if not self.text:
            self.left, self.bottom, self.right, self.top = left, bottom, right, top
            self.text, self.space = [char], False
            return
        if self.space or left - self.right > _reach(self.text[-1], char) * height:
            self.text.append(" ")
        self.text.append(char)
        self.space = False
        self.bottom, self.top = min(self.bottom, bottom), max(self.top, top)
        self.right = max(self.right, right)

    def close(self) -> None:
        """End the run."""
        if self.text:
            text = "".join(self.text)
            self.pieces.append(Piece(self.left, self.bottom, self.right, self.top, text))
        self.text, self.space = [], False


def _reach(before: str, after: str) -> float:
    return LATIN_GAP if before.isascii() and after.isascii() else ANY_GAP
