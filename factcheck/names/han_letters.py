"""How well Han letters are a Chinese or Korean name: a surname and two letters of given names."""

from __future__ import annotations

import functools

from factcheck.names.find_base import cue_set, is_han, pattern
from factcheck.names.readings import double_surnames
from factcheck.names.tables import table
from factcheck.names.words import listed

UNSEEN = 1.0  # a letter too rare to have been counted, as those of names are
FLOOR = -4.3  # a letter below stands in no given name
# A surname of Koreans that few others bear; one that is oftener a word of its own: 连, 师, 向.
KOREAN, SELDOM = -1.0, -2.5
WORD, HALF = -6.0, -2.5  # the whole, a part is a word of the dictionaries
# What stands behind a surname for a person, and is no given name.
HONORIFIC = pattern(
    "先生|女士|小姐|太太|婆婆|伯伯|爷爷|奶奶|阿姨|叔叔|大妈|大爷|大娘|老师|医生|同学|教授|夫人|师傅|法官|律师|记者"
)


@functools.cache
def surnames() -> frozenset[str]:
    """Surnames of Chinese and of Koreans, folded; those of two letters among them."""
    return cue_set("surnames", "zh") | cue_set("surnames", "zh_korean")


@functools.cache
def _rarity(surname: str) -> float:
    """What is taken off for a surname of one letter."""
    if surname in cue_set("not", "zh_seldom_surname"):
        return SELDOM
    return KOREAN if surname not in cue_set("surnames", "zh") else 0.0


@functools.cache
def _never() -> frozenset[str]:
    """Letters that end no given name: particles and verbs."""
    return frozenset("".join(cue_set("not", "zh_given_last")))


@functools.cache
def _weights() -> dict[str, float]:
    return {c: int(told) / 10 for c, told in table("given_zh").items()}


def weight(character: str) -> float:
    """How much a folded letter speaks for a given name, in nats; below 0 it speaks against."""
    return _weights().get(character, UNSEEN)


@functools.lru_cache(maxsize=1 << 13)
def letters(name: str) -> float | None:
    """How much the letters of a surname with a given name of two speak for a name; None where they
    cannot be one."""
    cut = 2 if name[:2] in double_surnames() else 1
    given = name[cut:]
    if len(given) != 2 or (cut == 1 and name[0] not in surnames()) or HONORIFIC.fullmatch(given):
        return None
    weights = _weights()
    told = [weights.get(c, UNSEEN) for c in given]
    if min(told) < FLOOR or given[1] in _never() or not all(map(is_han, name)):
        return None
    score = sum(told) + (_rarity(name[0]) if cut == 1 else 0.0)
    if listed(name, "zh"):
        score += WORD
    return score + HALF * (cut == 1 and listed(name[:2], "zh")) + HALF * listed(given, "zh")
