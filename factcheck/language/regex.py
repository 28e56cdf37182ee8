"""Compiles patterns that repeat the same sets of characters many hundred times.

The standard library works out the form of a set like ``[일이삼사오육칠팔]`` each time it meets it,
which for letters beyond Latin takes longer than all the rest of compiling; here each set is worked
out once.  What comes out matches as what ``re.compile`` gives, but does not know its source.
"""

from __future__ import annotations

import functools
import importlib
import re
from typing import Any

_Set = tuple[tuple[Any, Any], ...]


def compile_pattern(pattern: str) -> re.Pattern[str]:
    """As ``re.compile``; raises ``re.error`` as that does."""
    tree = importlib.import_module("re._parser").parse(pattern)
    try:
        _work_out_sets(tree)
        made: re.Pattern[str] = importlib.import_module("re._compiler").compile(tree)
    except re.error:
        raise
    except Exception:  # a standard library whose compiler is made otherwise
        return re.compile(pattern)
    return made


def _work_out_sets(tree: Any) -> None:
    """Put the worked out form of each set in its place."""
    for operation, argument in tree.data:
        if str(operation) == "IN":
            argument[:] = _worked_out(tuple(argument))
        elif hasattr(argument, "data"):
            _work_out_sets(argument)
        elif isinstance(argument, tuple):
            for part in argument:
                if hasattr(part, "data"):
                    _work_out_sets(part)
                elif isinstance(part, list):  # the branches of an alternation
                    for branch in part:
                        _work_out_sets(branch)


@functools.cache
def _worked_out(charset: _Set) -> list[tuple[Any, Any]]:
    """A set in the form the compiler would give it; that form it leaves as it is."""
    form: list[tuple[Any, Any]]
    form, _ = importlib.import_module("re._compiler")._optimize_charset(list(charset))
    return form
