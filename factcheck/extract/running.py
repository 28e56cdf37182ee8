"""Changes that run on from day to day: up 75 % this year, 年初来, 올해 들어.  Told on two days they
are two figures."""

from __future__ import annotations

import re

from factcheck.extract.annotate import Line
from factcheck.model.value import Value, ValueKind

KINDS = (ValueKind.PERCENT, ValueKind.MULTIPLE)
BASIS = "basis/this-year-count"
_RUNS = {
    "en": re.compile(
        r"\b(?:(?:so far |already )?this (?:year|month|week)|year[- ]to[- ]date|since (?:January"
        r"|the (?:start|beginning) of)"
        r"|(?:in|over) the (?:past|last) (?:year|12 months|twelve months|six months|month))\b",
        re.IGNORECASE,
    ),
    "ja": re.compile(
        r"年初来|年初から|今年に入って|今年に入り|今年だけで|昨年末比|昨年末から|この1年で|過去1年"
    ),
    "zh": re.compile(
        r"今年以[来來]|年初(?:至今|以[来來])|年[内內](?:已|累[计計])|今年(?:已|累[计計])"
        r"|[过過]去(?:一年|12个月|十二个月)|近一年"
    ),
    "ko": re.compile(r"올해 들어|올 들어|연초 (?:대비|이후|이래)|올해만|최근 1년|지난 1년"),
}
_PRICED = ("markets/", "business/market-cap")  # what has a price every day


def runs_on(line: Line, value: Value) -> bool:
    """Whether a change of a price is told from a day long gone to the day of writing."""
    pattern = _RUNS.get(line.language.split("-")[0])
    if pattern is None or value.kind not in KINDS:
        return False
    if not any(mention.concept.startswith(_PRICED) for mention in line.concepts):
        return False
    here = line.clause(value.start)
    return any(
        abs(line.clause(line.start + match.start()) - here) <= 1
        for match in pattern.finditer(line.text)
    )
