"""News agencies' formats: ninjs 1.x to 3.x, NewsML-G2, NITF."""

from __future__ import annotations

import json
from typing import Any

from factcheck.model.source import ItemRole, Problem, Published
from factcheck.readers.draft import Draft, Region
from factcheck.readers.encoding import decode
from factcheck.readers.markup import (
    block_text,
    damaged,
    find_all,
    first,
    local,
    parse_html,
    parse_xml,
    unsafe,
    words,
)
from factcheck.readers.webpage import published_in

# Items read of one message at most.
MAX_ITEMS = 500


def compose(
    path: str,
    title: str,
    body: str,
    outlet: str | None,
    published: Published | None,
    language: str | None,
    captions: list[str],
) -> Draft | None:
    """A draft from the fields of a news item; None where there are no words."""
    text = "\n\n".join(part.strip() for part in (title, body) if part.strip())
    if title.strip() and body.strip().startswith(title.strip()):
        text = body.strip()
    if not text:
        return None
    regions: list[Region] = []
    for number, caption in enumerate(captions, 1):
        start = len(text) + 2
        text = f"{text}\n\n{caption.strip()}"
        regions.append(Region(start, len(text), ItemRole.CAPTION, number))
    return Draft(
        path,
        text,
        outlet=outlet or None,
        title=title.strip() or None,
        language=language,
        published=published,
        regions=tuple(regions),
    )


_CREATED = (
    "firstcreated", "firstCreated", "versioncreated", "versionCreated", "contentcreated",
    "contentCreated",
)  # fmt: skip


# --- ninjs ----------------------------------------------------------------------------------------


def read_ninjs(data: bytes, path: str) -> tuple[list[Draft], list[Problem]]:
    """Read a ninjs object, or a list of them."""
    decoded = decode(data, path)
    if decoded.text is None:
        return [], [decoded.problem] if decoded.problem else []
    try:
        loaded = json.loads(decoded.text)
    except (ValueError, RecursionError):
        return [], [damaged(path, "JSON")]
    rows = loaded if isinstance(loaded, list) else [loaded]
    drafts: list[Draft] = []
    for number, row in enumerate(rows[:MAX_ITEMS], 1):
        shown = path if len(rows) == 1 else f"{path}#{number}"
        if isinstance(row, dict) and (draft := _ninjs(row, shown)):
            drafts.append(draft)
    if drafts:
        return drafts, []
    return [], [Problem(path, "empty", "There is no text in it.", "Check the export.")]


def _ninjs(row: dict[str, Any], path: str) -> Draft | None:
    title = _text(row.get("headline")) or _main_value(row.get("headlines"))
    body = _text(row.get("body_text"))
    if not body:
        rich = _text(row.get("body_xhtml")) or _text(row.get("body_html"))
        body = _plain(rich) if rich else _main_value(row.get("bodies"))
    if not body:
        body = _text(row.get("description_text")) or _main_value(row.get("descriptions"))
    stamps = (published_in(_text(row.get(key))) for key in _CREATED)
    published = next((stamp for stamp in stamps if stamp), None)
    outlet = _text(row.get("provider")) or _text(row.get("copyrightholder"))
    outlet = outlet or _text(row.get("copyrightHolder")) or _party(row)
    return compose(path, title, body, outlet, published, _text(row.get("language")), _captions(row))


def _text(value: Any) -> str:
    return value.strip() if isinstance(value, str) else ""


def _main_value(rows: Any) -> str:
    """The main one of ninjs 2 and 3's lists of {role, contentType, value}."""
    if not isinstance(rows, list):
        return ""
    known = [row for row in rows if isinstance(row, dict) and _text(row.get("value"))]
    if not known:
        return ""
    main = next((r for r in known if _text(r.get("role")) in ("", "main", "headline")), known[0])
    kind = (_text(main.get("contentType")) or _text(main.get("contenttype"))).lower()
    value = _text(main.get("value"))
    return _plain(value) if "html" in kind or value.startswith("<") else value


def _party(row: dict[str, Any]) -> str:
    for key in ("infosources", "infosource", "infoSources"):
        for entry in row.get(key) or []:
            if isinstance(entry, dict) and _text(entry.get("name")):
                return _text(entry.get("name"))
    return ""


def _captions(row: dict[str, Any]) -> list[str]:
    """Descriptions of pictures that go with the story."""
    found = row.get("associations")
    linked = found.values() if isinstance(found, dict) else found if isinstance(found, list) else []
    out: list[str] = []
    for entry in list(linked)[:50]:
        if isinstance(entry, dict) and _text(entry.get("type")) in ("picture", "graphic", "video"):
            words_of = _text(entry.get("description_text")) or _main_value(
                entry.get("descriptions")
            )
            if words_of:
                out.append(words_of)
    return out


def _plain(markup: str) -> str:
    root = parse_html(markup)
    return block_text(root) if root is not None else markup


# --- NewsML-G2 and NITF ---------------------------------------------------------------------------


def read_newsml(data: bytes, path: str) -> tuple[list[Draft], list[Problem]]:
    """Read a NewsML-G2 news item, or a message or package with several."""
    if problem := unsafe(data, path):
        return [], [problem]
    root = parse_xml(data)
    if root is None:
        return [], [damaged(path, "NewsML")]
    items = [root] if local(root) == "newsitem" else list(find_all(root, "newsitem"))
    drafts: list[Draft] = []
    for number, item in enumerate(items[:MAX_ITEMS], 1):
        shown = path if len(items) == 1 else f"{path}#{number}"
        if draft := _newsml(item, shown):
            drafts.append(draft)
    if drafts:
        return drafts, []
    return [], [Problem(path, "empty", "There is no text in it.", "Check the export.")]


def _newsml(item: Any, path: str) -> Draft | None:
    inner = first(item, "nitf")
    if inner is not None and (draft := _nitf(inner, path)):
        return _with_item_meta(draft, item)
    content = first(item, "inlinexml", "inlinedata")
    body = ""
    if content is not None:
        raw = content.text or ""
        body = _plain(raw) if len(content) == 0 and "<" in raw else block_text(content)
    title = words(first(item, "headline"))
    return compose(
        path, title, body or words(first(item, "description")), _provider(item), _created(item),
        _language(item), [],
    )  # fmt: skip


def _with_item_meta(draft: Draft, item: Any) -> Draft:
    return Draft(
        draft.path, draft.text, draft.encoding, _provider(item) or draft.outlet,
        words(first(item, "headline")) or draft.title, _language(item) or draft.language,
        _created(item) or draft.published, draft.regions,
    )  # fmt: skip


def _provider(item: Any) -> str | None:
    for name in ("provider", "infosource", "copyrightholder"):
        found = first(item, name)
        if found is not None:
            return words(first(found, "name")) or found.get("literal") or words(found) or None
    return None


def _created(item: Any) -> Published | None:
    for name in ("firstcreated", "versioncreated", "contentcreated", "contentmodified"):
        found = first(item, name)
        if found is not None and (when := published_in(words(found))):
            return when
    return None


def _language(item: Any) -> str | None:
    found = first(item, "language")
    return found.get("tag") if found is not None else None


def read_nitf(data: bytes, path: str) -> tuple[list[Draft], list[Problem]]:
    """Read a NITF document."""
    if problem := unsafe(data, path):
        return [], [problem]
    root = parse_xml(data)
    if root is None:
        return [], [damaged(path, "NITF")]
    draft = _nitf(root, path)
    if draft:
        return [draft], []
    return [], [Problem(path, "empty", "There is no text in it.", "Check the export.")]


def _nitf(root: Any, path: str) -> Draft | None:
    title = words(first(root, "hl1", "headline", "hedline")) or words(first(root, "title"))
    content = first(root, "body.content")
    captions: list[str] = []
    if content is not None:
        for media in list(find_all(content, "media")):
            captions.extend(words(c) for c in find_all(media, "media-caption") if words(c))
            if media.getparent() is not None:
                media.getparent().remove(media)
    body = block_text(content) if content is not None else ""
    line = _dateline(root)
    holder = first(root, "doc.copyright")
    outlet = words(first(root, "distributor")) or (
        holder.get("holder") if holder is not None else ""
    )
    return compose(path, title, f"{line}{body}", outlet, _issued(root), None, captions)


def _dateline(root: Any) -> str:
    """The printed dateline, put before the text where agencies print it."""
    found = first(root, "dateline")
    return f"{words(found)} — " if found is not None and words(found) else ""


def _issued(root: Any) -> Published | None:
    for name in ("date.issue", "date.release", "story.date"):
        found = first(root, name)
        if found is not None and (when := published_in(found.get("norm") or words(found))):
            return when
    return None
