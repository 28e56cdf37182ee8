"""Whose age it is, where nobody is named beside it: the driver's, the victim's, that of the man who
was arrested; or that of the one person told of before ("the 47-year-old was stopped").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from factcheck import lexicon
from factcheck.extract.annotate import Annotated, Line
from factcheck.extract.fates import counters
from factcheck.extract.quantities import sorts_of
from factcheck.model.claim import Claim, Head
from factcheck.model.mention import ConceptMention, NameKind, NameMention
from factcheck.model.value import Value, ValueKind

GENERIC = frozenset({"people/man", "people/woman", "people/child", "people/elderly"})
HELD = "courts/suspect"
SEXES = {
    "people/man": {
        "en": re.compile(r"\b(?:man|boy|father|son|husband|brother)\b"),
        "ja": re.compile(r"男(?!女)"),
        "zh": re.compile(r"男(?!女)"),
        "ko": re.compile(r"남성|남자|남학생|소년"),
    },
    "people/woman": {
        "en": re.compile(r"\b(?:woman|girl|mother|daughter|wife|sister)\b"),
        "ja": re.compile(r"(?<!男)女"),
        "zh": re.compile(r"(?<!男)女"),
        "ko": re.compile(r"여성|여자|여학생|소녀"),
    },
}
_SEX_REACH = 12  # characters around an age in which its person is told of
ROLE_DOMAINS = ("people", "jobs")
LINES_BACK = 2  # sentences back in which the person is named that an age goes on telling of
_AGE_REACH = 16  # 周若蘭・最高執行責任者（COO、48）
_OFFICE_REACH = 14  # characters of an office between an age and its holder's name
_OFFICE = re.compile(r"(?:[- ]years?[- ]old)?[^、。，,；：:（）()「」“”\d]*")
_AGE_BEHIND = 2  # characters between an age and the person behind it
_SPELT = re.compile(r"[가-힣] ?\(([一-龥]{2,4})[·ㆍ・,] ?\Z")  # 젠마오룽(簡茂榮·47)
_REACH = 16  # characters between an age and the word for the person in its phrase
_HELD_REACH = 40
_IN_BRACKETS = re.compile(r"[（(][^（）()]*(?:[）)]|\Z)")
_MET = re.compile("[がはをにと]")
# What may stand between an age and the word for the person of that age.
_BEHIND = re.compile(
    r"(?:[- ](?:years?[- ]old )?)?(?:[a-z-]+ ){0,3}"
    r"|[のな的]?[^、。，；：（）()「」\dがはをにと]{0,12}?|"
    r"(?: ?된)? ?(?:[가-힣]+ ){0,2}[가-힣]{0,4}?"
)
_BEFORE = re.compile(
    r"(?:[a-z’' -]{0,24})?, (?:aged )?|[^、。，；（）()\d]{0,4}[（(](?:当時|当时|當時|당시 ?)?"
    r"|(?:, |，|、)?(?:was|is|are|今年|现年|現年|时年|時年|은|는|年齢は|年龄为) ?"
)
# The age stands for a person already told of, or goes with a word that does.
_DEFINITE = {
    "en": re.compile(r"(?:\A|[.“\"] |\b(?:and|but|when|after|as|that|said) )[Tt]he \Z"),
    "ja": re.compile(r"(?:\A|[、。])(?:同|この)\Z"),
    "zh": re.compile(r"(?:[这這该該此][名位]?|今年|现年|現年|时年|時年)\Z"),
    "ko": re.compile(r"(?:\A| )(?:올해|이|현재|만) ?\Z"),
}
_STANDS_ALONE = {
    "en": re.compile(r"(?: [a-z]+)?(?=[ ,.’'])"),
    "zh": re.compile(r"(?:的?[他她]|的?(?:男子|女子|男性|女性|嫌犯|嫌疑人|被告|选手|選手)|[，。])"),
    "ja": re.compile(r"の?(?:男|女|男性|女性|容疑者|被告|選手)?(?:は|が)"),
    "ko": re.compile(r"(?:의|인)? ?(?:그|그녀|남성|여성|용의자|피고인|선수)?(?:는|은|가|이|인)"),
}


def person_aged(line: Line, value: Value) -> tuple[str, ...]:
    """The person whose age it is: named right behind it (25歲的王小明, "a 41-year-old, Lee Min"),
    else the nearest one named before it in the sentence."""
    if value.kind is not ValueKind.AGE:
        return ()
    persons = [n for n in line.names if n.kind is NameKind.PERSON]
    behind = [n for n in persons if _stands_behind(line, value, n)]
    before = [n for n in persons if 0 <= value.start - n.end <= _AGE_REACH]
    before = [n for n in before if not _is_aged_himself(line, n, value)]
    before = [n for n in before if not _leads_elsewhere(line, n, value)]
    if spelt := _SPELT.search(line.text[: value.start - line.start]):
        before = [n for n in before if n.start >= line.start + spelt.start()]
        if not before:
            return (spelt.group(1),)
    for person in (*behind[:1], *before[-1:]):
        return (person.id or person.alias_of or person.surface,)
    return ()


def _is_aged_himself(line: Line, name: NameMention, value: Value) -> bool:
    """Whether another age stands between a name and an age: 山田さん（34）と長男（2）."""
    return any(v.kind is value.kind and name.end <= v.start < value.start for v in line.values)


def _leads_elsewhere(line: Line, name: NameMention, value: Value) -> bool:
    """Whether a Japanese particle parts a name from an age: 林裁判長は19日、被告の男（33）に."""
    if line.language != "ja":
        return False
    between = line.text[name.end - line.start : value.start - line.start]
    between = _IN_BRACKETS.sub("", between).rstrip("はがも、（(＝= 　")
    return re.search("[はがをにへ、]", between) is not None


def _stands_behind(line: Line, value: Value, name: NameMention) -> bool:
    """Whether a name is that of the one of an age told before it, with no more between the two
    than an office: 64岁的市长伊尔塞, "the 61-year-old governor, Ilse Brandvik"."""
    gap = name.start - value.end
    between = line.text[value.end - line.start : max(value.end, name.start) - line.start]
    if line.text.startswith("＝", value.end - line.start):
        return False  # 高橋さん（40）と大江さん（50）
    if "）" in between or ")" in between:
        return False  # 陳建熹（18歲）、陳子健: an age in brackets is of the name before
    if 0 <= gap <= _AGE_BEHIND:
        return True
    if not 0 < gap <= _OFFICE_REACH * (1 + (line.language == "en")):
        return False
    words = between.rstrip(" ,，·・、")
    end = value.end + len(words)
    held = any(m.end == end and m.start >= value.end and _is_role(m.concept) for m in line.concepts)
    return held and _OFFICE.fullmatch(words) is not None


def bearer(line: Line, value: Value) -> Head | None:
    """The person whose age it is, told by a role, else as one who was arrested."""
    near = [(gap, m) for m in line.concepts if (gap := _role_gap(line, value, m)) is not None]
    told = [m for _, m in sorted(near, key=lambda pair: pair[0])]
    ids = tuple(dict.fromkeys([*(m.concept for m in told), *_held(line, value)]))
    if not ids:
        return None  # that he is a man tells not who he is
    text = told[0].surface if told else value.surface
    return Head(text, line.language, ids[:1], (), bool(told), ids[1:4])


def _sex(line: Line, value: Value) -> tuple[str, ...]:
    """Whether the words around an age tell of a man or of a woman."""
    base = line.language.split("-")[0]
    start, end = value.start - line.start, value.end - line.start
    around = line.text[max(0, start - _SEX_REACH) : end + _SEX_REACH]
    told = [c for c, words in SEXES.items() if base in words and words[base].search(around)]
    return tuple(told) if len(told) == 1 else ()


def _role_gap(line: Line, value: Value, mention: ConceptMention) -> int | None:
    if mention.concept in GENERIC or not _is_role(mention.concept):
        return None
    return _gap(line, value, mention)


def _is_role(concept: str) -> bool:
    found = lexicon.concept(concept)
    if found.kind == "office" or concept.partition("/")[0] in ROLE_DOMAINS:
        return True
    return found.kind == "thing" and "person" in sorts_of(concept)


def _gap(line: Line, value: Value, mention: ConceptMention) -> int | None:
    """Characters between an age and a word in its phrase; None where it stands in no such."""
    if mention.start >= value.end:
        between = line.text[value.end - line.start : mention.start - line.start]
        fits = len(between) <= _REACH * (1 + (line.language == "en"))
        return len(between) if fits and _BEHIND.fullmatch(between) else None
    between = line.text[mention.end - line.start : max(0, value.start - line.start)]
    return len(between) if _BEFORE.fullmatch(between) else None


def _held(line: Line, value: Value) -> Iterator[str]:
    """That the person was arrested: of many others it may be told that they are dead or hurt."""
    table = counters()["fates"]
    if sum(v.kind is value.kind for v in line.values) > 1:
        return  # of two persons in one sentence nothing tells which of them was
    for mention in line.concepts:
        near = line.distance((value.start, value.end), (mention.start, mention.end))
        held = HELD in (mention.concept, table.get(mention.concept))
        between = line.text[max(0, value.end - line.start) : max(0, mention.start - line.start)]
        if mention.concept == HELD and line.language == "ja" and _MET.search(between):
            continue  # 29歳の男性が宮村容疑者に気付いた
        if held and near <= _HELD_REACH and line.clause(mention.start) == line.clause(value.start):
            yield HELD


def with_bearers(item: Annotated, claims: Sequence[Claim]) -> Iterator[Claim]:
    """The claims of an item; an age that goes on telling of a person is that person's, and one
    that is told of a man is no woman's."""
    at = {line.index: number for number, line in enumerate(item.lines)}
    for claim in claims:
        if claim.kind != "age" or claim.value is None:
            yield claim
            continue
        number = at[claim.sentence]
        who = None if claim.subject else _told_before(item.lines, number, claim.value)
        sex = _sex(item.lines[number], claim.value)
        yield replace(claim, subject=(who,) if who else claim.subject, qualifiers=sex)


def _told_before(lines: Sequence[Line], number: int, value: Value) -> str | None:
    line = lines[number]
    base = line.language.split("-")[0]
    definite, alone = _DEFINITE.get(base), _STANDS_ALONE.get(base)
    if definite is None or alone is None:
        return None
    start, end = value.start - line.start, value.end - line.start
    if not definite.search(line.text[:start]) or not alone.match(line.text, end):
        return None
    if named := _named(line, before=value.start):
        return next(iter(named)) if len(named) == 1 else None
    for earlier in reversed(lines[max(0, number - LINES_BACK) : number]):
        if named := _named(earlier):
            return next(iter(named)) if len(named) == 1 else None
    return None


def _named(line: Line, before: int | None = None) -> set[str]:
    """The persons that a line names, or the part of it before a position."""
    return {
        n.alias_of or n.id or n.surface
        for n in line.names
        if n.kind is NameKind.PERSON and (before is None or n.end <= before)
    }
