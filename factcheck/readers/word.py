"""Word documents (.docx): the accepted text of tracked changes, tables as rows."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

from factcheck.model.source import ItemRole, Problem
from factcheck.readers.archive import bomb
from factcheck.readers.draft import Draft, Region
from factcheck.readers.markup import damaged, quiet

_TRACKED = re.compile(rb"<w:(?:ins|del|moveFrom|moveTo)\s")
_PARAGRAPH = re.compile(rb"<w:p[ >/]")
_HEADING = re.compile(r"(?:heading|title|überschrift|見出し|标题|標題|제목)\s?(\d?)", re.IGNORECASE)
_ROOT = re.compile(rb"<w:document\b")
_PREFIX = b'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
# Bullets and numbers that the library writes before list paragraphs.
_NUMBERING = re.compile(r"(?:--|[\w]{1,5}[.)])\t")
# A larger XML part (bytes) is refused.
MAX_PART = 20_000_000
# A longer document is refused: each paragraph takes the library half a millisecond.
MAX_PARAGRAPHS = 20_000
# Characters of text kept of one document.
MAX_TEXT = 5_000_000


def read_word(data: bytes, path: str) -> tuple[list[Draft], list[Problem]]:
    """Read the body and footnotes of a document; comments are the editors' and left out."""
    problems, tracked = _inspected(data, path)
    if problems:
        return [], problems
    from docx2python import docx2python  # here: slow to load, only needed for Word files

    quiet("docx2python")
    try:
        with docx2python(io.BytesIO(_with_prefix(data))) as document:
            body, notes = document.officeDocument_pars, document.footnotes_pars
    except (RecursionError, zipfile.BadZipFile):
        return [], [damaged(path, "Word")]
    except Exception:  # the library raises whatever a broken part makes of its parser
        return [], [damaged(path, "Word")]
    text, places = _composed([*_blocks(body)])
    if not text.strip():
        return [], [
            Problem(path, "empty", "The document holds no text.", "Check that it is whole.")
        ]
    regions: tuple[Region, ...] = ()
    foot = "\n\n".join(words for _, words in _blocks(notes) if words)
    if foot:
        start = len(text) + 2
        text = f"{text}\n\n{foot}"
        regions = (Region(start, len(text), ItemRole.CAPTION, 1),)
    if tracked:
        message = "The document holds tracked changes; they were read as accepted."
        helps = "Accept or reject them first if that is not meant."
        problems.append(Problem(path, "tracked-changes", message, helps, fatal=False))
    return [Draft(path, text, regions=regions, places=places)], problems


def _inspected(data: bytes, path: str) -> tuple[list[Problem], bool]:
    """Refuse bombs, entities and locked files before the document is parsed."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            if problem := bomb(entries, path):
                return [problem], False
            tracked = False
            for entry in entries:
                if not entry.filename.endswith((".xml", ".rels")):
                    continue
                if entry.file_size > MAX_PART:
                    message = "A part of the document is larger than can be read safely."
                    return [Problem(path, "too-large", message, "Split the document.")], False
                content = archive.read(entry)
                if b"<!ENTITY" in content.replace(b"\x00", b""):
                    message = "The document declares XML entities; it is not read."
                    return [Problem(path, "unsafe-xml", message, "Save it anew in Word.")], False
                if len(_PARAGRAPH.findall(content)) > MAX_PARAGRAPHS:
                    message = f"The document has more than {MAX_PARAGRAPHS} paragraphs."
                    return [Problem(path, "too-large", message, "Split the document.")], False
                if entry.filename == "word/document.xml":
                    tracked = _TRACKED.search(content) is not None
            return [], tracked
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, RuntimeError, EOFError):
        return [damaged(path, "Word")], False
    except Exception as error:  # zlib raises its own type
        if type(error).__name__ != "error":
            raise
        return [damaged(path, "Word")], False


def _with_prefix(data: bytes) -> bytes:
    """The same file with the prefix "r" declared: the library needs it, small writers omit it."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = [(e.filename, archive.read(e)) for e in archive.infolist() if not e.is_dir()]
    bare = {n for n, part in parts if n == "word/document.xml" and b"xmlns:r=" not in part}
    if not bare:
        return data
    with zipfile.ZipFile(out, "w") as archive:
        for name, part in parts:
            declared = _ROOT.sub(rb"\g<0> " + _PREFIX, part, count=1)
            archive.writestr(name, declared if name in bare else part)
    return out.getvalue()


def _blocks(tables: Any) -> Iterator[tuple[str, str]]:
    """(kind, words) of each paragraph and table row; kind is "row", "h1" to "h6" or "p"."""
    for table in tables:
        for row in table:
            first = row[0][0] if row and row[0] else None
            if first is not None and "tbl" in (first.lineage or ()):
                cells = [" ".join(_words(par) for par in cell).strip() for cell in row]
                yield "row", "\t".join(cell.replace("\t", " ") for cell in cells)
                continue
            for cell in row:
                for par in cell:
                    kind, text = _kind(par), _words(par)
                    item = _NUMBERING.match(text)
                    if item:
                        text = ("- " if kind == "p" else "") + text[item.end() :]
                    yield kind, text


def _words(par: Any) -> str:
    text = "".join(run.text for run in par.runs)
    text = re.sub(
        r"----(?:Image|media)[^-]*----|footnote\d+\)\t?|----(?:foot|end)note\d+----", "", text
    )
    return re.sub(r"\s*\n\s*", " ", text).strip()


def _kind(par: Any) -> str:
    found = _HEADING.match(par.style or "")
    if not found:
        return "p"
    return f"h{found[1]}" if found[1] and found[1] in "123456" else "h1"


def _composed(blocks: list[tuple[str, str]]) -> tuple[str, tuple[tuple[int, str], ...]]:
    """The text, headings marked, and the paragraph number at each block's start."""
    pieces: list[str] = []
    places: list[tuple[int, str]] = []
    length = number = 0
    last = ""
    for kind, words in blocks:
        if not words.strip():
            last = "" if kind != "row" else last
            continue
        number += 1
        gap = "" if not pieces else "\n" if kind == last == "row" else "\n\n"
        mark = "#" * int(kind[1]) + " " if kind[0] == "h" else ""
        length += len(gap)
        places.append((length, f"paragraph {number}"))
        length += len(mark)
        pieces.append(gap + mark + words)
        length += len(words)
        last = kind
        if length > MAX_TEXT:
            break
    return "".join(pieces), tuple(places)
