"""The storms an item tells of."""

from __future__ import annotations

import pytest

from factcheck.extract.whole import extract
from factcheck.readers.read import read_data


def _called(text: str) -> frozenset[str]:
    (source,), _ = read_data(f"Published: 2026-09-04\n\n{text}\n".encode(), "a.txt")
    return frozenset().union(*extract(source).called.values())


@pytest.mark.parametrize(
    ("text", "storms"),
    [
        ("Typhoon Velaro killed two people in Minhou on Thursday.", {"storm:Velaro"}),
        ("Typhoon No. 14 came ashore near Ohata on Thursday.", {"storm:14"}),
        ("台風１４号は４日、大畑町付近に上陸した。", {"storm:14"}),
        ("今年第14號強颱風「維拉洛」4日登陸。", {"storm:14", "storm:维拉洛"}),
        ("今年第14号台风“维拉洛”4日登陆。", {"storm:14", "storm:维拉洛"}),
        ("제14호 태풍 ‘벨라로’가 4일 상륙했다.", {"storm:14", "storm:벨라로"}),
        ("The 14th round of talks ended on Thursday.", set()),
        ("第14号決議が採択された。", set()),
    ],
)
def test_the_storms_of_an_item(text: str, storms: set[str]) -> None:
    assert _called(text) == storms
