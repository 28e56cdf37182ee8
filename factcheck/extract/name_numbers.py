"""Numbers inside the names of bodies, groups and indices, which count nothing: 主要7カ国, 6자회담,
"the Group of Seven".  Data: ``name_numbers.yaml``."""

from __future__ import annotations

import functools
import re

from factcheck.extract.annotate import Line
from factcheck.language.han import fold_han
from factcheck.model.value import Value, ValueKind
from factcheck.resources import package_yaml

_RUNNING = re.compile(r"(?:\b[a-z]{4,}\b.*){3}").search
_IN_TITLE = re.compile(r"(?<!^)\b(?:[A-Z][a-z]+[’'s]*|[A-Z]{2,}) \Z")
_MID = re.compile(r"[a-z,] \Z")
_TITLE_BEHIND = re.compile(r" [A-Z]")
KINDS = (ValueKind.COUNT, ValueKind.NUMBER, ValueKind.ORDINAL)


def is_in_name(line: Line, value: Value) -> bool:
    """Whether a bare number is part of a name that it counts nothing of."""
    if value.kind not in KINDS:
        return False
    bare = line.language.split("-")[0]
    if value.kind is ValueKind.ORDINAL and bare == "en" and _is_title_word(line, value):
        return True
    start = value.start - line.start
    return any(a <= start and start < b for a, b in _names(line.text, bare))


def _is_title_word(line: Line, value: Value) -> bool:
    """Whether an ordinal is a word of a name in running text: the People First Party, the Second
    Chamber.  In a headline in capitals every word has one."""
    start = value.start - line.start
    word = line.text[start : start + 2]
    if not (word[:1].isupper() and word[1:].islower()) or not _RUNNING(line.text):
        return False
    return _IN_TITLE.search(line.text[:start]) is not None or (
        _MID.search(line.text[:start]) is not None
        and _TITLE_BEHIND.match(line.text, value.end - line.start) is not None
    )


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
