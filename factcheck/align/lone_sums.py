"""The only sum of money, weight or length that each of two short articles tells.

Of a contract, a fine or a gift a report tells one sum.  Where neither source tells another, in any
role, there is nothing else that the one could be held against, unless their nouns differ.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from factcheck.align.features import Feature, heads_related
from factcheck.model.claim import Reason

KINDS = ("money", "measure")
LONE = 1.3  # points for the only sum of both
SCALES = ("M", "shindo")  # every earthquake has one of these
SHORT = 8  # figures of a source that tells little; among more, one sum is hardly the story's own


def mark(features: Iterable[Feature]) -> None:
    """Mark the sums that are the only ones of their unit in their source."""
    told: dict[tuple[int, str, str | None], set[str]] = defaultdict(set)
    kept = [f for f in features if f.claim.kind in KINDS and _sort(f)[2] not in SCALES]
    for feature in kept:
        told[_sort(feature)].add(feature.claim.text.lstrip("<>=~"))
    for feature in kept:
        feature.lone = len(told[_sort(feature)]) == 1


def evidence(a: Feature, b: Feature) -> list[Reason]:
    """What it says that two sums are the only ones their sources tell."""
    if not (a.lone and b.lone) or max(a.company, b.company) > SHORT:
        return []
    if heads_related(a, b) in ("other", "apart"):
        return []
    x, y = a.claim, b.claim
    shown = ((x.surface, x.language), (" · ", None), (y.surface, y.language))
    return [Reason("only sum", "unique", LONE, shown)]


def _sort(feature: Feature) -> tuple[int, str, str | None]:
    value = feature.claim.value
    unit = value.unit if value is not None and feature.claim.kind != "money" else None
    return feature.source, feature.claim.kind, unit
