"""Of which nation the persons are that a figure counts: three of *its nationals* against three of
another's answer two questions, and so do the dead of one nation and all the dead.

The noun phrase tells it ("6名中国公民", 邦人１人), or the persons counted just before, of whom
these are a part or the rest: "five Koreans were aboard, of whom two died; the other three …".
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from factcheck.extract.annotate import Annotated, Line
from factcheck.extract.homes import home_of
from factcheck.language.han import fold_han
from factcheck.model.claim import Claim, Head
from factcheck.model.value import Value, ValueKind
from factcheck.resources import package_yaml

NUMBERS = (ValueKind.COUNT, ValueKind.NUMBER)
CASUALTIES = (
    "disasters/dead",
    "disasters/injured",
    "disasters/seriously-injured",
    "disasters/missing",
)
PERSON_CLASSES = ("person", None)
TOUCHES_JA = 3  # characters between a nation and its count: 韓国籍の2人
REACH = 8  # characters between the nation and its count
BEHIND = {"en": 14, "ja": 2, "ko": 2, "zh": 2}  # 6名中国公民, "two of the four Thais"
ROW = 6  # characters between two counts of one group: 邦人１人死亡２人けが
REST_REACH = 3
SAID_REACH = 44  # characters between a count and the nation that a verb tells of it
_CLAUSE_ENDS = re.compile(r"[、，,。；;\s　]")
_OF = re.compile(r" (?:of (?:the |its |those )?|other |more )?|[のと]|的|의 |")
# 韓国人観光客ら31人, 한국인 등 31명: of whom only some are told to be of the nation.
_AND_OTHERS = re.compile(r"ら(?=[^れ]|$)|など|ほか|[含포]|等| ?등(?= |$)|及び|および|と")
_AMONG = re.compile(r"\b(?:among|of|in)\b")  # "18 Chinese among 22 dead", "8 Thais out of 22"
# 台湾地震 9人死亡, 일본 지진으로 14명 사망, 미국을 덮쳐 9명: what came over a country counts nobody
# of its nation; nor does where a clause of a headline ends.
_HAPPENED = re.compile(
    r"[　…·:：]|[已致造酿釀]|地震|洪水|津波|豪雨|大雨|暴雨|大火|火災|火灾|山火|野火|爆発|爆炸"
    r"|台风|颱風|台風|飓风|颶風|海啸|海嘯|雪崩|土砂|泥石流|滑坡|坠|墜|翻|撞|衝突|脱線|脫軌"
    r"|沈没|沉没|沉沒|沉船|事故|空難|空难|銃撃|枪击|槍擊|襲撃|袭击|襲擊|空爆|空袭|空襲|戦争|テロ|恐袭|恐攻|暴动|暴動"
    r"|지진|홍수|해일|폭우|산불|화재|폭발|태풍|허리케인|눈사태|산사태|사고|추락|충돌|탈선|침몰|전복|총격|테러|공습|붕괴"
    r"|[을를에서로] |의 |の[^、。]*で$"
)
# "Three of the dead were Chinese nationals", うち2人は中国籍, 其中两人来自越南, 2명은 중국 국적:
# what stands between a count and the nation that is said of it, and what stands behind the nation.
_SAID = {
    "en": (
        re.compile(
            r"(?: (?:people|others|more))?(?: of (?:the|those|them|these|whom)(?: [a-z]+){0,3}?)?"
            r"(?:,? (?:were|are|was|is|being|held|hold|came|come|hailed?|have|had))?"
            r"(?: all| both| also| each)?(?: from| citizens of| nationals of| of| natives of)?"
            r"(?: (?:the|mainland|south|north))? "
        ),
        re.compile(
            r"(?:[a-z]{0,4}\b)?(?:\Z|[.,;:)”\"]| (?:and|but|while|as|who|aged|in|on|according"
            r"|police|officials|said|nationals?|citizens?|passport|tourists?|workers?|students?|women|men"
            r"|sailors?|passengers?|nationality|people|climbers?|divers?|monks?|soldiers?|children"
            r"|labourers|migrants|crew|engineers?|residents)\b)"
        ),
    ),
    "ja": (
        re.compile(r"(?:は|が|も)(?:いずれも|すべて|全員)?"),
        re.compile(r"(?:国)?(?:人|籍|系)|出身|から(?:来|の)"),
    ),
    "zh": (
        re.compile(
            r"(?:均|都|皆|则|則)?(?:为|為|是|系|係|来自|來自|持有?|具有?|拥有|擁有|属于?|屬於?)"
        ),
        re.compile(r""),
    ),
    "ko": (
        re.compile(r"(?:은|는|이|가|도) (?:모두 |각각 )?"),
        re.compile(r"인|계| ?(?:국적|출신|국민|사람|동포|에서 온)"),
    ),
}
# What stands before a nation that not all of those counted are of.
_MOSTLY = {
    "en": re.compile(
        r"\b(?:mostly|mainly|largely|chiefly|predominantly|primarily|many|most|majority)"
        r"(?: of (?:them|whom|the \w+))? ?(?:from |were |are |being |the )*\Z",
        re.IGNORECASE,
    ),
    "ja": re.compile(r"(?:主に|多くが|ほとんどが|大半が|大部分が)(?:、)?\Z"),
    "zh": re.compile(r"(?:多数|大多|大部分|多半|主要|大都)(?:为|是|来自|系)?\Z"),
    "ko": re.compile(r"(?:대부분|주로|대다수|상당수)(?:이|가|은|는)? ?\Z"),
}
_OF_OTHERS = re.compile(r" of (?:the )?(?:[a-z]+ )?")


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of one language, as ``nations.yaml`` lists them."""

    home: str | None
    own: tuple[str, ...]
    nationals: tuple[tuple[str, str], ...]
    parts: tuple[str, ...]
    rest: tuple[str, ...]


@functools.cache
def _words(language: str) -> _Words:
    data = package_yaml("extract/nations.yaml").data
    base = language.split("-")[0]
    fold = fold_han if base in ("ja", "zh") else str
    home = home_of(language)
    return _Words(
        home=f"country:{home}" if home else None,
        own=tuple(map(fold, data["own"].get(language, ()))),
        nationals=tuple((fold(w), key) for w, key in data["nationals"].get(base, {}).items()),
        parts=tuple(map(fold, data["parts"].get(base, ()))),
        rest=tuple(map(fold, data["rest"].get(base, ()))),
    )


def nation_of(line: Line, value: Value) -> tuple[str, ...]:
    """The nation that a count of persons is limited to by its own noun phrase."""
    if not counts_persons(value):
        return ()
    named = [(n.start, n.end, n.id) for n in line.names if _is_nation(n.id) and not n.locative]
    told = named + _by_words(line)
    where = [(n.start, n.end, n.id) for n in line.names if _is_nation(n.id) and n.locative]
    told = [one for one in told if not _is_mostly(line, one[0])]
    inside = [key for start, _, key in told if value.start <= start < value.end]
    before = [key for _, end, key in sorted(told) if _leads(line, value, end)]
    behind = [key for start, _, key in sorted(told) if _stands_behind(line, value, start)]
    behind += [k for start, end, k in sorted(told + where) if _is_said(line, value, start, end)]
    if line.language == "ja":  # 韓国人16人とインドネシア人11人: each has its own
        touching = [k for _, end, k in sorted(told) if 0 <= value.start - end <= TOUCHES_JA]
        behind = [] if touching and before else behind
    bare = value.kind is ValueKind.NUMBER
    found = behind[:1] if bare else inside[:1] or behind[:1] or before[-1:]
    return tuple(key for key in found if key)


def _is_mostly(line: Line, start: int) -> bool:
    """Whether a nation is told of most of those who are counted: "22 mostly Chinese workers"."""
    mostly = _MOSTLY.get(line.language.split("-")[0])
    return mostly is not None and mostly.search(_folded(line)[: start - line.start]) is not None


def counts_persons(value: Value) -> bool:
    """Whether a figure can count persons."""
    return value.kind in NUMBERS and value.counter_class in PERSON_CLASSES


def _is_nation(key: str | None) -> bool:
    return key is not None and key.startswith("country:")


def _by_words(line: Line) -> list[tuple[int, int, str | None]]:
    words = _words(line.language)
    text = _folded(line)
    listed = [(word, words.home) for word in words.own] + list(words.nationals)
    return [
        (line.start + at, line.start + at + len(word), key)
        for word, key in listed
        if key is not None
        for at in _places(text, word)
    ]


def _folded(line: Line) -> str:
    return fold_han(line.text) if line.language[:2] in ("ja", "zh") else line.text


def _places(text: str, word: str) -> list[int]:
    return [match.start() for match in re.finditer(re.escape(word), text)]


def _leads(line: Line, value: Value, end: int) -> bool:
    """Whether a nation that ends at a position stands before a count, in its phrase."""
    if not 0 <= value.start - end <= REACH or line.clause(end - 1) != line.clause(value.start):
        return False
    between = line.text[end - line.start : value.start - line.start]
    if _AND_OTHERS.search(between) or _HAPPENED.search(between) or _AMONG.search(between):
        return False
    return not any(end <= other.start < value.start for other in line.values)


def _stands_behind(line: Line, value: Value, start: int) -> bool:
    """Whether a nation stands right behind a count, in its phrase: 3人の日本人, "two of the
    Koreans"."""
    if not 0 <= start - value.end <= BEHIND.get(line.language.split("-")[0], 2):
        return False
    between = line.text[value.end - line.start : start - line.start]
    return _OF.fullmatch(between) is not None


def _is_said(line: Line, value: Value, start: int, end: int) -> bool:
    """Whether a nation is told of those counted by what is said of them: "two were Koreans"."""
    said = _SAID.get(line.language.split("-")[0])
    if said is None or not 0 < start - value.end <= SAID_REACH:
        return False
    if any(value.end <= other.start < start for other in line.values):
        return False
    between, behind = said
    told = _folded(line)[value.end - line.start : start - line.start]
    if between.fullmatch(told) is None:
        return False
    # 中国籍 is a word of its own, Chinese a name with no ending.
    whole = line.text[end - line.start - 1 : end - line.start] in ("籍", "人", "인")
    return whole or behind.match(line.text, end - line.start) is not None


def with_nations(item: Annotated, claims: Sequence[Claim]) -> list[Claim]:
    """The claims of an item, counts of persons with the nation of those they are a part of."""
    lines = {line.index: line for line in item.lines}
    found: list[Claim] = []
    group: _Group | None = None
    for claim in claims:
        line = lines[claim.sentence]
        if claim.value is None or claim.kind != "count" or not counts_persons(claim.value):
            found.append(claim)
            continue
        if group is not None and not claim.subject and group.holds(line, claim):
            claim = replace(claim, subject=group.nation)
            group.add(line, claim)
        elif claim.subject:
            group = _Group.of(line, claim)
        found.append(claim)
    return _told_again(_with_wholes(found))


def _with_wholes(claims: Sequence[Claim]) -> list[Claim]:
    """Counts of one nation without a noun of their own count what the whole does that they are a
    part of: 死亡した4人のうち2人は中国籍 tells of two dead."""
    out: list[Claim] = []
    whole: Claim | None = None
    for claim in claims:
        if claim.kind == "count" and claim.value is not None and counts_persons(claim.value):
            head = claim.head
            if claim.subject and (head is None or not head.concepts):
                same = whole is not None and whole.sentence == claim.sentence
                known = _befallen(head) or (_befallen(whole.head) if same and whole else ())
                if known:
                    text = head.text if head else claim.surface
                    claim = replace(claim, head=Head(text, claim.language, known))
            elif head and head.concepts:
                whole = claim
        out.append(claim)
    return out


def _befallen(head: Head | None) -> tuple[str, ...]:
    """What befell those that a noun or another one near it counts."""
    near = (*head.concepts, *head.others) if head else ()
    return tuple(c for c in near if c in CASUALTIES)[:1]


def _sums_up(line: Line, claim: Claim) -> bool:
    """Whether a count is that of several nations together: 韓国人6人とベトナム人6人の計12人."""
    before = line.text[max(0, claim.start - line.start - 4) : claim.start - line.start]
    return line.language == "ja" and ("計" in before or "合わせて" in before)


@dataclass(slots=True)
class _Group:
    """The persons of one nation that were counted last, and those of them told of since."""

    nation: tuple[str, ...]
    size: Decimal
    line: Line
    last: Claim
    parted: bool = False  # some of them have been told apart
    told: Decimal = Decimal(0)

    @classmethod
    def of(cls, line: Line, claim: Claim) -> _Group:
        """The group that a count names by its nation."""
        assert claim.value is not None
        return cls(claim.subject, claim.value.amount or Decimal(0), line, claim)

    def add(self, line: Line, claim: Claim) -> None:
        """Take a count in as one of the group's."""
        assert claim.value is not None
        self.told += claim.value.amount or Decimal(0)
        self.line, self.last = line, claim

    def holds(self, line: Line, claim: Claim) -> bool:
        """Whether a count without a nation counts some of the group."""
        assert claim.value is not None
        if claim.heading != self.last.heading or _sums_up(line, claim):
            return False
        amount = claim.value.amount or Decimal(0)
        same_line = line.index == self.line.index
        near = line.sentence.paragraph == self.line.sentence.paragraph
        if near and self.told + amount <= self.size:
            self.parted = self.parted or (same_line and self._follows_part(line, claim))
            rest = amount < self.size and _is_led_by(line, claim, _words(line.language).rest)
            if rest or (same_line and self.parted):
                return True
        return same_line and self._in_a_row(line, claim)

    def _follows_part(self, line: Line, claim: Claim) -> bool:
        """Whether words between the group and a count make it a part: このうち２人."""
        between = _folded(line)[self.last.end - line.start : claim.start - line.start]
        if line.language == "en" and _OF_OTHERS.fullmatch(between):
            return False
        return any(
            _holds_word(between, word, line.language) for word in _words(line.language).parts
        )

    def _in_a_row(self, line: Line, claim: Claim) -> bool:
        """Whether the count goes on with the group without a word of its own: 死亡２人."""
        between = line.text[self.last.end - line.start : claim.start - line.start]
        return (
            0 < len(between) <= ROW and line.language != "en" and not _CLAUSE_ENDS.search(between)
        )


def _holds_word(text: str, word: str, language: str) -> bool:
    if language == "en":
        return re.search(rf"\b{word}\b", text, re.IGNORECASE) is not None
    if language == "ko":
        return re.search(rf"(?:^|\s){word}\s?", text) is not None
    return word in text


def _is_led_by(line: Line, claim: Claim, words: Sequence[str]) -> bool:
    before = _folded(line)[: claim.start - line.start].rstrip(" ")
    tail = before[-14:].lower() if line.language == "en" else before[-REST_REACH - 3 :]
    return any(tail.endswith(word) for word in words)


def _told_again(claims: list[Claim]) -> list[Claim]:
    """Counts told once more without their nation: "two of the Koreans died … the two had …"."""
    first: dict[tuple[str, str], Claim] = {}
    out = []
    for claim in claims:
        if claim.kind == "count" and claim.value is not None and counts_persons(claim.value):
            key = (claim.text, claim.head.concepts[0] if claim.head and claim.head.concepts else "")
            earlier = first.setdefault(key, claim)
            if earlier.subject and not claim.subject and not claim.heading:
                claim = replace(claim, subject=earlier.subject)
        out.append(claim)
    return out
