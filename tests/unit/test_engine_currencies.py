"""Amounts in a bare "$" or 元 against amounts that say whose money they are."""

from __future__ import annotations

import pytest

from factcheck.engine.relation import Relation, of_values
from factcheck.extract.bare_money import settled
from factcheck.extract.values import find_values
from factcheck.model.value import Value, ValueKind


def _amount(text: str, language: str) -> Value:
    found = settled(find_values(text, language))
    return next(v for v in found if v.kind is ValueKind.MONEY)


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        # a paper of Hong Kong, of Singapore, of Sydney
        (("充公其6900萬元資產", "zh-Hant"), ("assets worth HK$96 million", "en"), "contradicts"),
        (("充公其9600萬元資產", "zh-Hant"), ("assets worth HK$96 million", "en"), "same"),
        (("bail of $300,000", "en"), ("보석금 50만 싱가포르달러", "ko"), "contradicts"),
        (("目前以30万元保释在外", "zh-Hans"), ("bail of S$500,000", "en"), "contradicts"),
        (("a fine of $90 million", "en"), ("罰金は7千万豪ドル", "ja"), "contradicts"),
        # one amount is the other converted
        (("a fine of $46 million", "en"), ("罰金は7千万豪ドル", "ja"), "incomparable"),
        (("賠償3億7800萬元", "zh-Hant"), ("damages of HK$96 million", "en"), "incomparable"),
        # both are told in the money of their own lands
        (("賠償3億元", "zh-Hant"), ("赔偿7000万元", "zh-Hans"), "incomparable"),
        # and both say whose
        (("damages of US$9 million", "en"), ("damages of HK$96 million", "en"), "incomparable"),
        # the same text names the other money by itself
        (("港幣2000萬元，約8100萬元", "zh-Hant"), ("HK$96 million", "en"), "contradicts"),
    ],
)  # fmt: skip
def test_a_bare_amount(one: tuple[str, str], other: tuple[str, str], told: str) -> None:
    a, b = _amount(*one), _amount(*other)
    assert of_values(a, b) is of_values(b, a) is Relation(told)


def test_who_names_one_dollar_means_another_by_a_bare_one() -> None:
    found = settled(find_values("a fine of S$500,000, or $386,000", "en"))
    assert [v.alternatives for v in found if v.kind is ValueKind.MONEY] == [(), ()]
    found = settled(find_values("a fine of $500,000, or 62 million yen", "en"))
    assert found[0].alternatives


@pytest.mark.parametrize(
    ("text", "language", "told"),
    [
        ("Deals worth $3.6b. They signed deals of US$2.6b (S$3.6b).", "en", "3600000000 SGD"),
        ("Deals worth $2.6b. They signed deals of US$2.6b (S$3.6b).", "en", "2600000000 USD"),
        ("About $3.6b in deals: US$2.6b, or S$3.6b, was agreed.", "en", "~3600000000 SGD"),
        ("斥資9600萬元。公司稱港幣9600萬元已付。", "zh-Hant", "96000000 HKD"),
    ],
)
def test_a_bare_amount_told_again_by_name_has_that_name(
    text: str, language: str, told: str
) -> None:
    assert _amount(text, language).text == told
