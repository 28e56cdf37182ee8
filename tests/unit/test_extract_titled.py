"""Persons whom their office or job shows, and the offices that are told of them."""

from __future__ import annotations

import pytest

from factcheck.extract.whole import extract
from factcheck.model.claim import Claim
from factcheck.readers.read import read_data


def _roles(text: str) -> list[Claim]:
    sources, _ = read_data(f"{text}\n".encode(), "a.txt")
    return [c for c in extract(sources[0]).claims if c.kind == "role"]


@pytest.mark.parametrize(
    ("text", "person", "office"),
    [
        ("The soprano Marta Oyelaran fainted in Lyon.", "Marta Oyelaran", "jobs/singer"),
        ("Choreographer Rosa Lindqvist won.", "Rosa Lindqvist", "jobs/choreographer"),
        (
            "The former chairman of asset manager Pell Harbour, Ruben Oakes, was jailed.",
            "Ruben Oakes",
            "offices/chair+former",
        ),
        (
            "Ruben Oakes, the fund's head of finance, was jailed.",
            "Ruben Oakes",
            "offices/chief-financial-officer",
        ),
        (
            "元財務責任者の榊原亮被告に実刑判決が言い渡された。",
            "榊原亮",
            "offices/chief-financial-officer+former",
        ),
        (
            "国鉄総裁のニマル・フォンセカ氏は職員２人を停職にした。",
            "ニマル・フォンセカ",
            "offices/public-company-head",
        ),
        ("主厨罗启文说，26名客人逃出。", "罗启文", "jobs/cook"),
        ("博物馆馆员罗启文说，花瓶是真品。", "罗启文", "jobs/curator"),
        ("지휘자 노성문이 무대에서 쓰러졌다.", "노성문", "jobs/orchestra-conductor"),
        ("노성문 강북대 지질학과 교수는 그렇게 말했다.", "노성문", "offices/professor"),
        ("노성문 철도공사 사장은 직원 2명을 뽑았다.", "노성문", "offices/public-company-head"),
        ("미드필더 로칸 데일리는 두 골을 넣었다.", "로칸 데일리", "offices/midfielder"),
    ],
)
def test_who_holds_what(text: str, person: str, office: str) -> None:
    assert (person, office) in [(claim.subject[0], claim.text) for claim in _roles(text)]


@pytest.mark.parametrize(
    "text",
    [
        "The bakery on Carpenter Street opened.",
        "The judge Monday sent him home.",
        "지역 학예사는 세 명이다.",
        "厨师说明了做法。",
    ],
)
def test_words_that_are_nobodys_office(text: str) -> None:
    assert not [claim for claim in _roles(text) if claim.subject]


def test_a_lead_author_is_no_novelist() -> None:
    roles = _roles("Lead author Ilse Vanmeer, curator of fossil plants, said it was old.")
    assert [claim.text for claim in roles] == ["jobs/curator"]
