"""The older part of a page that is kept up to date: below the stamp of its own, of another year or
month, stands the article of that day."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from factcheck.extract.annotate import Annotated, Line
from factcheck.model.value import Grain

OLDER = timedelta(days=30)
_BESIDE = re.compile(
    r"[\s,.:;()（）|/–—-]|\b(?:updated?|published|posted|on|at|(?:[ECMP][SD]T)|UTC|GMT|JST|KST"
    r"|BST|CET)\b"
    r"|更新|公開|掲載|配信|发布|發布|发表|入力|입력|수정|등록|승인",
    re.IGNORECASE,
)


def without_older(item: Annotated) -> Annotated:
    """An item without the lines from the stamp of an older part on."""
    published = item.source.published
    if published is None:
        return item
    for number, line in enumerate(item.lines[1:], start=1):
        told = _stamped(line)
        if told is not None and abs(published.when.replace(tzinfo=None) - told) > OLDER:
            return Annotated(item.source, item.item, item.language, item.lines[:number])
    return item


def _stamped(line: Line) -> datetime | None:
    """The moment that a line tells and nothing else: day, year and time of day."""
    for value in line.times:
        time = value.time
        if time is None or time.start is None or time.grain not in (Grain.MINUTE, Grain.HOUR):
            continue
        first, last = value.start - line.start, value.end - line.start
        rest = line.text[:first] + line.text[last:]
        if "year" in dict(value.said) and not _BESIDE.sub("", rest):
            return time.start.replace(tzinfo=None)
    return None
