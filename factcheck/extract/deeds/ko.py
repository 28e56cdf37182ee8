"""Korean: A가 명령했다, 테이프는 A 장관이 끊었다, 선고한 사람은 A, A에 의해, A를 꺾고."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.extract.deeds.shared import MOST, Deed, Way, who_it_is
from factcheck.extract.sole.masked import PERSON, SPEECH

_TITLE = rf"(?: ?[^ .,{PERSON}{SPEECH}]+){{0,4}}?"
_WORD = re.compile(rf" ?[^ .,{PERSON}{SPEECH}]+")
WORDS = 4  # words of a title and office between a name and its particle
# The particle that tells how a person stands to what follows, the longest first.
_PARTICLES = (
    (re.compile("에 의해서? "), Way.DOES),
    (re.compile("(?:에게|한테) "), Way.UNDERGOES),
    (re.compile("(?:와의|과의|와|과|전) "), Way.WITH),
    (re.compile("[을를] "), Way.UNDERGOES),
    (re.compile("(?:은|는|이|가|께서|도)[ ,]"), Way.DOES),
)
_CLEFT = re.compile(
    rf"[가-힣](?:한|은|운|던|린|낸|된|인|긴|난|친|뺀|쓴|킨|진|간|온|단|판|푼) "
    rf"(?:사람|이|것|건|주인공|인물|쪽)(?:은|는)? (?:[가-힣\d]+ ){{0,4}}?(?P<who>{PERSON})"
)
_BEHIND = re.compile(
    rf"[가-힣](?:한|은|운|던|린|낸|된|인|긴|난|친|쓴|킨|진|푼) (?:[가-힣\d]+ ){{0,3}}?"
    rf"(?P<who>{PERSON})"
)
_IS = re.compile(
    rf"(?P<noun>(?:[가-힣]+ )?[가-힣]{{2,8}})(?:은|는|에는|엔|로는|으로는) (?:[가-힣\d]+ ){{0,4}}?"
    rf"(?P<who>{PERSON})"
    rf"(?={_TITLE}(?:이다|다\.|였다|이었다|[이가] (?:내정|선임|임명|뽑|맡)|이며|이고))"
)
_CONNECTS = re.compile(
    r"(?:[하되했됐있었았렸냈졌났섰왔갔꾼]고|[하되]며|으며|면서|지만|는데|으나|[하되]자"
    r"|(?:한|은|된|룬) (?:뒤|후)|,|해|하여)\Z"
)
_VERB = re.compile(r"(?:[가-힣]+(?:을|를|에|로) )?[가-힣]+\Z")
_STOP = re.compile(rf"[.{SPEECH}]|{PERSON}{_TITLE}(?:은|는|이|가) ")


# What is done to the subject.
_PASSIVE = re.compile(
    r"(?:[가-힣](?:됐|되었|된|되며|되고|돼)|선고받|임명받|지명받|구형받|[가-힣](?:당했|당한|당하고)"
    r"|붙잡|뽑혔|뽑히)[가-힣]*[ ,]?\Z"
)


# What stands between two subjects of one verb.
_GAP = re.compile(
    r",? ?(?:[^ .]+(?:에서는?|측에서는?|에선|쪽에서는?|은|는|의|측) ){0,3}(?:[^ .]+ ){0,3}"
)
# Those of whom somebody only tells: 총재는 위원 4명이 찬성했다고 전했다.
_OF_OTHERS = re.compile(
    r"(?:^| )(?:[^ ,]*\d+(?:명|인|개사|개국|곳)|[가-힣]{2,8}들"
    r"|전원|일부|다수|과반|대다수|양측|한쪽)(?:이|가) "
)
_TELLS = re.compile(
    r"[다냐라자]고 (?:[가-힣]+ )?"
    r"(?:전했|말했|밝혔|설명했|주장했|덧붙|발표했|강조했|했다|보고했|지적했)"
)
_OWN_SUBJECT = re.compile(r"(?:[^ ,]+ ){0,2}?[^ ,]+(?:은|는|이|가) ")


def told(text: str) -> Iterator[Deed]:
    """What each person of a masked line is told to do, to undergo, or to be."""
    for at in (m.start() for m in re.finditer(PERSON, text)):
        here = at + 1
        mark = _mark(text, here)
        if mark is None:
            continue
        end, way, passive = mark
        if way is Way.DOES and not passive:
            yield from _clauses(text, at, end)
        else:
            yield from _next(text, at, end, way)
    for match in _CLEFT.finditer(text):
        low = _left(text, match.start())
        yield Deed(
            Way.DOES,
            match.start("who"),
            low,
            match.start() + 2,
            _head(text, low, match.start() + 2),
        )
    for match in _BEHIND.finditer(text):
        low = _left(text, match.start())
        stretch = text[low : match.start() + 2]
        if re.search(rf"[가-힣](?:이|가) |{PERSON}", stretch):
            continue
        way = Way.UNDERGOES if re.search(r"(?:된|당한|받은|혀진|힌)\Z", stretch) else Way.DOES
        yield Deed(
            way, match.start("who"), low, match.start() + 2, _head(text, low, match.start() + 2)
        )
    yield from who_it_is(text, _IS, _left)


def _mark(text: str, here: int) -> tuple[int, Way, bool] | None:
    """Where the particle of a person ends, his title passed over, what it tells, and whether it is
    that of somebody by whom a thing is done."""
    for _ in range(WORDS):
        word = _WORD.match(text, here)
        if word is None:
            return None
        for size in (2, 1):
            at = word.end() - size
            for pattern, way in _PARTICLES if at >= here else ():
                found = pattern.match(text, at)
                if found and found.end() > word.end():
                    return found.end() - 1, way, pattern is _PARTICLES[0][0]
        here = word.end()
    return None


def _clauses(text: str, at: int, here: int) -> Iterator[Deed]:
    title = (at + 1, here)
    stop = _STOP.search(text, here)
    if stop and stop.group()[0] == PERSON and _GAP.fullmatch(text, here, stop.start()):
        here = stop.end()  # "A가, 저쪽에서는 B가 서명했다": both did
        stop = _STOP.search(text, here)
    end = min(stop.start() if stop else len(text), here + MOST)
    low, first = here, _left(text, at)
    for space in [*re.finditer(r"[ ,]+", text[here:end]), None]:
        high = here + space.start() if space else end
        if space is not None and not _CONNECTS.search(text[low:high]):
            continue
        if low > here and _OWN_SUBJECT.match(text, low, high):
            return
        if _OF_OTHERS.search(text, here, high) and _TELLS.search(text, high - 2):
            return
        if high > low:
            start = first if low == here else low
            way = Way.UNDERGOES if _PASSIVE.search(text, low, high) else Way.DOES
            yield Deed(way, at, start, high, _head(text, low, high), title)
        low = here + space.end() if space else end


def _next(text: str, at: int, here: int, way: Way) -> Iterator[Deed]:
    stop = _STOP.search(text, here)
    end = min(stop.start() if stop else len(text), here + MOST)
    for space in re.finditer(r"[ ,]+", text[here:end]):
        high = here + space.start()
        if _CONNECTS.search(text[here:high]):
            end = high
            break
    if end > here:
        yield Deed(way, at, _left(text, at), end, _head(text, here, end), (at + 1, here))


def _head(text: str, low: int, high: int) -> tuple[tuple[int, int], ...]:
    found = _VERB.search(text[low:high].rstrip(" ,"))
    return ((low + found.start(), low + found.end()),) if found else ()


def _left(text: str, at: int) -> int:
    marks = [
        m.end() for m in re.finditer(rf"[.,]|(?:했고|하고|며|면서|지만|는데) |{SPEECH}", text[:at])
    ]
    return max([at - MOST, 0, *marks[-1:]])
