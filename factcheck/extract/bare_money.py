"""Amounts told in a bare "$" or 元: of which land's money, a text may leave to its readers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from factcheck.model.value import Value, ValueKind


def settled(values: Sequence[Value]) -> list[Value]:
    """The values of a text, bare amounts without their other readings where the text names one of
    these by itself: who writes HK$ means another land's money by a bare "$"."""
    money = [v for v in values if v.kind is ValueKind.MONEY]
    open_units = {unit for v in money if v.alternatives for unit in (v.unit, *v.alternatives)}
    if not any(not v.alternatives and v.unit in open_units for v in money):
        return list(values)
    return [
        replace(v, alternatives=()) if v.kind is ValueKind.MONEY and v.alternatives else v
        for v in values
    ]
