"""For which country somebody signs, and who is beaten, elected or told to succeed."""

from __future__ import annotations

import pytest

from factcheck.extract.whole import extract
from factcheck.model.claim import Claim
from factcheck.readers.read import read_data


def _holders(text: str) -> list[Claim]:
    sources, _ = read_data(f"{text}\n".encode(), "a.txt")
    return [c for c in extract(sources[0]).claims if c.attribute == "holder" and c.head]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Naoki Ogawa, Japan's fisheries minister, signed for Tokyo.", "JP"),
        ("For Japan, Fisheries Minister Naoki Ogawa signed the accord.", "JP"),
        ("日本側は森田沙耶香水産相が署名した。", "JP"),
        ("ベトナムからはチャン・クオック・ミン農相が署名した。", "VN"),
        ("日方由水产大臣小川直树签字。", "JP"),
        ("越南方面由农业部长陈国明签署。", "VN"),
        ("일본 측에서는 오가와 나오키 수산상이 서명했다.", "JP"),
        ("협정은 일본의 오가와 나오키 수산상이 서명했다.", "JP"),
    ],
)
def test_the_country_of_a_signer(text: str, country: str) -> None:
    told = [c for c in _holders(text) if c.head and c.head.concepts[0] == "honours/signer"]
    assert [set(c.principals) for c in told] == [{country}]


@pytest.mark.parametrize(
    "text", ["後任には佐々木健司氏が就く。", "후임에는 오가와 나오키가 내정됐다."]
)
def test_who_succeeds(text: str) -> None:
    assert [c.head.concepts[0] for c in _holders(text) if c.head] == ["honours/new-in-post"]


@pytest.mark.parametrize(
    "text",
    [
        "尼古拉·沃恩总统国际机场新航站楼20日正式启用。",
        "ニコラス・ヴォーン国際空港が20日に開業した。",
        "Ana Verel International Airport opened on Monday.",
    ],
)
def test_what_is_called_after_somebody_does_no_deed_of_his(text: str) -> None:
    sources, _ = read_data(f"{text}\n".encode(), "a.txt")
    assert not extract(sources[0]).deeds


def test_the_head_of_a_hospital_does_his_deeds() -> None:
    sources, _ = read_data("양주혁 병원장은 20일 새 병동의 문을 열었다.\n".encode(), "a.txt")
    assert extract(sources[0]).deeds
