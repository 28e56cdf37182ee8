"""Finds facts on which news sources disagree, in English, Japanese, Chinese and Korean.

>>> import factcheck
>>> run = factcheck.check(["a.txt", "b.txt"])  # doctest: +SKIP
>>> run.summary.error  # doctest: +SKIP
1
"""

from __future__ import annotations

from typing import TYPE_CHECKING

__version__ = "0.1.0"
__all__ = ["__version__", "check", "find_values", "same_name"]

if TYPE_CHECKING:
    from factcheck.extract.values import find_values
    from factcheck.names.match import same_name
    from factcheck.pipeline import check

# Loaded when first used: the command line imports this package for its version alone.
_HOMES = {
    "check": "factcheck.pipeline",
    "find_values": "factcheck.extract.values",
    "same_name": "factcheck.names.match",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)
