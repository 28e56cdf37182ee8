"""Halls of a town, hotels, works and births: which place is told, and of whom."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck import pipeline
from factcheck.model.claim import Claim
from tests.unit.two_texts import alarms_of


def _claims(folder: Path, kind: str, text: str) -> list[Claim]:
    path = folder / "a.txt"
    path.write_text(text, encoding="utf-8")
    whole = pipeline.check_whole([str(path)], now="2026-12-31")
    return [f.claim for f in whole.alignment.features if f.claim.kind == kind]


@pytest.mark.parametrize(
    ("text", "site"),
    [
        ("授賞式は17日夜、港町の市民会館で開かれた。", "~site:theatre/"),
        ("시상식은 17일 저녁 시립극장에서 열렸다.", "~site:theatre/"),
        ("座談會17日晚間在市立圖書館舉行。", "~site:library/"),
        ("The two mayors dined at the Hotel Astoria on Friday.", "~site:hotel/astoria"),
        ("葬儀は20日、聖マリナ教会で営まれた。", "~site:church/圣マリナ"),
    ],
)
def test_buildings_of_which_a_town_has_one(text: str, site: str, tmp_path: Path) -> None:
    assert site in {claim.text for claim in _claims(tmp_path, "place", text)}


@pytest.mark.parametrize(
    "text",
    [
        "韓國全羅南道海星精密化學廠4日上午發生氯氣外洩，23人受傷。",
        "4日、海星電子工場で塩素ガスが漏れ、23人がけがをした。",
        "4일 오전 해성화학 공장에서 염소가 새 23명이 다쳤다.",
    ],
)
def test_what_works_make_is_no_town(text: str, tmp_path: Path) -> None:
    told = {claim.text for claim in _claims(tmp_path, "place", text)}
    assert not any(one.startswith("~town:") for one in told)


BORN = {
    "en": "Organist Matthias Krell dies at 88\n\nLINZ, 3 May 2026 - The organist Matthias Krell has"
    " died in Linz at 88. He was born in {0} and recorded more than 120 discs.",
    "ja": "オルガン奏者マティアス・クレル氏死去\n\n"
    "オルガン奏者のマティアス・クレル氏が2026年5月3日、"
    "リンツで死去した。88歳。{0}生まれで、120枚以上の録音を残した。",
    "ko": "오르간 연주자 마티아스 크렐 별세\n\n오르간 연주자 마티아스 크렐이 2026년 5월 3일"
    " 린츠에서 별세했다. 향년 88세. {0}에서 태어나 음반 120여 장을 남겼다.",
}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (("en", "Salzburg"), ("ja", "グラーツ")),
        (("en", "Graz"), ("ko", "잘츠부르크")),
    ],
)
def test_of_whom_a_birth_is_told_the_sentence_before_says(
    a: tuple[str, str], b: tuple[str, str], tmp_path: Path
) -> None:
    texts = [BORN[language].format(town) for language, town in (a, b)]
    assert alarms_of(tmp_path, "place", *texts)


def test_one_birthplace_in_two_languages_is_silent(tmp_path: Path) -> None:
    texts = [BORN["en"].format("Graz"), BORN["ja"].format("グラーツ")]
    assert not alarms_of(tmp_path, "place", *texts)


def test_a_year_before_a_copula_dates_what_stands_before_it(tmp_path: Path) -> None:
    text = (
        "A painting found in an attic in Vienne in 2024 is a genuine Marcel Autran, experts said."
    )
    (claim,) = [c for c in _claims(tmp_path, "polarity", text) if c.surface == "genuine"]
    assert claim.reference is None


def test_what_is_demanded_instead_governs_nothing_before_it(tmp_path: Path) -> None:
    text = "상대인 데니스 헐리는 결과에 승복하지 않고 재검표를 요구했다."
    assert any(c.text == "no" for c in _claims(tmp_path, "polarity", text))


def test_the_next_venue_is_one_question_planned_or_told(tmp_path: Path) -> None:
    texts = [
        "DOVREK, 3 March 2026 - The fisheries ministers of Japan and South Korea ended two days of"
        " talks on Tuesday. They will hold a follow-up meeting in Incheon in June.",
        "한국과 일본의 수산장관이 2026년 3월 3일 이틀간의 회담을 마쳤다."
        " 두 장관은 6월 부산에서 후속 회의를 연다.",
    ]
    assert alarms_of(tmp_path, "place", *texts)
    assert not alarms_of(tmp_path, "place", texts[0], texts[1].replace("부산", "인천"))


def test_what_is_paid_goes_to_firms(tmp_path: Path) -> None:
    texts = [
        "A Tokyo court ordered South Korea's Hanbyeol Cell on 5 March 2026 to pay 4.8 billion yen"
        " to Kasumi Membrane over a patent for battery films.",
        "電池材料の特許侵害、韓国ハンビョルセルに48億円賠償命令　東京地裁\n\n"
        "東京地裁は2026年3月5日、韓国ハンビョルセルに電池用の膜の特許で48億円の支払いを命じた。",
    ]
    assert not alarms_of(tmp_path, "place", *texts)


def test_as_the_court_below_held_is_no_university(tmp_path: Path) -> None:
    text = "항소심 재판부는 4일 원심대로 징역 3년을 선고했다."
    assert not any("university" in c.text for c in _claims(tmp_path, "place", text))


@pytest.mark.parametrize(
    "text",
    [
        "理事会在北京时间周四凌晨结束的会议上宣布下调利率。",
        "理事会は日本時間19日未明の会合で利下げを決めた。",
        "이사회는 서울 시간 19일 새벽 열린 회의에서 금리를 내렸다.",
        "The board cut rates at a meeting held at 2 a.m. Beijing time on Thursday.",
    ],
)
def test_a_clock_is_no_place(text: str, tmp_path: Path) -> None:
    assert not _claims(tmp_path, "place", text)
