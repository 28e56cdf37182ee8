"""Figures that are parts of a list: 투여군 3명, 위약군 2명; the scores of the sets of a match."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from factcheck.extract.quantities import FLOORS
from factcheck.model.claim import Claim, Role

ENUMERATION_GAP = 10  # characters between two counts of one list
ROW_GAP = 3  # characters between the scores of one row
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
    parts = _enumerated(claims) | _in_a_row(claims)
    for own in lists.values():
        current = [c for c in own if c.role is Role.CURRENT]
        if len(own) < 2 or len({c.text for c in own}) < 2 or not current:
            continue
        marked = any(c.role in (Role.MEMBER, Role.TOTAL) for c in own)
        largest = max(own, key=lambda c: c.value.amount or 0 if c.value else 0)
        parts.update(id(c) for c in current if not (marked and c is largest))
    for claim in claims:
        yield replace(claim, role=Role.MEMBER) if id(claim) in parts else claim


def _in_a_row(claims: list[Claim]) -> set[int]:
    """The scores of sets or periods, told one after the other: 3-1 (25-18 23-25 25-20 25-17)."""
    found: set[int] = set()
    row: list[Claim] = []
    for claim in [c for c in claims if c.kind == "score"]:
        if not row or not 0 < claim.start - row[-1].end <= ROW_GAP:
            found.update(_parts_of(row))
            row = []
        row.append(claim)
    return found | _parts_of(row)


def _parts_of(row: list[Claim]) -> set[int]:
    """The members of a row: all but a first one that says how many of the rest each side won."""
    if len(row) < LEAST_ROW:
        return set()
    sides = [int(side) for side in row[0].text.split("-") if side.isdigit()]
    whole = sum(sides) == len(row) - 1
    return {id(claim) for claim in row[whole:]}


def _enumerated(claims: list[Claim]) -> set[int]:
    """Counts that follow one another with a word of their own each: "group A 3, group B 2"."""
    found: set[int] = set()
    for one, other in pairwise(claims):
        if one.kind != other.kind or one.kind != "count" or not one.value or not other.value:
            continue
        if one.role in RELATED or other.role in RELATED:
            continue
        if one.role is not other.role and Role.MEMBER in (one.role, other.role):
            continue  # so many of a whole that is told beside them
        same = one.value.counter_class == other.value.counter_class
        close = 0 < other.start - one.end <= ENUMERATION_GAP
        unknown = not any(c.head and c.head.concepts for c in (one, other))
        if same and close and unknown and one.value.counter_class is not None:
            found.update((id(one), id(other)))
    return found


def _is_listed(claim: Claim) -> bool:
    """Whether a figure can be a part of a list; a floor is a place as well: 5階建ての1階."""
    known = claim.head.concepts if claim.head else ()
    related = claim.role in RELATED
    return claim.kind == "count" and bool(known) and FLOORS not in known and not related
