"""Runs one peer library over cases; started by values_peers in an environment of its own.

``python values_peer_worker.py PEER`` reads cases (JSON lines with text, lang, domain,
reference_date) and prints, a line a case, the values read as ``[start, end, [forms]]``, and last
the seconds spent.  Knows nothing of factcheck: the peers' environment does not have it.
"""

from __future__ import annotations

import contextlib
import json
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
        out = []
        for timex in TimexParser(reference=pendulum.instance(base)).parse(text):
            told = [timex.value]
            with contextlib.suppress(AttributeError, TypeError, ValueError, NotImplementedError):
                told.append(timex.to_datetime().date().isoformat())
            out.append((*timex.span, told))
        return out

    return read


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
        begin = time.perf_counter()
        try:
            found = read(case["text"], case["lang"], case["domain"], base)
        except Exception:  # whatever a peer raises is its answer
            found = []
        spent += time.perf_counter() - begin
        print(json.dumps(["case", found]))
    print(json.dumps(["seconds", spent]))


if __name__ == "__main__":
    main()
