"""Whom an act is told of: the one person of its clause, and of two sides the one that acts.

"A lost to B" and "B beat A" are told of A and of B; in Japanese and Korean the particle behind a
name tells its side, in English and Chinese its place before or after the verb.
"""

from __future__ import annotations

import functools
import re
from bisect import bisect_right

from factcheck import lexicon
from factcheck.extract.annotate import Line
from factcheck.extract.embedded import outside
from factcheck.model.event import Event
from factcheck.model.mention import NameKind, NameMention

# Acts of two sides, each the other's opposite.
TWO_SIDED = ("sport/win", "elections/win-election", "outcomes/advance", "outcomes/support")
_ASIDE = re.compile(r"[（(][^（）()]{1,40}[）)]")
# What may stand between a name and its particle.
_TITLE = (
    r"(?:[（(][^（）()]{1,40}[）)])?"
    r"(?:選手|さん|氏|候補|議員|監督|代表|陣営|側|組| ?선수| ?씨| ?후보| ?의원| ?감독| ?대표)?"
    r"(?:[（(][^（）()]{1,40}[）)])?"
)
_DOES = {"ja": re.compile(_TITLE + "(?:は|が|も)"), "ko": re.compile(_TITLE + "(?:은|는|이|가|도)")}
_SUFFERS = {
    "ja": re.compile(_TITLE + "(?:に|を|から|と|へ|戦|相手)"),
    "ko": re.compile(_TITLE + "(?:을|를|에게|에|한테|와|과|전)"),
}
_OTHER_SIDE = re.compile(
    r"\b(?:to|by|over|against|from|with|than|of|past) (?:[\w'-]+ ){0,4}\Z", re.I
)
_BY = re.compile(r"[被遭由]")


# Who is judged, and who judges, speaks for or against him.
JUDGED = ("courts/convict", "courts/acquit", "courts/sentence", "courts/indict", "courts/arrest")
COURT = ("offices/judge", "offices/prosecutor", "jobs/lawyer")


def whom(line: Line, event: Event) -> tuple[str, ...]:
    """The one person an act is told of; of several none is known to be meant.

    An English clause without a subject of its own has that of any clause before: "Mr A, accused of
    taking money from Mr B, was acquitted".
    """
    bounds = _bounds(line)
    here = bisect_right(bounds, event.start)
    told = outside(line, [n for n in line.names if n.kind is NameKind.PERSON], event.start)
    persons = [(bisect_right(bounds, n.start), n) for n in told]
    alone = here not in {clause for clause, _ in persons}
    reach = len(bounds) if line.language == "en" and alone else 1
    own = [name for clause, name in persons if abs(clause - here) <= reach]
    if lexicon.axis(event.concept) in _two_sided():
        own = [name for name in own if _acts(line, name, event)]
        if not own and line.language == "en":
            own = [n for clause, n in persons if clause < here and _acts(line, n, event)][-1:]
    if event.concept in JUDGED:
        own = [name for name in own if name.office not in COURT]
    keys = {name.alias_of or name.id or name.surface for name in own}
    return tuple(keys) if len(keys) == 1 else ()


@functools.cache
def _two_sided() -> frozenset[str | None]:
    return frozenset(lexicon.axis(concept) for concept in TWO_SIDED)


def _bounds(line: Line) -> list[int]:
    """Ends of clauses; words in brackets, a name's age or its spelling, make none."""
    asides = [(line.start + m.start(), line.start + m.end()) for m in _ASIDE.finditer(line.text)]
    return [b for b in line.boundaries if not any(low < b <= high for low, high in asides)]


def _acts(line: Line, name: NameMention, event: Event) -> bool:
    """Whether of two sides a name is the one that the verb is told of."""
    bare = line.language.split("-")[0]
    if bare in _DOES:
        at = name.end - line.start
        if _SUFFERS[bare].match(line.text, at):
            return False
        return name.start < event.start or _DOES[bare].match(line.text, at) is not None
    if name.start >= event.start:
        return False
    if bare == "en":
        return _OTHER_SIDE.search(line.text[: name.start - line.start]) is None
    return _BY.search(line.text, name.end - line.start, event.start - line.start) is None
