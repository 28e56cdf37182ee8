"""When a disagreement is certain enough for an error: by its odds, or by what pins it."""

from __future__ import annotations

import pytest

from factcheck.align.facts import Edge
from factcheck.align.odds import CERTAIN
from factcheck.align.pairs import Pair

FAMILIES = frozenset({"subject", "names"})


def _edge(score: float, chance: float | None) -> Edge:
    pair = Pair(0, 1, "contradicts", score, FAMILIES, True)
    return Edge(0, 1, pair, score, FAMILIES, strong=True, chance=chance)


@pytest.mark.parametrize(
    ("score", "chance", "sure"),
    [
        (5.8, None, True),  # too little is told for odds: the evidence decides
        (4.2, None, False),
        (5.8, CERTAIN, True),
        (5.8, CERTAIN - 0.1, False),
        (3.1, CERTAIN + 0.1, True),
    ],
)
def test_the_odds_decide_where_there_are_some(
    score: float, chance: float | None, sure: bool
) -> None:
    assert _edge(score, chance).sure is sure


def test_of_a_person_the_tables_know_the_evidence_is_enough() -> None:
    """However many offices a story tells: there is no doubt whose these two are."""
    edge = _edge(5.8, -0.2)
    assert not edge.sure
    edge.known = True
    assert edge.sure
    assert edge.told("role", unread=False) is None
    weak = _edge(4.2, -0.2)
    weak.known = True
    assert not weak.sure


def test_what_is_undone_by_another_act_is_never_sure() -> None:
    edge = _edge(9.0, CERTAIN + 1)
    edge.turned = True
    assert not edge.sure


def test_what_two_did_together_is_of_one_day_or_counted_by_one_noun() -> None:
    """Six bodies and seven countries stand beside one summit."""
    edge = _edge(5.8, 0.2)
    edge.parts = {"event": 1.4, "participants": 1.2, "near values": 0.7, "kind count": 1.0}
    assert not edge.sure
    edge.parts["head"] = 2.4
    assert edge.sure
    del edge.parts["head"]
    edge.parts["kind date"] = 1.0
    assert edge.sure


def test_a_note_that_can_be_no_more_asks_for_even_odds() -> None:
    edge = _edge(5.8, -0.4)
    assert edge.worth_a_note
    edge.strong = False
    assert not edge.worth_a_note
    edge.chance = 0.0
    assert edge.worth_a_note
