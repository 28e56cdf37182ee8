"""Claims of those who alone did a thing, with the words that tell what they did."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import timedelta

from factcheck import lexicon
from factcheck.extract.annotate import Annotated, Line
from factcheck.extract.claims import holder_claim
from factcheck.extract.deeds.persons import persons_of
from factcheck.extract.modality import modality_at
from factcheck.extract.outdone import is_outdone
from factcheck.extract.sole import en, ja, ko, posts_en, posts_ja, posts_ko, posts_zh, zh
from factcheck.extract.sole.masked import masked
from factcheck.extract.sole.shared import FIELDS, POST, Sole
from factcheck.extract.sole.unlisted import unlisted
from factcheck.lexicon import titles
from factcheck.lexicon.fold import base_language
from factcheck.model.claim import Claim, Head
from factcheck.model.event import Modality
from factcheck.model.mention import NameKind, NameMention

LONGEST = 600  # characters of a passage; a longer one is a list or a table
CONCEPT_WEIGHT = 0.9
# Who did it at an earlier time, or of all times: "the first since 1990".
_ANOTHER_TIME = re.compile(
    r"\b(?:last year|previous|previously|since|in (?:19|20)\d\d|ever|in history|of all time)\b"
    r"|昨年|前回|前年|過去|去年|上届|上屆|往届|지난해|작년|지난 대회|역대|전년|史上|歴代|历届|歷屆"
    r"|(?:19|20)\d\d年に|以来|以來|이래|이후 처음|년 만|ぶり|历史上|歷史上|사상",
    re.IGNORECASE,
)
# Of posts only those who held them at other times: "since the flood" tells nothing of one.
_OTHER_HOLDERS = re.compile(
    r"\b(?:last year|in (?:19|20)\d\d|in history|of all time)\b|昨年|前年|去年|上届|上屆|往届"
    r"|지난해|작년|역대|전년|(?:19|20)\d\d年に|史上|歴代|历届|歷屆|历史上|歷史上|사상",
    re.IGNORECASE,
)
# Words for posts that are too common for the lexicon of offices.
_POST = re.compile(
    r"\b(?:chief|head|chair|speaker|president|director|secretary|envoy|manager|captain|leader|boss"
    r"|commissioner|commander|dean|rector|principal|editor|superintendent|chancellor|provost"
    r"|conductor|curator|officer|coach|governor|mayor|minister|premier|judge|bishop|spokes\w+|treasurer|trustee|librarian|marshal|whip|warden|negotiator)\b"
    r"|[総総]?裁|長$|委員|理事|会長|代表$|党首|党魁|首相|大臣$|監督$|コーチ$|教练$|감독$|院长|校长|主席|主任|会长|总监|馆长|团长|队长|局长|署长"
    r"|(?:장|대표|위원|이사|총재|총장|단장|청장|원장)$",
    re.IGNORECASE,
)
_Reading = Callable[[str], Iterator[Sole]]
_TOLD: dict[str, tuple[_Reading, _Reading]] = {
    "en": (en.told, posts_en.posts),
    "ja": (ja.told, posts_ja.posts),
    "zh": (zh.told, posts_zh.posts),
    "ko": (ko.told, posts_ko.posts),
}
_OPEN = (Modality.POSSIBLE, Modality.DENIED)
OLD = timedelta(days=60)  # a post taken before that is told as somebody's past


def sole_claims(item: Annotated) -> Iterator[Claim]:
    """A claim for each person whom a line tells to be the first, the last or the only one."""
    for line in item.lines:
        told = _TOLD.get(base_language(line.language))
        if told is None or len(line.text) > LONGEST:
            continue
        acts, posts = told
        if not _ANOTHER_TIME.search(line.text):
            known = [name for name in line.names if name.kind is NameKind.PERSON]
            yield from _of_line(item, line, [*known, *unlisted(line)], acts)
        if not _OTHER_HOLDERS.search(line.text):
            # The grammar of taking a post shows that what looks like a name is one.
            yield from _of_line(item, line, persons_of(line), posts)


def _of_line(
    item: Annotated, line: Line, persons: list[NameMention], reading: _Reading
) -> Iterator[Claim]:
    """The claims that one grammar finds in a line: the first of each sort for each person."""
    text = masked(line, persons) if persons else None
    if text is None or not text.persons:
        return  # named inside a speech or an aside alone
    told: set[tuple[str, int]] = set()
    for sole in reading(text.text):
        if (sole.sort, sole.person) in told:
            continue
        name = text.persons[sole.person]
        empty = sole.start == sole.end
        act = (name.start, name.start) if empty else text.span(sole.start, sole.end)
        claim = _claim(item, line, name, sole.sort, act)
        # A post may be told behind words that look like one: 特別管理対象に挙がった…の新庁長に.
        if claim is not None or sole.sort != POST:
            told.add((sole.sort, sole.person))
        if claim is not None:
            yield claim


def _claim(
    item: Annotated, line: Line, name: NameMention, sort: str, act: tuple[int, int]
) -> Claim | None:
    modality, negated = modality_at(line, *act)
    if negated or modality in _OPEN or is_outdone(line, name):
        return None
    if sort == POST and (_is_past(item, line, name) or not _is_post(line, act)):
        return None
    if sort == POST and _steps_aside(line, name, act):
        return None
    words = item.source.text[act[0] : act[1]]
    head = Head(words, line.language, (sort,), (), touching=True)
    return holder_claim(item, line, name, head, asked=_act_words(line, act))


def _is_post(line: Line, act: tuple[int, int]) -> bool:
    """Whether words name a post, or none are told: "his successor is"."""
    told = line.text[act[0] - line.start : act[1] - line.start]
    offices = (m for m in line.concepts if titles.is_role(m.concept))
    return (
        not told
        or bool(_ministry(told, line.language))
        or any(m.start < act[1] and act[0] < m.end for m in offices)
        or bool(_POST.search(told))
    )


# The head who is to be chairman goes: 長谷部社長は会長に就く.
_HEAD_BEFORE = re.compile(
    r"(?:\b(?:president|chief executive|CEO|managing director)|社长|社長|总裁|總裁|总经理|總經理)"
    r" ?\Z",
    re.IGNORECASE,
)
_HEAD_BEHIND = re.compile(r"(?:（[^（）]{1,6}）|\([^()]{1,8}\))?(?: ?(?:社長|사장|대표(?:이사)?))")
_CHAIR = re.compile(
    r"\bchair|会長|董事长|董事長|회장|相談役|고문|advis[eo]r|顾问|顧問", re.IGNORECASE
)


def _steps_aside(line: Line, name: NameMention, act: tuple[int, int]) -> bool:
    """Whether the head of a firm is told to become its chairman: he makes way for another."""
    told = line.text[act[0] - line.start : act[1] - line.start]
    before = line.text[: name.start - line.start]
    headed = _HEAD_BEFORE.search(before) or _HEAD_BEHIND.match(line.text, name.end - line.start)
    return headed is not None and _CHAIR.search(told) is not None


_MINISTRIES = {
    "en": (re.compile(rf"(?:the )?({FIELDS})(?: ministry| department| portfolio)?"), "{} minister"),
    "ko": (re.compile(r"([가-힣]{2,7})부"), "{}장관"),
}


def _ministry(told: str, language: str) -> list[str]:
    """The office of whoever is in charge of a ministry that is told in place of the office."""
    pattern, office = _MINISTRIES.get(language, (None, ""))
    found = pattern.fullmatch(told.strip().lower()) if pattern else None
    listed = lexicon.find(office.format(found[1]), language) if found else []
    return [m.concept for m in listed if m.concept.startswith("offices/")]


def _is_past(item: Annotated, line: Line, name: NameMention) -> bool:
    """Whether the clause of a name tells of a day long before its text was published."""
    if item.source.published is None:
        return False
    least = item.source.published.when - OLD
    ends = [
        v.time.end for v in line.times if v.time and line.clause(v.start) == line.clause(name.start)
    ]
    return any(end is not None and end.date() < least.date() for end in ends)


def _act_words(line: Line, act: tuple[int, int]) -> tuple[tuple[str, float, int], ...]:
    """Keys of the words of an act that stand in no name, each with its weight and the number of
    its word."""

    persons = [name for name in line.names if name.kind is NameKind.PERSON]

    def inside(start: int, end: int) -> bool:
        named = any(n.start < end and start < n.end for n in persons)
        return act[0] <= start < act[1] and not named

    found: list[tuple[str, float, int]] = []
    for number, mention in enumerate(line.concepts):
        # 当选党魁 is one office with the word for taking it.
        taken = titles.is_role(mention.concept) and mention.start < act[0] < mention.end <= act[1]
        if taken or inside(mention.start, mention.end):
            found.append((f"c:{mention.concept}", CONCEPT_WEIGHT, number))
    told = line.text[act[0] - line.start : act[1] - line.start]
    found += [(f"c:{office}", CONCEPT_WEIGHT, -1) for office in _ministry(told, line.language)]
    first = len(line.concepts)
    for number, word in enumerate(line.words, start=first):
        if inside(word.start, word.end):
            found += [(key, round(weight, 3), number) for key, weight in word.keys]
    return tuple(found)
