"""Digits that no value covers: a figure beside them may have been read wrong.

What only names or numbers something hides no figure: model FX-21, phase 3 (3상), telephone numbers,
the numbers of a list.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from factcheck.extract.annotate import Line

# A lone 1 is "per share", "per head": it hides no figure, nor does 每15人.
_DIGITS = re.compile(r"(?![1１](?!\d))\d+")
_BEFORE = re.compile(
    r"[A-Za-z][-‐‑–—―]?$|\b[Nn]o\. ?$|\b(?:[Pp]hase|[Aa]rticle|[Ss]ection|[Dd]ecision|[Rr]ule) $"
    r"|\d{3}[-‐–―]$|[每毎]$"
)
# Phases of a trial. Numbered things else are named to tell them from others of their sort: beside
# typhoon No. 7 or the semi-final (4강) stands the figure of another one, so those stay doubtful.
_BEHIND = re.compile(
    r"相(?=[試试のを])|상(?=[\s에의을이은서과,.]|$)|期(?=临床|臨床|试验|試驗|治験)|보\]"
)
_LIST_MARK = re.compile(r"\s*[\[(（]?\d{1,2}(?:[.．)）\]]|보\])(?!\d)")
_TELEPHONE = re.compile(
    r"(?<![\d.,])(?:\+\d{1,3}|[(（]?0\d{1,4}[)）]?)(?:[-‐–・ ]\d{1,4}[A-Za-z\d]*){1,3}(?![.,]?\d)"
)


def unread_clauses(line: Line) -> frozenset[int]:
    """The clauses of a line in which digits stand that may belong to a figure nobody read."""
    taken = [(v.start, v.end) for v in line.values] + [(n.start, n.end) for n in line.names]
    taken.sort()
    starts = [start for start, _ in taken]
    found: set[int] = set()
    calls = [match.span() for match in _TELEPHONE.finditer(line.text)]
    for match in _DIGITS.finditer(line.text):
        at = line.start + match.start()
        place = bisect_right(starts, at) - 1
        if any(start <= at < end for start, end in taken[max(0, place - 2) : place + 1]):
            continue
        if any(start <= match.start() < end for start, end in calls) or _only_names(line, match):
            continue
        found.add(line.clause(at))
    return frozenset(found)


def _only_names(line: Line, digits: re.Match[str]) -> bool:
    """Whether digits are the name or the number of something."""
    if _LIST_MARK.match(line.text) and digits.start() <= 2:
        return True
    before = line.text[max(0, digits.start() - 12) : digits.start()]
    return bool(_BEFORE.search(before) or _BEHIND.match(line.text, digits.end()))
