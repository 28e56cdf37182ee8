"""Acts of several axes that answer one question, and conditions that need no words beside them."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck import lexicon
from factcheck.align import poles
from factcheck.model.report import Finding
from factcheck.resources import package_yaml
from tests.unit.two_texts import alarms_of

ISLAND = {
    "en": (
        "TOLVA, 18 May 2026 - A volcano on the island of Tolva erupted early on Monday, sending ash"
        " 4 kilometres into the sky. {0} Some 300 people spent the night in a school hall."
    ),
    "ja": (
        "【トルバ共同】トルバ島の火山が18日早朝に噴火し、噴煙は高さ4キロに達した。{0}"
        "住民約300人が学校の講堂で一夜を明かした。"
    ),
    "zh": "托尔瓦岛火山18日清晨喷发，火山灰柱高达4公里。{0}约300名居民在学校礼堂过夜。",
    "ko": (
        "톨바섬 화산이 18일 새벽 분화해 화산재가 4㎞ 높이까지 치솟았다."
        " {0} 주민 300여 명이 강당에서 밤을 보냈다."
    ),
}
TRIAL = {
    "en": (
        "DUNMERE, 9 June 2026 - The trial of accountant Harold Peake, accused of taking £340,000"
        " from a children's charity, opened in Dunmere on Monday. {0} It is due to last two weeks."
    ),
    "ja": (
        "【ダンメア時事】慈善団体から34万ポンドを着服したとして起訴された会計士ハロルド・ピーク被告の初公判が"
        "8日、ダンメアの裁判所で開かれた。{0}公判は2週間続く見通し。"
    ),
    "zh": (
        "被控从慈善机构侵吞34万英镑的会计师皮克8日在邓米尔法院首次出庭受审。{0}审讯预计为期两周。"
    ),
    "ko": (
        "자선단체에서 34만 파운드를 빼돌린 혐의로 기소된 회계사 해럴드 피크의 첫 공판이 8일"
        " 던미어 법원에서 열렸다. {0} 재판은 2주간 이어질 예정이다."
    ),
}
KETTLE = {
    "en": (
        "GRENVALE, 17 June 2026 - Kettle maker Ashdown said on Wednesday it {0} the 58,000"
        " kettles whose handles can overheat."
    ),
    "ja": (
        "ケトルメーカーのアッシュダウンは17日、取っ手が過熱するおそれのあるケトル5万8000個"
        "について、{0}と発表した。"
    ),
    "ko": "주전자 회사 애시다운은 17일 손잡이가 과열될 수 있는 주전자 5만8000개를 {0}고 밝혔다.",
}


def _told(
    folder: Path, story: dict[str, str], a: tuple[str, str], b: tuple[str, str]
) -> list[Finding]:
    texts = [story[language].format(sentence) for language, sentence in (a, b)]
    return alarms_of(folder, "polarity", *texts)


@pytest.mark.parametrize(
    ("story", "a", "b"),
    [
        (
            ISLAND,
            ("en", "Ferries between Tolva and the mainland ran as usual on Monday."),
            ("ja", "島と本土を結ぶフェリーは終日運休した。"),
        ),
        (ISLAND, ("zh", "岛上学校当天照常上课。"), ("ko", "섬의 학교는 이날 모두 휴교했다.")),
        (TRIAL, ("en", "Peake denied the allegations."), ("ja", "被告は起訴内容を認めた。")),
        (TRIAL, ("en", "Peake denied everything."), ("ja", "被告は起訴内容を認めた。")),
        (TRIAL, ("ko", "피크는 혐의를 부인했다."), ("zh", "他当庭认罪。")),
        (KETTLE, ("en", "would not recall"), ("ko", "리콜한다")),
        (KETTLE, ("en", "will recall"), ("ja", "リコールはしない")),
    ],
)
def test_opposite_states_of_two_axes_are_held_against_one_another(
    story: dict[str, str], a: tuple[str, str], b: tuple[str, str], tmp_path: Path
) -> None:
    assert _told(tmp_path, story, a, b)


@pytest.mark.parametrize(
    ("story", "a", "b"),
    [
        (
            ISLAND,
            ("en", "Ferries between Tolva and the mainland ran as usual on Monday."),
            ("ja", "島の学校は終日休校となった。"),
        ),
        (ISLAND, ("zh", "岛上机场当天照常开放。"), ("ko", "섬의 학교는 이날 모두 휴교했다.")),
        (KETTLE, ("en", "will recall"), ("ko", "리콜한다")),
        (KETTLE, ("en", "would not recall"), ("ja", "リコールはしない")),
    ],
)
def test_other_things_and_one_plan_are_silent(
    story: dict[str, str], a: tuple[str, str], b: tuple[str, str], tmp_path: Path
) -> None:
    assert not _told(tmp_path, story, a, b)


def test_ends_of_the_table_have_the_polarity_of_their_acts() -> None:
    for name, row in package_yaml("align/poles.yaml").data["rows"].items():
        for end, polarity in (("yes", "positive"), ("no", "negative")):
            assert {lexicon.concept(one).polarity for one in row[end]} == {polarity}, name


def test_acts_answer_one_another_only_within_a_row() -> None:
    assert poles.answer_one("outcomes/run-normally", "education/school-closed")
    assert not poles.answer_one("courts/confess", "education/school-closed")
