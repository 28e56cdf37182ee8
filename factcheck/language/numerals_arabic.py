"""Arabic digits: plain, grouped by thousands, decimal."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Number:
    """A number and the size of the last place told: "2730億" is precise to 100 000 000."""

    amount: Decimal
    precision: Decimal


_FRACTIONS = "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞"
_POWER_PLACES = 12  # of a power that are told
_POWER_MOST = 100  # places a power may have before and behind the point
_THIRTEENTH_PLACE = Decimal("1e-12")

ARABIC = (
    r"(?:[0-9]{1,3}(?: [0-9]{3}){2,5}(?![0-9])"  # 1 234 567, as the SI writes it
    r"|[0-9]{1,3} 000(?![0-9.,])"  # a number of its own never begins with three noughts
    r"|[0-9]{1,3}(?: , [0-9]{3}(?![0-9]))++"  # 2 , 000, as tokenised text has it
    r"|[0-9]{1,2}(?:,[0-9]{2}(?![0-9])){1,4}+,[0-9]{3}(?![0-9])(?:\.[0-9]++)?+"  # 12,34,567
    r"|[0-9]++(?:\.[0-9]++)?+(?:e[+-]?[0-9]{1,2}|(?:x10)?\^[+-]?[0-9]{1,2})(?![0-9a-z])"
    rf"|[0-9]++(?:,[0-9]{{3}}(?![0-9]))*+(?:\.[0-9]++|\s?[{_FRACTIONS}])?+|[{_FRACTIONS}]"
    r"|(?<![0-9a-z.])\.[0-9]++)"
)

_SHAPE = re.compile(
    rf"([0-9]+(?:,[0-9]{{2,3}})*(?:\.[0-9]+)?|\.[0-9]+)?([{_FRACTIONS}])?"
    r"(?:(e|x10\^|\^)([+-]?[0-9]{1,2}))?"
)


def parse_arabic(text: str) -> Number | None:
    """Read digits with optional grouping, decimal point, fraction or power of ten; else None."""
    found = _SHAPE.fullmatch(re.sub(r"\s", "", text))
    if found is None or not text:
        return None
    told, fraction, times, power = found.groups()
    told = told or "0"
    head = told.partition(",")[0]
    if len(head) > 3 and "," in told:
        return None
    digits = told.replace(",", "")
    if times == "^":
        base = Decimal(digits)
        if not base or abs(base.adjusted() + 1) * abs(int(power)) > _POWER_MOST:
            return None
        amount = base ** int(power)
        return Number(amount, Decimal(1).scaleb(min(0, amount.adjusted() - _POWER_PLACES)))
    scale = Decimal(1).scaleb(int(power or 0))
    precision = Decimal(1).scaleb(-len(digits.partition(".")[2]))
    amount = Decimal(digits)
    if fraction:
        part = Decimal(str(unicodedata.numeric(fraction))).quantize(_THIRTEENTH_PLACE)
        amount, precision = amount + part.normalize(), Decimal("0.01")
    return Number(amount * scale, precision * scale)
