"""Sums told again in another currency, and how two of them stand to one another."""

from __future__ import annotations

import pytest

from factcheck.extract.whole import extract
from factcheck.model.claim import Claim
from factcheck.readers.read import read_data
from factcheck.relate import relate


def _sums(text: str) -> list[Claim]:
    (source,), _ = read_data(f"Published: 2026-05-04\n\n{text}\n".encode(), "a.txt")
    return [c for c in extract(source).claims if c.kind == "money"]


CONVERTED = [
    ("The court fined him 18 billion won ($13 million).", "18000000000 KRW"),
    ("The grant is worth 3 billion yen, or about $20 million.", "3000000000 JPY"),
    ("罰金180億ウォン（約18億円）を言い渡した。", "18000000000 KRW"),
    ("融资额为5亿美元（约合36亿元人民币）。", "500000000 USD"),
    ("융자액은 5000만달러(약 730억원)다.", "50000000 USD"),
]
PLAIN = [
    "The bank lent 3 billion yen and the state gave $20 million.",
    "罰金は180億ウォンで、賠償額は18億円だった。",
    "The fund paid $20 million.",
]


@pytest.mark.parametrize(("text", "told"), CONVERTED)
def test_what_a_sum_is_told_for(text: str, told: str) -> None:
    assert [c.converted for c in _sums(text)] == ["", told]


@pytest.mark.parametrize("text", PLAIN)
def test_sums_that_stand_for_themselves(text: str) -> None:
    assert {c.converted for c in _sums(text)} == {""}


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("罰金180億ウォン（18億円）を言い渡した。", "罰金180億ウォン（19.5億円）。", "compatible"),
        ("罰金180億ウォン（18億円）を言い渡した。", "罰金は19.5億円だった。", "compatible"),
        ("罰金180億ウォン（18億円）を言い渡した。", "罰金180億ウォン（28億円）。", "contradicts"),
        ("罰金18億円を言い渡した。", "罰金19.5億円を言い渡した。", "contradicts"),
    ],
)
def test_two_rates_tell_no_two_sums(first: str, second: str, found: str) -> None:
    assert relate(_sums(first)[-1], _sums(second)[-1]) == found
