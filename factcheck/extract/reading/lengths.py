"""Stretches of time told in several units: 3 years and 6 months."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from factcheck.extract.reading.draft import Draft

# Unit that a unit can be told in, and how many of them it is.
_SMALLEST = {
    "Y": ("M", 12), "M": ("M", 1), "W": ("D", 7), "D": ("D", 1),
    "h": ("min", 60), "min": ("min", 1),
}  # fmt: skip


_SECONDS = {"h": 3600, "min": 60, "s": 1}


def on_the_clock(parts: Sequence[tuple[Decimal, str]]) -> tuple[Decimal, str] | None:
    """Length in minutes, or in seconds where some are told; None where it tells days or more."""
    if not all(unit in _SECONDS for _, unit in parts):
        return None
    seconds = sum((amount * _SECONDS[unit] for amount, unit in parts), Decimal(0))
    return (seconds, "s") if any(unit == "s" for _, unit in parts) else (seconds / 60, "min")


def in_smallest(draft: Draft) -> tuple[Decimal, str] | None:
    """Length in months, days or minutes; None where its units have no common measure."""
    total, smallest = Decimal(0), ""
    for amount, unit in draft.parts or ((draft.amount or Decimal(0), draft.unit or ""),):
        name, times = _SMALLEST.get(unit, ("", 0))
        if not name or smallest not in ("", name):
            return None
        total, smallest = total + amount * times, name
    return total, smallest


def between(left: Draft, right: Draft) -> Draft | None:
    """ "3 years 6 months to 4 years": both ends told in the smaller unit."""
    low, high = in_smallest(left), in_smallest(right)
    if low is None or high is None or low[1] != high[1] or low[0] >= high[0]:
        return None
    return replace(
        right, start=left.start, amount=low[0], upper=high[0], unit=low[1], parts=(),
        bound=left.bound, roles=left.roles,
    )  # fmt: skip
