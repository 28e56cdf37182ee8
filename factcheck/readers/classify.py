"""What each block of a page is for: running text, heading, caption, boilerplate, marker."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum

from factcheck.readers.blocks import Block, Kind
from factcheck.readers.cues import bare, line_cue, opens_list, separators

_KANA = re.compile(r"[\u3041-\u30fa\u30fd-\u30ff]")
_HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
_HANGUL = re.compile(r"[\uac00-\ud7a3]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_DASHES = re.compile(r"[-*_=~・•◇◆■□☆★＊―—─━\s]{3,}")
_SIGNED = re.compile(r"SOURCE:? +[A-Z]|https?://\S+$|\S+@\S+\.\w+$")
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+\.\w|\bwww\.|https?://")
# "1/6(火) 9:12 配信": a time of publication without its year.
_CLOCK = re.compile(
    r"\d{1,2}\s?[/月월.]\s?\d{1,2}[日일.]?\s?(?:[（(].{1,3}[）)])?\s*\d{1,2}[:：]\d{2}\s?\S{0,6}"
)
_WORDS = re.compile(r"\w")
# A notice inside an article is shorter than this (characters).
NOTICE = 120
SAMPLE = 400  # characters of a block that tell its script


class Tag(IntEnum):
    """The use of a block."""

    HEADING = 1
    PROSE = 2
    LIST = 3
    ROW = 4
    CAPTION = 5
    PICTURE = 6  # says that the line before it is a caption
    MACHINE = 7
    BOILERPLATE = 8
    BYLINE = 9
    RELATED = 10
    RELATED_LINE = 11
    SEPARATOR = 12


@dataclass(frozen=True, slots=True)
class Scripts:
    """Letters of a block by script."""

    kana: int = 0
    han: int = 0
    hangul: int = 0
    latin: int = 0

    def __add__(self, other: Scripts) -> Scripts:
        return Scripts(
            self.kana + other.kana,
            self.han + other.han,
            self.hangul + other.hangul,
            self.latin + other.latin,
        )

    @property
    def main(self) -> str:
        """The writing it is in: "kana" (Japanese), "hangul", "han" or "latin"."""
        cjk = self.kana + self.han + self.hangul
        if 3 * cjk < self.latin:
            return "latin"
        if 10 * self.kana >= self.kana + self.han and self.kana > self.hangul:
            return "kana"
        return "hangul" if 3 * self.hangul >= cjk and self.hangul else "han"

    def foreign_to(self, main: str) -> bool:
        """Whether a block of these letters cannot belong to an article in the given writing."""
        cjk = self.kana + self.han + self.hangul
        if main == "latin":
            return cjk >= 12 and 2 * cjk >= self.latin
        if self.latin >= 50 and 8 * cjk < self.latin:
            return True
        if main == "kana":
            return (self.hangul >= 10 and 3 * self.hangul >= cjk) or (
                self.han >= 30 and self.kana + self.hangul == 0
            )
        if main == "hangul":
            return (self.kana >= 6 and self.hangul < cjk // 3) or (
                self.han >= 15 and 10 * self.hangul < cjk
            )
        return (self.kana >= 6 and 6 * self.kana >= cjk) or (
            self.hangul >= 10 and 3 * self.hangul >= cjk
        )


def scripts_of(text: str, start: int, end: int) -> Scripts:
    """Count letters by script in the first part of a span."""
    piece = text[start : min(end, start + SAMPLE)]
    if piece.isascii():
        return Scripts(latin=len(_LATIN.findall(piece)))
    return Scripts(
        len(_KANA.findall(piece)),
        len(_HAN.findall(piece)),
        len(_HANGUL.findall(piece)),
        len(_LATIN.findall(piece)),
    )


def tags_of(text: str, blocks: list[Block]) -> list[Tag]:
    """The use of each block, from its own words."""
    memory: dict[str, Tag] = {}
    out: list[Tag] = []
    for block in blocks:
        if block.kind in (Kind.ROW, Kind.RULE):
            out.append(Tag.ROW)
            continue
        line = text[block.start : min(block.end, block.start + SAMPLE)]
        tail = text[max(block.start, block.end - 60) : block.end]
        key = f"{block.kind}{block.size > 60}{line}\0{tail}"
        tag = memory.get(key)
        if tag is None:
            tag = memory[key] = _tag(line, tail, block)
        out.append(tag)
    return _settle(out, blocks)


def _tag(line: str, tail: str, block: Block) -> Tag:
    plain = {Kind.HEADING: Tag.HEADING, Kind.LIST: Tag.LIST}.get(block.kind, Tag.PROSE)
    short = block.size <= 80
    if short and (line in separators() or _DASHES.fullmatch(line)):
        return Tag.SEPARATOR
    if short and not _WORDS.search(line):
        return Tag.BOILERPLATE
    if short and line_cue("related").matches(line):
        return Tag.RELATED
    if block.size <= 200 and line_cue("picture").matches(line):
        return Tag.PICTURE
    if block.size <= 200 and line_cue("machine").matches(line):
        return Tag.MACHINE
    if line_cue("note").matches(line) and (block.kind is Kind.HEADING or block.size <= 160):
        return Tag.CAPTION
    if block.size <= 200 and (line_cue("related_line").matches(line) or opens_list(line)):
        return Tag.RELATED_LINE
    if block.level == 0 and block.size <= 400 and _caption(line, tail, block):
        return Tag.CAPTION
    if _SIGNED.match(line) or line_cue("boilerplate").matches(line):
        return Tag.BOILERPLATE
    if block.kind is Kind.HEADING and block.size <= 100 and _ADDRESS.search(line):
        return Tag.BOILERPLATE
    small = block.kind is not Kind.PROSE and block.size <= 70 and block.level == 0
    if small and (line_cue("byline").matches(line) or _CLOCK.fullmatch(line)):
        return Tag.BYLINE
    return plain


def _caption(line: str, tail: str, block: Block) -> bool:
    cue = line_cue("caption")
    if cue.starts and cue.starts.match(line.lower()):
        return block.kind is not Kind.PROSE or block.size <= 200
    return tail.lower().rstrip(" .").endswith(cue.ends)


def _settle(tags: list[Tag], blocks: list[Block]) -> list[Tag]:
    """Corrections that need the neighbours."""
    running = [i for i, tag in enumerate(tags) if tag in (Tag.PROSE, Tag.LIST, Tag.ROW)]
    first, last = (running[0], running[-1]) if running else (len(tags), -1)
    for number, tag in enumerate(tags):
        if tag is Tag.RELATED and number < first:
            tags[number] = Tag.BOILERPLATE  # a menu above the article, not a list under it
        if tag is Tag.PICTURE and number and _one_group(blocks, number):
            described = tags[number - 1] in (Tag.HEADING, Tag.PROSE)
            tags[number - 1] = Tag.CAPTION if described else tags[number - 1]
    closing = False
    _restore_prose(tags, blocks)
    listed = Tag.RELATED in tags[: last + 1]
    for number in range(last + 1, len(tags)):
        listed = listed or tags[number] is Tag.RELATED
        closing = closing or tags[number] is Tag.BOILERPLATE
        if tags[number] is Tag.HEADING and last >= 0 and not listed:
            # A heading with nothing under it heads another story, or signs this one.
            signs = closing or blocks[number].bracketed
            tags[number] = Tag.BOILERPLATE if signs else Tag.RELATED_LINE
        elif closing and tags[number] in (Tag.HEADING, Tag.BYLINE):
            tags[number] = Tag.BOILERPLATE
    return tags


def _restore_prose(tags: list[Tag], blocks: list[Block]) -> None:
    """A long paragraph between two of the article is news about cookies or copyright, no notice."""
    for number in range(1, len(tags) - 1):
        if tags[number] is Tag.BOILERPLATE and blocks[number].size >= NOTICE:
            around = (tags[number - 1], tags[number + 1])
            if around == (Tag.PROSE, Tag.PROSE) and blocks[number].kind is Kind.PROSE:
                tags[number] = Tag.PROSE


def _one_group(blocks: list[Block], number: int) -> bool:
    return blocks[number - 1].group == blocks[number].group


def is_digest(line: str) -> bool:
    """Whether a title announces several stories in a row."""
    return len(line) <= 80 and line_cue("digest").matches(bare(line))
