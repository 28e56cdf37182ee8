"""SARIF 2.1.0: one result a finding, the other passages as related locations."""

from __future__ import annotations

import json
from typing import Any

from factcheck.model.report import Finding, ReportClaim, ReportProblem, Run
from factcheck.report import Options
from factcheck.report.places import anchor, others, region, sides_in_words, uri
from factcheck.report.safe import visible
from factcheck.report.texts import Texts
from factcheck.report.view import View

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"


def render(run: Run, options: Options) -> str:
    """The log, with every suppressed finding still in it."""
    view = View(run, Texts(options.lang))
    findings = [*run.findings, *run.updates]
    rules = sorted({f.rule for f in findings})
    log = {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": _driver(run, rules)},
                "columnKind": "unicodeCodePoints",
                "language": options.lang,
                "invocations": [_invocation(view)],
                "artifacts": [_artifact(s.path, s.encoding) for s in run.sources],
                "results": [_result(view, f, rules.index(f.rule)) for f in findings],
                "properties": {
                    "coverage": run.coverage.model_dump(mode="json", exclude={"by_source"}),
                    "now": run.manifest.now,
                },
            }
        ],
    }
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _driver(run: Run, rules: list[str]) -> dict[str, Any]:
    return {
        "name": run.tool.name,
        "semanticVersion": run.tool.version,
        "rules": [{"id": rule, "name": rule.replace("/", "-")} for rule in rules],
    }


def _invocation(view: View) -> dict[str, Any]:
    return {
        "executionSuccessful": view.run.manifest.exit in (0, 1),
        "exitCode": view.run.manifest.exit,
        "toolExecutionNotifications": [_notification(p) for p in view.run.problems],
    }


def _notification(problem: ReportProblem) -> dict[str, Any]:
    text = visible(f"{problem.message} {problem.helps}".strip())
    return {
        "level": "warning",
        "message": {"text": text},
        "descriptor": {"id": problem.code},
        "locations": [{"physicalLocation": {"artifactLocation": {"uri": uri(problem.path)}}}],
    }


def _artifact(path: str, encoding: str) -> dict[str, Any]:
    return {"location": {"uri": uri(path)}, "encoding": encoding}


def _result(view: View, finding: Finding, rule: int) -> dict[str, Any]:
    update = finding.relation == "updates"
    message = view.message(finding)
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "ruleIndex": rule,
        "kind": "informational" if update else "fail",
        "level": "none" if update else finding.severity,
        "message": {"text": f"{visible(finding.subject)}: {message}"},
        "partialFingerprints": {"factcheck/v1": finding.id},
        "properties": {
            "kind": finding.kind,
            "relation": finding.relation,
            "score": finding.score,
            "sides": sides_in_words(view, finding),
        },
    }
    first = anchor(view, finding)
    if first is not None:
        result["locations"] = [_location(view, first, None)]
        result["relatedLocations"] = [
            _location(view, claim, number)
            for number, claim in enumerate(others(view, finding), start=1)
        ]
    if finding.waiver is not None:
        status = "rejected" if finding.waiver.expired else "accepted"
        note = f"{finding.waiver.by}: {finding.waiver.because}"
        suppression = {"kind": "external", "status": status, "justification": visible(note)}
        result["suppressions"] = [suppression]
    if finding.baseline or view.run.since is not None:
        fresh = view.is_new(finding) and not finding.baseline
        result["baselineState"] = "new" if fresh else "unchanged"
    return result


def _location(view: View, claim: ReportClaim, number: int | None) -> dict[str, Any]:
    source = view.sources[claim.source]
    span = region(claim)
    location: dict[str, Any] = {
        "physicalLocation": {
            "artifactLocation": {"uri": uri(source.path)},
            "region": {
                "startLine": span.line,
                "startColumn": span.column,
                "endLine": span.end_line,
                "endColumn": span.end_column,
                "charOffset": claim.start,
                "charLength": claim.end - claim.start,
                "snippet": {"text": visible(claim.surface)},
            },
        },
        "message": {"text": f"{view.outlet(claim.source)}: {visible(claim.value)}"},
    }
    if number is not None:
        location["id"] = number
    return location
