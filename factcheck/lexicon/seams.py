"""Where the words of a run of Hangul end: 단기금리 holds no 기금, 광주가 no 주가, 공공시설 no 공시.

Korean writes compounds together, so a form of the lexicon may stand anywhere in a run.  One that
only begins with the end of another word is none.
"""

from __future__ import annotations

import functools
import re

from factcheck.lexicon import bridge, hangul

# What begins a word as one syllable of its own: 여직원, 자회사, 경전투기.
_FORE = frozenset("소대자여남재경신전현부준반비무초고저본타각첫새시")
_PARTICLE = re.compile(hangul.PARTICLE)
_SHORT = 2  # syllables of a word that an odd reading finds too easily


def torn(text: str, start: int, end: int) -> bool:
    """Whether a form at ``text[start:end]`` begins with the end of another word of its run."""
    first = start
    while first > 0 and "가" <= text[first - 1] <= "힣":
        first -= 1
    if first == start:
        return False
    last = end
    while last < len(text) and "가" <= text[last] <= "힣":
        last += 1
    return _torn(text[first:last], start - first, end - first)


@functools.lru_cache(maxsize=20_000)
def _torn(run: str, start: int, end: int) -> bool:
    if _words(run[:start]):
        return False
    for first in range(max(0, start - hangul.LONGEST + 1), start):
        if not _words(run[:first]):
            continue
        for last in range(start + 1, min(len(run), first + hangul.LONGEST) + 1):
            if last == end or not _SHORT <= last - first >= end - start - 1:
                continue  # a long form is not torn by a short word
            if not bridge.is_korean(run[first:last]):
                continue
            if _ends(run[last:]) and not (start == 1 and _doubtful(run, last)):
                return True
    return False


def _doubtful(run: str, last: int) -> bool:
    """Whether the run may as well begin with a word of one syllable: 여직원의, 자회사를."""
    return run[0] in _FORE and last == _SHORT and not _PARTICLE.fullmatch(run[last:])


@functools.lru_cache(maxsize=20_000)
def _words(run: str) -> bool:
    """Whether a run is made of nouns, nothing left over."""
    lengths = range(_SHORT, min(hangul.LONGEST, len(run)) + 1)
    return not run or any(bridge.is_korean(run[-n:]) and _words(run[:-n]) for n in lengths)


@functools.lru_cache(maxsize=20_000)
def _ends(run: str) -> bool:
    """Whether what follows a word are nouns, a suffix or a particle, nothing left over."""
    lengths = range(_SHORT, min(hangul.LONGEST, len(run)) + 1)
    return hangul.is_tail(run) or any(bridge.is_korean(run[:n]) and _ends(run[n:]) for n in lengths)
