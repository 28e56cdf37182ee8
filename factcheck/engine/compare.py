"""One report against an earlier one: what is new, gone, unchanged; and baselines."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from factcheck.errors import UsageError
from factcheck.model.report import Changes, Finding, Gone, Severity

SEVERITIES = ("error", "warning", "note")


@dataclass(frozen=True, slots=True)
class Known:
    """What is kept of a finding of an earlier report."""

    id: str
    rule: str
    severity: Severity
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
    return _read(path)[0]


def changes_since(path: str | Path, findings: Iterable[Finding]) -> Changes:
    """What is new, unchanged and gone since an earlier JSON report; raises UsageError if none."""
    known, now = _read(path)
    found = compare(known, findings)
    return Changes(
        report=str(path),
        now=now,
        new=[f.id for f in found.new],
        unchanged=[f.id for f in found.unchanged],
        gone=[
            Gone(id=k.id, rule=k.rule, severity=k.severity, message=k.message, subject=k.subject)
            for k in found.gone
        ],
    )


def _read(path: str | Path) -> tuple[tuple[Known, ...], str | None]:
    """The findings of a report, and its clock."""
    try:
        data: Any = json.loads(Path(path).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or error
        raise UsageError(f"{path}: cannot be read: {reason}") from None
    except json.JSONDecodeError as error:
        raise UsageError(f"{path}:{error.lineno}: not JSON: {error.msg}") from None
    except RecursionError:
        raise UsageError(f"{path}: not a report of factcheck: nested too deeply") from None
    schema = data.get("schema") if isinstance(data, dict) else None
    findings = data.get("findings") if isinstance(data, dict) else None
    if not (isinstance(schema, str) and schema.startswith("factcheck-report/")) or not isinstance(
        findings, list
    ):
        raise UsageError(f"{path}: not a report of factcheck; write one with --format json")
    manifest = data.get("manifest")
    now = manifest.get("now") if isinstance(manifest, dict) else None
    known = tuple(_known_of(f, path) for f in findings)
    return known, now if isinstance(now, str) else None


def _known_of(finding: Any, path: str | Path) -> Known:
    try:
        told = [finding[name] for name in ("id", "rule", "severity", "message", "subject")]
    except (KeyError, TypeError):
        raise UsageError(f"{path}: a finding of this report has no id or rule") from None
    if not all(isinstance(t, str) for t in told) or told[2] not in SEVERITIES:
        raise UsageError(f"{path}: a finding of this report has no id, rule or severity")
    return Known(*told)


def apply_baseline(findings: Iterable[Finding], baseline: Iterable[Known]) -> list[Finding]:
    """Mark the findings that a baseline knows; they stay in the report, but open no gate."""
    known = {k.id for k in baseline}
    return [f.model_copy(update={"baseline": True}) if f.id in known else f for f in findings]
