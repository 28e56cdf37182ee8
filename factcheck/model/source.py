"""Sources, items and sentences: a document as read and as split."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum


class PublishedFrom(StrEnum):
    """Where the publication time was found."""

    HEAD = "head"
    DATELINE = "dateline"
    METADATA = "metadata"
    FILE = "file"
    NONE = "none"


class ItemRole(StrEnum):
    """What part of a page an item is."""

    MAIN = "main"
    TEASER = "teaser"
    TABLE = "table"
    CAPTION = "caption"
    BOILERPLATE = "boilerplate"


class SentenceRole(StrEnum):
    """What kind of line a sentence is."""

    HEADING = "heading"  # a headline or sub-heading
    PROSE = "prose"
    LIST = "list"
    CELL = "cell"  # one row of a table
    CAPTION = "caption"


@dataclass(frozen=True, slots=True)
class Problem:
    """An input that could not be used, or only in part; the others are still checked.

    ``code`` is a stable slug ("empty", "binary", "missing"); ``helps`` says what would help.
    """

    path: str
    code: str
    message: str
    helps: str = ""
    fatal: bool = True  # False: the whole input was read, with this caveat


@dataclass(frozen=True, slots=True)
class Columns:
    """Columns of a CSV or JSONL export that hold a story's fields; None: by their usual names."""

    text: str | None = None
    title: str | None = None
    outlet: str | None = None
    published: str | None = None


@dataclass(frozen=True, slots=True)
class Published:
    """A publication time; ``when`` is naive local time unless ``offset`` (minutes) is known."""

    when: datetime
    offset: int | None
    day_only: bool
    found: PublishedFrom
    start: int = -1  # code-point span of the stamp in the text, -1 where it is not in the text
    end: int = -1


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, heading or table row of one item; offsets are in the source's text."""

    start: int
    end: int
    role: SentenceRole
    paragraph: int  # number of the paragraph inside the item, from 0
    cells: tuple[tuple[int, int], ...] = ()  # spans of the cells of a table row
    header: tuple[tuple[int, int], ...] = ()  # spans of the header cells above them


@dataclass(frozen=True, slots=True)
class OpenDay:
    """A day a dateline or head tells without its year, or without month and year."""

    month: int | None  # 1–12
    day: int  # 1–31
    start: int  # code-point span in the text
    end: int


def nearest_day(day: OpenDay, near: date) -> datetime | None:
    """The day of the given number (and month) nearest to a known day: within half a year, or half
    a month where no month is told."""
    best: datetime | None = None
    for year in (near.year - 1, near.year, near.year + 1):
        for number in [day.month] if day.month else range(1, 13):
            try:
                when = datetime(year, number, day.day)
            except ValueError:
                continue
            if best is None or abs(when.date() - near) < abs(best.date() - near):
                best = when
    reach = timedelta(days=180 if day.month else 15)
    return best if best and abs(best.date() - near) <= reach else None


@dataclass(frozen=True, slots=True)
class Item:
    """One article, teaser, table, caption or piece of boilerplate inside a source."""

    index: int
    role: ItemRole
    start: int
    end: int
    language: str  # "en", "ja", "zh-Hans", "zh-Hant", "ko", another BCP 47 code, or "und"
    title: tuple[int, int] | None  # span of its headline
    sentences: tuple[Sentence, ...]
    parent: int | None = None  # a table's or caption's article
    dateline: tuple[str, Published | None] | None = None  # place as written, date if any


@dataclass(frozen=True, slots=True)
class Source:
    """One document as read.  ``text`` is the file's own text: offsets point into it."""

    id: str  # first 16 hex digits of SHA-256 of path-independent content
    path: str
    text: str
    encoding: str
    language: str
    outlet: str | None
    title: str | None
    published: Published | None
    items: tuple[Item, ...]
    # A second head date that disagrees with the first, e.g. header against dateline.
    other_dates: tuple[Published, ...] = ()
    # The day of its dateline or head, where that tells no year and nothing else is told.
    open_day: OpenDay | None = None
    # About when sources linked with it were published, where it tells no day at all.
    near: datetime | None = None
    # Where a position in `text` lies in the original ("p. 3", "paragraph 7"): (start, place).
    places: tuple[tuple[int, str], ...] = ()


def own_text(source: Source, item: Item) -> str:
    """An item's span of the text with everything that is not its own blanked out.

    As long as the span: offset 0 is ``item.start``.  Tables, captions, teasers and boilerplate
    inside the span become spaces (line breaks stay), so a reader of values never crosses items.
    """
    pieces: list[str] = []
    at = item.start
    for sentence in item.sentences:
        if sentence.start < at:
            continue
        pieces.append(_blank(source.text[at : sentence.start]))
        pieces.append(source.text[sentence.start : sentence.end])
        at = sentence.end
    pieces.append(_blank(source.text[at : item.end]))
    return "".join(pieces)


def _blank(text: str) -> str:
    return "".join(c if c in "\r\n" else " " for c in text) if text.strip() else text
