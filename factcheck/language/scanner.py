"""Finds the values' surfaces: ordered alternatives, tried only where one of them can begin.

One expression of everything would try some sixty alternatives at every digit and letter, and one
expression a character would compile the same parts many times.  So every character has the short
list of parts that can begin with it; where that is not short, above all at digits, the first
character behind it, or behind the figures (月, %, ":"), tells which are worth trying.  All is
compiled when first needed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.language.trie import compiled, first_beyond, first_characters

_DIGITS = frozenset("0123456789")
_PASSED = _DIGITS | frozenset("., ")

_FEW = 6  # parts that are tried without a look at the next character
_Parts = tuple[tuple[str, re.Pattern[str]], ...]


class Scanner:
    """Ordered named patterns; the first that matches at the leftmost place wins."""

    __slots__ = (
        "_behind", "_beyond", "_compiled", "_everywhere", "_figures", "_glued", "_names", "_parts",
        "_passed", "_starts",
    )  # fmt: skip

    def __init__(
        self, parts: dict[str, str], word_starts: str = "a-z", magnitudes: str = ""
    ) -> None:
        """``word_starts``: letters of scripts that write spaces; nothing told in them begins
        behind another such letter, unless it is glued to what was found last (5일오전).
        ``magnitudes``: letters passed over in looking at what stands behind figures (万, 억).
        """
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
        self._passed = _PASSED | frozenset(magnitudes)
        self._figures = re.compile(f"[{re.escape(''.join(sorted(self._passed)))}]*")
        self._behind: dict[str, _Parts] = {}
        self._beyond: dict[tuple[str, str], tuple[set[str] | None, bool]] = {}
        anywhere = r"[\s\S]" if self._everywhere else f"[{re.escape(''.join(sorted(every)))}]"
        self._starts = re.compile(rf"(?:(?<![{word_starts}])|(?=[^{word_starts}])){anywhere}")
        self._glued = word_starts != "a-z"

    def search(self, text: str, start: int = 0) -> tuple[str, int, int] | None:
        """Name and span of the first match at or after ``start``."""
        if self._glued and start and start < len(text) and text[start] > "z":
            for name, part in self._at(text, start):
                if name != "quantity" and (match := part.match(text, start)) is not None:
                    return name, start, match.end()
        for found in self._starts.finditer(text, start):
            at = found.start()
            for name, part in self._at(text, at):
                match = part.match(text, at)
                if match is not None:
                    return name, at, match.end()
        return None

    def _at(self, text: str, at: int) -> _Parts:
        """The compiled parts worth trying at a place, told by two characters."""
        char = text[at]
        if char in _DIGITS:
            end = self._figures.match(text, at).end()  # type: ignore[union-attr]  # it cannot fail
            key = "0" + text[end : end + 1]
        else:
            few = self._compiled.get(char) or self._begin(char)
            if len(few) < _FEW:
                return few
            key = text[at : at + 2]
        found = self._behind.get(key)
        if found is None:
            found = self._behind[key] = tuple(self._worth_trying(key[0], key[1:]))
        return found

    def _begin(self, char: str) -> _Parts:
        """The compiled parts that can begin with a character."""
        names = self._names.get(char, self._everywhere)
        found = tuple((name, compiled(self._parts[name])) for name in names)
        self._compiled[char] = found
        return found

    def _worth_trying(self, first: str, behind: str) -> Iterator[tuple[str, re.Pattern[str]]]:
        """Parts that can begin with ``first`` (0: figures) and have ``behind`` behind it."""
        starts = _DIGITS if first == "0" else {first}
        names = {name for char in starts for name in self._names.get(char, self._everywhere)}
        passed = self._passed if first == "0" else frozenset(first)
        for name, source in self._parts.items():
            if name not in names:
                continue
            beyond = self._beyond.get((name, first))
            if beyond is None:
                beyond = self._beyond[name, first] = first_beyond(source, passed)
            characters, without = beyond
            if characters is None or without or behind in characters or behind in passed:
                yield name, compiled(source)
