"""The head of a document: lines such as ``Source: …``, ``発行日：…``, a bare date, front matter."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass, field

from factcheck.model.source import PublishedFrom
from factcheck.readers.blocks import ends_sentence, trim
from factcheck.readers.cues import agencies, head_fields, line_cue
from factcheck.readers.stamps import Stamp, find_stamp, stamp_at

# A head stands in the first lines with words, before the running text.
HEAD_LINES = 14
_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
_FENCE = re.compile(r"\s*(---|\+\+\+)[ \t]*\r?\n")
_LEFT_OVER = re.compile(r"[\W\d_]*")


@dataclass(slots=True)
class Head:
    """What a head says; spans are in the text.  The body starts at ``body``."""

    body: int = 0
    outlet: str | None = None
    title: tuple[int, int] | None = None
    stamp: Stamp | None = None
    updated: Stamp | None = None
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
    contiguous = True
    for found in _LINE.finditer(text, head.body):
        start, end = trim(text, found.start(), found.end())
        if start == end:
            continue
        lines += 1
        if lines > HEAD_LINES:
            break
        stop = _read_line(text, start, end, head, lines)
        if stop is None:
            if end - start > 90 or (ends_sentence(text[start:end]) and end - start > 40):
                break
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
    for found in _LINE.finditer(text, fence.end(), close.start()):
        start, end = trim(text, found.start(), found.end())
        if start < end:
            _keyed(text, start, end, head)
    return close.end()


def _read_line(text: str, start: int, end: int, head: Head, number: int) -> int | None:
    """Read one line; returns where the head ends on it, None where it is no head line."""
    stop = _keyed(text, start, end, head)
    if stop is not None:
        return stop
    return _bare_date(text, start, end, head)


@functools.cache
def _key() -> re.Pattern[str]:
    names = "|".join(re.escape(k) for k in sorted(head_fields(), key=lambda k: (-len(k), k)))
    return re.compile(
        rf"(?:^|(?<=[\s|｜/·・　(（\[【<〈]))[*_]{{0,2}}[\"']?(?P<key>{names})[\"']?[*_]{{0,2}}"
        r"(?:[ \t　]*[:：＝=][*_]{0,2}[ \t　]*|[\]】］][ \t　]*|[ \t　]+"
        r"(?=(?:19|20)\d\d|令和|\d{1,2}\s[A-Za-z]{3}))",
        re.IGNORECASE,
    )


def _keyed(text: str, start: int, end: int, head: Head) -> int | None:
    line = text[start : min(end, start + 400)]
    lead = len(line) - len(line.lstrip("[【(（<〈|｜ "))
    first = _key().match(line, lead) if lead else _key().match(line)
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
        if stamp is None:
            return None if right - left > 40 else end
        if name == "published" and head.stamp is None:
            head.stamp = stamp
        elif name == "updated" and head.updated is None:
            head.updated = stamp
        # A long rest is the running text that lost its line break.
        rest = trim(text, stamp.end, end)
        return rest[0] if rest[1] - rest[0] > 60 else end
    if len(value) > 200 or (name != "title" and len(value) > 80):
        return None
    if name == "title" and value and head.title is None:
        head.title = (left, right)
    elif name == "outlet" and value and head.outlet is None:
        head.outlet = _outlet(value)
    return end


def _outlet(value: str) -> str:
    link = re.fullmatch(r"\[([^\]]+)\]\([^)]*\)", value)
    return (link[1] if link else value).strip(' 　「」“”"')


def _bare_date(text: str, start: int, end: int, head: Head) -> int | None:
    """A line that is a date, with at most a few words about it."""
    if end - start > 90 or head.stamp is not None:
        return None
    stamp = find_stamp(text, start, end)
    if stamp is None:
        return None
    before, after = text[start : stamp.start].strip(), text[stamp.end : end].strip()
    words = len(before) + len(after)
    if ends_sentence(text[start:end]) and words > 12:
        return None
    name = (before or after).strip("[]【】［］（）()|｜ ·-—–/")
    bracketed = before[:1] in "[【［" and before[-1:] in "]】］" and not after
    if (name.lower() in agencies() and not (before and after)) or (bracketed and name):
        head.stamp, head.outlet = stamp, head.outlet or agencies().get(name.lower(), name)
        return end
    if words <= 2 or _LEFT_OVER.fullmatch(before + after):
        head.stamp = stamp
        return end
    by = line_cue("byline")
    if words <= 30 and (
        not before or by.matches(before) or "|" in text[start:end] or "｜" in text[start:end]
    ):
        if "電" in after[:3] or "电" in after[:3] or "讯" in after[:2] or after[:1] in "、にのから":
            return None
        head.stamp = stamp
        return end
    return None
