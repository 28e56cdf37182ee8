"""The source view: each claim marked where it stands, and the list of them beside the text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from factcheck.model.report import ReportClaim, ReportSource
from factcheck.report.safe import same_length, visible
from factcheck.report.stands import stands, told
from factcheck.report.terminal_draft import DraftClaim, draft_claims
from factcheck.report.view import View

# Of a longer text only the paragraphs with claims are shown: a mailed report stays small.
LONGEST_TEXT = 40_000
MOST_ROWS = 300  # claims listed beside one source
_LOUD = ("differs", "updated", "unsure", "agrees", "single", "not_compared")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text, with the look of its claim where it is one."""

    text: str
    look: str | None = None
    claim: str | None = None  # anchor of the claim
    finding: str | None = None


def source_pages(view: View) -> list[dict[str, Any]]:
    """Every source that is no draft, with its marked paragraphs and its claims."""
    return [_page(view, s) for s in view.run.sources if not s.draft]


def draft_pages(view: View) -> list[dict[str, Any]]:
    """Every draft, with what stands behind each claim."""
    pages = []
    for draft in view.drafts:
        stood = draft_claims(view, draft)
        looks = {(c.claim.start, c.claim.end): c for c in stood}
        pages.append(
            {
                "source": draft,
                "outlet": view.outlet(draft.id),
                "claims": stood,
                "paragraphs": _paragraphs(view, draft, [c.claim for c in stood], looks),
            }
        )
    return pages


def claim_anchor(claim: ReportClaim) -> str:
    """The id of a claim's mark in the page."""
    return f"c-{claim.source}-{claim.start}-{claim.end}"


def _page(view: View, source: ReportSource) -> dict[str, Any]:
    claims = sorted(_claims(view, source), key=lambda c: (c.start, c.end))
    text = view.run.texts.get(source.id, "")
    listed = [_row(view, c) for c in claims[:MOST_ROWS]]
    return {
        "source": source,
        "outlet": view.outlet(source.id),
        "count": len(claims),
        "rows": listed,
        "paragraphs": _paragraphs(view, source, claims, {}),
        "cut": len(text) > LONGEST_TEXT,
    }


def _claims(view: View, source: ReportSource) -> list[ReportClaim]:
    """The ledger's claims, or without a ledger those of the findings."""
    if view.run.claims is not None:
        return [c for c in view.run.claims if c.source == source.id]
    found = [c for f in (*view.run.findings, *view.run.updates) for c in f.claims]
    return [c for c in found if c.source == source.id]


def _row(view: View, claim: ReportClaim) -> dict[str, Any]:
    standing = claim.standing or "differs"
    finding = view.finding_of(claim)
    why = stands(view, claim)
    if finding is not None:
        others = dict.fromkeys(
            f"{view.outlet(c.source)}: {told(c)}"
            for c in finding.claims
            if c.source != claim.source and c.value != claim.value
        )
        why = view.texts.list([visible(o) for o in list(others)[:3]]) or visible(finding.message)
    return {
        "anchor": claim_anchor(claim),
        "standing": standing,
        "value": visible(told(claim)),
        "language": claim.language if told(claim) == claim.surface else None,
        "why": why or view.texts(f"standing.{standing}"),
        "finding": finding.id if finding is not None else None,
    }


def _paragraphs(
    view: View,
    source: ReportSource,
    claims: list[ReportClaim],
    looks: dict[tuple[int, int], DraftClaim],
) -> list[dict[str, Any]]:
    """The lines of the text as pieces; without a text, the claims' own sentences."""
    text = view.run.texts.get(source.id)
    if text is None:
        return _sentences(view, claims)
    marks = _apart(claims)
    out: list[dict[str, Any]] = []
    offset = 0
    title = (source.title or "").strip()
    for line in text.split("\n"):
        own = [c for c in marks if offset <= c.start and c.end <= offset + len(line)]
        if line.strip() and (own or len(text) <= LONGEST_TEXT):
            pieces = _pieces(view, line, offset, own, looks)
            heading = line.strip().lstrip("# ") == title if title else False
            languages = {c.language for c in own}
            # A page may hold teasers in another language: each needs its own glyphs.
            language = languages.pop() if len(languages) == 1 else source.language
            out.append({"pieces": pieces, "heading": heading, "language": language})
        offset += len(line) + 1
    return out


def _apart(claims: list[ReportClaim]) -> list[ReportClaim]:
    """Claims that do not overlap: the loudest standing wins, then the longer one."""

    def rank(claim: ReportClaim) -> tuple[int, int, int]:
        return _LOUD.index(claim.standing or "differs"), claim.start - claim.end, claim.start

    kept: list[ReportClaim] = []
    taken: set[int] = set()
    for claim in sorted(claims, key=rank):
        span = range(claim.start, claim.end)
        if span and taken.isdisjoint(span):
            taken.update(span)
            kept.append(claim)
    return sorted(kept, key=lambda c: c.start)


def _pieces(
    view: View,
    line: str,
    offset: int,
    claims: list[ReportClaim],
    looks: dict[tuple[int, int], DraftClaim],
) -> list[Piece]:
    pieces: list[Piece] = []
    line = same_length(line)
    at = 0
    for claim in claims:
        start, end = claim.start - offset, claim.end - offset
        if start > at:
            pieces.append(Piece(line[at:start]))
        stood = looks.get((claim.start, claim.end))
        look = stood.look if stood is not None else claim.standing or "differs"
        finding = view.finding_of(claim)
        own = finding.id if finding is not None else None
        pieces.append(Piece(line[start:end], look, claim_anchor(claim), own))
        at = end
    if at < len(line):
        pieces.append(Piece(line[at:]))
    return pieces


def _sentences(view: View, claims: list[ReportClaim]) -> list[dict[str, Any]]:
    out = []
    for claim in _apart(claims):
        shown = view.passage(claim)
        mark = Piece(shown.mark, claim.standing or "differs", claim_anchor(claim))
        pieces = [Piece(shown.before), mark, Piece(shown.after)]
        out.append(
            {"pieces": [p for p in pieces if p.text], "heading": False, "language": claim.language}
        )
    return out
