"""GitLab code quality: a JSON list of issues."""

from __future__ import annotations

import json

from factcheck.model.report import Run
from factcheck.report import Options
from factcheck.report.places import anchor, sides_in_words
from factcheck.report.safe import visible
from factcheck.report.texts import Texts
from factcheck.report.view import View

_SEVERITY = {"error": "critical", "warning": "major", "note": "info"}


def render(run: Run, options: Options) -> str:
    """One issue a finding that counts; waived and known ones are left out."""
    view = View(run, Texts(options.lang))
    issues = []
    for finding in view.active:
        claim = anchor(view, finding)
        if claim is None:
            continue
        text = f"{visible(finding.subject)}: {view.message(finding)}"
        issues.append(
            {
                "description": f"{text} {sides_in_words(view, finding)}",
                "check_name": finding.rule,
                "fingerprint": finding.id,
                "severity": _SEVERITY[finding.severity],
                "location": {
                    "path": view.sources[claim.source].path.replace("\\", "/"),
                    "lines": {"begin": claim.line},
                },
            }
        )
    return json.dumps(issues, ensure_ascii=False, indent=2) + "\n"
