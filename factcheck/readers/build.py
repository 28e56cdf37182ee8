"""From a draft to a source: head, dateline, items, sentences."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace

from factcheck.language.identify import language_of
from factcheck.model.source import (
    Item,
    ItemRole,
    OpenDay,
    Published,
    PublishedFrom,
    Sentence,
    SentenceRole,
    Source,
)
from factcheck.readers.blocks import Block, blocks
from factcheck.readers.classify import Tag
from factcheck.readers.cues import agencies
from factcheck.readers.draft import Draft
from factcheck.readers.head import Head, read_head
from factcheck.readers.segment import Part, Segmenter
from factcheck.readers.sentences import sentences
from factcheck.readers.tables import table_rows

# Characters of an item that are enough to tell its language.
LANGUAGE_SAMPLE = 6000
# A first heading of at most so many characters may be a kicker above the title.
SHORT_TITLE = 24
_ROLES = {
    Tag.HEADING: SentenceRole.HEADING,
    Tag.LIST: SentenceRole.LIST,
    Tag.CAPTION: SentenceRole.CAPTION,
    Tag.PICTURE: SentenceRole.CAPTION,
}


def build(draft: Draft) -> Source:
    """Split a draft into items and sentences and settle when and where it was published."""
    text = draft.text
    head = read_head(text)
    told = head.stamp or (head.updated if draft.published is None else None)
    stamp = told.published(PublishedFrom.HEAD) if told else draft.published
    near = stamp.when.date() if stamp else None
    body = blocks(text, head.body, skip=head.used)
    parts = Segmenter(text, body, near, draft.regions).run()
    items = _in_main_language(text, _items(text, parts, head))
    main = next((p for p in parts if p.role is ItemRole.MAIN), None)
    dated = main.dateline.published if main and main.dateline else None
    published = stamp or dated
    others = _others(published, [draft.published, dated])
    lead = next((item for item in items if item.role is ItemRole.MAIN), None)
    agency = (main.dateline.agency or None) if main and main.dateline else None
    return Source(
        id=source_id(text),
        path=draft.path,
        text=text,
        encoding=draft.encoding,
        language=(lead.language if lead else draft.language) or "und",
        outlet=head.outlet or draft.outlet or _signed(text, parts) or agency,
        title=_title(text, head, draft, lead),
        published=published,
        items=items,
        other_dates=others,
        open_day=_open_day(head, main) if published is None else None,
        places=draft.places,
    )


def source_id(text: str) -> str:
    """First 16 hex digits of the SHA-256 of the text, whatever its path and line ends."""
    plain = text.replace("\r\n", "\n").strip()
    return hashlib.sha256(plain.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _items(text: str, parts: list[Part], head: Head) -> tuple[Item, ...]:
    numbers = {id(part): number for number, part in enumerate(parts)}
    out: list[Item] = []
    for number, part in enumerate(parts):
        lead = (
            head.title
            if part.role is ItemRole.MAIN and not any(item.role is ItemRole.MAIN for item in out)
            else None
        )
        found = tuple(_sentences(text, part, lead))
        if not found:
            continue
        parent = numbers.get(id(part.parent)) if part.parent else None
        out.append(_item(text, part, number, found, lead, parent))
    return _renumber(out)


def _renumber(items: list[Item]) -> tuple[Item, ...]:
    """Numbers without gaps, parents following."""
    new = {item.index: number for number, item in enumerate(items)}
    out: list[Item] = []
    for number, item in enumerate(items):
        parent = new.get(item.parent) if item.parent is not None else None
        out.append(replace(item, index=number, parent=parent))
    return tuple(out)


def _in_main_language(text: str, items: tuple[Item, ...]) -> tuple[Item, ...]:
    """Give short items the language of the article where they hold too little to tell."""
    lead = next((item for item in items if item.role is ItemRole.MAIN), None)
    if lead is None:
        return items
    return tuple(
        replace(item, language=lead.language) if _may_be(text, item, lead.language) else item
        for item in items
    )


def _may_be(text: str, item: Item, language: str) -> bool:
    """Whether a short item in a near language, or in none, may be in a given one."""
    size = item.end - item.start
    if item.language.startswith("zh"):
        return size <= 40 and language in ("ja", "ko", "zh-Hans", "zh-Hant")
    plain = text[item.start : item.end].isascii()
    return plain and size <= 90 and item.language not in ("en", language) and language == "en"


def _item(
    text: str,
    part: Part,
    number: int,
    found: tuple[Sentence, ...],
    lead: tuple[int, int] | None,
    parent: int | None,
) -> Item:
    start, end = found[0].start, max(s.end for s in found)
    sample = " ".join(text[s.start : s.end] for s in found[:40])[:LANGUAGE_SAMPLE]
    line = part.dateline
    dateline = (line.place or "", line.published) if line else None
    title = lead or part.title or _headline(text, part)
    language = language_of(sample)
    return Item(number, part.role, start, end, language, title, found, parent, dateline)


def _headline(text: str, part: Part) -> tuple[int, int] | None:
    """The first heading before the running text, in the writing of the article if there is one."""
    found: list[Block] = []
    for block, tag in zip(part.blocks, part.tags, strict=True):
        if tag is not Tag.HEADING:
            break
        found.append(block)
    if part.role not in (ItemRole.MAIN, ItemRole.TEASER) or not found:
        return None
    own = [b for b in found if text[b.start : b.end].isascii() == _ascii(text, part)]
    chosen = (own or found)[0]
    longer = next((b for b in (own or found)[1:4] if b.size >= 1.5 * chosen.size), None)
    if longer and chosen.size <= SHORT_TITLE and part.role is ItemRole.MAIN:
        chosen = longer  # the first line names a section or the sender
    return chosen.start, chosen.end


def _ascii(text: str, part: Part) -> bool:
    last = part.blocks[-1]
    return text[last.start : last.end].isascii()


def _sentences(text: str, part: Part, lead: tuple[int, int] | None) -> Iterator[Sentence]:
    if part.role is ItemRole.TABLE:
        yield from table_rows(text, part.blocks)
        return
    paragraph = 0
    for block, tag in zip(part.blocks, part.tags, strict=True):
        if lead and lead[0] < block.start:
            yield Sentence(*lead, SentenceRole.HEADING, paragraph)
            lead, paragraph = None, paragraph + 1
        role = _ROLES.get(tag, SentenceRole.PROSE)
        line = part.dateline
        start = line.end if line and line.start == block.start else block.start
        if role is SentenceRole.HEADING:
            yield Sentence(start, block.end, role, paragraph)
        else:
            for left, right in sentences(text, start, block.end):
                yield Sentence(left, right, role, paragraph)
        paragraph += 1
    if lead:
        yield Sentence(*lead, SentenceRole.HEADING, paragraph)


def _open_day(head: Head, main: Part | None) -> OpenDay | None:
    """The day of publication that is told without its year: by the dateline, or in the head."""
    told = main.dateline.open_day if main and main.dateline else None
    return told or head.open_day


def _others(
    published: Published | None, candidates: list[Published | None]
) -> tuple[Published, ...]:
    """Dates that name another day than the one taken."""
    if published is None:
        return ()
    out = [c for c in candidates if c and c.when.date() != published.when.date()]
    return tuple(out)


def _signed(text: str, parts: list[Part]) -> str | None:
    """The outlet of a closing line "SOURCE Name", or an agency named alone on a line."""
    for part in reversed(parts[-8:]):
        if part.role is not ItemRole.BOILERPLATE:
            continue
        for block in reversed(part.blocks):
            line = text[block.start : min(block.end, block.start + 80)]
            if line.startswith(("SOURCE ", "SOURCE: ")) and block.size <= 60:
                return line.removeprefix("SOURCE").strip(" :")
            if line.lower() in agencies():
                return agencies()[line.lower()]
    return None


def _title(text: str, head: Head, draft: Draft, lead: Item | None) -> str | None:
    if head.title:
        return text[head.title[0] : head.title[1]]
    if draft.title:
        return draft.title
    if lead and lead.title:
        return text[lead.title[0] : lead.title[1]]
    return None
