"""Names in running text: own sentences with gold, and what a mention carries."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from factcheck.model.mention import NameMention
from factcheck.names import gazetteer
from factcheck.names.find import find_names, find_pairs
from factcheck.names.principals import bilateral
from factcheck.resources import read_yaml
from tests.names import evaluate

DATA = Path(__file__).parent / "data"


@pytest.mark.parametrize("language", ["en", "ja", "zh", "ko"])
@pytest.mark.parametrize("part", ["tune", "measure", "third", "fourth"])
def test_f1_of_exact_spans(part: str, language: str) -> None:
    with evaluate.without():
        assert evaluate.in_text(f"names_in_text_{part}.yaml", language).f1 >= 0.85


@pytest.mark.parametrize("language", ["en", "ja", "zh", "ko"])
@pytest.mark.parametrize("part", ["fifth", "sixth"])
def test_names_without_cues(part: str, language: str) -> None:
    """Small towns, firms and persons that few words announce: what is said is right."""
    with evaluate.without():
        score = evaluate.in_text(f"names_in_text_{part}.yaml", language)
    assert score.f1 >= 0.80
    assert score.right >= 0.94 * score.said


def language_of(text: str) -> str:
    for language, letters in (("ko", "[가-힣]"), ("ja", "[ぁ-ゖァ-ヺ]"), ("zh", "[一-鿿]")):
        if re.search(letters, text):
            return language
    return "en"


def test_the_right_pair_of_principals() -> None:
    cases = [
        case
        for name in ("principals_tune.yaml", "principals_measure.yaml")
        for case in read_yaml(DATA / name).data
    ]
    right = 0
    for case in cases:
        text = case["text"]
        found = bilateral(text, language_of(text), date(2026, 1, 15))
        right += sorted(found) == case["want"].split()
    assert len(cases) >= 60
    assert right / len(cases) >= 0.90


def one(text: str, surface: str) -> NameMention:
    """The mention of a surface in a text."""
    (found,) = [m for m in find_names(text, language_of(text)) if m.surface == surface]
    return found


@pytest.mark.parametrize(
    ("text", "surface", "office", "principal"),
    [
        ("韓国の李在明大統領は会見した。", "李在明", "offices/president", "KR"),
        ("South Korean President Lee spoke.", "Lee", "offices/president", "KR"),
        ("중국의 시진핑 국가주석이 말했다.", "시진핑", "offices/president", "CN"),
        ("日本首相高市早苗发表讲话。", "高市早苗", "offices/prime-minister", "JP"),
        ("Peru's Foreign Minister Alba Roz left.", "Alba Roz", "offices/foreign-minister", "PE"),
        ("ペルーのキロガ外相が辞任した。", "キロガ", "offices/foreign-minister", "PE"),
    ],
)
def test_office_and_principal(text: str, surface: str, office: str, principal: str) -> None:
    mention = one(text, surface)
    assert (mention.office, mention.principal) == (office, principal)


OFFICES = read_yaml(DATA / "offices_in_text.yaml").data


@pytest.mark.parametrize("case", OFFICES, ids=[c["text"] for c in OFFICES])
def test_the_office_beside_a_name_is_a_concept(case: dict[str, str]) -> None:
    text, want = case["text"], case["office"]
    mention = one(text, case["name"])
    assert mention.office == (None if want == "none" else f"offices/{want}")
    if "words" in case:
        assert mention.office_span is not None
        assert text[slice(*mention.office_span)] == case["words"]


def test_a_former_holder_acts_for_nobody_by_office() -> None:
    mention = one("Peru's former Foreign Minister Alba Quiroz resigned.", "Alba Quiroz")
    assert mention.office == "offices/foreign-minister+former"
    assert mention.principal is None


@pytest.mark.parametrize(
    ("text", "surface", "locative"),
    [
        ("They met in Beijing on Monday.", "Beijing", True),
        ("Beijing rejected the charge.", "Beijing", False),
        ("両首脳は北京で会談した。", "北京", True),
        ("双方在北京会谈。", "北京", True),
        ("두 정상은 베이징에서 만났다.", "베이징", True),
    ],
)
def test_a_capital_is_a_place_only_with_a_locative(text: str, surface: str, locative: bool) -> None:
    mention = one(text, surface)
    assert mention.locative is locative
    assert mention.principal == (None if locative else "CN")


def test_brackets_give_another_name_of_the_same() -> None:
    text = "韓国の李在明(イ・ジェミョン)大統領と、みなと信用金庫（MSB）の話。"
    assert one(text, "イ・ジェミョン").id == "person:lee-jae-myung"
    assert one(text, "MSB").alias_of == "みなと信用金庫"


@pytest.mark.parametrize(
    ("text", "language", "want"),
    [
        ("日韓首脳会談で日米韓の連携を確認。", "ja", [("JP", "KR"), ("JP", "US", "KR")]),
        ("訪中した首相は来日中の大統領と話す。", "ja", [("CN",), ("JP",)]),
        ("日中の気温は30度、今日中に届く。中国人が来た。", "ja", []),
        ("中韩关系与美中贸易，访华期间。", "zh", [("CN", "KR"), ("US", "CN"), ("CN",)]),
        ("这样做美中不足，我很中意。", "zh", []),
        (
            "한·미·일 협력과 한중 정상회담, 방중 기간",
            "ko",
            [("KR", "US", "JP"), ("KR", "CN"), ("CN",)],
        ),
        ("할 일이 많다. 방한복을 입었다.", "ko", []),
        ("Sino-Korean ties, the US-China trade war", "en", [("CN", "KR"), ("US", "CN")]),
        ("The Indo-Pacific strategy and well-known Anglo-Saxon law", "en", []),
    ],
)
def test_pairs(text: str, language: str, want: list[tuple[str, ...]]) -> None:
    assert [p.countries for p in find_pairs(text, language)] == want


@pytest.mark.parametrize("language", ["en", "ja", "zh-Hans", "zh-Hant", "ko", "fr", "und"])
@pytest.mark.parametrize(
    "text", ["", " ", "\n\n", "123", "🙂", "a" * 500, "·・" * 50, "李", "(" * 9]
)
def test_odd_texts_do_no_harm(text: str, language: str) -> None:
    assert all(m.surface == text[m.start : m.end] for m in find_names(text, language))
    assert find_pairs(text, language) == []


@pytest.mark.parametrize("language", ["en", "ja", "zh-Hans", "zh-Hant", "ko"])
@pytest.mark.parametrize("code", ["CN", "JP", "KR", "KP", "TW", "US", "GB", "UZ", "VN", "RU"])
def test_countries_are_found_by_their_names(code: str, language: str) -> None:
    name = gazetteer.names(f"country:{code}", language.split("-")[0])[0]
    said = {"en": f"The government of {name} agreed.", "ja": f"{name}とトルコの貿易額"}
    text = said.get(language, f"{name}与土耳其的贸易额" if "zh" in language else f"{name} 정부는")
    assert f"country:{code}" in {found.id for found in find_names(text, language)}


@pytest.mark.parametrize("text", ["ポンプ見本市が13日に閉幕した。", "植木市には5万人が訪れた。"])
def test_a_fair_is_no_town(text: str) -> None:
    assert not [mention for mention in find_names(text, "ja") if mention.kind == "place"]
    assert [m for m in find_names("松本市で開かれた。", "ja") if m.kind == "place"]


@pytest.mark.parametrize(
    "text",
    [
        "펌프 인근 의원의 환자도 있다.",
        "제과점 맞은편 의원이 쉬었다.",
        "카페 건너편 의원에서 불이 났다.",
        "타미르 인근 감독은 말했다.",
    ],
)
def test_a_word_for_where_is_nobody_s_name_in_korean(text: str) -> None:
    """A clinic is written like a member of parliament."""
    assert list(find_names(text, "ko")) == []
