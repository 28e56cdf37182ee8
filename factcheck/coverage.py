"""The ledger: how each claim stands, and why, summed so that the report never looks greener."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from factcheck.align import Alignment
from factcheck.model.report import Coverage, Finding, SourceCoverage, Standing

# Of several standings of one claim the first counts.
ORDER: tuple[Standing, ...] = ("differs", "updated", "unsure", "agrees", "single", "not_compared")


def standings(
    alignment: Alignment, findings: Sequence[Finding], updates: Sequence[Finding]
) -> list[tuple[Standing, str | None]]:
    """The standing of every claim of the run, with a reason in words where one helps."""
    spans: dict[tuple[str, int, int, str], Standing] = {}
    for finding in (*updates, *findings):
        standing: Standing = "differs" if finding.severity in ("error", "warning") else "unsure"
        if finding.relation == "updates":
            standing = "updated"
        for told in finding.claims:
            key = (told.source, told.start, told.end, told.kind)
            spans[key] = min(spans.get(key, standing), standing, key=ORDER.index)
    out: list[tuple[Standing, str | None]] = []
    for number, claim in enumerate(alignment.claims):
        found = spans.get((claim.source, claim.start, claim.end, claim.kind))
        agreeing = alignment.matching.agreeing.get(number, set())
        if found is not None:
            out.append((found, None))
        elif agreeing:
            out.append(("agrees", f"told by {len(agreeing) + 1} sources"))
        elif number in alignment.matching.compared:
            out.append(("single", "told by this source only"))
        else:
            out.append(("not_compared", "no other source tells this story"))
    return out


def coverage(alignment: Alignment, standing_of: Sequence[tuple[Standing, str | None]]) -> Coverage:
    """The ledger summed over all sources and for each."""
    counts: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for claim, (standing, _) in zip(alignment.claims, standing_of, strict=True):
        for key in ("", claim.source):
            counts[key]["claims"] += 1
            counts[key][standing] += 1
    by_source = {s: SourceCoverage(**c) for s, c in sorted(counts.items()) if s}
    return Coverage(facts=alignment.facts, by_source=by_source, **counts[""])
