"""Which of many patterns can match here: told by the first characters, for all of them at once.

An automaton over the patterns' parse trees, as the standard library's own compiler reads them.
Its states and steps are built when a text first needs them, so it costs what the texts ask for.
It errs on one side only: most lookarounds are taken for granted and whatever looks unfamiliar for
possible, so a pattern it leaves out cannot match, and one it names may not match after all.

What many patterns have in common can be given as blocks: a character that no text has, a sign,
stands for each.  A block is read once, where the patterns written out repeat it hundreds of times.
"""

from __future__ import annotations

import functools
import importlib
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Generic, TypeVar

_REACH = 12  # characters looked at; the patterns left by then are few
_MOST_STEPS = 60_000  # kept at most; beyond, what is not yet known is not told apart any more
_SHORT = 3  # characters behind which most of what stands in a text is ruled out
_LONG = 8  # a repeat allowed oftener than this is counted as allowed without end
_WIDE = 64  # a range of more characters is kept as a range
_ENDLESS = 1 << 30
SIGNS = 0x100000  # from here on, in the last private plane, characters stand for blocks

Told = TypeVar("Told")
_Range = tuple[int, int]
_SPACES = [
    (0x09, 0x0D), (0x1C, 0x20), (0x85, 0x85), (0xA0, 0xA0), (0x1680, 0x1680), (0x2000, 0x200A),
    (0x2028, 0x2029), (0x202F, 0x202F), (0x205F, 0x205F), (0x3000, 0x3000),
]  # fmt: skip
_Tree = list[tuple[Any, Any]]


class _Place:
    """Where a match can stand: before item ``index`` of ``items``, with ``after`` behind them."""

    __slots__ = ("_by_char", "_by_range", "_known", "after", "ends", "index", "items")

    def __init__(self, items: _Tree, index: int, after: _Place | None) -> None:
        self.items = items
        self.index = index
        self.after = after
        self.ends = False  # the match can be complete here
        self._known = False
        # Most places are never asked; of those asked most have one way on from a character.
        self._by_char: dict[str, _Place | list[_Place]] = _NONE
        self._by_range: tuple[tuple[_Range, _Place], ...] = ()

    def known(self, trees: _Trees) -> _Place:
        """Itself, with what can come next worked out."""
        if not self._known:
            self._known = True
            self._by_char = {}
            _explore(self, trees)
        return self

    def expect(self, low: int, high: int, then: _Place) -> None:
        if high - low > _WIDE:
            self._by_range += (((low, high), then),)
            return
        for code in range(low, high + 1):
            char = chr(code)
            other = self._by_char.get(char)
            if other is None:
                self._by_char[char] = then
            elif isinstance(other, _Place):
                self._by_char[char] = [other, then]
            else:
                other.append(then)

    def on(self, char: str) -> list[_Place]:
        """Places behind a character."""
        told = self._by_char.get(char, [])
        found = [told] if isinstance(told, _Place) else told
        if self._by_range:
            code = ord(char)
            found = found + [then for (low, high), then in self._by_range if low <= code <= high]
        return found

    def first(self) -> set[str] | None:
        """Characters that lead on; None where they are too many to list."""
        return None if self._by_range else set(self._by_char)


_NONE: dict[str, _Place | list[_Place]] = {}
_Open = frozenset[tuple[int, _Place]]  # patterns under way, each with where it stands


class _Trees:
    """One place for each position in the parse trees, so that equal states are the same state."""

    def __init__(self, blocks: Mapping[str, str]) -> None:
        self._blocks = blocks
        self._places: dict[tuple[int, int, int], _Place] = {}
        self._repeats: dict[tuple[int, int, int], _Tree] = {}
        self.end = _Place([], 0, None)
        self.end.ends = True
        self.end._known = True

    def place(self, items: _Tree, index: int, after: _Place) -> _Place:
        if index == len(items):
            return after
        key = (id(items), index, id(after))
        found = self._places.get(key)
        if found is None:
            found = self._places[key] = _Place(items, index, after)
        return found

    def block(self, sign: int) -> _Tree | None:
        """The block a character stands for."""
        pattern = self._blocks.get(chr(sign)) if sign >= SIGNS else None
        return None if pattern is None else _items(parsed(pattern))

    def again(self, low: int, high: int, body: Any, after: _Place) -> _Place:
        """A repeat with one turn less to go."""
        high = high if high >= _ENDLESS else high - 1
        key = (id(body), max(low - 1, 0), high)
        items = self._repeats.get(key)
        if items is None:
            items = self._repeats[key] = [("MAX_REPEAT", (key[1], high, body))]
        return self.place(items, 0, after)


def _explore(start: _Place, trees: _Trees) -> None:
    """Work out what can come next at a place: characters, or the end."""
    seen = set()
    waiting = [start]
    while waiting:
        at = waiting.pop()
        if at in seen:
            continue
        seen.add(at)
        if at is trees.end:
            start.ends = True
            continue
        operation, argument = at.items[at.index]
        then = trees.place(at.items, at.index + 1, at.after or trees.end)
        name = str(operation)
        if name in ("LITERAL", "IN"):
            ranges = _ranges(argument) if name == "IN" else [(argument, argument)]
            for low, high in ranges:
                block = trees.block(low) if low == high else None
                if block is None:
                    start.expect(low, high, then)
                else:
                    waiting.append(trees.place(block, 0, then))
        elif name in ("NOT_LITERAL", "ANY"):
            start.expect(0, _ENDLESS, then)
        elif name == "ASSERT" and argument[0] > 0 and then is trees.end:
            waiting.append(trees.place(_items(argument[1]), 0, then))  # what must stand behind it
        elif name in ("ASSERT", "ASSERT_NOT", "AT"):
            if argument != (1, []) and not (name == "ASSERT_NOT" and not len(argument[1])):
                waiting.append(then)
        elif name == "BRANCH":
            waiting += [trees.place(_items(branch), 0, then) for branch in argument[1]]
        elif name == "SUBPATTERN":
            waiting.append(trees.place(_items(argument[-1]), 0, then))
        elif name == "ATOMIC_GROUP":
            waiting.append(trees.place(_items(argument), 0, then))
        elif name in ("MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"):
            low, high, body = argument
            high = high if high <= _LONG else _ENDLESS
            if not low:
                waiting.append(then)
            if high:
                more = trees.again(low, high, body, then)
                waiting.append(trees.place(_items(body), 0, more))
        else:  # unfamiliar: it may be complete here for all that can be told
            start.ends = True


def _items(tree: Any) -> _Tree:
    """The list inside a parse tree, the same object each time."""
    found: _Tree = getattr(tree, "data", tree)
    return found


def _ranges(argument: Any) -> list[_Range]:
    """Ranges of a character class; everything where it names what it is not."""
    out = []
    for operation, value in argument:
        name = str(operation)
        if name == "LITERAL":
            out.append((value, value))
        elif name == "RANGE":
            out.append((value[0], value[1]))
        elif name == "CATEGORY" and str(value) == "CATEGORY_SPACE":
            out += _SPACES
        elif name == "CATEGORY" and str(value) == "CATEGORY_DIGIT":
            out += [(ord("0"), ord("9")), (0x600, 0x1FFFF)]
        else:
            return [(0, _ENDLESS)]
    return out


class _State(Generic[Told]):
    """What the characters so far leave possible."""

    __slots__ = ("found", "over", "steps", "told", "under_way")

    def __init__(self, under_way: _Open, found: frozenset[int]) -> None:
        self.under_way = under_way
        self.found = found  # patterns that can be complete already
        self.over = not under_way  # further characters tell nothing
        self.steps: dict[str, _State[Told]] = {}
        self.told: Told | None = None


class Foresight(Generic[Told]):
    """Tells which of several patterns are worth trying at a place of a text."""

    def __init__(
        self,
        patterns: list[str],
        tell: Callable[[list[int]], Told],
        blocks: Mapping[str, str] | None = None,
    ) -> None:
        """``tell`` turns numbers of patterns, in order, into what :meth:`at` shall answer; it is
        asked once for each state.  ``blocks`` are what signs in the patterns, and in blocks, stand
        for.  Raises ``re.error`` where a pattern cannot be read."""
        self._tell = tell
        self._trees = _Trees(blocks or {})
        self._kept = [parsed(pattern) for pattern in patterns]  # the places point into these
        self._states: dict[tuple[_Open, frozenset[int]], _State[Told]] = {}
        self._left = _MOST_STEPS
        self._begun: dict[str, _State[Told]] = {}  # where short beginnings lead
        end = self._trees.end
        starts = [self._trees.place(_items(tree), 0, end) for tree in self._kept]
        self._root = self._state(enumerate(starts), frozenset())

    def first(self) -> set[str] | None:
        """Characters a match can begin with; None where that may be any."""
        firsts = [place.first() for _, place in self._root.under_way]
        if self._root.found or any(found is None for found in firsts):
            return None
        return {char for found in firsts for char in found or ()}

    def at(self, text: str, start: int) -> Told:
        """What is to be told of the patterns that can match at ``start``."""
        beginning = text[start : start + _SHORT]
        state = self._begun.get(beginning) or self._begin(beginning)
        if not state.over:
            for char in text[start + _SHORT : start + _REACH]:
                following = state.steps.get(char) or self._step(state, char)
                if following is None:
                    break
                state = following
                if state.over:
                    break
        told = state.told
        if told is None:
            told = state.told = self._tell(sorted({n for n, _ in state.under_way} | state.found))
        return told

    def _begin(self, beginning: str) -> _State[Told]:
        """Where a short beginning leads; what is not told apart any more ends there."""
        state = self._root
        for char in beginning:
            following = state.steps.get(char) or self._step(state, char)
            if following is None:
                unknown: _State[Told] = _State(state.under_way, state.found)
                unknown.over = True
                return unknown
            state = following
            if state.over:
                break
        if len(self._begun) < _MOST_STEPS:
            self._begun[beginning] = state
        return state

    def _step(self, state: _State[Told], char: str) -> _State[Told] | None:
        """The state behind a character; None where there are too many already."""
        if not self._left:
            return None
        self._left -= 1
        reached = [(n, then) for n, place in state.under_way for then in place.on(char)]
        following = state.steps[char] = self._state(reached, state.found)
        return following

    def _state(self, reached: Iterable[tuple[int, _Place]], before: frozenset[int]) -> _State[Told]:
        """The one state for these places; a pattern that can be complete is followed no more."""
        places = [(number, place.known(self._trees)) for number, place in reached]
        found = before.union(number for number, place in places if place.ends)
        under_way = frozenset(p for p in places if p[0] not in found)
        known = self._states.get((under_way, found))
        if known is None:
            known = self._states[under_way, found] = _State(under_way, found)
        return known


@functools.cache
def parsed(pattern: str) -> Any:
    """The pattern's parse tree; raises ``re.error`` where it has none."""
    return importlib.import_module("re._parser").parse(pattern)
