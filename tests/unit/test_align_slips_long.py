"""Long figures that differ in one digit are hardly those of two questions."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck import pipeline

TOLD = "Harbour count\nMarch 11, 2026\n\nThe ferry company of Varnholm counted {} at its pier.\n"


def _evidence(folder: Path, one: str, other: str) -> set[str]:
    paths = []
    for name, count in (("a", one), ("b", other)):
        path = folder / f"{name}.txt"
        path.write_text(TOLD.format(count), encoding="utf-8")
        paths.append(str(path))
    groups = pipeline.check_whole(paths, now="2026-03-12").alignment.groups
    return {reason.feature for group in groups for reason in group.reasons}


@pytest.mark.parametrize(
    ("one", "other", "feature"),
    [
        ("35,791 passengers", "35,797 passengers", "one digit of a long figure"),
        ("1,728,751 passengers", "1,428,751 passengers", "one digit of a long figure"),
        ("357 passengers", "351 passengers", "one digit"),
    ],
)
def test_one_digit_of_many(one: str, other: str, feature: str, tmp_path: Path) -> None:
    assert feature in _evidence(tmp_path, one, other)


def test_two_digits_are_two_figures_near_one_another(tmp_path: Path) -> None:
    assert "one digit of a long figure" not in _evidence(
        tmp_path, "35,791 passengers", "35,746 passengers"
    )
