"""Times that only tell of what a figure is held against: "52 %, against 61 % in 2024", the third
after those of 2012 and 2017, the loan of a violin made in 1742."""

from __future__ import annotations

import re
from collections.abc import Iterable

from factcheck.extract.annotate import Line
from factcheck.extract.moves import is_left
from factcheck.language.jamo import final_of
from factcheck.lexicon.cues import Cue
from factcheck.model.value import Value, ValueKind

STARTS = {"from", "since"}  # "up from 355 in 2024"
NEXT_REACH = 6  # characters between a period and the figure it dates: 去年同期的14.5%
TIMES = (ValueKind.DATE, ValueKind.TIME)
# What is told right before the figure that another one is held against: "52 %, against 61 % in".
_HELD_AGAINST = re.compile(
    r"\b(?:against|compared|than|versus|vs\.?|after|above|below|beating|down on|up on)\b"
)
_JA_ATTRIBUTIVE = ("い", "た", "だ", "る", "す")  # 多い, 減った, 上回る, 増やす
_FINAL_N = 4  # 늘어난, 많은: a verb or adjective before its noun
_KO_CONVERBS = ("어", "아", "라", "려", "해", "고", "며")
# What came to be in a year told before it, or behind it in Chinese.
_FOUNDED = re.compile(
    r"(?:に|에)? ?(?:創業|創立|創設|創刊|設立|設置|建造|建設|建築|製作|制作|製造|制造|作られ|竣工"
    r"|完工|完成|建成|落成|開業|開通|開館|開校|開園|開港|生まれ|誕生|通车|通車|启用|啟用|成立"
    r"|创立|创办|創辦|创建|創建|出生|投产|投產|上映|건조|건설|제작|만들|준공|완공|설립|창립|창업"
    r"|창단|창간|개통|개장|개관|개교|개항|문을 연|태어|산 |산(?=인|의)|製|制"
    r"|始まり|始まった|開始|开始|發現|发现|発見|見つか|発掘|发掘|發掘|시작|발견|발굴|출범|발족|発足)"
)
_TOLD_OF = re.compile("[的の된한]|[しれっ]た")
_FOUNDED_IN = re.compile("(?:建|成立|创立|創立|创办|創辦|始建|创建|創建|生|出生|落成)[于於]$")
_THAN = {
    "ja": re.compile(r"(?:の)?(?:より|に比べ|と比べ|比で?)"),
    "ko": re.compile(
        r"(?: ?같은 [가-힣]+)?(?:\([^()]*\))? ?(?:보다|대비|에 비해|(?:과|와) 비교|에 견줘)"
    ),
}
_THAN_BEFORE = re.compile(
    r"\b(?:than|compared (?:with|to)|versus|vs\.?) (?:in |for |the |that of )*$"
)
_IN = (" ", " in ", " in the ", " at the ", " for ", " for the ")
# Behind the last of the times that something comes after: 2012年、2017年に続いて３例目.
_FOLLOWED = re.compile(
    r"(?:[、,·・와과및との和与與跟]|\s|\d{4}(?:年|년)|年|년)*"
    r"(?:に続|に次|に引き続|에 이어|에 이은|에 뒤이은|之后|之後)"
    r"|[^，。、,.\d]{0,8}(?:以来|以來|以降|以後|以后|이후|이래)"
)
_FOLLOWING = re.compile(
    r"\b(?:after|following|since|besides|as in)\b(?: [a-z]+){0,4}(?:,? (?:and |in )*\d{4})*,?"
    r"(?: (?:and|in))* ?$"
)
# When a thing told of was made: "a violin made by Carlo Bergonzi in 1742".
_MADE = re.compile(
    r"\b(?i:made|built|born|written|painted|composed|founded|established|designed|carved|cast"
    r"|begun|started|launched|found|discovered|unearthed)"
    r"(?: by(?: [A-Z][\w.'-]*){1,3})? in (?:about |around )?$"
)


def dates_next(line: Line, date: Value, start: int, end: int) -> bool:
    """Whether a period behind a figure is that of the next figure: 18%，优于去年同期的14.5%."""
    if line.language == "en" or date.start < end:
        return False
    return any(
        0 <= other.start - date.end <= NEXT_REACH and other.start != start
        for other in line.values
        if other.kind not in TIMES
    )


def dates_what_is_compared(line: Line, date: Value, start: int) -> bool:
    """Whether a period only dates what the figure at a position is compared with: "412 books, up
    from 355 in 2024"."""
    return any(
        other.kind is not ValueKind.DATE
        and (
            STARTS & set(other.roles)
            or is_left(line, other)
            or _is_held_against(line, other, start)
        )
        and other.start != start
        and line.text[other.end - line.start : max(0, date.start - line.start)] in _IN
        for other in line.values
    )


def _is_held_against(line: Line, other: Value, start: int) -> bool:
    """Whether a figure is what the one before it is held against: "52 %, against 61 %"."""
    between = line.text[start - line.start : max(0, other.start - line.start)]
    return start < other.start and _HELD_AGAINST.search(between) is not None


def only_precedes(line: Line, date: Value) -> bool:
    """Whether a time is that of what came before what is told: the third "after those in 2012 and
    2017", 2019년에 이어 두 번째."""
    if line.language == "en":
        return _FOLLOWING.search(line.text, 0, date.start - line.start) is not None
    return _FOLLOWED.match(line.text, date.end - line.start) is not None


def dates_founding(line: Line, date: Value, start: int | None = None) -> bool:
    """Whether a time is that when a thing told of came to be: "a ship built in 1998", 1989年通车,
    1998년에 건조된.

    What was made itself is of that time: "3 million cars made in 2024", 2025年建成住房300万套.
    """
    if line.language == "en":
        return _is_made_in(line, date, start)
    beside = start is not None and line.clause(start) == line.clause(date.start)
    last = start - line.start if start is not None else 0
    if beside and not _TOLD_OF.search(line.text, date.end - line.start, max(0, last)):
        return False
    if _FOUNDED.match(line.text, date.end - line.start):
        return True
    return _FOUNDED_IN.search(line.text, 0, date.start - line.start) is not None


def _is_made_in(line: Line, date: Value, start: int | None) -> bool:
    before = line.text[: date.start - line.start]
    made = _MADE.search(before)
    if made is None:
        return False
    figures = [v for v in line.values if v.kind not in TIMES and v.end <= line.start + made.start()]
    if not figures:
        return True
    told = before[figures[-1].end - line.start : made.start()]
    between = start is not None and start < figures[-1].start
    return between or "," in told or " and " in told


def is_than(line: Line, date: Value) -> bool:
    """Whether a time only tells what a figure is larger or smaller than: 前年より, "than last
    year"."""
    if line.language == "en":
        return _THAN_BEFORE.search(line.text, 0, date.start - line.start) is not None
    than = _THAN.get(line.language)
    return than is not None and than.match(line.text, date.end - line.start) is not None


def follows_change(line: Line, value: Value, cues: Iterable[Cue]) -> bool:
    """Whether a word of change right before a figure says that it is a larger or smaller one, not
    by how much: 前年より4円多い32円, 작년보다 3명 늘어난 15명, 2명 늘어 19명이 됐다."""
    at = value.start - line.start
    for cue in cues:
        if cue.kind != "change" or line.text[cue.end - line.start : at].strip(" 約약"):
            continue
        if cue.end <= value.start and _is_said_of_next(line.language, cue.surface):
            return True
    return False


def _is_said_of_next(language: str, surface: str) -> bool:
    if language == "ja":
        return surface.endswith(_JA_ATTRIBUTIVE)
    if language != "ko" or not "가" <= surface[-1:] <= "힣":
        return False
    return final_of(surface[-1]) == _FINAL_N or surface.endswith(_KO_CONVERBS)


# What another figure is held against, between a figure and the word for it: 2778億円と前年度に比べ.
_BASE_JA = re.compile(r"(?:前|昨|去|同[期月]|従来|平年|当初|計画|予想)")
# From how much more, or how many times as much, to the figure itself: 前年の2倍となる7000円.
_HOW_MUCH_JA = re.compile(
    r"(?:余り|以上|近く|程度|ほど)?[もを]?"
    r"(?:上回|下回|多|少な|高|低|増|減|超え|長|短|と?なる|に(?:当た|相当))[ぁ-ん]{0,4}(?:約|計)?"
)
# What a figure is told to be more or less than, before it: 前年同月を上回る812件, 前年より多い31人.
_MORE_THAN_JA = re.compile(
    r"(?:を|よりも?|[にと]比べて?)[^、。\d]{0,5}?"
    r"(?:上回|下回|超え|超す|多|少な|高|低|長|短)[ぁ-ん]{0,3}(?:約|計|およそ)?$"
)


def is_of_base(line: Line, cue: Cue, value: Value) -> bool:
    """Whether a Japanese word of comparison is told of another than the figure: of the year behind
    it (2778億円と前年度に比べ5割増), or of how much it is more (前年を2万人上回る12万人)."""
    if cue.start >= value.end:
        between = line.text[value.end - line.start : cue.start - line.start]
        return _BASE_JA.search(between) is not None
    if _MORE_THAN_JA.search(line.text[cue.start - line.start : value.start - line.start]):
        return True
    return any(
        cue.end <= other.start
        and other.end <= value.start
        and _HOW_MUCH_JA.fullmatch(line.text[other.end - line.start : value.start - line.start])
        for other in line.values
        if other.kind not in TIMES
    )
