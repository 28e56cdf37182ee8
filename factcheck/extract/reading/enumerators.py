"""Numbers that only count the points of a list: "5、", "(2)", "3．" at the start of a line."""

from __future__ import annotations

import re

from factcheck.extract.reading.draft import Draft
from factcheck.model.value import ValueKind

_MOST_DIGITS = 2  # of the number of a point
_BLANKS = " \t　"
# What closes the number of a point, by what opens it; a digit behind it goes on with a row of
# figures: 3、4日.
_CLOSES = {
    "": re.compile(r"[、．.)）](?![0-9０-９])[ \t　]*(?=\S)"),
    "(": re.compile(r"[)）]"),
    "（": re.compile(r"[)）]"),
    "[": re.compile(r"\]"),
    "【": re.compile("】"),
}


def is_enumerator(plain: str, draft: Draft) -> bool:
    """Whether a bare number is the number of a point of a list and counts nothing."""
    if not draft.bare or draft.kind not in (ValueKind.NUMBER, ValueKind.COUNT):
        return False
    surface = plain[draft.start : draft.end]
    if not surface.isdigit() or len(surface) > _MOST_DIGITS:
        return False
    line = plain[plain.rfind("\n", 0, draft.start) + 1 : draft.start].strip(_BLANKS)
    closes = _CLOSES.get(line)
    return closes is not None and closes.match(plain, draft.end) is not None
