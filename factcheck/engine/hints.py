"""What may have happened: a hint for the editor, in four languages."""

from __future__ import annotations

import re
from decimal import Decimal

from factcheck.engine import functions
from factcheck.engine.functions import Context
from factcheck.engine.relation import amount_ratio
from factcheck.engine.times import gap_in_days, is_one_day
from factcheck.model.claim import Claim, FactGroup
from factcheck.model.value import ValueKind

Hint = dict[str, str]

LEAST_DIGITS = 3  # beside its zeros, from which the digits of a figure are its own
_NO_DIGIT = re.compile("[^1-9]")

SWAPPED: Hint = {
    "en": "the same digits, two of them in another order",
    "ja": "同じ数字で、隣り合う2桁が入れ替わっています",
    "zh": "数字相同，相邻两位次序不同",
    "ko": "같은 숫자인데 이웃한 두 자리의 순서가 다릅니다",
}
TIMES: Hint = {
    "en": "one is {n} times the other: a zero or a unit word may have slipped",
    "ja": "一方が他方の{n}倍です。桁か単位の取り違えかもしれません",
    "zh": "一个是另一个的{n}倍，可能是位数或单位有误",
    "ko": "한쪽이 다른 쪽의 {n}배입니다. 자릿수나 단위가 잘못됐을 수 있습니다",
}
ZERO: Hint = {
    "en": "the same digits, a zero in another place",
    "ja": "同じ数字で、0の位置が違います",
    "zh": "数字相同，零的位置不同",
    "ko": "같은 숫자인데 0의 자리가 다릅니다",
}
NEXT_DAY: Hint = {
    "en": "one day apart: a time zone, or the day of publication, may have slipped in",
    "ja": "1日違いです。時差か掲載日の取り違えかもしれません",
    "zh": "相差一天，可能混入了时差或发表日期",
    "ko": "하루 차이입니다. 시차나 보도일이 섞였을 수 있습니다",
}
WEEK: Hint = {
    "en": "exactly a week apart: the weekday is right in both",
    "ja": "ちょうど1週間違いで、曜日は一致します",
    "zh": "正好相差一周，星期相同",
    "ko": "정확히 일주일 차이로 요일은 같습니다",
}
YEAR: Hint = {
    "en": "the same day of another year",
    "ja": "月日は同じで、年が違います",
    "zh": "月日相同，年份不同",
    "ko": "월일은 같고 연도가 다릅니다",
}
CUT: Hint = {
    "en": "one number may be the other with a digit lost",
    "ja": "一方の数字から1桁落ちた可能性があります",
    "zh": "可能漏掉了一位数字",
    "ko": "숫자 하나가 빠졌을 수 있습니다",
}


def hint_for(group: FactGroup, a: Claim, b: Claim) -> Hint | None:
    """What may explain the difference of two claims; None where nothing plain does."""
    if a.value is None or b.value is None or group.check is not None:
        return None
    if a.value.kind is ValueKind.DATE:
        return _date_hint(a, b)
    context = Context()
    if functions.digits_swapped(a, b, context):
        return SWAPPED
    if functions.magnitude_slip(a, b, context):
        found = amount_ratio(a.value, b.value)
        power = len(str(round(found))) - 1 if found else 0
        nearest = 10 ** (power + 1) if found and found * 2 > 10 ** (power + 1) else 10**power
        return {lang: text.format(n=f"{nearest:,}") for lang, text in TIMES.items()}
    if _is_zero_misplaced(a.value.amount, b.value.amount):
        return ZERO
    return CUT if _digit_lost(a.value.text, b.value.text) else None


def _is_zero_misplaced(a: Decimal | None, b: Decimal | None) -> bool:
    """Whether two figures have the same digits, but for zeros: 45조953억, 45조9530억."""
    if a is None or b is None:
        return False
    one, other = (_NO_DIGIT.sub("", format(amount, "f")) for amount in (a, b))
    return one == other and len(one) >= LEAST_DIGITS


def _date_hint(a: Claim, b: Claim) -> Hint | None:
    assert a.value is not None and b.value is not None
    one, other = a.value.time, b.value.time
    if one is None or other is None or one.start is None or other.start is None:
        return None
    if not (is_one_day(one) and is_one_day(other)):
        return None
    same_day = (one.start.month, one.start.day) == (other.start.month, other.start.day)
    if same_day and one.start.year != other.start.year:
        return YEAR
    return {1: NEXT_DAY, 7: WEEK}.get(gap_in_days(one, other))


def _digit_lost(a: str, b: str) -> bool:
    """Whether one number's digits are the other's without one of them: 1,161 and 161."""
    short, long = sorted((x.split(" ")[0].lstrip("~<>=") for x in (a, b)), key=len)
    if not (short.isdigit() and long.isdigit() and len(short) >= 2 and len(long) == len(short) + 1):
        return False
    return any(long[:i] + long[i + 1 :] == short for i in range(len(long)))
