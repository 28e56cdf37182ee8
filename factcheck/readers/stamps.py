"""Dates and times of publication, as heads, bylines and metadata write them.

Only stamps with a year are read here, and only in forms that can mean one day: ``06/01/2026``
could be June or January, so it is left alone.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from datetime import datetime

from factcheck.model.source import Published, PublishedFrom
from factcheck.readers.cues import eras, months, zones

# Year 1 of the Republic of China is 1912.
REPUBLIC = 1911
_REPUBLIC = re.compile(r"(?:民[國国])?\s?(1\d\d|9\d)年\s?(\d{1,2})月\s?(\d{1,2})日")


_PACKED = re.compile(r"T(\d{2})(\d{2})(?:\d{2})?(Z|[+-]\d{2}:?\d{2})?(?!\d)")


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date, with its time of day if given; the span is in the text it was found in."""

    when: datetime
    offset: int | None  # minutes east of Greenwich
    day_only: bool
    start: int
    end: int

    def published(self, found: PublishedFrom, shift: int | None = 0) -> Published:
        """As a publication time; ``shift`` is added to the span, None: not in the text."""
        span = (-1, -1) if shift is None else (self.start + shift, self.end + shift)
        return Published(self.when, self.offset, self.day_only, found, *span)


@functools.cache
def _date() -> re.Pattern[str]:
    names = "|".join(sorted(months(), key=lambda n: (-len(n), n)))
    week = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
    return re.compile(
        r"(?<!\d)(?:"
        r"(?P<y1>\d{4})(?P<sep>[-/.])\s?(?P<m1>\d{1,2})(?P=sep)\s?(?P<d1>\d{1,2})(?!\d)\.?"
        r"|(?P<y2>\d{4})\s?[年년](?:（[^）\d]{2}\d{1,2}年）|\([^)\d]{2}\d{1,2}年\))?\s?"
        r"(?P<m2>\d{1,2})\s?[月월]\s?(?P<d2>\d{1,2})\s?[日号號일]"
        r"|(?P<era>" + "|".join(eras()) + r")(?P<y3>\d{1,3}|元)年"
        r"(?P<m3>\d{1,2})月(?P<d3>\d{1,2})[日号號]"
        # only a day can be more than 12: 29/01/2024
        r"|(?P<d7>1[3-9]|2\d|3[01])(?P<by7>[-/.])(?P<m7>0?[1-9]|1[0-2])(?P=by7)(?P<y7>(?:19|20)\d\d)"
        r"(?!\d)"
        r"|(?P<m8>0?[1-9]|1[0-2])(?P<by8>[-/])(?P<d8>1[3-9]|2\d|3[01])(?P=by8)(?P<y8>(?:19|20)\d\d)"
        r"(?!\d)"
        r"|(?P<y4>20\d\d|19\d\d)(?P<m4>0[1-9]|1[0-2])(?P<d4>[0-2]\d|3[01])(?=T?\d{4,6}|\D|$)"
        rf")|\b{week}(?:"
        rf"(?P<n5>{names})\.?\s(?P<d5>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<y5>\d{{4}})(?!\d)"
        rf"|(?P<d6>\d{{1,2}})(?:st|nd|rd|th)?[\s-](?P<n6>{names})\.?,?[\s-](?P<y6>\d{{4}})(?!\d)"
        r")",
        re.IGNORECASE,
    )


@functools.cache
def _time() -> re.Pattern[str]:
    zone = "|".join(sorted((re.escape(z) for z in zones()), key=lambda z: (-len(z), z)))
    return re.compile(
        r"[\s,，、|]{0,3}(?:[(（](?:[月火水木金土日]|[월화수목금토일]|周.|星期.|mon|tue|wed|thu|fri|sat|sun)"
        r"(?:曜日?|요일)?[)）]|(?:星期|周|週)[一二三四五六日天]|[月火水木金土日]曜日|[월화수목금토일]요일)?"
        rf"[\s,，、]{{0,3}}(?:at\s)?(?:(?P<zb>{zone})[\s,]?)?"
        r"(?P<half>오전|오후|午前|午後|上午|下午|晚上|凌晨|早上|中午|새벽|밤)?\s?"
        r"(?P<T>T)?(?P<h>\d{1,2})(?:[:：](?P<m>\d{2})(?:[:：](?P<s>\d{2})(?:[.,]\d{1,9})?)?"
        r"|\.(?P<m3>\d{2})(?=\s?(?:[ap]\.?m\b|[a-z]{2,4}\b))"
        r"|\s?[時时시点點]\s?(?:(?P<m2>\d{1,2})\s?[分분]?)?|(?=\s?[ap]\.?m\b))"
        r"\s?(?P<ap>[ap]\.?m\b\.?)?"
        rf"[\s(（]{{0,2}}(?:(?P<sign>[+-])(?P<oh>\d{{2}}):?(?P<om>\d{{2}})"
        rf"|(?P<z>{zone})(?![a-z])(?:(?P<zs>[+-])(?P<zh>\d{{1,2}})(?::?(?P<zm>\d{{2}}))?(?!\d))?)?[)）]?",
        re.IGNORECASE,
    )


def find_stamp(text: str, start: int = 0, end: int | None = None) -> Stamp | None:
    """The first full date between two offsets, with the time of day that follows it."""
    stop = len(text) if end is None else end
    for found in _date().finditer(text, start, stop):
        when = _day(found)
        if when is None:
            continue
        stamp = Stamp(when, None, True, found.start(), found.end())
        packed = _PACKED.match(text, found.end(), stop) if found["y4"] else None
        if packed:
            return _with_packed(stamp, packed)
        clock = _time().match(text, found.end(), stop)
        return _with_clock(stamp, clock) if clock else stamp
    return None


def stamp_at(text: str, start: int, end: int) -> Stamp | None:
    """The date that starts exactly at an offset, or None."""
    stamp = find_stamp(text, start, min(end, start + 80))
    return stamp if stamp and stamp.start == start else None


def stamp_of_republic(text: str, start: int, end: int) -> Stamp | None:
    """「115年5月15日」 at a given place: a year of the Republic of China, where a key says so."""
    found = _REPUBLIC.match(text, start, end)
    if not found:
        return None
    try:
        when = datetime(int(found[1]) + REPUBLIC, int(found[2]), int(found[3]))
    except ValueError:
        return None
    return Stamp(when, None, True, found.start(), found.end())


def _day(found: re.Match[str]) -> datetime | None:
    parts = found.groupdict()
    try:
        for n in "12478":
            if parts[f"y{n}"]:
                year, month = int(parts[f"y{n}"]), int(parts[f"m{n}"])
                return _sane(year, month, int(parts[f"d{n}"]))
        if parts["era"]:
            since = 1 if parts["y3"] == "元" else int(parts["y3"])
            return _sane(eras()[parts["era"]] + since, int(parts["m3"]), int(parts["d3"]))
        n = "5" if parts["y5"] else "6"
        month = months()[parts[f"n{n}"].lower()]
        return _sane(int(parts[f"y{n}"]), month, int(parts[f"d{n}"]))
    except ValueError:
        return None


def _sane(year: int, month: int, day: int) -> datetime | None:
    return datetime(year, month, day) if 1800 <= year <= 2200 else None


def _with_packed(stamp: Stamp, clock: re.Match[str]) -> Stamp:
    """The time of "20260106T090000+0900"."""
    hour, minute = int(clock[1]), int(clock[2])
    if hour > 23 or minute > 59:
        return stamp
    offset: int | None = None
    if clock[3]:
        digits = clock[3].replace(":", "")
        offset = 0 if digits == "Z" else int(digits[1:3]) * 60 + int(digits[3:5])
        offset = -offset if digits[0] == "-" else offset
    when = stamp.when.replace(hour=hour, minute=minute)
    return Stamp(when, offset, False, stamp.start, clock.end())


def _with_clock(stamp: Stamp, clock: re.Match[str]) -> Stamp:
    hour = int(clock["h"])
    minute = int(clock["m"] or clock["m2"] or clock["m3"] or 0)
    half = clock["half"] or (clock["ap"] or "").lower().replace(".", "")
    if half in ("오후", "午後", "下午", "晚上", "밤", "pm", "中午") and hour < 12:
        hour += 12 if half != "中午" or hour < 10 else 0
    elif half in ("오전", "午前", "上午", "凌晨", "早上", "새벽", "am") and hour == 12:
        hour = 0
    if hour > 23 or minute > 59:
        return stamp
    when = stamp.when.replace(hour=hour, minute=minute)
    return Stamp(when, _offset(clock), False, stamp.start, clock.end())


def _offset(clock: re.Match[str]) -> int | None:
    if clock["sign"]:
        minutes = int(clock["oh"]) * 60 + int(clock["om"])
        return minutes if clock["sign"] == "+" else -minutes
    name = clock["z"] or clock["zb"]
    if not name:
        return None
    base = zones().get(name, zones().get(name.upper()))
    if clock["zs"] and base == 0:  # "GMT+8", "UTC-03:30"
        minutes = int(clock["zh"]) * 60 + int(clock["zm"] or 0)
        return minutes if clock["zs"] == "+" else -minutes
    return base
