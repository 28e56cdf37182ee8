"""English titles that stand right before a name: what somebody is called, not what he becomes."""

from __future__ import annotations

import re

from factcheck.extract.annotate import Line
from factcheck.model.mention import NameKind

# Whom a body chooses, and for what: "elected Professor Ada Holm as its next president".
_CHOSEN = re.compile(r"\b(?:named|appointed|elected|chosen|picked)(?: \w+){0,2} \Z")
_AS = re.compile(
    r",?(?: [^.;,]{1,40},)? (?:as|to be|to the post of|to succeed|to replace|to lead|to head|to run"
    r"|(?:its|the|the [\w’'-]+['’]s) (?:next|new|\w+th))\b"
)


def is_title(line: Line, span: tuple[int, int]) -> bool:
    """Whether an English office right before a name is what its bearer is called, not what he is
    to be: "elected Professor Ada Holm as president"."""
    if line.language != "en":
        return False
    behind = next((n for n in line.names if n.start == span[1] + 1), None)
    if behind is None or behind.kind is not NameKind.PERSON:
        return False
    before = line.text[max(0, span[0] - line.start - 24) : span[0] - line.start]
    after = line.text[behind.end - line.start :]
    return _CHOSEN.search(before) is not None and _AS.match(after) is not None
