"""The level before a change: "two more than the day before, 19 in all" tells that it was 17."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from factcheck.model.claim import Claim, Role

REACH = 16  # characters between a change and the level it led to
LEVELS = (Role.CURRENT, Role.TOTAL, Role.MEMBER)
POINTS = ("pp", "percent")  # a rate changes by points


def with_formers(claims: Sequence[Claim]) -> list[Claim]:
    """The claims of an item, the levels that a change led to with what they may have been before:
    less, or more, by the change."""
    changes: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.role is Role.CHANGE and claim.value is not None and claim.value.amount:
            changes[claim.sentence].append(claim)
    return [_with_former(claim, changes.get(claim.sentence, ())) for claim in claims]


def _with_former(claim: Claim, changes: Sequence[Claim]) -> Claim:
    value = claim.value
    if value is None or value.amount is None or claim.role not in LEVELS:
        return claim
    steps = [c.value.amount for c in changes if c.value and c.value.amount and _led_to(c, claim)]
    before = [level for d in steps for level in (value.amount - d, value.amount + d) if level > 0]
    return replace(claim, former=tuple(before)) if before else claim


def _led_to(change: Claim, level: Claim) -> bool:
    """Whether a change stands close to a level of its own sort."""
    a, b = change.value, level.value
    if a is None or b is None:
        return False
    gap = max(level.start - change.end, change.start - level.end)
    same = a.unit == b.unit and a.counter_class == b.counter_class
    return 0 <= gap <= REACH and (same or (a.unit, b.unit) == POINTS)
