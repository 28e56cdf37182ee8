"""Datelines: the place, day and agency with which a report opens."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from datetime import date, datetime

from factcheck.model.source import OpenDay, Published, PublishedFrom, nearest_day
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
    open_day: OpenDay | None = None  # its day, where that tells no year and no other day is known


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
        day = _open_day(text, start, found, parts) if when is None else None
        if place is None and agency is None and when is None and day is None:
            continue
        return Dateline(place, agency, when, start, start + found.end(), day)
    return None


_MONTH_DAY = r"(?P<mon>(?:{month}))\.?\s(?P<day>\d{{1,2}})(?:,?\s(?P<year>\d{{4}}))?"
_DAY_MONTH = r"(?P<day>\d{{1,2}})\s(?P<mon>(?:{month}))\.?(?:,?\s(?P<year>\d{{4}}))?"
_YEAR_MONTH_DAY = (
    r"(?:(?P<year>\d{4})\s?[年년]\s?)?(?:(?P<mon>\d{1,2})\s?[月월]\s?)?(?P<day>\d{1,2})\s?[日일]"
)
_OPEN, _CLOSE = r"[（(［\[【〔]", r"[）)］\]】〕]"
_NOT_CLOSE = r"[^\]】］)）〕"  # to be continued and closed with "]"
_CAPS = r"(?-i:[A-Z][A-Z.'’\-]{2,}(?:[ /][A-Z.'’\-]{2,}){0,3})(?:,\s[A-Z][\w.'’ ]{1,24}?)??"
_WIRE = r"/(?P<wire>[A-Za-z][\w .'\-]{1,30})/"
_BY = rf"(?:\((?P<agency>[^)]{{2,30}})\)|{_WIRE})"
_DASH = r"\s*(?:—|–|--|-|―|:)\s*"
# sent by wire, from a correspondent, or put together from several reports
_SENT = r"(?:专|專|综合|綜合)?外?[电電讯訊](?:报道|報導|報道)?"
_SHORT_DASH = r"\s*[-―—]?\s*"


@functools.cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    known = "|".join(re.escape(a) for a in sorted(agencies(), key=lambda a: (-len(a), a)))
    names = "|".join(sorted(months(), key=lambda n: (-len(n), n)))
    day, dmy = _MONTH_DAY.format(month=names), _DAY_MONTH.format(month=names)
    ymd = _YEAR_MONTH_DAY
    forms = (
        # BEIJING, Feb. 7, 2026 /PRNewswire/ --   OSAKA, May 4 (Reuters) —
        rf"(?P<place>{_CAPS}),?\s+{day},?\s*{_BY}?{_DASH}",
        # **Basel and Daejeon, 9 April 2026** –
        r"[*_]{0,2}(?-i:(?P<place>[A-Z][\w.'’\-]+(?:(?:,| and)?\s[A-Z][\w.'’\-]+){0,4})),\s"
        rf"{dmy}[*_]{{0,2}}(?:\s*{_BY})?{_DASH}",
        # Sept 9 (Reuters) -
        rf"{day}\s*{_BY}{_DASH}",
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
        # 【シンガポール南方通信＝10月12日】   [서울=가람통신 7월 29일]
        rf"{_OPEN}(?P<place>{_NOT_CLOSE}\s=＝·・\d]{{1,16}})\s?[=＝]\s?"
        rf"(?P<agency>{_NOT_CLOSE}\d]{{0,20}}?)[\s　]*{ymd}{_CLOSE}\s*",
        # 【北京=山田太郎】   [도쿄=김하나 특파원]   [서울=뉴시스] 김하나 기자 =
        rf"{_OPEN}(?P<place>{_NOT_CLOSE}\s=＝·・\d]{{1,12}})\s?[=＝]\s?"
        rf"(?P<agency>{_NOT_CLOSE}]{{1,30}}){_CLOSE}\s*"
        r"(?:[가-힣·\s]{2,20}?기자\s?[=＝]\s?|[=＝―-]\s?)?",
        # （中央社記者某台北5日電）   新华社北京1月5日电（记者某某）   中新网1月5日电
        rf"{_OPEN}?(?P<agency>{known}|{_HAN}{{2,7}}?[社网網报報])(?:(?:记者|記者)\s?{_HAN}{{2,3}})?"
        rf"[／/]?(?P<place>{_HAN}{{2,6}}?)??[\s　]*{ymd}\s?{_SENT}"
        rf"(?:\s?{_OPEN}[^）)]{{0,40}}{_CLOSE})?[）)】〕]?[\s:：]*",
        # an outlet of another name: 某某体育11月18日电（记者某某）
        rf"(?P<place>{_HAN}{{2,12}}?)[\s　]*{ymd}\s?{_SENT}\s?"
        rf"{_OPEN}[^）)]{{0,40}}{_CLOSE}[\s:：]*",
        rf"(?P<place>{_HAN}{{2,10}}?){ymd}\s?[电電讯訊](?=[\s　])[\s　]*",
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
    day = _open_day(text, start, found, parts)
    when = nearest_day(day, near) if day and near else None
    return dated(day, when) if day and when else None


def _open_day(text: str, start: int, found: re.Match[str], parts: dict[str, str]) -> OpenDay | None:
    """The day a dateline tells, with the month if it tells one."""
    if "day" not in parts:
        return None
    named = parts.get("mon", "")
    month = int(named) if named.isdigit() else months().get(named.lower().rstrip("."), 0)
    if month > 12 or not 1 <= int(parts["day"]) <= 31:
        return None
    spans = [found.span(name) for name in ("mon", "day") if name in parts]
    first, last = min(spans)[0], max(spans)[1]
    if text[start + last : start + last + 1] in ("日", "일"):
        last += 1
    return OpenDay(month or None, int(parts["day"]), start + first, start + last)


def dated(day: OpenDay, when: datetime) -> Published:
    """The publication time that a day without its year turns out to be."""
    return Published(when, None, True, PublishedFrom.DATELINE, day.start, day.end)
