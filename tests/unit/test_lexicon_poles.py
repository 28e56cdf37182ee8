"""Poles of one axis: a kind of a predicate stands on the same end as what it is a kind of."""

from __future__ import annotations

from factcheck import lexicon
from factcheck.lexicon.tables import concepts_by_id


def test_a_kind_of_a_predicate_has_its_polarity() -> None:
    concepts = concepts_by_id()
    acts = [key for key, one in concepts.items() if one.kind in ("event", "outcome")]
    wrong = [
        (key, up)
        for key in acts
        for up in lexicon.ancestors(key)
        if concepts[up].polarity != concepts[key].polarity
    ]
    assert acts and not wrong
