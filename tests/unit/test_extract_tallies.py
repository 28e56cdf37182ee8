"""How many of a small board were outvoted, from tallies and from what its members wanted."""

from __future__ import annotations

import pytest

from factcheck.extract.whole import extract
from factcheck.readers.read import read_data

AGAINST = "count:politics/votes-against"


def _against(text: str) -> set[str]:
    (source,), _ = read_data(f"Published: 2026-05-04\n\n{text}\n".encode(), "a.txt")
    return {c.text for c in extract(source).claims if c.attribute == AGAINST}


@pytest.mark.parametrize(
    ("text", "few"),
    [
        ("The central bank kept its rate at 3.5% on a 5-2 vote.", "2"),
        ("The court struck the law down in a 6-3 ruling.", "3"),
        ("Two of the seven board members dissented.", "2"),
        ("Three members preferred a cut of a quarter of a point.", "3"),
        ("委員7人のうち2人が引き下げを主張した。", "2"),
        ("阿尔莫拉央行以6比1的投票结果维持利率不变。", "1"),
        ("货币政策委员会有两名委员主张降息。", "2"),
        ("위원 7명 중 2명이 0.25%포인트 인하 소수의견을 냈다.", "2"),
    ],
)
def test_the_outvoted_of_a_small_board(text: str, few: str) -> None:
    assert _against(text) == {few}


@pytest.mark.parametrize(
    "text",
    [
        "The home side won the second game 5-2.",
        "The house passed the bill by 120-85 votes.",
        "Four of the six members said a cut was possible within three months.",
        "총재를 뺀 6명 중 4명이 3개월 안에 인하할 가능성을 열어두자는 의견을 냈다.",
        "委员会以5票赞成通过此次决定。",
    ],
)
def test_no_vote_of_a_small_board(text: str) -> None:
    assert not _against(text)
