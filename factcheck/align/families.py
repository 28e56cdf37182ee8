"""Concepts that name one occasion or one happening by different words, as rows of a table."""

from __future__ import annotations

import functools

from factcheck import lexicon
from factcheck.resources import package_yaml


def are_kin(table: str, a: str, b: str) -> bool:
    """Whether two concepts, or what they are kinds of, share a row of ``align/<table>.yaml``."""
    return bool(_families(table, a) & _families(table, b))


@functools.cache
def _families(table: str, concept: str) -> frozenset[int]:
    """Numbers of the rows of a table that a concept belongs to."""
    own = {concept, *lexicon.ancestors(concept)}
    return frozenset(number for number, row in enumerate(_rows(table)) if own & row)


@functools.cache
def _rows(table: str) -> tuple[frozenset[str], ...]:
    data = package_yaml(f"align/{table}.yaml").data["families"]
    return tuple(frozenset(row) for row in data)
