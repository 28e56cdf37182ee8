"""Sums told again in another currency: "18 billion won ($13 million)", 5000万ドル（約75億円）.

Each newsroom takes a rate of its own, of another day, and rounds: two such sums of one thing are
hardly ever equal.
"""

from __future__ import annotations

import re

from factcheck.extract.annotate import Line
from factcheck.model.value import Value, ValueKind

REACH = 24  # characters between a sum and what it comes to
# What leads from a sum to what it comes to; one of another thing is told with a verb or a noun.
_LEADS = re.compile(
    r"\s*(?:[(（\[〔=＝/]|\s(?=or about|or roughly)"
    r"|[,、，]\s?(?=or |about|around|roughly|approximately|some |equivalent"
    r"|日本円|円換算|ドル換算|邦貨|約|约|折|合|相当|相當|약|우리 ?돈|한화|원화))"
    r"\s*(?:(?:or|about|around|roughly|approximately|some|nearly|over|equivalent to|worth|US"
    r"|at the time"
    r"|日本円(?:で|にして)?|円換算(?:で|すると)?|ドル換算で|邦貨(?:換算)?(?:で)?|当時のレートで"
    r"|約|约|(?:折|约|約)?合|相当于|相當於|大约|大約|新台币|新台幣|人民币|人民幣|台币|台幣|港币|港幣"
    r"|美金|약|우리 ?돈(?:으로)?|한화(?:로)?|원화(?:로)?)\s*){0,4}",
    re.IGNORECASE,
)


def converted_from(line: Line, value: Value) -> str:
    """The canonical text of the sum that an amount is told for in another currency; empty where it
    stands for itself."""
    if value.kind is not ValueKind.MONEY or value.unit is None:
        return ""
    before = [v for v in line.values if v.end <= value.start and value.start - v.end <= REACH]
    if not before:
        return ""
    near = max(before, key=lambda v: v.end)
    if near.kind is not ValueKind.MONEY or near.unit in (None, value.unit):
        return ""
    gap = line.text[near.end - line.start : value.start - line.start]
    return near.text if _LEADS.fullmatch(gap) else ""
