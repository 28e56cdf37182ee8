"""The morphological analysers of the extras [ja] and [ko]: proper nouns that they see in a text.

They are used where they are installed and add candidates to what the finders see; where they are
not, both functions give nothing and the finders do without.
"""

from __future__ import annotations

import functools
import importlib.util
from collections.abc import Callable
from dataclasses import dataclass

Tokens = Callable[[str], list[tuple[int, int, str]]]
LONGEST = 10_000  # characters given to an analyser at once: both have a limit of about 15,000


@dataclass(frozen=True, slots=True)
class Proper:
    """A proper noun: what the analyser takes it for, "surname", "given", "place" or "name"."""

    start: int
    end: int
    sort: str


_JAPANESE = {("人名", "姓"): "surname", ("人名", "名"): "given", ("地名", "一般"): "place"}


@functools.cache
def _sudachi() -> Tokens | None:
    if any(importlib.util.find_spec(p) is None for p in ("sudachipy", "sudachidict_core")):
        return None
    from sudachipy import Dictionary, SplitMode

    tokenizer = Dictionary(dict="core").tokenizer(mode=SplitMode.B)

    def tokens(text: str) -> list[tuple[int, int, str]]:
        out = []
        for token in tokenizer.tokenize(text):
            part = token.part_of_speech()
            if part[1] == "固有名詞":
                out.append((token.begin(), token.end(), _JAPANESE.get(part[2:4], "name")))
        return out

    return tokens


@functools.cache
def _kiwi() -> Tokens | None:
    if importlib.util.find_spec("kiwipiepy") is None:
        return None
    from kiwipiepy import Kiwi

    kiwi = Kiwi(num_workers=1)

    def tokens(text: str) -> list[tuple[int, int, str]]:
        found = kiwi.tokenize(text)
        return [(t.start, t.start + t.len, "name") for t in found if t.tag == "NNP"]

    return tokens


def _proper(tokens: Tokens | None, text: str) -> list[Proper]:
    if tokens is None:
        return []
    out = []
    start = 0
    while start < len(text):
        end = min(start + LONGEST, len(text))
        if end < len(text):
            end = text.rfind("\n", start, end) + 1 or end
        out += [Proper(start + a, start + b, sort) for a, b, sort in tokens(text[start:end])]
        start = end
    return out


def japanese(text: str) -> list[Proper]:
    """Proper nouns of a Japanese text by SudachiPy, none without the extra [ja]."""
    return _proper(_sudachi(), text)


def korean(text: str) -> list[Proper]:
    """Proper nouns of a Korean text by Kiwi, none without the extra [ko]."""
    return _proper(_kiwi(), text)
