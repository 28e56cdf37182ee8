"""What is decided about a run after its findings are known: waivers, baseline, sums, exit code.

Apart from the check itself, so that a run from the cache meets today's decisions and clock.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from factcheck.config import Settings
from factcheck.errors import UsageError
from factcheck.model.report import Finding, ReportProblem, Run, Summary

SEVERITIES = ("error", "warning", "note")
UNREAD = "some input could not be read"


def clock(now: datetime | str | None) -> datetime:
    """The run's moment; raises UsageError where the text is no ISO 8601 time."""
    if now is None:
        return datetime.now(UTC).replace(microsecond=0)
    if isinstance(now, datetime):
        return now
    try:
        return datetime.fromisoformat(now)
    except ValueError:
        raise UsageError(f"--now {now!r} is no ISO 8601 time, such as 2026-01-06T09:00") from None


def decided(run: Run, settings: Settings, moment: datetime) -> Run:
    """A bare run with the editors' decisions, its clock, its settings and its exit code."""
    findings, more = _marked(list(run.findings), settings, moment)
    manifest = run.manifest.model_copy(
        update={
            "now": moment.isoformat(),
            "config": settings.digest,
            "fail_on": settings.fail_on,
        }
    )
    marked = run.model_copy(
        update={
            "findings": findings,
            "problems": [*run.problems, *more],
            "summary": summary(findings),
            "manifest": manifest,
        }
    )
    return with_exit(marked, UNREAD in run.manifest.because)


def _marked(
    findings: list[Finding], settings: Settings, moment: datetime
) -> tuple[list[Finding], list[ReportProblem]]:
    """Findings marked with the editors' waivers and the baseline."""
    problems: list[ReportProblem] = []
    if Path(settings.waivers).is_file():
        from factcheck.engine.waivers import apply_waivers, load_waivers  # only where there are any

        waivers = load_waivers(settings.waivers)
        findings, problems = apply_waivers(findings, waivers, moment.date(), settings.waivers)
    if settings.baseline:
        from factcheck.engine.compare import apply_baseline, load_report

        findings = apply_baseline(findings, load_report(settings.baseline))
    return findings, problems


def summary(findings: Sequence[Finding]) -> Summary:
    """Findings counted by severity; waived ones apart."""
    counts = dict.fromkeys((*SEVERITIES, "waived"), 0)
    for finding in findings:
        active = finding.waiver is not None and not finding.waiver.expired
        counts["waived" if active or finding.baseline else finding.severity] += 1
    return Summary(**counts)


def with_exit(run: Run, unread: bool) -> Run:
    """The run with its exit code and the reasons for it; 1 wins over 3."""
    because: list[str] = []
    code = 0
    if run.manifest.fail_on != "never":
        level = SEVERITIES.index(run.manifest.fail_on)
        loud = sum(getattr(run.summary, severity) for severity in SEVERITIES[: level + 1])
        if loud:
            code = 1
            because.append(f"findings at or above {run.manifest.fail_on}: {loud}")
    compared = run.coverage.claims - run.coverage.not_compared - run.coverage.single
    given = len(run.sources) + sum(p.code == "same-text" for p in run.problems)
    if unread:
        because.append(UNREAD)
    if (given >= 2 or run.manifest.against is not None) and run.sources and not compared:
        because.append("nothing could be compared")
    if not run.sources and not unread:
        because.append("there was nothing to read")
    if len(because) > (code == 1) and code == 0:
        code = 3
    manifest = run.manifest.model_copy(update={"exit": code, "because": because})
    return run.model_copy(update={"manifest": manifest})
