"""Saved web pages: the article by trafilatura, teasers of other articles kept apart."""

from __future__ import annotations

import json
import re
from typing import Any

from factcheck.model.source import ItemRole, Problem, Published, PublishedFrom
from factcheck.readers.cues import bare, line_cue
from factcheck.readers.draft import Draft, Region
from factcheck.readers.encoding import decode
from factcheck.readers.markup import (
    block_text,
    damaged,
    find_all,
    local,
    parse_html,
    quiet,
    tidy,
    words,
)
from factcheck.readers.stamps import Stamp, find_stamp

_CHARSET = re.compile(
    rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([A-Za-z0-9_\-]+)""", re.IGNORECASE
)
_LISTS = re.compile(
    r"(?:^|[\s_-])(?:related|recommend\w*|more-?(?:stories|news|on)|also|popular|trending|ranking|"
    r"most-?read|teasers?|promo|read-?next|latest|sidebar)(?:$|[\s_-])",
    re.IGNORECASE,
)
_STAMPS = (
    "article:published_time", "datepublished", "pubdate", "publishdate", "dc.date.issued",
    "dc.date", "date", "parsely-pub-date", "sailthru.date", "og:published_time", "publish-date",
)  # fmt: skip
_HEADS = frozenset({"h2", "h3", "h4", "h5", "p", "strong"})
# Parts around an article, left out where the whole page has to be read.
_AROUND = frozenset({"nav", "header", "footer", "aside", "figcaption"})
_EMBEDDED = re.compile(rb"data:[a-z]{1,20}/[a-z0-9.+-]{1,60};base64,[A-Za-z0-9+/=%\s]{100,}")
# Larger pages (bytes, without embedded pictures) are refused: their trees take a hundredfold.
MAX_PAGE = 4_000_000
# Teasers kept of one page, and characters of one teaser.
MAX_TEASERS = 60
MAX_TEASER = 800
# An article shorter than this (characters) may be a failed extraction: the whole page is read.
THIN = 60


def read_webpage(data: bytes, path: str) -> tuple[list[Draft], list[Problem]]:
    """Read one page; scripts are never run and nothing is fetched."""
    data = _lighter(data)
    if len(data) > MAX_PAGE:
        message = f"The page has {len(data) / 1e6:.0f} MB of markup, more than an article needs."
        return [], [Problem(path, "too-large", message, "Save the article alone.")]
    text, problems = _decoded(data, path)
    if text is None:
        return [], problems
    root = parse_html(text)
    if root is None:
        return [], [*problems, damaged(path, "HTML")]
    meta = _metadata(root)
    try:
        article = _article(text)
    except (RecursionError, ValueError, TypeError, AttributeError):
        article = ""
    if len(article) < THIN:
        body = next(find_all(root, "body"), root)
        article = max(article, block_text(body, _AROUND), key=len)
    if not article.strip():
        message = "The page holds no text; it may be filled in by scripts."
        return [], [Problem(path, "empty", message, "Save the page as shown, or as PDF.")]
    return [_draft(path, article, root, meta)], problems


def _lighter(data: bytes) -> bytes:
    """A page without the pictures and fonts that saving put into it."""
    return _EMBEDDED.sub(b"", data)


def _decoded(data: bytes, path: str) -> tuple[str | None, list[Problem]]:
    named = _CHARSET.search(data[:4096])
    if named and not data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        name = named[1].decode("ascii").lower()
        name = {"shift_jis": "cp932", "x-sjis": "cp932", "euc-kr": "cp949", "gb2312": "gb18030",
                "gbk": "gb18030", "big5": "big5hkscs"}.get(name, name)  # fmt: skip
        try:
            return data.decode(name), []
        except (LookupError, UnicodeDecodeError):
            pass
    decoded = decode(data, path)
    return decoded.text, [decoded.problem] if decoded.problem else []


def _article(text: str) -> str:
    import trafilatura  # here: slow to load, only needed for pages

    quiet("trafilatura", "htmldate", "justext", "courlan")
    settings = trafilatura.settings.use_config()
    # Lengths are meant for alphabets: an East Asian article says as much in a third of them.
    settings["DEFAULT"]["MIN_EXTRACTED_SIZE"] = str(THIN)
    settings["DEFAULT"]["MIN_EXTRACTED_COMM_SIZE"] = "1"
    settings["DEFAULT"]["MIN_OUTPUT_SIZE"] = "1"
    settings["DEFAULT"]["EXTRACTION_TIMEOUT"] = "0"
    found = trafilatura.extract(
        text,
        config=settings,
        output_format="markdown",
        include_comments=False,
        include_tables=True,
        include_formatting=False,
        include_links=False,
        include_images=False,
    )
    return tidy(_one_block_a_line(found or ""))


def _one_block_a_line(markdown: str) -> str:
    """A blank line between all lines but the rows of a table and the entries of a list."""
    out: list[str] = []
    for line in markdown.split("\n"):
        row = line.lstrip().startswith(("|", "- "))
        joined = row and bool(out) and out[-1].lstrip()[:1] == line.lstrip()[:1]
        if out and not joined:
            out.append("")
        if line.strip():
            out.append(line)
    return "\n".join(out)


def _draft(path: str, article: str, root: Any, meta: dict[str, Any]) -> Draft:
    title = meta.get("title")
    if title and title not in article[: len(title) + 400]:
        article = f"{title}\n\n{article}"
    regions: list[Region] = []
    pieces = [article]
    length = len(article)
    for number, (role, text) in enumerate(_beside(root, article), 1):
        start = length + 2
        pieces.append(text)
        length = start + len(text)
        regions.append(Region(start, length, role, number))
    return Draft(
        path=path,
        text="\n\n".join(pieces),
        outlet=meta.get("outlet"),
        title=title,
        language=root.get("lang"),
        published=meta.get("published"),
        regions=tuple(regions),
    )


# --- metadata -----------------------------------------------------------------------------------


def _metadata(root: Any) -> dict[str, Any]:
    """Outlet, title and publication time that the page declares."""
    named: dict[str, str] = {}
    for element in find_all(root, "meta"):
        key = element.get("property") or element.get("name") or element.get("itemprop") or ""
        named.setdefault(key.lower(), (element.get("content") or "").strip())
    linked = _linked_data(root)
    out: dict[str, Any] = {
        "outlet": named.get("og:site_name") or linked.get("outlet") or None,
        "title": linked.get("title") or named.get("og:title") or _heading(root),
    }
    stamps = [linked.get("published", ""), *(named.get(key, "") for key in _STAMPS)]
    stamps += [element.get("datetime") or "" for element in _first_times(root)]
    out["published"] = next((p for p in map(published_in, stamps) if p), None)
    return out


def published_in(value: str) -> Published | None:
    """A publication time from a metadata field."""
    stamp: Stamp | None = find_stamp(value[:80]) if value else None
    return stamp.published(PublishedFrom.METADATA, None) if stamp else None


def _first_times(root: Any) -> list[Any]:
    return [e for _, e in zip(range(1), find_all(root, "time"), strict=False)]


def _heading(root: Any) -> str | None:
    found = next((words(e) for e in find_all(root, "h1") if words(e)), None)
    if found:
        return found[:300]
    title = words(next(find_all(root, "title"), None))
    return re.split(r"\s[|｜\-–—]\s", title)[0][:300] or None


def _linked_data(root: Any) -> dict[str, str]:
    """Headline, publisher and time of a NewsArticle in JSON-LD."""
    for element in find_all(root, "script"):
        if element.get("type") != "application/ld+json":
            continue
        try:
            data = json.loads(element.text or "")
        except (ValueError, RecursionError):
            continue
        for entry in _entries(data):
            kind = str(entry.get("@type", ""))
            if "Article" in kind or "Posting" in kind:
                publisher = entry.get("publisher")
                name = publisher.get("name") if isinstance(publisher, dict) else publisher
                fields = {
                    "title": entry.get("headline"),
                    "outlet": name,
                    "published": entry.get("datePublished"),
                }
                return {k: v for k, v in fields.items() if isinstance(v, str)}
    return {}


def _entries(data: Any) -> list[dict[str, Any]]:
    rows = data if isinstance(data, list) else [data]
    out = [row for row in rows if isinstance(row, dict)]
    for row in list(out):
        graph = row.get("@graph")
        if isinstance(graph, list):
            out.extend(entry for entry in graph if isinstance(entry, dict))
    return out


# --- what stands beside the article ---------------------------------------------------------------


def _beside(root: Any, article: str) -> list[tuple[ItemRole, str]]:
    """Captions and teasers that are not in the article's text."""
    out: list[tuple[ItemRole, str]] = []
    seen: set[str] = set()

    def add(role: ItemRole, text: str) -> None:
        plain = text.strip()
        key = " ".join(plain.split())
        if len(key) > 4 and key not in seen and plain not in article and len(out) < MAX_TEASERS:
            seen.add(key)
            out.append((role, plain[:MAX_TEASER]))

    for element in find_all(root, "figcaption"):
        add(ItemRole.CAPTION, words(element))
    for holder in _lists(root):
        for entry in _teasers(holder):
            add(ItemRole.TEASER, entry)
    return out


def _lists(root: Any) -> list[Any]:
    """Elements that hold links to other articles, outermost first."""
    out: list[Any] = []
    inside: set[Any] = set()
    for element in root.iter("aside", "section", "div", "ul", "ol", "nav"):
        if element.getparent() in inside or element in inside:
            inside.add(element)
            continue
        marks = f"{element.get('class') or ''} {element.get('id') or ''}"
        heading = next(
            (e for e in element if local(e) in ("h2", "h3", "h4", "h5", "p", "strong")), None
        )
        told = heading is not None and bare(words(heading)[:60]) in line_cue("related").whole
        if (local(element) != "nav" and _LISTS.search(marks)) or told:
            out.append(element)
            inside.add(element)
    return out


def _teasers(holder: Any) -> list[str]:
    entries = list(holder.iter("li", "article"))
    if not entries:
        entries = list(holder.iter("a"))
    cue = line_cue("related").whole
    return [text for e in entries[:MAX_TEASERS] if bare((text := block_text(e))[:60]) not in cue]
