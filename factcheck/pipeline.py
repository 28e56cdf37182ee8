"""Where the stages meet: read, extract, align, judge.

The stages never import each other; this module hands one's output to the next.  The clock enters
here, once.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import datetime

from factcheck import align
from factcheck.align.evidence import JOIN, NOTE
from factcheck.assemble import Inputs, assemble
from factcheck.config import Settings, load_settings
from factcheck.decide import clock, decided
from factcheck.engine.checks import ACROSS, CHECKS
from factcheck.engine.evaluate import Outcome, evaluate
from factcheck.errors import UsageError
from factcheck.examples import sound_catalogue
from factcheck.extract.whole import Extraction, extract
from factcheck.gather import SAME_TEXT, Progress, gather, without_collector
from factcheck.model.claim import Claim, FactGroup
from factcheck.model.report import Finding, Run, Witness
from factcheck.model.source import Columns, Problem, Source
from factcheck.projection import with_shown_names
from factcheck.relate import relate
from factcheck.sharing import share_of
from factcheck.store import Store
from factcheck.undated import with_days


@dataclass(slots=True)
class Checked:
    """A run, and what the explanation of it needs; ``bare`` is the run before any decision."""

    run: Run
    bare: Run
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
    store: Store | None = None,
) -> Run:
    """Compare all sources with one another, or drafts with what they are held against.

    ``now`` (ISO 8601 or a datetime) fixes the clock.  Raises UsageError, ConfigError or RuleError
    where nothing can be checked; an input that cannot be read is a problem in the report.  With a
    ``store``, what was read before is not read again; the result is the same.
    """
    whole = check_whole(
        paths, against=against, now=now, settings=settings, stdin=stdin, jobs=jobs, store=store
    )
    return whole.run if with_claims else whole.run.model_copy(update={"claims": None})


@without_collector()
def check_whole(
    paths: Sequence[str],
    *,
    against: Sequence[str] | None = None,
    now: datetime | str | None = None,
    settings: Settings | None = None,
    stdin: bytes | None = None,
    jobs: int = 1,
    progress: Progress | None = None,
    store: Store | None = None,
    keep_going: bool = False,
) -> Checked:
    """As :func:`check`, with the alignment behind the run and every claim in it.

    With ``keep_going`` the sound rules are run, and those with mistakes left out.
    """
    if not paths:
        raise UsageError("no path was given")
    settings = settings or load_settings()
    moment = clock(now)
    catalogue = sound_catalogue(settings, keep_going=keep_going)
    columns = Columns(**settings.columns)
    told = gather(paths, stdin=stdin, jobs=jobs, progress=progress, store=store, columns=columns)
    reads, problems = told.reads, told.problems
    drafts = {read.source.id for read in reads} if against is not None else set()
    if against is not None:
        more = gather(
            against, stdin=stdin, jobs=jobs, progress=progress, store=store, columns=columns
        )
        others = [read for read in more.reads if read.source.id not in drafts]
        problems += _drafts_again(reads, more.reads, against)
        reads = sorted([*reads, *others], key=lambda read: read.source.path)
        problems += more.problems
    reads, linked = _read_together(reads)
    alignment = align.align(reads, relate, linked, share_of(jobs, len(reads)))
    sources = [read.source for read in reads]
    by_id = {source.id: source for source in sources}
    groups = [*alignment.groups, *alignment.updates, *inside(reads), *across(by_id, reads)]
    voices = _witnesses(sources, alignment.copies, drafts)
    witness_of = {source: voice.id for voice in voices for source in voice.sources}
    options = replace(settings.options(), thresholds={"note": NOTE, "join": JOIN})
    outcome = evaluate(groups, catalogue.rules, options, by_id, witness_of)
    if drafts:
        outcome = _touching(outcome, drafts)
    bare = assemble(
        Inputs(sources, drafts, problems, voices, against, settings.lang),
        alignment,
        outcome,
        catalogue,
    )
    return Checked(decided(bare, settings, moment), bare, sources, reads, alignment, groups)


def _read_together(reads: list[Extraction]) -> tuple[list[Extraction], align.Linked]:
    """The readings with what they show one another: the day of a dateline without year, names."""
    linked = align.link(reads)
    for more in (with_days, with_shown_names):
        again = more(reads, linked)
        if again is not reads:
            reads, linked = again, align.link(again)
    return reads, linked


def claims(
    paths: Sequence[str],
    *,
    stdin: bytes | None = None,
    jobs: int = 1,
    store: Store | None = None,
    columns: Columns | None = None,
) -> tuple[list[Source], list[Claim], list[Problem]]:
    """What was read: the sources, their claims in order, and the problems."""
    told = gather(paths, stdin=stdin, jobs=jobs, store=store, columns=columns)
    found = [claim for read in told.reads for claim in read.claims]
    return told.sources, found, told.problems


def read_all(sources: Sequence[Source]) -> list[Extraction]:
    """Extract sources that were read, in order."""
    return [extract(source) for source in sources]


def inside(reads: Sequence[Extraction]) -> list[FactGroup]:
    """Fact groups of the checks that look at one source alone."""
    return [
        group
        for read in reads
        for check_ in CHECKS.values()
        for group in check_.run(read.source, list(read.claims))
    ]


def across(sources: Mapping[str, Source], reads: Sequence[Extraction]) -> list[FactGroup]:
    """Fact groups of the checks that look at all sources at once."""
    claims = [claim for read in reads for claim in read.claims]
    return [group for check_ in ACROSS.values() for group in check_.run(sources, claims)]


def _witnesses(
    sources: Sequence[Source], copies: Sequence[tuple[list[int], float]], drafts: Set[str]
) -> list[Witness]:
    """Who counts as one voice; a draft that repeats a source is no copy of it, but stands alone."""
    voices: list[Witness] = []
    for members, share in copies:
        ids = [sources[member].id for member in members]
        told = [i for i in ids if i not in drafts]
        for group in ([told] if told else []) + [[i] for i in ids if i in drafts]:
            because = f"{share:.0%} the same text" if len(group) > 1 else None
            voices.append(Witness(id=f"w{len(voices) + 1}", sources=group, because=because))
    return voices


def _drafts_again(
    drafts: Sequence[Extraction], others: Sequence[Extraction], given: Sequence[str]
) -> list[Problem]:
    """What is said of a draft that is also given as a source, or of its text under another name."""
    by_id = {read.source.id: read.source.path for read in drafts}
    out = []
    for read in others:
        path, draft = read.source.path, by_id.get(read.source.id)
        if draft is None:
            continue
        same = os.path.realpath(path) == os.path.realpath(draft)
        if same and path not in given:
            continue  # a draft that lies in the folder of its sources is no mistake
        said = "It is the draft" if same else f"It has the text of the draft {draft}"
        message = f"{said}: a draft is not held against itself."
        out.append(Problem(path, SAME_TEXT, message, "Give the sources of the draft.", fatal=False))
    return out


def _touching(outcome: Outcome, drafts: set[str]) -> Outcome:
    """Only what touches a draft: sources may disagree among themselves unmentioned."""

    def touches(finding: Finding) -> bool:
        return any(claim.source in drafts for claim in finding.claims)

    return Outcome(
        tuple(filter(touches, outcome.findings)),
        tuple(filter(touches, outcome.updates)),
        outcome.by_group,
    )
