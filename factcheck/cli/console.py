"""What the streams can show: colour, width, and characters."""

from __future__ import annotations

import os
import shutil
import sys
from typing import IO, Any

PIPED_WIDTH = 80
# Marks the report is drawn with; a console that cannot encode them gets the ASCII report.
_DRAWN = "✗↑●○·│╭╰─━→…–"


def use_color(stream: IO[Any], choice: str = "auto") -> bool:
    """Whether to colour: as asked, else on a terminal, unless NO_COLOR or a dumb one."""
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return is_terminal(stream) and os.environ.get("TERM") != "dumb"


def is_terminal(stream: IO[Any]) -> bool:
    """Whether a person is looking."""
    try:
        return stream.isatty()
    except (AttributeError, ValueError):
        return False


def page_width() -> int:
    """Cells of a line: the terminal's, COLUMNS where set, else 80."""
    if not is_terminal(sys.stdout) and not os.environ.get("COLUMNS"):
        return PIPED_WIDTH
    return shutil.get_terminal_size((PIPED_WIDTH, 24)).columns


def needs_ascii(stream: IO[Any]) -> bool:
    """Whether the stream's encoding lacks the marks of the report."""
    encoding = getattr(stream, "encoding", None) or "utf-8"
    try:
        _DRAWN.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return True
    return False


def enable_windows_colors() -> None:
    """Let an old Windows console understand colour sequences."""
    if os.name == "nt":
        os.system("")  # the documented side effect: it switches the console's sequences on
