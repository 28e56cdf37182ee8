"""Counts of a report that tells of no more to come: a final tally, everybody accounted for.

Such a count is no earlier one that a larger count of the same brings up to date.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from factcheck.extract.annotate import Annotated
from factcheck.model.claim import Claim
from factcheck.resources import package_yaml

COUNTED = ("count",)


def with_closed(item: Annotated, claims: Iterable[Claim]) -> Iterator[Claim]:
    """The claims of an item, its counts marked where it tells that counting is over."""
    kept = list(claims)
    if not any(is_closing(line.text, line.language) for line in item.lines):
        yield from kept
        return
    for claim in kept:
        yield replace(claim, settled=True) if claim.kind in COUNTED else claim


def is_closing(text: str, language: str) -> bool:
    """Whether a sentence tells that nobody more is counted."""
    pattern = _patterns().get(language[:2])
    return pattern is not None and pattern.search(text) is not None


@functools.cache
def _patterns() -> dict[str, re.Pattern[str]]:
    data = package_yaml("extract/closed.yaml").data
    return {k: re.compile("|".join(v), re.I) for k, v in data.items() if k != "about"}
