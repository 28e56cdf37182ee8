"""Checks inside one source, in code: each a pure function of a source and its claims."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from factcheck.model.claim import Claim, FactGroup
from factcheck.model.source import Source


@dataclass(frozen=True, slots=True)
class Check:
    """A check: what it looks for, the facts it hands to messages, and its function."""

    name: str
    does: str
    facts: tuple[str, ...]
    run: Callable[[Source, list[Claim]], list[FactGroup]]


CHECKS: dict[str, Check] = {}
