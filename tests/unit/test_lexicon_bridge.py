"""The word bridge: nouns nobody listed meet across the four languages."""

from __future__ import annotations

import itertools

import pytest

from factcheck.lexicon.bridge import keys
from factcheck.lexicon.stems import stem

LANGUAGES = ("ja", "zh", "ko", "en")


def shared(a: dict[str, float], b: dict[str, float]) -> float:
    return sum(min(a[k], b[k]) for k in a.keys() & b.keys())


@pytest.mark.parametrize(
    "words",
    [
        ("償還期間", "还款期限", "상환 기간", "repayment period"),
        ("支持率", "支持率", "지지율", "approval rating"),
        ("議席", "席位", "의석", "seats"),
        ("営業利益", "營業利潤", "영업이익", "operating profits"),
        ("人工衛星", "卫星", "인공위성", "satellite"),
        ("乗客", "乘客", "승객", "passengers"),
        ("図書館", "圖書館", "도서관", "library"),
        ("橋", "桥梁", "교량", "bridge"),
    ],
)
def test_the_same_thing_meets(words: tuple[str, str, str, str]) -> None:
    """Every pair of languages shares a key of some weight."""
    found = [keys(w, language) for w, language in zip(words, LANGUAGES, strict=True)]
    for a, b in itertools.combinations(found, 2):
        assert shared(a, b) >= 0.3


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("償還期間", "ja"), ("passengers", "en")),
        (("議席", "ja"), ("이자", "ko")),
        (("卫星", "zh"), ("도서관", "ko")),
        (("営業利益", "ja"), ("避难所", "zh")),
    ],
)
def test_other_things_do_not(one: tuple[str, str], other: tuple[str, str]) -> None:
    assert shared(keys(*one), keys(*other)) < 0.2


def test_weights_lie_between_nought_and_one() -> None:
    """The rarer the gloss the heavier; function words have no key at all."""
    assert all(0 < w <= 1 for word in ("償還期間", "面積") for w in keys(word, "ja").values())
    assert keys("repayment", "en")["repay"] > keys("time", "en").get("time", 0.0)
    assert keys("of the", "en") == {}
    assert keys("", "ja") == {}
    assert keys("Straße", "de") == {} or max(keys("Straße", "de").values()) <= 1


@pytest.mark.parametrize(
    "family",
    [
        ("repayment", "repay", "repaid", "repayments"),
        ("passenger", "passengers"),
        ("injury", "injured", "injuries"),
        ("dead", "death", "died"),
        ("approval", "approve", "approved", "approving"),
        ("ban", "banned", "banning"),
    ],
)
def test_stems_of_one_family(family: tuple[str, ...]) -> None:
    assert len({stem(word) for word in family}) == 1
