"""Formats: web pages, PDF, Word, feeds, agencies' formats, mail, tables of stories, zip."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import datetime
from email.message import EmailMessage
from pathlib import Path

import pytest

from factcheck.model.source import Item, ItemRole, Problem, PublishedFrom, Source
from factcheck.readers import Columns, read_data, read_paths

DATA = Path(__file__).parent / "data" / "readers"
STORIES = {
    "en": ("Ferry sinks off Port Hale", "The mayor thanked the volunteers", ["Hale", "8", "14"]),
    "ja": ("川辺港沖でフェリー沈没", "乗客62人を乗せた", ["川辺", "8", "14"]),
    "zh": ("江口港外渡轮沉没", "一艘载有62名乘客的渡轮", ["江口", "8", "14"]),
    "ko": ("가람항 앞바다서 여객선 침몰", "6일 오후 승객 62명을 태운", ["가람", "8", "14"]),
}
WHEN = datetime(2026, 1, 6, 9)


def one(data: bytes, path: str) -> Source:
    sources, problems = read_data(data, path)
    assert [p for p in problems if p.fatal] == []
    (source,) = sources
    return source


def of(source: Source, role: ItemRole) -> list[Item]:
    return [item for item in source.items if item.role is role]


def words(source: Source, item: Item) -> str:
    return "|".join(source.text[s.start : s.end] for s in item.sentences)


@pytest.mark.parametrize("language", list(STORIES))
@pytest.mark.parametrize("suffix", ["pdf", "docx"])
def test_documents_of_a_word_processor(language: str, suffix: str) -> None:
    """Title, text without stray spaces, and the table come through."""
    title, phrase, row = STORIES[language]
    source = one((DATA / f"story-{language}.{suffix}").read_bytes(), f"story.{suffix}")
    (main,) = of(source, ItemRole.MAIN)
    assert title in words(source, main)
    assert phrase in source.text
    (table,) = of(source, ItemRole.TABLE)
    assert [source.text[s:e] for s, e in table.sentences[1].cells] == row
    assert len(table.sentences[1].header) == 3
    assert source.places[0][0] == 0
    assert source.places[-1][1].startswith("p. 1, line" if suffix == "pdf" else "paragraph")


def test_columns_headers_and_footers_of_a_pdf() -> None:
    """Columns are read one after the other, across pages, without what repeats at the edges."""
    source = one((DATA / "two-columns-en.pdf").read_bytes(), "a.pdf")
    assert "stay in port. Eleven such vessels serve the islands" in source.text
    assert "Wednesday edition" not in source.text
    assert "Page" not in source.text
    assert all(s.paragraph < 14 for s in source.items[0].sentences)
    assert any(place.startswith("p. 2") for _, place in source.places)


def test_tracked_changes_are_read_as_accepted() -> None:
    """Insertions count, deletions do not, and the reader says so."""
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    body = (
        '<w:p><w:r><w:t xml:space="preserve">The summit is on </w:t></w:r>'
        '<w:ins w:id="1" w:author="x"><w:r><w:t>Jan</w:t></w:r></w:ins>'
        '<w:del w:id="2" w:author="x"><w:r><w:delText>Feb</w:delText></w:r></w:del>'
        '<w:r><w:t xml:space="preserve"> 6 in Orrin.</w:t></w:r></w:p>'
    )
    source, problems = word(f"<w:document {space}><w:body>{body}</w:body></w:document>")
    assert source is not None
    assert source.text == "The summit is on Jan 6 in Orrin."
    assert [(p.code, p.fatal) for p in problems] == [("tracked-changes", False)]


def word(document: str) -> tuple[Source | None, list[Problem]]:
    """A minimal Word file around the XML of its body."""
    kinds = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType='
        '"application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/><Override PartName='
        '"/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.'
        'wordprocessingml.document.main+xml"/></Types>'
    )
    links = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        'relationships/officeDocument" Target="word/document.xml"/></Relationships>'
    )
    data = packed(
        {"[Content_Types].xml": kinds, "_rels/.rels": links, "word/document.xml": document}
    )
    sources, problems = read_data(data, "a.docx")
    return (sources[0] if sources else None), problems


def packed(files: dict[str, str]) -> bytes:
    """A zip file of texts."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return stream.getvalue()


PAGE = """<!doctype html><html lang="ja"><head><title>沈没｜川辺新聞</title>
<meta charset="{charset}"><meta property="og:site_name" content="川辺新聞">
<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "川辺港沖でフェリー沈没",
"datePublished": "2026-01-06T09:00:00+09:00"}}</script></head><body>
<nav><ul><li>社会</li><li>政治</li></ul></nav><article><h1>川辺港沖でフェリー沈没</h1>
<p>川辺港沖で6日、フェリーが沈没した。12人が死亡した。<script>alert("x")</script></p>
<p>救助隊は夜通し捜索を続けた。市長は「全員の救出に全力を尽くす」と述べた。</p>
<figure><img src="x.jpg"><figcaption>救助された乗客</figcaption></figure>
<table><tr><th>町</th><th>死者</th></tr><tr><td>川辺</td><td>8</td></tr></table></article>
<aside class="related-list"><h3>関連記事</h3><ul><li>
<a href="/1">織戸で大橋開通、総工費40億円</a></li>
</ul></aside><footer>無断転載を禁じます</footer></body></html>"""


@pytest.mark.parametrize(("charset", "codec"), [("utf-8", "utf-8"), ("Shift_JIS", "cp932")])
def test_web_page(charset: str, codec: str) -> None:
    """The article, its metadata, and the teasers beside it as items of their own."""
    source = one(PAGE.format(charset=charset).encode(codec), "saved page")
    assert (source.title, source.outlet) == ("川辺港沖でフェリー沈没", "川辺新聞")
    assert source.published is not None
    assert (source.published.when, source.published.offset) == (WHEN, 540)
    assert source.published.found is PublishedFrom.METADATA
    (main,) = of(source, ItemRole.MAIN)
    assert "12人が死亡した。" in words(source, main)
    assert "政治" not in source.text
    assert "alert" not in source.text
    assert "40億円" in words(source, *of(source, ItemRole.TEASER))
    assert "救助された乗客" in words(source, *of(source, ItemRole.CAPTION))
    (table,) = of(source, ItemRole.TABLE)
    assert [source.text[s:e] for s, e in table.sentences[1].cells] == ["川辺", "8"]


RSS = """<?xml version="1.0"?><rss version="2.0"><channel><title>Harbor Post</title>
<item><title>Ferry sinks</title><pubDate>Tue, 06 Jan 2026 09:00:00 +0900</pubDate>
<description>&lt;p&gt;A ferry sank. Twelve died.&lt;/p&gt;</description></item>
<item><title>Bridge opens</title><description>A bridge opened.</description></item>
</channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>가람일보</title><entry>
<title>여객선 침몰</title><published>2026-01-06T09:00:00+09:00</published>
<content type="html">
&lt;p&gt;여객선이 침몰했다. 12명이 숨졌다.&lt;/p&gt;</content></entry></feed>"""


def test_feeds() -> None:
    """Each entry of RSS and Atom is a source with its own time."""
    sources, problems = read_data(RSS.encode(), "feed.xml")
    assert not problems
    assert [s.path for s in sources] == ["feed.xml#1", "feed.xml#2"]
    assert [s.outlet for s in sources] == ["Harbor Post"] * 2
    assert sources[0].published is not None
    assert sources[0].published.offset == 540
    assert sources[1].published is None
    atom = one(ATOM.encode(), "news")
    assert atom.title == "여객선 침몰"
    assert "12명이 숨졌다." in atom.text


NINJS = [
    {"uri": "x", "headline": "渡轮沉没", "body_text": "渡轮6日沉没。12人死亡。",
     "versioncreated": "2026-01-06T09:00:00+09:00", "copyrightholder": "江口社"},
    {"uri": "x", "headline": "渡轮沉没", "body_xhtml": "<p>渡轮6日沉没。</p><p>12人死亡。</p>",
     "firstcreated": "2026-01-06T09:00:00+09:00", "provider": "江口社"},
    {"uri": "x", "headlines": [{"role": "main", "value": "渡轮沉没"}],
     "bodies": [{"role": "main", "contentType": "text/html",
      "value": "<p>渡轮6日沉没。12人死亡。</p>"}],
     "versionCreated": "2026-01-06T09:00:00+09:00", "infosources": [{"name": "江口社"}],
     "associations": [{"type": "picture", "description_text": "救援人员"}]},
]  # fmt: skip


@pytest.mark.parametrize("version", [1, 2, 3])
def test_ninjs(version: int) -> None:
    """Versions 1 to 3 name their fields differently."""
    source = one(json.dumps(NINJS[version - 1], ensure_ascii=False).encode(), "a.json")
    assert (source.title, source.outlet) == ("渡轮沉没", "江口社")
    assert source.published is not None
    assert source.published.when == WHEN
    assert "12人死亡。" in words(source, *of(source, ItemRole.MAIN))
    assert len(of(source, ItemRole.CAPTION)) == (1 if version == 3 else 0)


NITF = """<nitf><head><docdata><date.issue norm="20260106T090000+0900"/>
<doc.copyright holder="Pier Wire"/></docdata></head><body><body.head><hedline><hl1>Ferry sinks</hl1>
</hedline><dateline><location>PORT HALE</location></dateline></body.head><body.content>
<p>A ferry sank. Twelve died.</p><media media-type="image"><media-caption><p>The ferry in May.</p>
</media-caption></media><p>Crews searched.</p></body.content></body></nitf>"""
NEWSML = f"""<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="x"><itemMeta>
<provider><name>Pier Wire</name></provider>
<versionCreated>2026-01-06T09:00:00+09:00</versionCreated>
</itemMeta><contentMeta><headline>Ferry sinks</headline><language tag="en"/></contentMeta>
<contentSet><inlineXML>{NITF}</inlineXML></contentSet></newsItem>"""


@pytest.mark.parametrize("xml", [NITF, NEWSML, f"<newsMessage>{NEWSML}</newsMessage>"])
def test_agency_xml(xml: str) -> None:
    """NITF alone, in a NewsML-G2 item, and in a message."""
    source = one(xml.encode(), "a.xml")
    assert (source.title, source.outlet) == ("Ferry sinks", "Pier Wire")
    assert source.published is not None
    assert (source.published.when, source.published.offset) == (WHEN, 540)
    (main,) = of(source, ItemRole.MAIN)
    assert words(source, main).endswith("A ferry sank.|Twelve died.|Crews searched.")
    assert main.dateline is not None
    assert main.dateline[0] == "PORT HALE"
    assert "in May" in words(source, *of(source, ItemRole.CAPTION))


def test_mail_with_attachment() -> None:
    """Subject, sender, time, own words; quoted words apart; attachments are sources."""
    message = EmailMessage()
    message["From"] = "川辺新聞 <desk@example.org>"
    message["Subject"] = "フェリー沈没"
    message["Date"] = "Tue, 06 Jan 2026 09:00:00 +0900"
    message["Message-ID"] = "<1@example.org>"
    message.set_content("フェリーが沈没した。12人が死亡した。\n\n> 7件の覚書に署名した。\n")
    message.add_attachment(
        "여객선이 침몰했다.".encode(), maintype="text", subtype="plain", filename="note.txt"
    )
    sources, problems = read_data(message.as_bytes(), "a.eml")
    assert not problems
    mail = next(s for s in sources if s.path == "a.eml")
    assert (mail.title, mail.outlet) == ("フェリー沈没", "川辺新聞")
    assert mail.published is not None
    assert mail.published.when == WHEN
    assert "覚書" not in words(mail, *of(mail, ItemRole.MAIN))
    assert [s.path for s in sources if s is not mail] == ["a.eml!/note.txt"]


def test_tables_of_stories() -> None:
    """CSV by usual column names, JSONL by names that are told."""
    csv = 'title,source,date,text\nFerry,Pier Wire,2026-01-06,"A ferry sank. Twelve, died."\n'
    row = one(csv.encode("utf-8-sig"), "wire.csv")
    assert (row.path, row.outlet, row.title) == ("wire.csv#1", "Pier Wire", "Ferry")
    assert "Twelve, died." in row.text
    lines = (
        '{"k": "여객선", "b": "12명이 숨졌다."}\n{broken\n{"k": "다리", "b": "다리가 개통됐다."}\n'
    )
    columns = Columns(text="b", title="k")
    sources, problems = read_data(lines.encode(), "wire.jsonl", columns)
    assert [s.title for s in sources] == ["여객선", "다리"]
    assert [p.code for p in problems] == ["damaged-rows"]
    assert [p.code for p in read_data(lines.encode(), "wire.jsonl")[1]] == ["no-text-column"]


def test_zip_of_documents(tmp_path: Path) -> None:
    """Members are read by what they hold, sorted, under the archive's name; tricks in names end."""
    page = PAGE.format(charset="utf-8")
    data = packed({"b/page.html": page, "../../a.txt": "A ferry sank.", "__MACOSX/x.txt": "x"})
    file = tmp_path / "wires.zip"
    file.write_bytes(data)
    sources, problems = read_paths([str(tmp_path)])
    assert not problems
    assert [s.path.rsplit("zip", 1)[1] for s in sources] == ["!/a.txt", "!/b/page.html"]


def test_content_decides_not_the_suffix() -> None:
    """A page saved as .txt and a PDF without suffix are still read as what they are."""
    assert one(PAGE.format(charset="utf-8").encode(), "a.txt").outlet == "川辺新聞"
    assert one((DATA / "story-ja.pdf").read_bytes(), "download").places


def test_unknown_data_in_a_folder_is_passed_over(tmp_path: Path) -> None:
    """Configuration beside the sources is no source; given by name it is a problem."""
    (tmp_path / "a.txt").write_text("A ferry sank.", encoding="utf-8")
    (tmp_path / "settings.json").write_text('{"debug": 1}', encoding="utf-8")
    (tmp_path / "numbers.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    assert read_paths([str(tmp_path)])[1] == []
    problems = read_paths([str(tmp_path / "settings.json"), str(tmp_path / "numbers.csv")])[1]
    assert {p.code for p in problems} == {"unknown-format", "no-text-column"}
