"""Which words of a table a run of Hangul is made of: 무너졌으며, 다리가, 산불진화, 고속철도역에서.

A run is read, in this order, as a noun with its particle, as an inflected verb, and as several
words written together.  What the table lacks is passed over.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from factcheck.lexicon.conjugate import korean_is_open, korean_plain_stems

NOUN, VERB, HANJA = "n", "v", "k"  # what a word of the table begins with, by its sort

LONGEST = 8  # syllables of the longest word tried
_CASES = (
    r"(?:이나|이라고?|라고|이고|이며|이면|이자|이던|이란|이랑|랑|으로써?|으로서|로써?|로서|에서|에게서?|에게|에|께서?"
    r"|한테|보다|처럼|마다|조차|까지|부터|밖에|뿐|와|과|나|이|가|을|를|의|로|으로|하고)"
)
_COPULA = (
    r"(?:이다|다|이었[가-힣]{0,4}|였[가-힣]{0,4}|인|인데|인지|일|입니다|임|이라는|라는|이라며|라며)"
)
PARTICLE = rf"(?:들)?(?:{_COPULA}|{_CASES}?(?:은|는|도|만|의|부터|까지)?)"
# 대피했다, 대피시켰다, 체포당한: what makes a verb of a noun
_MADE_VERB = r"(?:[하해했한할함합되돼됐된될됨]|시[키켰킨킬켜킴]|당[하했한할해]|받[았은을는고아]).*"
_SUFFIX = (
    "[역장소율률사실국부처청팀대기비금법안권자인측편용형급계선"
    "지째쯤간별적화성상시군구동댐층관점식전후중내외]"
)
_TAIL = re.compile(rf"{_SUFFIX}?{PARTICLE}|{_MADE_VERB}")
_PARTICLE = re.compile(PARTICLE)
# 비가, 불은: behind one syllable only what hardly ends a word of two
_CLEAR = re.compile(r"[이가을를은는에의]|에서|에는|에도|이다|으로|들[이을은의]?")
# What may follow the stem of a verb as it is listed, told by how it begins; 차이가 is a noun.
_ENDING = re.compile(
    r"[다고며면지기는게려자니던느나네습음으은을아어았었서야라러렀데까거시세죠]|도록|가.|[왔와온오올갔간갈내냈낸버주준줄줬줘놓두둔둬]"
)
_ONLY_COPULA = "이었"

Piece = tuple[str, str]  # sort, word
Known = Callable[[str], bool]


def pieces(run: str, known: Known) -> list[Piece]:
    """Words in a run of Hangul, from the left; ``known`` tells of a word with its sort in front."""
    noun, verb = _noun(run, known), _verb(run, known)
    if noun and (verb is None or len(noun) >= verb[0]):
        return [(NOUN, noun)]
    if verb:
        return [(VERB, verb[1])]
    return _compound(run, known)


def is_tail(run: str) -> bool:
    """Whether a run may follow a noun: a suffix, a particle, what makes a verb of it, nothing."""
    return not run or _TAIL.fullmatch(run) is not None


def _noun(run: str, known: Known) -> str | None:
    """The noun that a run is, but for its particle."""
    for end in range(min(LONGEST, len(run)), 0, -1):
        rest = run[end:]
        if not known(NOUN + run[:end]):
            continue
        if not rest or (_PARTICLE.fullmatch(rest) if end > 1 else _CLEAR.fullmatch(rest)):
            return run[:end]
        if end == 1 and _PARTICLE.fullmatch(rest) and not known(HANJA + run):
            return run[:end]  # 불도; but 비만 is a word of its own
    return None


def _verb(run: str, known: Known) -> tuple[int, str] | None:
    """The verb that a run is a form of: how far its stem reaches, and what it is listed under."""
    if run.startswith(_ONLY_COPULA):
        return None
    for end in range(min(LONGEST, len(run)), 0, -1):
        form, whole = run[:end], end == len(run)
        if not whole and not _ENDING.match(run[end:]):
            continue
        for stem in korean_plain_stems(form):
            if known(VERB + stem) and not (whole and form == stem and korean_is_open(stem)):
                return end, stem
    return None


def _compound(run: str, known: Known) -> list[Piece]:
    found: list[Piece] = []
    at = last = 0  # where to look on; where the last known word ended
    while at < len(run) - 1:
        piece = _longest(run, at, at - last, known)
        if piece:
            sort, word, length = piece
            found.append((sort, word))
            last = at = at + length
        else:
            at += 1
    return found


def _longest(run: str, at: int, unknown: int, known: Known) -> tuple[str, str, int] | None:
    """The longest word that begins at a place, ``unknown`` syllables behind the one before it, and
    how far it reaches."""
    if at and not unknown:
        verb = _verb(run[at:], known)
        if verb and 1 < verb[0] < len(run) - at:
            return VERB, verb[1], verb[0]
    for length in range(min(LONGEST, len(run) - at), 1, -1):
        word, rest = run[at : at + length], run[at + length :]
        if known(NOUN + word):
            if _stands(length, unknown, rest, known):
                return NOUN, word, length
        elif known(HANJA + word):
            return HANJA, word, length
    return None


def _stands(length: int, unknown: int, rest: str, known: Known) -> bool:
    """Whether a noun in a longer run is one, not two syllables of a name: 남산터널, but 다리오."""
    if length > 2:
        return True
    ends = _TAIL.fullmatch(rest) is not None
    if unknown:
        return unknown > 1 and ends
    return ends or _begins_word(rest, known)


def _begins_word(rest: str, known: Known) -> bool:
    verb = _verb(rest, known)
    if verb and 1 < verb[0] < len(rest):
        return True
    return any(
        known(sort + rest[:length])
        for length in range(2, min(LONGEST, len(rest)) + 1)
        for sort in (NOUN, HANJA)
    )
