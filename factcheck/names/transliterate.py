"""Learned transliteration: how likely one spelling is the other's sound, written down elsewhere.

A table per pair of scripts tells which pieces of the second script a unit of the first is written
with, and how often (learned by expectation maximisation from the names that places bear in both).
The best way to lay the one over the other gives a cost per unit; what a true pair costs and what a
near miss costs was measured when the table was built, and turns the cost into a score.
"""

from __future__ import annotations

import functools
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from factcheck.names.fold import fold
from factcheck.names.script import Script, katakana
from factcheck.names.tables import table

Units = tuple[str, ...]
SCALE = 20.0  # costs are stored in twentieths of a nat
DEAREST = 1.1  # nats a unit and letter above which no two names are one
# Which way each pair of scripts was learned (the script of larger units comes first), and
# the longest piece of the second script that one unit may take.
LONGEST: dict[tuple[Script, Script], int] = {
    (Script.KANA, Script.LATIN): 4,
    (Script.HANGUL, Script.LATIN): 4,
    (Script.KANA, Script.HANGUL): 5,
    (Script.HAN, Script.KANA): 4,
    (Script.HAN, Script.LATIN): 6,
    (Script.HAN, Script.HANGUL): 6,
}
_SMALL = frozenset("ァィゥェォャュョヮ")
_SILENT = "\u110b"  # the onset that is written but not spoken


@functools.lru_cache(maxsize=1 << 15)
def letters(text: str, script: Script) -> str:
    """A token as the string that pieces are cut from."""
    if script is Script.LATIN:
        return "".join(c for c in fold(text) if "a" <= c <= "z")
    if script is Script.HANGUL:
        return unicodedata.normalize("NFD", text).replace(_SILENT, "").replace(" ", "")
    if script is Script.KANA:
        return katakana(text).replace("・", "")
    return fold(text)


@functools.lru_cache(maxsize=1 << 15)
def units(text: str, script: Script) -> Units:
    """A token as the units that a table has rows for."""
    plain = letters(text, script)
    if script is not Script.KANA:
        return tuple(plain)
    out: list[str] = []
    for c in plain:
        if c in _SMALL and out:
            out[-1] += c
        else:
            out.append(c)
    return tuple(out)


@dataclass(frozen=True, slots=True)
class Laid:
    """The cheapest way to lay one token over the other."""

    cost: float  # nats a unit and letter, on average
    worst: float  # nats of the dearest unit
    length: int  # letters of the shorter side, in the measure of the second script


Costs = dict[str, dict[str, float]]


def lay(source: Units, target: str, costs: Costs, longest: int) -> Laid | None:
    """Lay ``target`` over ``source``; None where that needs a piece never seen or costs more than
    ``DEAREST`` a unit and letter."""
    rows, columns = len(source), len(target)
    if not rows or not columns or columns > rows * longest or rows > columns * 4:
        return None
    most = DEAREST * (rows + columns)
    best: dict[int, tuple[float, float]] = {0: (0.0, 0.0)}
    for index, unit in enumerate(source):
        row = costs.get(unit)
        if row is None:
            return None
        after: dict[int, tuple[float, float]] = {}
        least = columns - (rows - index - 1) * longest
        for start, (so_far, worst) in best.items():
            for end in range(max(start, least), min(start + longest, columns) + 1):
                price = row.get(target[start:end])
                if price is None or (total := so_far + price) > most:
                    continue
                old = after.get(end)
                if old is None or total < old[0]:
                    after[end] = (total, price if price > worst else worst)
        if not after:
            return None
        best = after
    if columns not in best:
        return None
    total, worst = best[columns]
    return Laid(total / (rows + columns), worst, min(columns, rows * 2))


def parse(lines: Iterable[str]) -> Costs:
    """A learned table from its lines."""
    rows = (line.split("\t") for line in lines)
    return {unit: {p[:-1]: (ord(p[-1]) - 32) / SCALE for p in cells} for unit, *cells in rows}


@functools.cache
def costs(pair: tuple[Script, Script]) -> Costs:
    """The learned table of one pair of scripts."""
    return parse(table(f"sound_{pair[0]}_{pair[1]}").lines)


@functools.cache
def _english() -> Costs:
    return parse(table("sound_kana_english").lines)


@functools.lru_cache(maxsize=1 << 14)
def laid_english(kana: str, word: str) -> Laid | None:
    """An English word laid over what may be the same in kana: its letters sound as English ones."""
    pair = (Script.KANA, Script.LATIN)
    return lay(units(kana, pair[0]), letters(word, pair[1]), _english(), LONGEST[pair])


@functools.lru_cache(maxsize=1 << 15)
def laid(a: str, script_a: Script, b: str, script_b: Script) -> Laid | None:
    """Two tokens of two scripts laid over one another; None where no table knows the scripts."""
    pair = (script_a, script_b)
    if pair not in LONGEST:
        if (script_b, script_a) not in LONGEST:
            return None
        return laid(b, script_b, a, script_a)
    return lay(units(a, script_a), letters(b, script_b), costs(pair), LONGEST[pair])
