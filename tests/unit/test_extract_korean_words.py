"""Korean words that are none, or other ones, where they stand: within a name, beside what they are
told of; places that are no places; what is not to be done."""

from __future__ import annotations

import pytest

from factcheck.extract.strangers import made_of_words
from factcheck.extract.whole import extract
from factcheck.model.claim import Claim
from factcheck.model.event import Modality
from factcheck.readers.read import read_data


def claims(text: str) -> list[Claim]:
    sources, _ = read_data(f"2024년 5월 8일\n\n{text}".encode(), "a.txt")
    return [c for s in sources for c in extract(s).claims]


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("안철수 후보가 35%를 얻었다. 문 후보와 안철수 후보의 격차는 3%다.", "states/pull-out"),
        ("양국은 관계 정상화를 선언했다.", "science/outage-over"),
        ("종전 기록은 8골이었다.", "diplomacy/ceasefire"),
        ("로켓은 고도 700㎞를 통과했다.", "politics/pass-bill"),
        ("이날 비가 442mm가 내렸다.", "politics/cut-policy"),
        ("그는 이탈리아 문학상을 받았다.", "states/pull-out"),
        ("형사합의22부는 선고 공판을 열었다.", "diplomacy/agree"),
        ("증권사들이 전망했다.", "life/buy"),
        ("한국은 경공격기 48대를 수출한다.", "defence/air-strike"),
        ("진앙에서 25㎞ 떨어진 해상이다.", "markets/fall"),
    ],
)
def test_word_is_another_one(text: str, concept: str) -> None:
    told = claims(text)
    assert not any(c.event and c.event.concept == concept for c in told)


@pytest.mark.parametrize(
    "text",
    [
        "중앙통신사에 따르면 41명이 다쳤다.",
        "수출은 85억7천800만달러로 늘었다.",
        "알리가 오버헤드킥으로 골을 넣었다.",
        "지역구 국회의원에 해당한다.",
        "서울 417호 대법정에서 선고 공판이 열렸다.",
        "통화 스와프에도 서명했다.",
    ],
)
def test_no_place(text: str) -> None:
    assert not [c.text for c in claims(text) if c.kind == "place" and c.text.startswith("~")]


def test_words_made_of_words() -> None:
    assert made_of_words("동방경제포럼") and made_of_words("만달러")
    assert not made_of_words("카르카손") and not made_of_words("다르항")


@pytest.mark.parametrize(
    ("text", "modality", "sign"),
    [
        ("양국은 협정에 서명하지 않을 것이라고 밝혔다.", Modality.PLANNED, "no"),
        ("파업은 없을 것이라고 노조는 밝혔다.", Modality.PLANNED, "no"),
        ("양국은 협정 서명에 실패했다.", Modality.HAPPENED, "no"),
        ("노조는 파업에 나서지 않을 것으로 보인다.", Modality.PLANNED, "no"),
        ("다리는 2027년 개통을 목표로 한다.", Modality.PLANNED, "yes"),
        ("양국은 협정에 서명했다.", Modality.HAPPENED, "yes"),
    ],
)
def test_what_is_not_done(text: str, modality: Modality, sign: str) -> None:
    told = [c for c in claims(text) if c.kind == "polarity" and c.event]
    assert (told[0].modality, told[0].text) == (modality, sign)
