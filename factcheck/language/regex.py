"""Compiles patterns that repeat the same sets of characters many hundred times.

The standard library works out the form of a set like ``[일이삼사오육칠팔]`` each time it meets it,
which for letters beyond Latin takes longer than all the rest of compiling.  Here a compiler of our
own, the same but for this, works out each set once; what it makes of a pattern is the same.
"""

from __future__ import annotations

import functools
import importlib.util
import re
from collections.abc import Callable
from typing import Any

Compile = Callable[[str], re.Pattern[str]]
_Form = tuple[list[tuple[Any, Any]], bool]


def compile_pattern(pattern: str) -> re.Pattern[str]:
    """As ``re.compile`` without flags; raises ``re.error`` as that does."""
    return _compiler()(pattern)


@functools.cache
def _compiler() -> Compile:
    """The standard library's compiler, a second time; itself where it is made otherwise."""
    spec = importlib.util.find_spec("re._compiler")
    if spec is None or spec.loader is None:
        return re.compile
    module: Any = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    work_out: Callable[..., _Form] | None = getattr(module, "_optimize_charset", None)
    if work_out is None:
        return re.compile
    known: dict[tuple[tuple[Any, Any], ...], _Form] = {}

    def worked_out(charset: list[tuple[Any, Any]], *folding: Any, **named: Any) -> _Form:
        if named or any(told is not None for told in folding):
            return work_out(charset, *folding, **named)
        key = tuple(charset)
        form = known.get(key)
        if form is None:
            form = known[key] = work_out(charset)
        return form

    module._optimize_charset = worked_out
    made: Compile = module.compile
    return made
