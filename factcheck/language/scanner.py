"""Finds the values' surfaces: ordered alternatives, tried only where one of them can match.

One expression of everything would try some seventy alternatives at every digit and letter, and one
expression a character would compile the same parts many times.  So the first characters at a place
tell which parts are worth trying there: mostly none.  A part is compiled when first tried.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from factcheck.language.foresight import Foresight
from factcheck.language.trie import compiled

Hit = tuple[str, re.Match[str]]


class _Part:
    """A named pattern, compiled when it is first tried: many never are."""

    __slots__ = ("_source", "match", "name")

    def __init__(self, name: str, source: str) -> None:
        self.name = name
        self._source = source
        self.match: Callable[[str, int], re.Match[str] | None] = self._first

    def _first(self, text: str, start: int) -> re.Match[str] | None:
        self.match = compiled(self._source).match
        return self.match(text, start)


_Parts = tuple[_Part, ...]


class Scanner:
    """Ordered named patterns; the first that matches at the leftmost place wins."""

    __slots__ = ("_all", "_glued", "_starts", "candidates", "parts")

    def __init__(
        self,
        parts: dict[str, str],
        word_starts: str = "a-z",
        sketches: Mapping[str, str] | None = None,
        blocks: Mapping[str, str] | None = None,
    ) -> None:
        """``sketches`` are the same parts with signs for ``blocks``, as :class:`Foresight` reads
        them.  ``word_starts``: letters of scripts that write spaces; nothing told in them begins
        behind another such letter, unless it is glued to what was found last (5일오전).
        """
        self.parts = tuple(parts.items())
        self._all = tuple(_Part(name, source) for name, source in self.parts)
        read = list((sketches or parts).values())
        foresight: Foresight[_Parts] = Foresight(read, self._chosen, blocks)
        self.candidates = foresight.at  # (text, start) -> the parts worth trying there
        first = foresight.first()
        anywhere = r"[\s\S]" if first is None else f"[{re.escape(''.join(sorted(first)))}]"
        self._starts = re.compile(rf"(?:(?<![{word_starts}])|(?=[^{word_starts}])){anywhere}")
        self._glued = word_starts != "a-z"

    def search(self, text: str, start: int = 0) -> Hit | None:
        """Name of the first part that matches at or after ``start``, and the match."""
        candidates = self.candidates
        if self._glued and start and start < len(text) and text[start] > "z":
            for part in candidates(text, start):
                if part.name != "quantity" and (match := part.match(text, start)) is not None:
                    return part.name, match
        for found in self._starts.finditer(text, start):
            at = found.start()
            for part in candidates(text, at):
                match = part.match(text, at)
                if match is not None:
                    return part.name, match
        return None

    def instead(self, text: str, start: int, name: str) -> Hit | None:
        """The match at ``start`` that comes next in preference to the part of this name."""
        passed = False
        for part in self.candidates(text, start):
            if passed and (match := part.match(text, start)) is not None:
                return part.name, match
            passed = passed or part.name == name
        return None

    def _chosen(self, numbers: list[int]) -> _Parts:
        """The parts of these numbers."""
        return tuple(self._all[number] for number in numbers)
