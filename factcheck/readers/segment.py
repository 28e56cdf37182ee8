"""Items: the articles, teasers, tables, captions and boilerplate of one document.

Each item is a world of its own, so in doubt a piece is set apart: a claim lost to a small item is
a missed comparison, a claim lent to the wrong article is a false alarm.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date

from factcheck.model.source import ItemRole
from factcheck.readers.blocks import Block, ends_sentence, numbered
from factcheck.readers.classify import Scripts, Tag, is_digest, scripts_of, tags_of
from factcheck.readers.dateline import Dateline, read_dateline
from factcheck.readers.draft import Region

# An article set off inside another counts as a full one from this share of the first's length on.
FULL_SHARE = 0.4
# A teaser's title stands within this many characters before its text (a byline may be between).
TITLE_REACH = 300
# Blocks from the top that tell the writing of the article.
SAMPLED = 1000
_RUNNING = (Tag.PROSE, Tag.LIST)


@dataclass(slots=True)
class Part:
    """An item in the making."""

    role: ItemRole
    blocks: list[Block] = field(default_factory=list)
    tags: list[Tag] = field(default_factory=list)
    parent: Part | None = None
    dateline: Dateline | None = None
    script: str = ""
    title: tuple[int, int] | None = None
    running: bool = False  # has running text yet

    @property
    def size(self) -> int:
        """Characters in its blocks."""
        return sum(block.size for block in self.blocks)

    def put(self, block: Block, tag: Tag) -> None:
        """Add a block."""
        self.blocks.append(block)
        self.tags.append(tag)
        self.running = self.running or tag in _RUNNING


class Segmenter:
    """Walks over the blocks of one document and deals them out to items."""

    def __init__(
        self,
        text: str,
        blocks: list[Block],
        near: date | None,
        regions: tuple[Region, ...] = (),
    ) -> None:
        self.text = text
        self.blocks = blocks
        self.near = near
        self.tags = tags_of(text, blocks)
        self.parts: list[Part] = []
        self.main = Part(ItemRole.MAIN)
        self.script = self._main_script()
        self.related = False
        self.marker = -1  # where the last marker of a list stood
        self.broken = False  # a separator stood before
        self.digest = False
        self.regions = sorted(regions, key=lambda r: r.start)
        self.starts = [region.start for region in self.regions]
        self.marked: dict[int, Part] = {}

    def run(self) -> list[Part]:
        """All parts in the order of the text."""
        self.parts.append(self.main)
        number = 0
        while number < len(self.blocks):
            number = self._step(number)
        for part in self.parts:
            full = part.role is ItemRole.TEASER and part.size >= FULL_SHARE * self.parts[0].size
            if full and part.dateline and sum(t is Tag.PROSE for t in part.tags) > 2:
                part.role = ItemRole.MAIN
        return sorted((p for p in self.parts if p.blocks), key=lambda p: p.blocks[0].start)

    def _step(self, number: int) -> int:
        block, tag = self.blocks[number], self.tags[number]
        if self.regions and (region := self._region(block)):
            self._set_apart(region, block, tag)
            return number + 1
        if tag is Tag.ROW:
            return self._table(number)
        if tag is Tag.SEPARATOR:
            self.broken = True
            self._aside(ItemRole.BOILERPLATE, block, tag)
        elif tag is Tag.RELATED:
            self._aside(ItemRole.BOILERPLATE, block, tag)
            self.related, self.marker = True, block.start
            if links := self._links_inside(number):
                return self._teasers(number + 1, links)
        elif tag is Tag.RELATED_LINE:
            self._open(ItemRole.TEASER, block, Tag.HEADING)
        elif tag in (Tag.CAPTION, Tag.PICTURE):
            self._aside(ItemRole.CAPTION, block, tag)
        elif tag in (Tag.MACHINE, Tag.BOILERPLATE, Tag.BYLINE):
            self._aside(ItemRole.BOILERPLATE, block, tag)
        elif self.related:
            self._teaser(block, tag)
        else:
            self._article(number, block, tag)
        return number + 1

    # --- parts that the format marks ----------------------------------------------------------

    def _region(self, block: Block) -> Region | None:
        at = bisect_right(self.starts, block.start) - 1
        return self.regions[at] if at >= 0 and block.start < self.regions[at].end else None

    def _set_apart(self, region: Region, block: Block, tag: Tag) -> None:
        """Put a block into the part of its region."""
        part = self.marked.get(region.start)
        if part is None:
            parent = self.main if region.role is ItemRole.CAPTION else None
            part = self.marked[region.start] = Part(region.role, parent=parent)
            self.parts.append(part)
        plain = tag if tag in (Tag.HEADING, Tag.LIST) else Tag.PROSE
        part.put(block, Tag.CAPTION if region.role is ItemRole.CAPTION else plain)

    # --- the main section -------------------------------------------------------------------

    def _article(self, number: int, block: Block, tag: Tag) -> None:
        scripts = scripts_of(self.text, block.start, block.end) if block.size >= 12 else Scripts()
        if scripts.foreign_to(self.script) and (self.main.blocks or tag is Tag.PROSE):
            self._foreign(block, tag, scripts)
            return
        dateline = self._dateline(number)
        if self._starts_new(number, block, tag, dateline):
            self.main = Part(ItemRole.TEASER, script=self.script)
            self.parts.append(self.main)
        if tag is Tag.PROSE and dateline and not self.main.dateline:
            self.main.dateline = dateline
        if not self.parts[0].running and tag is Tag.HEADING:
            self.digest = self.digest or is_digest(self.text[block.start : block.end])
        self.broken = False
        self.main.put(block, tag)

    def _starts_new(self, number: int, block: Block, tag: Tag, dateline: Dateline | None) -> bool:
        """Whether a block opens another article of equal rank."""
        if self.digest:
            return self._starts_story(block, tag)
        if not self.main.running:
            return False
        if block.level == 1:
            return True
        if dateline and self.main.dateline:
            return tag is Tag.PROSE or self._next_running(number) == number + 1
        return (
            self.broken
            and tag is Tag.HEADING
            and Tag.HEADING in self.main.tags[:2]
            and (self._next_running(number) == number + 1)
        )

    def _starts_story(self, block: Block, tag: Tag) -> bool:
        """Whether a block opens the next story of a digest."""
        if self.main is self.parts[0]:
            return True
        if tag is Tag.HEADING:
            return self.main.running
        counted = numbered(self.text, block.start, block.end) > block.start
        return self.main.running and (
            tag is Tag.LIST or counted or Tag.HEADING not in self.main.tags
        )

    def _dateline(self, number: int) -> Dateline | None:
        """The dateline of a paragraph, or of the one under a heading."""
        at = number
        if self.tags[at] is Tag.HEADING and at + 1 < len(self.tags):
            at += 1
        if self.tags[at] is not Tag.PROSE:
            return None
        return read_dateline(self.text, self.blocks[at].start, self.blocks[at].end, self.near)

    def _next_running(self, number: int) -> int:
        for at in range(number + 1, min(number + 4, len(self.tags))):
            if self.tags[at] in _RUNNING:
                return at
        return -1

    def _foreign(self, block: Block, tag: Tag, scripts: Scripts) -> None:
        """A passage in another writing: a teaser, or a translation printed below."""
        last = self.parts[-1]
        script = scripts.main
        near = last.blocks and last.blocks[-1].end < block.start and last.role is ItemRole.TEASER
        joins = near and last.script == script and (tag is not Tag.HEADING or not last.running)
        if joins and last is not self.main:
            last.put(block, tag)
            return
        part = Part(ItemRole.TEASER, script=script)
        if tag is Tag.PROSE:
            part.dateline = read_dateline(self.text, block.start, block.end, self.near)
        part.put(block, tag)
        self.parts.append(part)

    def _main_script(self) -> str:
        total = Scripts()
        for block, tag in zip(self.blocks[:SAMPLED], self.tags, strict=False):
            if tag is Tag.RELATED:
                break
            if tag in (Tag.PROSE, Tag.LIST, Tag.HEADING):
                total += scripts_of(self.text, block.start, block.end)
        return total.main

    # --- lists of other articles ------------------------------------------------------------

    def _teaser(self, block: Block, tag: Tag) -> None:
        script = scripts_of(self.text, block.start, block.end).main
        last = next(
            (
                p
                for p in reversed(self.parts)
                if p.role not in (ItemRole.BOILERPLATE, ItemRole.CAPTION)
            ),
            self.main,
        )
        titled = last.role is ItemRole.TEASER and last.tags == [Tag.HEADING]
        near = titled and block.start - last.blocks[0].end < TITLE_REACH
        told = tag is Tag.PROSE or ends_sentence(self.text[block.start : block.end])
        if (
            near
            and told
            and last.blocks[0].start > self.marker
            and tag in _RUNNING
            and _same_writing(last.script, script)
        ):
            last.script = script
            last.put(block, tag)
            return
        if block.glued and last.blocks and last.blocks[-1].group == block.group:
            last.put(block, tag)
            return
        part = self._open(ItemRole.TEASER, block, tag)
        part.script = script
        if tag is Tag.PROSE:
            part.dateline = read_dateline(self.text, block.start, block.end, self.near)

    def _links_inside(self, number: int) -> int:
        """How many link lines follow a marker after which the article goes on; 0: it does not."""
        if not self.main.running:
            return 0
        at = number + 1
        while at < len(self.tags) and self.tags[at] in (Tag.HEADING, Tag.LIST, Tag.CAPTION):
            at += 1
        links = at - number - 1
        if not links or links > 6:
            return 0
        listed = all(tag is Tag.LIST for tag in self.tags[number + 1 : at])
        run = 0
        for follow in range(at, len(self.tags)):
            tag = self.tags[follow]
            if tag in (Tag.MACHINE, Tag.PICTURE):
                return 0
            if tag is Tag.PROSE:
                block = self.blocks[follow]
                if scripts_of(self.text, block.start, block.end).foreign_to(self.script):
                    return 0
                run += 1
            elif run:
                break
        return links if run >= (2 if listed else 4) else 0

    def _teasers(self, start: int, count: int) -> int:
        for number in range(start, start + count):
            self._open(ItemRole.TEASER, self.blocks[number], self.tags[number])
        self.related = False
        return start + count

    # --- what stands beside an article ------------------------------------------------------

    def _table(self, number: int) -> int:
        stop = number
        while stop < len(self.tags) and self.tags[stop] is Tag.ROW:
            if self.blocks[stop].group != self.blocks[number].group:
                break
            stop += 1
        part = Part(ItemRole.TABLE, parent=None if self.related else self.main)
        last = self.parts[-1]
        if last.role is ItemRole.CAPTION and last.blocks[-1].group >= self.blocks[number].group - 1:
            part.title = (last.blocks[-1].start, last.blocks[-1].end)
        for at in range(number, stop):
            part.put(self.blocks[at], Tag.ROW)
        self.parts.append(part)
        return stop

    def _aside(self, role: ItemRole, block: Block, tag: Tag) -> None:
        last = self.parts[-1]
        joined = (
            last.role is role
            and last.blocks
            and (role is ItemRole.BOILERPLATE or last.blocks[-1].group == block.group)
        )
        if joined and not (role is ItemRole.BOILERPLATE and self._interrupted(last, block)):
            last.put(block, tag)
            return
        part = self._open(role, block, tag)
        part.parent = self.main if role is ItemRole.CAPTION and not self.related else None

    def _interrupted(self, last: Part, block: Block) -> bool:
        """Whether text of another part stands between."""
        return bool(self.main.blocks) and self.main.blocks[-1].start > last.blocks[-1].start

    def _open(self, role: ItemRole, block: Block, tag: Tag) -> Part:
        part = Part(role, script=scripts_of(self.text, block.start, block.end).main)
        part.put(block, tag)
        self.parts.append(part)
        return part


def _same_writing(first: str, second: str) -> bool:
    """A title in Chinese characters only may be Japanese."""
    return (
        first == second
        or {first, second} <= {"kana", "han"}
        or ({first, second} == {"hangul", "han"})
    )
