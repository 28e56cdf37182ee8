"""Korean words without their particles, and what they name by their shape."""

from __future__ import annotations

import functools
import re

from factcheck.names import gazetteer
from factcheck.names.find_base import cue_set, cues, is_hangul
from factcheck.names.spelling import syllables
from factcheck.names.tables import table

AGE = re.compile(r"\s?\((?:\d{1,2}|[남여])[,·)세]")
NAME_STOP_END = frozenset("부당처청회팀측들적의는은을를에와과로도서여")
PLACE_RANK = (
    "특별자치도",
    "특별자치시",
    "특별시",
    "광역시",
    "시",
    "군",
    "구",
    "도",
    "읍",
    "면",
    "동",
    "리",
)


@functools.cache
def particles() -> frozenset[str]:
    """Particles that may follow a name."""
    return cue_set("particles", "ko")


@functools.cache
def surnames() -> frozenset[str]:
    """Korean surnames."""
    return cue_set("surnames", "ko")


@functools.cache
def bodies_known() -> frozenset[str]:
    """Bodies that are named by one known word."""
    return cue_set("bodies", "ko_known")


def word_end(flat: str, start: int) -> int:
    """End of the run of Hangul from an offset."""
    while start < len(flat) and is_hangul(flat[start]):
        start += 1
    return start


def ends_well(flat: str, end: int) -> bool:
    """Whether what follows a name inside its word is a particle or nothing."""
    rest = flat[end : word_end(flat, end)]
    return not rest or rest in particles()


POST = "주"  # before a country: 주대만 대사, its ambassador there


@functools.lru_cache(maxsize=1 << 14)
def strip(word: str, least: int) -> str:
    """A word without its particle; at least ``least`` letters stay."""
    for length in (4, 3, 2, 1):
        if len(word) - length >= least and word[-length:] in cue_set("josa"):
            return word[:-length]
    return word


def _is_country(word: str) -> bool:
    return any(found.startswith("country:") for found in gazetteer.ids(word))


def is_name(word: str) -> bool:
    """Whether a word can be a Korean full name."""
    if (
        not 2 <= len(word) <= 4
        or word in cue_set("not", "ko_person")
        or not all(map(is_hangul, word))
        or (word[0] == POST and _is_country(word[1:]))
    ):
        return False
    if word[:2] in surnames() and 3 <= len(word) <= 4:
        return True
    if len(word) == 4 or word[0] not in surnames():
        return False
    return word[-1] not in NAME_STOP_END or (len(word) == 3 and word[-1] in "은서여")


@functools.cache
def _body_ends() -> tuple[str, ...]:
    words = {gazetteer.flat(w) for w in cues("bodies", "ko")} - {
        "당",
        "부",
        "처",
        "청",
        "조선",
        "해양",
    }
    return tuple(sorted(words, key=lambda w: (-len(w), w)))


@functools.lru_cache(maxsize=1 << 14)
def body_length(word: str) -> int:
    """Letters of a word that name a body, 0 for none."""
    bare = strip(word, 3)
    if bare in bodies_known():
        return len(bare)
    for form in dict.fromkeys((word, bare)):
        if not form.endswith(_body_ends()):
            continue
        tail = next((t for t in _body_ends() if form.endswith(t)), None)
        if tail is None:
            continue
        stem = form[: -len(tail)]
        least = 1 if len(tail) > 2 and stem in ("서울", "부산") else 2
        if (
            len(stem) >= least
            and stem not in cue_set("not", "ko_body")
            and form not in cue_set("not", "ko_body")
        ):
            return len(form)
    return 0


@functools.cache
def _town(name: str) -> bool:
    return table("city_names").get(name) is not None


@functools.lru_cache(maxsize=1 << 14)
def place_length(word: str) -> int:
    """Letters of a word that name a place by its rank, 0 for none."""
    for form in dict.fromkeys((word, strip(word, 2))):
        if form in cue_set("not", "ko_place") or len(form) < 3:
            continue
        rank = next((r for r in PLACE_RANK if form.endswith(r)), None)
        if rank is None:
            continue
        stem = form[: -len(rank)]
        if len(stem) >= 2 and (_town(form) or (rank in ("시", "군") and _town(stem))):
            return len(form)
    return 0


def is_alien(word: str) -> bool:
    """Whether a word has a syllable that no Han character is read as, as names from elsewhere."""
    return any(c not in syllables("hanja") for c in word)
