"""How two claims stand to one another, as alignment asks it."""

from __future__ import annotations

from factcheck.engine.relation import Relation, of_values, relation, told_at_other_times
from factcheck.model.claim import Claim


def relate(a: Claim, b: Claim) -> str:
    """The relation of two claims of one kind, without tolerance.

    Figures by their values alone: whether two bases keep them apart is for the vetoes to say.
    """
    if a.value is None or b.value is None:
        return relation(a, b)
    found = of_values(a.value, b.value)
    if found is Relation.CONTRADICTS and told_at_other_times(a.as_of, b.as_of):
        return Relation.UPDATES
    return found
