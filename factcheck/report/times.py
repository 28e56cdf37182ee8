"""Points in time as a reader of each language writes them, short enough for a line."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

_STAMP = re.compile(
    r"(?P<year>\d{4})-(?P<month>\d\d)(?:-(?P<day>\d\d))?"
    r"(?:[T ](?P<hour>\d\d):?(?P<minute>\d\d)?(?::\d\d(?:\.\d+)?)?)?"
    r"(?P<zone>Z|[+-]\d\d:?\d\d)?$"
)
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_DAY = {"ja": "{m}月{d}日", "zh": "{m}月{d}日", "zh-Hant": "{m}月{d}日", "ko": "{m}월 {d}일"}
_YEAR = {"ja": "{y}年", "zh": "{y}年", "zh-Hant": "{y}年", "ko": "{y}년 "}
# Zones without summer time whose abbreviation a newsroom reads at a glance.
_ZONES = {"+00:00": "UTC", "Z": "UTC"}


def shown(stamp: str | None, lang: str, *, year: bool = False, zone: bool = True) -> str:
    """An ISO stamp for a reader: "11 Mar 08:05 +09:00", 3月11日 08:05; "" where there is none.

    What is not a full stamp (an interval, a bare year) is returned as it is.
    """
    if not stamp:
        return ""
    found = _STAMP.fullmatch(stamp)
    if found is None or found["day"] is None:
        return stamp
    month, day = int(found["month"]), int(found["day"])
    if not 1 <= month <= 12:
        return stamp
    if lang in _DAY:
        text = _DAY[lang].format(m=month, d=day)
        text = _YEAR[lang].format(y=found["year"]) + text if year else text
    else:
        text = f"{day} {_MONTHS[month - 1]}" + (f" {found['year']}" if year else "")
    if found["hour"] is not None:
        text += f" {found['hour']}:{found['minute'] or '00'}"
        if zone and found["zone"]:
            text += " " + _ZONES.get(found["zone"], found["zone"])
    return text


def zone_of(stamp: str | None) -> str | None:
    """The offset written in a stamp, "+09:00", or None."""
    found = _STAMP.fullmatch(stamp or "")
    return found["zone"] if found else None


def sort_key(stamp: str | None) -> tuple[datetime, str]:
    """Order of stamps on one clock (UTC where the offset is known); unknown ones last."""
    found = _STAMP.fullmatch((stamp or "").split("/")[0])
    if found is None:
        return datetime.max, stamp or ""
    try:
        when = datetime(
            int(found["year"]),
            int(found["month"]),
            int(found["day"] or 1),
            int(found["hour"] or 0),
            int(found["minute"] or 0),
        )
    except ValueError:
        return datetime.max, stamp or ""
    zone = found["zone"]
    if zone and zone != "Z":
        minutes = int(zone[1:3]) * 60 + int(zone[-2:])
        shift = timedelta(minutes=minutes if zone[0] == "+" else -minutes)
        if abs(when.year - 5000) < 4998:
            when -= shift
    return when, stamp or ""
