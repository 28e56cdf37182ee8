"""Reading values: dates, counts, money and their kin, in text of one item.

Two steps, each testable alone: :func:`read` tells what the words say, :func:`resolve` puts times on
the calendar.  :func:`find_values` does both.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from factcheck.extract.reading import filters, foreign, hedges, join, nouns
from factcheck.extract.reading.resolve import as_clock, resolve_values
from factcheck.extract.reading.scan import scan
from factcheck.language.identify import language_of
from factcheck.language.pack import has_pack, load
from factcheck.model.value import TimeSpan, Value


def find_values(
    text: str,
    language: str | None = None,
    published: date | datetime | str | None = None,
) -> list[Value]:
    """Values of a text, sorted by position and not overlapping.

    ``language`` is a BCP 47 code (told from the text where None); ``published`` is the publication
    time, which yearless and relative times are resolved from.  ValueError if it is no ISO time.
    """
    code = language or language_of(text)
    return resolve(read(text, code), text, code, published)


def read(text: str, language: str) -> list[Value]:
    """What the words say: times carry ``said`` and are not yet on the calendar."""
    if not has_pack(language):
        return foreign.read(text, language)
    pack = load(language)
    plain = pack.level(text)
    drafts = scan(text, plain, pack, language)
    if not drafts:
        return []
    drafts = join.join(plain, drafts, pack)
    nouns.add_nouns(text, plain, drafts, pack)
    drafts = hedges.add_hedges(plain, drafts, pack)
    return [draft.freeze(text) for draft in filters.keep(text, plain, drafts, pack)]


def resolve(
    values: Iterable[Value],
    text: str,
    language: str,
    published: date | datetime | str | None = None,
    anchor: TimeSpan | None = None,
) -> list[Value]:
    """Put the times among values on the calendar.

    ``anchor`` is the dateline's day where it differs from publication.  Bare days and months lean
    on what stands before them in ``text``.
    """
    if not has_pack(language):
        return list(values)
    return resolve_values(values, text, load(language), as_clock(published), anchor)
