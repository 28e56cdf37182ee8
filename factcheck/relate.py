"""How two claims stand to one another, as alignment asks it."""

from __future__ import annotations

from factcheck.engine.relation import (
    Relation,
    bases_apart,
    of_values,
    relation,
    told_at_other_times,
)
from factcheck.model.claim import Claim
from factcheck.model.value import Value

Key = tuple[object, ...]

# The same few values meet again and again in a story; comparing them by their laws is slow.
_KNOWN: dict[tuple[Key, Key], Relation] = {}
MOST_KNOWN = 200_000


def relate(a: Claim, b: Claim) -> str:
    """The relation of two claims of one kind, by their own laws and without tolerance."""
    if a.value is None or b.value is None:
        return relation(a, b)
    if bases_apart(a.basis, b.basis):
        return Relation.INCOMPARABLE
    found = _of_values(a.value, b.value)
    if found is Relation.CONTRADICTS and told_at_other_times(a.as_of, b.as_of):
        return Relation.UPDATES
    return found


def _of_values(a: Value, b: Value) -> Relation:
    pair = (_key(a), _key(b))
    found = _KNOWN.get(pair)
    if found is None:
        if len(_KNOWN) >= MOST_KNOWN:
            _KNOWN.clear()
        found = _KNOWN[pair] = of_values(a, b)
    return found


def _key(value: Value) -> Key:
    """Everything of a value that its laws look at; not where it stands."""
    return (value.kind, value.text, value.unit, value.precision, value.time, value.alternatives)
