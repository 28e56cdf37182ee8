"""From an outcome to the report: ledger, findings, problems and manifest."""

from __future__ import annotations

import functools
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from factcheck import __version__
from factcheck.align import Alignment
from factcheck.align.evidence import NOTE
from factcheck.coverage import Entry, coverage, ledger
from factcheck.decide import UNREAD
from factcheck.engine.evaluate import Outcome
from factcheck.engine.loader import Catalogue
from factcheck.engine.passages import report_claim
from factcheck.engine.write import shown_value
from factcheck.model.report import (
    Manifest,
    NearClaim,
    Nearest,
    ReportClaim,
    ReportProblem,
    ReportSource,
    Run,
    Summary,
    Tool,
    Witness,
)
from factcheck.model.source import Problem, Published, Source
from factcheck.nearest import nearest_claims, nearest_pair
from factcheck.resources import data_root

DATA_SUFFIXES = (".yaml", ".json", ".gz", ".tsv", ".txt", ".bin", ".xz", ".zz")


@dataclass(frozen=True, slots=True)
class Inputs:
    """What went into a run."""

    sources: list[Source]
    drafts: set[str]  # ids of the sources that are drafts
    problems: list[Problem]
    voices: list[Witness]
    against: Sequence[str] | None
    lang: str = "en"  # of the values as they are shown


def assemble(
    inputs: Inputs,
    alignment: Alignment,
    outcome: Outcome,
    catalogue: Catalogue,
) -> Run:
    """The bare report: every claim with its standing, nothing decided yet.

    What depends on the day, on waivers and on the gate is settled by ``decide.decided``.
    """
    sources = inputs.sources
    by_id = {source.id: source for source in sources}
    witness_of = {source: voice.id for voice in inputs.voices for source in voice.sources}
    witnesses = [witness_of[source.id] for source in sources]
    entries = ledger(alignment, outcome.findings, outcome.updates, witnesses)
    place = {voice.id: number for number, voice in enumerate(inputs.voices)}
    claims = [
        report_claim(claim, by_id[claim.source]).model_copy(
            update={"display": shown_value(claim, inputs.lang), **_entered(entry, place)}
        )
        for claim, entry in zip(alignment.claims, entries, strict=True)
    ]
    nearest = None
    if len(sources) > 1:
        drafts = frozenset(i for i, s in enumerate(sources) if s.id in inputs.drafts)
        claims = _with_nearest(alignment, claims, drafts, len(sources))
        nearest = _nearest(alignment, claims)
    return Run(
        schema="factcheck-report/1",
        tool=Tool(version=__version__),
        sources=[_report_source(s, witness_of[s.id], s.id in inputs.drafts) for s in sources],
        witnesses=inputs.voices,
        findings=list(outcome.findings),
        updates=list(outcome.updates),
        problems=[
            ReportProblem(path=p.path, code=p.code, message=p.message, helps=p.helps, fatal=p.fatal)
            for p in sorted(inputs.problems, key=lambda p: (p.path, p.code))
        ],
        coverage=coverage(alignment, entries),
        summary=Summary(),
        manifest=Manifest(
            now="",
            inputs={source.path: _digest(source) for source in sources},
            rules=rules_digest(catalogue),
            packs=packs_digest(),
            config="",
            exit=0,
            because=[UNREAD] if any(p.fatal for p in inputs.problems) else [],
            against=list(inputs.against) if inputs.against is not None else None,
        ),
        claims=claims,
        nearest=nearest,
        texts={source.id: source.text for source in sources},
    )


def _entered(entry: Entry, place: Mapping[str, int]) -> dict[str, object]:
    """An entry of the ledger as fields of its claim; witnesses by their ``place`` in the run."""
    return {
        "standing": entry.standing,
        "why": entry.why,
        "tells": sorted(entry.tells, key=place.__getitem__),
        "otherwise": sorted(entry.otherwise, key=place.__getitem__),
        "finding": entry.finding,
    }


def _with_nearest(
    alignment: Alignment, claims: list[ReportClaim], drafts: frozenset[int], sources: int
) -> list[ReportClaim]:
    """The claims, those that nobody else tells with what came nearest to them."""
    lonely = [n for n, c in enumerate(claims) if c.standing in ("single", "not_compared")]
    out = list(claims)
    for number, near in nearest_claims(alignment, lonely, drafts, sources).items():
        other = claims[near.b]
        told = NearClaim(
            source=other.source,
            line=other.line,
            surface=other.surface,
            value=other.value,
            language=other.language,
            score=near.score,
            needs=NOTE,
            apart=near.apart,
            veto=near.veto,
            because=near.because,
        )
        out[number] = claims[number].model_copy(update={"nearest": told})
    return out


def _nearest(alignment: Alignment, claims: Sequence[ReportClaim]) -> Nearest | None:
    """The nearest pair of a run in which nothing met."""
    if any(c.standing not in ("single", "not_compared") for c in claims):
        return None
    near = nearest_pair(alignment)
    if near is None:
        return None
    return Nearest(
        a=claims[near.a],
        b=claims[near.b],
        score=near.score,
        needs=NOTE,
        apart=near.apart,
        veto=near.veto,
        because=near.because,
    )


def _digest(source: Source) -> str:
    """SHA-256 of an input's bytes; of its text where the bytes are no file (standard input)."""
    try:
        return hashlib.sha256(Path(source.path).read_bytes()).hexdigest()
    except (OSError, ValueError):  # a name that no file system takes
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
