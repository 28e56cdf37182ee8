"""Claims of those who alone did a thing, with the words that tell what they did."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from factcheck.extract.annotate import Annotated, Line
from factcheck.extract.claims import text_claim
from factcheck.extract.events import modality_at
from factcheck.extract.outdone import is_outdone
from factcheck.extract.sole import en, ja, ko, zh
from factcheck.extract.sole.masked import masked
from factcheck.extract.sole.shared import Sole, distinct
from factcheck.extract.sole.unlisted import unlisted
from factcheck.lexicon.fold import base_language
from factcheck.model.claim import Claim, Head
from factcheck.model.event import Modality
from factcheck.model.mention import NameKind, NameMention

LONGEST = 600  # characters of a passage; a longer one is a list or a table
CONCEPT_WEIGHT = 0.9
# Who did it at an earlier time, or of all times: "the first since 1990".
_ANOTHER_TIME = re.compile(
    r"\b(?:last year|previous|previously|since|in (?:19|20)\d\d|ever|in history|of all time)\b"
    r"|昨年|前回|前年|過去|去年|上届|上屆|往届|지난해|작년|지난 대회|역대|전년|史上|歴代|历届|歷屆"
    r"|(?:19|20)\d\d年に|以来|以來|이래|이후 처음|년 만|ぶり|历史上|歷史上|사상",
    re.IGNORECASE,
)
_TOLD: dict[str, Callable[[str], Iterator[Sole]]] = {
    "en": en.told,
    "ja": ja.told,
    "zh": zh.told,
    "ko": ko.told,
}


def sole_claims(item: Annotated) -> Iterator[Claim]:
    """A claim for each person whom a line tells to be the first, the last or the only one."""
    for line in item.lines:
        told = _TOLD.get(base_language(line.language))
        if told is None or len(line.text) > LONGEST or _ANOTHER_TIME.search(line.text):
            continue
        known = [name for name in line.names if name.kind is NameKind.PERSON]
        text = masked(line, [*known, *unlisted(line)])
        if not text.persons:
            continue
        for sole in distinct(told(text.text)):
            name = text.persons[sole.person]
            claim = _claim(item, line, name, sole.sort, text.span(sole.start, sole.end))
            if claim is not None:
                yield claim


def _claim(
    item: Annotated, line: Line, name: NameMention, sort: str, act: tuple[int, int]
) -> Claim | None:
    modality, negated = modality_at(line, *act)
    if negated or modality in (Modality.POSSIBLE, Modality.DENIED) or is_outdone(line, name):
        return None
    words = item.source.text[act[0] : act[1]]
    return text_claim(
        item,
        line,
        (name.start, name.end),
        kind="person",
        attribute="holder",
        text=name.alias_of or name.id or name.surface,
        head=Head(words, line.language, (sort,), (), touching=True),
        asked=_act_words(line, act),
    )


def _act_words(line: Line, act: tuple[int, int]) -> tuple[tuple[str, float, int], ...]:
    """Keys of the words of an act that stand in no name, each with its weight and the number of
    its word."""

    def inside(start: int, end: int) -> bool:
        named = any(n.start < end and start < n.end for n in line.names)
        return act[0] <= start < act[1] and not named

    found: list[tuple[str, float, int]] = []
    for number, mention in enumerate(line.concepts):
        if inside(mention.start, mention.end):
            found.append((f"c:{mention.concept}", CONCEPT_WEIGHT, number))
    first = len(line.concepts)
    for number, word in enumerate(line.words, start=first):
        if inside(word.start, word.end):
            found += [(key, round(weight, 3), number) for key, weight in word.keys]
    return tuple(found)
