"""Where fuzzing begins: one small whole document of every kind that is read."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

DATA = Path(__file__).parents[1] / "unit" / "data" / "readers"
STORY = (
    "Source: Coast Wire\nPublished: 2026-05-13T18:20+09:00\nTitle: Ferry sinks off Tarumi\n\n"
    "TARUMI, May 13 (Coast Wire) — A ferry with 83 people aboard sank 7.2 km off Tarumi on "
    "Wednesday, killing at least 14, up from 12. Repairs cost $2.5 million, 58% of the budget.\n\n"
    "| town | dead |\n| --- | ---: |\n| Tarumi | 9 |\n| Hale | 5 |\n\n# Related\n- Two hurt\n"
)
MIXED = (
    "【樽見】１３日午後６時半ごろ、樽見港の沖合約７キロで定員８３人のフェリーが沈没し、１４人が死亡した。"
    "損害は2億5000万円。\n\n13日，樽見港外7公里处一艘渡轮沉没，十四人遇难，损失约2亿5000万日元。\n\n"
    "13일 오후 6시 30분쯤 다루미 앞바다에서 여객선이 침몰해 14명이 숨졌다. 피해액은 2억5000만엔.\n"
)
PAGE = (
    "<!doctype html><html lang=ja><head><meta charset=utf-8><title>沈没</title>"
    "<meta property=article:published_time content=2026-05-13T18:20:00+09:00></head><body><nav>"
    "<a href=/>home</a></nav><article><h1>フェリー沈没</h1><p>13日、樽見港でフェリーが"
    "沈没し、14人が死亡した。</p><table><tr><th>町<td>死者<tr><th>樽見<td>9</table><figure><figcaption>沖合"
    "</figcaption></figure></article><aside class=related><ul><li><a href=x>ほか</a></ul></aside>"
    '<script type=application/ld+json>{"@type":"NewsArticle","headline":"x"}</script></html>'
)
FEED = (
    '<?xml version="1.0"?><rss version="2.0"><channel><title>Wire</title><item><title>Sinks'
    "</title><pubDate>Wed, 13 May 2026 18:20:00 +0900</pubDate><description>A ferry sank; 14 "
    "died on Wednesday in Tarumi.</description></item></channel></rss>"
)
NEWSML = (
    '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><itemMeta><versionCreated>'
    "2026-05-13T18:20:00+09:00</versionCreated></itemMeta><contentMeta><headline>Sinks</headline>"
    "</contentMeta><contentSet><inlineXML><html xmlns='http://www.w3.org/1999/xhtml'><body><p>A "
    "ferry sank and 14 people died.</p></body></html></inlineXML></contentSet></newsItem>"
)
NITF = (
    "<nitf><head><title>Sinks</title></head><body><body.head><hedline><hl1>Sinks</hl1></hedline>"
    "<dateline><story.date norm='20260513T182000+0900'/></dateline></body.head><body.content>"
    "<p>A ferry sank and 14 people died.</p></body.content></body></nitf>"
)
NINJS = (
    '{"uri":"x:1","type":"text","versioncreated":"2026-05-13T18:20:00+09:00","headline":"Sinks",'
    '"bodies":[{"role":"main","contenttype":"text/plain","value":"A ferry sank; 14 died."}]}'
)
ROWS = (
    'title,date,text\nSinks,2026-05-13,"A ferry sank, and\n14 people died."\n'
    "Two,,13人が死亡した。\n"
)
LINES = '{"title": "Sinks", "text": "A ferry sank; 14 died.", "published": "2026-05-13"}\n'
MAIL = (
    "From: Desk <desk@example.org>\nTo: a@example.org\nSubject: =?utf-8?b?5rKI5rKh?=\nMessage-ID: "
    "<1@example.org>\nDate: Wed, 13 May 2026 18:20:00 +0900\nMIME-Version: 1.0\nContent-Type: "
    'multipart/mixed; boundary="b"\n\n--b\nContent-Type: text/plain; charset=iso-2022-jp\n\n'
    "A ferry sank; 14 died.\n--b\nContent-Type: text/html\nContent-Disposition: attachment; "
    'filename="a.html"\n\n<p>A ferry sank; 15 died.</p>\n--b--\n'
)
DOCUMENT = (
    '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
    "<w:p><w:r><w:t>A ferry sank; </w:t></w:r><w:ins><w:r><w:t>14 died</w:t></w:r></w:ins><w:del>"
    "<w:r><w:delText>12 died</w:delText></w:r></w:del></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>9"
    "</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>"
)
# The first byte of an input chooses how the rest is named, or what it is packed into.
KINDS = (
    ".txt", ".md", ".html", ".xml", ".json", ".jsonl", ".csv", ".eml", ".pdf", ".docx", ".zip",
    "word", "packed",
)  # fmt: skip


def seeds() -> list[bytes]:
    """Inputs of every kind."""
    told = [
        (".txt", STORY), (".txt", MIXED), (".md", STORY), (".html", PAGE), (".xml", FEED),
        (".xml", NEWSML), (".xml", NITF), (".json", NINJS), (".jsonl", LINES), (".csv", ROWS),
        (".eml", MAIL), ("word", DOCUMENT), ("packed", PAGE), ("packed", MIXED),
    ]  # fmt: skip
    out = [bytes([KINDS.index(kind)]) + text.encode() for kind, text in told]
    for encoding in ("cp932", "euc_kr", "gb18030", "utf-16"):
        out.append(b"\x00" + MIXED.encode(encoding, "replace"))
    for name in ("story-en.pdf", "story-en.docx"):
        suffix = name[name.index(".") :]
        out.append(bytes([KINDS.index(suffix)]) + (DATA / name).read_bytes())
    return out


def document(data: bytes) -> tuple[bytes, str]:
    """An input as the bytes of a file and its name."""
    kind = KINDS[data[0] % len(KINDS)] if data else ".txt"
    rest = data[1:]
    if kind == "word":
        return _zip({"[Content_Types].xml": _TYPES, "_rels/.rels": _RELS,
                     "word/document.xml": rest}), "a.docx"  # fmt: skip
    if kind == "packed":
        half = len(rest) // 2
        return _zip({"a.html": rest, "b/../c.txt": rest[:half], "d.eml": rest[half:]}), "a.zip"
    return rest, f"a{kind}"


def _zip(members: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return stream.getvalue()


_TYPES = (
    b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override '
    b'PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
    b'wordprocessingml.document.main+xml"/></Types>'
)
_RELS = (
    b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    b'<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
    b'relationships/officeDocument" Target="word/document.xml"/></Relationships>'
)
