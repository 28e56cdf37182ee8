"""What a printed number may stand for: an interval of amounts.

A number is exact to its last printed place, "about 500" covers its neighbourhood, "at least 14"
is open above.  Two numbers can only contradict where these intervals do not touch.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from factcheck.model.value import Bound, Value

#: "about" never stretches further than this share of the number.  A hedged number is taken as
#: rounded at its last non-zero place (Krifka 2007, "Approximate interpretation of number words":
#: round numbers are read roundly), so "about 100" would reach to 150; a tenth keeps it near.
ABOUT_CAP = Fraction(1, 10)
#: from this size on the last printed place is a rounding unit (3.2 million, 億, 만) and newsrooms
#: cut as often as they round
ROUND_UNIT = 100


@dataclass(frozen=True, slots=True)
class Extent:
    """A closed interval of amounts; None is an open end."""

    low: Fraction | None
    high: Fraction | None

    def meets(self, other: Extent) -> bool:
        """Whether the two share an amount."""
        return self.gap(other) == 0

    def gap(self, other: Extent) -> Fraction:
        """Distance between the two, 0 where they touch."""
        if self.high is not None and other.low is not None and self.high < other.low:
            return other.low - self.high
        if other.high is not None and self.low is not None and other.high < self.low:
            return self.low - other.high
        return Fraction(0)

    def times(self, by: Fraction) -> Extent:
        """The extent in another unit; ``by`` must be positive."""
        return Extent(
            None if self.low is None else self.low * by,
            None if self.high is None else self.high * by,
        )

    def widened(self, by: Fraction) -> Extent:
        """The extent with ``by`` added at both ends."""
        return Extent(
            None if self.low is None else self.low - by,
            None if self.high is None else self.high + by,
        )


def last_place(amount: Decimal) -> Fraction:
    """Size of the last non-zero digit: 480 -> 10, 3.25 -> 0.01, 0 -> 1."""
    if not amount:
        return Fraction(1)
    exponent = int(amount.normalize().as_tuple().exponent)
    return Fraction(10) ** exponent


def precision_of(value: Value) -> Fraction:
    """Size of the last place the words told, where known; else of the last non-zero digit, at
    most 1 (a bare 500 may be exact)."""
    if value.precision is not None and value.precision > 0:
        return Fraction(value.precision)
    place = last_place(value.amount if value.amount is not None else Decimal(0))
    return min(place, Fraction(1))


def about_slack(amount: Decimal, percent: Fraction) -> Fraction:
    """How far "about ``amount``" reaches to either side.

    Half of its last non-zero place, at least ``percent`` of it, at most a tenth; one unit from
    10 on, because "about 15" does not deny 14.
    """
    size = abs(Fraction(amount))
    slack = min(max(last_place(amount) / 2, size * percent / 100), size * ABOUT_CAP)
    return max(slack, Fraction(1)) if size >= 10 and amount == amount.to_integral_value() else slack


def extent_of(value: Value, about_percent: Fraction = Fraction(2)) -> Extent:
    """What the value covers by its bound and range; an exact number covers itself alone.

    Rounding is not in it: whether a number is a rounding depends on the other one, see
    :func:`rounding_of`.  ``value.amount`` must be set.
    """
    assert value.amount is not None
    low = Fraction(value.amount)
    high = Fraction(value.upper) if value.upper is not None else low
    low, high = min(low, high), max(low, high)
    match value.bound:
        case Bound.ABOUT:
            top = value.upper if value.upper is not None else value.amount
            return Extent(
                low - about_slack(value.amount, about_percent),
                high + about_slack(top, about_percent),
            )
        case Bound.AT_LEAST | Bound.MORE_THAN:
            return Extent(low, None)
        case Bound.AT_MOST | Bound.UNDER:
            return Extent(None, high)
        case _:
            return Extent(low, high)


def rounding_of(extent: Extent, precision: Fraction) -> Extent:
    """The finer amounts that could have been printed as this one.

    Half a place to either side; a whole place above where the place is a rounding unit.
    """
    up = precision if precision >= ROUND_UNIT else precision / 2
    return Extent(
        None if extent.low is None else extent.low - precision / 2,
        None if extent.high is None else extent.high + up,
    )
