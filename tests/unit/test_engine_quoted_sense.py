"""Quotations that deny one another by other words, and those that only look so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from factcheck.engine.quoted import compare_quotes, speakers_differ
from factcheck.extract.whole import extract
from factcheck.model.claim import Claim
from factcheck.readers.read import read_data

_FRAMES = {
    "en": 'Naoki Ogawa said: "{}," in Kure.',
    "ja": "小川直樹氏は「{}」と述べた。",
    "zh": "小川直树说：“{}。”",
    "ko": '오가와 나오키씨는 "{}"고 말했다.',
}


def _quote(language: str, words: str) -> Claim:
    text = _FRAMES[language].format(words) + "\n"
    sources, _ = read_data(text.encode(), "a.txt")
    found = [c for c in extract(sources[0]).claims if c.kind == "quote"]
    return next(c for c in found if c.attribute == "quote")


@pytest.mark.parametrize(
    ("one", "words", "other", "also"),
    [
        ("en", "This film is a letter to my mother", "ja", "この映画は祖母への手紙です"),
        ("zh", "这部电影是写给母亲的信", "ko", "이 영화는 할머니께 보내는 편지"),
        ("en", "It was a match our defence won", "ja", "攻撃で勝った試合だった"),
        ("ja", "工場を建てたことに後悔はない", "ko", "공장을 지은 것을 후회한다"),
        ("ja", "賞は全員一致で決まりました", "zh", "我们对大奖直到最后仍有分歧"),
        ("ko", "수비가 경기를 이기게 했다", "en", "Our attack won the match for us"),
        ("en", "The factory will recover next year", "ja", "工場の業績は来年さらに悪化する"),
        ("zh", "我父亲建了这座工厂", "en", "My grandfather built this factory"),
    ],
)
def test_statements_deny_one_another(one: str, words: str, other: str, also: str) -> None:
    assert compare_quotes(_quote(one, words), _quote(other, also)) == "contradicts"


@pytest.mark.parametrize(
    ("one", "words", "other", "also"),
    [
        ("ja", "工場を建てたことに後悔はない", "zh", "我不后悔建这座工厂"),
        ("ja", "遺族にとって公正な判決とは言えない", "zh", "对遗属来说这谈不上公正的判决"),
        ("zh", "离天黑只剩四十分钟", "ko", "해가 지기까지 40분밖에 없었다"),
        (
            "ja",
            "責任は従業員にあり、経営陣にはない",
            "ko",
            "책임은 직원들에게 있지 경영진에 있지 않다",
        ),
        ("en", "This film is a letter to my mother", "ko", "이 영화는 어머니께 보내는 편지"),
        ("ja", "孫たちはこの橋を歩いて学校に通う", "ko", "손주들은 이 다리를 걸어서 학교에 갈 것"),
    ],
)
def test_statements_agree(one: str, words: str, other: str, also: str) -> None:
    assert compare_quotes(_quote(one, words), _quote(other, also)) != "contradicts"


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [("Gareth Poon", "潘嘉樂", False), ("Gareth Poon", "林嘉樂", True), ("潘嘉樂", "潘偉", True)],
)
def test_names_of_two_scripts_may_be_one(one: str, other: str, differ: bool) -> None:
    """A Hong Kong name and the English one beside it share no more than the surname."""
    claims = [replace(_quote("en", "We kept the gates shut"), attribution=n) for n in (one, other)]
    a, b = (
        replace(claim, subject=(name,)) for claim, name in zip(claims, (one, other), strict=True)
    )
    assert speakers_differ(a, b) is differ
