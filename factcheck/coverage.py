"""The ledger: how each claim stands, and why, summed so that the report never looks greener."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from factcheck.align import Alignment
from factcheck.model.report import Coverage, Finding, SourceCoverage, Standing

# Of several standings of one claim the first counts.
ORDER: tuple[Standing, ...] = ("differs", "updated", "unsure", "agrees", "single", "not_compared")


@dataclass(slots=True)
class Entry:
    """How one claim stands: with whom, against whom, and in which finding."""

    standing: Standing
    why: str | None = None
    tells: set[str] = field(default_factory=set)  # witnesses that tell the same
    otherwise: set[str] = field(default_factory=set)  # witnesses that tell otherwise
    finding: str | None = None


def ledger(
    alignment: Alignment,
    findings: Sequence[Finding],
    updates: Sequence[Finding],
    witnesses: Sequence[str],
) -> list[Entry]:
    """An entry for every claim of the run; ``witnesses`` are those of the sources, in order."""
    found = _by_span(findings, updates)
    out: list[Entry] = []
    for number, claim in enumerate(alignment.claims):
        own = witnesses[alignment.source_of[number]]
        agreeing = alignment.matching.agreeing.get(number, set())
        entry = found.get((claim.source, claim.start, claim.end, claim.kind))
        if entry is not None:
            entry = Entry(entry.standing, None, entry.tells, entry.otherwise, entry.finding)
        elif agreeing:
            entry = Entry("agrees", f"told by {len(agreeing) + 1} sources")
        elif number in alignment.matching.compared:
            entry = Entry("single", "told by this source only")
        else:
            entry = Entry("not_compared", "no other source tells this story")
        entry.tells = {*entry.tells, own, *(witnesses[source] for source in agreeing)}
        entry.otherwise = entry.otherwise - entry.tells
        out.append(entry)
    return out


def _by_span(
    findings: Sequence[Finding], updates: Sequence[Finding]
) -> Mapping[tuple[str, int, int, str], Entry]:
    """What findings and updates say of their claims; of several the worst names the finding."""
    out: dict[tuple[str, int, int, str], Entry] = {}
    for finding in (*findings, *updates):
        standing: Standing = "differs" if finding.severity in ("error", "warning") else "unsure"
        if finding.relation == "updates":
            standing = "updated"
        for side in finding.sides:
            others = {w for s in finding.sides if s is not side for w in s.witnesses}
            for told in (finding.claims[i] for i in side.claims):
                key = (told.source, told.start, told.end, told.kind)
                entry = out.setdefault(key, Entry(standing, finding=finding.id))
                entry.standing = min(entry.standing, standing, key=ORDER.index)
                entry.tells |= set(side.witnesses)
                entry.otherwise |= others
    return out


def coverage(alignment: Alignment, entries: Sequence[Entry]) -> Coverage:
    """The ledger summed over all sources and for each."""
    counts: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for claim, entry in zip(alignment.claims, entries, strict=True):
        for key in ("", claim.source):
            counts[key]["claims"] += 1
            counts[key][entry.standing] += 1
    by_source = {s: SourceCoverage(**c) for s, c in sorted(counts.items()) if s}
    return Coverage(facts=alignment.facts, by_source=by_source, **counts[""])
