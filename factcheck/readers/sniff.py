"""What kind of file it is, by its content; the suffix decides only between kinds of plain text."""

from __future__ import annotations

import io
import json
import re
import zipfile
from pathlib import PurePosixPath

# Bytes looked at.
HEAD = 8192
# Larger JSON documents are refused (bytes): loaded they take twenty times their size.
MAX_JSON = 12_000_000
_ROOT = re.compile(rb"<(?![?!])(?:[A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)")
_ROOTS = {
    b"html": "html", b"rss": "feed", b"feed": "feed", b"rdf": "feed", b"newsitem": "newsml",
    b"newsmessage": "newsml", b"packageitem": "newsml", b"nitf": "nitf",
}  # fmt: skip
_MAIL = re.compile(rb"(?im)^(from|to|subject|date|message-id|mime-version|received|return-path):")
_NINJS = ("body_text", "body_xhtml", "headline", "headlines", "bodies", "description_text")
_IMAGES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"II*\x00", b"MM\x00*", b"\x00\x00\x00")


def kind_of(data: bytes, path: str) -> str:
    """One of: text, html, pdf, docx, feed, ninjs, newsml, nitf, mail, rows, zip, xml, json, large,
    office, image."""
    head = data[:HEAD]
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _zipped(data)
    if head.startswith((b"\xd0\xcf\x11\xe0", b"{\\rtf")):
        return "office"
    if head.startswith(_IMAGES):
        return "image"
    suffix = PurePosixPath(path.split("#")[0]).suffix.lower()
    plain = head.replace(b"\x00", b"").removeprefix(b"\xef\xbb\xbf")
    plain = plain.removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff").lstrip()
    if plain.startswith(b"<"):
        return _marked(plain, suffix)
    if plain.startswith((b"{", b"[")) and suffix not in (".txt", ".md"):
        return _json(data, suffix)
    if suffix in (".csv", ".tsv", ".jsonl", ".ndjson"):
        return "rows"
    if suffix == ".eml" or _is_mail(plain):
        return "mail"
    return "text"


def _zipped(data: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist()[:5000])
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        return "zip"
    if "word/document.xml" in names:
        return "docx"
    if "mimetype" in names or "xl/workbook.xml" in names or "ppt/presentation.xml" in names:
        return "office"
    return "zip"


def _marked(plain: bytes, suffix: str) -> str:
    if plain[:15].lower().startswith(b"<!doctype html") or suffix in (".html", ".htm", ".xhtml"):
        return "html"
    root = _ROOT.search(plain)
    name = root[1].lower() if root else b""
    if name in _ROOTS:
        return _ROOTS[name]
    if plain.startswith(b"<?xml"):
        return "xml"
    tags = len(re.findall(rb"(?i)<(?:p|div|h[1-6]|body|head|article|meta|br|table)\b", plain))
    return "html" if tags >= 3 else "xml" if suffix == ".xml" else "text"


def _json(data: bytes, suffix: str) -> str:
    if suffix in (".jsonl", ".ndjson"):
        return "rows"
    if len(data) > MAX_JSON:
        return "large"
    try:
        loaded = json.loads(data)
    except (ValueError, RecursionError):
        lines = data.split(b"\n", 2)
        both = len(lines) > 1 and all(line.strip().startswith(b"{") for line in lines[:2])
        if both:
            return "rows"
        return "json" if suffix == ".json" else "text"
    row = loaded[0] if isinstance(loaded, list) and loaded else loaded
    known = isinstance(row, dict) and any(key in row for key in _NINJS)
    return "ninjs" if known else "json"


def _is_mail(plain: bytes) -> bool:
    top = re.split(rb"\r?\n\r?\n", plain, maxsplit=1)[0]
    found = {name.lower() for name in _MAIL.findall(top)}
    return len(found) >= 3 and bool(found & {b"message-id", b"mime-version", b"received"})
