"""Persons whom no name list knows, shown by how a sentence sets them: "Chalida Moss, a diver,"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck import lexicon
from factcheck.extract.annotate import Line
from factcheck.lexicon import titles
from factcheck.lexicon.fold import base_language
from factcheck.model.mention import NameKind, NameMention
from factcheck.names.find_base import cue_set
from factcheck.names.find_chinese import FOREIGN
from factcheck.names.fold import fold

_WORD = r"[A-Z][a-zà-ÿ]+(?:[-’'][A-Za-zà-ÿ]+)*"
_LATIN = rf"{_WORD}(?: (?:[A-Z]\.|{_WORD})){{1,2}}"
# "A B, 52,", "A B, a farmer", "A B, who".
_SET_OFF = re.compile(
    rf"(?<![\w.] )(?P<name>{_LATIN})(?=, (?:\d\d\b|a |an |who |whose |the [a-z]+ (?:who|of)))"
)
# A word for a person right before: "board member A B opposed".
_BEHIND = re.compile(rf"(?P<role>[a-z]+) (?P<name>{_LATIN})(?=[ ,.])")
# The spelling that a Chinese text gives a foreign name: 蔗农某某（Nestor Villar）.
_SPELT = re.compile(rf"(?P<run>[㐀-鿿·．・]{{2,14}})[（(](?P<latin>{_LATIN})[）)]")
_JOB_ENDS = frozenset("农農师師员員家长長工手夫医醫民生")
# What a Chinese name stands behind, and what follows it.
_JOB = re.compile(
    "(?:家|员|員|师|師|农|農|民|手|长|長|工|女|生|夫|医|醫|警|兵|商|机|機|教授|导演|導演|理事|医生|醫生"
    "|居民|学者|學者|记者|記者|队员|隊員|主任|老人|男子|女子|选手|選手|老師|老师)"
    "(?P<name>[㐀-鿿]{2,3}?)(?=[，。、（(]|率先|最先|第一|首先|抢先|独自|獨自|一人|的)"
)
# A name behind 的, where it does something: 研发出身的某某接任.
_DOER = re.compile(
    "的(?P<name>[㐀-鿿]{2,3}?)(?=率先|最先|第一个|第一個|独自|獨自|一人|出任|接任|接棒|接掌|升任|担任|擔任"
    "|当选|當選|续任|續任|留任)"
)
# A name behind a verb that gives it a post: 任命某某为.
_GIVEN = re.compile(
    "(?:任命|提名|选举|選舉|推选|推選|推举|推舉|选出|選出|委任|聘请|聘請)(?P<name>[㐀-鿿]{2,3}?)(?=为|為|出任|担任|擔任|接任)"
)


def unlisted(line: Line) -> Iterator[NameMention]:
    """Persons of a line that are no names of any list."""
    bare = base_language(line.language)
    found = _latin(line) if bare == "en" else _han(line) if bare == "zh" else iter(())
    for start, end in found:
        span = (line.start + start, line.start + end)
        if any(n.start < span[1] and span[0] < n.end for n in line.names):
            continue
        if any(m.start < span[1] and span[0] < m.end for m in line.concepts):
            continue
        surface = line.text[start:end]
        yield NameMention(*span, surface, NameKind.PERSON, line.language)


def _latin(line: Line) -> Iterator[tuple[int, int]]:
    told: set[int] = set()
    for match in _SET_OFF.finditer(line.text):
        told.add(match.start("name"))
        yield match.span("name")
    ends = {m.end - line.start for m in line.concepts if _is_person(m.concept)}
    for match in _BEHIND.finditer(line.text):
        if match.end("role") in ends and match.start("name") not in told:
            yield match.span("name")


def _is_person(concept: str) -> bool:
    return titles.is_role(concept) or lexicon.is_a(concept, "people/person")


def _han(line: Line) -> Iterator[tuple[int, int]]:
    for match in _SPELT.finditer(line.text):
        run = match["run"]
        size = next(
            (i for i, c in enumerate(reversed(run)) if fold(c) not in FOREIGN or c in _JOB_ENDS),
            len(run),
        )
        if size >= 2:
            yield match.end("run") - size, match.end("run")
    surnames = cue_set("surnames", "zh")
    for match in (
        *_JOB.finditer(line.text),
        *_DOER.finditer(line.text),
        *_GIVEN.finditer(line.text),
    ):
        if fold(match["name"])[0] in surnames:
            yield match.span("name")
