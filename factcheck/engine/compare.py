"""One report against an earlier one: what is new, gone, unchanged; and baselines."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from factcheck.errors import UsageError
from factcheck.model.report import Finding


@dataclass(frozen=True, slots=True)
class Known:
    """What is kept of a finding of an earlier report."""

    id: str
    rule: str
    severity: str
    message: str
    subject: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """Findings of two reports by fingerprint: in the later one only, the earlier only, in both."""

    new: tuple[Finding, ...]
    gone: tuple[Known, ...]
    unchanged: tuple[Finding, ...]


def compare(earlier: Iterable[Finding | Known], later: Iterable[Finding]) -> Comparison:
    """What changed from one report to another; where passages stand does not matter."""
    before = {f.id: _known(f) for f in earlier}
    now = list(later)
    ids = {f.id for f in now}
    return Comparison(
        tuple(f for f in now if f.id not in before),
        tuple(k for i, k in sorted(before.items()) if i not in ids),
        tuple(f for f in now if f.id in before),
    )


def _known(finding: Finding | Known) -> Known:
    if isinstance(finding, Known):
        return finding
    return Known(finding.id, finding.rule, finding.severity, finding.message, finding.subject)


def load_report(path: str | Path) -> tuple[Known, ...]:
    """The findings of an earlier JSON report; raises UsageError if it is none."""
    try:
        data: Any = json.loads(Path(path).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: cannot be read: {error}") from None
    except json.JSONDecodeError as error:
        raise UsageError(f"{path}:{error.lineno}: not JSON: {error.msg}") from None
    schema = data.get("schema") if isinstance(data, dict) else None
    findings = data.get("findings") if isinstance(data, dict) else None
    if not (isinstance(schema, str) and schema.startswith("factcheck-report/")) or not isinstance(
        findings, list
    ):
        raise UsageError(f"{path}: not a report of factcheck; write one with --format json")
    try:
        return tuple(
            Known(f["id"], f["rule"], f["severity"], f["message"], f["subject"]) for f in findings
        )
    except (KeyError, TypeError):
        raise UsageError(f"{path}: a finding of this report has no id or rule") from None


def apply_baseline(findings: Iterable[Finding], baseline: Iterable[Known]) -> list[Finding]:
    """Mark the findings that a baseline knows; they stay in the report, but open no gate."""
    known = {k.id for k in baseline}
    return [f.model_copy(update={"baseline": True}) if f.id in known else f for f in findings]
