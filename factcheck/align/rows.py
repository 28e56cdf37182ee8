"""Scores of sets and periods told in a row: which of them answers to which of another source."""

from __future__ import annotations

from factcheck.align.features import Feature

LEAST_EQUAL = 2  # equal scores that tell that two rows are of one match, whoever played


def same_set(a: Feature, b: Feature) -> bool:
    """Whether two scores stand at one place of two rows that are alike in all other places, told
    by the winner or by the loser: 6-4 3-6 7-5 and 4-6 6-3 6-7."""
    x, y = a.claim.row, b.claim.row
    if len(x) != len(y) or sum(1 for score in x if score) < LEAST_EQUAL:
        return False
    return x == y or x == tuple(_turned(score) for score in y)


def _turned(score: str) -> str:
    return "-".join(reversed(score.split("-")))
