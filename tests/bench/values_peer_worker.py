"""Runs one peer library over cases; started by values_peers in an environment of its own.

``python values_peer_worker.py PEER`` reads cases (JSON lines with text, lang, domain,
reference_date) and prints, a line a case, the values read as ``[start, end, [forms]]``, and last
the seconds of processor time spent.  Knows nothing of factcheck: the peers' environment does not
have it.
"""

from __future__ import annotations

import contextlib
import json
import re
import sys
import time
import warnings
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

Found = tuple[int, int, list[str]]
Reader = Callable[[str, str, str, datetime], list[Found]]
NOON = datetime(2020, 1, 1)
DAY = timedelta(days=1)
WARMING = 5  # each fifth case is read once before the clock starts


def recognizers() -> Reader:
    """Microsoft Recognizers-Text: one recognizer per family of values."""
    import recognizers_date_time as times
    import recognizers_number as numbers
    import recognizers_number_with_unit as units
    from recognizers_text import Culture

    cultures = {
        "en": Culture.English, "ja": Culture.Japanese, "zh": Culture.Chinese, "ko": Culture.Korean,
    }  # fmt: skip
    plain = {
        "number": numbers.recognize_number, "ordinal": numbers.recognize_ordinal,
        "percentage": numbers.recognize_percentage, "currency": units.recognize_currency,
        "dimension": units.recognize_dimension, "age": units.recognize_age,
    }  # fmt: skip

    def read(text: str, language: str, domain: str, base: datetime) -> list[Found]:
        culture = cultures[language]
        if domain == "datetime":
            results = times.recognize_datetime(text, culture, reference=base)
        elif domain in plain:
            results = plain[domain](text, culture)
        else:
            return []
        return [(r.start, r.end + 1, list(forms(r.resolution or {}))) for r in results]

    def forms(resolution: dict[str, Any]) -> list[str]:
        out = []
        for value in resolution.get("values", [resolution]):
            if "start" in value or "end" in value:
                out.append(f"{value.get('start', '')}/{value.get('end', '')}")
            elif value.get("value") is not None:
                number = str(value["value"]).rstrip("%")
                out.append(f"{number}s" if value.get("type") == "duration" else number)
                out.append(str(value.get("timex", number)))
        return out

    return read


def dateparser() -> Reader:
    """dateparser.search: days only."""
    from dateparser.search import search_dates

    def read(text: str, language: str, domain: str, base: datetime) -> list[Found]:
        if domain != "datetime":
            return []
        settings = {"RELATIVE_BASE": base}
        out, at = [], 0
        for surface, when in search_dates(text, languages=[language], settings=settings) or []:
            start = max(text.find(surface, at), 0)
            at = start + len(surface)
            out.append((start, at, [when.date().isoformat()]))
        return out

    return read


def quantulum3() -> Reader:
    """quantulum3: English quantities."""
    from quantulum3 import parser

    seconds = {"second": 1, "minute": 60, "hour": 3600, "day": 86400, "week": 604800,
               "month": 2592000, "year": 31536000}  # fmt: skip

    def read(text: str, language: str, domain: str, base: datetime) -> list[Found]:
        if language != "en":
            return []
        out = []
        for quantity in parser.parse(text):
            told = [f"{quantity.value:f}"]
            if domain == "numberrange" and quantity.uncertainty:
                low, high = (quantity.value + d * quantity.uncertainty for d in (-1, 1))
                told = [f"{a}{low:g},{high:g}{b}" for a in "[(" for b in "])"]
            if domain == "datetime":
                told = [f"{quantity.value * seconds.get(quantity.unit.name, 0):.0f}s"]
            out.append((*quantity.span, told))
        return out

    return read


def ja_timex() -> Reader:
    """ja-timex: Japanese times."""
    import pendulum
    from ja_timex import TimexParser

    def read(text: str, language: str, domain: str, base: datetime) -> list[Found]:
        if language != "ja" or domain != "datetime":
            return []
        out: list[Found] = []
        first: tuple[int, str] | None = None  # where a stretch begins, and its first day
        for timex in TimexParser(reference=pendulum.instance(base)).parse(text):
            start, end = timex.span
            told = [timex.value, *stretches(timex.value, timex.mod, base)]
            with contextlib.suppress(AttributeError, TypeError, ValueError, NotImplementedError):
                told.append(timex.to_datetime().date().isoformat())
            if timex.range_end and first is not None:
                start, last = first[0], told[-1]
                month = last if timex.value[:7] != "XXXX-XX" else first[1][:8] + last[8:]
                out[-1] = (start, end, [f"{first[1]}/{month}"])
            else:
                out.append((start, end, told))
            first = (start, told[-1]) if timex.range_start else None
        return out

    return read


def stretches(value: str, mod: str | None, base: datetime) -> list[str]:
    """The months, years, weeks and halves that a TIMEX names, end exclusive."""
    shift = {"NOW": 0, "BEFORE": -1, "AFTER": 1}.get(mod or "")
    if shift is not None and re.fullmatch("P[01][YMW]", value):
        if value[2] == "W":
            monday = base + DAY * (7 * shift - base.weekday())
            return [f"{monday.date()}/{(monday + 7 * DAY).date()}"]
        month = 12 * base.year + base.month - 1 + shift * (12 if value[2] == "Y" else 1)
        count = 12 if value[2] == "Y" else 1
        return [months(month - (month % 12 if count == 12 else 0), count)]
    if found := re.fullmatch("([0-9]{4})-XX-XX", value):
        first, count = 12 * int(found[1]), 6 if mod in ("START", "END") else 12
        return [months(first + (6 if mod == "END" else 0), count)]
    if found := re.fullmatch("([0-9]{4}|XXXX)-([0-9]{2})-XX", value):
        years = [int(found[1])] if found[1] != "XXXX" else [base.year - 1, base.year, base.year + 1]
        return [months(12 * year + int(found[2]) - 1, 1) for year in years]
    return []


def months(first: int, count: int) -> str:
    """So many months from a month, told in months of the common era."""
    days = [f"{at // 12:04d}-{at % 12 + 1:02d}-01" for at in (first, first + count)]
    return "/".join(days)


def jionlp() -> Reader:
    """JioNLP: Chinese times and money."""
    import jionlp as jio

    def read(text: str, language: str, domain: str, base: datetime) -> list[Found]:
        if language != "zh" or domain not in ("datetime", "currency"):
            return []
        if domain == "currency":
            results = jio.ner.extract_money(text)
            return [(*r["offset"], [str(r["detail"]["num"])]) for r in results]
        results = jio.ner.extract_time(text, time_base=base.timestamp())
        return [(*r["offset"], forms(r["detail"]["time"])) for r in results]

    def forms(told: Any) -> list[str]:
        letters = {"year": "Y", "month": "M", "week": "W", "day": "D"}
        if isinstance(told, dict):
            return [f"P{told[name]:g}{letter}" for name, letter in letters.items() if name in told]
        if not isinstance(told, list) or not all(isinstance(t, str) for t in told):
            return []
        first, last = (t[:10] for t in told)
        try:
            after = (datetime.fromisoformat(last) + DAY).date().isoformat()
        except ValueError:
            return [first]
        return [first, f"{first}/{after}", f"{first}/{last}"]

    return read


PEERS = {
    "recognizers-text": recognizers,
    "dateparser": dateparser,
    "quantulum3": quantulum3,
    "ja-timex": ja_timex,
    "jionlp": jionlp,
}


def main() -> None:
    """Read every case once; a peer that fails on a case has read nothing from it."""
    warnings.simplefilter("ignore")
    read = PEERS[sys.argv[1]]()
    spent = 0.0
    lines = sys.stdin.readlines()
    cases = [json.loads(line) for line in lines]
    for case in cases[::WARMING]:
        with contextlib.suppress(Exception):
            read(case["text"], case["lang"], case["domain"], NOON)
    for case in cases:
        told = case["reference_date"]
        base = datetime.fromisoformat(told).replace(tzinfo=None) if told else NOON
        begin = time.process_time()
        try:
            found = read(case["text"], case["lang"], case["domain"], base)
        except Exception:  # whatever a peer raises is its answer
            found = []
        spent += time.process_time() - begin
        print(json.dumps(["case", found]))
    print(json.dumps(["seconds", spent]))


if __name__ == "__main__":
    main()
