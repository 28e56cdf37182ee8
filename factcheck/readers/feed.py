"""RSS and Atom: each entry is a source of its own."""

from __future__ import annotations

from typing import Any

from factcheck.model.source import Problem
from factcheck.readers.draft import Draft
from factcheck.readers.markup import block_text, damaged, parse_html, unsafe
from factcheck.readers.newsxml import compose
from factcheck.readers.webpage import published_in

# Entries read of one feed at most.
MAX_ENTRIES = 1000


def read_feed(data: bytes, path: str) -> tuple[list[Draft], list[Problem]]:
    """Read the entries of a feed; nothing it links to is fetched."""
    if problem := unsafe(data, path):
        return [], [problem]
    # Here: slow to load, only needed for feeds.
    import feedparser  # type: ignore[import-untyped]

    try:
        feed: Any = feedparser.parse(data)
    except (RecursionError, ValueError, LookupError):
        return [], [damaged(path, "feed")]
    outlet = _of(feed.get("feed", {}), "title") or None
    drafts: list[Draft] = []
    for number, entry in enumerate(feed.get("entries", [])[:MAX_ENTRIES], 1):
        when = published_in(_of(entry, "published")) or published_in(_of(entry, "updated"))
        source = entry.get("source")
        name = _of(source, "title") if isinstance(source, dict) else ""
        language = _of(feed.get("feed", {}), "language") or None
        draft = compose(
            f"{path}#{number}", _plain(_of(entry, "title")), _body(entry), name or outlet, when,
            language, [],
        )  # fmt: skip
        if draft:
            drafts.append(draft)
    if drafts:
        more = len(feed["entries"]) - MAX_ENTRIES
        message = f"Only the first {MAX_ENTRIES} entries are read, {more} are left out."
        problem = Problem(path, "too-many", message, "Split the feed.")
        return drafts, [problem] if more > 0 else []
    if feed.get("bozo"):
        return [], [damaged(path, "feed")]
    return [], [Problem(path, "empty", "The feed has no entries.", "Check the export.")]


def _of(holder: Any, key: str) -> str:
    value = holder.get(key) if hasattr(holder, "get") else None
    return value.strip() if isinstance(value, str) else ""


def _body(entry: Any) -> str:
    """The longest of an entry's contents and its summary."""
    contents = [c.get("value", "") for c in entry.get("content", []) if isinstance(c, dict)]
    return _plain(max([*contents, _of(entry, "summary")], key=len))


def _plain(markup: str) -> str:
    if "<" not in markup and "&" not in markup:
        return markup
    root = parse_html(markup)
    return block_text(root) if root is not None else markup
