"""What each person of a sentence is told to do, to undergo, or to have done against him."""

from __future__ import annotations

import pytest

from factcheck.extract.whole import extract
from factcheck.model.claim import Claim
from factcheck.readers.read import read_data


def _deeds(text: str) -> list[Claim]:
    (source,), _ = read_data(f"Published: 2026-05-04\n\n{text}\n".encode(), "a.txt")
    return list(extract(source).deeds)


TOLD = [
    ("Governor Alma Pratt on Monday ordered every quarry to close.", "Alma Pratt", "does", "order"),
    ("Mayor Ines Calvo, 52, cut the ribbon on Friday.", "Ines Calvo", "does", "cut"),
    ("The bridge was opened by Mayor Ines Calvo on Friday.", "Ines Calvo", "does", "open"),
    ("The signing of the pact by Admiral Peter Holm was brief.", "Peter Holm", "does", "sign"),
    ("Judge Miriam Castell passed the sentence.", "Miriam Castell", "does", "sentence"),
    ("Colin Pratt was arrested on Thursday.", "Colin Pratt", "undergoes", "arrest"),
    ("Anna Kessler beat Sofia Brandl in the final.", "Sofia Brandl", "undergoes", "beat"),
    ("作業停止は松本健一市長が命じた。", "松本健一", "does", "order"),
    ("判決を言い渡したのは高橋誠裁判官だ。", "高橋誠", "does", "sentence"),
    ("彗星は佐藤由美さんによって発見された。", "佐藤由美", "does", "discover"),
    ("田中浩二容疑者が4日逮捕された。", "田中浩二", "undergoes", "arrest"),
    ("省长王建国下令停工。", "王建国", "does", "order"),
    ("协议由外交部长李小红签署。", "李小红", "does", "sign"),
    ("仓库主管张志明昨天被捕。", "张志明", "undergoes", "arrest"),
    ("宣判的是法官陳美玲。", "陳美玲", "does", "judge"),
    ("작업 중지 명령은 김민수 시장이 내렸다.", "김민수", "does", "order"),
    ("판결을 선고한 사람은 박지영 판사였다.", "박지영", "does", "sentence"),
    ("다리는 이철수 감독에 의해 설계됐다.", "이철수", "does", "design"),
    ("창고 관리자 최영희 씨가 4일 체포됐다.", "최영희", "undergoes", "arrest"),
    ("협정에는 정수빈 차관이, 상대측은 김민수 장관이 서명했다.", "정수빈", "does", "sign"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who", "way", "verb"), TOLD, ids=lambda x: str(x)[:24])
def test_grammar_tells_who_did_what(text: str, who: str, way: str, verb: str) -> None:
    """Subject, agent, object and cleft; titles, ages and days between name and verb."""
    found = [(c.surface, c.attribute, c.qualifiers) for c in _deeds(text)]
    keys = {f"g:{verb}", f"w:{verb}", f"v:{verb}"}
    mine = [q for name, how, q in found if name == who and how == f"deed:{way}"]
    assert any(keys & set(heads) for heads in mine), found


OTHERS = [
    ("Governor Alma Pratt's brother ordered a beer.", "Alma Pratt", "order"),
    ("Governor Alma Pratt did not order the quarries to close.", "Alma Pratt", "order"),
    ("Governor Alma Pratt said the army ordered the march.", "Alma Pratt", "order"),
    ("기장 김민수 씨는 현장에서 숨졌고, 부기장은 크게 다친 채 구조됐다.", "김민수", "rescue"),
    ("日本勢の入賞は2010年に3位となった高橋誠さん以来16年ぶり。", "高橋誠", "third-place"),
]


@pytest.mark.parametrize(("text", "who", "verb"), OTHERS, ids=lambda x: str(x)[:24])
def test_what_somebody_else_did_is_not_his(text: str, who: str, verb: str) -> None:
    """What is denied, of another subject, or of an earlier time is no deed of the person."""
    keys = {f"g:{verb}", f"w:{verb}", f"v:{verb}", f"c:honours/{verb}"}
    assert not any(keys & set(c.qualifiers) for c in _deeds(text) if c.surface == who)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Substitute Bae Si-yun headed in the winner.", "Bae Si-yun"),
        ("双方签署安排，卓文焕代表海军签字。", "卓文焕"),
        ("모리타 신지 재판장은 징역 3년을 선고했다.", "모리타 신지"),
        ("소방대 한도윤 소방교가 아이를 구했다.", "한도윤"),
    ],
)
def test_persons_whom_nothing_but_the_sentence_shows(text: str, name: str) -> None:
    """A name of the shape of one is a person where grammar gives it a deed."""
    assert any(c.surface == name for c in _deeds(text))
