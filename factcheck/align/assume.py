"""Pairing two passages that are held to answer one question: for the tested examples of rules."""

from __future__ import annotations

from factcheck.align.evidence import total, weigh
from factcheck.align.features import Feature, Rarity
from factcheck.align.pairs import Relate, reasons_for
from factcheck.align.vetoes import all_vetoes, first_veto
from factcheck.model.claim import FactGroup


def pair_up(left: list[Feature], right: list[Feature], relate: Relate) -> list[FactGroup]:
    """A group for every two claims that are each other's best partner; vetoes hold."""
    rarity = Rarity([])
    scored: list[tuple[float, int, int]] = []
    for i, a in enumerate(left):
        for j, b in enumerate(right):
            if a.claim.kind != b.claim.kind or first_veto(a, b):
                continue
            relation = relate(a.claim, b.claim)
            if relation == "incomparable":
                continue
            agrees = relation in ("same", "compatible")
            scored.append((total(weigh(a, b, rarity)) + 2.0 * agrees, i, j))
    scored.sort(key=lambda s: (-s[0], s[1], s[2]))
    used_left: set[int] = set()
    used_right: set[int] = set()
    groups = []
    for score, i, j in scored:
        if i in used_left or j in used_right:
            continue
        used_left.add(i)
        used_right.add(j)
        groups.append(_group(left[i], right[j], score, rarity))
    return groups


def _group(a: Feature, b: Feature, score: float, rarity: Rarity) -> FactGroup:
    concept = (*a.concepts, *b.concepts, None)[0]
    if concept is None and a.claim.event is not None:
        concept = a.claim.event.concept
    return FactGroup(
        kind=a.claim.kind,
        attribute=a.claim.attribute.split(":", 1)[0],
        concept=concept,
        subject=a.claim.head.text if a.claim.head else a.claim.surface,
        claims=(a.claim, b.claim),
        sides=((0,), (1,)),
        score=round(score, 3),
        sure=True,
        reasons=tuple(reasons_for(a, b, rarity)),
        vetoes=tuple(all_vetoes(a, b)),
    )
