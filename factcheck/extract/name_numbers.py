"""Numbers inside the names of bodies, groups and indices, which count nothing: 主要7カ国, 6자회담,
"the Group of Seven".  Data: ``name_numbers.yaml``."""

from __future__ import annotations

import functools
import re

from factcheck.extract.annotate import Line
from factcheck.language.han import fold_han
from factcheck.model.value import Value, ValueKind
from factcheck.resources import package_yaml

KINDS = (ValueKind.COUNT, ValueKind.NUMBER, ValueKind.ORDINAL)


def is_in_name(line: Line, value: Value) -> bool:
    """Whether a bare number is part of a name that it counts nothing of."""
    if value.kind not in KINDS:
        return False
    bare = line.language.split("-")[0]
    start = value.start - line.start
    return any(a <= start and start < b for a, b in _names(line.text, bare))


@functools.lru_cache(maxsize=1 << 12)
def _names(text: str, bare: str) -> tuple[tuple[int, int], ...]:
    pattern = _pattern(bare)
    if pattern is None:
        return ()
    folded = fold_han(text) if bare == "zh" else text
    return tuple(match.span() for match in pattern.finditer(folded))


@functools.cache
def _pattern(bare: str) -> re.Pattern[str] | None:
    rows = package_yaml("extract/name_numbers.yaml").data["names"].get(bare)
    return re.compile("|".join(f"(?:{row})" for row in rows)) if rows else None
