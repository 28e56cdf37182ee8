"""How likely one value is the other gone wrong: near it, its digits swapped, a power of ten off.

Two figures that answer one question and differ are mostly near one another or a slip of the pen;
far apart, they mostly answer two questions.
"""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck import lexicon
from factcheck.align.dates import slipped, years_slipped
from factcheck.align.features import Feature, digits_of
from factcheck.align.link import value_weight
from factcheck.model.claim import Reason
from factcheck.model.event import AHEAD
from factcheck.model.value import Grain, TimeSpan, Value, ValueKind

NEAR = Decimal("1.35")  # ratio up to which two figures are near one another
FAR = Decimal(3)
TWICE = Decimal(2)
NEAR_WEIGHT = 0.7
ONE_DIGIT_WEIGHT = 1.0  # 2.31 and 2.34
LONG_DIGITS = 5  # figures of so many digits that differ in one: 35,791 and 35,797
SLIP_WEIGHT = 1.0  # 46 and 64
LONG_SLIP_WEIGHT = 1.8  # 231 and 321, $9.4bn and $94bn: seldom by chance
LONGEST_SLIP_WEIGHT = 2.6  # 1,124 and 1,214, 45조953억 and 45조9530억: hardly ever
ONE_SUM_WEIGHT = 2.0  # what one sum comes to in another currency
FAR_WEIGHT = -1.5
EQUAL_WEIGHT = 3.0
NEAR_DAYS = 3
FAR_DAYS = 45
MONTH = 31
# Told coarsely, two times of one thing that is still to come may lie further apart.
FAR_OF = {Grain.MONTH: 370, Grain.QUARTER: 370, Grain.HALF: 740, Grain.YEAR: 1110}
DAYS = {
    "Y": Decimal(365),
    "M": Decimal(30),
    "W": Decimal(7),
    "D": Decimal(1),
    "h": Decimal(1) / 24,
    "min": Decimal(1) / 1440,
    "s": Decimal(1) / 86400,
}
# The same of measures, near enough to tell what lies far apart: metres, kilos, litres, watts.
SCALES = {
    unit: Decimal(size)
    for unit, size in {
        "km": "1000", "cm": "0.01", "mm": "0.001", "mi": "1609", "ft": "0.305", "in": "0.0254",
        "yd": "0.914", "nmi": "1852", "km2": "1000000", "ha": "10000", "ac": "4047",
        "mi2": "2590000", "ft2": "0.0929", "g": "0.001", "mg": "0.000001",
        "t": "1000", "lb": "0.454", "oz": "0.0283", "kt": "1000000",
        "Mt": "1000000000", "mL": "0.001", "m3": "1000", "kL": "1000",
        "gal": "3.79", "bbl": "159", "kW": "1000", "MW": "1000000", "GW": "1000000000",
        "km/h": "0.278", "mi/h": "0.447", "kn": "0.514",
    }.items()
}  # fmt: skip
_UNITS = re.compile(r"[0-9.,]+")  # leaves what a stretch of time is told in
_NO_DIGIT = re.compile(r"[^0-9]+")
POWERS = frozenset(Decimal(10) ** n for n in range(1, 9))


def slips(a: Feature, b: Feature) -> list[Reason]:
    """Evidence from the two values alone."""
    x, y = a.claim.value, b.claim.value
    if x is None or y is None:
        return []
    if x.text == y.text:
        weight = EQUAL_WEIGHT * value_weight(a.claim)
        return [Reason("equal values", "digits", weight, ((x.text, None),))] if weight else []
    if ValueKind.TIME in (x.kind, y.kind):
        return []  # of a clock time the day is not known
    if x.time is not None and y.time is not None:
        once = any(
            f.claim.event is not None and lexicon.concept(f.claim.event.concept).once
            for f in (a, b)
        )
        ahead = all(f.claim.modality in AHEAD for f in (a, b))
        undated = a.published is None and b.published is None
        if undated and _are_years_gone_wrong(x.time, y.time):
            return _reason("one part of the date", NEAR_WEIGHT, x.text, y.text)
        return _times(x.time, y.time, x.text, y.text, once, ahead)
    if x.amount is None or y.amount is None or x.amount == y.amount:
        return []
    if a.claim.converted and a.claim.converted == b.claim.converted and x.unit == y.unit:
        return _reason("one sum", ONE_SUM_WEIGHT, x.text, y.text)
    return _amounts(_in_base(x), _in_base(y), _digits(x, y), x.text, y.text)


def _digits(x: Value, y: Value) -> tuple[str, str]:
    """The digits of two figures as they are told; none of two stretches of time in other units:
    of 4 hours and 2 hours 48 none was written for the other."""
    assert x.amount is not None and y.amount is not None
    if x.unit not in DAYS or y.unit not in DAYS:
        return digits_of(abs(x.amount)), digits_of(abs(y.amount))
    if _UNITS.sub("", x.text) != _UNITS.sub("", y.text):
        return "", ""
    return _NO_DIGIT.sub("", x.text).strip("0"), _NO_DIGIT.sub("", y.text).strip("0")


def are_within_twice(a: Feature, b: Feature) -> bool:
    """Whether of two figures the larger is less than twice the smaller; never of dates."""
    x, y = a.claim.value, b.claim.value
    if x is None or y is None or a.claim.kind == "date" or not x.amount or not y.amount:
        return False
    small, large = sorted((_in_base(x), _in_base(y)))
    return large < small * TWICE


def _in_base(value: Value) -> Decimal:
    """The amount; durations in days, lengths in metres, weights in kilos, so that months and years,
    metres and kilometres can be held side by side."""
    assert value.amount is not None
    table = SCALES if value.kind is ValueKind.MEASURE else DAYS
    return abs(value.amount) * table.get(value.unit or "", Decimal(1))


def _reason(feature: str, weight: float, a: str, b: str) -> list[Reason]:
    family = "digits" if weight > 0 else "doubt"
    return [Reason(feature, family, weight, ((f"{a} ~ {b}", None),))]


def _amounts(x: Decimal, y: Decimal, digits: tuple[str, str], a: str, b: str) -> list[Reason]:
    if not x or not y:
        return []
    ratio = max(x, y) / min(x, y)
    left, right = digits
    if ratio in POWERS:
        return _reason("power of ten", _slip_weight(len(left) + 1), a, b)
    if len(left) == len(right) > 1 and sorted(left) == sorted(right):
        return _reason("same digits", _slip_weight(len(left)), a, b)
    if (told := _without_zeros(left)) == _without_zeros(right) and len(told) > 2:
        return _reason("same digits", _slip_weight(len(told)), a, b)  # a zero in another place
    if len(left) == len(right) >= LONG_DIGITS and _differ(left, right) == 1:
        return _reason("one digit of a long figure", LONGEST_SLIP_WEIGHT, a, b)
    if ratio <= NEAR and len(left) == len(right) > 2 and _differ(left, right) == 1:
        return _reason("one digit", ONE_DIGIT_WEIGHT, a, b)
    small = max(x, y) < 10 and x == int(x) and y == int(y)
    if ratio <= NEAR or (small and abs(x - y) <= 2):
        return _reason("near values", NEAR_WEIGHT, a, b)
    return _reason("far values", FAR_WEIGHT, a, b) if ratio > FAR else []


def _without_zeros(digits: str) -> str:
    return digits.replace("0", "")


def _differ(a: str, b: str) -> int:
    return sum(x != y for x, y in zip(a, b, strict=True))


def _slip_weight(digits: int) -> float:
    """How much a slip of so many digits says: the more, the less it is chance."""
    return {2: SLIP_WEIGHT, 3: LONG_SLIP_WEIGHT}.get(digits, LONGEST_SLIP_WEIGHT)


def _is_year_of_day(year: TimeSpan, day: TimeSpan) -> bool:
    """Whether one of two times is a year, and the other a day or month: "in 2017", "March 2007"."""
    return year.grain is Grain.YEAR and (day.days or MONTH + 1) <= MONTH


def _are_years_gone_wrong(x: TimeSpan, y: TimeSpan) -> bool:
    """Whether a year may be that of a day gone wrong.  In the news of a day, a year told by itself
    is mostly that of something else."""
    if x.start is None or y.start is None or x.start.year == y.start.year:
        return False
    coarse = _is_year_of_day(x, y) or _is_year_of_day(y, x)
    return coarse and years_slipped(x.start.year, y.start.year)


def _times(x: TimeSpan, y: TimeSpan, a: str, b: str, once: bool, ahead: bool) -> list[Reason]:
    if x.start is None or y.start is None:
        return []
    days = abs((x.start - y.start).days)
    if days <= NEAR_DAYS:
        return _reason("near days", NEAR_WEIGHT, a, b)
    coarse = _is_year_of_day(x, y) or _is_year_of_day(y, x)
    if slipped(x, y, ahead):
        return _reason("one part of the date", NEAR_WEIGHT, a, b)
    # What happens once to its subject has one day, however far off the other one lies.
    far = max(FAR_OF.get(span.grain, FAR_DAYS) for span in (x, y)) if ahead else FAR_DAYS
    once = once and (x.grain is y.grain or coarse)
    return _reason("far days", FAR_WEIGHT, a, b) if days > far and not once else []
