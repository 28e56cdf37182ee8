"""Who gets a named prize: "won the Kelso Prize", 某賞に某氏が選ばれた, 某奖授予某, 某상 수상자로.

What a prize is for, and its rank, are kept where its name tells them, so that only those who get
what may be one prize are held against one another.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from factcheck.extract.annotate import Annotated, Line
from factcheck.extract.claims import holder_claim
from factcheck.extract.deeds.persons import persons_of
from factcheck.extract.holders import EARLIER
from factcheck.extract.modality import modality_at
from factcheck.extract.outdone import is_outdone
from factcheck.extract.sole.masked import PERSON, masked
from factcheck.language.han import fold_han
from factcheck.lexicon.fold import base_language
from factcheck.model.claim import Claim, Head
from factcheck.model.event import Modality
from factcheck.resources import package_yaml

LONGEST = 600  # characters of a passage; a longer one is a list or a table
CONCEPT = "honours/prize-holder"
_OPEN = (Modality.POSSIBLE, Modality.DENIED)
# In a part of a prize that several get: 화학 부문, 小説部門.
_SECTION = re.compile(
    r"[가-힣A-Za-z]{1,10} ?부문|[一-鿿ァ-ヶー]{1,10}部門|[一-鿿]{1,8}(?:组|類|类|組)"
)
_IS_PRIZE = re.compile(r"\b(?:Award|Prize|Medal|Trophy)s?\Z")
# Several get it together.
_SHARED = re.compile(
    r"\b(?:shared?|sharing|jointly|alongside|together with|along with|co-winner|both)\b"
    r"|共同|ともに|とともに|共有|并列|並列|分享|공동|함께|나란히|[2-9２-９][人名氏]が|[2-9]명"
)


def prize_claims(item: Annotated) -> Iterator[Claim]:
    """A claim for each person whom a line tells to get a prize alone."""
    for line in item.lines:
        language = base_language(line.language)
        if language not in _gets() or len(line.text) > LONGEST:
            continue
        letters = fold_han(line.text) if language == "zh" else line.text
        named = _data()["names"][language]
        if not _compiled(named).search(letters) or EARLIER.search(letters):
            continue
        if not _SHARED.search(letters):
            yield from _of_line(item, line, language)


def _of_line(item: Annotated, line: Line, language: str) -> Iterator[Claim]:
    persons = [name for name in persons_of(line) if not _IS_PRIZE.search(name.surface)]
    text = masked(line, persons) if persons else None
    if text is None or not text.persons:
        return
    told: set[int] = set()
    for pattern in _gets()[language]:
        for match in pattern.finditer(text.text):
            name = text.persons.get(match.start("who"))
            if name is None or name.start in told or is_outdone(line, name):
                continue
            span = text.span(*match.span("prize"))
            modality, negated = modality_at(line, *span)
            if negated or modality in _OPEN:
                continue
            told.add(name.start)
            words = item.source.text[slice(*span)]
            head = Head(words, line.language, (CONCEPT,), (), touching=True)
            own = match["prize"] + " " + " ".join(_SECTION.findall(text.text))
            yield replace(holder_claim(item, line, name, head), qualifiers=tuple(_fields_of(own)))


def _fields_of(words: str) -> Iterator[str]:
    for field, rows in _fields().items():
        for name, pattern in rows.items():
            if pattern.search(words):
                yield f"{field}:{name}"


@functools.cache
def _data() -> Any:
    return package_yaml("extract/prizes.yaml").data


@functools.cache
def _compiled(written: str) -> re.Pattern[str]:
    return re.compile(written, re.IGNORECASE)


@functools.cache
def _gets() -> dict[str, tuple[re.Pattern[str], ...]]:
    """The patterns of each language."""
    return {
        bare: tuple(_compiled(_filled(row, _data()["names"][bare])) for row in rows)
        for bare, rows in _data()["gets"].items()
    }


def _filled(row: str, prize: str) -> str:
    """A pattern with the sign of a person, and what names a prize, put in."""
    row = row.replace("PRIZE", prize).replace("WHO", f"(?P<who>{PERSON})")
    return row.replace("P]", PERSON + "]")


@functools.cache
def _fields() -> dict[str, dict[str, re.Pattern[str]]]:
    return {
        field: {name: _compiled(words) for name, words in rows.items()}
        for field, rows in _data()["fields"].items()
    }
