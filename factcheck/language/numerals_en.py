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
    "tln": 10**12, "mil": 10**6, "bil": 10**9, "tril": 10**12, "doz": 12, "dozs": 12,
    "m": 10**6, "b": 10**9, "k": 10**3, "t": 10**12, "hundreds": 10**2, "thousands": 10**3,
    "millions": 10**6, "billions": 10**9, "trillions": 10**12, "dozens": 12,
}  # fmt: skip
VALUES = {
    **{word: i for i, word in enumerate(ONES)},
    **{word: 20 + 10 * i for i, word in enumerate(TENS)},
    "fourty": 40, "nought": 0, "naught": 0,
}  # fmt: skip

# what a whole is cut into
PARTS = {
    "half": 2, "halve": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6,
    "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12,
    "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17,
    "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30, "fortieth": 40,
    "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90,
    "hundredth": 10**2, "thousandth": 10**3, "millionth": 10**6, "billionth": 10**9,
    "trillionth": 10**12,
}  # fmt: skip
_UNCOUNTED = {"half", "halve", "quarter"}  # never part of a longer one: no twenty-quarters

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
    rf"(?:[ -]{_BIG}s?\b(?:(?:,| and|, and)? {_SUB1000}\b(?= {_BIG}\b|(?! hundred))"
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
    r"(?:[ -]?(?:hundred|thousand|million|billion|trillion|quadrillion|lakh|crore|millions|billions"
    r"|trillions|dozens?|dozs?)\b"
)
PATTERN = (
    rf"(?:{_PARTED}|{_MIXED}|{ARABIC}{_SUFFIX}|\s?(?:bn|tn|mn|mln|bln|trn|tln)\b|[mbkt]\b"
    r"|\s(?:mil|bil|tril)\.(?=\s))*+"
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
    if tokens[-1] != "half" and tokens[-1].removesuffix("s") in PARTS:
        fraction = parse_fraction(text)
        return Number(fraction, Decimal("0.01")) if fraction is not None else None
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
            if size < 1000:
                section, place = (section or Decimal(1)) * size, place * size
                continue
            if size >= last:  # two lakh crore, a thousand million
                section, total = total + section, Decimal(0)
            total, section = total + (section or Decimal(1)) * size, Decimal(0)
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


def parse_fraction(text: str) -> Decimal | None:
    """Read a fraction in words: "three quarters", "twenty twenty-fifths"; None if it is none.

    "One hundred and three quarters" is 100.75, "one hundred and thirty-two fifths" 26.4: a part
    that is no smaller than the whole is counted with it.
    """
    tokens = text.replace("-", " ").split()
    for at in range(1, len(tokens)):
        told = tokens[:at]
        if tokens[at] in ONES[1:10] and told[-1] in TENS:
            continue  # fifty-one hundredths
        under = _denominator(tokens[at:])
        over = parse(" ".join(told))
        if under is None or over is None:
            continue
        if "and" in told:
            cut = len(told) - told[::-1].index("and")
            part = parse(" ".join(told[cut:]))
            if part is not None and part.amount < under:
                return over.amount - part.amount + part.amount / under
        return over.amount / under
    return None


def _denominator(tokens: list[str]) -> Decimal | None:
    """Size of the parts: "twenty-fifths" 25, "one thousand fifths" 1005; None if none is told."""
    word = tokens[-1].removesuffix("s")
    last = PARTS.get(word)
    if last is None:
        return None
    if len(tokens) == 1:
        return Decimal(last)
    if word in _UNCOUNTED or "and" in tokens:
        return None
    words = [*tokens[:-1], *spell(last).split()[-1:]]
    number = parse(" ".join(words))
    told = " ".join(words).replace("-", " ")
    if number is None or spell(int(number.amount)).replace(" and ", " ").replace("-", " ") != told:
        return None
    return number.amount


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
