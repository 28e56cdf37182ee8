"""Names in running text: persons, bodies and places, with office and principal where told.

Precision goes before reach: a word is a name where a pack knows it, or where an office, an
honorific, a suffix or its shape shows it; a small place or a stray fragment is none.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Sequence

from factcheck.lexicon.offices import base_of, modifiers_of
from factcheck.model.mention import NameKind, NameMention, PairMention
from factcheck.names import (
    find_chinese,
    find_english,
    find_japanese,
    find_korean,
    gazetteer,
)
from factcheck.names import (
    find_pairs as pairs,
)
from factcheck.names.chinese_edges import TITLES_ZH
from factcheck.names.find_base import (
    CUED,
    Candidate,
    Shown,
    apart,
    base_language,
    cue_set,
    is_han,
    is_hangul,
    is_katakana,
    pattern,
)
from factcheck.names.offices import Office, concept_at, offices, state_offices

# What may stand between a country and the office or name of its holder.
LINK = {
    "ja": re.compile(r"(?:の|・|側の|政府の)?\Z"),
    "zh": pattern(r"(?:的|籍)?\Z"),
    "ko": re.compile(r"(?:의)? ?\Z"),
    "en": re.compile(r"(?:'s|’s)? \Z"),
}
OFFICE_BEFORE = {
    "en": ("", " ", ", "),
    "zh": ("", " ", *TITLES_ZH),
    "ja": ("", "の", "・"),
    "ko": (" ",),
}
# Longest "name, the country's … office" in English, and what may stand between.
APPOSITION = 32
WORDS_BETWEEN = re.compile(
    r", (?:\d{1,2}, )?(?:the |its |a |an |who is )?(?:[A-Z][a-z]+(?:'s)? ){0,2}"
)
OF = re.compile(r" of (?:the )?")
SCHOOLS = frozenset(("University", "College", "Institute", "School"))
# "The union's president", "company president": the head of no state.
OWNER = re.compile(
    r"\b(?:(?!country|nation|republic|state|island)[a-z]+['’]s|union|company|club|university|college"
    r"|association|league|federation|board|council|student|firm|group|team|society) \Z"
)
PARTY_LEADER = "offices/party-leader"
NEAR_BODY = 10
PARTY = tuple(gazetteer.flat(w) for w in ("党", "당 ", "民主", "공산당", "노동당"))
BANK = tuple(gazetteer.flat(w) for w in ("日銀", "中央銀行", "中銀", "央行", "은행", "한은"))
CANDIDATE = "candidate"
OF_COUNTRY = re.compile(r" of (?:the )?\Z")
LOCATIVE_EN = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Aa]round|[Aa]cross|[Ii]nside) "
    r"(?:the (?:city|town|port|capital|village)(?: city)? of |the |nearby |central |downtown "
    r"|southern |northern |eastern |western )?\Z"
)
LOCATIVE_AFTER = {
    "ja": pattern(
        r"(?:市内|郊外|近郊|市|県)?(?:で(?!は?な|も(?!開|行)|す|あ)|において|における|に於|を訪|に到着|入り|開催)"
    ),
    "ko": re.compile(r"(?:시내|인근|시)?(?:에서|에 (?:도착|있)|을 (?:방문|찾)|를 (?:방문|찾))"),
    "zh": pattern(r"(?:市)?(?:举行|举办|召开|开幕|会见|会晤|接待)"),
}
LOCATIVE_BEFORE = {
    "zh": pattern(r"(?:在|于|於|抵达|飞抵|前往|赴|位于|到访)\Z"),
    "ja": pattern(r"於[:：]?\Z"),
}


def find_names(text: str, language: str, more: Sequence[Shown] = ()) -> list[NameMention]:
    """All names in one item's text, in order, none overlapping another; ``more`` are names that
    other sources show."""
    if not text:
        return []
    bare = base_language(language)
    flat = gazetteer.flat(text)
    candidates = candidates_of(text, flat, bare)
    if more:
        shown = [Candidate(one.start, one.end, one.kind, CUED) for one in more]
        candidates = sorted([*candidates, *apart(shown, candidates)], key=lambda c: c.start)
    beside = _Beside(flat, bare, candidates)
    for candidate in candidates:
        if candidate.kind is NameKind.PERSON:
            _attach(beside, candidate)
    mentions = [_mention(text, flat, bare, language, c) for c in candidates]
    mentions = _told_by_brackets(text, _bodies_of_countries(mentions))
    return sorted([*mentions, *bracketed(text, mentions)], key=lambda m: m.start)


def _bodies_of_countries(mentions: list[NameMention]) -> list[NameMention]:
    """The mentions, a body that many countries have as that of the country named right before it:
    波蘭國防部, 日本财务省."""
    ends = {m.end: m for m in mentions if (m.id or "").startswith("country:")}
    out = []
    for mention in mentions:
        country = ends.get(mention.start)
        other = country is not None and country.principal not in (None, mention.principal)
        if other and mention.kind is NameKind.ORGANISATION and mention.principal is not None:
            assert country is not None
            mention = dataclasses.replace(mention, id=None, principal=country.principal)
        out.append(mention)
    return out


def candidates_of(text: str, flat: str, bare: str) -> list[Candidate]:
    """Candidates by the finder of the language."""
    if bare == "ja":
        return find_japanese.find(text, flat)
    if bare == "zh":
        return find_chinese.find(flat)
    if bare == "ko":
        return find_korean.find(text, flat)
    return find_english.find(text, flat)


def find_pairs(text: str, language: str) -> list[PairMention]:
    """Short forms that name several countries (中韓), and one country in a visit (訪中)."""
    return pairs.find(text, gazetteer.flat(text), base_language(language))


class _Beside:
    """What stands next to a span: offices, and countries or the bodies that act for one."""

    __slots__ = (
        "bare",
        "body_at",
        "body_to",
        "ends",
        "flat",
        "principal_at",
        "principal_to",
        "stands_to",
        "starts",
    )

    def __init__(self, flat: str, bare: str, candidates: list[Candidate]) -> None:
        self.flat, self.bare = flat, bare
        found = offices(flat, bare)
        self.starts = {o.start: o for o in found}
        self.ends = {o.end: o for o in found}
        told = [(c, gazetteer.principal(c.id)) for c in candidates if _stands(c) and c.id]
        bodies = [c for c in candidates if c.kind is NameKind.ORGANISATION]
        self.body_at = {c.start: c for c in bodies}
        self.body_to = {c.end: c for c in bodies}
        self.stands_to = {c.start: c.end for c in candidates if c.kind is not NameKind.PERSON}
        self.principal_to = {c.end: p for c, p in told if p}
        self.principal_at = {c.start: p for c, p in told if p}

    def office(self, person: Candidate) -> Office | None:
        """The office before or after a name."""
        for gap in range(5 if self.bare == "zh" else 3):
            before = self.ends.get(person.start - gap)
            if before and self.flat[before.end : person.start] in OFFICE_BEFORE[self.bare]:
                return before
        for gap in range(APPOSITION if self.bare == "en" else 2):
            after = self.starts.get(person.end + gap)
            between = self.flat[person.end : person.end + gap]
            if after and (
                WORDS_BETWEEN.fullmatch(between) if self.bare == "en" else not between.strip()
            ):
                return after
        return self._past_body(person) if self.bare == "ko" else None

    def _past_body(self, person: Candidate) -> Office | None:
        """The office after a Korean name and its country or body: 박서연 외교부 대변인."""
        if self.flat[person.end : person.end + 1] != " ":
            return None
        start = person.end + 1
        stop = self.stands_to.get(start) or (
            start + 1 if self.flat[start : start + 1] in "미일중한북러영" else 0
        )
        for gap in (0, 1) if stop else ():
            after = self.starts.get(stop + gap)
            if after and not self.flat[stop : after.start].strip():
                return after
        return None

    def concept(self, office: Office, person: Candidate) -> str | None:
        """The lexicon concept of an office here.  "President of" a company or university is none
        of a state."""
        told = concept_at(self.flat, office, self.bare, (person.start, person.end))
        if told is not None and base_of(told) == PARTY_LEADER and office.concept[0] == "?":
            return self._leader(told, office, person)
        if told is None or self.bare != "en" or base_of(told) != "offices/president":
            return told
        if OWNER.search(self.flat[max(0, office.start - 24) : office.start]):
            return None
        body = self._body_of(office)
        if body is None:
            return told
        last = set(body.split())
        if last & SCHOOLS:
            return told.replace("offices/president", "offices/university-president")
        if last & cue_set("bodies", "en_unions"):
            return None
        return told.replace("offices/president", "offices/chief-executive-officer")

    def _leader(self, told: str, office: Office, person: Candidate) -> str | None:
        """総裁 and 총재 lead a party or a central bank: what stands just before tells."""
        left = min(office.start, person.start)
        before = self.flat[max(0, left - NEAR_BODY) : max(office.end, person.end)]
        if any(word in before for word in PARTY):
            return told
        if any(word in before for word in BANK):
            return told.replace(PARTY_LEADER, "offices/central-bank-governor")
        return None

    def _body_of(self, office: Office) -> str | None:
        """The body that an English office names, "president of Kurokawa Electric"."""
        of = OF.match(self.flat, office.end)
        body = self.body_at.get(of.end()) if of else self.body_to.get(office.start - 1)
        return None if body is None else self.flat[body.start : body.end]

    def principal(self, left: int, right: int) -> str | None:
        """The country named just before ``left``, or in English by "of" just after ``right``."""
        for gap in range(5):
            principal = self.principal_to.get(left - gap)
            if principal and LINK[self.bare].match(self.flat[left - gap : left]):
                return principal
        for gap in range(4, 9) if self.bare == "en" else ():
            principal = self.principal_at.get(right + gap)
            if principal and OF_COUNTRY.match(self.flat[right : right + gap]):
                return principal
        return None


def _stands(candidate: Candidate) -> bool:
    """Whether a candidate is a country or a body, whose officers a text names after it."""
    return (candidate.id or "").startswith(("country:", "org:"))


def _attach(beside: _Beside, person: Candidate) -> None:
    """Give a person the office beside the name, and the principal named beside that."""
    office = beside.office(person)
    if office is None:
        person.principal = beside.principal(person.start, len(beside.flat))
        return
    if office.name != "person":
        person.office = beside.concept(office, person)
        person.office_span = (office.start, office.end)
    if office.former or CANDIDATE in modifiers_of(office.concept):
        return
    left, right = min(person.start, office.start), max(person.end, office.end)
    principal = beside.principal(left, right) or beside.principal(office.start, right)
    if principal is not None and office.name in state_offices():
        person.principal = principal
        if person.id is None:
            surface = beside.flat[person.start : person.end]
            person.id = _holder(surface, office.name, principal)


def _holder(surname: str, office: str, country: str) -> str | None:
    """The latest holder of an office with this surname, if the table knows one."""
    found = gazetteer.holders(surname, office, country)
    if not found:
        return None

    def latest(identity: str) -> str:
        return max(
            p.since
            for p in gazetteer.posts(identity)
            if p.office == office and p.principal == country
        )

    return max(found, key=latest)


def _mention(text: str, flat: str, bare: str, language: str, candidate: Candidate) -> NameMention:
    principal = candidate.principal
    if principal is None and candidate.id is not None:
        principal = gazetteer.principal(candidate.id)
    locative = candidate.kind is NameKind.PLACE and _locative(flat, bare, candidate)
    if locative and candidate.id is not None and candidate.id.startswith("city:"):
        principal = None
    return NameMention(
        candidate.start,
        candidate.end,
        text[candidate.start : candidate.end],
        candidate.kind,
        language,
        candidate.id,
        candidate.office,
        candidate.office_span,
        principal,
        locative,
    )


def _locative(flat: str, bare: str, candidate: Candidate) -> bool:
    if bare == "en":
        return not candidate.adjective and bool(
            LOCATIVE_EN.search(flat[max(0, candidate.start - 40) : candidate.start])
        )
    before = LOCATIVE_BEFORE.get(bare)
    if before is not None and before.search(flat[max(0, candidate.start - 4) : candidate.start]):
        return True
    return bool(LOCATIVE_AFTER[bare].match(flat, candidate.end))


def _told_by_brackets(text: str, mentions: list[NameMention]) -> list[NameMention]:
    """The mentions, known persons who are spelled unusually with the id of the name in brackets
    behind them: 貝尼亞（Santiago Peña）."""
    known = {m.start: m for m in mentions if m.kind is NameKind.PERSON and m.id is not None}
    told: dict[str, str | None] = {}
    for mention in mentions:
        if mention.kind is NameKind.PERSON and mention.id is None:
            match = BRACKETED.match(text, mention.end)
            inside = known.get(match.start(1)) if match else None
            if match and inside and inside.end == match.end(1):
                told[mention.surface] = inside.id
    if not told:
        return mentions
    return [
        dataclasses.replace(m, id=told[m.surface])
        if m.id is None and m.kind is NameKind.PERSON and m.surface in told
        else m
        for m in mentions
    ]


def bracketed(text: str, mentions: list[NameMention]) -> list[NameMention]:
    """Other names that a text gives in brackets, as mentions of the same: 李在明(イ・ジェミョン),
    Korea Development Institute (KDI)."""
    taken = {m.start for m in mentions}
    out = []
    for mention in mentions:
        match = BRACKETED.match(text, mention.end)
        if match is None or match.start(1) in taken or mention.kind is NameKind.PLACE:
            continue
        acronym = ACRONYM.fullmatch(match[1]) and mention.kind is NameKind.ORGANISATION
        if not acronym and not _other_script(mention.surface, match[1]):
            continue
        start, end = match.span(1)
        out.append(
            dataclasses.replace(
                mention,
                start=start,
                end=end,
                surface=match[1],
                alias_of=mention.surface,
                office=None,
                office_span=None,
            )
        )
    return out


def _other_script(name: str, other: str) -> bool:
    """Whether a bracket can hold the same name in another script: 中国人民大学（Renmin …）."""
    if not NAME_LIKE.fullmatch(other):
        return False
    return script(name) != script(other)


def script(name: str) -> str:
    """ "han", "kana", "hangul" or "latin", by the first letter that tells."""
    for char in name:
        if is_hangul(char):
            return "hangul"
        if is_katakana(char) or "ぁ" <= char <= "ゖ":
            return "kana"
        if is_han(char):
            return "han"
    return "latin"


ACRONYM = re.compile(r"[A-Z][A-Za-z&-]{1,9}")
NAME_LIKE = re.compile(
    r"[A-Z][\w'’.-]+(?: (?:of|for|the|and|[A-Z][\w'’.-]*))*"
    r"|[ァ-ヺー・＝ ]{3,30}|[㐀-鿿々]{2,12}|[가-힣]{2,4}"
)
BRACKETED = re.compile(r"\s?[（(]([^（()）]{2,60})[)）]")
