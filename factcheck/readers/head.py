"""The head of a document: lines such as ``Source: …``, ``発行日：…``, a bare date, front matter."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass, field

from factcheck.model.source import OpenDay, PublishedFrom
from factcheck.readers.blocks import LINE, ends_sentence, trim
from factcheck.readers.cues import agencies, head_fields, line_cue, months, outlet_endings
from factcheck.readers.stamps import Stamp, find_stamp, stamp_at, stamp_of_republic

# A head stands in the first lines with words, before the running text.
HEAD_LINES = 14
# A line longer than this is no line of outlet and date.
MASTHEAD = 100
_FENCE = re.compile(r"\s*(---|\+\+\+)[ \t]*\r?\n")
_ROW = re.compile(r"[|｜\t　]|[ ]{2,}|[ ][·・/／][ ]")
# The line under a table's header: the dates below it are its own, and no date of the document.
_TABLE = re.compile(r"\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?")
# What may stand directly before the date of a masthead, and directly after it.
_BEFORE_STAMP = re.compile(
    r"[|｜│—–,，、(（\[【〕·・:：/／　\t]\s*$|\s{2,}$|^\W*$"
    r"|^\W*(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s$",
    re.IGNORECASE,
)
# A name by itself before a date that ends its line, or that a clock follows: 某某体育 2026-05-31
_LONE_NAME = re.compile(r"[*_\s]*[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]{2,14}[ \xa0]")
# A credit before a date is no longer than this, and has no words that sentences are made of.
_CREDIT = 40
_TELLS = re.compile(
    r"[ぁ-ん。！？!?…“”\"「」『』]|[在的将將已了于於]|(?<=[가-힣])(?:을|를|에서|으로|에게|에|의|부터|까지|다)(?=\s|$)"
    r"|(?<=[가-힣])[은는]$|(?:날짜|일시|日期|时间|時間|日時|日程)$"
)
_NOT_A_STAMP = re.compile(r"[のにからはまで、，,]|부터|까지|에|電|电|[专專]?[讯訊]|起|至")
_AFTER_STAMP = re.compile(
    r"[|｜│—–*_,，(（\[【)）\]】/／·・\s　付朝夕号號版]|[月火水木金土日]曜|[A-Z]{3,4}\b"
    r"|星期[一二三四五六日天]|[周週][一二三四五六日]|[월화수목금토일]요일|第\d+[期版号號]"
    r"|[^\W\d_][\w・·/／&]{1,13}$|[A-Z]?\d{1,2}[面版頁页]"
)


@dataclass(slots=True)
class Head:
    """What a head says; spans are in the text.  The body starts at ``body``."""

    body: int = 0
    outlet: str | None = None
    title: tuple[int, int] | None = None
    stamp: Stamp | None = None
    updated: Stamp | None = None
    open_day: OpenDay | None = None  # a line of its own with a day and no year
    used: list[tuple[int, int]] = field(default_factory=list)  # head lines that stand after `body`

    @property
    def found(self) -> PublishedFrom:
        """Where its date was found."""
        return PublishedFrom.HEAD if self.stamp else PublishedFrom.NONE


def read_head(text: str) -> Head:
    """Read front matter, ``Key: value`` lines and bare dates at the top of a text."""
    head = Head()
    fence = _FENCE.match(text)
    if fence and (after := _front_matter(text, fence, head)):
        head.body = after
    lines = 0
    contiguous, running = True, False
    for found in LINE.finditer(text, head.body):
        start, end = trim(text, found.start(), found.end())
        if start == end:
            continue
        lines += 1
        if lines > HEAD_LINES or ("|" in text[start:end] and _TABLE.fullmatch(text, start, end)):
            break
        stop = _read_line(text, start, end, head, running)
        if stop is None:
            if head.stamp is None and head.open_day is None and lines > 1:
                head.open_day = _open_day(text, start, end)
            prose = end - start > 90 or (ends_sentence(text[start:end]) and end - start > 40)
            running = running or prose
            contiguous = False
            continue
        if contiguous:
            head.body = stop
        else:
            head.used.append((start, stop))
        if stop < end:
            break
    return head


def _front_matter(text: str, fence: re.Match[str], head: Head) -> int:
    """Read ``---`` fenced key-value lines; returns where the body starts, 0 for none."""
    close = re.compile(rf"^{re.escape(fence[1])}[ \t]*$", re.MULTILINE).search(text, fence.end())
    if not close or close.start() - fence.end() > 8000:
        return 0
    for found in LINE.finditer(text, fence.end(), close.start()):
        start, end = trim(text, found.start(), found.end())
        if start < end:
            _keyed(text, start, end, head)
    return close.end()


def _read_line(text: str, start: int, end: int, head: Head, running: bool) -> int | None:
    """Read one line; returns where the head ends on it, None where it is no head line.

    Among running text only a line of its own with a date is believed.
    """
    if running and (head.stamp or end - start > 50 or find_stamp(text, start, end) is None):
        return None
    stop = _keyed(text, start, end, head)
    if stop is not None:
        return stop
    return _masthead(text, start, end, head)


def _month_names() -> str:
    return "|".join(sorted(months(), key=lambda name: (-len(name), name)))


@functools.cache
def _day_line() -> re.Pattern[str]:
    """A line that tells a weekday and a day, and no more: "Wednesday, 9 September"."""
    names = _month_names()
    return re.compile(
        r"[*_#\s]*(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s)?"
        rf"(?:(?P<d>\d{{1,2}})(?:st|nd|rd|th)?\s(?P<m>{names})|(?P<n>{names})\.?\s(?P<e>\d{{1,2}}))"
        r"[*_.\s]*"
        r"|(?P<k>\d{1,2})\s?[月월]\s?(?P<l>\d{1,2})\s?[日일]"
        r"(?:\s?[(（]?(?:[月火水木金土日]曜?日?|[월화수목금토일](?:요일)?|星期.|[周週].)[)）]?)?",
        re.IGNORECASE,
    )


def _open_day(text: str, start: int, end: int) -> OpenDay | None:
    """The day a line of the head tells without its year, alone or in a row: 某某日報 | 8月21日."""
    found = _day_line().fullmatch(text, start, end)
    if found is None and end - start <= MASTHEAD and not ends_sentence(text[start:end]):
        found = _day_in_row(text, start, end)
    if found is None:
        return None
    start, end = found.span()
    day = int(found["d"] or found["e"] or found["l"])
    month = int(found["k"]) if found["k"] else months()[(found["m"] or found["n"]).lower()]
    return OpenDay(month, day, start, end) if 1 <= month <= 12 and 1 <= day <= 31 else None


def _day_in_row(text: str, start: int, end: int) -> re.Match[str] | None:
    """The day that a cell of a row tells, by itself or behind the name of an outlet."""
    cells = [*_ROW.finditer(text, start, end)]
    lefts = [start, *(cell.end() for cell in cells)]
    rights = [*(cell.start() for cell in cells), end]
    for left, right in zip(lefts, rights, strict=True):
        left, right = trim(text, left, right)
        name = text.rfind(" ", left, right)
        if name > left and text[left:name].strip().lower().endswith(outlet_endings()):
            left = name + 1
        elif not cells:
            continue
        if found := _day_line().fullmatch(text, left, right):
            return found
    return None


@functools.cache
def _key() -> re.Pattern[str]:
    names = "|".join(re.escape(k) for k in sorted(head_fields(), key=lambda k: (-len(k), k)))
    return re.compile(
        rf"(?:^|(?<=[\s|｜/·・　(（\[【<〈]))[*_]{{0,2}}[\"']?(?P<key>{names})[\"']?[*_]{{0,2}}"
        r"(?:[ \t　]*[:：＝=][*_]{0,2}[ \t　]*|[\]】］][ \t　]*|[ \t　]+"
        rf"(?=(?:19|20)\d\d|令和|\d{{1,2}}\s[A-Za-z]{{3}}|(?:{_month_names()})\.?\s\d))",
        re.IGNORECASE,
    )


def _keyed(text: str, start: int, end: int, head: Head) -> int | None:
    line = text[start : min(end, start + 400)]
    lead = len(line) - len(line.lstrip("[【(（<〈|｜ "))
    first = _key().match(line, lead) if lead else _key().match(line)
    if not first:
        first = _late_key(line, head)
    if not first:
        return None
    keys = [first, *_key().finditer(line, first.end())]
    for number, found in enumerate(keys):
        left = found.end()
        right = keys[number + 1].start() if number + 1 < len(keys) else end - start
        stop = _fill(text, head_fields()[found["key"].lower()], start + left, start + right, head)
        if stop is None:
            return None if number == 0 else end
        if stop < start + right and number + 1 == len(keys):
            return stop
    return end


def _late_key(line: str, head: Head) -> re.Match[str] | None:
    """The key of a publication time that an outlet's name precedes on a short line."""
    if len(line) > MASTHEAD or ends_sentence(line):
        return None
    found = next((k for k in _key().finditer(line) if _dated(k)), None)
    if found and found.start() <= 45:
        head.outlet = head.outlet or _named(line[: found.start()] + " | ")
    return found


def _dated(key: re.Match[str]) -> bool:
    return head_fields()[key["key"].lower()] == "published"


def _fill(text: str, name: str, start: int, end: int, head: Head) -> int | None:
    """Fill one field; returns where its value ends, None where the value does not fit."""
    left, right = trim(text, start, end)
    while left < right and text[left] in "\"'“":
        left += 1
    while left < right and text[right - 1] in "\"'”|｜)）]】>〉":
        right -= 1
    value = text[left:right].strip()
    if name in ("published", "updated"):
        stamp = stamp_at(text, left, right) or find_stamp(text, left, min(right, left + 40))
        stamp = stamp or stamp_of_republic(text, left, right)
        if stamp is None:
            return None if right - left > 40 else end
        if name == "published" and head.stamp is None:
            head.stamp = stamp
        elif name == "updated" and head.updated is None:
            head.updated = stamp
        # A long rest is the running text that lost its line break.
        rest = trim(text, stamp.end, end)
        if text[rest[0] : rest[0] + 1] in ("|", "｜") and rest[1] - rest[0] < 50:
            head.outlet = head.outlet or _named(text[rest[0] : rest[1]].strip("|｜ "))
        return rest[0] if rest[1] - rest[0] > 60 else end
    if len(value) > 200 or (name != "title" and len(value) > 80):
        return None
    if name == "title" and value and head.title is None:
        head.title = (left, right)
    elif name == "outlet" and value and head.outlet is None:
        stamp = find_stamp(text, left, right)
        if stamp and head.stamp is None:
            ahead = stamp.start > left  # 配信 2026年5月11日　磯浜新報
            head.stamp = stamp
            value = text[left : stamp.start] if ahead else _ROW.split(text[stamp.end : right])[-1]
            value = value.strip()
        head.outlet = _outlet(value)
    return end


def _outlet(value: str) -> str:
    link = re.fullmatch(r"\[([^\]]+)\]\([^)]*\)", value)
    return (link[1] if link else value).strip(' 　「」“”"')


def _masthead(text: str, start: int, end: int, head: Head) -> int | None:
    """A line that is a date with an outlet, a section or a name beside it, and no sentence.

    "Harbor Post | 6 January 2026", 「川辺新聞　2026年1月6日付」, "가람일보 2026.01.06 09:12".
    """
    if end - start > MASTHEAD or head.stamp is not None:
        return None
    stamp = find_stamp(text, start, end)
    if stamp is None:
        return None
    before, rest = text[start : stamp.start], text[stamp.end : end]
    after = rest.strip()
    if ends_sentence(text[start:end]) and len(before) + len(after) > 12:
        return None
    first = not before.strip(" \t　[【(（<")
    # After a clock and a space something else begins: 2026-10-17 21:35　記者某某
    parted = not stamp.day_only and (text[stamp.end - 1].isspace() or rest[:1].isspace())
    fits = not after or parted or _AFTER_STAMP.match(after)
    if _NOT_A_STAMP.match(after) or (not first and not fits):
        return None
    name = _named(after) if first else _named(before)
    lone = _LONE_NAME.fullmatch(before) and not ends_sentence(text[start:end])
    if not first and not name and lone:
        name = before.strip("*_ \xa0")
    credit = not after and bool(text[:start].strip()) and _is_credit(before)
    if not first and not (name or credit or _BEFORE_STAMP.search(before)):
        return None
    for key in _key().finditer(text, stamp.end, end):
        if head_fields()[key["key"].lower()] == "outlet" and head.outlet is None:
            words = _ROW.split(text[key.end() : end].strip())[0]
            head.outlet = words.split(" ")[0] if not words.isascii() else words
    head.stamp = stamp
    head.outlet = head.outlet or name
    return end


def _is_credit(before: str) -> bool:
    """Whether the words before a date are a name or a byline, and no part of a sentence: 채널A,
    "(서울=뉴스1) 강민경 기자", 記者林某某／綜合報導, "(NEWSWIRE)"."""
    words = before.strip()
    if not 2 <= len(words) <= _CREDIT or _TELLS.search(words):
        return False
    return all(
        not word.isascii() or not word[0].islower() or any(map(str.isdigit, word))
        for word in words.split()
    )


def _named(beside: str) -> str | None:
    """The outlet in the words beside a date: an agency, a bracketed name, the first of a row."""
    row = [part.strip() for part in _ROW.split(beside.strip(" \t　-—–/,，、")) if part.strip()]
    if len(row) > 1 and line_cue("byline").matches(row[0]):
        row = row[1:]
    if not row or line_cue("byline").matches(row[0]):
        return None
    first = row[0].strip("[]【】［］（）()「」")
    if first.lower() in agencies():
        return agencies()[first.lower()] or None
    bracketed = row[0][0] in "[【［" and row[0][-1] in "]】］"
    parted = len(row) > 1 or beside.rstrip(" ") != beside.rstrip(" |｜　\t") or "  " in beside
    sure = bracketed or parted or first.lower().endswith(outlet_endings())
    plain = len(first) <= 40 and not any(c.isdigit() for c in first)
    return first if sure and plain else None
