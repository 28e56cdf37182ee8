"""Whose age it is where an office stands between the two."""

from __future__ import annotations

import pytest

from factcheck.extract.whole import extract
from factcheck.readers.read import read_data


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("64岁的市长伊尔塞·布兰德维克表示，灾情稳定。", "伊尔塞·布兰德维克"),
        ("The 61-year-old governor, Ilse Brandvik, said prices would fall.", "Ilse Brandvik"),
        # He who drove is not she whose car it was.
        ("61岁的司机撞上了周雅琴的车。", None),
    ],
)
def test_an_office_between_an_age_and_a_name(text: str, person: str | None) -> None:
    sources, _ = read_data(f"Published: 2026-06-19\n\n{text}\n".encode(), "a.txt")
    ages = [claim for claim in extract(sources[0]).claims if claim.kind == "age"]
    assert [claim.subject for claim in ages] == [(person,) if person else ()]
