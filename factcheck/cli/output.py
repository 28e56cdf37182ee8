"""Where reports go: standard output, and files that are written whole or not at all."""

from __future__ import annotations

import contextlib
import os
import sys
import tempfile
from pathlib import Path

from factcheck.errors import UsageError
from factcheck.report import FORMATS

# Formats read by programs go out as UTF-8 bytes whatever the console speaks.
_FOR_PEOPLE = ("terminal",)


def parse_report(text: str) -> tuple[str, str]:
    """``html=report.html`` as its format and file; raises UsageError."""
    format, equals, file = text.partition("=")
    if not equals or not file:
        raise UsageError(f'--report "{text}" is not FORMAT=FILE, such as html=report.html')
    if format not in FORMATS:
        import difflib  # only for the hint

        close = difflib.get_close_matches(format, FORMATS, n=1)
        hint = f'; did you mean "{close[0]}"?' if close else f"; known: {', '.join(FORMATS)}"
        raise UsageError(f'unknown format "{format}" in --report{hint}')
    folder = Path(file).parent
    if not folder.is_dir():
        raise UsageError(f'--report {text}: there is no folder "{folder}"')
    if Path(file).is_dir():
        raise UsageError(f'--report {text}: "{file}" is a folder')
    return format, file


def write_file(path: str, text: str) -> None:
    """Write a file whole or not at all: a temporary one beside it, then a rename."""
    place = Path(path)
    try:
        handle, temporary = tempfile.mkstemp(prefix=f".{place.name}.", dir=place.parent)
    except OSError as error:
        raise UsageError(f"cannot write {path}: {error.strerror or error}") from None
    try:
        with os.fdopen(handle, "wb") as out:
            out.write(as_bytes(text))
        with contextlib.suppress(OSError):
            Path(temporary).chmod(place.stat().st_mode if place.exists() else _plain_mode())
        Path(temporary).replace(place)
    except OSError as error:
        with contextlib.suppress(OSError):
            Path(temporary).unlink()
        raise UsageError(f"cannot write {path}: {error.strerror or error}") from None


def _plain_mode() -> int:
    """The mode a new file would have: mkstemp makes it private."""
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def as_bytes(text: str) -> bytes:
    """UTF-8; a lone surrogate becomes its escape, which JSON reads back."""
    return text.encode("utf-8", "backslashreplace")


def print_report(text: str, format: str) -> None:
    """Write a report to standard output."""
    buffer = getattr(sys.stdout, "buffer", None)
    if format in _FOR_PEOPLE or buffer is None:
        sys.stdout.write(text)
    else:
        sys.stdout.flush()
        buffer.write(as_bytes(text))
    sys.stdout.flush()
