"""Building the name tables from open data; never imported at run time."""

from __future__ import annotations

import importlib
from typing import Any


def package(name: str) -> Any:
    """A package of requirements-build.txt; raises ImportError where it is missing."""
    return importlib.import_module(name)
