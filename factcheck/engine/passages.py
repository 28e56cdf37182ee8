"""Claims as the report shows them: with line, column and the sentence around."""

from __future__ import annotations

import functools
from bisect import bisect_right

from factcheck.model.claim import Claim
from factcheck.model.report import ReportClaim
from factcheck.model.source import Source
from factcheck.model.value import TimeSpan


@functools.lru_cache(maxsize=256)
def _line_starts(text: str) -> tuple[int, ...]:
    starts = [0]
    at = text.find("\n")
    while at >= 0:
        starts.append(at + 1)
        at = text.find("\n", at + 1)
    return tuple(starts)


def position(source: Source, start: int) -> tuple[int, int]:
    """Line and column of an offset, both from 1, in code points."""
    starts = _line_starts(source.text)
    line = bisect_right(starts, start)
    return line, start - starts[line - 1] + 1


def sentence_span(source: Source, claim: Claim) -> tuple[int, int]:
    """The span of the claim's sentence; that of the claim itself where it has none."""
    if 0 <= claim.item < len(source.items):
        sentences = source.items[claim.item].sentences
        if 0 <= claim.sentence < len(sentences):
            found = sentences[claim.sentence]
            if found.start <= claim.start and claim.end <= found.end:
                return found.start, found.end
    start = source.text.rfind("\n", 0, claim.start) + 1
    end = source.text.find("\n", claim.end)
    return start, len(source.text) if end < 0 else end


def span_text(span: TimeSpan | None) -> str | None:
    """A time for the report, ISO 8601; None where it is not known."""
    if span is None or span.start is None:
        return None
    if span.start.time() == span.start.time().min and (span.days or 0) >= 1:
        return span.start.date().isoformat()
    return span.start.isoformat("T", "minutes")


def place_of(source: Source, start: int) -> str | None:
    """Where an offset lies in the original: "p. 3"."""
    if not source.places:
        return None
    at = bisect_right([p[0] for p in source.places], start)
    return source.places[at - 1][1] if at else None


def report_claim(claim: Claim, source: Source) -> ReportClaim:
    """The claim with everything a report shows of its passage."""
    line, column = position(source, claim.start)
    first, last = sentence_span(source, claim)
    return ReportClaim(
        source=claim.source,
        start=claim.start,
        end=claim.end,
        line=line,
        column=column,
        surface=claim.surface,
        value=claim.text,
        sentence=source.text[first:last],
        sentence_start=first,
        language=claim.language,
        basis=", ".join(claim.basis) or None,
        as_of=span_text(claim.as_of),
        attribution=claim.attribution,
        kind=claim.kind,
        attribute=claim.attribute,
        place=place_of(source, claim.start),
    )
