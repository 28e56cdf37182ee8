"""Scores of sets told in a row, ages to come, counted places, of whom something is taken."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck import lexicon
from factcheck.align.rows import same_set
from factcheck.extract.values import find_values
from factcheck.pipeline import check, check_whole

WON = "MALMO, 12 May 2026 - Ida Lofgren beat Petra Novotna {} in the final of the Malmo Open.\n"
TOLD = (
    "A crowd of 4,000 saw Ida Lofgren take the Malmo Open on 12 May 2026 with a {} victory over"
    " Petra Novotna, her second title of the spring.\n"
)
LOST = "マルメ・オープンは12日、決勝が行われ、ペトラ・ノボトナはイダ・ロフグレンに{}で敗れた。\n"


def told(folder: Path, *texts: str) -> list[tuple[str, str]]:
    """Kind and severity of what is found between texts."""
    paths = []
    for number, text in enumerate(texts):
        paths.append(folder / f"{number}.txt")
        paths[-1].write_text(text, encoding="utf-8")
    run = check([str(path) for path in paths], now="2026-05-13")
    return [(f.kind, f.severity) for f in run.findings]


@pytest.mark.parametrize(
    ("one", "other", "held"),
    [
        (WON.format("6-4 3-6 7-5"), TOLD.format("6-4 3-6 7-6"), {("7-5", "7-6")}),
        (
            WON.format("25-18 22-25 25-20 25-17"),
            TOLD.format("25-18 22-25 25-21 25-17"),
            {("25-20", "25-21")},
        ),
        (WON.format("6-4 3-6 7-5"), LOST.format("4―6、6―3、6―7"), {("7-5", "6-7")}),
        (WON.format("6-4 3-6 7-5"), TOLD.format("7-6 2-6 6-1"), set()),  # another match
        (WON.format("6-4 3-6 7-5"), TOLD.format("6-4 7-5"), set()),
    ],
)
def test_a_set_answers_to_the_same_set(
    tmp_path: Path, one: str, other: str, held: set[tuple[str, str]]
) -> None:
    paths = [tmp_path / "a.txt", tmp_path / "b.txt"]
    for path, text in zip(paths, (one, other), strict=True):
        path.write_text(text, encoding="utf-8")
    whole = check_whole([str(path) for path in paths], now="2026-05-13")
    scores = [f for f in whole.alignment.features if f.claim.kind == "score"]
    found = {
        (a.claim.text, b.claim.text)
        for a in scores
        for b in scores
        if a.source < b.source and a.claim.text != b.claim.text and same_set(a, b)
    }
    assert found == held


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (WON.format("6-4 3-6 7-5"), TOLD.format("6-4 3-6 7-5")),
        (WON.format("6-4 3-6 7-5"), TOLD.format("7-6 2-6 6-1")),  # another match
        (WON.format("6-4 3-6 7-5"), LOST.format("4―6、6―3、5―7")),
    ],
)
def test_sets_of_other_matches_and_of_the_loser_are_no_contradiction(
    tmp_path: Path, one: str, other: str
) -> None:
    assert all(kind != "score" for kind, _ in told(tmp_path, one, other))


AGES = [
    ("ANKARA, 12 May 2026 - The pianist Selin Ozkaya, 26, won the Bosphorus piano prize.\n", "en"),
]
LATER = [
    "ANKARA, 12 May 2026 - The pianist Selin Ozkaya, who turns 27 on Friday, won the Bosphorus"
    " piano prize.\n",
    "ANKARA, 12 May 2026 - The pianist Selin Ozkaya will be 27 next week. She won the Bosphorus"
    " piano prize.\n",
]
REACHED = (
    "ANKARA, 12 May 2026 - The pianist Selin Ozkaya, who turned 28 in March, won the Bosphorus"
    " piano prize.\n"
)


@pytest.mark.parametrize("later", LATER)
def test_an_age_to_come_is_not_that_of_today(tmp_path: Path, later: str) -> None:
    assert all(kind != "age" for kind, _ in told(tmp_path, AGES[0][0], later))


@pytest.mark.parametrize(
    ("text", "language", "ages"),
    [
        ("{}15日將滿27歲。", "zh", 0),
        ("{}即将年满27岁。", "zh", 0),
        ("{}は15日に27歳になる。", "ja", 0),
        ("{}は来月27歳の誕生日を迎える。", "ja", 0),
        ("{}は27歳になった。", "ja", 1),
        ("{}씨는 15일 27세가 된다.", "ko", 0),
        ("{}씨는 다음 달 27세 생일을 맞는다.", "ko", 0),
        ("{}씨는 올해 27세다.", "ko", 1),
        ("{}今年27岁。", "zh", 1),
        ("{} turned 27 on Friday.", "en", 1),
        ("{} is about to turn 27.", "en", 0),
    ],
)
def test_who_is_about_to_reach_an_age(tmp_path: Path, text: str, language: str, ages: int) -> None:
    names = {"zh": "高塚美紀", "ja": "高塚美紀", "ko": "다카쓰카 미키 ", "en": "Miki Takatsuka"}
    path = tmp_path / "a.txt"
    path.write_text(text.format(names[language]) + "\n", encoding="utf-8")
    whole = check_whole([str(path)], now="2026-05-13")
    assert sum(f.claim.kind == "age" for f in whole.alignment.features) == ages


@pytest.mark.parametrize(
    ("text", "language", "opens"),
    [
        ("전국 31개소에 설치했다.", "ko", False),
        ("병원 두 개소를 조사했다.", "ko", False),
        ("센터가 5일 개소했다.", "ko", True),
    ],
)
def test_so_many_places_open_nothing(text: str, language: str, opens: bool) -> None:
    found = {mention.concept for mention in lexicon.find(text, language)}
    assert ("infrastructure/opening" in found) is opens


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("入院患者16人から検出された。", False),
        ("住民40人から話を聞いた。", False),
        ("会社は120人から応募を受けた。", False),
        ("従業員を120人から90人に減らす。", True),
    ],
)
def test_of_whom_something_is_taken_is_no_former_level(text: str, starts: bool) -> None:
    assert ("from" in find_values(text, "ja")[0].roles) is starts
