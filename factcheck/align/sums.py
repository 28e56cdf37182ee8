"""A figure that another one is only a part of, by what stands beside it: 38.2 % and 33.2 % in one
text, 71.4 % in the other."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.align.features import Feature

# A canonical figure: its number and its unit.
_FIGURE = re.compile(r"(?P<number>\d+(?:\.\d+)?)(?P<unit>(?: [^\s<>=~]+)*)")
LEAST_DIGITS = 2  # of a sum: that of two small figures is met by chance
# Of a sum: 4 yen beside 32 are no part of 36, but what is more than last year's.  A toll grows by
# one.
LEAST_SHARE = Decimal("0.125")


def part_of(a: Feature, b: Feature) -> str | None:
    """What two figures make up in one text that the other tells as one; None where nothing."""
    for own, other in ((a, b), (b, a)):
        whole, part = _FIGURE.fullmatch(other.claim.text), _FIGURE.fullmatch(own.claim.text)
        if whole is None or part is None or whole["unit"] != part["unit"]:
            continue
        if len(whole["number"].replace(".", "").strip("0")) < LEAST_DIGITS:
            continue
        rest = Decimal(whole["number"]) - Decimal(part["number"])
        if rest <= 0 or (a.claim.kind != "count" and rest < LEAST_SHARE * Decimal(whole["number"])):
            continue
        for text in sorted(own.near):
            beside = _FIGURE.fullmatch(text)
            if beside and beside["unit"] == part["unit"] and Decimal(beside["number"]) == rest:
                return f"{own.claim.text} and {text} make up {other.claim.text}"
    return None
