"""Where the stages meet: read, extract, align, judge.

The stages never import each other; this module hands one's output to the next.  The clock enters
here, once.
"""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from factcheck import __version__, align
from factcheck.config import Settings, load_settings
from factcheck.coverage import coverage, standings
from factcheck.engine.checks import CHECKS
from factcheck.engine.evaluate import Outcome, evaluate
from factcheck.engine.loader import Catalogue
from factcheck.engine.passages import report_claim
from factcheck.errors import UsageError
from factcheck.extract import Extraction, extract
from factcheck.model.claim import Claim, FactGroup
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
from factcheck.readers import read_paths
from factcheck.relate import relate
from factcheck.resources import data_root

SEVERITIES = ("error", "warning", "note")
DATA_SUFFIXES = (".yaml", ".json", ".gz", ".tsv", ".txt", ".bin", ".xz")
PARALLEL_LEAST = 24  # fewer sources are read quicker by one process than shared out


@dataclass(slots=True)
class Checked:
    """A run, and what the explanation of it needs."""

    run: Run
    sources: list[Source]
    reads: list[Extraction]
    alignment: align.Alignment
    groups: list[FactGroup]


def check(
    paths: Sequence[str],
    *,
    against: Sequence[str] | None = None,
    now: datetime | str | None = None,
    settings: Settings | None = None,
    stdin: bytes | None = None,
    jobs: int = 1,
    with_claims: bool = False,
) -> Run:
    """Compare all sources with one another, or drafts with what they are held against.

    ``now`` (ISO 8601 or a datetime) fixes the clock.  Raises UsageError, ConfigError or RuleError
    where nothing can be checked; an input that cannot be read is a problem in the report.
    """
    whole = check_whole(
        paths, against=against, now=now, settings=settings, stdin=stdin, jobs=jobs
    )
    return whole.run if with_claims else whole.run.model_copy(update={"claims": None})


def check_whole(
    paths: Sequence[str],
    *,
    against: Sequence[str] | None = None,
    now: datetime | str | None = None,
    settings: Settings | None = None,
    stdin: bytes | None = None,
    jobs: int = 1,
    progress: Callable[[int, int], None] | None = None,
) -> Checked:
    """As :func:`check`, with the alignment behind the run and every claim in it."""
    if not paths:
        raise UsageError("no path was given")
    settings = settings or load_settings()
    moment = clock(now)
    catalogue = settings.catalogue()
    sources, problems = read_paths(list(paths), stdin)
    drafts = {source.id for source in sources} if against is not None else set()
    if against is not None:
        others, more = read_paths(list(against), stdin)
        sources, problems = [*sources, *(s for s in others if s.id not in drafts)], problems + more
    sources = _unique(sources)
    reads = read_all(sources, jobs, progress)
    alignment = align.align(reads, relate)
    groups = [*alignment.groups, *alignment.updates, *inside(reads)]
    by_id = {source.id: source for source in sources}
    voices = _witnesses(sources, alignment.copies)
    witness_of = {source: voice.id for voice in voices for source in voice.sources}
    outcome = evaluate(groups, catalogue.rules, settings.options(), by_id, witness_of)
    if drafts:
        outcome = _touching(outcome, drafts)
    run = _run(
        sources, drafts, problems, alignment, outcome, voices, settings, catalogue, moment, against
    )
    return Checked(run, sources, reads, alignment, groups)


def claims(
    paths: Sequence[str], *, stdin: bytes | None = None, jobs: int = 1
) -> tuple[list[Source], list[Claim], list[Problem]]:
    """What was read: the sources, their claims in order, and the problems."""
    sources, problems = read_paths(list(paths), stdin)
    sources = _unique(sources)
    found = [claim for read in read_all(sources, jobs) for claim in read.claims]
    return sources, found, problems


def read_all(
    sources: Sequence[Source], jobs: int = 1, progress: Callable[[int, int], None] | None = None
) -> list[Extraction]:
    """Extract every source, in parallel processes where there are many; the order is kept."""
    reads: list[Extraction] = []
    if jobs > 1 and len(sources) >= PARALLEL_LEAST:
        with ProcessPoolExecutor(max_workers=jobs) as pool:
            for done, read in enumerate(pool.map(extract, sources, chunksize=8), start=1):
                reads.append(read)
                if progress:
                    progress(done, len(sources))
        return reads
    for done, source in enumerate(sources, start=1):
        reads.append(extract(source))
        if progress:
            progress(done, len(sources))
    return reads


def inside(reads: Sequence[Extraction]) -> list[FactGroup]:
    """Fact groups of the checks that look at one source alone."""
    return [
        group
        for read in reads
        for check_ in CHECKS.values()
        for group in check_.run(read.source, list(read.claims))
    ]


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


def _unique(sources: Sequence[Source]) -> list[Source]:
    """Sources by path, each content once: the same story twice adds nothing."""
    seen: set[str] = set()
    kept = []
    for source in sorted(sources, key=lambda s: s.path):
        if source.id not in seen:
            seen.add(source.id)
            kept.append(source)
    return kept


def _witnesses(
    sources: Sequence[Source], copies: Sequence[tuple[list[int], float]]
) -> list[Witness]:
    voices = []
    for number, (members, share) in enumerate(copies, start=1):
        because = f"{share:.0%} the same text" if len(members) > 1 else None
        ids = [sources[member].id for member in members]
        voices.append(Witness(id=f"w{number}", sources=ids, because=because))
    return voices


def _touching(outcome: Outcome, drafts: set[str]) -> Outcome:
    """Only what touches a draft: sources may disagree among themselves unmentioned."""

    def touches(finding: Finding) -> bool:
        return any(claim.source in drafts for claim in finding.claims)

    return Outcome(
        tuple(filter(touches, outcome.findings)),
        tuple(filter(touches, outcome.updates)),
        outcome.by_group,
    )


def _run(
    sources: list[Source],
    drafts: set[str],
    problems: list[Problem],
    alignment: align.Alignment,
    outcome: Outcome,
    voices: list[Witness],
    settings: Settings,
    catalogue: Catalogue,
    moment: datetime,
    against: Sequence[str] | None,
) -> Run:
    standing_of = standings(alignment, outcome.findings, outcome.updates)
    by_id = {source.id: source for source in sources}
    witness_of = {source: voice.id for voice in voices for source in voice.sources}
    ledger = [
        report_claim(claim, by_id[claim.source], standing=standing, why=why)
        for claim, (standing, why) in zip(alignment.claims, standing_of, strict=True)
    ]
    findings = [settings.waived(finding, moment) for finding in outcome.findings]
    run = Run(
        schema="factcheck-report/1",
        tool=Tool(version=__version__),
        sources=[_report_source(s, witness_of[s.id], s.id in drafts) for s in sources],
        witnesses=voices,
        findings=findings,
        updates=list(outcome.updates),
        problems=[
            ReportProblem(path=p.path, code=p.code, message=p.message, helps=p.helps)
            for p in sorted(problems, key=lambda p: (p.path, p.code))
        ],
        coverage=coverage(alignment, standing_of),
        summary=summary(findings),
        manifest=Manifest(
            now=moment.isoformat(),
            inputs={source.path: _digest(source) for source in sources},
            rules=catalogue.digest,
            packs=packs_digest(),
            config=settings.digest,
            exit=0,
            because=[],
            fail_on=settings.fail_on,
            against=list(against) if against is not None else None,
        ),
        claims=ledger,
        texts={source.id: source.text for source in sources},
    )
    return with_exit(run, any(p.fatal for p in problems))


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
