"""Compact tables built from open data: read once, when first asked for.

A table is a zlib-packed UTF-8 text of tab-separated lines, sorted by code points, kept as one byte
string: tens of thousands of names cost a few megabytes and a few milliseconds, where a dict of
tuples would cost twenty times that.  A key is searched by bisection among every so manieth line,
then in the few lines behind the one found.
"""

from __future__ import annotations

import functools
import json
import zlib
from bisect import bisect_right
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from factcheck.errors import DataError, DataMistake
from factcheck.resources import data_root

STRIDE = 1024  # bytes


class Table:
    """Lines of a table, sorted by key."""

    __slots__ = ("_keys", "_starts", "_text")

    def __init__(self, text: bytes) -> None:
        self._text = text
        self._starts: list[int] = []  # where one line in each STRIDE bytes begins
        self._keys: list[bytes] = []  # the keys of those lines, with the tab

    def get(self, key: str) -> str | None:
        """What follows the key's first tab, or None."""
        text, wanted = self._text, key.encode("utf-8", "replace") + b"\t"
        if not self._starts:
            self._index()
        place = bisect_right(self._keys, wanted)
        if not place:
            return None
        start = self._starts[place - 1]
        if not text.startswith(wanted, start):
            last = self._starts[place] if place < len(self._starts) else len(text)
            start = text.find(b"\n" + wanted, start, last) + 1
            if not start:
                return None
        end = text.find(b"\n", start)
        return text[start + len(wanted) : end if end >= 0 else None].decode("utf-8")

    def _index(self) -> None:
        text, starts = self._text, [0]
        for at in range(STRIDE, len(text), STRIDE):
            start = text.rfind(b"\n", starts[-1], at) + 1
            if start > starts[-1]:
                starts.append(start)
        ends = (text.find(b"\n", start) for start in starts)
        lines = (text[a : b if b >= 0 else None] for a, b in zip(starts, ends, strict=True))
        self._keys = [line.partition(b"\t")[0] + b"\t" for line in lines]
        self._starts = starts

    def starting(self, prefix: str) -> Iterator[tuple[str, str]]:
        """Keys that begin so, with what follows them, sorted by key."""
        text, wanted = self._text, prefix.encode("utf-8", "replace")
        low, high = 0, len(text)
        while low < high:  # the first line that is not before the prefix
            start = text.rfind(b"\n", low, (low + high) // 2) + 1 or low
            if text[start : start + len(wanted)] < wanted:
                end = text.find(b"\n", start)
                low = end + 1 if end >= 0 else len(text)
            else:
                high = start
        while low < len(text) and text.startswith(wanted, low):
            end = text.find(b"\n", low)
            end = len(text) if end < 0 else end
            key, _, rest = text[low:end].decode("utf-8").partition("\t")
            yield key, rest
            low = end + 1

    @property
    def lines(self) -> list[str]:
        """All lines, as they were built."""
        return self._text.decode("utf-8").split("\n") if self._text else []

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
        return self._text.count(b"\n") + 1 if self._text else 0


def folder() -> Path:
    """Where the built tables lie."""
    return data_root() / "names" / "data"


def pack(lines: list[str]) -> bytes:
    """A table as it is stored."""
    return zlib.compress("\n".join(lines).encode("utf-8"), 9)


@functools.cache
def table(name: str) -> Table:
    """A built table by name; raises DataError when it is missing or damaged."""
    path = folder() / f"{name}.tsv.z"
    try:
        return Table(zlib.decompress(path.read_bytes()))
    except (OSError, zlib.error) as error:
        shown = f"factcheck/names/data/{path.name}"
        raise DataError([DataMistake(shown, 0, f"cannot be read: {error}")]) from None


@functools.cache
def pack_data(name: str) -> Any:
    """A hand-written pack as compiled: "cues", "offices", "spelling"."""
    told = table("packs").get(name)
    if told is None:
        raise DataError([DataMistake("factcheck/names/data/packs.tsv.z", 0, f"lacks {name}")])
    return json.loads(told)
