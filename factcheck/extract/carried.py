"""Heads that a figure takes over from another beside it: "9,400 of about 31,000 ballots",
300万台湾ドル（約1440万円）, "412 books, up from 355", "sales rose 4% to $3bn and profit fell"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from factcheck.extract.annotate import Line
from factcheck.model.claim import Claim, Head, Role
from factcheck.model.value import ValueKind

# From a part to the whole behind it.
_OF_WHOLE = re.compile(
    r" of (?:the |its |their |his |her |all |about |some |roughly |nearly |these |those )*"
)
# A conversion: 300万台湾ドル（約1440万円）.
_BRACKET = re.compile(
    r" ?[（(](?:約|约|약 ?|about |around |roughly |approximately |approx\.? ?|nearly "
    r"|equivalent to |some |or |=|≈|折合|合|折合约|约合|相当于|日本円で|한화 ?|우리 ?돈 ?)*"
)
# From a rise or fall to the level that it reached: "rose 4% from a year earlier to", 4%増の.
_REACHED = {
    "en": re.compile(
        r" (?:[a-z]+(?:-[a-z]+)*,? ){0,6}(?<!thanks )(?<!due )(?<!owing )(?<!compared )to "
        r"(?:about |around |nearly |some |a record )?"
    ),
    "ja": re.compile(
        r"(?:の?[増減]|ほど増え|増加し?|減少し?|増え|減っ)(?:の|て、?|、|し、?)?(?:約|およそ)?"
    ),
    "zh": re.compile(
        r"[，,]?(?:增|升|降|减|減|跌|涨|漲)?(?:长|長|加|少|幅)?[，,]?(?:至|到|达到?|達到?)约?約?"
    ),
    "ko": re.compile(
        r" ?(?:증가|감소|늘|줄|오르|내리|상승|하락)(?:한|어난|어든|해|어|며)? ?(?:약 )?"
    ),
}
NUMBERS = (ValueKind.COUNT, ValueKind.NUMBER)
LEAST_ROW = 2
_LISTED = re.compile(r"[、，,]|[、，,]?(?:和|与|與|及|以及)")
_EACH_MOVED = re.compile(
    r"[，,；](?:[较較比与與])?(?:上?年|去年|上年度?)?(?:同期|同月|同季)?(?:相比|相較)?(?:同比|环比|環比|按年|年)?"
    r"(?:分别|分別|各)(?:大幅|小幅)?(?:增长|增長|增加|增|下降|减少|減少|减|減|成长|成長|上升|下滑|上涨|上漲)(?:了|约|約)?"
)
# 營收331億元，創下新高，同比增加30%，環比增加6%: each says how the same figure moved.
_MOVED_TOO = re.compile(
    r"[，,、；;（(]?(?:(?:[再续續]?[创創]|刷新|改寫|改写|寫下|写下)[^，,\d]{0,12}[，,])?"
    r"(?:[较較比与與])?(?:上?年|去年|上年度?|上季度?|上一季度?|前一?季|上月|上个月|上個月)?(?:同期|同月|同季)?"
    r"(?:相比|相較)?(?:按?年|按?季|按?月|同比|同期比|环比|環比|分别|分別|則|则|也|亦|並|并|均|又)*"
    r"(?:大幅|小幅|微幅|略|微|大|再|约|約|近)*"
    r"(?:增|减|減|升|降|涨|漲|跌|成长|成長|增长|增長|增加|减少|減少|上升|下降|上涨|上漲|下跌|衰退|下滑|上扬|上揚"
    r"|提升|提高|扩大|擴大|收窄)"
    r"(?:了|达到?|達到?|幅达|幅達|幅为|幅為|近|约|約|逾|超过|超過)*\s?"
)


def carry(line: Line, claims: Sequence[Claim]) -> list[Claim]:
    """The claims of one line, those without a concept for a head given that of the figure they
    belong with; the claims of dates are left alone."""
    found = list(claims)
    order = [i for i, claim in enumerate(found) if _is_figure(claim)]
    for place, at in enumerate(order):
        before = [found[i] for i in order[:place]]
        if before and _reached(line, before[-1], found[at]):
            found[at] = _take(found[at], before[-1])
        if (other := _of_row(line, found, order, place)) is not None:
            found[at] = _take(found[at], found[other])
            continue
        if before and _moved_too(line, before[-1], found[at]):
            found[at] = _take(found[at], before[-1])
            continue
        behind = found[order[place + 1]] if place + 1 < len(order) else None
        if behind and _is_of_whole(line, found[at], behind) and not _touches(found[at]):
            found[at] = _take(found[at], behind)
        if _concepts(found[at]):
            continue
        if giver := _giver(line, found[at], before, behind):
            found[at] = _take(found[at], giver)
    return found


def _is_figure(claim: Claim) -> bool:
    return claim.value is not None and claim.kind != "date"


def _concepts(claim: Claim) -> tuple[str, ...]:
    return claim.head.concepts if claim.head else ()


def _giver(line: Line, claim: Claim, before: Sequence[Claim], behind: Claim | None) -> Claim | None:
    """The claim whose head a claim shares, or None."""
    if behind is not None and _concepts(behind) and _is_conversion(line, claim, behind):
        return behind
    told = [other for other in before if _concepts(other)]
    if not told:
        return None
    if told[-1] is before[-1] and _is_conversion(line, told[-1], claim):
        return told[-1]
    last = next((other for other in reversed(told) if _same_unit(claim, other)), told[-1])
    if (_are_compared(claim, last) or _is_move(claim, before[-1])) and _is_bare(claim):
        return last if _are_compared(claim, last) else before[-1]
    return None


def _is_of_whole(line: Line, claim: Claim, whole: Claim) -> bool:
    """Whether a count is a part of the one behind it: "11 of the 14 tenders"."""
    known = _counts(claim, whole) and (bool(_concepts(whole)) or _touches(whole))
    return known and _OF_WHOLE.fullmatch(_between(line, claim, whole)) is not None


def _touches(claim: Claim) -> bool:
    return claim.head is not None and claim.head.touching


def _between(line: Line, first: Claim, second: Claim) -> str:
    return line.text[first.end - line.start : second.start - line.start]


def _counts(claim: Claim, other: Claim) -> bool:
    """Whether two claims count the same sort of thing."""
    a, b = claim.value, other.value
    if a is None or b is None or a.kind not in NUMBERS or b.kind not in NUMBERS:
        return False
    return a.counter_class == b.counter_class or None in (a.counter_class, b.counter_class)


def _is_conversion(line: Line, first: Claim, second: Claim) -> bool:
    same = first.kind == second.kind == "money"
    return same and _BRACKET.fullmatch(_between(line, first, second)) is not None


def _reached(line: Line, move: Claim, level: Claim) -> bool:
    """Whether a figure is the level that the rise or fall told just before it led to: then what
    rose is what it measures, not what another clause begins with behind it."""
    if move.kind != "percent" or level.kind != "money" or not _concepts(move):
        return False
    head = level.head
    if head is not None and head.touching:
        return False
    pattern = _REACHED.get(line.language.split("-")[0])
    return pattern is not None and pattern.fullmatch(_between(line, move, level)) is not None


def _of_row(line: Line, found: Sequence[Claim], order: Sequence[int], place: int) -> int | None:
    """The figure whose move a share tells, of as many told right before: 营收120亿元、净利15亿元，
    同比分别增长10%和8%."""
    if line.language[:2] != "zh" or found[order[place]].kind != "percent":
        return None
    first = place
    while first and _LISTED.fullmatch(_between(line, found[order[first - 1]], found[order[first]])):
        if found[order[first - 1]].kind != "percent":
            break
        first -= 1
    if not first or not _EACH_MOVED.fullmatch(
        _between(line, found[order[first - 1]], found[order[first]])
    ):
        return None
    last = first
    while last + 1 < len(order) and found[order[last + 1]].kind == "percent":
        if not _LISTED.fullmatch(_between(line, found[order[last]], found[order[last + 1]])):
            break
        last += 1
    many = last - first + 1
    if many < LEAST_ROW or first < many:
        return None
    levels = [order[i] for i in range(first - many, first)]
    kinds = {found[i].kind for i in levels}
    if len(kinds) > 1 or "percent" in kinds or not all(_concepts(found[i]) for i in levels):
        return None
    return levels[place - first]


def _moved_too(line: Line, last: Claim, claim: Claim) -> bool:
    """Whether a Chinese share only tells how the figure told just before it moved."""
    if line.language[:2] != "zh" or claim.kind != "percent" or not _concepts(last):
        return False
    if claim.role is not Role.CHANGE or last.kind not in ("percent", "money", "count", "measure"):
        return False
    return _MOVED_TOO.fullmatch(_between(line, last, claim)) is not None


def _same_unit(claim: Claim, other: Claim) -> bool:
    a, b = claim.value, other.value
    return a is not None and b is not None and claim.kind == other.kind and a.unit == b.unit


def _are_compared(claim: Claim, other: Claim) -> bool:
    """Whether one of two figures is what the other is compared with."""
    a, b = claim.value, other.value
    if a is None or b is None or claim.kind != other.kind or a.unit != b.unit:
        return False
    if a.counter_class != b.counter_class and a.counter_class is not None:
        return False
    roles = {claim.role, other.role}
    return Role.COMPARISON in roles and len(roles) == 2 and Role.CHANGE not in roles


def _is_move(claim: Claim, last: Claim) -> bool:
    """Whether a figure tells how far the one told just before it moved: 昨年41件で、13件増えた."""
    if claim.role is not Role.CHANGE or last.role is Role.CHANGE or not _concepts(last):
        return False
    same = claim.kind == last.kind and _counts_alike(claim, last)
    return same or claim.kind == "percent"


def _counts_alike(claim: Claim, other: Claim) -> bool:
    a, b = claim.value, other.value
    return a is not None and b is not None and a.counter_class == b.counter_class


def _is_bare(claim: Claim) -> bool:
    """Whether a figure has no noun of its own: "up from 355", 高于上年同期的11.25亿元."""
    return claim.value is not None and claim.value.noun is None


def _take(claim: Claim, giver: Claim) -> Claim:
    assert giver.head is not None
    own = giver.head
    head = Head(own.text, own.language, own.concepts, own.glosses, False, own.others)
    kind = claim.attribute.partition(":")[0]
    return replace(claim, head=head, attribute=":".join((kind, *own.concepts[:1])))
