"""Scores our value reading on a folder of specification cases.

``python -m tests.bench.values_specs FOLDER [--lang ja] [--kind date] [--misses N] [--spurious N]``

Prints, per language and kind, how many expected values were read right and how many of our
readings were right (precision).  The folder holds ``values-*.jsonl``; its README says what a line
means.  Our canonical forms are turned into those of the cases: ranges there end one day later,
money may name the unit instead of its code, early and late are cut elsewhere.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from factcheck.extract.values import find_values
from factcheck.model.value import Bound, Value, ValueKind

# Which of our kinds answer a family of cases.
ANSWERS: dict[str, set[ValueKind]] = {
    "datetime": {ValueKind.DATE, ValueKind.DURATION, ValueKind.INTERVAL},
    "number": set(ValueKind),
    "numberrange": set(ValueKind) - {ValueKind.DATE, ValueKind.TIME},
    "ordinal": {ValueKind.ORDINAL},
    "percentage": {ValueKind.PERCENT},
    "currency": {ValueKind.MONEY},
    "dimension": {ValueKind.MEASURE},
    "age": {ValueKind.AGE},
}
MEASURES = {
    "km": "Kilometer", "m": "Meter", "cm": "Centimeter", "mm": "Millimeter", "mi": "Mile",
    "ft": "Foot", "in": "Inch", "yd": "Yard", "kg": "Kilogram", "g": "Gram", "t": "Ton",
    "lb": "Pound", "oz": "Ounce", "km2": "Square kilometer", "m2": "Square meter",
    "ha": "Hectare", "ac": "Acre", "mi2": "Square mile", "ft2": "Square foot",
    "m3": "Cubic meter", "ft3": "Cubic foot", "L": "Liter", "gal": "Gallon", "bbl": "Barrel",
    "km/h": "Kilometer per hour", "mi/h": "Mile per hour", "m/s": "Meter per second",
    "kn": "Knot", "C": "C", "F": "F", "deg": "Degree", "B": "Byte", "kB": "Kilobyte",
    "MB": "Megabyte", "GB": "Gigabyte", "TB": "Terabyte", "Gbit": "Gigabit", "dm": "Decimeter",
    "um": "Micrometer", "nm": "Nanometer", "ly": "Light year", "bit": "Bit", "mL": "Milliliter",
    "mg": "Milligram", "kbit": "Kilobit", "liang": "Liang", "tsp": "Teaspoon",
    "tbsp": "Tablespoon", "pm": "Picometer", "rad": "Radian", "turn": "Turn", "K": "K",
    "hm": "Hectometer", "dam": "Decameter", "st": "Stone", "cm2": "Square centimeter",
    "mm2": "Square millimeter", "in2": "Square inch", "yd2": "Square yard",
    "km3": "Cubic kilometer", "cm3": "Cubic centimeter", "in3": "Cubic inch", "yd3": "Cubic yard",
    "mi3": "Cubic mile", "cL": "Centiliter", "dL": "Deciliter", "hL": "Hectoliter",
    "pt": "Pint", "qt": "Quart", "fl oz": "Fluid ounce", "PB": "Petabyte", "Tbit": "Terabit",
    "Mbit": "Megabit", "km/s": "Kilometer per second", "m/min": "Meter per minute",
    "m/ms": "Meter per millisecond", "cm/ms": "Centimeter per millisecond",
    "km/ms": "Kilometer per millisecond", "cm/s": "Centimeter per second",
    "ft/s": "Foot per second", "ft/min": "Foot per minute", "yd/min": "Yard per minute",
    "mi/s": "Mile per second", "furlong": "Furlong", "parsec": "Parsec", "fathom": "Fathom",
}  # fmt: skip
OTHER_MEASURES = {"t": ("Metric ton", "Tonne"), "C": ("Degree",), "bu": ("Bushel",)}
MONEY_WORDS = {
    "USD": ("Dollar",), "GBP": ("Pound",), "CNY": ("Yuan", "Chinese yuan"), "EUR": ("Euro",),
    "NLG": ("Netherlands guilder",), "DEM": ("Mark", "Deutsche mark", "German mark"),
    "FRF": ("Franc",), "peso": ("Peso",), "dinar": ("Dinar",), "krone": ("Krone",),
    "JPY": ("Yen",), "BTC": ("Bitcoin",), "FIM": ("Finnish markka",),
    "INR": ("Rupee",), "KRW": ("Won",), "franc": ("Franc",),
}  # fmt: skip
AGE_UNITS = {"Y": "Year", "M": "Month", "W": "Week", "D": "Day"}


@dataclass
class Tally:
    """Counts of one cell."""

    expected: int = 0
    right: int = 0
    ours: int = 0
    ours_right: int = 0
    misses: list[str] = field(default_factory=list)
    spurious: list[str] = field(default_factory=list)


def plain(number: Decimal) -> str:
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def same_number(a: str, b: str) -> bool:
    """Equal to five places."""
    try:
        x, y = Decimal(a), Decimal(b)
    except ArithmeticError:
        return a == b
    return abs(x - y) <= max(abs(y), Decimal(1)) * Decimal("1e-5")


def next_day(day: str) -> str:
    return (datetime.fromisoformat(day) + timedelta(days=1)).date().isoformat()


def spans(value: Value) -> set[str]:
    """A time as the cases write it: a day, and as an end-exclusive range."""
    out = {value.text, *value.alternatives}
    span = value.time
    if span is None:
        return out
    start = span.start.date().isoformat() if span.start else ""
    end = span.end.date().isoformat() if span.end else ""
    out |= {start, f"{start}/{end}"}
    if span.end:  # "from 4 to 22 January" ends on the 22nd itself there
        out.add(f"{start}/{(span.end - timedelta(days=1)).date().isoformat()}")
        last = span.end - timedelta(days=1)
        out.add(f"{start}/{last.year:04d}-01-01")
        out.add(f"{start}/{last.replace(day=1).date().isoformat()}")
        quarter = last.replace(month=last.month - (last.month - 1) % 3, day=1)
        out.add(f"{start}/{quarter.date().isoformat()}")  # nor Q3 "from Q1 to Q3"
    return out


def vague_part(value: Value, want: str) -> bool:
    """Early, mid and late are cut elsewhere there: half a month, a third of a year."""
    said = dict(value.said)
    span = value.time
    start, slash, end = want.partition("/")
    if not {"part", "third"} & set(said) or not slash or span is None:
        return False
    if span.start is None or span.end is None:
        return False
    if not (start and end):  # "since the end of 1989", "before the end of the year"
        edge = datetime.fromisoformat(start or end)
        return bool(value.roles) and span.start <= edge <= span.end
    first, last = datetime.fromisoformat(start), datetime.fromisoformat(end)
    inside = first <= span.start and span.end <= last
    around = span.start <= first and last <= span.end
    return (inside or around) and (last - first) <= 3 * (span.end - span.start)


def open_ranges(value: Value) -> set[str]:
    """since / until / before / after, which we keep as the value's role."""
    if value.time is None or value.time.start is None or value.time.end is None:
        return set()
    start, end = value.time.start.date().isoformat(), value.time.end.date().isoformat()
    by_role = {
        "since": {f"{start}/", f"{end}/"}, "from": {f"{start}/"}, "after": {f"{end}/", f"{start}/"},
        "until": {f"/{start}", f"/{end}"}, "before": {f"/{start}"}, "by": {f"/{end}", f"/{start}"},
        "to": {f"/{end}"},
    }  # fmt: skip
    return set().union(*(by_role.get(role, set()) for role in value.roles))


def number_ranges(value: Value) -> set[str]:
    amount = plain(value.amount or Decimal(0))
    if value.upper is not None:
        upper = plain(value.upper)
        return {f"{a}{amount},{upper}{b}" for a in "[(" for b in "])"}
    return {
        Bound.AT_LEAST: {f"[{amount},)"},
        Bound.MORE_THAN: {f"({amount},)"},
        Bound.AT_MOST: {f"(,{amount}]"},
        Bound.UNDER: {f"(,{amount})"},
    }.get(value.bound, {f"[{amount},{amount}]"})


def agrees(value: Value, want: str, kind: str) -> bool:
    """Whether our value says what the case wants."""
    if kind in ("date", "daterange"):
        return value.kind is ValueKind.DATE and (
            want in spans(value) | open_ranges(value) or vague_part(value, want)
        )
    if kind == "duration":
        return same_duration(value, want)
    if kind == "numberrange":
        return want in number_ranges(value)
    amount = value.amount
    if kind == "number" and value.kind in (ValueKind.DATE, ValueKind.TIME):
        return want in dict(value.said).values()  # numbers inside dates are marked there too
    if amount is None:
        return False
    number, _, unit = want.partition(" ")
    small = kind == "currency" and unit in ("Cent", "Penny", "Pence")
    told = amount * 100 if small else amount
    if not same_number(plain(told), number) and not (
        value.upper is not None and same_number(plain(value.upper), number)
    ):
        return False
    if kind == "currency":
        code = value.unit or ""
        if same_number(number, plain(amount * 100)):
            return unit in ("Cent", "Penny", "Pence")
        return unit == code or unit in MONEY_WORDS.get(code, ()) or long_name(unit, code)
    if kind == "dimension":
        code = value.unit or ""
        return unit in (MEASURES.get(code, code), *OTHER_MEASURES.get(code, ()))
    if kind == "age":
        return unit == AGE_UNITS.get(value.unit or "Y")
    return True


def long_name(name: str, code: str) -> bool:
    """The cases' English currency names against our codes, where no code is given there."""
    words = {
        "United States dollar": "USD", "Japanese yen": "JPY", "Canadian dollar": "CAD",
        "Australian dollar": "AUD", "Hong Kong dollar": "HKD", "Swiss franc": "CHF",
        "British pound": "GBP", "French franc": "FRF", "South Korean won": "KRW",
        "New Taiwan dollar": "TWD", "Singapore dollar": "SGD", "Swedish krona": "SEK",
        "Pound sterling": "GBP", "Indian rupee": "INR", "Mexican peso": "MXN",
    }  # fmt: skip
    return words.get(name) == code


def same_duration(value: Value, want: str) -> bool:
    if value.kind not in (ValueKind.DURATION, ValueKind.INTERVAL, ValueKind.AGE):
        return False
    if value.text.lstrip("~<>=") == want or "/" in value.text:
        return value.text.lstrip("~<>=") == want
    text = value.text.lstrip("~<>=")
    if text == "P6M" and want == "P0.5Y":
        return True  # half a year, the same stretch in two spellings
    seconds = {"Y": 31536000, "M": 2592000, "W": 604800, "D": 86400, "h": 3600, "min": 60, "s": 1}
    if not want.endswith("s"):
        return False
    return same_number(str(total_seconds(text, seconds)), want[:-1])


def total_seconds(text: str, seconds: dict[str, int]) -> Decimal:
    total, number, clock = Decimal(0), "", False
    for char in text[1:]:
        if char == "T":
            clock = True
        elif char.isdigit() or char == ".":
            number += char
        else:
            unit = {"H": "h", "M": "min", "S": "s"}[char] if clock else char
            total += Decimal(number) * seconds[unit]
            number = ""
    return total


def overlap(value: Value, span: dict[str, Any]) -> bool:
    return bool(value.start < span["end"] and span["start"] < value.end)


# Conventions of the cases that a reader of news does not share (the folder's README names the
# first two): "a few" is 3 there, and every number is marked, also those in telephone numbers, in
# addresses of machines and in codes.
_FEW = re.compile(r"\b(?:few|some|several)\b|[数几幾]|몇")
_TELEPHONE = re.compile(r"\+?[0-9]{1,4}(?:[ /-][0-9]{2,4}){2,}")
_CODE = re.compile(r"[A-Za-z]{2,}-[0-9]+|(?:[0-9]{1,3}\.){3}[0-9]{1,3}")


def shared(text: str, expected: dict[str, Any]) -> bool:
    """Whether a case's value is one that we mean to read, too."""
    if expected["kind"] in ("date", "daterange"):
        return True
    if _FEW.search(expected["surface"]) is not None:
        return False
    inside = (*_TELEPHONE.finditer(text), *_CODE.finditer(text))
    return expected["kind"] != "number" or not any(
        found.start() <= expected["start"] and expected["end"] <= found.end()
        and expected["end"] - expected["start"] < found.end() - found.start()
        for found in inside
    )  # fmt: skip


def score_case(case: dict[str, Any], tallies: dict[tuple[str, str], Tally]) -> None:
    language, domain = case["lang"], case["domain"]
    wide = "zh-Hans" if language == "zh" else language
    values = find_values(case["text"], wide, case["reference_date"])
    values = [v for v in values if v.kind in ANSWERS[domain]]
    used: set[int] = set()
    for expected in case["expected"]:
        if not shared(case["text"], expected):
            used.update(i for i, v in enumerate(values) if overlap(v, expected))
            continue
        tally = tallies.setdefault((language, expected["kind"]), Tally())
        tally.expected += 1
        wants = {expected["value"], *expected["alts"]}
        near = [i for i, v in enumerate(values) if overlap(v, expected)]
        good = [i for i in near if any(agrees(values[i], w, expected["kind"]) for w in wants)]
        tally.right += bool(good)
        tally.ours += bool(near)
        tally.ours_right += bool(good)
        used.update(near)
        if not good:
            read = [(values[i].surface, values[i].kind.value, values[i].text) for i in near]
            tally.misses.append(
                f"{case['text'][:110]!r} @{case['reference_date']} "
                f"want {expected['surface']!r} {sorted(wants)} read {read}"
            )
    tally = tallies.setdefault((language, case["kind"]), Tally())
    for i, value in enumerate(values):
        if i in used or any(overlap(value, s) for s in case["ignore"]):
            continue
        if domain == "number" and value.kind is not ValueKind.NUMBER:
            continue
        if value.note and value.note.startswith("there is no"):
            continue  # a date that does not exist is kept with the reason, not read
        if domain == "numberrange" and value.bound is Bound.EXACT and value.upper is None:
            continue
        if domain == "datetime" and case["kind"] == "duration" and value.kind is ValueKind.DATE:
            continue
        tally.ours += 1
        tally.spurious.append(f"{case['text'][:110]!r} read {value.surface!r} {value.text}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--lang")
    parser.add_argument("--kind")
    parser.add_argument("--misses", type=int, default=0)
    parser.add_argument("--spurious", type=int, default=0)
    parser.add_argument("--unverified", action="store_true")
    options = parser.parse_args()
    tallies: dict[tuple[str, str], Tally] = {}
    for path in sorted(options.folder.glob("values-*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            case = json.loads(line)
            if options.lang and case["lang"] != options.lang:
                continue
            if case["verified"] or options.unverified:
                score_case(case, tallies)
    report(tallies, options)


def report(tallies: dict[tuple[str, str], Tally], options: argparse.Namespace) -> None:
    whole: Counter[tuple[str, str]] = Counter()
    for (language, kind), tally in sorted(tallies.items()):
        right = 100 * tally.right / tally.expected if tally.expected else 100.0
        precision = 100 * tally.ours_right / tally.ours if tally.ours else 100.0
        print(
            f"{language} {kind:12} {tally.expected:4} right {right:5.1f} precision {precision:5.1f}"
        )
        whole[language, "ours"] += tally.ours
        whole[language, "right"] += tally.ours_right
        if options.kind in (None, kind):
            for row in tally.misses[: options.misses]:
                print("   miss", row)
            for row in tally.spurious[: options.spurious]:
                print("   extra", row)
    for language in sorted({lang for lang, _ in tallies}):
        ours = whole[language, "ours"] or 1
        print(f"{language} precision overall {100 * whole[language, 'right'] / ours:.1f}")


if __name__ == "__main__":
    main()
