"""Japanese names in Korean text by their two halves: 오가와 나오키가, 이노우에 다카시 시장은.

Many a Japanese surname reads like a Korean word with its particle (오가와 is 오가 with 와); that
a given name follows tells which it is.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

from factcheck.names.find_base import CUED, PERSON, Candidate, cue_set
from factcheck.names.korean_words import body_length, place_length
from factcheck.names.tables import table
from factcheck.names.words import listed

PAIR = re.compile(r"(?<![가-힣A-Za-z0-9])(?=([가-힣]{2,5}) ([가-힣]{2,9}))")
HONORIFIC = re.compile("\\A(?:씨|님|양|군|상)")
SHORTEST = 2  # syllables of either half
COMMON = 20  # bearers of a surname that stands before any given name


@functools.cache
def _borne() -> dict[str, tuple[int, int]]:
    """Names of two syllables and more: their bearers as surnames and as given names."""
    rows = ((name, told.split()) for name, told in table("hangul_ja").items())
    return {name: (int(a), int(b)) for name, (a, b) in rows if len(name) >= SHORTEST}


def find(flat: str) -> Iterator[Candidate]:
    """Names whose first word is a Japanese surname and whose second one a given name."""
    borne = _borne()
    for match in PAIR.finditer(flat):
        bearers = borne.get(match[1], (0, 0))[0]
        if not bearers:
            continue
        given = _given(match[2])
        if given is None or _is_plain(match[1], given, bearers):
            continue
        yield Candidate(match.start(1), match.start(2) + len(given), PERSON, CUED)


@functools.lru_cache(maxsize=1 << 13)
def _given(word: str) -> str | None:
    """The longest given name with which a word begins, where nothing or a particle follows."""
    for end in range(len(word), SHORTEST - 1, -1):
        rest = HONORIFIC.sub("", word[end:])
        if rest and rest not in cue_set("josa"):
            continue
        if _borne().get(word[:end], (0, 0))[1]:
            return word[:end]
    return None


@functools.lru_cache(maxsize=1 << 13)
def _is_plain(first: str, given: str, bearers: int) -> bool:
    """Whether two words are rather Korean ones: 나라 하나, 고시 도시."""
    if given in cue_set("not", "ko_foreign") or body_length(first) or place_length(first):
        return True
    korean = listed(first, "ko") or bearers < COMMON
    return korean and (listed(given, "ko") or given in cue_set("not", "ko_given"))
