"""Compact tables built from open data: read once, when first asked for.

A table is a zlib-packed UTF-8 text of tab-separated lines, sorted by its first column, kept as a
list of lines and searched by bisection: tens of thousands of names cost a few megabytes and a few
milliseconds, where a dict of tuples would cost ten times that.
"""

from __future__ import annotations

import functools
import zlib
from bisect import bisect_left
from collections.abc import Iterator
from pathlib import Path

from factcheck.errors import DataError, DataMistake
from factcheck.resources import data_root


class Table:
    """Lines of a table, sorted by key."""

    __slots__ = ("lines",)

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines

    def get(self, key: str) -> str | None:
        """What follows the key's first tab, or None."""
        place = bisect_left(self.lines, key + "\t")
        if place < len(self.lines):
            line = self.lines[place]
            if line.startswith(key) and line[len(key) : len(key) + 1] == "\t":
                return line[len(key) + 1 :]
        return None

    def items(self) -> Iterator[tuple[str, str]]:
        """All keys with what follows them, sorted by key."""
        for line in self.lines:
            key, _, rest = line.partition("\t")
            yield key, rest

    def values(self) -> Iterator[str]:
        """What follows each key."""
        for line in self.lines:
            yield line.partition("\t")[2]

    def __len__(self) -> int:
        return len(self.lines)


def folder() -> Path:
    """Where the built tables lie."""
    return data_root() / "names" / "data"


def pack(lines: list[str]) -> bytes:
    """A table as it is stored; the inverse of ``unpack``."""
    return zlib.compress("\n".join(lines).encode("utf-8"), 9)


def unpack(packed: bytes) -> list[str]:
    """The lines of a stored table."""
    text = zlib.decompress(packed).decode("utf-8")
    return text.split("\n") if text else []


@functools.cache
def table(name: str) -> Table:
    """A built table by name; raises DataError when it is missing or damaged."""
    path = folder() / f"{name}.tsv.z"
    try:
        return Table(unpack(path.read_bytes()))
    except (OSError, zlib.error, UnicodeDecodeError) as error:
        shown = f"factcheck/names/data/{path.name}"
        raise DataError([DataMistake(shown, 0, f"cannot be read: {error}")]) from None
