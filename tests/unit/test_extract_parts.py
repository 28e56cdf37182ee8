"""Who does what one person does: subject, agent, owner, lists of doers, sorts of bodies."""

from __future__ import annotations

import pytest

from factcheck.extract.whole import extract
from factcheck.model.claim import Claim
from factcheck.readers.read import read_data


def _claims(text: str, kind: str) -> list[Claim]:
    (source,), _ = read_data(f"Published: 2026-05-04\n\n{text}\n".encode(), "a.txt")
    return [c for c in extract(source).claims if c.kind == kind]


def _holders(text: str) -> set[tuple[str, str]]:
    """Surface and part of each holder."""
    return {
        (c.surface, c.head.concepts[0].partition("/")[2])
        for c in _claims(text, "person")
        if c.attribute == "holder" and c.head is not None
    }


PARTS = [
    ("Zealand's farm minister, Ellen Marsh, chaired the last session.", "Ellen Marsh", "presider"),
    ("The hall was designed by the architect Sofia Lund.", "Sofia Lund", "designer"),
    ("Tom Barrow gave the keynote speech in Delft.", "Tom Barrow", "lecturer"),
    ("Justice Maria Brandt's dissent ran to 40 pages.", "Maria Brandt", "dissenter"),
    ("Paul Hartley, who met Ann Lester, wrote the novel.", "Paul Hartley", "writer"),
    ("議長役のオランダのファンダイク農相が妥協案を示した。", "ファンダイク", "presider"),
    ("式典では戸田久副知事がはさみを入れた。", "戸田久", "ribbon-cutter"),
    ("建築家の三原俊氏が設計した図書館が開いた。", "三原俊", "designer"),
    ("主持最后一轮谈判的是荷兰农业部长范戴克。", "范戴克", "presider"),
    ("试验由首尔韩结医院教授尹惠琳主持。", "尹惠琳", "principal-investigator"),
    ("도서관은 건축가 김민호가 설계했다.", "김민호", "designer"),
    ("최은경 부총리가 테이프를 끊었다.", "최은경", "ribbon-cutter"),
    ("Paul Hartley singled home the go-ahead run in the ninth.", "Paul Hartley", "winning-goal"),
    ("替补李小红打进制胜球。", "李小红", "winning-goal"),
    ("여섯 명이 갇히자 어부 이철수 씨가 학생 26명을 구해 냈다.", "이철수", "rescuer"),
    ("Pupils were ferried out in a boat by Peter Novak, 51.", "Peter Novak", "rescuer"),
    ("児童は漁師の田中浩二さんに救助された。", "田中浩二", "rescuer"),
    ("The drone was shot down by an army helicopter.", "army", "downer"),
    ("空軍の戦闘機が無人機１機を撃墜した。", "空軍", "downer"),
    ("检方周一提出抗诉。", "检方", "appellant"),
    ("공군 전투기가 무인기 1대를 격추했다.", "공군", "downer"),
]


@pytest.mark.parametrize(("text", "who", "part"), PARTS, ids=lambda x: str(x)[:24])
def test_the_doer_is_found(text: str, who: str, part: str) -> None:
    """Active, passive, as a noun of somebody's, and described by the act."""
    assert (who, part) in _holders(text)


def test_persons_of_one_list_have_the_part_together() -> None:
    """Both of two who are joined by "and" or と, none of whom is named elsewhere."""
    text = "Governor Lena Fisk and outside member Paul Reyes dissented from the decision."
    assert {who for who, _ in _holders(text)} == {"Lena Fisk", "Paul Reyes"}
    text = "審議では副総裁の三宅里子氏と外部委員の大月進氏が反対票を投じた。"
    assert {who for who, _ in _holders(text)} == {"三宅里子", "大月進"}


@pytest.mark.parametrize(
    "text",
    [
        "Paul Hartley did not sign the agreement.",
        "Last year Anna Holt chaired the session.",
        "The novel about Paul Hartley was signed at a fair.",
        "三原俊氏は設計しなかった。",
    ],
)
def test_what_nobody_did_has_no_doer(text: str) -> None:
    """Denied, of an earlier occasion, or told of somebody else."""
    assert not _holders(text)


def test_the_office_of_an_unnamed_doer_is_told() -> None:
    """副操縦士（31）が: an office stands for the person."""
    for text in ("副操縦士（31）が機体を操作していた。", "The first officer was flying the plane."):
        roles = [c for c in _claims(text, "role") if c.head is not None]
        assert [c.text for c in roles] == ["offices/first-officer"]


def _roles(text: str) -> set[tuple[str, str]]:
    return {(c.text, c.subject[0]) for c in _claims(text, "role") if c.head is None}


OCCUPATIONS = [
    ("Lena Fisk stood trial. Until 2024 she was a nurse in Delft.", "jobs/nurse+former"),
    ("三宅里子さんは昨年まで看護師として働いていた。", "jobs/nurse+former"),
    ("主任王建国曾担任厨师，后来离开。", "jobs/cook+former"),
    ("김서연 씨는 간호사로 일했다.", "jobs/nurse"),
    ("農業副大臣の三宅里子氏が訪れた。", "offices/minister+vice@agriculture"),
]


@pytest.mark.parametrize(("text", "role"), OCCUPATIONS)
def test_jobs_told_by_a_predicate_and_titles_with_fields(text: str, role: str) -> None:
    """Worked as, に務め, 担任, 로 일하다; of the person named last, who goes on as "she"."""
    assert role in {told for told, _ in _roles(text)}


@pytest.mark.parametrize(
    "text", ["Lena Fisk posed as a nurse in Delft.", "三宅里子さんは看護師ではない。"]
)
def test_what_somebody_is_not_is_no_job(text: str) -> None:
    """Pretended and denied."""
    assert not _roles(text)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("경찰은 남도현(34) 씨를 강도 혐의로 체포했다.", "남도현"),
        ("県警は山辺徹容疑者（41）を窃盗の疑いで逮捕した。", "山辺徹"),
    ],
)
def test_an_age_in_brackets_does_not_part_a_person_from_the_act(text: str, who: str) -> None:
    """The brackets open no clause."""
    claims = [c for c in _claims(text, "person") if c.event is not None]
    assert [c.surface for c in claims] == [who]
