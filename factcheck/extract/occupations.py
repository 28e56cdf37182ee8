"""Offices and jobs told by a predicate: "he worked as a night guard", 警備員として働いていた.

Whose they are is the person the clause opens with, else the only one of the sentence before, who
goes on as "he", as "the suspect", or without a word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.extract.annotate import Annotated, Line
from factcheck.extract.claims import text_claim
from factcheck.extract.posts import in_charge_of, is_to_be, roles_of
from factcheck.model.claim import Claim
from factcheck.model.mention import ConceptMention, NameKind

SUBJECT_REACH = 60  # characters between a person and what is said of him
# What stands right before a role that a person is said to have, and right behind it.
_BEFORE = {
    "en": re.compile(
        r"\b(?:is|was|has been|had been|been|as|became|being)"
        r" (?:an? |the |its |their |his |her )?(?:[\w’'-]+ ){0,3}?\Z",
        re.IGNORECASE,
    ),
    "zh": re.compile(r"(?:担任|擔任|当过|當過|做过|做過|任|是|系|为|為|当|當)[^，。；、]{0,12}\Z"),
}
_BEHIND = {
    "ja": re.compile(
        r"(?:（[^（）]{1,12}）)?(?:として(?:働|勤|雇|勤務|従事)|をして(?:い|お)|を務め|だった|だ。"
        r"|である|であり|で、|でもある|の職に就)"
    ),
    "ko": re.compile(
        r"(?:으로|로) ?(?:\d+년[가-힣]* )?(?:일|근무|재직|활동|고용|있)|이었|였|이다|이며|인데|이던"
        r"|을 (?:지냈|맡)|를 (?:지냈|맡)"
    ),
}
# A job that the words around say is no longer held; a plain past may only be that of the tale.
_GONE = {
    "en": re.compile(
        r"\b(?:until|had been|used to|once|formerly|previously|at one time|for \w+ years before)\b",
        re.IGNORECASE,
    ),
    "ja": re.compile(r"まで|かつて|以前|過去に|していたことがある|当時"),
    "zh": re.compile(r"曾|原先|此前|以前|过去|過去|直到|離職|离职|辞去|辭去"),
    "ko": re.compile(r"까지|과거|한때|예전|이전에|전직|했던|퇴사|퇴직"),
}
# Not his own: what he is not, wants to be, or works for.
_NOT = re.compile(
    r"\b(?:not|never|wants?|want(?:ed)? to be|hopes?|dreams?|posed|disguised|dressed|like|such"
    r"|called|mistaken|acting|played|plays|role)\b|ではな|じゃな|なりすま|装|扮|役|不是|并非|並非|冒充|假扮|饰"
    r"|飾|아니|사칭|행세|역할|역을",
    re.IGNORECASE,
)
_PRONOUN = {
    "en": re.compile(
        r"\A(?:[^,]{0,40},? )?"
        r"(?:he|she|the (?:suspect|man|woman|victim|accused|defendant|driver))\b",
        re.IGNORECASE,
    ),
    "ja": re.compile(r"(?:容疑者|被告|男性?|女性?|同氏|同容疑者|さん|氏)(?:は|が)"),
    "zh": re.compile(r"他|她|[该該](?:男|女|名)|[^，。]{1,4}(?:嫌|男|女|某)[曾是为為]"),
    "ko": re.compile(r"(?:씨|그|그녀|용의자|피고인)(?:는|은|가|이)"),
}


def occupation_claims(item: Annotated) -> Iterator[Claim]:
    """A claim for each office or job that a line says its person has or had."""
    for number, line in enumerate(item.lines):
        for role in roles_of(line):
            told = _dated(line, role.concept)
            to_be = is_to_be(line, (role.start, role.end)) and "+former" not in told
            if not _is_told(line, role) or to_be:
                continue
            subject = _subject(item, number, role)
            if subject is None:
                continue
            office, begin = in_charge_of(line, role.concept, (role.start, role.end))
            yield text_claim(
                item,
                line,
                (begin, role.end),
                kind="role",
                attribute="office",
                text=_dated(line, office),
                subject=(subject,),
            )


def _is_told(line: Line, role: ConceptMention) -> bool:
    """Whether a role stands as what somebody is or does."""
    own = line.language[:2]
    before = line.text[: role.start - line.start]
    if _NOT.search(before[-30:]) or _NOT.search(line.text[role.end - line.start :][:8]):
        return False
    if own in _BEFORE:
        return _BEFORE[own].search(before) is not None
    pattern = _BEHIND.get(own)
    return pattern is not None and pattern.match(line.text, role.end - line.start) is not None


def _dated(line: Line, office: str) -> str:
    """A role, as a former one where the words say that it is over."""
    gone = _GONE.get(line.language[:2])
    if gone is None or "+former" in office or not gone.search(line.text):
        return office
    base, at, fields = office.partition("@")
    head, *modifiers = base.split("+")
    return "+".join((head, *sorted((*modifiers, "former")))) + at + fields


def _subject(item: Annotated, number: int, role: ConceptMention) -> str | None:
    """The one person before a role in its line, else the only one that was named before."""
    line = item.lines[number]
    own = _persons(line)
    before = {key for key, end in own if end <= role.start and role.start - end <= SUBJECT_REACH}
    if own:
        return next(iter(before)) if len({key for key, _ in own}) == 1 and before else None
    pronoun = _PRONOUN.get(line.language[:2])
    if pronoun is None or not pronoun.search(line.text[: role.start - line.start]):
        return None
    for earlier in reversed(item.lines[max(0, number - 2) : number]):
        named = {key for key, _ in _persons(earlier)}
        if named:
            return next(iter(named)) if len(named) == 1 else None
    return None


def _persons(line: Line) -> list[tuple[str, int]]:
    """Persons that a line names, each with the end of the name."""
    return [
        (n.alias_of or n.id or n.surface, n.end) for n in line.names if n.kind is NameKind.PERSON
    ]
