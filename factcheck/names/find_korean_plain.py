"""Korean names beside which nothing stands: by the syllables of given names, by what ends the names
of small places and bodies, and by what the dictionaries do not have as a word."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Set

from factcheck.names.find_base import BODY, PERSON, PLACE, SHAPED, Candidate, cue_set, cues
from factcheck.names.korean_words import body_length, is_alien, place_length, strip, surnames
from factcheck.names.words import listed

WORD = re.compile(r"(?<![가-힣A-Za-z0-9])[가-힣]{3,12}")
# What follows a person's name inside its word; a name without any needs a mark after it.
NAME_END = (
    "은",
    "는",
    "이",
    "가",
    "을",
    "를",
    "과",
    "와",
    "의",
    "도",
    "에게",
    "이가",
    "만",
    "이랑",
)
MARK = re.compile(r"[,(·]|\Z")
AFTER = re.compile(
    r"[,(·]|\Z| (?:[가-힣]{1,5}(?:장|관|기자)|씨|군|양|옹|여사|할머니|할아버지|어린이|기자|\d단)"
    r"(?![가-힣]{3})"
)
# Particles of a place, and those that a place shares with a thing.
THERE = ("에서", "에서는", "에서도", "에", "에는", "에도", "으로", "로", "의")
ALSO = ("은", "는", "이", "가", "을", "를", "과", "와", "도")
NEAR = re.compile(
    r" (?:앞|인근|일대|주민|의회|시장|시청|군수|구청|면장|읍장|동장|이장|앞바다|해안|근처|부근"
    r"|[가-힣]{2,8}(?:초등학교|중학교|고등학교|보건소|소방서|경찰서|아파트|동))"
)
# Names of schools in short: 서원대 교수, 동해과학기술대 염정호 교수.
COLLEGE = re.compile(
    r"(?:의? )(?:[가-힣]{2,4} )?(?:교수|총장|학장|연구팀|연구진|의대|법대|병원|출신|재학|학생)"
)
PARTY = re.compile(
    r"(?:[은는이가을의과와에도,]|\s?(?:소속|후보|의원|대표|[가-힣]{2,4} (?:대표|의원|후보"
    r"|원내대표|대변인)))"
)
TEAM = re.compile(
    r"(?<![가-힣A-Za-z])((?:FC|SC) ?[가-힣]{2,6}?|[가-힣]{2,6}(?:FC|SC))(?![A-Za-z0-9])"
)
TWO_WORDS = re.compile(r"(?<![가-힣])(?=([가-힣]{2,6}) ([가-힣]{2,8}))")
PROVINCE = re.compile(r"[가-힣]{2,7}(?:주|현|성|섬|도|군|시) (?=([가-힣]{2,8}))")


@functools.cache
def _first() -> frozenset[str]:
    return frozenset("".join(cues("given", "ko_first")))


@functools.cache
def _last() -> frozenset[str]:
    return frozenset("".join(cues("given", "ko_last")))


@functools.lru_cache(maxsize=1 << 14)
def given_name(name: str) -> bool:
    """Whether two syllables are a Korean given name by where they stand in such."""
    if len(name) != 2 or name[0] not in _first():
        return False
    return name[1] in _last() or name in cue_set("given", "ko_names")


@functools.lru_cache(maxsize=1 << 14)
def full_name(word: str) -> bool:
    """Whether three syllables are a Korean full name and no word."""
    if len(word) != 3 or word[0] not in surnames() or not given_name(word[1:]):
        return False
    if word in cue_set("not", "ko_person") or word in cue_set("not", "ko_plain"):
        return False
    if word[1:] in cue_set("not", "ko_given") or word[:2] in cue_set("not", "ko_stem"):
        return False
    return not listed(word, "ko")


def persons(flat: str, taken: Set[int]) -> Iterator[Candidate]:
    """Full names by themselves: 문가람은, 임도현과 석지우가."""
    for match in WORD.finditer(flat):
        start = match.start()
        name = match[0][:3]
        if start in taken or not full_name(name):
            continue
        rest = match[0][3:]
        if rest and listed(match[0], "ko"):
            continue
        mark = AFTER.match(flat, match.end())
        marked = mark is not None and (name[-1] not in "은이가" or mark[0] in (",", "("))
        if rest in NAME_END or (not rest and marked):
            yield Candidate(start, start + 3, PERSON, SHAPED)


def foreigners(flat: str, taken: Set[int]) -> Iterator[Candidate]:
    """Japanese names in two words, the surname first: 고바야시 마나는."""
    for match in TWO_WORDS.finditer(flat):
        last = strip(match[2], 1)
        start, end = match.start(1), match.start(2) + len(last)
        known = match[1] in cue_set("surnames", "ko_japanese")
        if not known or not taken.isdisjoint((start, end - 1)):
            continue
        ends_so = match[2][len(last) :] in NAME_END or MARK.match(flat, end) is not None
        if ends_so and len(last) <= 4 and not body_length(last) and not place_length(last):
            yield Candidate(start, end, PERSON, SHAPED)


@functools.lru_cache(maxsize=1 << 13)
def _ordinary(word: str) -> bool:
    """Whether a word with foreign syllables is one of the language, or a body's or place's."""
    return word.endswith(_loans()) or body_length(word) > 0 or place_length(word) > 0


@functools.cache
def _loans() -> tuple[str, ...]:
    words = cue_set("not", "ko_foreign") | cue_set("not", "ko_loans")
    return tuple(sorted(words | cue_set("bodies", "ko_second")))


def places(flat: str, ends: Set[int]) -> Iterator[Candidate]:
    """Small towns, wards, rivers, bridges, harbours and stations: 설봉군에서, 물안교가."""
    for match in WORD.finditer(flat):
        start, word = match.start(), match[0]
        for tail in cues("places", "ko_small"):
            at = word.rfind(tail)
            if at < 2 or at + len(tail) < 3:
                continue
            name, rest = word[: at + len(tail)], word[at + len(tail) :]
            if _is_place(name, tail, rest, flat, match.end(), start - 1 in ends):
                yield Candidate(start, start + len(name), PLACE, SHAPED)
                break


def _is_place(name: str, tail: str, rest: str, flat: str, end: int, follows: bool) -> bool:
    """Whether a word that ends like a place is one, by its particle and what stands around it."""
    stem = name[: -len(tail)]
    no_place = cue_set("not", "ko_place")
    if name in no_place or name[-2:] in no_place or listed(name, "ko") or stem in no_place:
        return False
    ranked = tail in ("시", "군", "구", "읍", "면", "동", "리", "도", "정")
    if stem in cue_set("not", "ko_place_stem") or (ranked and stem[-1] in "의들한은는을"):
        return False
    if name.endswith(_loans()):
        return False
    near = not rest and NEAR.match(flat, end) is not None
    if follows and (rest in THERE or rest in ALSO or near):
        return True
    if tail in cue_set("places", "ko_sure"):
        return rest in THERE or rest in ALSO or near or not rest
    there = (
        rest in THERE
        if tail in ("강", "천", "역", "항", "교", "섬", "고개")
        else rest in THERE[:-1]
    )
    also = rest in ALSO and tail in ("강", "교", "섬", "천")
    return (there or also or near) and not listed(stem, "ko")


def after_province(flat: str, taken: Set[int]) -> Iterator[Candidate]:
    """A foreign town after its province: 텍사스주 브레넘에서."""
    for match in PROVINCE.finditer(flat):
        word = match[1]
        rest = next((r for r in ("에서", "에서는", "에", "의") if word.endswith(r)), "")
        name, start = word[: len(word) - len(rest)], match.end()
        if not rest or len(name) < 2 or start in taken or not is_alien(name) or _ordinary(name):
            continue
        if rest == "의" and not taken & set(range(*match.span())):
            continue
        yield Candidate(start, start + len(name), PLACE, SHAPED)


def bodies(flat: str, taken: Set[int]) -> Iterator[Candidate]:
    """Parties, colleges and teams: 녹색미래당, 서원대 교수, FC 새벽."""
    for match in WORD.finditer(flat):
        start, word = match.start(), match[0]
        at = word.rfind("당")
        if at >= 3 and start not in taken and PARTY.match(flat, start + at + 1):
            name = word[: at + 1]
            plain = {name, name[-2:], name[-3:]} & cue_set("not", "ko_party")
            if not plain and not listed(name, "ko"):
                yield Candidate(start, start + at + 1, BODY, SHAPED)
        ship = word.find("조선")
        yard = ship >= 2 and word[ship + 2 :] in NAME_END and not listed(word[: ship + 2], "ko")
        if yard and word[:ship] not in cue_set("not", "ko_place_stem"):
            yield Candidate(start, start + ship + 2, BODY, SHAPED)
        college = not {word, word[-2:], word[-3:]} & cue_set("not", "ko_college")
        if word.endswith("대") and college and COLLEGE.match(flat, match.end()):
            yield Candidate(start, match.end(), BODY, SHAPED)
        if word.endswith("대의") and len(word) > 3 and full_name(flat[match.end() + 1 :][:3]):
            yield Candidate(start, match.end() - 1, BODY, SHAPED)
    for match in TEAM.finditer(flat):
        name = match[1]
        bare = name if name.endswith("C") else strip(name, 4)
        yield Candidate(match.start(1), match.start(1) + len(bare), BODY, SHAPED)
    for match in TWO_WORDS.finditer(flat):
        last = next(
            (w for w in (match[2], strip(match[2], 2)) if w in cue_set("bodies", "ko_teams")), ""
        )
        if last and not match[1].endswith(("은", "는", "의", "한", "에서", "인")):
            yield Candidate(match.start(1), match.start(2) + len(last), BODY, SHAPED)
