"""By whose clock a day is told: 10日（日本時間）, "23 November local time", 台灣時間10日.

What happens in the evening of one land is told of the next day in another: the two days are one.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable
from dataclasses import replace

from factcheck.model.value import Grain, Value, ValueKind

CLOCK = "clock"  # field of what the words say: minutes east of UTC, or LOCAL
LOCAL = "local"
EARLY = "early"  # field: the day is told as in its first hours: 19日未明, "early on Thursday"
_HOUR = 60
# Clocks by name, in hours east of UTC.
_CLOCKS: dict[str, str] = {
    "9": r"日本|東京|东京|韓国|韓國|韩国|首[尔爾]|한국|서울|우리|일본|도쿄"
    r"|Korean?|Seoul|Japan(?:ese)?|Tokyo|JST|KST",
    "8": r"北京|中国|中國|台北|臺北|台湾|台灣|臺灣|香港|新加坡|シンガポール"
    r"|베이징|중국|대만|홍콩|싱가포르"
    r"|Beijing|Chin(?:a|ese)|Taipei|Taiwan(?:ese)?|Hong Kong|Singapore",
    "0": r"GMT|UTC|世界|グリニッジ|格林[尼威]治|그리니치|Greenwich",
    "-5": r"(?:米|美|미|미국|U\.?S\.? ?)?(?: ?)(?:東部|东部|동부|Eastern)|美[東东]"
    r"|EST|EDT|ET|New York|纽约|紐約|ニューヨーク|뉴욕|Washington|华盛顿|華盛頓|ワシントン|워싱턴",
    "-8": r"(?:米|美|미|미국|U\.?S\.? ?)?(?: ?)(?:太平洋|西部|태평양|서부|Pacific)|美西|PST|PDT",
}
_WORD = r" ?(?:標準|标准|표준|standard |daylight )?(?:時間|时间|시간|시각|time)"
_LOCAL = r"当地时间|當地時間|当地時間|現地時間|现地时间|현지 ?시[간각]|local time"
_AHEAD_REACH = 24  # characters before a day in which its clock is told
_BEHIND_REACH = 36  # characters behind it
_DAYS = (Grain.DAY, Grain.DAYPART)
_CLOCK_TIMES = (Grain.HOUR, Grain.MINUTE)
_DAWN = r"凌晨|清晨|拂晓|拂曉|未明|早朝|明け方|새벽|early"
_PARTS = (
    rf"{_DAWN}|早上|早晨|上午|中午|下午|傍晚|晚上|晚间|晚間|深夜|午夜|夜间|夜間|半夜|朝|午前|昼|正午|午後"
    r"|夕方|夕|夜|深夜|오전|아침|낮|정오|오후|저녁|밤|심야|자정|late|morning|afternoon|evening|night"
)
# Another day behind a clock is the one it tells: 18日、日本時間19日.
_OTHER_DAY = (
    r"(?:の|的|으로|로| on| of|,)? ?(?:지난 ?|오는 ?)?"
    rf"(?:で?[0-9０-９]|周[一二三四五六日天]|週[一二三四五六日天]|星期|礼拜|禮拜|[月火水木金土日]曜"
    r"|[월화수목금토일]요일|今|昨|明|きょう|きのう|あす|오늘|어제|내일|이날"
    rf"|(?:(?:{_DAWN}|late|on) ){{0,2}}(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul"
    r"|Aug|Sep|Oct|Nov|Dec|today|yesterday))"
)
_FILLER = (
    r"(?:으로는|으로|로는|로|의|の|的|では|で|は|,|，)? ?"
    r"(?:it was )?(?:on |of |in |the |from )*(?:지난 ?|오는 ?|同|去る)?"
    rf"(?:(?:{_DAWN}|late)(?: hours of)?(?: on)? ?)?"
    r"(?:(?:[今昨明本]|오늘|어제|내일)(?:天|日)?)?[(（]?"
)


def with_clocks(values: Iterable[Value], text: str) -> list[Value]:
    """Values, the days among them with the clock that they are told by."""
    return [_with_clock(v, text) if _is_day(v) else v for v in values]


def _is_day(value: Value) -> bool:
    """Whether a value is one day, or a clock time of a day that tells no zone of its own."""
    if value.kind is not ValueKind.DATE or value.time is None:
        return False
    if any(field.startswith("end.") for field, _ in value.said):
        return False
    if value.time.grain in _CLOCK_TIMES:
        return value.time.offset is None
    return value.time.grain in _DAYS


def _with_clock(value: Value, text: str) -> Value:
    said = {field: told for field, told in value.said if field != "zone"}
    after = text[value.end : value.end + _BEHIND_REACH]
    clock = _found(_behind().match(after)) or _ahead_of(value, text)
    if clock is not None:
        said[CLOCK] = clock
    if _is_early(value, text):
        said[EARLY] = "1"
    return replace(value, said=tuple(sorted(said.items())))


def _is_early(value: Value, text: str) -> bool:
    """Whether a day's first hours are told: 19日未明, "early on Thursday", 周四凌晨."""
    if value.time is None or value.time.grain is not Grain.DAY:
        return False
    before = text[max(0, value.start - 10) : value.start]
    return bool(_dawn_behind().match(text, value.end) or _dawn_ahead().search(before))


def _ahead_of(value: Value, text: str) -> str | None:
    """The clock told right before a day, or inside what was read as one: 日本時間11日."""
    low = max(0, value.start - _AHEAD_REACH)
    names = list(_name().finditer(text, low, value.end))
    if not names:
        return None
    last = names[-1]
    if last.end() <= value.start and not _filler().fullmatch(text, last.end(), value.start):
        return None
    return _found(last)


def _found(match: re.Match[str] | None) -> str | None:
    if match is None:
        return None
    for name, told in match.groupdict().items():
        if told is not None:
            return LOCAL if name == LOCAL else str(int(name[1:].replace("_", "-")) * _HOUR)
    return None


def _names() -> str:
    clocks = "|".join(
        f"(?P<h{hours.replace('-', '_')}>(?:{names}))" for hours, names in _CLOCKS.items()
    )
    return rf"(?:(?P<{LOCAL}>{_LOCAL})|(?:{clocks})(?:{_WORD}|(?<=[A-Z]T)|(?<=UTC)))"


@functools.cache
def _name() -> re.Pattern[str]:
    return re.compile(_names(), re.IGNORECASE)


@functools.cache
def _filler() -> re.Pattern[str]:
    return re.compile(_FILLER, re.IGNORECASE)


@functools.cache
def _behind() -> re.Pattern[str]:
    """A clock right behind a day: (日本時間), 未明（日本時間）, " local time"; no other day is."""
    return re.compile(
        rf"(?: ?(?:{_PARTS}))?,? ?[(（]?(?:以下|이하|in |by )? ?{_names()}(?!{_OTHER_DAY}) ?",
        re.IGNORECASE,
    )


@functools.cache
def _dawn_behind() -> re.Pattern[str]:
    return re.compile(
        rf"(?:[(（][^)）]{{1,6}}[)）])?(?:の| )?(?:{_DAWN})(?!\w*er\b)", re.IGNORECASE
    )


@functools.cache
def _dawn_ahead() -> re.Pattern[str]:
    return re.compile(r"\bearly (?:on )?\Z", re.IGNORECASE)
