"""Sums, measures and times that two short texts tell of one thing in other words."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.engine.relation import Relation, relation
from factcheck.extract.values import find_values
from tests.unit.two_texts import alarms_of, examples


@pytest.mark.parametrize("case", examples("told_sums.yaml"), ids=lambda case: case["id"])
def test_one_sum_told_in_two_ways_is_found_and_two_sums_are_not(
    tmp_path: Path, case: dict[str, str]
) -> None:
    kinds = (case["kind"],) if case["differ"] == "yes" else ("money", "measure", "duration")
    found = [alarm for kind in kinds for alarm in alarms_of(tmp_path, kind, case["a"], case["b"])]
    assert bool(found) is (case["differ"] == "yes")


@pytest.mark.parametrize(
    ("one", "other", "want"),
    [
        (("震度5強を観測した", "ja"), ("진도 6약이 관측됐다", "ko"), Relation.CONTRADICTS),
        (("震度5強を観測した", "ja"), ("진도 5강이 관측됐다", "ko"), Relation.SAME),
        (("震度5弱を観測した", "ja"), ("진도 5가 관측됐다", "ko"), Relation.COMPATIBLE),
        (
            ("It registered upper 5 on the Japanese scale.", "en"),
            ("观测到震度5弱", "zh"),
            Relation.CONTRADICTS,
        ),
    ],
)
def test_steps_of_how_strongly_a_quake_was_felt(
    one: tuple[str, str], other: tuple[str, str], want: Relation
) -> None:
    a, b = (find_values(text, language)[0] for text, language in (one, other))
    assert relation(a, b) is want
