"""Amounts told in a bare "$" or 元: of which land's money, a text may leave to its readers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.model.value import Value, ValueKind


def settled(values: Sequence[Value]) -> list[Value]:
    """The values of a text, bare amounts without their other readings where the text names one of
    these by itself: who writes HK$ means another land's money by a bare "$". One that the text
    tells again with its name has that name: "$3.6b" above "US$2.6b (S$3.6b)"."""
    money = [v for v in values if v.kind is ValueKind.MONEY]
    open_units = {unit for v in money if v.alternatives for unit in (v.unit, *v.alternatives)}
    named = [v for v in money if not v.alternatives and v.unit in open_units]
    if not named:
        return list(values)
    return [_named(v, named) if v.kind is ValueKind.MONEY and v.alternatives else v for v in values]


def _named(bare: Value, named: Sequence[Value]) -> Value:
    """A bare amount with the name that the same amount has elsewhere, else as it is read."""
    told = {n.unit for n in named if (n.amount, n.upper) == (bare.amount, bare.upper)}
    own = [unit for unit in bare.alternatives if unit in told and bare.unit not in told]
    if len(own) != 1 or bare.unit is None:
        return replace(bare, alternatives=())
    text = bare.text.removesuffix(bare.unit) + own[0]
    return replace(bare, unit=own[0], text=text, alternatives=())
