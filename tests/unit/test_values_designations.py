"""Numbers that belong to a name, and steps of a scale, count nothing."""

from __future__ import annotations

import pytest

from factcheck.extract.values import find_values

COUNTING = ("number", "count")


def counted(language: str, text: str) -> list[str]:
    values = find_values(text, language, "2026-03-02")
    return [v.text for v in values if v.kind.value in COUNTING]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ko", "노르홀름항공 엠브라에르-190 여객기가 들판에 내렸다."),
        ("ko", "보잉-737 맥스 여객기와 에어버스 350 여객기가 나란히 섰다."),
        ("ko", "열병식에 화성-18 미사일과 수호이-35 전투기가 나왔다."),
        ("ko", "아이폰 15 판매가 시작됐다."),
        ("ja", "エンブラエル190が畑に降りた。"),
        ("ja", "式典には火星-19型と殲-20が姿を見せた。"),
        ("ja", "スホイ35戦闘機と殲20戦闘機が飛んだ。"),
        ("ja", "ボーイング737-800が滑走路を外れた。"),
        ("zh-Hans", "恩布拉尔-190客机在田里降落。"),
        ("zh-Hans", "波音737客机与空客350并排停放。"),
        ("zh-Hans", "歼-20战机与苏-35战机飞过，东风-41导弹驶过。"),
        ("zh-Hant", "殲20戰機飛過，波音737-800型客機停飛。"),
        ("en", "The Embraer 190 came down in a field."),
        ("en", "Police closed Route 66 while an F-35B and a Sukhoi-35 flew over."),
        ("en", "A Marlowe 250 jet came down in a field."),
        ("en", "The iPhone 15 went on sale with Windows 11."),
        ("en", "The wreck of the ATR 72 turboprop and of a Hallmark 300 locomotive was lifted."),
    ],
)
def test_a_name_with_a_number(language: str, text: str) -> None:
    assert counted(language, text) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ko", "규모 8~9의 강진이 날 수 있다."),
        ("ko", "진도 5약~6강의 흔들림이 있었다."),
        ("ja", "M8～9の地震が起こり得る。"),
        ("ja", "震度5弱から6強の揺れがあった。"),
        ("ja", "レベル4〜5の警戒が続く。"),
        ("zh-Hans", "可能发生规模8至9的强震。"),
        ("zh-Hant", "最大震度達6弱，恐發生規模8~9的強震。"),
        ("zh-Hans", "震级8至9级的强震恐怕会来。"),
        ("en", "The shaking reached 6 on the Japanese scale of 7, and a number of people fell."),
        ("en", "A magnitude 8-9 quake is feared, a lower 6 on the scale of 7."),
        ("en", "A category 4 or 5 storm may follow."),
    ],
)
def test_a_step_of_a_scale(language: str, text: str) -> None:
    assert counted(language, text) == []


@pytest.mark.parametrize(
    ("language", "text", "want"),
    [
        ("ko", "미그-29 2대와 승객 190명이 있었다.", ["2", "190"]),
        ("ko", "규모 7.1의 지진으로 12명이 다쳤다.", ["12"]),
        ("ja", "殲20戦闘機6機と兵士350人が並んだ。", ["6", "350"]),
        ("ja", "金メダル3、銀メダル2を取った。", ["3", "2"]),
        ("zh-Hans", "6架歼-20战机飞过，约350人观看。", ["6", "~350"]),
        ("en", "Two Sukhoi-35 jets and 6 aircraft were shown to 350 people.", ["2", "6", "350"]),
        ("en", "The storm, of category 4, hurt 12 people.", ["12"]),
    ],
)
def test_what_is_counted_beside_it(language: str, text: str, want: list[str]) -> None:
    assert counted(language, text) == want


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ja", "気温は-5℃まで下がった。"),
        ("ko", "기온은 -5℃까지 떨어졌다."),
        ("zh-Hans", "气温-5℃，寒风刺骨。"),
        ("en", "It fell to -5°C overnight."),
    ],
)
def test_below_zero(language: str, text: str) -> None:
    assert [v.amount for v in find_values(text, language, "2026-03-02")] == [-5]


@pytest.mark.parametrize(
    ("language", "text", "want"),
    [
        ("ja", "会合は17─18日に開かれた。", "2026-02-17/2026-02-18"),
        ("zh-Hans", "会议于2月17─18日举行。", "2026-02-17/2026-02-18"),
        ("ko", "회의는 2월 17─18일 열렸다.", "2026-02-17/2026-02-18"),
    ],
)
def test_days_tied_by_a_drawn_line(language: str, text: str, want: str) -> None:
    assert [v.text for v in find_values(text, language, "2026-03-02")] == [want]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ko", "회의는 17·18일 열렸다."),
        ("ko", "회의는 17∙18일 열렸다."),
        ("ja", "会合は17、18日に開かれた。"),
        ("zh-Hans", "会议于17、18日举行。"),
    ],
)
def test_a_day_of_a_list_is_no_count(language: str, text: str) -> None:
    assert counted(language, text) == []
