"""Figures that are parts of a list: 투여군 3명, 위약군 2명; the scores of the sets of a match."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from factcheck.extract.annotate import Line
from factcheck.extract.quantities import FLOORS
from factcheck.model.claim import Claim, Role
from factcheck.model.value import Value

ENUMERATION_GAP = 10  # characters between two counts of one list
ROW_GAP = 3  # characters between the scores of one row
OF_A_PART = 0.3  # what is left of the nearness of a name that a part of a figure is told of
LEAST_ROW = 3  # scores that make a row
# Told of another figure: "21 seats, five short of a majority", "up from 12" are no list.
RELATED = (Role.CHANGE, Role.COMPARISON, Role.THRESHOLD)


def as_members(claims: list[Claim]) -> Iterator[Claim]:
    """Figures of one line that answer to one noun are parts of a list: 투여군 3명, 위약군 2명.

    Where words mark one of them as a part, the largest is the whole.
    """
    lists: dict[tuple[object, ...], list[Claim]] = {}
    for claim in claims:
        if _is_listed(claim) and claim.value and claim.head:
            key = (claim.head.concepts[0], claim.value.counter_class)
            lists.setdefault(key, []).append(claim)
    rows = _in_a_row(claims)
    parts = _enumerated(claims) | rows.keys()
    for own in lists.values():
        current = [c for c in own if c.role is Role.CURRENT]
        if len(own) < 2 or len({c.text for c in own}) < 2 or not current:
            continue
        marked = any(c.role in (Role.MEMBER, Role.TOTAL) for c in own)
        largest = max(own, key=lambda c: c.value.amount or 0 if c.value else 0)
        parts.update(id(c) for c in current if not (marked and c is largest))
    for claim in claims:
        if id(claim) in parts:
            yield replace(claim, role=Role.MEMBER, row=rows.get(id(claim), ()))
        else:
            yield claim


def of_the_whole(
    line: Line, value: Value, names: tuple[tuple[int, float], ...]
) -> tuple[tuple[int, float], ...]:
    """The names around a figure; those of its parts are far: 134名乘客，其中2名為台灣旅客, "nine
    payloads, including a Swiss camera"."""
    starts = [cue.end for cue in line.cues if cue.kind == "part" and cue.stands == "before"]
    parts = min((start for start in starts if start > value.end), default=None)
    if parts is None:
        return names
    return tuple((at, near * OF_A_PART if at >= parts else near) for at, near in names)


def _in_a_row(claims: list[Claim]) -> dict[int, tuple[str, ...]]:
    """The scores of sets or periods, told one after the other, each with the others of its row:
    3-1 (25-18 23-25 25-20 25-17)."""
    found: dict[int, tuple[str, ...]] = {}
    row: list[Claim] = []
    for claim in [c for c in claims if c.kind == "score"]:
        if not row or not 0 < claim.start - row[-1].end <= ROW_GAP:
            found.update(_parts_of(row))
            row = []
        row.append(claim)
    found.update(_parts_of(row))
    return found


def _parts_of(row: list[Claim]) -> dict[int, tuple[str, ...]]:
    """The members of a row: all but a first one that says how many of the rest each side won."""
    if len(row) < LEAST_ROW:
        return {}
    sides = [int(side) for side in row[0].text.split("-") if side.isdigit()]
    members = row[sum(sides) == len(row) - 1 :]
    texts = [claim.text for claim in members]
    return {id(c): (*texts[:at], "", *texts[at + 1 :]) for at, c in enumerate(members)}


def _enumerated(claims: list[Claim]) -> set[int]:
    """Counts that follow one another with a word of their own each: "group A 3, group B 2"."""
    found: set[int] = set()
    for one, other in pairwise(claims):
        if one.kind != other.kind or one.kind != "count" or not one.value or not other.value:
            continue
        if one.role in RELATED or other.role in RELATED:
            continue
        if _is_whole(one, other) or _is_whole(other, one) or _is_of_total(one, other):
            continue
        same = one.value.counter_class == other.value.counter_class
        close = 0 < other.start - one.end <= ENUMERATION_GAP
        unknown = not any(c.head and c.head.concepts for c in (one, other))
        if same and close and unknown and one.value.counter_class is not None:
            found.update((id(one), id(other)))
    return found


def _is_whole(whole: Claim, part: Claim) -> bool:
    """Whether one of two counts is the whole that the other is told to be a part of."""
    if part.role is not Role.MEMBER or whole.role is Role.MEMBER:
        return False
    amounts = [claim.value.amount if claim.value else None for claim in (whole, part)]
    return amounts[0] is not None and amounts[1] is not None and amounts[0] > amounts[1]


def _is_of_total(one: Claim, other: Claim) -> bool:
    """Whether the first of two counts is that of all: 역은 모두 14곳이고 5곳은 지하에."""
    amounts = [claim.value.amount if claim.value else None for claim in (one, other)]
    if one.role is not Role.TOTAL or None in amounts:
        return False
    return amounts[0] > amounts[1]  # type: ignore[operator]


def _is_listed(claim: Claim) -> bool:
    """Whether a figure can be a part of a list; a floor is a place as well: 5階建ての1階."""
    known = claim.head.concepts if claim.head else ()
    related = claim.role in RELATED
    return claim.kind == "count" and bool(known) and FLOORS not in known and not related
