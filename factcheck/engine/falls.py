"""Tolls that may fall: the missing are found, the sick go home, some of the hurt die."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from factcheck.model.claim import Claim

FALLING = ("disasters/missing", "health/hospitalised")
HURT, DEAD = "disasters/injured", "c:disasters/dead"
_COUNT = re.compile(r"[~<>=]*(\d+)")


def may_fall(a: Claim, b: Claim, is_a: Callable[[str, str], bool], days: int = 0) -> bool:
    """Whether the larger of two counts, told so many days apart, may have become the smaller."""
    if days and _dead_of_a_nation(a) and _dead_of_a_nation(b):
        return True  # they are identified one by one, and not always rightly at first
    return _goes_either_way(a, is_a) or _goes_either_way(b, is_a) or _have_died(a, b, is_a)


def _dead_of_a_nation(claim: Claim) -> bool:
    """Whether the dead of one nation are counted."""
    heads = (*_heads(claim), *(key.removeprefix("c:") for key, _, _ in claim.words))
    return "disasters/dead" in heads and any(key.startswith("country:") for key in claim.subject)


def _goes_either_way(claim: Claim, is_a: Callable[[str, str], bool]) -> bool:
    return any(is_a(concept, kind) for concept in _heads(claim) for kind in FALLING)


def _have_died(a: Claim, b: Claim, is_a: Callable[[str, str], bool]) -> bool:
    """Whether so many of the hurt may have died as are missing from the smaller count: no more
    than the dead told beside either."""
    if a.value is None or b.value is None or a.value.amount is None or b.value.amount is None:
        return False
    dead = [_dead_beside(claim, is_a) for claim in (a, b)]
    told = [number for number in dead if number is not None]
    return bool(told) and abs(a.value.amount - b.value.amount) <= max(told)


def _dead_beside(claim: Claim, is_a: Callable[[str, str], bool]) -> Decimal | None:
    """The most that the dead told in the sentence of a count of the hurt can be; None where none
    are told of."""
    deadly = any(key == DEAD for key, _, _ in claim.words)
    if not deadly or not any(is_a(concept, HURT) for concept in _heads(claim)):
        return None
    counts = (_COUNT.fullmatch(text) for text in claim.near)
    return max((Decimal(count[1]) for count in counts if count), default=Decimal("Infinity"))


def _heads(claim: Claim) -> tuple[str, ...]:
    return claim.head.concepts if claim.head is not None else ()
