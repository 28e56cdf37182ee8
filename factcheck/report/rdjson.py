"""Reviewdog's rdjson: diagnostics with related locations; columns are UTF-8 bytes."""

from __future__ import annotations

import json
from typing import Any

from factcheck.model.report import ReportClaim, Run
from factcheck.report import Options
from factcheck.report.places import anchor, others, region, sides_in_words
from factcheck.report.safe import visible
from factcheck.report.texts import Texts
from factcheck.report.view import View

_SEVERITY = {"error": "ERROR", "warning": "WARNING", "note": "INFO"}


def render(run: Run, options: Options) -> str:
    """One diagnostic a finding that counts."""
    view = View(run, Texts(options.lang))
    diagnostics = []
    for finding in view.active:
        claim = anchor(view, finding)
        if claim is None:
            continue
        message = f"{visible(finding.subject)}: {view.message(finding)}"
        related = [
            {
                "message": f"{view.outlet(c.source)}: {visible(c.value)}",
                "location": _location(view, c),
            }
            for c in others(view, finding)
        ]
        diagnostics.append(
            {
                "message": f"{message} {sides_in_words(view, finding)}",
                "location": _location(view, claim),
                "severity": _SEVERITY[finding.severity],
                "code": {"value": finding.rule},
                "relatedLocations": related,
            }
        )
    report = {"source": {"name": "factcheck"}, "diagnostics": diagnostics}
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _location(view: View, claim: ReportClaim) -> dict[str, Any]:
    span = region(claim)
    start, end = span.column, span.end_column
    text = view.run.texts.get(claim.source)
    if text is not None:
        start = _bytes(text, claim.start)
        end = _bytes(text, claim.end)
    return {
        "path": view.sources[claim.source].path.replace("\\", "/"),
        "range": {
            "start": {"line": span.line, "column": start},
            "end": {"line": span.end_line, "column": end},
        },
    }


def _bytes(text: str, offset: int) -> int:
    """Column of an offset in UTF-8 bytes, from 1."""
    begin = text.rfind("\n", 0, offset) + 1
    return len(text[begin:offset].encode("utf-8", "surrogatepass")) + 1
