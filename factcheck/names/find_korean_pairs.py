"""Names in Korean by what stands around them, and what only looks like one.

A foreign name in two words (or one that is read as Chinese) between a country, a body or what its
bearer is and an office, an age or a particle; and a Korean name some words before an office.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping, Set

from factcheck.names import gazetteer
from factcheck.names.find_base import PERSON, SHAPED, Candidate, cue_set
from factcheck.names.find_korean_foreign import foreign_given, is_calling
from factcheck.names.find_korean_plain import full_name
from factcheck.names.korean_ordinary import BOUND, JOSA, ordinary, soft, verbal
from factcheck.names.korean_words import body_length, is_alien, is_name, strip, surnames
from factcheck.names.offices import Office
from factcheck.names.spelled import is_chinese_name
from factcheck.names.words import listed

PAIR = re.compile(r"(?<![가-힣A-Za-z0-9])(?=([가-힣]{1,7}) ([가-힣]{1,9}))")
TRIPLE = re.compile(
    r"(?<![가-힣A-Za-z0-9])(?=([가-힣]{2,7} [가-힣]{1,6} [가-힣]{1,6})\((?:\d\d|[가-힣]{2,8})[),·])"
)
SINGLE = re.compile(r"(?<![가-힣A-Za-z0-9])[가-힣]{3,9}")
COPULA = re.compile(r"(?:이다|이었다|이라고|이라는|였다|이며|이고|이자)\Z")
ORIGIN = re.compile(r"\((?:[가-힣]{2,8}|[㐀-鿿]{2,5}|\d{1,2}|[A-Z][A-Za-z .'-]+)[·,)세]")
# Ranks that Koreans put behind foreign names, with an arm before them or none.
RANK = re.compile(
    r" (?:(?:육군|해군|공군|해병대|경찰|예비역|연방|주) ?)?(?:대장|중장|소장|준장|대령|중령|소령"
    r"|대위|중위|소위|상사|중사|제독|원수|총경|경감|경위|경사|순경|박사|교수|감독|대표|의원|선수|후보|단장|회장|사장|판사|재판장|검사|변호사|기자"
    r"|씨|\d{1,2}단|[가-힣]{0,8}(?:총장|장관|사령관|위원장|국장|부장|과장|실장|본부장|청장|서장|대변인|감독|총재|대사"
    r"|대통령|총리|주석|지사|시장|최고경영자|이사|재판관|특사|코치|연구원|책임자|관리인|운전사|기관사|선장|기장))(?![가-힣]{2})"
)
# "He was appointed": a name as the object of a choice or an arrest.
APPOINTED = re.compile(
    r"(?:을|를|은|는|이|가) (?:[가-힣]{2,7} ){0,2}(?:[가-힣]{2,7}(?:으로|로|에) )?"
    r"(?:선임|임명|지명|내정|지목|선출|기용|발탁|체포|구속|기소|소환|영입|추천|추대|석방|송환|인용|소개|수상|별세|사망)"
)
SOLE_RANK = re.compile(
    r" (?:(?:육군|해군|공군|해병대) ?)?(?:대장|중장|소장|준장|대령|중령|소령|대위|중위|소위|박사"
    r"|판사|재판장|검사|변호사|씨)(?![가-힣]{2})"
)
# A person's name before "the former", or some words before an office.
FORMER = re.compile(r" (?:전|현|신임|당시|초대|차기) [가-힣]{2,}")
BETWEEN = re.compile(r" (?:[가-힣A-Za-z0-9·]{2,12} ){1,3}")
MOST_BETWEEN = 3
HANGUL = re.compile(r"[가-힣]*")
BEFORE = re.compile(r"(?<![가-힣A-Za-z0-9])([가-힣]{2,7}) \Z")
# What somebody did or had done to him: 지명된, 준우승한, 꺾은.
DID = re.compile(
    r"[가-힣]{1,4}(?:된|당한|우승한|참여한|출전한|탈락한|구속한|은퇴한|숨진|다친|꺾은|이긴|맡은|이끈|이끄는|받은)\Z"
)
# A list of names, each in full, with what tells that they are persons.
LIST = re.compile(
    r"(?:\d명|위원|의원|이사|재판관|대법관|판사|교수|감독|선수)(?:들)?"
    r"\((?P<in>[가-힣]{3}(?:(?:, ?|·)[가-힣]{3})+)\)"
    r"|(?<![가-힣·])(?P<dots>[가-힣]{3}(?:·[가-힣]{3})+)"
    r"(?= (?:위원|의원|이사|재판관|대법관|판사|교수|감독|선수|변호사|기자|후보)(?![가-힣]{2}))"
)
NAME = re.compile("[가-힣]{3}")
PARTICLE = frozenset("은는이가을를의에도와과로")


def find(
    flat: str, starts: Mapping[int, Office], ends: Set[int], hits: list[Candidate]
) -> Iterator[Candidate]:
    """Names that the words around them show; ``starts`` are where offices begin, ``ends`` where
    what somebody is ends."""
    taken = {i for c in hits for i in range(c.start, c.end)}
    owners = {c.end for c in hits if c.kind is not PERSON}
    for match in PAIR.finditer(flat):
        start, second = match.start(1), match.start(2)
        if not taken.isdisjoint((start, second)) or not {start, second}.isdisjoint(starts):
            continue
        end = _pair_end(match[1], match[2], second)
        if end is None or not _is_pair(match[1], flat[second:end]):
            continue
        if (
            APPOINTED.match(flat, end)
            or _shown(flat, end, starts)
            or _introduced(flat, start, ends, owners)
        ):
            yield Candidate(start, end, PERSON, SHAPED)
    for match in TRIPLE.finditer(flat):
        words = match[1].split(" ")
        names = not any(map(ordinary, words)) and not is_calling(words[0])
        if names and foreign_syllables("".join(words)) and taken.isdisjoint(range(*match.span(1))):
            yield Candidate(*match.span(1), PERSON, SHAPED)
    for match in SINGLE.finditer(flat):
        if match.start() in taken or match.start() in starts:
            continue
        end = _single(flat, match, ends, owners)
        if end is not None:
            yield Candidate(match.start(), end, PERSON, SHAPED)
    yield from _native(flat, starts, taken)
    yield from _listed(flat, taken)
    yield from _other_bearers(flat, hits)


def _listed(flat: str, taken: Set[int]) -> Iterator[Candidate]:
    """Full names in a list, in brackets behind how many they are or before what they are: 위원 2명(
    신도영, 장혜주), 신도영·배기철 위원."""
    for match in LIST.finditer(flat):
        names = list(NAME.finditer(flat, *match.span(match.lastgroup or "in")))
        if not any(full_name(name.group()) for name in names):
            continue
        for name in names:
            word = name.group()
            plain = word[0] not in surnames() or listed(word, "ko")
            if not plain and taken.isdisjoint(range(*name.span())):
                yield Candidate(*name.span(), PERSON, SHAPED)


def _other_bearers(flat: str, hits: list[Candidate]) -> Iterator[Candidate]:
    """A given name before a known surname, which is another's then: 사디오 트라오레."""
    for hit in hits:
        before = BEFORE.search(flat, 0, hit.start) if hit.kind is PERSON and hit.short else None
        if before and is_alien(before[1]) and not ordinary(before[1]) and not is_calling(before[1]):
            yield Candidate(before.start(1), hit.end, PERSON, SHAPED)


def _pair_end(first: str, last: str, second: int) -> int | None:
    """Where a name in two words ends: before a particle or a form of "to be"."""
    bare = COPULA.sub("", last)
    bare = bare if bare != last else strip(last, 1 if len(first) > 1 else 2)
    return second + len(bare) if bare else None


@functools.lru_cache(maxsize=1 << 13)
def _is_pair(first: str, last: str) -> bool:
    """Whether two words can be a foreign name."""
    plain = [ordinary(first), ordinary(last) and last not in foreign_given()]
    if any(plain) and not _half(first, last, plain):
        return False
    called = is_calling(first) or first in cue_set("callings_ko")
    if called or first.endswith(("이가", "이는", "과")):
        return False
    if full_name(last) or (full_name(strip(first, 3)) and len(last) > 1):
        return False
    kana = first in cue_set("surnames", "ko_japanese")
    return kana or is_alien(first + last) or foreign_syllables(first + last)


def _half(first: str, last: str, plain: list[bool]) -> bool:
    """Whether one word of two is listed by chance: 모리타 신지, 가지 도모노리."""
    word, other = (first, last) if plain[0] else (last, first)
    return not all(plain) and soft(word) and len(other) > 2 and foreign_syllables(other)


def foreign_syllables(word: str) -> bool:
    """Whether a long word has no look of Korean: none of its halves is a word."""
    halves = (word[i : i + 2] for i in range(len(word) - 1))
    return len(word) > 2 and not any(listed(h, "ko") for h in halves)


def _shown(flat: str, end: int, starts: Mapping[int, Office]) -> bool:
    """Whether an office, a rank, an age or an origin stands behind a name."""
    if ORIGIN.match(flat, end) or RANK.match(flat, end):
        return True
    return flat[end : end + 1] == " " and end + 1 in starts


def _introduced(flat: str, start: int, ends: Set[int], owners: Set[int]) -> bool:
    """Whether a country, a body or what somebody is stands before a name: 일본의, 배우."""
    before = flat[max(0, start - 14) : start]
    if before.endswith("의 "):
        return start - 2 in owners
    if not before.endswith(" "):
        return False
    word = before[:-1].rpartition(" ")[2]
    if (DID.match(word) and " " in flat[start : start + 9]) or word in cue_set("callings_ko"):
        return True
    college = word.endswith("대") and len(word) > 2 and not listed(word, "ko")
    told = start - 1 in ends and not verbal(word)
    return college or told or (len(word) > 1 and is_calling(word))


def _single(flat: str, match: re.Match[str], ends: Set[int], owners: Set[int]) -> int | None:
    """Where a foreign name in one word ends: one that is read as Chinese after a country, a college
    or a calling, or any before its bearer's country."""
    word, start = match[0], match.start()
    bare = COPULA.sub("", word)
    bare = bare if bare != word else strip(word, 3)
    end = start + len(bare)
    if not 3 <= len(bare) <= 6 or ordinary(bare) or (is_name(bare) and not is_chinese_name(bare)):
        return None
    chinese = is_chinese_name(bare)
    origin = ORIGIN.match(flat, end)
    if origin and (chinese or is_alien(bare)) and _is_country(origin[0][1:-1]):
        return end
    if is_alien(bare) and len(bare) > 3 and SOLE_RANK.match(flat, end):
        return end
    after = end < match.end() or RANK.match(flat, end)
    if chinese and after and _introduced(flat, start, ends, owners):
        return end
    return None


@functools.lru_cache(maxsize=1 << 10)
def _is_country(word: str) -> bool:
    return any(i.startswith("country:") for i in gazetteer.ids(word))


def _native(flat: str, starts: Mapping[int, Office], taken: Set[int]) -> Iterator[Candidate]:
    """A Korean name before "the former", or whose office stands behind its body: 남기욱 강원대
    지질학과 교수."""
    for match in SINGLE.finditer(flat):
        word = match[0]
        if len(word) != 3 or match.start() in taken or not full_name(word):
            continue
        between = BETWEEN.match(flat, match.end())
        office = False
        if between:
            words = between[0].split()
            at = match.end() + 1
            for one in words[:MOST_BETWEEN]:
                if one[-1] in PARTICLE and not body_length(one):
                    break
                at += len(one) + 1
                office = office or at in starts
        following = HANGUL.match(flat, match.end() + 1)
        called = following is not None and strip(following[0], 2) in cue_set("callings_ko")
        called = called and flat[match.end() : match.end() + 1] == " "
        if office or called or FORMER.match(flat, match.end()):
            yield Candidate(match.start(), match.end(), PERSON, SHAPED)


def tidied(flat: str, found: list[Candidate]) -> Iterator[Candidate]:
    """Persons without the words before them that are none of their names, and without what is no
    name at all: 의회가 | 다보르 마툴리치, 확정돼, 공군."""
    for one in found:
        if one.kind is not PERSON or one.id or one.short or one.end - one.start < 2:
            yield one
            continue
        words = flat[one.start : one.end].split(" ")
        if len(words) > 1:
            yield from _without_words(one, words)
        elif not _is_word(flat, one):
            yield one


def _is_word(flat: str, one: Candidate) -> bool:
    """Whether one word is no name though it looks like one."""
    word, end = flat[one.start : one.end], one.end
    if len(word) == 3 and is_name(word) and flat.startswith((" 씨", "("), end):
        return False
    after = HANGUL.match(flat, end)
    tail = flat[end : end if after is None else after.end()]
    whole = word + tail
    if listed(word[:2], "ko") and (
        len(word) == 2 or (word[2:] in JOSA - {"이"} and not full_name(word))
    ):
        return True
    stem = len(word) == 3 and listed(word[:2], "ko")
    if stem and (
        (word[2] == "하" and tail[:1] in tuple("는고며면지던기여게"))
        or (word[2] in "한된할될" and not full_name(word))
    ):
        return True  # 제시하|는, 기록한
    if len(word) > 3 and not is_name(word) and ordinary(word):
        return True  # 프로듀서가
    return verbal(word) or (verbal(whole) and len(whole) < 6 and not full_name(word))


def _without_words(one: Candidate, words: list[str]) -> Iterator[Candidate]:
    if words[-1] in BOUND:
        words = words[:-1]
    stop = one.start + len(" ".join(words))
    half = len(words) == 2 and _half(words[0], words[1], list(map(ordinary, words)))
    if half:
        yield Candidate(one.start, stop, PERSON, one.rank, one.id)
        return
    if ordinary(words[-1]) and not is_name(words[-1]) and words[-1] not in foreign_given():
        return
    first, start = words, one.start
    while len(first) > 1 and _goes(first):
        start += len(first[0]) + 1
        first = first[1:]
    if len(first) == 1 and not _stands(first[0]):
        return
    if len(first) == 2 and all(map(full_name, first)):  # two persons beside each other
        yield Candidate(start, start + 3, PERSON, SHAPED)
        start += 4
    yield Candidate(start, stop, PERSON, one.rank, one.id)


def _goes(words: list[str]) -> bool:
    """Whether the first word of several is no part of the name that the last ones are."""
    native = full_name(words[-1]) or (len(words) > 2 and is_name(words[-1]))
    if native and words[0] not in foreign_given() and not (len(words) == 2 and full_name(words[0])):
        return True
    called = is_calling(words[0]) or words[0] in cue_set("callings_ko")
    return called or (ordinary(words[0]) and words[0] not in foreign_given())


def _stands(word: str) -> bool:
    """Whether what is left is a name by itself."""
    return not ordinary(word) and (is_name(word) or (len(word) > 2 and is_alien(word)))
