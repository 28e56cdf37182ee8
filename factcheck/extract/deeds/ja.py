"""Japanese: Aが命じた, 言い渡したのはA, Aによって, Aを破り, 裁判長はA."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.extract.deeds.shared import MOST, Deed, Way
from factcheck.extract.embedded import behind_topic
from factcheck.extract.sole.masked import PERSON, SPEECH

# A title, office or age behind a name.
_TITLE = rf"[^、。がはをにへと「」（）{PERSON}{SPEECH}]{{0,14}}?"
_SUBJECT = re.compile(rf"{_TITLE}(?:は|が|も)(?![あいうえおかくずられり])、?")
_BY = re.compile(
    rf"{_TITLE}(?:によって|により|による|に|から)(?=[^、。]{{0,40}}(?:され|れた|れる|られ))"
)
_OBJECT = re.compile(rf"{_TITLE}を")
_WITH = re.compile(rf"{_TITLE}(?:との|と|に|戦|相手)")
_CLEFT = re.compile(rf"(?:た|る|い)の(?:は|が)、?[^、。がはをに{PERSON}]{{0,16}}?(?P<who>{PERSON})")
_BEHIND = re.compile(
    rf"(?:した|った|いた|んだ|えた|けた|めた|じた|れた|ばれた|する|いる)[^、。がはをにの{PERSON}]{{0,14}}?(?P<who>{PERSON})"
)
_IS = re.compile(
    rf"(?P<noun>[一-鿿ァ-ヶー々]{{2,12}})(?:は|が|には|に)、?[^、。がはをに{PERSON}]{{0,12}}?(?P<who>{PERSON})(?={_TITLE}(?:。|だ|で|が(?:務|就|選|内定|起用|昇格)|\Z))"
)
# Where a clause with a verb of its own ends.
_CLAUSE = re.compile(r"(?<=[しりきみびちいてでずえけせめれ])、|[。；]")
_VERB = re.compile(r"(?:[一-鿿ァ-ヶー々]+(?:を|に|が|の))?[一-鿿ァ-ヶー々]+[ぁ-ん]*(?=[、。」]?\Z)")
_STOP = re.compile(rf"[。」{SPEECH}]|{PERSON}{_TITLE}(?:は|が)")


# What is done to the subject; される may honour it as well, but not in the press.
_PASSIVE = re.compile(
    "(?:された|されて|され|られた|られて|られ|任命を受け|判決を受け)(?:いる|いた)?\\Z"
)


# What stands between two subjects of one verb.
_GAP = re.compile("、?(?:[^、。はがを]{1,12}(?:からは?|では|側は?)、?)?[^、。はがを]{0,14}")
_OWN_SUBJECT = re.compile("[^、。]{1,14}?(?:が|は)(?![あいえ])")


def told(text: str) -> Iterator[Deed]:
    """What each person of a masked line is told to do, to undergo, or to be."""
    for at in (m.start() for m in re.finditer(PERSON, text)):
        here = at + 1
        if subject := _SUBJECT.match(text, here):
            yield from _clauses(
                text, at, subject.end(), behind_topic(text, at, len(text)) or len(text)
            )
        elif by := _BY.match(text, here):
            yield from _next(text, at, by.end(), Way.DOES)
        elif thing := _OBJECT.match(text, here):
            yield from _next(text, at, thing.end(), Way.UNDERGOES)
        elif beside := _WITH.match(text, here):
            yield from _next(text, at, beside.end(), Way.WITH)
    for match in _CLEFT.finditer(text):
        low = _left(text, match.start(), "。「」")
        yield Deed(
            Way.DOES,
            match.start("who"),
            low,
            match.start() + 1,
            _head(text, low, match.start() + 1),
        )
    for match in _BEHIND.finditer(text):
        low = _left(text, match.start(), "。、「」")
        end = match.start() + 2
        stretch = text[low:end]
        if "が" in stretch or PERSON in stretch:
            continue
        way = Way.UNDERGOES if re.search(r"(?:され|られ|れ)た?\Z", stretch) else Way.DOES
        yield Deed(way, match.start("who"), low, end, _head(text, low, end))
    for match in _IS.finditer(text):
        yield Deed(
            Way.IS,
            match.start("who"),
            _left(text, match.start(), "。、「」"),
            match.end("noun"),
            (match.span("noun"),),
        )


def _stop(text: str, here: int) -> re.Match[str] | None:
    """The end of what a subject governs: that of the sentence, or another subject."""
    for stop in _STOP.finditer(text, here):
        person = stop.group()[0] == PERSON and stop.group()[-1] == "が"
        if not (person and behind_topic(text, stop.start(), len(text))):
            return stop
    return None


def _clauses(text: str, at: int, here: int, limit: int) -> Iterator[Deed]:
    """The clauses that a subject governs, each with its last verb."""
    title = (at + 1, here)
    stop = _stop(text, here)
    if stop and stop.group()[0] == PERSON and _GAP.fullmatch(text, here, stop.start()):
        here = stop.end()  # Aが、相手側からはBが署名した: both did
        stop = _stop(text, here)
    end = min(stop.start() if stop else len(text), here + MOST, max(limit, here))
    low = here
    first = _left(text, at, "。、「」")
    for mark in [*_CLAUSE.finditer(text, here, end), None]:
        high = mark.start() if mark else end
        if low > here and _OWN_SUBJECT.match(text, low, high):
            return
        if high > low:
            start = min(first, low) if low == here else low
            way = Way.UNDERGOES if _PASSIVE.search(text, low, high) else Way.DOES
            yield Deed(way, at, start, high, _head(text, low, high), title)
        low = mark.end() if mark else end


def _next(text: str, at: int, here: int, way: Way) -> Iterator[Deed]:
    mark = _CLAUSE.search(text, here)
    end = min(mark.start() if mark else len(text), here + MOST)
    if end > here:
        yield Deed(
            way, at, _left(text, at, "。、「」"), end, _head(text, here, end), (at + 1, here)
        )


def _head(text: str, low: int, high: int) -> tuple[tuple[int, int], ...]:
    found = _VERB.search(text[low:high])
    return ((low + found.start(), low + found.end()),) if found else ()


def _left(text: str, at: int, marks: str) -> int:
    return max(at - MOST, *(text.rfind(mark, 0, at) + 1 for mark in marks), 0)
