"""Whether two amounts may be told in one currency: a bare "$" or 元 may be any land's."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.model.claim import Claim
from factcheck.model.value import Value

# Units for one US dollar, as they mostly stood in these years; only told apart by a seventh.
PER_DOLLAR = {
    "USD": Decimal(1),
    "SGD": Decimal("1.33"),
    "CAD": Decimal("1.37"),
    "AUD": Decimal("1.52"),
    "NZD": Decimal("1.68"),
    "CNY": Decimal("7.1"),
    "HKD": Decimal("7.8"),
    "MOP": Decimal("8.0"),
    "TWD": Decimal("31.5"),
}
RATES_MOVE = Decimal("0.2")  # share by which a rate moves from year to year
# Share by which two newsrooms' conversions of one sum differ at most: the rates of months.
RATES_DIFFER = Decimal("0.12")
CONVERTED = Decimal("0.15")  # share by which one amount may miss the other, told in its currency


_AMOUNT = re.compile(r"-?[0-9.]+ ([A-Z]{3})")


def may_be_converted(a: Claim, b: Claim) -> bool:
    """Whether two bare amounts may be one sum converted into the dollars of two countries: one of
    them is told beside the sum in another currency, and a rate lies between the two."""
    x, y = a.value, b.value
    if x is None or y is None or x.unit != y.unit or not (x.alternatives and y.alternatives):
        return False
    if not x.amount or not y.amount or not (_is_conversion(a) or _is_conversion(b)):
        return False
    small, large = sorted((abs(x.amount), abs(y.amount)))
    rates = [PER_DOLLAR[unit] for unit in x.alternatives if unit in PER_DOLLAR]
    least, most = 1 - RATES_MOVE, 1 + RATES_MOVE
    return any(least <= large / small / rate <= most for rate in rates)


def are_of_two_rates(a: Claim, b: Claim) -> bool:
    """Whether one of two sums is told for a sum in another currency, and a rate of another day, or
    rounding, tells the two apart."""
    x, y = a.value, b.value
    if x is None or y is None or x.unit != y.unit or not (a.converted or b.converted):
        return False
    if not x.amount or not y.amount or (x.amount < 0) != (y.amount < 0):
        return False
    small, large = sorted((abs(x.amount), abs(y.amount)))
    return large - small <= RATES_DIFFER * large


def _is_conversion(claim: Claim) -> bool:
    """Whether an amount is told beside one in a currency that it cannot be in itself."""
    assert claim.value is not None
    own = {claim.value.unit, *claim.value.alternatives}
    told = (_AMOUNT.fullmatch(text.lstrip("<>=~")) for text in claim.near)
    return any(found is not None and found[1] not in own for found in told)


def may_be_one(a: Value, b: Value) -> bool:
    """Whether one of two amounts is told in a bare unit that may be the currency of the other, and
    is not the other converted."""
    if bool(a.alternatives) == bool(b.alternatives):
        return False  # both are told in the money of their own lands, or both say whose
    bare, told = (a, b) if a.alternatives else (b, a)
    if told.unit not in bare.alternatives or bare.unit is None or told.unit is None:
        return False
    return not _is_converted(bare, told)


def _is_converted(bare: Value, told: Value) -> bool:
    """Whether an amount in the likelier currency of a bare unit is worth about as much."""
    one, other = PER_DOLLAR.get(bare.unit or ""), PER_DOLLAR.get(told.unit or "")
    if one is None or other is None or not bare.amount or not told.amount:
        return True
    small, large = sorted((abs(bare.amount) / one, abs(told.amount) / other))
    return large - small <= CONVERTED * large
