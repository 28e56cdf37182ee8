"""Scores told by two figures tied by a hyphen: 27-24, 290-133, and the sets beside them."""

from __future__ import annotations

import re
from itertools import pairwise

from factcheck.extract.reading.draft import Draft
from factcheck.model.value import ValueKind

_SCORE = ValueKind.SCORE
_SIDE = re.compile("[0-9]{1,3}")  # of a score
_WIDEST = 100  # points by which a match is won
_MAJORITY = 500  # votes by which a house decides
_FEW = 20  # votes no minority of a big house falls short of
_PAIR = re.compile("[0-9]{1,2}-[0-9]{1,2}")
_SET_GAPS = {", ", " ", " and ", "; "}
_TIED = frozenset("-/:.")  # ties figures to more than two


def is_score(plain: str, left: Draft, right: Draft) -> bool:
    """Two small figures tied by a hyphen, the first no smaller, are no stretch: they won 27-24."""
    if not (left.bare and right.bare) or left.kind is not ValueKind.NUMBER or left.upper:
        return False
    one, other = plain[left.start : left.end], plain[right.start : right.end]
    if not (_SIDE.fullmatch(one) and _SIDE.fullmatch(other)) or int(one) < int(other):
        return False
    before, after = plain[left.start - 1 : left.start], plain[right.end : right.end + 2]
    won_by = int(one) - int(other)
    if won_by > (_MAJORITY if int(other) > _FEW else _WIDEST) or _goes_on(after):
        return False
    return not (before and before in _TIED)


def _goes_on(after: str) -> bool:
    """Whether two figures tied by a hyphen are tied to what follows: 777-300ER, 3-2-1."""
    first, then = after[:1], after[1:]
    if first == ".":
        return then.isdigit()
    return (first.isascii() and first.isalpha()) or (bool(first) and first in _TIED)


def read_sets(plain: str, drafts: list[Draft]) -> None:
    """ "6-3, 4-6, 7-6": beside a score, two figures tied by a hyphen are one as well."""
    for around in (drafts, drafts[::-1]):
        for known, draft in pairwise(around):
            if known.kind is not _SCORE or draft.kind is not ValueKind.NUMBER or not draft.bare:
                continue
            first, last = sorted((known, draft), key=lambda d: d.start)
            if plain[first.end : last.start] not in _SET_GAPS:
                continue
            if _PAIR.fullmatch(plain, draft.start, draft.end):
                draft.kind, draft.bare = _SCORE, False


# Japan 1-3 Qatar: two names with a capital letter, none that counts pages or days.
_SIDE_BEFORE = re.compile(
    r"(?:^|[\s(])(?!(?:Ages?|Aged|From|Between|Pages?|Chapters?|Verses?|Nos?|Grades?|Rooms?|Days?|Games?"
    r"|Routes?|Levels?|Weeks?|Sections?|Articles?|Gates?|Lines?|Phases?|Stages?|Groups?|Units?|Years?"
    r"|Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec|[A-Z][a-z]+(?:ary|ember|ober)|March|April"
    r"|August)\b)[A-Z][\w.’'-]* \Z"
)
_SIDE_BEHIND = re.compile(r" (?!GMT|EST|BST|UTC|AM|PM)[A-Z][\w’'-]")
_SIDE_REACH = 24


def is_between_sides(text: str, draft: Draft) -> bool:
    """Whether a bare range stands between two names: the visitors won "Japan 1-3 Qatar"."""
    if draft.kind is not ValueKind.NUMBER or draft.upper is None or draft.unit is not None:
        return False
    if not _PAIR.fullmatch(text, draft.start, draft.end):
        return False
    before = text[max(0, draft.start - _SIDE_REACH) : draft.start]
    return bool(_SIDE_BEFORE.search(before) and _SIDE_BEHIND.match(text, draft.end))
