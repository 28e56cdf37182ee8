"""Making a rule's examples ready: the match is taken as given, only the rule is on trial."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from factcheck.align import assume
from factcheck.engine.checks import ACROSS, CHECKS
from factcheck.engine.testing import Prepared
from factcheck.extract.whole import extract
from factcheck.model.source import Published, PublishedFrom, Source
from factcheck.readers.build import build
from factcheck.readers.draft import Draft
from factcheck.relate import relate

NAMES = ("a.txt", "b.txt")


def prepare(
    a: str,
    b: str | None,
    *,
    lang: str | None = None,
    lang_b: str | None = None,
    published: str | None = None,
    published_b: str | None = None,
) -> Prepared:
    """Fact groups of an example: of two passages held to answer one question, or of one text."""
    sources = [_source(a, NAMES[0], lang, published)]
    if b is not None:
        sources.append(_source(b, NAMES[1], lang_b, published_b))
    reads = [extract(source) for source in sources]
    by_id = {source.id: source for source in sources}
    if b is None:
        read = reads[0]
        groups = [g for c in CHECKS.values() for g in c.run(read.source, list(read.claims))]
        return Prepared(groups, by_id)
    claims = [claim for read in reads for claim in read.claims]
    found = [group for check_ in ACROSS.values() for group in check_.run(by_id, claims)]
    return Prepared([*assume(reads, relate), *found], by_id)


def _source(text: str, path: str, language: str | None, published: str | None) -> Source:
    stamp = None
    if published:
        when = datetime.fromisoformat(published)
        offset = when.utcoffset()
        minutes = int(offset.total_seconds() // 60) if offset is not None else None
        when = when.replace(tzinfo=None)
        stamp = Published(when, minutes, len(published) <= 10, PublishedFrom.METADATA)
    source = build(Draft(path=path, text=text, encoding="utf-8", published=stamp))
    if language is None:
        return source
    items = tuple(replace(item, language=language) for item in source.items)
    return replace(source, language=language, items=items)
