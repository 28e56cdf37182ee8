"""The physical layout of a text: lines, paragraphs, table rows.

Nothing is rewritten: a block is a span of the text.  Every step looks at a character a bounded
number of times, so a line of a million characters is read in linear time.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import IntEnum

# Characters that end a sentence, and those that may close after them.
FINAL = "。．.！？!?｡…‥"
CLOSERS = "」』）)］]】〉》”’\"'»"
LINE = re.compile(r"[^\n\r\f\v\x1c-\x1e\x85\u2028\u2029]+")
_EDGE = " \t\u3000\u00a0\u200b\ufeff\u2060\x00"
# Lost line breaks: "\n\n" that came through as "nn", as "\\n", or as markup.
_GLUE = re.compile(
    r"(?<=[。．.！？!?…」』”’\"')）])(?:(?:rn){2}|nn)(?=[^\sa-z])"
    r"|(?:\\r)?\\n(?:(?:\\r)?\\n)*|(?:<br\s?/?>|</?p>)+",
    re.IGNORECASE,
)
# A heading is broken after or before such characters only to fit a width.
_HANGING = "、，のなはがをにとへや"
_LEADING = "をにがはでとのもへやナァィゥェォャュョッーぁぃぅぇぉゃゅょっ"
_BULLET = re.compile(r"(?:[-*+•·・．▸▹‣◦▪●◆■◇○▲▶►☞※✓✔]|[①-⑳]|\(\d{1,2}\)|（\d{1,2}）)[ \t　]*")
_NUMBERED = re.compile(
    r"(?:\d{1,2}[.)．、]|[一二三四五六七八九十]{1,3}、|[ivx]{1,4}\.)[ \t　]*(?=\S)"
)
_QUOTED = re.compile(r"(?:>[ \t]*)+")
_HASHES = re.compile(r"(#{1,6})[ \t　]+(?=\S)")
_RULE_ROW = re.compile(r"\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)*\|?")
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uac00-\ud7a3]")


class Kind(IntEnum):
    """What a block looks like, before anything is known of its meaning."""

    HEADING = 1
    PROSE = 2
    LIST = 3
    ROW = 4
    RULE = 5  # the dashes under a Markdown table's header


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list entry or table row; ``group`` counts runs between blank lines."""

    start: int
    end: int
    kind: Kind
    group: int
    level: int = 0  # of a Markdown heading, 1 to 6
    glued: bool = False  # follows a lost line break
    bracketed: bool = False  # stands wholly in brackets

    @property
    def size(self) -> int:
        """Length in characters."""
        return self.end - self.start


def is_cjk(text: str) -> bool:
    """Whether a line is mainly in an East Asian script (looks at its first 200 characters)."""
    head = text[:200]
    return 3 * len(_CJK.findall(head)) >= len(head.replace(" ", ""))


def ends_sentence(text: str) -> bool:
    """Whether a line ends as a sentence does."""
    tail = text[-12:].rstrip(CLOSERS + _EDGE)
    if tail.endswith(("U.S.", "U.N.", "U.K.", "a.m.", "p.m.", "Inc.", "Corp.", "Ltd.", "Co.")):
        return False
    return bool(tail) and tail[-1] in FINAL


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """A span without the white space at its edges."""
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip(_EDGE + "\r\n"))
    right = len(piece.rstrip(_EDGE + "\r\n"))
    return (start + left, start + right) if left < right else (start, start)


def blocks(
    text: str, start: int = 0, end: int | None = None, skip: list[tuple[int, int]] | None = None
) -> list[Block]:
    """Split a text into blocks, in order, without the spans to skip (from starts of lines on)."""
    out: list[Block] = []
    for number, lines in enumerate(_groups(text, start, end, dict(skip or ()))):
        out.extend(_read_group(text, lines, number))
    return out


def _groups(
    text: str, start: int, end: int | None, skip: dict[int, int]
) -> Iterator[list[tuple[int, int]]]:
    """Runs of lines between blank lines."""
    run: list[tuple[int, int]] = []
    last = start
    for found in LINE.finditer(text, start, len(text) if end is None else end):
        left, right = trim(text, found.start(), found.end())
        if left in skip:
            # A line of the head parts what stands above it from what stands below.
            left, right = trim(text, min(skip[left], right), right)
            if run:
                yield run
            run, last = [], right
        if left == right:
            continue
        between = text[last : found.start()]
        breaks = between.count("\n") or between.count("\r") or (1 if between else 0)
        if run and (breaks > 1 or "\f" in between or "\u2029" in between):
            yield run
            run = []
        run.append((left, right))
        last = right
    if run:
        yield run


def _read_group(text: str, lines: list[tuple[int, int]], group: int) -> Iterator[Block]:
    at = 0
    while at < len(lines):
        rows = _table_at(text, lines, at)
        if rows > at:
            for start, end in lines[at:rows]:
                rule = _RULE_ROW.fullmatch(text, start, end) is not None
                yield Block(start, end, Kind.RULE if rule else Kind.ROW, group)
            at = rows
            continue
        stop = at + 1
        while stop < len(lines) and _table_at(text, lines, stop) == stop:
            stop += 1
        yield from _read_lines(text, lines[at:stop], group)
        at = stop


def _table_at(text: str, lines: list[tuple[int, int]], at: int) -> int:
    """Index after the last row of a table that starts here; ``at`` where none does."""
    stop = at
    tabs = "\t" in text[lines[at][0] : lines[at][1]]
    while stop < len(lines):
        start, end = lines[stop]
        if tabs and text.find("\t", start, end) < 0:
            break
        if not tabs and not _piped(text, start, end):
            break
        stop += 1
    return stop if stop - at >= 2 else at


def _piped(text: str, start: int, end: int) -> bool:
    if text[start] == "|":
        return text.find("|", start + 1, end) > 0
    return text.count("|", start, end) >= 2 or (
        text[start] in "-:"
        and _RULE_ROW.fullmatch(text, start, end) is not None
        and "|" in text[start:end]
    )


def _read_lines(text: str, lines: list[tuple[int, int]], group: int) -> Iterator[Block]:
    for start, end in _unwrap(text, lines):
        parts = list(_unglue(text, start, end))
        for number, (left, right) in enumerate(parts):
            yield _line_block(text, left, right, group, number > 0, len(parts) > 1)


def _unglue(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for found in _GLUE.finditer(text, start, end):
        left, right = trim(text, at, found.start())
        if left < right:
            yield left, right
        at = found.end()
    left, right = trim(text, at, end)
    if left < right:
        yield left, right


def _line_block(text: str, start: int, end: int, group: int, glued: bool, parted: bool) -> Block:
    hashes = _HASHES.match(text, start, end)
    if hashes:
        return Block(hashes.end(), end, Kind.HEADING, group, len(hashes[1]))
    quoted = _QUOTED.match(text, start, end)
    if quoted and quoted.end() < end:
        start = quoted.end()
    size = end - start
    tail = text[max(start, end - 12) : end]
    final = ends_sentence(tail)
    bullet = _BULLET.match(text, start, end)
    if bullet and bullet.end() < end and not _bold(text, start, end):
        more = _BULLET.match(text, bullet.end(), end)
        left = more.end() if more and more.end() < end else bullet.end()
        dashed = text[start] in "-*+•·・．" and text[bullet.end() - 1] in " \t　"
        heading = not final and size <= 60 and not dashed
        return Block(left, end, Kind.HEADING if heading else Kind.LIST, group)
    if _bold(text, start, end) and size <= 160:
        return Block(start + 2, end - 2, Kind.HEADING, group, 3)
    if not final and not parted and text[end - 1] not in ":：,，、;；" and _short(text, start, end):
        enclosed = text[start] in "（([【［〔" and text[end - 1] in "）)]】］〕"
        return Block(start, end, Kind.HEADING, group, bracketed=enclosed)
    return Block(start, end, Kind.PROSE, group, 0, glued)


def _bold(text: str, start: int, end: int) -> bool:
    return text.startswith("**", start) and text.endswith("**", start, end) and end - start > 4


def _short(text: str, start: int, end: int) -> bool:
    """Whether a line is short enough for a heading: 70 East Asian or 160 other characters."""
    size = end - start
    return size <= 70 or (size <= 160 and not is_cjk(text[start:end]))


def numbered(text: str, start: int, end: int) -> int:
    """Where the words start after an enumerator ("1. ", "二、"), else ``start``."""
    found = _NUMBERED.match(text, start, end)
    return found.end() if found and found.end() < end else start


def _unwrap(text: str, lines: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join lines that were broken only to fit a width."""
    if len(lines) < 2:
        return lines
    width = max(end - start for start, end in lines)
    if width > 110:
        return lines
    out = [lines[0]]
    for previous, line in itertools.pairwise(lines):
        if _continues(text, previous, line, width, len(lines)):
            out[-1] = (out[-1][0], line[1])
        else:
            out.append(line)
    return out


def _continues(
    text: str, previous: tuple[int, int], line: tuple[int, int], width: int, count: int
) -> bool:
    if any(mark.match(text, *line) for mark in (_BULLET, _HASHES, _NUMBERED)):
        return False
    size = previous[1] - previous[0]
    if is_cjk(text[line[0] : line[1]]) and not text[previous[1] - 1].isascii():
        fits = size >= width - 3 and count >= 3 and width >= 24
        broken = text[previous[1] - 1] in _HANGING or text[line[0]] in _LEADING
        return (fits or (broken and width <= 20)) and not _ended(text, previous)
    first = text[line[0] : min(line[1], line[0] + 40)].split(None, 1)[0]
    if size + 1 + len(first) >= min(width, 90) and width >= 45:
        return not _ended(text, previous) or count >= 3
    return width >= 45 and size >= 25 and first[0].islower()


def _ended(text: str, line: tuple[int, int]) -> bool:
    return ends_sentence(text[max(line[0], line[1] - 12) : line[1]])
