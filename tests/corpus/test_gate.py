"""The corpus gate: quality never falls below its pinned floors."""

from __future__ import annotations

import itertools

import pytest

from factcheck import align
from factcheck.relate import relate
from tests.corpus.evaluate import below_floors, evaluate
from tests.corpus.shared import reads, stories


@pytest.mark.parametrize("half", ["tune", "measure"])
def test_quality_holds_its_floors(half: str) -> None:
    """Reach, hard conflicts found, precision, and look-alikes at error."""
    own = [story for story in stories() if story.half == half]
    assert not below_floors(half, evaluate(own))


def test_no_finding_crosses_two_stories() -> None:
    """Two stories in one folder: whatever is joined, is joined within one of them."""
    crossing = []
    for one, other in itertools.combinations(stories(), 2):
        alignment = align.align([*reads(one.slug), *reads(other.slug)], relate)
        for group in alignment.groups:
            folders = {claim.path.rsplit("/", 2)[-2] for claim in group.claims}
            if len(folders) > 1 and group.sure:
                crossing.append(f"{one.slug} × {other.slug}: {group.subject} ({group.kind})")
    assert not crossing
