"""Arabic digits: plain, grouped by thousands, decimal."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Number:
    """A number and the size of the last place told: "2730億" is precise to 100 000 000."""

    amount: Decimal
    precision: Decimal


ARABIC = r"(?:[0-9]++(?:,[0-9]{3}(?![0-9]))*+(?:\.[0-9]++)?+|(?<![0-9a-z.])\.[0-9]++)"

_SHAPE = re.compile(r"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?|\.[0-9]+")


def parse_arabic(text: str) -> Number | None:
    """Read digits with optional grouping commas and decimal point; None for anything else."""
    if not _SHAPE.fullmatch(text):
        return None
    head = text.partition(",")[0]
    if len(head) > 3 and "," in text:
        return None
    digits = text.replace(",", "")
    decimals = len(digits.partition(".")[2])
    return Number(Decimal(digits), Decimal(1).scaleb(-decimals))
