"""The kinds of buildings that ``facilities.yaml`` lists, and the words that tell them."""

from __future__ import annotations

import functools
from typing import Any

from factcheck.resources import package_yaml


@functools.cache
def data() -> Any:
    """The table of buildings, grounds and zones."""
    return package_yaml("extract/facilities.yaml").data


@functools.cache
def words_of(bare: str) -> dict[str, str]:
    """Words for kinds, longest first, and their kind."""
    words = {
        word: kind
        for kind, entry in data()["kinds"].items()
        if entry.get("bare") != "yes"
        for word in entry.get(bare, ())
    }
    bare_ones = {
        word: kind
        for kind, entry in data()["kinds"].items()
        if entry.get("bare") == "yes"
        for word in entry.get(bare, ())
    }
    both = words | bare_ones
    return dict(sorted(both.items(), key=lambda one: -len(one[0])))


@functools.cache
def bare_kinds() -> frozenset[str]:
    """Kinds that need no name of their own."""
    return frozenset(k for k, entry in data()["kinds"].items() if entry.get("bare") == "yes")


def kind_of(whole: str, words: dict[str, str]) -> tuple[str | None, str]:
    """The kind that the longest word at the end of a name tells, or at its head in English."""
    for word, kind in words.items():
        if whole.endswith(word):
            return kind, word
    for word, kind in words.items():
        if whole.startswith((f"{word} of ", "Hotel ") if word == "Hotel" else f"{word} of "):
            return kind, word
    return None, ""


def names_a_kind(name: str, bare: str) -> bool:
    """Whether a name ends in the word for a kind of building: it is told of by that."""
    return kind_of(name, words_of(bare))[0] is not None
