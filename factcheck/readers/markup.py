"""XML and HTML read safely: no entities, no network, bounded size and depth."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from factcheck.model.source import Problem

if TYPE_CHECKING:
    from lxml.etree import _Element

# Larger pages and XML files are refused (bytes): parsed trees take many times their size.
MAX_MARKUP = 12_000_000
# Elements nested deeper than this are not descended into; libxml2 itself stops at 256.
DEEPEST = 250
# Attributes of one element.
MAX_ATTRIBUTES = 1000
_TAG = re.compile(r"<[a-zA-Z](?:[^<>\"']|\"[^\"]*\"|'[^']*')*")
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
_BLOCKS = frozenset(
    {"p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "blockquote", "section",
     "article", "figcaption", "caption", "dt", "dd", "pre", "hl1", "hl2", "br", "lq", "table",
     "block", "media-caption"}
)  # fmt: skip
_SKIPPED = frozenset(
    ["script", "style", "noscript", "template", "head", "iframe", "svg", "object", "form", "button"]
)
_SPACES = re.compile(r"[ \r\f\v\u00a0]+|\t(?=\s)|(?<=\s)\t")
# A row with more characters lays out a page rather than data.
LONGEST_ROW = 600


def unsafe(data: bytes, path: str) -> Problem | None:
    """Refuse XML that declares entities: no news format needs them, bombs do."""
    plain = data.replace(b"\x00", b"")
    if b"<!ENTITY" in plain or b"<!entity" in plain:
        message = "The XML declares entities; such files are not read."
        return Problem(path, "unsafe-xml", message, "Ask for the file without a DTD.")
    if len(data) > MAX_MARKUP:
        message = f"The page or XML has {len(data) / 1e6:.0f} MB, more than can be parsed safely."
        return Problem(path, "too-large", message, "Save the article alone.")
    return None


def quiet(*libraries: str) -> None:
    """Keep libraries from writing their own warnings to the terminal: problems are told by us."""
    for name in libraries:
        logger = logging.getLogger(name)
        if not logger.handlers:
            logger.addHandler(logging.NullHandler())
            logger.propagate = False


def damaged(path: str, kind: str) -> Problem:
    """The problem of a file that its format's reader cannot make sense of."""
    message = f"This is not a whole {kind} file."
    return Problem(path, "damaged", message, "Get an undamaged copy.")


def parse_xml(data: bytes) -> _Element | None:
    """The root of an XML document, or None where it is not well-formed."""
    from lxml import etree  # here: only needed when such a file comes

    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
    )
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        return None


def parse_html(text: str) -> _Element | None:
    """The root of an HTML page; None for an empty one, and for one that no browser would write."""
    from lxml import etree, html

    if _overloaded(text):
        return None

    try:
        parser = html.HTMLParser(no_network=True, huge_tree=False, encoding="utf-8")
        root: Any = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None
    return root if root is not None else None


def _overloaded(text: str) -> bool:
    """Whether a tag has attributes beyond reason: the parser compares each with all before it."""
    return any(
        tag.end() - tag.start() > MAX_ATTRIBUTES
        and len(_QUOTED.sub("", tag[0]).split()) > MAX_ATTRIBUTES
        for tag in _TAG.finditer(text)
    )


def local(element: Any) -> str:
    """An element's name without its namespace; "" for comments and instructions."""
    tag = element.tag
    return tag.rsplit("}", 1)[-1].lower() if isinstance(tag, str) else ""


def find_all(root: Any, name: str) -> Iterator[Any]:
    """Every element of a local name, whatever its namespace, in document order."""
    for element in root.iter():
        if local(element) == name:
            yield element


def first(root: Any, *names: str) -> Any | None:
    """The first element of the first of the names that occurs."""
    for name in names:
        found = next(find_all(root, name), None)
        if found is not None:
            return found
    return None


def words(element: Any | None) -> str:
    """All text of an element on one line."""
    return "" if element is None else " ".join("".join(element.itertext()).split())


def block_text(root: Any, without: frozenset[str] = frozenset()) -> str:
    """The text of an element, a blank line between blocks, table cells parted by tabs.

    ``without``: names of further elements to leave out.
    """
    pieces: list[str] = []
    stack: list[tuple[Any, bool, int]] = [(root, False, 0)]
    while stack:
        element, closing, depth = stack.pop()
        name = local(element)
        if (
            not closing
            and name
            and name not in _SKIPPED
            and name not in without
            and depth < DEEPEST
        ):
            row = _data_row(element) if name == "tr" else None
            pieces.append(_EDGES.get(name, "\n\n" if name in _BLOCKS else ""))
            if row is None:
                pieces.append((element.text or "").replace("\n", " "))
                stack.append((element, True, depth))
                stack.extend((child, False, depth + 1) for child in reversed(element))
                continue
            pieces.append(row)
        elif closing and name != "tr":
            pieces.append(_EDGES.get(name, "\n\n" if name in _BLOCKS else ""))
        if element is not root:
            pieces.append((element.tail or "").replace("\n", " "))
    return _blocks_apart(_SPACES.sub(" ", "".join(pieces)))


# Marks of a table's edge and of a row's start, taken out again by `_blocks_apart`.
_EDGES = {"table": "\x1d", "tr": "\x1e"}


def _data_row(row: Any) -> str | None:
    """The cells of a row of data; None for one that only lays out a page."""
    cells = [child for child in row if local(child) in ("td", "th")]
    if len(cells) < 2 or any(local(e) == "tr" for e in row.iterdescendants()):
        return None
    texts = [words(cell) for cell in cells]
    return "\t".join(texts) if sum(map(len, texts)) <= LONGEST_ROW else None


def tidy(text: str) -> str:
    """Lines without white space at their edges, at most one blank line between them."""
    out: list[str] = []
    for line in (raw.strip(" ") for raw in text.split("\n")):
        if line or (out and out[-1]):
            out.append(line)
    return "\n".join(out).strip()


def _blocks_apart(text: str) -> str:
    """A blank line between blocks, rows of one table on neighbouring lines."""
    out: list[str] = []
    in_table = False
    marked = text.replace("\x1e", "\n\x1e").replace("\x1d", "\n\x1d\n")
    for line in (raw.strip(" ") for raw in marked.split("\n")):
        if line == "\x1d":
            in_table = False
        words_of = line.strip("\x1d\x1e ")
        if not words_of:
            continue
        row = line.startswith("\x1e")
        if out and not (row and in_table):
            out.append("")
        out.append(words_of)
        in_table = row
    return "\n".join(out)
