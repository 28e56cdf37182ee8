"""Who alone did a thing: the first, the last, the only one, and who is told to be the one."""

from __future__ import annotations

import pytest

from factcheck.extract.whole import extract
from factcheck.model.claim import Claim
from factcheck.readers.read import read_data


def _sole(text: str) -> list[Claim]:
    (source,), _ = read_data(f"Published: 2026-05-04\n\n{text}\n".encode(), "a.txt")
    return [c for c in extract(source).claims if c.attribute == "holder" and c.asked]


TOLD = [
    ("The first to reach the hut, at 4 a.m., was Anna Brandt, a guide.", "Anna Brandt", "first"),
    ("Paul Hartley, a nurse, was the first to raise the alarm.", "Paul Hartley", "first"),
    ("Maria Lindholm was the only senator to vote against the bill.", "Maria Lindholm", "only"),
    ("The last person to leave the ship was Peter Novak.", "Peter Novak", "last"),
    ("It was Laura Bennett who spotted the smoke from the ridge.", "Laura Bennett", "only"),
    ("The one who pulled the boy out was Daniel Foster.", "Daniel Foster", "only"),
    ("The first of the victims to be named is Helen Moss, 62.", "Helen Moss", "first"),
    ("The youngest of the passengers was Emily Carter.", "Emily Carter", "youngest"),
    ("最初に煙に気付いたのは、警備員の高橋健太さんだった。", "高橋健太", "first"),
    ("最初に通報した運転手の田中浩二さんが語った。", "田中浩二", "first"),
    ("佐藤由美議員だけが採決で反対した。", "佐藤由美", "only"),
    ("崖から子どもを助けたのは山田太郎さんだ。", "山田太郎", "only"),
    ("木村誠理事が真っ先に辞任を求めた。", "木村誠", "first"),
    ("与党からはただ一人、伊藤健議員が反対に回った。", "伊藤健", "only"),
    ("最先发现裂缝的是工程师王建国。", "王建国", "first"),
    ("李小红率先承认伪造账目。", "李小红", "first"),
    ("唯一投下反對票的是議員陳美玲。", "陳美玲", "only"),
    ("首名獲救的乘客是張志明。", "張志明", "first"),
    ("从车里救出孩子的是消防员刘洋。", "刘洋", "only"),
    ("가장 먼저 연기를 본 사람은 경비원 김민수 씨였다.", "김민수", "first"),
    ("박지영 의원만 법안에 반대했다.", "박지영", "only"),
    ("가장 먼저 신고한 기사 이철수 씨가 말했다.", "이철수", "first"),
    ("첫 환자는 요리사 최영희 씨다.", "최영희", "first"),
    ("정수빈 이사가 유일하게 동결을 주장했다.", "정수빈", "only"),
]


@pytest.mark.parametrize(("text", "who", "sort"), TOLD, ids=lambda x: str(x)[:24])
def test_who_alone_did_it_is_found(text: str, who: str, sort: str) -> None:
    """Before and behind the act, in apposition, as a subject, and in a cleft sentence."""
    found = [(c.surface, c.head.concepts[0]) for c in _sole(text) if c.head]
    assert any(w == who and s.startswith(f"honours/{sort}") for w, s in found), found


OTHERS = [
    "Anna Brandt was not the first to raise the alarm.",
    "Anna Brandt was among the first to raise the alarm.",
    "Anna Brandt may have been the first to raise the alarm.",
    "Anna Brandt won the first of three stages on Sunday.",
    "Anna Brandt is the first woman to hold the post since 1990.",
    "Anna Brandt said it was the last time they met.",
    "最初の三日間が大事だと山田太郎さんは語った。",
    "山田太郎さんは最初の試合で負けた。",
    "王建国首先感谢了大家的支持。",
    "王建国是最先赶到的人之一。",
    "김민수 씨는 첫 경기에서 졌다.",
    "이철수 대만 총통과 회담했다.",
    "김민수 씨는 지난해 가장 먼저 신고했다.",
]


@pytest.mark.parametrize("text", OTHERS, ids=lambda x: str(x)[:24])
def test_nobody_alone_did_it(text: str) -> None:
    """Denied, possible, one of several, of another time, and the first of what is no act."""
    assert _sole(text) == []
