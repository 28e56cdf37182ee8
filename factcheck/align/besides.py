"""Counts of some against counts of all: eight *other* candidates, and nine candidates; the 367
votes of one chamber, and 736 votes in all."""

from __future__ import annotations

from decimal import Decimal

from factcheck import lexicon
from factcheck.align.features import Feature
from factcheck.model.claim import Role

MOST = 3  # persons or things that a source names by themselves beside the others
TOGETHER = "basis/taken-together"
# "One died and five others were hurt": those five are all who were hurt.
CASUALTY = "disasters/casualty"
WHOLE = Decimal("1.4")  # how much larger a whole is than a figure that is hardly all of it misread


def others_of(a: Feature, b: Feature) -> str | None:
    """Whether one count is of the others and the larger one may be of all of them."""
    if a.claim.kind != "count" or a.claim.besides == b.claim.besides:
        return None
    rest, whole = (a, b) if a.claim.besides else (b, a)
    x, y = rest.claim.value, whole.claim.value
    if x is None or y is None or x.amount is None or y.amount is None:
        return None
    if any(lexicon.is_a(concept, CASUALTY) for concept in rest.concepts):
        return None
    return "the others against all of them" if 0 < y.amount - x.amount <= MOST else None


def some_of_all(a: Feature, b: Feature) -> str | None:
    """Whether one figure counts some of the dead, hurt or missing and the other one may count all
    of them.  A count of a sort of persons ("five children") is no such whole; what is counted under
    another word is one where it is larger."""
    if a.claim.kind != "count" or a.claim.among == b.claim.among:
        return None
    some, whole = (a, b) if a.claim.among else (b, a)
    x, y = some.claim.value, whole.claim.value
    if x is None or y is None or x.amount is None or y.amount is None:
        return None
    if whole.subject or any(concept.startswith("people/") for concept in whole.concepts[:1]):
        return None
    if x.amount >= y.amount and some.concepts[:1] != whole.concepts[:1]:
        return None  # "two of the injured are in danger" are the two who are badly hurt
    return "some of them against all of them"


def part_of_whole(a: Feature, b: Feature) -> str | None:
    """Whether one figure is told as the whole, and the other, much smaller, as a part of one."""
    if reason := _several_against_one(a, b):
        return reason
    roles = {a.claim.role, b.claim.role}
    if roles != {Role.TOTAL, Role.MEMBER} or a.claim.kind not in ("count", "money"):
        return None
    whole, part = (a, b) if a.claim.role is Role.TOTAL else (b, a)
    x, y = whole.claim.value, part.claim.value
    if x is None or y is None or x.amount is None or y.amount is None:
        return None
    return "the whole against a part" if x.amount >= y.amount * WHOLE else None


def _several_against_one(a: Feature, b: Feature) -> str | None:
    """Whether the larger of two sums is told of several things together, and the other of one:
    合计净卖出 of two exchanges, and what was sold on the main one."""
    told = [TOGETHER in f.claim.basis for f in (a, b)]
    if a.claim.kind != "money" or told[0] == told[1]:
        return None
    whole, part = (a, b) if told[0] else (b, a)
    x, y = whole.claim.value, part.claim.value
    if x is None or y is None or x.amount is None or y.amount is None or x.unit != y.unit:
        return None
    alone = part.claim.role is Role.CURRENT and x.amount > y.amount
    return "several together against one" if alone else None
