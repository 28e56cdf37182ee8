"""Han digits one by one before a unit, as papers of Taiwan print them: 一八○億, 五‧三六億."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

from factcheck.language.numerals_arabic import Number

MARKS = ".．‧"  # a decimal point between Han digits
_DIGIT = "〇○零一二三四五六七八九"
_MARK = re.compile(rf"(?<=[{_DIGIT}])[{MARKS}](?=[{_DIGIT}])")
# Two digits without a zero may mean "the one or the other": 七八億.
_PLACED = re.compile(
    rf"((?=.*[〇○零])[一二三四五六七八九][{_DIGIT}]|[一二三四五六七八九][{_DIGIT}]{{2,3}})([万萬億亿兆])"
)


def pointed(text: str) -> str:
    """A numeral with the word for its decimal point: 五‧三六億 is 五点三六億."""
    return _MARK.sub("点", text)


def placed(text: str, digits: Mapping[str, int], units: Mapping[str, int]) -> Number | None:
    """The number that digits by place and one unit tell; None where a text is none of these."""
    found = _PLACED.fullmatch(text)
    if found is None:
        return None
    size = Decimal(units[found[2]])
    return Number(int("".join(str(digits[c]) for c in found[1])) * size, size)
