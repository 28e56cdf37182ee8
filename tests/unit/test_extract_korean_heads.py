"""What Korean figures count, and whose office stands in a list of persons."""

from __future__ import annotations

import pytest

from factcheck.extract.whole import extract
from factcheck.model.claim import Claim
from factcheck.readers.read import read_data


def claims(text: str) -> list[Claim]:
    sources, _ = read_data(f"2024년 5월 8일\n\n{text}".encode(), "a.txt")
    return [c for s in sources for c in extract(s).claims]


@pytest.mark.parametrize(
    ("text", "value", "head"),
    [
        ("두 팀은 승점 38점 동률을 이뤘다.", "2", "팀"),
        ("두 나라는 이자 부담을 나누기로 했다.", "2", "나라"),
        ("남해 앞바다에서 규모 4.9 지진이 발생했다.", "4.9 M", "지진"),
        ("전반 12분 환상적인 결승골로 이겼다.", "#12", "결승골"),
    ],
)
def test_head_of_a_korean_figure(text: str, value: str, head: str) -> None:
    found = {c.text: c.head for c in claims(text) if c.value is not None}
    told = found[value]
    assert told is not None and told.text == head


@pytest.mark.parametrize(
    ("text", "value", "word"),
    [
        ("지난해에 이어 두 번째다.", "#2", "이어"),
        ("결국 3-1로 경기를 끝냈다.", "3-1", "결국"),
        ("2000년 박 대통령에 이어 두 번째다.", "#2", "대통령에"),
    ],
)
def test_no_head_of_a_korean_figure(text: str, value: str, word: str) -> None:
    heads = [c.head.text for c in claims(text) if c.text == value and c.head]
    assert word not in heads


def test_each_of_a_list_has_his_own_office() -> None:
    found = {
        (c.subject[0] if c.subject else "", c.text)
        for c in claims("김민수 국세청장, 이정호 검찰총장이 참석했다.")
        if c.kind == "role"
    }
    assert ("김민수", "offices/agency-head") in {(n, o.partition("@")[0]) for n, o in found}
    assert not any(name == "이정호" and "agency" in office for name, office in found)


def test_a_surname_before_an_office_is_another_holder() -> None:
    text = "리커창 중국 총리가 축사를 했다. 오데르 총리는 환영했다."
    held = [c.subject for c in claims(text) if c.kind == "role"]
    assert held.count(("person:li-keqiang",)) == 1
