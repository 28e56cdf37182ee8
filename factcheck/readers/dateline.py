"""Datelines: the place, day and agency with which a report opens."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from factcheck.model.source import Published, PublishedFrom
from factcheck.readers.cues import agencies, months
from factcheck.readers.stamps import find_stamp

# A dateline stands within this many characters from the start of its paragraph.
REACH = 140
_HAN = r"[\u3400-\u9fff\u30a0-\u30ffー・]"


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline as read: place as written, agency by its usual name, day, where it ends."""

    place: str | None
    agency: str | None
    published: Published | None
    start: int
    end: int


def read_dateline(text: str, start: int, end: int, near: date | None = None) -> Dateline | None:
    """The dateline at the start of a paragraph, if there is one.

    ``near``: a day by which a date without year is completed (the head's); without it such a date
    is not read, only the place.
    """
    piece = text[start : min(end, start + REACH)]
    for pattern in _patterns():
        found = pattern.match(piece)
        if not found:
            continue
        parts = {k: v for k, v in found.groupdict().items() if v}
        place = _place(parts.get("place", ""))
        agency = _agency(parts.get("agency") or parts.get("wire") or parts.get("place", ""))
        when = _when(text, start, found, parts, near)
        if place is None and agency is None and when is None:
            continue
        return Dateline(place, agency, when, start, start + found.end())
    return None


_MONTH_DAY = r"(?P<mon>(?:{month}))\.?\s(?P<day>\d{{1,2}})(?:,?\s(?P<year>\d{{4}}))?"
_YEAR_MONTH_DAY = (
    r"(?:(?P<year>\d{4})\s?[年년]\s?)?(?:(?P<mon>\d{1,2})\s?[月월]\s?)?(?P<day>\d{1,2})\s?[日일]"
)
_OPEN, _CLOSE = r"[（(［\[【〔]", r"[）)］\]】〕]"
_NOT_CLOSE = r"[^\]】］)）〕"  # to be continued and closed with "]"
_CAPS = r"(?-i:[A-Z][A-Z.'’\-]{2,}(?:[ /][A-Z.'’\-]{2,}){0,3})(?:,\s[A-Z][\w.'’ ]{1,24}?)??"
_WIRE = r"/(?P<wire>[A-Za-z][\w .'\-]{1,30})/"
_BY = rf"(?:\((?P<agency>[^)]{{2,30}})\)|{_WIRE})"
_DASH = r"\s*(?:—|–|--|-|―|:)\s*"
_SHORT_DASH = r"\s*[-―—]?\s*"


@functools.cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    known = "|".join(re.escape(a) for a in sorted(agencies(), key=lambda a: (-len(a), a)))
    day = _MONTH_DAY.format(month="|".join(sorted(months(), key=lambda n: (-len(n), n))))
    ymd = _YEAR_MONTH_DAY
    forms = (
        # BEIJING, Feb. 7, 2026 /PRNewswire/ --   OSAKA, May 4 (Reuters) —
        rf"(?P<place>{_CAPS}),?\s+{day},?\s*{_BY}?{_DASH}",
        # SEOUL (AP) —
        rf"(?P<place>{_CAPS})\s*{_BY}{_DASH}",
        # LIMA — The
        rf"(?P<place>{_CAPS})\s*(?:—|–|--|-)\s+(?=(?-i:[A-Z“\"]))",
        # Osaka, May 4 (Reuters) —
        rf"(?-i:(?P<place>[A-Z][\w.'’\- ]{{1,30}})),\s{day}\s*{_BY}{_DASH}",
        # (Reuters) -
        rf"\((?P<agency>{known})\){_DASH}",
        # 北京、2026年2月7日 /PRNewswire/ --   서울, 2026년 2월 7일 /PRNewswire/ --
        rf"(?P<place>[^\s、,，()（）。]{{1,16}})[、,，]\s?{ymd}\s*"
        rf"(?:{_WIRE}\s*(?:--|—|–|-|―)?|(?:--|—|–|―))\s*",
        # 【北京=山田太郎】   [도쿄=김하나 특파원]   [서울=뉴시스] 김하나 기자 =
        rf"{_OPEN}(?P<place>{_NOT_CLOSE}\s=＝·・\d]{{1,12}})\s?[=＝]\s?"
        rf"(?P<agency>{_NOT_CLOSE}]{{1,30}}){_CLOSE}\s*"
        r"(?:[가-힣·\s]{2,20}?기자\s?[=＝]\s?|[=＝―-]\s?)?",
        # （中央社記者某台北5日電）   新华社北京1月5日电（记者某某）   中新网1月5日电
        rf"{_OPEN}?(?P<agency>{known}|{_HAN}{{2,7}}?[社网網报報])(?:(?:记者|記者)\s?{_HAN}{{2,3}})?"
        rf"(?P<place>{_HAN}{{2,6}}?)??[\s　]*{ymd}\s?(?:专|專|综合|綜合)?[电電讯訊]"
        rf"(?:\s?{_OPEN}[^）)]{{0,40}}{_CLOSE})?[）)】]?[\s:：]*",
        # （東京 5日 ロイター）   ［東京　５日　ロイター］ -   【ソウル1月5日時事】
        rf"{_OPEN}(?P<place>{_NOT_CLOSE}\s\d=＝]{{1,10}})[\s　]*{ymd}[\s　]*"
        rf"(?P<agency>{_NOT_CLOSE}\d]{{0,16}}){_CLOSE}{_SHORT_DASH}",
        # 【ソウル聯合ニュース】   （ワシントン共同）
        rf"{_OPEN}(?P<place>{_NOT_CLOSE}\s\d=＝]{{1,10}}?)[\s　]*"
        rf"(?P<agency>{known}){_CLOSE}{_SHORT_DASH}",
        # 【時事】
        rf"{_OPEN}(?P<agency>{known}){_CLOSE}{_SHORT_DASH}",
    )
    return tuple(re.compile(form, re.IGNORECASE) for form in forms)


def _place(raw: str) -> str | None:
    place = raw.strip(" ,、，　")
    if not place or place.lower() in agencies():
        return None
    return place


def _agency(raw: str) -> str | None:
    name = raw.strip(" /　").lower()
    if name in agencies():
        return agencies()[name]
    if name and name[-1] in "社网網报報" and len(name) <= 8:
        return name
    for part in re.split(r"[/／=＝・\s　]+", name):
        if part in agencies():
            return agencies()[part]
    return None


def _when(
    text: str, start: int, found: re.Match[str], parts: dict[str, str], near: date | None
) -> Published | None:
    full = find_stamp(text, start, start + found.end())
    if full and "year" in parts:
        return full.published(PublishedFrom.DATELINE)
    if "day" not in parts or near is None:
        return None
    when = _nearest(parts, near)
    if when is None:
        return None
    first = found.start("mon") if "mon" in parts else found.start("day")
    last = found.end("day")
    if text[start + last : start + last + 1] in ("日", "일"):
        last += 1
    return Published(when, None, True, PublishedFrom.DATELINE, start + first, start + last)


def _nearest(parts: dict[str, str], near: date) -> datetime | None:
    """The day of the given number (and month) nearest to a known day, within half a year."""
    day = int(parts["day"])
    named = parts.get("mon", "")
    month = int(named) if named.isdigit() else months().get(named.lower().rstrip("."), 0)
    best: datetime | None = None
    for year in (near.year - 1, near.year, near.year + 1):
        for number in [month] if month else range(1, 13):
            try:
                when = datetime(year, number, day)
            except ValueError:
                continue
            if best is None or abs(when.date() - near) < abs(best.date() - near):
                best = when
    reach = timedelta(days=180 if month else 15)
    return best if best and abs(best.date() - near) <= reach else None
