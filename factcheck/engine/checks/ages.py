"""Check of an age against the year of birth beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.engine.checks.calendar import published_day
from factcheck.engine.checks.common import (
    amount,
    cue,
    group_of,
    in_each_sentence,
    is_plain,
    sentence_text,
)
from factcheck.model.claim import Claim, FactGroup
from factcheck.model.source import Source
from factcheck.model.value import ValueKind

_BIRTHPLACE = r"(?:in\s+[A-Z][\w.'’-]*(?:[ -][A-Z][\w.'’-]*){0,2}?,?\s+)?"
_BORN = re.compile(
    rf"\bborn\s+{_BIRTHPLACE}(?:on\s+|in\s+)?"
    r"(?:[A-Z][a-z]+\.?\s+(?:\d{1,2},?\s+)?|\d{1,2}\s+[A-Z][a-z]+\s+)?"
    r"(?P<en>(?:18|19|20)\d\d)\b"
    r"|(?P<cjk>(?:18|19|20)\d\d)\s*(?:年(?:\d{1,2}月(?:\d{1,2}日)?)?\s*(?:生まれ|出生|生(?![^れ]))"
    r"|년(?:\s*\d{1,2}월(?:\s*\d{1,2}일)?)?\s*(?:생|출생|에 태어))"
    r"|(?:生于|生於|出生于|出生於)\s*(?P<zh>(?:18|19|20)\d\d)"
)
#: a bare number is an age only in brackets or between commas behind a name
_BARE_AGE = re.compile(r"[(（]\s*$|,\s*$|\bis\s+$|\baged\s+$")
AGES = (1, 119)


@in_each_sentence
def age(source: Source, sentence: list[Claim]) -> Iterator[FactGroup]:
    """An age beside a year of birth that gives another.

    The year of birth is read from the words of birth themselves.
    """
    now = published_day(source)
    if now is None:
        return
    _, text = sentence_text(source, sentence[0])
    births = list(_BORN.finditer(text))
    if len(births) != 1 or cue("died").search(text):
        return
    ages = [c for c in sentence if _is_age(source, c)]
    if len(ages) != 1 or not is_plain(ages[0]):
        return
    year, told = int(births[0][births[0].lastgroup or 0]), amount(ages[0])
    right = now.year - year
    # before the birthday one less; the East Asian count is one more
    most = right + (0 if ages[0].language == "en" else 1)
    if told is None or right - 1 <= told <= most:
        return
    facts = {"year": f"year:{year}", "told": str(int(told)), "right": f"{right - 1}-{right}"}
    yield group_of("age", "age", source, [ages], facts, why=f"{year} → {right - 1}-{right}")


def _is_age(source: Source, claim: Claim) -> bool:
    size = amount(claim)
    if size is None or claim.value is None or not AGES[0] <= size <= AGES[1]:
        return False
    if claim.value.kind is ValueKind.AGE:
        return True
    before = source.text[max(0, claim.start - 8) : claim.start]
    after = source.text[claim.end : claim.end + 2]
    bare = claim.value.kind is ValueKind.NUMBER and size == int(size)
    return bare and bool(_BARE_AGE.search(before)) and after[:1] in (")", "）", ",", " ")
