"""Names matched by rules of their own: Vietnamese syllables, Slavic romanisations, ministries."""

from __future__ import annotations

import pytest

from factcheck.names.match import same_name


@pytest.mark.parametrize(
    ("a", "b", "kind", "want"),
    [
        ("グエン・バン・ミン", "Nguyễn Văn Minh", "person", "same"),
        ("阮文明", "Nguyen Van Minh", "person", "same"),
        ("응우옌 반 민", "グエン・バン・ミン", "person", "same"),
        ("グエン・バン・ミン", "Nguyen Van Manh", "person", "different"),
        ("ファン・ビン", "Vo Binh", "person", "different"),
        ("Sergei Volkov", "Sergey Volkov", "person", "same"),
        ("Yulia Sokolova", "Julia Sokolova", "person", "same"),
        ("Sergei Volkov", "Andrei Volkov", "person", "different"),
        ("Harry Lawson", "Harri Lawson", "person", "different"),
        ("外務省", "Foreign Ministry", "organisation", "unsure"),
        ("外交部", "외교부", "organisation", "unsure"),
        ("外交部", "Defence Ministry", "organisation", "different"),
        ("中国外交部", "Chinese Foreign Ministry", "organisation", "same"),
        ("新华社", "新華通信社", "organisation", "same"),
    ],
)
def test_verdict(a: str, b: str, kind: str, want: str) -> None:
    assert same_name(a, b, kind).verdict == want
    assert same_name(b, a, kind).verdict == want


@pytest.mark.parametrize(
    ("a", "b", "kind", "verdict"),
    [
        ("Faisal al-Otaibi", "Faysal Otaibi", "person", "same"),  # the article may be left out
        ("Al-Otaibi Faisal", "ファイサル・オタイビ", "person", "same"),  # in either order
        ("Abd al-Karim Nasser", "アブドルカリム・ナセル", "person", "same"),
        ("Rashid Amin", "Rashad Amin", "person", "different"),
        ("Voronin Sergei", "Sergey Voronin", "person", "same"),
        ("Putin Vladimir", "弗拉基米尔·普京", "person", "same"),
        ("Brennan Michael", "Michael J. Brennan", "person", "unsure"),
        ("林采元大統領", "임채원", "person", "same"),  # 元 is of the name here
        ("安倍元首相", "安倍晋三", "person", "unsure"),  # and "former" here
        ("西村あかり", "Akari Nishimura", "person", "same"),  # the given name in kana
        ("西村あかり", "니시무라 아카리", "person", "same"),
        ("西村あかり", "西村ひより", "person", "different"),
        ("西村あかり", "Haruka Nishimura", "person", "different"),
        ("吴多率", "오다솜", "person", "unsure"),  # characters guessed abroad
        ("吴多率", "오민지", "person", "different"),
        ("Krzysztof Czerwiński", "クシシュトフ・チェルウィンスキ", "person", "same"),
        ("Wei Schulz", "ベイ・シュルツ", "person", "same"),
        ("Redstone Robotics", "레드스톤 로보틱스", "organisation", "same"),
        ("Redstone Robotics", "レッドストーン・ロボティクス", "organisation", "same"),
        ("Redstone Robotics", "ブルーストーン・ロボティクス", "organisation", "different"),
        ("Tanzania's ministry of tourism", "タンザニア観光省", "organisation", "same"),
        ("Finance Ministry", "Ministry of Finance", "organisation", "same"),
        ("Ministry of Finance", "財政部", "organisation", "unsure"),  # of which country
        ("张静", "Zhang Jing", "person", "unsure"),  # millions bear it, and 张晶 too
        ("李相浩", "Lee Seung-ho", "person", "unsure"),  # so in Hong Kong, another in Seoul
    ],
)
def test_names_from_elsewhere(a: str, b: str, kind: str, verdict: str) -> None:
    assert same_name(a, b, kind).verdict == verdict


@pytest.mark.parametrize("han", ["Han Seung-woo", "ハン・スンウ", "한승우"])
@pytest.mark.parametrize("ahn", ["Ahn Seung-woo", "アン・スンウ", "안승우"])
def test_a_first_h_is_never_dropped(han: str, ahn: str) -> None:
    assert same_name(han, ahn, "person").verdict == "different"


def test_an_h_within_a_name_may_be_dropped() -> None:
    assert same_name("이준호", "イ・ジュノ", "person").verdict == "same"
    assert same_name("Lee Jun-ho", "イ・ジュノ", "person").verdict == "same"
