"""Names in Korean: known names and names beside offices, with the particles taken off."""

from __future__ import annotations

import functools
import re

from factcheck.names import analysers, gazetteer
from factcheck.names.find_base import (
    BODY,
    CUED,
    PERSON,
    PLACE,
    SHAPED,
    Candidate,
    apart,
    choose,
    cue_set,
    cues,
    is_hangul,
    known,
)
from factcheck.names.offices import Office, offices
from factcheck.names.spelling import syllables
from factcheck.names.tables import table

WORD = re.compile(r"[가-힣A-Za-z0-9&]*[가-힣]+")
COMPANY = re.compile(
    r"(?:\(주\)|㈜|주식회사 ?)[가-힣A-Za-z0-9]{2,12}|[가-힣A-Za-z0-9]{2,12}(?:\(주\)|㈜)"
)
AGE = re.compile(r"\s?\((?:\d{1,2}|[남여])[,·)세]")
ALIEN = re.compile(r"(?<![가-힣])(?=([가-힣]{2,6} ([가-힣]{2,6}))[ (])")
FOREIGN = re.compile(r"(?:의|인)? ((?:[가-힣]{2,7} ){1,3})")
NOT_FOREIGN_END = frozenset("은는이을를의에서고며겨면한던된할들인등과와로도만적")
# Words before an office that are not its holder's name.
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
TITLES_BEFORE = frozenset(("person", "athlete", "judge", "lawyer", "professor"))
SURNAME_OFFICES = frozenset(
    [
        "president",
        "prime-minister",
        "party-leader",
        "minister",
        "person",
        "chair",
        "speaker",
        "foreign-minister",
        "leader",
        "central-bank-governor",
        "chief-executive-officer",
        "defence-minister",
        "professor",
    ]
)


@functools.cache
def _particles() -> frozenset[str]:
    return cue_set("particles", "ko")


@functools.cache
def _surnames() -> frozenset[str]:
    return cue_set("surnames", "ko")


@functools.cache
def _bodies_known() -> frozenset[str]:
    return cue_set("bodies", "ko_known")


def word_end(flat: str, start: int) -> int:
    """End of the run of Hangul from an offset."""
    while start < len(flat) and is_hangul(flat[start]):
        start += 1
    return start


def ends_well(flat: str, end: int) -> bool:
    """Whether what follows a name inside its word is a particle or nothing."""
    rest = flat[end : word_end(flat, end)]
    return not rest or rest in _particles()


@functools.lru_cache(maxsize=1 << 14)
def strip(word: str, least: int) -> str:
    """A word without its particle; at least ``least`` letters stay."""
    for length in (4, 3, 2, 1):
        if len(word) - length >= least and word[-length:] in cue_set("josa"):
            return word[:-length]
    return word


@functools.cache
def _noun_after() -> re.Pattern[str]:
    return re.compile("|".join(cues("bodies", "ko_after")))


def _fits(flat: str, starts: dict[int, Office], hit: gazetteer.Hit) -> bool:
    start, end = hit.start, hit.end
    before = flat[start - 1] if start else " "
    if flat[start].isascii():
        return not (before.isascii() and before.isalnum()) and (
            end >= len(flat) or not (flat[end].isascii() and flat[end].isalnum())
        )
    if is_hangul(before) or (before.isascii() and before.isalnum()):
        return False
    if not ends_well(flat, end) and not _noun_after().match(flat, end):
        return False
    surface = flat[start:end]
    gap = end + 1 if flat[end : end + 1] == " " else end
    person = hit.ids[0].startswith("person:")
    if hit.cued or (person and len(surface) == 2):
        return gap in starts or AGE.match(flat, end) is not None
    if surface in cue_set("cities_stop", "ko"):
        return False
    if len(surface) == 2 and hit.ids[0].startswith("city:"):
        return ends_well(flat, end) or flat[end : end + 1] in ("시", "발", "행")
    return True


def find(text: str, flat: str) -> list[Candidate]:
    """Candidates in a Korean text, overlaps settled."""
    words = offices(flat, "ko")
    starts = {o.start: o for o in words if _whole(flat, o)}
    ends = {o.end: o for o in words if o.name in TITLES_BEFORE or "candidate" in o.concept}
    titles = {i for o in words for i in range(o.start, o.end)}
    hits = choose(known(flat, "ko", lambda hit: _fits(flat, starts, hit)))
    starts |= _past_bodies(flat, starts, hits)
    taken = {c.start for c in hits}
    out = list(hits)
    for match in WORD.finditer(flat):
        if match.start() not in taken:
            found = _of_word(flat, match.start(), match.end(), starts)
            out += [c for c in found if c.kind is PERSON or c.end - 1 not in titles]
            out += _after_title(flat, match.start(), match.end(), ends) if not found else []
    out += _foreign(flat, starts, hits)
    out += _alien(flat, starts, taken)
    for company in COMPANY.finditer(text):
        out.append(Candidate(company.start(), _company_end(flat, company), BODY, CUED))
    out = choose(out)
    return choose([*out, *apart(_analysed(text, flat, titles), out)])


def _analysed(text: str, flat: str, titles: set[int]) -> list[Candidate]:
    """Proper nouns that the analyser sees, where there is one, of a kind that their shape tells."""
    out = []
    before = (0, 0)
    for proper in analysers.korean(text):
        start, end = proper.start, proper.end
        word = flat[start:end]
        if start in titles or not ends_well(flat, end):
            before = (start, end)
            continue
        if start == before[1] + 1 and _alien_pair(flat, before[0], end):
            out.append(Candidate(before[0], end, PERSON, SHAPED))
        elif len(word) == 3 and _name(word):
            out.append(Candidate(start, end, PERSON, SHAPED))
        elif len(word) > 2 and word.endswith(PLACE_RANK):
            out.append(Candidate(start, end, PLACE, SHAPED))
        elif len(word) > 4:
            out.append(Candidate(start, end, BODY, SHAPED))
        before = (start, end)
    return out


def _alien_pair(flat: str, start: int, end: int) -> bool:
    """Whether two words are a foreign name by their syllables: 세르게이 보로닌."""
    words = flat[start:end].split(" ")
    apart = len(words) == 2 and min(map(len, words)) > 1 and _body(words[1], 0) is None
    return apart and any(c not in syllables("hanja") for c in words[0] + words[1])


def _past_bodies(flat: str, starts: dict[int, Office], hits: list[Candidate]) -> dict[int, Office]:
    """Offices by the start of the country or body before them: 외교부 대변인, 미국 대통령."""
    out = {}
    for hit in hits:
        for at in (hit.end, hit.end + 1):
            office = starts.get(at)
            if hit.kind is not PERSON and office is not None and not flat[hit.end : at].strip():
                out[hit.start] = office
    return out


def _company_end(flat: str, match: re.Match[str]) -> int:
    if match[0].endswith((")", "㈜")):
        return match.end()
    word = strip(match[0], 4)
    return match.start() + len(word)


def _whole(flat: str, office: Office) -> bool:
    return ends_well(flat, office.end) or flat[office.end : office.end + 1] in "실단직급"


def _of_word(flat: str, start: int, end: int, starts: dict[int, Office]) -> list[Candidate]:
    word = flat[start:end]
    person = _person(flat, start, end, starts)
    if person is not None:
        return [person]
    body = _body(word, start)
    if body is not None:
        return [body]
    place = _place(word, start)
    return [place] if place is not None else []


def _person(flat: str, start: int, end: int, starts: dict[int, Office]) -> Candidate | None:
    """김영호 교수, 박철수 씨, 최은지(31) 씨, 이 대통령."""
    for at in range(start + 2, min(end, start + 5)):  # 김영호교수
        office = starts.get(at)
        pet = at - start == 2 and flat[at : office.end] in ("군", "양", "님") if office else False
        if office is not None and not pet and _name(flat[start:at]):
            return Candidate(start, at, PERSON, CUED)
    gap = end + 1 if flat[end : end + 1] == " " else -1
    office = starts.get(gap)
    word = flat[start:end]
    aged = AGE.match(flat, end) is not None
    if office is not None or aged:
        if _name(word) and (len(word) > 2 or aged or flat[gap : gap + 1] == "씨"):
            return Candidate(start, end, PERSON, CUED)
        surname = len(word) == 1 and word in _surnames() and word not in cue_set("not", "ko_person")
        if surname and office and office.name in SURNAME_OFFICES:
            return Candidate(start, end, PERSON, CUED, short=True)
    return None


def _after_title(flat: str, start: int, end: int, ends: dict[int, Office]) -> list[Candidate]:
    """가수 윤하늘은, 소설가 한지수가: a full name after a calling."""
    if start - 1 not in ends or flat[start - 1] != " ":
        return []
    word = strip(flat[start:end], 3)
    if len(word) == 3 and _name(word) and len(word) < end - start:
        return [Candidate(start, start + 3, PERSON, SHAPED)]
    return []


def _name(word: str) -> bool:
    """Whether a word can be a Korean full name."""
    if (
        not 2 <= len(word) <= 4
        or word in cue_set("not", "ko_person")
        or not all(map(is_hangul, word))
    ):
        return False
    if word[:2] in _surnames() and 3 <= len(word) <= 4:
        return True
    if len(word) == 4 or word[0] not in _surnames():
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


def _body(word: str, start: int) -> Candidate | None:
    length = _body_length(word)
    return Candidate(start, start + length, BODY, CUED) if length else None


@functools.lru_cache(maxsize=1 << 14)
def _body_length(word: str) -> int:
    """Letters of a word that name a body, 0 for none."""
    bare = strip(word, 3)
    if bare in _bodies_known():
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


def _place(word: str, start: int) -> Candidate | None:
    length = _place_length(word)
    return Candidate(start, start + length, PLACE, CUED) if length else None


@functools.lru_cache(maxsize=1 << 14)
def _place_length(word: str) -> int:
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


def _foreign(flat: str, starts: dict[int, Office], hits: list[Candidate]) -> list[Candidate]:
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
        if any(
            n.endswith("의")
            or n in cue_set("not", "ko_person")
            or n in _bodies_known()
            or _body(n, 0)
            for n in names
        ):
            continue
        if len(names) > 1 or _name(names[0]):
            out.append(Candidate(first, ends[0] - 1, PERSON, SHAPED))
    return out


def _alien(flat: str, starts: dict[int, Office], taken: set[int]) -> list[Candidate]:
    """A foreign name of two words before its office, by its syllables: 미즈노 아야 회장."""
    out = []
    for match in ALIEN.finditer(flat):
        start, end = match.span(1)
        aged = AGE.match(flat, end) is not None
        cued = end + 1 in starts or aged
        if not cued or start in starts or not taken.isdisjoint((start, match.start(2))):
            continue
        words = match[1].split()
        own = [w for w in words if all(c in syllables("hanja") for c in w)]
        plain = any(
            w in cue_set("not", "ko_foreign")
            or (w[-1] in NOT_FOREIGN_END and not aged)
            or _body(w, 0)
            for w in words
        )
        if len(own) < 2 and not plain:
            out.append(Candidate(start, end, PERSON, SHAPED))
    return out
