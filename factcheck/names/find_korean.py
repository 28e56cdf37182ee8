"""Names in Korean: known names and names beside offices, with the particles taken off."""

from __future__ import annotations

import functools
import re

from factcheck.names import analysers, gazetteer, vietnamese
from factcheck.names import find_korean_foreign as foreign
from factcheck.names import find_korean_japanese as japanese
from factcheck.names import find_korean_pairs as pairs
from factcheck.names import find_korean_plain as plain
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
from factcheck.names.korean_words import (
    AGE,
    PLACE_RANK,
    body_length,
    ends_well,
    is_alien,
    is_name,
    place_length,
    strip,
    surnames,
)
from factcheck.names.offices import Office, offices
from factcheck.names.words import listed

WORD = re.compile(r"[가-힣A-Za-z0-9&]*[가-힣]+")
COMPANY = re.compile(
    r"(?:\(주\)|㈜|주식회사 ?)[가-힣A-Za-z0-9]{2,12}|[가-힣A-Za-z0-9]{2,12}(?:\(주\)|㈜)"
)
GLOSSED = re.compile(r"(?<![가-힣])([가-힣]{2,6})\((?:([㐀-鿿]{2,4})[,)]|(?:전|현) )")
MOST_FIELD = 6  # letters of what an office is over, in one word with it
WARDS = ("구", "읍", "면", "동", "군")
# Words before an office that are not its holder's name.
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
    starts |= _compounds(flat, starts)
    ends = {o.end: o for o in words if o.name in TITLES_BEFORE or "candidate" in o.concept}
    titles = {i for o in words for i in range(o.start, o.end)}
    hits = choose(known(flat, "ko", lambda hit: _fits(flat, starts, hit)))
    for hit in hits:  # 포항시: a known city with the word for its rank
        if (hit.id or "").startswith("city:") and flat[hit.end : hit.end + 1] == "시":
            hit.end += ends_well(flat, hit.end + 1)
    starts |= _past_bodies(flat, starts, hits)
    taken = {c.start for c in hits}
    within = {c.end + 1 for c in hits if (c.id or "").startswith(("city:", "place:"))}
    every = {o.end + 1 for o in words}
    out = list(hits)
    for match in WORD.finditer(flat):
        if match.start() not in taken:
            found = _of_word(flat, match.start(), match.end(), starts)
            if not found and match.start() in within:
                found = _ward(flat, match.start(), match.end())
            if not found and match.start() in every:
                found = foreign.after_title(flat, match.start(), match.end())
            out += [c for c in found if c.kind is PERSON or c.end - 1 not in titles]
            out += _after_title(flat, match.start(), match.end(), ends) if not found else []
    out += foreign.beside_country(flat, starts, hits)
    out += foreign.firms(flat, taken)
    persons = {c.start for c in hits if c.kind is PERSON}
    out += foreign.by_given(flat, persons, starts)
    out += foreign.beside_office(flat, starts, taken)
    out += foreign.alone(flat, starts, taken)
    out += foreign.after_calling(flat, taken)
    out += _glossed(text)
    for company in COMPANY.finditer(text):
        out.append(Candidate(company.start(), _company_end(flat, company), BODY, CUED))
    callings = {o.end for o in words if o.name in TITLES_BEFORE or "candidate" in o.concept}
    out += pairs.find(flat, starts, callings, hits)
    tidy = pairs.tidied(flat, out)
    far = [Candidate(*span, PERSON, CUED) for span in vietnamese.in_korean(flat)]
    out = choose([*tidy, *japanese.find(flat), *far])
    out = choose([*out, *apart(_plain(flat, out, titles), out)])
    return choose([*out, *apart(_analysed(text, flat, titles), out)])


def _plain(flat: str, found: list[Candidate], titles: set[int]) -> list[Candidate]:
    """Names that nothing beside them shows."""
    taken = {i for c in found for i in range(c.start, c.end)}
    ends = {c.end for c in found if c.kind is PLACE}
    out = [*plain.bodies(flat, taken), *plain.places(flat, ends), *plain.foreigners(flat, taken)]
    out += [*plain.after_province(flat, taken), *plain.persons(flat, taken)]
    return list(pairs.tidied(flat, [c for c in out if c.start not in titles]))


def _glossed(text: str) -> list[Candidate]:
    """Names that a bracket gives in Han, or the office their bearer held: 뤄이전(駱怡蓁),
    배상목(전 차관)."""
    return [
        Candidate(*match.span(1), PERSON, CUED)
        for match in GLOSSED.finditer(text)
        if (match[2] and _is_surname(match[2])) or (not match[2] and is_name(match[1]))
    ]


def _is_surname(han: str) -> bool:
    flat = gazetteer.flat(han)
    return flat[0] in cue_set("surnames", "zh") or flat[:2] in cue_set("surnames", "ja")


def _compounds(flat: str, starts: dict[int, Office]) -> dict[int, Office]:
    """Offices by the start of the word they end: 무역투자실장, 공보과장."""
    out = {}
    for at, office in starts.items():
        first = at
        while first and is_hangul(flat[first - 1]):
            first -= 1
        field = flat[first:at]
        if listed(flat[at - 1 : office.end], "ko"):
            continue  # 주경|기장 in 주경기장
        if 2 <= len(field) <= MOST_FIELD and office.name != "person" and not is_name(field):
            out[first] = office
    return out


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
        elif len(word) == 3 and is_name(word):
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
    firm = words[-1] in cue_set("bodies", "ko_second") or body_length(words[-1])
    two = len(words) == 2 and min(map(len, words)) > 1 and not firm
    return two and is_alien(words[0] + words[1])


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
        short = at - start == 2 and office is not None and flat[at : office.end] != "씨"
        if office is not None and not short and is_name(flat[start:at]):
            return Candidate(start, at, PERSON, CUED)
    gap = end + 1 if flat[end : end + 1] == " " else -1
    office = starts.get(gap)
    word = flat[start:end]
    aged = AGE.match(flat, end) is not None
    if office is not None or aged:
        if is_name(word) and (len(word) > 2 or aged or flat[gap : gap + 1] == "씨"):
            return Candidate(start, end, PERSON, CUED)
        surname = len(word) == 1 and word in surnames() and word not in cue_set("not", "ko_person")
        if surname and office and office.name in SURNAME_OFFICES:
            return Candidate(start, end, PERSON, CUED, short=True)
    return None


def _ward(flat: str, start: int, end: int) -> list[Candidate]:
    """A district after its city: 부산 해운대구."""
    word = strip(flat[start:end], 3)
    plain = {word, word[-2:]} & cue_set("not", "ko_place")  # 여자배구
    ward = word.endswith(WARDS) and not plain
    return [Candidate(start, start + len(word), PLACE, CUED)] if ward and 2 < len(word) < 6 else []


def _after_title(flat: str, start: int, end: int, ends: dict[int, Office]) -> list[Candidate]:
    """가수 윤하늘은, 소설가 한지수가: a full name after a calling."""
    if start - 1 not in ends or flat[start - 1] != " ":
        return []
    word = strip(flat[start:end], 3)
    if len(word) == 3 and is_name(word) and len(word) < end - start:
        return [Candidate(start, start + 3, PERSON, SHAPED)]
    return []


def _body(word: str, start: int) -> Candidate | None:
    length = body_length(word)
    return Candidate(start, start + length, BODY, CUED) if length else None


def _place(word: str, start: int) -> Candidate | None:
    length = place_length(word)
    return Candidate(start, start + length, PLACE, CUED) if length else None
