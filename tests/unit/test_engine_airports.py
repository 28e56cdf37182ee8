"""Airports by their names in four languages: which are one, and which are two."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factcheck.engine.predicates import compare_predicates
from factcheck.extract.whole import extract
from factcheck.model.claim import Claim
from factcheck.names.fold import fold
from factcheck.readers.read import read_data


def _airport(name: str, language: str) -> Claim:
    sources, _ = read_data(b"The jet landed at Malmo airport.\n", "a.txt")
    (claim,) = [c for c in extract(sources[0]).claims if c.kind == "place"]
    return replace(claim, text=f"~airport:{fold(name)}", surface=name, language=language)


ONE = [
    (("Gimhae", "en"), ("金海", "ja")),
    (("Haneda", "en"), ("하네다", "ko")),
    (("浦東", "ja"), ("浦东", "zh")),
    (("樟宜", "zh"), ("창이", "ko")),
]
TWO = [
    (("김포", "ko"), ("金海", "ja")),
    (("Haneda", "en"), ("成田", "zh")),
    (("松山", "zh"), ("타오위안", "ko")),
    (("Heathrow", "en"), ("ガトウィック", "ja")),
]


@pytest.mark.parametrize(("a", "b"), ONE)
def test_one_airport_by_two_names(a: tuple[str, str], b: tuple[str, str]) -> None:
    assert compare_predicates(_airport(*a), _airport(*b)) == "same"


@pytest.mark.parametrize(("a", "b"), TWO)
def test_two_airports(a: tuple[str, str], b: tuple[str, str]) -> None:
    assert compare_predicates(_airport(*a), _airport(*b)) == "contradicts"


def test_an_airport_is_told_with_a_small_letter() -> None:
    sources, _ = read_data(b"The jet landed at Malmo airport.\n", "a.txt")
    (claim,) = [c for c in extract(sources[0]).claims if c.kind == "place"]
    assert claim.attribute == "landed:airport"
