"""Counts of others: of the rest, or of those beside somebody who is named: "seven *other*
candidates" are eight with the one who is spoken of."""

from __future__ import annotations

import re

from factcheck.extract.annotate import Line
from factcheck.model.value import Value, ValueKind

REACH = 12  # characters before a count that can tell so
BEHIND = 24  # characters behind its number
COUNTS = (ValueKind.COUNT, ValueKind.NUMBER)

# What stands right before the number.
_BEFORE = {
    "en": re.compile(r"\b(?:the (?:other|remaining|rest of the)|another) \Z", re.IGNORECASE),
    "ja": re.compile(r"(?:[他外]の|ほかの|別の|残る|残りの|それ以外の|以外の)\Z"),
    "zh": re.compile(r"(?:其他|其它|其余|其餘|另外|剩下的?|余下的?|餘下的?)\Z"),
    "ko": re.compile(r"(?:다른|나머지|여타|남은) (?:[가-힣]{1,6} )?\Z"),
}
# What stands between the number and what is counted.
_BEHIND = {
    "en": re.compile(r"[\w ]{0,12}?\bother (?!than)\w"),
    "ko": re.compile(r"[가-힣]{0,2}의 (?:다른|나머지) "),
}


def is_besides(line: Line, value: Value) -> bool:
    """Whether a count leaves out somebody or something that is told beside it."""
    if value.kind not in COUNTS:
        return False
    bare = line.language.partition("-")[0]
    start = value.start - line.start
    before, behind = _BEFORE.get(bare), _BEHIND.get(bare)
    if before is not None and before.search(line.text[max(0, start - REACH) : start]):
        return True
    return behind is not None and behind.match(line.text[start : start + BEHIND]) is not None
