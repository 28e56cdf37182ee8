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
    r"|EST|EDT|ET|New York|纽约|紐約",
    "-8": r"(?:米|美|미|미국|U\.?S\.? ?)?(?: ?)(?:太平洋|西部|태평양|서부|Pacific)|美西|PST|PDT",
}
_WORD = r" ?(?:標準|标准|표준|standard |daylight )?(?:時間|时间|시간|시각|time)"
_LOCAL = r"当地时间|當地時間|当地時間|現地時間|现地时间|현지 ?시[간각]|local time"
_REACH = 12  # characters on either side of a day in which its clock is told
_DAYS = (Grain.DAY, Grain.DAYPART)


def with_clocks(values: Iterable[Value], text: str) -> list[Value]:
    """Values, the days among them with the clock that they are told by."""
    return [_with_clock(v, text) if _is_day(v) else v for v in values]


def _is_day(value: Value) -> bool:
    return (
        value.kind is ValueKind.DATE
        and value.time is not None
        and value.time.grain in _DAYS
        and not any(field.startswith("end.") for field, _ in value.said)
    )


def _with_clock(value: Value, text: str) -> Value:
    said = {field: told for field, told in value.said if field != "zone"}
    after = text[value.end : value.end + 2 * _REACH]
    before = text[max(0, value.start - _REACH) : value.start + len(value.surface)]
    clock = _found(_behind(), after) or _found(_ahead(), before)
    if clock is not None:
        said[CLOCK] = clock
    return replace(value, said=tuple(sorted(said.items())))


def _found(pattern: re.Pattern[str], text: str) -> str | None:
    match = pattern.search(text)
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
def _behind() -> re.Pattern[str]:
    """A clock right behind a day: (日本時間), " local time", and no other day behind it."""
    return re.compile(
        rf"\A,? ?[(（]?(?:以下|이하|in |by )? ?{_names()}(?!の?[0-9０-９]|で[0-9０-９]) ?",
        re.IGNORECASE,
    )


@functools.cache
def _ahead() -> re.Pattern[str]:
    """A clock right before a day, or inside what was read as one: 日本時間11日."""
    return re.compile(
        rf"{_names()}(?:으로|로|의|の|的|で|は|,)? ?(?:on |of |in )?(?:the )?(?:지난 |오는 )?"
        r"(?=[^0-9０-９今昨]{0,3}[0-9０-９今昨])[今昨明本()（）0-9０-９年년月월日号號일 ]*\Z",
        re.IGNORECASE,
    )
