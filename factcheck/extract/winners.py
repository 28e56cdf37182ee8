"""Who won an event for men or for women: "took the women's 10km", 女子は某が制した, 여자부 우승은.

The events of a meeting are many: what a sentence tells of one (its length, its style, its class)
is kept, so that only winners of what may be one event are held against one another.
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
TITLE = 3  # lines that tell what a report is on
BEHIND = 20  # characters behind the word for a sex in which its event is told
_STOP = re.compile(rf"[,.;:，。；、]|{PERSON}")
TOGETHER = "class:team"  # an event that several win together
_METRES = {"k": 1000, "キ": 1000, "公": 1000, "㎞": 1000, "킬": 1000}
_KILOGRAMS = ("kg", "公斤", "㎏")


def winner_claims(item: Annotated) -> Iterator[Claim]:
    """A claim for each person whom a line tells to have won an event for men or for women."""
    usual: tuple[str, ...] | None = None
    for line in item.lines:
        language = base_language(line.language)
        if language not in _wins() or len(line.text) > LONGEST:
            continue
        letters = _letters(line)
        sexes = [sex for sex, by in _sexes().items() if by[language].search(letters)]
        if sexes and not EARLIER.search(line.text):
            for claim in _of_line(item, line, language, sexes):
                if not claim.qualifiers:
                    usual = _usual(item) if usual is None else usual
                    claim = replace(claim, qualifiers=usual)
                yield claim


def _letters(line: Line) -> str:
    """The text of a line, Chinese in the characters of the table."""
    return fold_han(line.text) if base_language(line.language) == "zh" else line.text


def _usual(item: Annotated) -> tuple[str, ...]:
    """What tells the only event that an item has for men or women: in a report on a marathon "the
    women's race" is one."""
    found: set[tuple[str, ...]] = set()
    for line in item.lines:
        language, letters = base_language(line.language), _letters(line)
        for by in _sexes().values() if language in _wins() else ():
            for match in by[language].finditer(letters):
                event = _event_of(_told(letters, match.end(), match.end()))
                found.update((event,) if event else ())
    if not found:
        title = " ".join(_letters(line) for line in item.lines[:TITLE])
        event = tuple(
            f"length:{name}" for name, by in _fields()["length"].items() if by.search(title)
        )
        return event if len(event) == 1 else ()
    return found.pop() if len(found) == 1 else ()


def _of_line(item: Annotated, line: Line, language: str, sexes: list[str]) -> Iterator[Claim]:
    persons = persons_of(line)
    text = masked(line, persons) if persons else None
    if text is None or not text.persons:
        return
    told: set[int] = set()
    for sex in sexes:
        for pattern in _wins()[language][sex]:
            for match in pattern.finditer(text.text):
                name = text.persons.get(match.start("who"))
                event = _event_of(_told(text.text, match.start("ev"), match.end("ev")))
                if name is None or name.start in told or is_outdone(line, name) or event is None:
                    continue
                span = text.span(*match.span("ev"))
                modality, negated = modality_at(line, *span)
                if negated or modality is not Modality.HAPPENED:
                    continue
                told.add(name.start)
                words = item.source.text[slice(*span)]
                head = Head(words, line.language, (f"honours/{sex}-winner",), (), touching=True)
                claim = holder_claim(item, line, name, head)
                yield replace(claim, qualifiers=event)


def _told(text: str, start: int, end: int) -> str:
    """The words that tell an event, up to the next name or mark."""
    stop = _STOP.search(text, end)
    return text[start : min(stop.start() if stop else len(text), end + BEHIND)]


def _event_of(words: str) -> tuple[str, ...] | None:
    """What tells the event that some words name from others; None of a heat, or of what several
    win together."""
    if _stages().search(words):
        return None
    found = {
        f"{field}:{name}"
        for field, rows in _fields().items()
        for name, pattern in rows.items()
        if pattern.search(words)
    }
    if TOGETHER in found:
        return None
    for match in _distances().finditer(words):
        amount = float(match["n"].replace(",", ""))
        if match["unit"].casefold() in _KILOGRAMS or match["class"]:
            found.add(f"weight:{amount:g}")
        else:
            found.add(f"length:{amount * _METRES.get(match['unit'][0].casefold(), 1):g}")
    return tuple(sorted(found))


@functools.cache
def _data() -> Any:
    return package_yaml("extract/winners.yaml").data


@functools.cache
def _sexes() -> dict[str, dict[str, re.Pattern[str]]]:
    return {
        sex: {bare: re.compile(words, re.IGNORECASE) for bare, words in by.items()}
        for sex, by in _data()["sexes"].items()
    }


@functools.cache
def _wins() -> dict[str, dict[str, tuple[re.Pattern[str], ...]]]:
    """The patterns of each language, by sex."""
    out: dict[str, dict[str, tuple[re.Pattern[str], ...]]] = {}
    for bare, rows in _data()["wins"].items():
        out[bare] = {}
        for sex, by in _sexes().items():
            filled = (_filled(row, by[bare].pattern) for row in rows)
            out[bare][sex] = tuple(re.compile(row, re.IGNORECASE) for row in filled)
    return out


def _filled(row: str, sex: str) -> str:
    """A pattern with the words of a sex and the sign of a person put in."""
    row = re.sub(r"(?<![?A-Za-z\\])P(?![A-Za-z<])", PERSON, row)
    return row.replace("SEX", f"(?:{sex})")


@functools.cache
def _fields() -> dict[str, dict[str, re.Pattern[str]]]:
    return {
        field: {name: re.compile(words, re.IGNORECASE) for name, words in rows.items()}
        for field, rows in _data()["fields"].items()
    }


@functools.cache
def _stages() -> re.Pattern[str]:
    return re.compile(_data()["stages"], re.IGNORECASE)


@functools.cache
def _distances() -> re.Pattern[str]:
    return re.compile(_data()["distances"], re.IGNORECASE)
