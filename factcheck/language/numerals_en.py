"""English numbers in words and in digits with a magnitude: "fifteen hundred", "1.2 billion"."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.language.numerals_arabic import ARABIC, Number, parse_arabic

ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
MAGNITUDES = {
    "hundred": 10**2, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12,
    "quadrillion": 10**15, "dozen": 12, "score": 20, "lakh": 10**5, "crore": 10**7,
    "bn": 10**9, "tn": 10**12, "mn": 10**6, "mln": 10**6, "bln": 10**9, "trn": 10**12,
    "tln": 10**12, "doz": 12, "dozs": 12,
    "m": 10**6, "b": 10**9, "k": 10**3, "t": 10**12, "hundreds": 10**2, "thousands": 10**3,
    "millions": 10**6, "billions": 10**9, "dozens": 12,
}  # fmt: skip
VALUES = {
    **{word: i for i, word in enumerate(ONES)},
    **{word: 20 + 10 * i for i, word in enumerate(TENS)},
    "fourty": 40, "nought": 0, "naught": 0,
}  # fmt: skip

_UNIT = r"(?:one|two|three|four|five|six|seven|eight|nine)"
_TEEN = (
    r"(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|zero"
    r"|nought|naught)"
)
_TY = r"(?:twenty|thirty|fou?rty|fifty|sixty|seventy|eighty|ninety)"
_SUB100 = rf"(?:{_TY}(?:(?:-| {{1,3}}-? {{0,3}}){_UNIT}\b)?|{_TEEN}|{_UNIT})"
_BIG = r"(?:thousand|million|billion|trillion|quadrillion|lakh|crore)"
_SUB1000 = (
    rf"(?:(?:an?[ -])?hundred\b(?:(?: {{1,2}}and)?(?:-| {{1,2}}){_SUB100}\b)?"
    rf"|{_SUB100}(?:[ -]hundred\b(?:(?: {{1,2}}and)?(?:-| {{1,2}}){_SUB100}\b)?)?)"
)
_WORDS = (
    rf"(?:(?:(?:half )?an? {{1,2}}|half )?(?:{_BIG}|doz(?:en|s)?)\b"
    rf"|{_SUB1000}(?:[ -]and[ -](?:a[ -])?half\b)?(?: point(?: (?:{_UNIT}|{_TEEN})\b)+)?"
    r"(?:[ -]doz(?:ens?|s)?\b)?)"
    rf"(?:[ -]{_BIG}\b(?:(?:,| and|, and)? {_SUB1000}\b(?= {_BIG}\b|(?! hundred))"
    rf"(?=[ -]{_BIG}|(?![ -](?:{_BIG})))|(?= {_BIG}))?)*"
)
# "4 thousand 3 hundred and 21", "3 hundred and one": figures with their magnitudes in words
_MIXED = (
    r"(?:[0-9]{1,3} (?:million|thousand)(?: [0-9]{1,3} (?:thousand|hundred)\b)+"
    r"(?: and [0-9]{1,2}(?![0-9,.]))?"
    r"|[0-9]{1,2} hundred and (?:[0-9]{1,2}(?![0-9,.]| (?:hundred|thousand|million))"
    rf"|{_SUB100}\b))"
)
# "3-1/4 cents", "a 3 1/2-year term": a whole with halves, quarters, eighths …
_PARTED = r"(?<![0-9/.,-])[0-9]{1,3}[ -][1-9][0-9]?/(?:2|3|4|5|8|16|32|64)(?![0-9/])"
_SUFFIX = (
    r"(?:[ -]?(?:hundred|thousand|million|billion|trillion|quadrillion|lakh|crore|dozens?|dozs?)\b"
)
PATTERN = (
    rf"(?:{_PARTED}|{_MIXED}|{ARABIC}{_SUFFIX}|\s?(?:bn|tn|mn|mln|bln|trn|tln)\b|[mbkt]\b)*+"
    rf"|(?<![a-z0-9'-])(?>{_WORDS})(?![a-z]))"
)

_PARTS = re.compile(r"([0-9]+)[ -]([0-9]+)/([0-9]+)")
_TOKEN = re.compile(rf"{ARABIC}|\.[0-9]+|[a-z]+")


def parse(text: str) -> Number | None:
    """Read an English number; None where the words do not form one."""
    digits = parse_arabic(text)
    if digits is not None:
        return digits
    parted = _PARTS.fullmatch(text)
    if parted is not None:
        whole, over, under = map(Decimal, parted.groups())
        return Number(whole + over / under, Decimal("0.01")) if over < under else None
    tokens = _TOKEN.findall(text)
    if not tokens:
        return None
    if "point" in tokens:
        return _with_point(tokens)
    half = len(tokens) > 2 and "half" in tokens
    total, section, place = Decimal(0), Decimal(0), Decimal(1)
    last = Decimal(10**18)
    for token in tokens:
        if token in ("a", "an", "and"):
            continue
        if token == "half":
            section, place = section + Decimal("0.5"), Decimal("0.1")
        elif token in VALUES:
            value = VALUES[token]
            if section >= 10 and value >= 10 and section % 100 in range(10, 21):
                section *= 100  # a year: nineteen ninety-nine
            section, place = section + value, Decimal(1)
        elif token in MAGNITUDES:
            size = Decimal(MAGNITUDES[token])
            section = section or Decimal(1)
            if size < 1000:
                section, place = section * size, place * size
                continue
            if size >= last:
                section = total + section
                total = Decimal(0)
            total, section = total + section * size, Decimal(0)
            place, last = place * size, size
        else:
            number = parse_arabic(token)
            if number is None:
                return None
            section, place = section + number.amount, number.precision
    if half and place >= 1 and not total + section:
        return None
    return Number(total + section, place)


def _with_point(tokens: list[str]) -> Number | None:
    """ "nine point nought four million" -> 9.04 * 10**6."""
    at = tokens.index("point")
    whole = parse(" ".join(tokens[:at]))
    digits = []
    scale = Decimal(1)
    for token in tokens[at + 1 :]:
        if token in MAGNITUDES:
            scale *= MAGNITUDES[token]
        elif VALUES.get(token, 10) < 10 and scale == 1:
            digits.append(str(VALUES[token]))
        else:
            return None
    if whole is None or not digits:
        return None
    amount = (whole.amount + Decimal("0." + "".join(digits))) * scale
    return Number(amount, scale.scaleb(-len(digits)))


def spell(number: int) -> str:
    """Spell a whole number: 1526 -> "one thousand five hundred and twenty-six"."""
    if number < 20:
        return ONES[number]
    if number < 100:
        ten, one = divmod(number, 10)
        return TENS[ten - 2] + (f"-{ONES[one]}" if one else "")
    if number < 1000:
        hundred, rest = divmod(number, 100)
        return f"{ONES[hundred]} hundred" + (f" and {spell(rest)}" if rest else "")
    for word in ("quadrillion", "trillion", "billion", "million", "thousand"):
        size = MAGNITUDES[word]
        if number >= size:
            head, rest = divmod(number, size)
            joint = " and " if 0 < rest < 100 else " "
            return f"{spell(head)} {word}" + (f"{joint}{spell(rest)}" if rest else "")
    return ONES[0]
