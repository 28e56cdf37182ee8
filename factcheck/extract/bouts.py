"""Who beat whom: two claims for each bout a line tells, of its winner and of its loser.

They say nothing by themselves; alignment keeps those that another source tells the other way round.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence

from factcheck.extract.annotate import Annotated, Line
from factcheck.extract.claims import text_claim
from factcheck.extract.modality import modality_at
from factcheck.extract.sole.masked import PERSON, Masked
from factcheck.lexicon.fold import base_language
from factcheck.model.claim import BOUT, LOST, STAGE, WON, Claim
from factcheck.model.event import Modality
from factcheck.model.mention import NameMention
from factcheck.resources import package_yaml


def bout_claims(item: Annotated, line: Line, text: Masked) -> Iterator[Claim]:
    """The winner and the loser of each bout that a masked line tells to have come out."""
    if len(text.persons) < 2:
        return
    told: set[tuple[int, int]] = set()
    for pattern in _patterns(base_language(line.language)):
        for match in pattern.finditer(text.text):
            winner, loser = (text.persons.get(match.start(g)) for g in ("won", "lost"))
            if winner is None or loser is None or (winner.start, loser.start) in told:
                continue
            modality, negated = modality_at(line, *text.span(*match.span()))
            if negated or modality is not Modality.HAPPENED:
                continue
            told.add((winner.start, loser.start))
            tie = (f"{BOUT}{winner.start}-{loser.start}", *_stages_of(line.text))
            yield _claim(item, line, winner, WON, tie)
            yield _claim(item, line, loser, LOST, tie)


def _claim(
    item: Annotated, line: Line, name: NameMention, attribute: str, tie: Sequence[str]
) -> Claim:
    return text_claim(
        item,
        line,
        (name.start, name.end),
        kind="person",
        attribute=attribute,
        text=name.alias_of or name.id or name.surface,
        qualifiers=tuple(tie),
    )


def _stages_of(text: str) -> list[str]:
    return [f"{STAGE}{name}" for name, words in _stages().items() if words.search(text)]


@functools.cache
def _stages() -> dict[str, re.Pattern[str]]:
    rows = package_yaml("extract/bouts.yaml").data["stages"]
    return {name: re.compile(words, re.IGNORECASE) for name, words in rows.items()}


@functools.cache
def _patterns(language: str) -> tuple[re.Pattern[str], ...]:
    data = package_yaml("extract/bouts.yaml").data
    rows = data["told"].get(language, ())
    return tuple(
        re.compile(_filled(row, data["beats"][language], data["titles"][language]), re.IGNORECASE)
        for row in rows
    )


def _filled(row: str, beats: str, title: str) -> str:
    """A pattern with the signs of its letters put in; inside a set both persons are one sign."""
    row = row.replace("WL]", f"{PERSON}]")
    row = re.sub(r"T(?=\(|を|に)", lambda _: title, row)
    row = row.replace("(?:B)", f"(?:{beats})")
    row = re.sub(r"W(?![a-z])", f"(?P<won>{PERSON})", row)
    return re.sub(r"L(?![a-z])", f"(?P<lost>{PERSON})", row)
