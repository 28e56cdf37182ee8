"""Of whom an act of one person is told, where others or a few words stand between them.

"Rune Hesselt, a former teacher, was elected"; 現職のA氏が、新人のB氏を破って当選した.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.extract.annotate import Line
from factcheck.extract.bylines import wrote
from factcheck.extract.embedded import outside
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

# Who takes, asks for or turns down what somebody else does: "Lunde accepted both resignations".
_TAKES_BEFORE = {
    "en": re.compile(
        r"(?: \([^()]{1,12}\))?,?(?: (?:has|had|have|also|later|then|swiftly|quickly|promptly))*"
        r" (?:accept|approv|reject|demand|call(?:s|ed|ing)? (?:for|on)|welcom|condemn|urg|refus"
        r"|declin|sought|seek|receiv|request)\w*\b"
        r"(?![^.;]*\b(?:his|her|their) own\b)[^.;]{0,60}\Z",
        re.IGNORECASE,
    ),
    "zh": re.compile(
        r"[^，。；]{0,10}(?:接受|批准|同意|(?<!应)(?<!應)要求|敦促|呼吁|呼籲|拒绝|拒絕|准许|准許|挽留|逼迫|下令)[^，。；]{0,14}\Z"
    ),
}
_TAKES_AFTER = {
    "ja": re.compile(
        r"(?:願|届|の?意向)?(?:を|も)(?:その場で|直ちに|即日)?"
        r"(?:受理|認め|承認|了承|求め|迫[っら]|拒[否ん]|受け入れ|慰留|要求|命じ)"
    ),
    "ko": re.compile(
        r"(?:서)?(?:을|를) (?:[가-힣]+ )?"
        r"(?:수리|받아들|승인|요구|촉구|반려|거부|만류|종용|지시|명령)"
    ),
}


def protagonists(line: Line, event: Event, here: Sequence[NameMention]) -> list[NameMention]:
    """The persons of whom an act is told; ``here`` are the names that stand in its clause.

    Whom somebody beat, or came in behind, is none of them.
    """
    here = [name for name in here if not _takes_anothers(line, name, event)]
    here = outside(line, here, event.start)
    own = [name for name in here if _may_do(line, name)]
    if own:
        return own
    ahead = [name for name in line.names if name.end <= event.start and _may_do(line, name)]
    if line.language[:2] == "zh":
        return ahead if len(ahead) == 1 else []  # one is named: …得票率51.2%，当选市长
    return [name for name in ahead if _is_subject(line, name, event)]


def _takes_anothers(line: Line, name: NameMention, event: Event) -> bool:
    """Whether somebody only takes or asks for what another does."""
    bare = line.language[:2]
    if name.end > event.start:
        return False
    if before := _TAKES_BEFORE.get(bare):
        return (
            before.match(line.text[: event.start - line.start], name.end - line.start) is not None
        )
    after = _TAKES_AFTER.get(bare)
    return after is not None and after.match(line.text, event.end - line.start) is not None


def _may_do(line: Line, name: NameMention) -> bool:
    person = name.kind is NameKind.PERSON
    return person and not is_outdone(line, name) and not wrote(line, name)


def _is_subject(line: Line, name: NameMention, event: Event) -> bool:
    pattern = _SUBJECT.get(line.language[:2])
    if pattern is None:
        return False
    until = event.start if line.language[:2] == "en" else line.end
    return pattern.match(line.text[: until - line.start], name.end - line.start) is not None
