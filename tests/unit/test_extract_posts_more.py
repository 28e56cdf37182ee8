"""Offices that only the name beside them shows, and persons whom an apposition shows."""

from __future__ import annotations

import pytest

from factcheck.engine.predicates import compare_roles
from factcheck.extract.whole import extract
from factcheck.model.claim import Claim
from factcheck.readers.read import read_data


def _claims(text: str, kind: str) -> list[Claim]:
    sources, _ = read_data(f"{text}\n".encode(), "a.txt")
    return [c for c in extract(sources[0]).claims if c.kind == kind]


@pytest.mark.parametrize(
    ("text", "person", "office"),
    [
        ("강도윤 검사는 인재라고 말했다.", "강도윤", "offices/prosecutor"),
        ("주장 강도윤은 팬들을 칭찬했다.", "강도윤", "offices/captain"),
        ("감사 오가와 나오키가 사임했다.", "오가와 나오키", "offices/company-auditor"),
        ("강도윤 여수 시장은 사과했다.", "강도윤", "offices/mayor"),
        ("운영본부장 오가와 나오키는 말했다.", "오가와 나오키", "offices/director@operations"),
        ("运营部主任小川直树说。", "小川直树", "offices/department-head@operations"),
        ("安全主管王海涛说。", "王海涛", "jobs/safety-manager"),
        ("技師長の小川直樹氏は語った。", "小川直樹", "jobs/chief-engineer"),
        ("同社の広報責任者、森田健司氏は語った。", "森田健司", "offices/spokesperson"),
        (
            "Sayaka Morita, a spokeswoman for the port, left.",
            "Sayaka Morita",
            "offices/spokesperson",
        ),
        ("Daichi Kuroki, 51, a crane operator, left.", "Daichi Kuroki", "jobs/crane-operator"),
        ("Chiho Uemura, the mayor of Kure, said so.", "Chiho Uemura", "offices/mayor"),
    ],
)
def test_office_of_a_person(text: str, person: str, office: str) -> None:
    assert (person, office) in [(c.subject[0], c.text) for c in _claims(text, "role")]


@pytest.mark.parametrize(
    "text",
    [
        "In Kure City, the mayor of Hiroshima spoke.",
        "The ship Vela Corva, the captain said, sank.",
        "강도윤은 시장을 둘러봤다.",
        "강도윤이 검사를 받았다.",
        "정부 주장 강도윤이 반박했다는 것이다.",
    ],
)
def test_no_office_is_told_of_anybody(text: str) -> None:
    named = {c.subject[0] for c in _claims(text, "role")}
    assert named <= {"강도윤"} and not any(c.text == "offices/mayor" for c in _claims(text, "role"))


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("offices/finance-minister", "offices/trade-minister@economy.trade", "contradicts"),
        ("offices/finance-minister", "offices/minister@economy", "compatible"),
        ("jobs/chief-engineer", "offices/director@operations", "contradicts"),
        ("jobs/auditor", "offices/company-auditor", "incomparable"),
        ("jobs/safety-manager", "offices/plant-manager", "contradicts"),
        ("jobs/doctor", "jobs/geologist", "contradicts"),
        ("jobs/flight-controller", "offices/chief-scientist", "contradicts"),
    ],
)
def test_offices_of_one_person(a: str, b: str, relation: str) -> None:
    assert compare_roles(a, b) == compare_roles(b, a) == relation


@pytest.mark.parametrize(
    ("text", "person", "part"),
    [
        ("蔡维婷以54%的得票率当选党魁。", "蔡维婷", "honours/new-in-post"),
        ("蔡維婷氏が54%を得て党首に選出された。", "蔡維婷", "honours/new-in-post"),
        ("蔡维婷屈居第二。", "蔡维婷", "honours/runner-up"),
        ("강도윤이 동점골을 넣었다.", "강도윤", "honours/equaliser"),
        ("森田健司選手が先制点を決めた。", "森田健司", "honours/opening-goal"),
        ("The jury was chaired by Helena Brandt.", "Helena Brandt", "honours/jury-chair"),
        ("评审团主席由托马斯·巴斯克斯担任。", "托马斯·巴斯克斯", "honours/jury-chair"),
        ("여수지법 형사7부(류정안 부장판사)는 선고했다.", "류정안", "honours/presiding-judge"),
        ("판결은 형사7부의 강도윤 부장판사가 내렸다.", "강도윤", "honours/presiding-judge"),
        ("A panel led by Judge Ryu Jeong-an ruled.", "Ryu Jeong-an", "honours/presiding-judge"),
        (
            "Judge Seo In-ju, who presided over the trial, read it.",
            "Seo In-ju",
            "honours/presiding-judge",
        ),
        ("심사위원장은 헬레나 브란트가 맡았다.", "헬레나 브란트", "honours/jury-chair"),
    ],
)
def test_who_holds_a_part(text: str, person: str, part: str) -> None:
    held = [(c.surface, c.head.concepts[0]) for c in _claims(text, "person") if c.head]
    assert (person, part) in held


def test_the_doer_of_an_english_verb_stands_before_it() -> None:
    told = "Substitute DOAN R. equalised, and fellow substitute Kenta Morita smashed it home."
    assert not [c for c in _claims(told, "person") if c.attribute == "holder"]


def test_a_judge_of_whom_only_the_title_is_told_is_nobody_else() -> None:
    told = "이날 백도현(43) 전 대표는 재판장이 판결문을 읽는 동안 고개를 들지 않았다."
    assert not [c for c in _claims(told, "person") if c.attribute == "holder"]
