"""Word lists as regular expressions: shared beginnings are written once, longest match first."""

from __future__ import annotations

import functools
import importlib
import re
from collections.abc import Iterable
from typing import Any

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


def first_characters(pattern: str) -> set[str] | None:
    """Characters a match can begin with, or None where that cannot be told.

    It reads the parse tree of the standard library's own compiler, which knows best; where that
    tree looks unfamiliar the answer is None, and scanning is merely slower.
    """
    found, empty = _firsts(list(_parsed(pattern)), frozenset())
    return None if empty or found is None else found


def first_beyond(pattern: str, passed: frozenset[str]) -> tuple[set[str] | None, bool]:
    """First characters of a match outside ``passed``, and whether it can do without any.

    None as in :func:`first_characters`.
    """
    return _firsts(list(_parsed(pattern)), passed)


@functools.cache
def compiled(pattern: str) -> re.Pattern[str]:
    """As ``re.compile``, from the tree that was read before where the library allows it: reading
    a pattern takes longer than the rest of its compilation."""
    try:
        found = importlib.import_module("re._compiler").compile(_parsed(pattern))
    except (ImportError, AttributeError, TypeError):
        found = None
    return found if isinstance(found, re.Pattern) else re.compile(pattern)


@functools.lru_cache(maxsize=512)
def _parsed(pattern: str) -> Any:
    return importlib.import_module("re._parser").parse(pattern)


def _firsts(items: list[Any], passed: frozenset[str]) -> tuple[set[str] | None, bool]:
    """First characters of a sequence, and whether it can match nothing (outside ``passed``)."""
    out: set[str] = set()
    for operation, argument in items:
        found, empty = _first_of(str(operation), argument, passed)
        if found is None:
            return None, False
        out |= found
        if not empty:
            return out, False
    return out, True


def _first_of(
    operation: str, argument: Any, passed: frozenset[str]
) -> tuple[set[str] | None, bool]:
    if operation in ("LITERAL", "IN"):
        found = {chr(argument)} if operation == "LITERAL" else _class(argument)
        if found is None:
            return None, False
        return found - passed, bool(found & passed)
    if operation in ("ASSERT", "ASSERT_NOT", "AT"):
        return set(), True
    if operation == "SUBPATTERN":
        return _firsts(list(argument[-1]), passed)
    if operation == "ATOMIC_GROUP":
        return _firsts(list(argument), passed)
    if operation == "BRANCH":
        parts = [_firsts(list(branch), passed) for branch in argument[1]]
        if any(found is None for found, _ in parts):
            return None, False
        return set().union(*(found or set() for found, _ in parts)), any(e for _, e in parts)
    if operation in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
        found, empty = _firsts(list(argument[2]), passed)
        return found, empty or argument[0] == 0
    return None, False


def _class(argument: Any) -> set[str] | None:
    out: set[str] = set()
    for operation, value in argument:
        name = str(operation)
        if name == "LITERAL":
            out.add(chr(value))
        elif name == "RANGE":
            out.update(map(chr, range(value[0], value[1] + 1)))
        elif name == "CATEGORY" and str(value) == "CATEGORY_SPACE":
            out.update(" \n\r\t\f\v")
        elif name == "CATEGORY" and str(value) == "CATEGORY_DIGIT":
            out.update("0123456789")
        else:
            return None
    return out
