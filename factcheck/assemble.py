"""From an outcome to the report: ledger, waivers, summary, exit code and manifest."""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from factcheck import __version__
from factcheck.align import Alignment
from factcheck.config import Settings
from factcheck.coverage import coverage, standings
from factcheck.engine.compare import apply_baseline, load_report
from factcheck.engine.evaluate import Outcome
from factcheck.engine.loader import Catalogue
from factcheck.engine.passages import report_claim
from factcheck.engine.waivers import apply_waivers, load_waivers
from factcheck.model.report import (
    Finding,
    Manifest,
    ReportProblem,
    ReportSource,
    Run,
    Summary,
    Tool,
    Witness,
)
from factcheck.model.source import Problem, Published, Source
from factcheck.resources import data_root

SEVERITIES = ("error", "warning", "note")
DATA_SUFFIXES = (".yaml", ".json", ".gz", ".tsv", ".txt", ".bin", ".xz", ".zz")


@dataclass(frozen=True, slots=True)
class Inputs:
    """What went into a run."""

    sources: list[Source]
    drafts: set[str]  # ids of the sources that are drafts
    problems: list[Problem]
    voices: list[Witness]
    against: Sequence[str] | None


def assemble(
    inputs: Inputs,
    alignment: Alignment,
    outcome: Outcome,
    settings: Settings,
    catalogue: Catalogue,
    moment: datetime,
) -> Run:
    """The whole report, every claim with its standing."""
    sources = inputs.sources
    standing_of = standings(alignment, outcome.findings, outcome.updates)
    by_id = {source.id: source for source in sources}
    witness_of = {source: voice.id for voice in inputs.voices for source in voice.sources}
    ledger = [
        report_claim(claim, by_id[claim.source], standing=standing, why=why)
        for claim, (standing, why) in zip(alignment.claims, standing_of, strict=True)
    ]
    findings, more = _decided(list(outcome.findings), settings, moment)
    run = Run(
        schema="factcheck-report/1",
        tool=Tool(version=__version__),
        sources=[_report_source(s, witness_of[s.id], s.id in inputs.drafts) for s in sources],
        witnesses=inputs.voices,
        findings=findings,
        updates=list(outcome.updates),
        problems=[
            *(
                ReportProblem(path=p.path, code=p.code, message=p.message, helps=p.helps)
                for p in sorted(inputs.problems, key=lambda p: (p.path, p.code))
            ),
            *more,
        ],
        coverage=coverage(alignment, standing_of),
        summary=summary(findings),
        manifest=Manifest(
            now=moment.isoformat(),
            inputs={source.path: _digest(source) for source in sources},
            rules=rules_digest(catalogue),
            packs=packs_digest(),
            config=settings.digest,
            exit=0,
            because=[],
            fail_on=settings.fail_on,
            against=list(inputs.against) if inputs.against is not None else None,
        ),
        claims=ledger,
        texts={source.id: source.text for source in sources},
    )
    return with_exit(run, any(p.fatal for p in inputs.problems))


def _decided(
    findings: list[Finding], settings: Settings, moment: datetime
) -> tuple[list[Finding], list[ReportProblem]]:
    """Findings marked with the editors' waivers and the baseline."""
    problems: list[ReportProblem] = []
    if Path(settings.waivers).is_file():
        waivers = load_waivers(settings.waivers)
        findings, problems = apply_waivers(findings, waivers, moment.date(), settings.waivers)
    if settings.baseline:
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
    if unread:
        because.append("some input could not be read")
    if len(run.sources) >= 2 and not compared:
        because.append("nothing could be compared")
    if not run.sources and not unread:
        because.append("there was nothing to read")
    if len(because) > (code == 1) and code == 0:
        code = 3
    manifest = run.manifest.model_copy(update={"exit": code, "because": because})
    return run.model_copy(update={"manifest": manifest})


def _digest(source: Source) -> str:
    """SHA-256 of an input's bytes; of its text where the bytes are no file (standard input)."""
    try:
        return hashlib.sha256(Path(source.path).read_bytes()).hexdigest()
    except OSError:
        return hashlib.sha256(source.text.encode("utf-8", "surrogatepass")).hexdigest()


def rules_digest(catalogue: Catalogue) -> str:
    """SHA-256 over all rules as read."""
    text = "\n".join(rule.model_dump_json() for rule in catalogue.rules)
    return hashlib.sha256(text.encode()).hexdigest()


@functools.cache
def packs_digest() -> str:
    """SHA-256 over all data of the package: packs, lexicon, names."""
    total = hashlib.sha256()
    root = data_root()
    for path in sorted(p for p in root.rglob("*") if p.suffix in DATA_SUFFIXES and p.is_file()):
        total.update(str(path.relative_to(root)).encode())
        total.update(path.read_bytes())
    return total.hexdigest()


def _report_source(source: Source, witness: str, draft: bool) -> ReportSource:
    published = source.published
    return ReportSource(
        id=source.id,
        path=source.path,
        outlet=source.outlet,
        title=source.title,
        language=source.language,
        published=_stamp(published) if published else None,
        published_from=published.found.value if published else "none",
        witness=witness,
        encoding=source.encoding,
        draft=draft,
    )


def _stamp(published: Published) -> str:
    if published.day_only:
        return published.when.date().isoformat()
    text = published.when.isoformat("T", "minutes")
    if published.offset is None:
        return text
    sign = "+" if published.offset >= 0 else "-"
    hours, minutes = divmod(abs(published.offset), 60)
    return f"{text}{sign}{hours:02d}:{minutes:02d}"
