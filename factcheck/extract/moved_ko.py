"""Korean figures around a move: by how much, in or beside brackets (9.6%(2천412건) 감소했다,
3조원 불어나), from where (74분에서 44분으로 단축), and what a figure is held against (전망치인
8조원을 크게 웃도는, 전년(20억달러) 대비).
"""

from __future__ import annotations

import re

from factcheck.extract.annotate import Line
from factcheck.model.claim import Role
from factcheck.model.value import Value, ValueKind

FIGURES = (
    ValueKind.COUNT,
    ValueKind.MONEY,
    ValueKind.MEASURE,
    ValueKind.NUMBER,
    ValueKind.PERCENT,
    ValueKind.DURATION,
)
# Of these alone a verb of going up and down tells a change: 3명이 올랐다.
FREE = (ValueKind.MONEY, ValueKind.PERCENT, ValueKind.NUMBER)
BEFORE = 40  # characters before a figure in which its comparison is told
NOUN_REACH = 16  # characters before it in which a noun says that somebody expected it

_GREW = (
    r"(?:늘[었어려린릴고며면지]|줄[었어여인일고며]|증가|감소|증감|상승|하락|급증|급감|급등|급락|폭증|폭락"
    r"|불어[나난났]|불었|확대|축소|인상|인하|순증|순감|높아[지져졌진]|낮아[지져졌진]|커[지져졌진]"
    r"|작아[지져졌진]|많아[지져졌진]|적어[지져졌진]|높[였여인]|낮[췄춰춘]|치솟|껑충)"
)
_WENT = (
    r"(?:성장|뒷걸음|후퇴|개선|악화|반등|둔화|신장|절감|오[르른]|올[랐라려렸린]|내[리렸려린]|뛴|뛰[었어며고]|빠[지진졌져]|떨어"
    r"|꺾|밀[리렸린])"
)
_SHIFTED = (
    r"(?:늘[었어려린]|줄[었어여인]|단축|빨라[지져졌진]|느려[지져졌진]|길어[지져졌진]"
    r"|짧아[지져졌진]|늦[어은추춰]|앞당|더 걸)"
)
_THAN = (
    r"(?:많|적[은었다고어으]|높[은았다고아으]|낮[은았다고아으]|비[싼쌌싸]|싸|싼|저렴|빠르|빠른"
    r"|느리|느린|긴|길|짧|크|큰|컸|작)"
)
_ASIDE = r"(?:\([^()]{1,20}\))?"
_DEGREE = (
    r"(?:포인트)?(?:씩|가량|이나|나|여|안팎|정도|쯤|만큼)?"
    r"(?: ?(?:이상|이하|넘게|가까이|가량|안팎|정도|남짓|미만))?"
    r"(?:이나|[이가을를])?(?: ?(?:각각|모두|나란히|더|가까이|추가로|급격히|크게))?"
)
_BY = re.compile(rf"{_ASIDE}{_DEGREE} ?{_GREW}")
_BY_SHARE = re.compile(rf"{_ASIDE} (?:는|준) (?=[\d가-힣])")
_BY_FREE = re.compile(rf"{_ASIDE}{_DEGREE} ?{_WENT}")
_BY_TIME = re.compile(rf"{_ASIDE}{_DEGREE} ?{_SHIFTED}")
_BY_THAN = re.compile(rf"{_ASIDE}{_DEGREE} ?{_THAN}")
_BEHIND_THAN = re.compile(r"(?:보다|대비|에 비해|와 비교해|과 비교해)[^,.]*\Z")
# 10% 늘었고 with a level told as its result is none: 3조원 늘어난 45조원.
_RESULT = re.compile(rf"(?:{_GREW}|{_WENT})[가-힣]{{0,2}} (?:약 |총 |모두 )?\Z")
# The bracket behind a figure that is a change: 7.5%(27억3000만 달러) 늘었다.
_IN_BRACKET = re.compile(r"\)[가-힣%]{0,3}")
# What a bracket's figure is the level of: 전날(56명)보다, 2018년 1분기(15조원) 이후.
_HELD_IN_BRACKET = re.compile(
    r"\) ?(?:보다|대비|에 비해|[과와] 비교|에 견줘|이후|이래"
    r"|[을를] (?:[가-힣]{1,3} )?(?:웃[도돌]|밑[도돌]|상회|하회|뛰어넘|넘어[서선섰])"
    r"|에 (?:못 미|미치지|버금|육박))"
)
_OUTDONE = re.compile(
    rf"{_ASIDE}(?:[을를] (?:[가-힣]{{1,3}} )?(?:웃[도돌]|밑[도돌]|상회|하회|뛰어넘|넘어[서선섰])"
    r"|보다 |에 (?:(?:크게 )?못 미|(?:크게 )?미치지|버금|육박))"
)
_NEXT_LEVEL = re.compile(r"[가-힣]{0,2}(?:는|한|은) (?:[가-힣]+ )?\Z")
_EXPECTED = re.compile(
    r"(?:전망치|예상치|예측치|추정치|추산치|컨센서스|목표치|목표액|평균치|평균)[가-힣]{0,2}[ (]?"
    r"(?:[가-힣]{1,6} )?(?:약 )?\Z"
)
_LEFT = re.compile(
    r"에서 [^.,]{0,24}?\d[^ ]{0,8}(?:으로|로|까지) ?(?:[가-힣0-9]{1,8} ){0,3}?"
    rf"(?:{_GREW}|{_SHIFTED}|올[랐라려렸린]|내[렸려린]|떨어|연장|조정|변경|바뀌|바뀐|바꾸|바꿔)"
)
_BESIDE = re.compile(r",? ?(?:[가-힣]{1,8} )?")
_BASE = re.compile(r" ?(?:대비|보다|에 비해) ?각각")


def role(line: Line, value: Value) -> Role | None:
    """What a Korean figure does beside a verb of moving or comparing; None where there is none."""
    if line.language != "ko" or value.kind not in FIGURES:
        return None
    start, end = value.start - line.start, value.end - line.start
    before = line.text[max(0, start - BEFORE) : start]
    if _is_base(line, value, before, end):
        return Role.COMPARISON
    if _RESULT.search(before):
        return None
    if _is_change(line, value, before, end):
        return Role.CHANGE
    if before.endswith("(") and _IN_BRACKET.match(line.text, end):
        outer = _outer(line, value)
        if outer is not None and outer.kind in FIGURES and outer.unit != value.unit:
            return Role.CHANGE if role(line, outer) is Role.CHANGE else None
    return None


def _is_change(line: Line, value: Value, before: str, end: int) -> bool:
    if value.kind is ValueKind.DURATION:
        return _BY_TIME.match(line.text, end) is not None
    if _BY.match(line.text, end):
        return True
    if value.kind in FREE and _BY_FREE.match(line.text, end):
        return True
    if value.kind is ValueKind.PERCENT and _BY_SHARE.match(line.text, end):
        return True
    if value.kind is ValueKind.MEASURE:
        return False
    return bool(_BEHIND_THAN.search(before) and _BY_THAN.match(line.text, end))


def _is_base(line: Line, value: Value, before: str, end: int) -> bool:
    """Whether a figure is the one that another one is held against."""
    if before.endswith("(") and _HELD_IN_BRACKET.match(line.text, end):
        return True
    outdone = _OUTDONE.match(line.text, end)
    if outdone and _EXPECTED.search(before[-NOUN_REACH:]):
        return True
    if outdone and (following := _next(line, value)) is not None:
        between = line.text[outdone.end() : following.start - line.start]
        if following.unit == value.unit and _NEXT_LEVEL.fullmatch(between):
            return True
    if value.kind is not ValueKind.PERCENT and _LEFT.match(line.text, end):
        return True
    if (following := _next(line, value)) is None or following.kind is not value.kind:
        return False
    between = line.text[end : following.start - line.start]
    return bool(
        _BESIDE.fullmatch(between) and _BASE.match(line.text, following.end - line.start)
    ) or bool(_BASE.match(line.text, end))


def _next(line: Line, value: Value) -> Value | None:
    at = line.values.index(value) + 1
    return line.values[at] if at < len(line.values) else None


def _outer(line: Line, value: Value) -> Value | None:
    """The figure right before the bracket that a figure stands in."""
    at = line.values.index(value) - 1
    return line.values[at] if at >= 0 and line.values[at].end == value.start - 1 else None
