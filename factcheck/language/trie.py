"""Word lists as regular expressions: shared beginnings are written once, longest match first."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from typing import Any

from factcheck.language.regex import compile_pattern

_Node = dict[str, Any]
_END = ""


def trie(words: Iterable[str]) -> str:
    """A group-free regular expression for any of the words, preferring the longest.

    A word that ends in a Latin letter matches only where no further letter follows.
    """
    root: _Node = {}
    for word in words:
        node = root
        for char in word:
            node = node.setdefault(char, {})
        node[_END] = word
    return _write(root) or "(?!)"


def _write(node: _Node) -> str:
    branches = [
        (r"\s" if char == " " else re.escape(char)) + _write(below)
        for char, below in sorted(node.items())
        if char != _END
    ]
    if _END in node:
        word = node[_END]
        branches.append("(?![a-z])" if word[-1:].isascii() and word[-1:].isalpha() else "")
    if len(branches) == 1:
        return branches[0]
    return f"(?:{'|'.join(branches)})" if branches else ""


@functools.cache
def compiled(pattern: str) -> re.Pattern[str]:
    """As ``re.compile``, once for each pattern and without a bound."""
    return compile_pattern(pattern)
