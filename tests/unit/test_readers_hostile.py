"""Broken and hostile files of every format: a named problem, bounded time, nothing raised."""

from __future__ import annotations

import io
import sys
import zipfile
from pathlib import Path

import pytest

from factcheck.extract.whole import extract
from factcheck.readers import read_data, read_paths
from factcheck.readers.archive import safe_name
from factcheck.readers.pdf import composed
from factcheck.readers.pdf_layout import Piece, gutter_of, lines_of
from tests.effort import effort, growth

DATA = Path(__file__).parent / "data" / "readers"
BOMB = (
    '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
)


def bomb(size: int) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", b"0" * size)
    return stream.getvalue()


def nested(depth: int) -> bytes:
    data = b"A ferry sank."
    for number in range(depth):
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w") as archive:
            archive.writestr("inner.zip" if number else "a.txt", data)
        data = stream.getvalue()
    return data


PDF = (DATA / "story-en.pdf").read_bytes()
DOCX = (DATA / "story-en.docx").read_bytes()
CASES = [
    ("pdf cut short", PDF[:3000], "a.pdf", {"damaged", "scanned"}),
    ("pdf in name only", b"%PDF-1.7\n%%EOF", "a.pdf", {"damaged"}),
    ("docx cut short", DOCX[:3000], "a.docx", {"damaged"}),
    ("zip cut short", nested(1)[:40], "a.zip", {"damaged"}),
    ("zip bomb", bomb(40_000_000), "a.zip", {"zip-bomb"}),
    ("zips in zips", nested(5), "a.zip", {"too-deep"}),
    ("empty zip", b"PK\x05\x06" + bytes(18), "a.zip", {"no-documents"}),
    ("entities in a feed", f"{BOMB}<rss><channel/></rss>".encode(), "a.xml", {"unsafe-xml"}),
    ("entities in NITF", f"{BOMB}<nitf>&c;</nitf>".encode(), "a.xml", {"unsafe-xml"}),
    (
        "outside entity",
        b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><newsItem>&a;</newsItem>',
        "a.xml",
        {"unsafe-xml"},
    ),
    ("broken XML", b"<newsItem><headline>x</newsItem>", "a.xml", {"damaged"}),
    ("deep XML", b"<nitf>" + b"<p>" * 100_000 + b"</nitf>", "a.xml", {"damaged"}),
    ("unknown XML", b"<?xml version='1.0'?><settings/>", "a.xml", {"unknown-format"}),
    ("broken JSON", b'{"headline": "x", ', "a.json", {"unknown-format"}),
    ("deep JSON", b"[" * 200_000, "a.json", {"unknown-format"}),
    ("page without text", b"<html><body><script>x()</script></body></html>", "a.html", {"empty"}),
    ("empty feed", b"<rss version='2.0'><channel/></rss>", "a.xml", {"empty"}),
    ("mail without text", b"From: a\nTo: b\nMessage-ID: c\n\n", "a.eml", {"empty"}),
    ("old Word", b"\xd0\xcf\x11\xe0" + bytes(600), "a.doc", {"unsupported"}),
    ("rich text", b"{\\rtf1 A ferry sank.}", "a.rtf", {"unsupported"}),
    ("picture", b"\xff\xd8\xff\xe0" + bytes(300), "a.txt", {"binary"}),
]


@pytest.mark.parametrize(("name", "data", "path", "codes"), CASES, ids=[c[0] for c in CASES])
def test_bad_files_are_named(name: str, data: bytes, path: str, codes: set[str]) -> None:
    """Each has a problem with a message and a hint, for little work."""
    assert effort(lambda: read_data(data, path), 600) < 600
    sources, problems = read_data(data, path)
    assert not sources, name
    assert {p.code for p in problems} & codes, problems
    assert all(p.message and p.helps for p in problems)


@pytest.mark.parametrize(
    "data",
    [
        b"<html><body>" + b"<div>" * 50_000 + b"A ferry sank." + b"</div>" * 50_000,
        b"<html><body><table>" + b"<tr><td>12<td>13" * 20_000,
        b"<html><body>" + b"<ul class=related><li>x" * 5_000,
        b"<html><body>" + b"<p>A ferry sank. " * 20_000,
        b"<html><body>" + b"<li>" * 30_000,
        b"<html><body><p " + b" ".join(b"a%d=1" % n for n in range(60_000)) + b">A ferry sank.",
        b"<html><body><p " + b" ".join(b"a%d='>'" % n for n in range(60_000)) + b">A ferry sank.",
    ],
    ids=["deep", "cells", "lists", "paragraphs", "empty", "attributes", "quoted attributes"],
)
def test_heavy_pages_take_bounded_time(data: bytes) -> None:
    """Markup soup is read or refused, never chewed on for minutes."""
    sources, problems = read_data(data, "a.html")
    assert sources or problems
    assert effort(lambda: read_data(data, "a.html"), 1_000) < 1_000


def test_embedded_pictures_do_not_count_and_endless_markup_is_refused() -> None:
    """A page saved with its pictures is read; one of pure markup beyond reason is not."""
    picture = b"<img src='data:image/png;base64," + b"QUJD" * 1_500_000 + b"'>"
    story = b"<p>A ferry sank off Port Hale on Tuesday and twelve people died, officials said.</p>"
    sources, _ = read_data(b"<html><body>" + picture + story + b"</body></html>", "a.html")
    assert "twelve people" in sources[0].text
    (problem,) = read_data(b"<html><body>" + b"<i></i>" * 600_000, "a.html")[1]
    assert problem.code == "too-large"


def test_a_missing_library_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the library of a format, the file is a problem and the run goes on."""
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    (problem,) = read_data(PDF, "a.pdf")[1]
    assert problem.code == "missing-library"
    assert "pypdfium2" in problem.helps


def test_hyphens_at_line_ends_are_taken_back() -> None:
    """A word parted by a line end is whole again; a figure's hyphen stays."""
    assert told(["The admin-", "istration of the harbor"]) == "The administration of the harbor"
    kept = told(["It took a 14-", "year old report to show"])
    assert kept == "It took a 14- year old report to show"


def told(rows: list[str]) -> str:
    """The text of lines that fill a page's width."""
    pieces = lines([[(50, 550, row)] for row in rows])
    return composed([lines_of(pieces, None)])[0]


def test_names_in_archives_are_made_harmless() -> None:
    """No way up, no drive, no terminal escapes."""
    assert safe_name("../../etc/x\x1b[31m.txt") == "etc/x?[31m.txt"
    assert safe_name("..\\..\\a.txt") == "a.txt"


def test_markup_in_text_stays_text() -> None:
    """A plain text that talks about tags is not a page."""
    (source,), _ = read_data(b"<b>Ferry</b> sank. Twelve died.", "a.txt")
    assert source.text.startswith("<b>")


def lines(rows: list[list[tuple[float, float, str]]], top: float = 700) -> list[Piece]:
    return [
        Piece(left, top - 14 * n, right, top - 14 * n + 10, text)
        for n, row in enumerate(rows)
        for left, right, text in row
    ]


def test_columns_are_told_from_tables() -> None:
    """Two columns of running text have a gutter; short cells side by side have none."""
    running = lines(
        [[(50, 290, f"left {n} running on"), (310, 550, f"right {n}")] for n in range(8)]
    )
    table = lines([[(50, 90, f"town {n}"), (310, 330, str(n))] for n in range(8)])
    gutter = gutter_of(running)
    assert gutter is not None
    told = [line.text for line in lines_of(running, gutter)]
    assert told[:8] == [f"left {n} running on" for n in range(8)]
    assert gutter_of(table) is None
    assert [line.text for line in lines_of(table, None)][2] == "town 2\t2"


def word(paragraphs: int) -> bytes:
    """A Word file of one sentence, many times: a few kilobytes."""
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    body = "<w:p><w:r><w:t>A ferry sank.</w:t></w:r></w:p>" * paragraphs
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        text = f'<w:document xmlns:w="{space}"><w:body>{body}</w:body></w:document>'
        archive.writestr("word/document.xml", text)
    return stream.getvalue()


def feed(entries: int) -> bytes:
    item = "<item><title>x</title><description>A ferry sank.</description></item>"
    return f'<rss version="2.0"><channel>{item * entries}</channel></rss>'.encode()


def mail(parts: int) -> bytes:
    head = "From: a@b\nTo: c@d\nMessage-ID: <1@x>\nMIME-Version: 1.0\n"
    part = '--b\nContent-Disposition: attachment; filename="a.txt"\n\nA ferry sank.\n'
    kind = 'Content-Type: multipart/mixed; boundary="b"\n\n'
    return f"{head}{kind}{part * parts}--b--\n".encode()


@pytest.mark.parametrize(
    ("data", "path", "code"),
    [
        (word(60_000), "a.docx", "too-large"),
        (feed(1_200), "a.xml", "too-many"),
        (mail(300), "a.eml", "too-many"),
    ],
    ids=["word", "feed", "mail"],
)
def test_what_is_left_out_for_its_size_is_told(data: bytes, path: str, code: str) -> None:
    """A document that is read in part, or not at all, leaves the check incomplete."""
    assert effort(lambda: read_data(data, path), 1_500) < 1_500
    _, problems = read_data(data, path)
    assert [(p.code, p.fatal) for p in problems] == [(code, True)]


def test_a_hundred_megabytes_are_refused_at_once(tmp_path: Path) -> None:
    """A file of that size is not even opened: nothing of it is held in memory."""
    huge = tmp_path / "huge.txt"
    with huge.open("wb") as out:
        out.truncate(100_000_000)
    assert effort(lambda: read_paths([str(huge)]), 50) < 50
    sources, (problem,) = read_paths([str(huge)])
    assert (sources, problem.code) == ([], "too-large")


def test_a_million_capitalised_words_are_extracted_in_linear_time() -> None:
    """A text of one word over and over is no way to stop the line."""

    def words(count: int) -> None:
        (source,), _ = read_data(b"Ferry " * count, "a.txt")
        extract(source)

    assert growth(words, 5_000, 8, 24) < 24
