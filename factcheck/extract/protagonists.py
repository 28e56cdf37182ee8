"""Of whom an act of one person is told, where others or a few words stand between them.

"Rune Hesselt, a former teacher, was elected"; 現職のA氏が、新人のB氏を破って当選した.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.extract.annotate import Line
from factcheck.extract.bylines import wrote
from factcheck.extract.outdone import is_outdone
from factcheck.model.event import Event
from factcheck.model.mention import NameKind, NameMention

# What makes a person the subject of a verb in a later clause, right behind the name.
_SUBJECT = {
    "en": re.compile(r"(?: \([^()]{1,12}\))?, [^,;]{3,70}, (?:[a-z]+ ){0,3}\Z"),
    "ja": re.compile(
        r"(?:[・一-鿿ァ-ヺー]{0,10}(?:氏|さん|候補|選手|被告|容疑者)?)(?:[（(][^（）()]*[）)])?"
        r"(?:が|は)(?=[、，])"
    ),
    "ko": re.compile(r"(?: ?(?:후보|씨|선수|의원|시장))?(?:\([^()]*\))?(?:이|가|은|는)(?= )"),
}


def protagonists(line: Line, event: Event, here: Sequence[NameMention]) -> list[NameMention]:
    """The persons of whom an act is told; ``here`` are the names that stand in its clause.

    Whom somebody beat, or came in behind, is none of them.
    """
    own = [name for name in here if _may_do(line, name)]
    if own:
        return own
    ahead = [name for name in line.names if name.end <= event.start and _may_do(line, name)]
    if line.language[:2] == "zh":
        return ahead if len(ahead) == 1 else []  # one is named: …得票率51.2%，当选市长
    return [name for name in ahead if _is_subject(line, name, event)]


def _may_do(line: Line, name: NameMention) -> bool:
    person = name.kind is NameKind.PERSON
    return person and not is_outdone(line, name) and not wrote(line, name)


def _is_subject(line: Line, name: NameMention, event: Event) -> bool:
    pattern = _SUBJECT.get(line.language[:2])
    if pattern is None:
        return False
    until = event.start if line.language[:2] == "en" else line.end
    return pattern.match(line.text[: until - line.start], name.end - line.start) is not None
