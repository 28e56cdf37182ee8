"""Finds the values' surfaces: ordered alternatives, tried only where one of them can begin.

One expression of everything would try some sixty alternatives at every digit and letter, and one
expression a character would compile the same parts many times.  So digits share one alternation
(nearly all parts can begin with them), and every other character has the short list of parts that
can begin with it.  All is compiled when first needed.
"""

from __future__ import annotations

import functools
import re

from factcheck.language.trie import first_characters

_compile = functools.cache(re.compile)

_DIGITS = "0123456789"


class Scanner:
    """Ordered named patterns; the first that matches at the leftmost place wins."""

    __slots__ = (
        "_alternation", "_compiled", "_everywhere", "_glued", "_names", "_parts", "_starts",
    )  # fmt: skip

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
        self._compiled: dict[str, tuple[tuple[str, re.Pattern[str]], ...]] = {}
        self._alternation: re.Pattern[str] | None = None
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
                match = (self._alternation or self._digits()).match(text, at)
                if match is not None:
                    return str(match.lastgroup), at, match.end()
                continue
            for name, part in self._compiled.get(char) or self._begin(char):
                match = part.match(text, at)
                if match is not None:
                    return name, at, match.end()
        return None

    def _begin(self, char: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
        """The compiled parts that can begin with a character."""
        names = self._names.get(char, self._everywhere)
        found = tuple((name, _compile(self._parts[name])) for name in names)
        self._compiled[char] = found
        return found

    def _digits(self) -> re.Pattern[str]:
        wanted = {name for digit in _DIGITS for name in self._names.get(digit, self._everywhere)}
        body = "|".join(f"(?P<{name}>{s})" for name, s in self._parts.items() if name in wanted)
        self._alternation = re.compile(body or "(?!)")
        return self._alternation
