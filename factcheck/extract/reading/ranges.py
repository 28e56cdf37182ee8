"""The magnitude of a range's lower end where only its higher end tells it."""

from __future__ import annotations

from decimal import Decimal

from factcheck.extract.reading.draft import Draft

_THOUSAND = 1000
_MYRIAD = 10_000


def lower(low: Decimal, left: Draft, high: Decimal, right: Draft) -> Decimal:
    """The lower end with what it borrows: "$2 to $3 billion", 8兆4400〜9兆900億円."""
    return _elided(alike(low, left, high, right), left, high, right)


def alike(low: Decimal, left: Draft, high: Decimal, right: Draft) -> Decimal:
    """The lower end with the magnitude that stands behind the higher: "$2 to $3 billion"."""
    if not right.precision or not left.precision or left.precision > 1 or low >= _THOUSAND:
        return low
    size = right.precision * 10 ** _decimals(high, right.precision)
    return low * size if size >= _THOUSAND and low * size < high else low


def _elided(low: Decimal, left: Draft, high: Decimal, right: Draft) -> Decimal:
    """The lower end with the unit of its rest, which the higher tells: 8兆4400〜9兆900億円."""
    rest = low % _MYRIAD
    if not right.precision or not left.precision or left.precision >= _MYRIAD or not rest:
        return low
    size = Decimal(_MYRIAD) ** (right.precision.adjusted() // 4)
    if size < _MYRIAD or low < size * _MYRIAD or (low - rest) % (size * _MYRIAD):
        return low
    full = low - rest + rest * size
    return full if full < high else low


def _decimals(amount: Decimal, precision: Decimal) -> int:
    """Decimals written before the magnitude: 2.5 billion has one."""
    digits = str(precision.normalize().as_tuple().exponent)
    exponent = int(digits)
    return (3 - exponent % 3) % 3 if amount >= _THOUSAND else 0
