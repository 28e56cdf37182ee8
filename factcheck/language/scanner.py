"""Finds the values' surfaces: ordered alternatives, tried only where one of them can begin.

One expression of everything would try some sixty alternatives at every digit and letter, and one
expression a character would compile the same parts many times.  So every character has the short
list of parts that can begin with it.  Nearly all parts can begin with a digit; there the first
character behind the figures (月, %, ":") tells which of them are worth trying.  All is compiled
when first needed.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from factcheck.language.trie import first_beyond, first_characters

_compile = functools.cache(re.compile)

_DIGITS = frozenset("0123456789")
_FIGURES = re.compile(r"[0-9., ]*")
_PASSED = _DIGITS | frozenset("., \n\r\t\f\v")

_Parts = tuple[tuple[str, re.Pattern[str]], ...]


class Scanner:
    """Ordered named patterns; the first that matches at the leftmost place wins."""

    __slots__ = ("_behind", "_compiled", "_everywhere", "_figures", "_glued", "_names", "_parts",
                 "_starts")  # fmt: skip

    def __init__(self, parts: dict[str, str], word_starts: str = "a-z") -> None:
        """``word_starts``: letters of scripts that write spaces; nothing told in them begins
        behind another such letter, unless it is glued to what was found last (5일오전)."""
        firsts = {name: first_characters(source) for name, source in parts.items()}
        every = {char for found in firsts.values() if found for char in found}
        names: dict[str, list[str]] = {char: [] for char in every}
        for name, found in firsts.items():
            for char in every if found is None else found:
                names[char].append(name)
        self._parts = parts
        self._everywhere = tuple(name for name, found in firsts.items() if found is None)
        self._names = {char: tuple(which) for char, which in names.items()}
        self._compiled: dict[str, _Parts] = {}
        self._behind: dict[str, tuple[set[str] | None, bool]] = {}
        self._figures: dict[str, _Parts] = {}
        anywhere = r"[\s\S]" if self._everywhere else f"[{re.escape(''.join(sorted(every)))}]"
        self._starts = re.compile(rf"(?:(?<![{word_starts}])|(?=[^{word_starts}])){anywhere}")
        self._glued = word_starts != "a-z"

    def search(self, text: str, start: int = 0) -> tuple[str, int, int] | None:
        """Name and span of the first match at or after ``start``."""
        if self._glued and start and start < len(text) and text[start] > "z":
            for name, part in self._compiled.get(text[start]) or self._begin(text[start]):
                if name != "quantity" and (match := part.match(text, start)) is not None:
                    return name, start, match.end()
        for found in self._starts.finditer(text, start):
            at = found.start()
            char = text[at]
            if char in _DIGITS:
                parts = self._at_figures(text, at)
            else:
                parts = self._compiled.get(char) or self._begin(char)
            for name, part in parts:
                match = part.match(text, at)
                if match is not None:
                    return name, at, match.end()
        return None

    def _begin(self, char: str) -> _Parts:
        """The compiled parts that can begin with a character."""
        names = self._names.get(char, self._everywhere)
        found = tuple((name, _compile(self._parts[name])) for name in names)
        self._compiled[char] = found
        return found

    def _at_figures(self, text: str, at: int) -> _Parts:
        """The parts that can begin with figures and have what stands behind them."""
        end = _FIGURES.match(text, at).end()  # type: ignore[union-attr]  # it can match nothing
        char = text[end] if end < len(text) else ""
        found = self._figures.get(char)
        if found is None:
            found = self._figures[char] = tuple(self._worth_trying(char))
        return found

    def _worth_trying(self, char: str) -> Iterator[tuple[str, re.Pattern[str]]]:
        digits = {name for d in _DIGITS for name in self._names.get(d, self._everywhere)}
        for name in self._parts:
            if name not in digits:
                continue
            if name not in self._behind:
                self._behind[name] = first_beyond(self._parts[name], _PASSED)
            behind, without = self._behind[name]
            if behind is None or without or char in behind or char in _PASSED:
                yield name, _compile(self._parts[name])
