"""Conditions of rules: CEL, bounded, over two claims ``a`` and ``b`` and the rule's ``params``.

One language whatever library runs it: the fields of :mod:`factcheck.engine.fields`, the functions
of :mod:`factcheck.engine.functions`, CEL's operators, ``startsWith``, ``endsWith``, ``contains``,
``exists`` and ``all``.  Every number is a double (a bare ``3`` is read as ``3.0``).  A condition
must give true or false: anything else is a :class:`~factcheck.errors.RuleError`.
"""

from __future__ import annotations

import difflib
import functools
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from factcheck.engine.fields import FIELDS, FieldValue
from factcheck.engine.functions import FUNCTIONS, Context
from factcheck.errors import DataMistake, RuleError
from factcheck.model.claim import Claim
from factcheck.model.source import Source

#: a condition longer than this is not read
LONGEST = 500
METHODS = frozenset({"startsWith", "endsWith", "contains", "exists", "all"})
#: exists and all in one condition; each runs over a short list
MOST_LOOPS = 2
_WORDS = frozenset({"true", "false", "in"})

_TOKEN = re.compile(
    r"""(?P<string>"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')"""
    r"|(?P<number>(?<![\w.])\d+(?:\.\d+)?(?![\w.]))"
    r"|(?P<name>[A-Za-z_]\w*)"
    r"|(?P<space>\s+)|(?P<other>.)"
)


@dataclass(frozen=True, slots=True)
class ConditionMistake:
    """What is wrong with a condition and where: ``column`` counts from 1 in its text."""

    message: str
    column: int
    suggestion: str | None = None
    length: int = 1


class ConditionError(Exception):
    """A condition that cannot be compiled; ``mistakes`` tells where."""

    def __init__(self, mistakes: list[ConditionMistake]) -> None:
        self.mistakes = mistakes
        super().__init__("; ".join(m.message for m in mistakes))


#: a compiled condition of one backend, called with the fields it reads, the two claims and the
#: context; raises ValueError where it gives no bool
Evaluator = Callable[
    [Mapping[str, FieldValue | float], tuple[Claim, Claim], Context],
    bool,
]


class Backend(Protocol):
    """A CEL library behind the adapter."""

    name: str

    def compile(self, expression: str) -> Evaluator:
        """Compile a checked expression; raises ConditionError."""


@dataclass(frozen=True, slots=True)
class Program:
    """A compiled condition and the fields it reads."""

    text: str
    reads: tuple[tuple[int, str, str], ...]  # (claim number, variable, field)
    params: tuple[tuple[str, str], ...]  # (variable, param)
    run: Evaluator

    def holds(
        self,
        a: Claim,
        b: Claim,
        params: Mapping[str, float],
        context: Context,
        sources: Mapping[str, Source] | None = None,
    ) -> bool:
        """Whether the condition holds for two claims; raises RuleError if it gives no bool."""
        pair = (a, b)
        known = sources or {}
        values: dict[str, FieldValue | float] = {
            variable: FIELDS[name].read(pair[i], known.get(pair[i].source))
            for i, variable, name in self.reads
        }
        for variable, name in self.params:
            values[variable] = params[name]
        try:
            return self.run(values, pair, context)
        except ValueError as error:
            mistake = DataMistake("", 0, f"the condition {self.text!r} failed: {error}")
            raise RuleError([mistake]) from None


def guess(word: str, among: list[str]) -> str | None:
    """A "did you mean" for a misspelt word, or None."""
    close = difflib.get_close_matches(word, among, n=1, cutoff=0.6)
    return f'did you mean "{close[0]}"?' if close else None


def inspect(text: str, params: frozenset[str]) -> tuple[str, list[ConditionMistake]]:
    """Check the names in a condition; gives it back with every number as a double.

    The rewriting keeps columns to the left of a number; the checks here name the columns of the
    text as written.
    """
    if len(text) > LONGEST:
        return text, [ConditionMistake(f"a condition has at most {LONGEST} characters", 1)]
    tokens = [m for m in _TOKEN.finditer(text) if m.lastgroup != "space"]
    if not tokens:
        return text, [ConditionMistake("the condition is empty", 1)]
    mistakes: list[ConditionMistake] = []
    out: list[str] = []
    at = 0
    bound = _loop_names(tokens)
    for i, token in enumerate(tokens):
        out.append(text[at : token.start()])
        word = token.group()
        at = token.end()
        is_whole = token.lastgroup == "number" and "." not in word
        out.append(f"{word}.0" if is_whole else word)
        if token.lastgroup == "name" and word not in bound:
            mistakes += _name_mistakes(tokens, i, params)
    mistakes += _bracket_mistakes(tokens)
    loops = sum(1 for t in tokens if t.group() in ("exists", "all"))
    if loops > MOST_LOOPS:
        mistakes.append(ConditionMistake(f"at most {MOST_LOOPS} of exists and all", 1))
    return "".join(out) + text[at:], mistakes


def _loop_names(tokens: list[re.Match[str]]) -> frozenset[str]:
    """Names bound by exists(x, …) and all(x, …)."""
    return frozenset(
        tokens[i + 2].group()
        for i, t in enumerate(tokens[:-2])
        if t.group() in ("exists", "all") and tokens[i + 2].lastgroup == "name"
    ) - {"a", "b", "params"}


def _argument_mistakes(tokens: list[re.Match[str]], i: int) -> list[ConditionMistake]:
    """A function given too few or too many arguments; a bracket left open is told elsewhere."""
    function = FUNCTIONS[tokens[i].group()]
    depth, given = 0, 0
    for at in range(i + 1, len(tokens)):
        word = tokens[at].group()
        depth += (word in _CLOSES.values()) - (word in _CLOSES)
        given += word == "," and depth == 1
        if not depth:
            given += at > i + 2
            break
    else:
        return []
    if given == len(function.takes):
        return []
    names = iter("ab")
    call = ", ".join(next(names) if t == "claim" else t for t in function.takes)
    message = f"{function.name} takes {len(function.takes)} arguments, this gives it {given}"
    return [ConditionMistake(message, tokens[i].start() + 1, f"write {function.name}({call})")]


_CLOSES = {")": "(", "]": "[", "}": "{"}


def _bracket_mistakes(tokens: list[re.Match[str]]) -> list[ConditionMistake]:
    """Brackets without their partner; the libraries only tell that something is missing."""
    opened: list[re.Match[str]] = []
    for token in tokens:
        word = token.group()
        if word in _CLOSES.values():
            opened.append(token)
        elif word in _CLOSES and (not opened or opened.pop().group() != _CLOSES[word]):
            return [ConditionMistake(f'"{word}" closes nothing', token.start() + 1)]
    return [ConditionMistake(f'"{t.group()}" is not closed', t.start() + 1) for t in opened[-1:]]


def _name_mistakes(
    tokens: list[re.Match[str]], i: int, params: frozenset[str]
) -> list[ConditionMistake]:
    token = tokens[i]
    word = token.group()
    before = tokens[i - 1].group() if i else ""
    after = tokens[i + 1].group() if i + 1 < len(tokens) else ""

    def wrong(message: str, among: list[str]) -> list[ConditionMistake]:
        hint = guess(word, among)
        return [ConditionMistake(message, token.start() + 1, hint, len(word))]

    if before == ".":
        owner = tokens[i - 2].group() if i > 1 else ""
        if owner in ("a", "b") and word not in FIELDS and after != "(":
            return wrong(f'unknown field "{word}"', list(FIELDS))
        if owner == "params" and word not in params:
            return wrong(f'unknown param "{word}"', sorted(params))
        if after == "(" and word not in METHODS:
            return wrong(f'unknown method "{word}"', sorted(METHODS))
        return []
    if after == "(" and word not in _WORDS:
        if word not in FUNCTIONS:
            return wrong(f'unknown function "{word}"', list(FUNCTIONS))
        return _argument_mistakes(tokens, i)
    if word in ("a", "b"):
        as_argument = before in ("(", ",") and after in (")", ",", "", "]")
        if after != "." and not as_argument:
            return wrong(f'"{word}" stands alone: name a field, as in {word}.value', [])
        return []
    if word == "params" and after == ".":
        return []
    return [] if word in _WORDS else wrong(f'unknown name "{word}"', ["a", "b", "params"])


@functools.lru_cache(maxsize=2048)
def compile_condition(
    text: str, params: frozenset[str] = frozenset(), backend: str | None = None
) -> Program:
    """Compile a condition; raises ConditionError with every mistake found in it.

    ``backend`` names one of :func:`backends`; None takes the first that can be loaded.
    """
    expression, mistakes = inspect(text, params)
    if mistakes:
        raise ConditionError(mistakes)
    reads = sorted(
        {(m[1], m[2]) for m in re.finditer(r"(?<![\w.])([ab])\.(\w+)", _without_strings(text))}
    )
    used = sorted(set(re.findall(r"(?<![\w.])params\.(\w+)", _without_strings(text))))
    try:
        run = backend_named(backend).compile(expression)
    except ConditionError as error:
        raise ConditionError(
            [
                ConditionMistake(
                    _in_words(m.message), _column_as_written(text, m.column), m.suggestion
                )
                for m in error.mistakes
            ]
        ) from None
    return Program(
        text,
        tuple((0 if side == "a" else 1, f"{side}.{name}", name) for side, name in reads),
        tuple((f"params.{name}", name) for name in used),
        run,
    )


_OVERLOAD = re.compile(r"found no matching overload for '_?(.+?)_?' applied to '\((.+)\)'")
_TYPES = {"string": "a text", "double": "a number", "bool": "yes or no", "list(string)": "a list"}


def _in_words(message: str) -> str:
    """A library's mistake of types as a person would say it."""
    found = _OVERLOAD.search(message)
    if found is None:
        return message
    operator = found[1].strip("_")
    kinds = [_TYPES.get(t.strip(), t.strip()) for t in found[2].split(",")]
    where = "between" if len(kinds) > 1 else "on"
    return f"{operator} cannot be used {where} {' and '.join(kinds)}"


def _without_strings(text: str) -> str:
    return _TOKEN.sub(lambda m: "''" if m.lastgroup == "string" else m.group(), text)


def _column_as_written(text: str, column: int) -> int:
    """The column in the text as written of a column in its rewritten form (``.0`` added)."""
    shift = 0
    for token in _TOKEN.finditer(text):
        if token.start() + 1 + shift >= column:
            break
        if token.lastgroup == "number" and "." not in token.group():
            shift += 2
    return max(1, min(column - shift, len(text) + 1))


@functools.cache
def backend_named(name: str | None = None) -> Backend:
    """The CEL backend of that name, or the first that can be loaded; made once."""
    return conditions_backend(name)


def conditions_backend(name: str | None = None) -> Backend:
    """A new CEL backend.

    cel-expr-python, of the extra [fast], is the official implementation and fifty times faster, but
    takes 50 MB and has no wheel for musl or Python 3.14; cel-python is pure and always there.
    """
    from factcheck.engine.cel_fallback import CelPython  # loads its library when first used
    from factcheck.engine.cel_native import CelExpr

    match name:
        case CelExpr.name:
            return CelExpr()
        case CelPython.name:
            return CelPython()
    try:
        return CelExpr()
    except ImportError:
        return CelPython()
