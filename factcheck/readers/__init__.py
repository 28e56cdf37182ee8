"""Readers: from files to sources with their items and sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model.source import Columns

if TYPE_CHECKING:
    from factcheck.readers.draft import Draft, Region
    from factcheck.readers.read import read_data, read_paths

__all__ = ["Columns", "Draft", "Region", "read_data", "read_paths"]

# Loaded when first used: finding files, and a run from the cache, need none of them.
_HOMES = {
    "Draft": "factcheck.readers.draft",
    "Region": "factcheck.readers.draft",
    "read_data": "factcheck.readers.read",
    "read_paths": "factcheck.readers.read",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
