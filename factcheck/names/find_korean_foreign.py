"""Names from elsewhere in Korean text: beside countries and offices, by given name or syllables."""

from __future__ import annotations

import functools
import re

from factcheck.lexicon import find, is_a
from factcheck.lexicon.offices import base_of
from factcheck.lexicon.titles import fields_in
from factcheck.names.find_base import BODY, PERSON, SHAPED, Candidate, cue_set
from factcheck.names.find_korean_plain import full_name
from factcheck.names.korean_words import (
    AGE,
    bodies_known,
    body_length,
    is_alien,
    is_name,
    place_length,
    strip,
    surnames,
)
from factcheck.names.offices import Office
from factcheck.names.spelled import is_chinese_name
from factcheck.names.spelling import syllables
from factcheck.names.tables import pack_data
from factcheck.names.words import listed

ALIEN = re.compile(r"(?<![가-힣])(?=([가-힣]{2,6} ([가-힣]{2,6}))[ (])")
TWO_WORDS = re.compile(r"(?<![가-힣])(?=([가-힣]{2,6}) ([가-힣]{2,8}))")
ONE_WORD = re.compile(r"(?<![가-힣])([가-힣]{3,6})(?= [가-힣])")
FOREIGN = re.compile(r"(?:의|인)? ((?:[가-힣]{2,7} ){1,3})")
NEXT_WORD = re.compile(r" ([가-힣]{3,})(?= )")
MINISTRY = re.compile(r"[가-힣]{2,}(?:부|처|청|성|위원회)")
AIDE = re.compile(r"측(?:에서는?|은|이|의)?|정부(?:의|는|가)?|출신(?:의|인)?")
BODY_BETWEEN = re.compile(r"[가-힣]{1,8}(?:부|처|청|원|위원회|은행|협회|연맹) ")
# How Korean words for what people are end, of three syllables or more.
CALLING = re.compile(
    r"(?:\A|[가-힣]{2})(?:업자|업주|감독|책임자|관리인|대표|연구원|직원|요원|회원|기사|의사|간호사|변호사|통역사"
    r"|조종사|항해사|기관사|교사|교수|작가|화가|배우|선수|가수|어민|농민|주민|시민|상인|노동자|근로자"
    r"|피해자|생존자|목격자|제보자|참가자|관계자|여성|남성|청년|학생|씨)$"
)
STATE = tuple(
    f"offices/{name}"
    for name in ("minister", "prime-minister", "president", "ambassador", "lawmaker", "governor")
)
LOOSE = ("offices/representative",)  # any noun may stand before 대표
VERBAL_END = frozenset("은는을를의에며던된할")
NOT_FOREIGN_END = frozenset("은는이을를의에서고며겨면한던된할들인등과와로도만적")


def after_title(flat: str, start: int, end: int) -> list[Candidate]:
    """부시장 장웨이민이: a foreign name in one word after an office."""
    word = strip(flat[start:end], 3)
    plain = word in cue_set("not", "ko_foreign") or body_length(word) > 0
    if not 3 <= len(word) <= 5 or len(word) == end - start or plain or word[-1] in "팀들님씨":
        return []
    named = is_alien(word) and word[0] in surnames()
    return [Candidate(start, start + len(word), PERSON, SHAPED)] if named else []


@functools.cache
def foreign_given() -> frozenset[str]:
    """Given names from elsewhere, two letters and more."""
    rows = (row.split() for row in pack_data("given")["hangul"])
    return frozenset(w for row in rows for w in row[1:] if len(w) > 1)


def firms(flat: str, taken: set[int]) -> list[Candidate]:
    """A foreign name and an English word that firms bear: 케스트렐 모터스는."""
    out = []
    for match in TWO_WORDS.finditer(flat):
        words = (match[2], strip(match[2], 2))
        last = next((w for w in words if w in cue_set("bodies", "ko_second")), "")
        alien = match[1] not in cue_set("not", "ko_foreign") and not listed(match[1], "ko")
        if last and alien and match.start(1) not in taken and match[1][-1] not in NOT_FOREIGN_END:
            out.append(Candidate(match.start(1), match.start(2) + len(last), BODY, SHAPED))
    return out


def by_given(flat: str, taken: set[int], starts: dict[int, Office]) -> list[Candidate]:
    """A foreign given name and the word after it: 세르게이 보로닌은."""
    out = []
    for match in TWO_WORDS.finditer(flat):
        first, start = match[1], match.start(1)
        if first not in foreign_given() or start in taken or match.start(2) in starts:
            continue
        last = strip(match[2], 2)
        plain = last in cue_set("not", "ko_foreign") or body_length(last) > 0
        if is_alien(last) and not plain and last[-1] not in VERBAL_END:
            out.append(Candidate(start, match.start(2) + len(last), PERSON, SHAPED))
    return out


def beside_country(flat: str, starts: dict[int, Office], hits: list[Candidate]) -> list[Candidate]:
    """A foreign name between a country and an office: 영국의 앤드루 하트 총리."""
    out = []
    for hit in hits:
        if not (hit.id or "").startswith("country:"):
            continue
        tail = FOREIGN.match(flat, hit.end)
        if tail is None:
            continue
        first = tail.start(1)
        ends = [at for at in range(first, tail.end() + 1) if at in starts and flat[at - 1] == " "]
        if not ends or ends[0] == first:
            continue
        names = flat[first : ends[0]].split()
        while names and AIDE.fullmatch(names[0]):  # 말레이시아 측에서는 라흐마트 아즐란
            first = flat.index(names[1], first + len(names[0])) if len(names) > 1 else ends[0]
            names = names[1:]
        last = len(" ".join(names))
        while len(names) > 1 and _is_ministry(names[-1]):  # 루벤 아차발 농축산부 장관
            names = names[:-1]
        end = ends[0] - 1 - (last - len(" ".join(names)))
        if not names:
            continue
        if any(
            n.endswith("의")
            or n in cue_set("not", "ko_person")
            or n in bodies_known()
            or body_length(n)
            for n in names
        ):
            continue
        if len(names) > 1 or is_name(names[0]):
            out.append(Candidate(first, end, PERSON, SHAPED))
    return out


def _is_ministry(word: str) -> bool:
    """Whether a word names a ministry by what it is in charge of: 농축산부."""
    return MINISTRY.fullmatch(word) is not None and bool(fields_in(word, "ko"))


def beside_office(flat: str, starts: dict[int, Office], taken: set[int]) -> list[Candidate]:
    """A foreign name of two words before its office, by its syllables: 미즈노 아야 회장."""
    out = []
    for match in ALIEN.finditer(flat):
        start, end = match.span(1)
        aged = AGE.match(flat, end) is not None
        office = starts.get(end + 1)
        if office is None and (body := BODY_BETWEEN.match(flat, end + 1)):
            office = starts.get(body.end())  # 루벤 아차발 농축산부 장관
        cued = (office is not None and office.concept.lstrip("?") not in LOOSE) or aged
        if (
            not cued
            or not {start, match.start(2)}.isdisjoint(starts)
            or not taken.isdisjoint((start, match.start(2)))
            or _is_ministry(match[2])
        ):
            continue
        words = match[1].split()
        native = full_name(words[1]) or (len(words[1]) == 2 and is_name(words[1]))
        if native and (aged or words[0][-1] in NOT_FOREIGN_END):
            continue  # 모텔에서 남기웅(34): a Korean name
        own = [w for w in words if all(c in syllables("hanja") for c in w)]
        plain = any(
            w in cue_set("not", "ko_foreign")
            or ((w[-1] in NOT_FOREIGN_END or w.endswith("한")) and not (aged or own_end))
            or body_length(w)
            for w, own_end in zip(words, (False, _ends_so(words)), strict=True)
        )
        if len(own) == 2 or plain:
            continue
        if is_calling(words[0]):  # 어부 웨이궈둥(54)
            start = match.start(2)
        out.append(Candidate(start, end, PERSON, SHAPED))
    return out


def is_calling(word: str) -> bool:
    """Whether a word tells what somebody is, not what he is called: 어부, 통역사, 책임자."""
    covered = any(m.start == 0 and m.end == len(word) for m in find(word, "ko"))
    return covered or (CALLING.search(word) is not None and word not in foreign_given())


CALLED = re.compile(r"(?<![가-힣])(?=([가-힣]{2,8}) ([가-힣]{1,7}(?: [가-힣]{1,7}){0,2}))")


def after_calling(flat: str, taken: set[int]) -> list[Candidate]:
    """A foreign name behind what its bearer is: 공장장 젠마오위안을, 선장 응우옌 반 뚜언(51)은."""
    out = []
    for match in CALLED.finditer(flat):
        if match.start(2) in taken or not is_calling(match[1]):
            continue
        words = match[2].split(" ")
        for count in range(len(words), 0, -1):
            name = _foreign_name(flat, match.start(2), words[:count])
            if name is not None:
                out.append(name)
                break
    return out


def _foreign_name(flat: str, start: int, words: list[str]) -> Candidate | None:
    """The foreign name that some words are: of one word only where it is read as a Chinese one,
    of several where an age or an honorific shows that all are."""
    last = words[-1]
    end = start + len(" ".join(words))
    shown = AGE.match(flat, end) is not None or flat.startswith(" 씨", end)
    if not shown:
        last = strip(last, 2)
        end -= len(words[-1]) - len(last)
    own = [*words[:-1], last]
    if any(w in cue_set("not", "ko_foreign") or body_length(w) or is_calling(w) for w in own):
        return None
    if not any(map(is_alien, own)) or (len(own) > 1 and not shown):
        return None
    if len(own) == 1 and not (3 <= len(last) <= 6 and is_chinese_name(last)):
        return None
    return Candidate(start, end, PERSON, SHAPED)


def _of_state(office: Office) -> bool:
    """Whether an office is one that no common noun stands before: 차관, 대사; not 사장, 기장."""
    base = base_of(office.concept.lstrip("?"))
    return base.startswith("offices/chief-") or any(is_a(base, one) for one in STATE)


def _ends_so(words: list[str]) -> bool:
    """Whether the last word of a name only looks as if it had a particle: 오쿠다 지히로 회장."""
    return is_alien(words[1][:-1]) or (is_alien(words[0]) and words[1][-1] in "로도와과만")


def alone(flat: str, starts: dict[int, Office], taken: set[int]) -> list[Candidate]:
    """A foreign name in one word before its office, by its syllables: 당꾸옥럼 국방부 차관."""
    out = []
    for match in ONE_WORD.finditer(flat):
        word, office = match[1], starts.get(match.end() + 1)
        if office is None and (field := NEXT_WORD.match(flat, match.end())):
            office = starts.get(field.end() + 1) if _is_ministry(field[1]) else None
        if office is None or not _of_state(office) or match.start() in taken | starts.keys():
            continue
        plain = word in cue_set("not", "ko_foreign") or listed(word, "ko") or body_length(word) > 0
        plain = plain or bool(fields_in(word, "ko"))  # 디지털 장관
        ends = word[-1] in VERBAL_END or word[-1] in "들팀측팬" or place_length(word) > 0
        if is_alien(word) and not plain and not ends:
            out.append(Candidate(match.start(), match.end(), PERSON, SHAPED))
    return out
