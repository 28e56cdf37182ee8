"""Where a finding is anchored in the formats that point at lines of files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath
from urllib.parse import quote

from factcheck.model.report import Finding, ReportClaim, ReportSource
from factcheck.report.view import View


@dataclass(frozen=True, slots=True)
class Region:
    """A span by lines and columns, both from 1; ``end_column`` is one past the last character."""

    line: int
    column: int
    end_line: int
    end_column: int


def anchor(view: View, finding: Finding) -> ReportClaim | None:
    """The claim a finding points at: the first that lies in a draft as the sides are shown from
    the left, else the first of all."""
    drafts = {s.id for s in view.drafts}
    shown = [finding.claims[i] for side in finding.sides for i in side.claims]
    shown = shown or list(finding.claims)
    return next((c for c in shown if c.source in drafts), shown[0] if shown else None)


def others(view: View, finding: Finding) -> list[ReportClaim]:
    """The other claims of a finding, copies left out."""
    first = anchor(view, finding)
    own = [p.claim for s in view.sides(finding) for p in s.passages if p.copy_of is None]
    return [c for c in own if c is not first]


def region(claim: ReportClaim) -> Region:
    """The span of a claim's value phrase in code points."""
    rows = claim.surface.split("\n")
    end_column = len(rows[-1]) + (claim.column if len(rows) == 1 else 1)
    return Region(claim.line, claim.column, claim.line + len(rows) - 1, end_column)


def uri(path: str) -> str:
    """A path as a relative URI reference, or a file URI where it is absolute."""
    place = PurePath(path)
    if place.is_absolute():
        return place.as_uri()
    return quote(path.replace("\\", "/"))


def sides_in_words(view: View, finding: Finding) -> str:
    """ "A 421: 水瀬新聞. B 412: Pacific Wire, 해문일보"."""
    said = []
    for side in view.sides(finding):
        names = dict.fromkeys(p.outlet for p in side.passages if p.copy_of is None)
        said.append(f"{side.letter} {side.side.display}: {view.texts.list(list(names))}")
    return ". ".join(said)


def source_of(view: View, claim: ReportClaim) -> ReportSource:
    """The source a claim stands in."""
    return view.sources[claim.source]
