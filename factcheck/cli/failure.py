"""Mistakes in data shown where they stand: path, line, excerpt, a caret, the nearest known name."""

from __future__ import annotations

import sys

from rich.cells import cell_len

from factcheck.cli.console import use_color
from factcheck.errors import DataError, DataMistake
from factcheck.report.safe import same_length, visible

_RED, _DIM, _BOLD, _END = "\x1b[91m", "\x1b[90m", "\x1b[1m", "\x1b[0m"


def show_mistakes(wrong: DataError, after: str = "Nothing was checked. Exit 2.") -> None:
    """Write every mistake to standard error, and what that means for the run."""
    color = use_color(sys.stderr)
    for mistake in wrong.mistakes:
        sys.stderr.write(mistake_text(mistake, color))
    sys.stderr.write(f"{after}\n")


def mistake_text(mistake: DataMistake, color: bool = False) -> str:
    """One mistake with its excerpt."""

    def paint(text: str, code: str) -> str:
        return f"{code}{text}{_END}" if color else text

    head = paint("factcheck: error:", _RED + _BOLD)
    lines = [f"{head} {paint(visible(str(mistake)), _BOLD)}"]
    if mistake.excerpt is not None and mistake.line:
        excerpt = same_length(mistake.excerpt.rstrip())
        gutter = f"{mistake.line:>6} | "
        lines += ["", paint(gutter, _DIM) + excerpt[:400]]
        if 0 < mistake.column <= len(excerpt) + 1:
            indent = " " * cell_len(excerpt[: mistake.column - 1])
            lines.append(paint(f"{'':>6} | ", _DIM) + indent + paint("^", _RED))
        lines.append("")
    return "\n".join(lines) + "\n"
