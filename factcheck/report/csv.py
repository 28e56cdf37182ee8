"""One row a claim of each finding and update, for a spreadsheet."""

from __future__ import annotations

import csv
import io

from factcheck.model.report import Finding, Run
from factcheck.report import Options
from factcheck.report.safe import visible
from factcheck.report.texts import Texts
from factcheck.report.view import View

COLUMNS = (
    "finding", "rule", "kind", "severity", "state", "subject", "message", "side", "value",
    "display", "witnesses", "outlet", "language", "published", "path", "line", "column", "surface",
    "sentence", "score",
)  # fmt: skip
# A cell that begins like this is a formula to a spreadsheet.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def render(run: Run, options: Options) -> str:
    """The table with a header row; cells from sources cannot become formulas."""
    view = View(run, Texts(options.lang))
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for finding in (*run.findings, *run.updates):
        for row in _rows(view, finding):
            writer.writerow([_cell(value) for value in row])
    return out.getvalue()


def _rows(view: View, finding: Finding) -> list[list[object]]:
    state = "waived" if view.is_waived(finding) else "known" if finding.baseline else "open"
    if finding.relation == "updates":
        state = "update"
    head: list[object] = [
        finding.id, finding.rule, finding.kind, finding.severity, state, finding.subject,
        view.message(finding),
    ]  # fmt: skip
    rows = []
    for side in view.sides(finding):
        for passage in side.passages:
            claim, source = passage.claim, passage.source
            rows.append(
                [
                    *head, side.letter, side.side.value, side.side.display,
                    len(side.side.witnesses), passage.outlet, claim.language, source.published,
                    source.path, claim.line, claim.column, claim.surface, claim.sentence,
                    finding.score,
                ]
            )  # fmt: skip
    return rows


def _cell(value: object) -> object:
    if not isinstance(value, str):
        return value
    text = visible(value)
    return f"'{text}" if text.startswith(_FORMULA) else text
