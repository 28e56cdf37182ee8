"""Digits that hide a figure, and digits that only name or number something."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.extract.whole import extract
from factcheck.model.claim import Claim, Role
from factcheck.readers import read_paths


def _claims(folder: Path, text: str) -> list[Claim]:
    file = folder / "a.txt"
    file.write_text(f"Published: 2026-08-21\n\n{text}\n", encoding="utf-8")
    sources, _ = read_paths([str(file)])
    return [c for c in extract(sources[0]).claims if c.value is not None and c.kind != "date"]


@pytest.mark.parametrize(
    "text",
    [
        "遺族に１人あたり３０万ペソを支払う。",
        "임상 3상에는 성인 1240명이 참여했다.",
        "문의는 044-555-0170, 대상은 300명이다.",
        "The FX-21 carried 140 passengers.",
        "3. The vessel carried 140 passengers.",
    ],
)
def test_what_names_or_numbers_something_hides_no_figure(tmp_path: Path, text: str) -> None:
    claims = _claims(tmp_path, text)
    assert claims
    assert not any(claim.unread for claim in claims)


@pytest.mark.parametrize(
    "text", ["태풍 7호로 숨진 사람은 5명이다.", "4강전에서 관중 300명이 다쳤다."]
)
def test_the_figure_of_another_one_of_its_sort_stays_doubtful(tmp_path: Path, text: str) -> None:
    assert any(claim.unread for claim in _claims(tmp_path, text))


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("She held on with a majority of 1,284 votes.", "1,284"),
        ("The mayor lost by a 312-vote margin.", "312"),
        ("오서진 후보 당선, 1284표 차", "1284표"),
        ("兩人僅差1284票。", "1284票"),
        ("現職を2184票差で破った。", "2184票"),
    ],
)
def test_votes_by_which_one_is_ahead_are_a_lead(tmp_path: Path, text: str, figure: str) -> None:
    (claim,) = [c for c in _claims(tmp_path, text) if c.surface.startswith(figure)]
    assert claim.role is Role.CHANGE
    assert claim.head is not None
    assert claim.head.concepts == ("elections/lead",)


def test_votes_that_somebody_won_are_no_lead(tmp_path: Path) -> None:
    (claim,) = _claims(tmp_path, "得票1万2840票で当選した。")
    assert claim.head is not None
    assert claim.head.concepts == ("elections/votes",)


def test_a_count_up_to_a_day_is_told_as_of_it(tmp_path: Path) -> None:
    claims = _claims(tmp_path, "이달 3일 첫 환자가 나온 뒤 20일까지 47명이 감염됐다.")
    (claim,) = [c for c in claims if c.text == "47"]
    assert claim.as_of is not None
    assert claim.as_of.start is not None
    assert claim.as_of.start.day == 20


@pytest.mark.parametrize(
    "text", ["선사는 유족에게 가구당 200만 페소를 주기로 했다.", "농가당 30만 원을 준다."]
)
def test_to_each_of_whom_is_no_head(tmp_path: Path, text: str) -> None:
    (claim,) = _claims(tmp_path, text)
    assert claim.head is None or "당" not in claim.head.text


@pytest.mark.parametrize(
    ("text", "basis"),
    [
        ("She won silver in 2:26:30.", True),
        ("남자 마라톤에서 김 선수는 2시간 12분 3초로 은메달을 땄다.", True),
        ("銀メダルのキムは2時間12分3秒で走った。", True),
        ("她以2小时26分30秒摘银。", True),
        ("她以2小时26分30秒夺冠。", False),
    ],
)
def test_the_time_of_the_second_is_marked_as_his(tmp_path: Path, text: str, basis: bool) -> None:
    (claim,) = [c for c in _claims(tmp_path, text) if c.kind == "duration"]
    assert ("basis/for-second-place" in claim.basis) is basis


def test_a_score_needs_no_word_of_who_came_second(tmp_path: Path) -> None:
    (claim,) = [c for c in _claims(tmp_path, "他們以1比3落敗，獲得亞軍。") if c.kind == "score"]
    assert not claim.basis


def test_a_year_of_the_comparison_is_not_that_of_the_sentence(tmp_path: Path) -> None:
    claims = _claims(tmp_path, "得票率は21.3％と、2024年の41.0％からほぼ半減した。")
    (claim,) = [c for c in claims if c.text == "21.3 %"]
    assert claim.reference is None


def test_tourists_of_a_nation_and_others_are_not_all_of_it(tmp_path: Path) -> None:
    (mixed,) = _claims(tmp_path, "韓国人観光客ら31人がバスに乗っていた。")
    (all_of_it,) = _claims(tmp_path, "韓国人観光客31人がバスに乗っていた。")
    assert mixed.subject == ()
    assert all_of_it.subject == ("country:KR",)
