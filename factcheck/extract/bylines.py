"""Who wrote a report is told in it, and does nothing of what it tells: 〔記者林可可／台北報導〕,
（记者 林可可）, 하늘누리 기자 =, "By Ada Quill"."""

from __future__ import annotations

import re

from factcheck.extract.annotate import Line
from factcheck.model.mention import NameMention

BEFORE = 12  # characters before a name that can tell so
_AHEAD = re.compile(
    r"(?:记者|記者|特派員|特派员|编译|編譯|文[／/]|撰文)[ 　]?\Z|(?:\A|[\n.|])[ *_]*By \Z"
)
_BEHIND = re.compile(r" ?(?:기자|특파원) ?=")


def wrote(line: Line, name: NameMention) -> bool:
    """Whether a name in a line is that of its reporter."""
    start, end = name.start - line.start, name.end - line.start
    ahead = _AHEAD.search(line.text[max(0, start - BEFORE) : start]) is not None
    return ahead or _BEHIND.match(line.text, end) is not None
