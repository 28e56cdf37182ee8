"""Buildings, grounds and zones: what they are and how two of them stand."""

from __future__ import annotations

import pytest

from factcheck.engine.sites import compare_sites
from factcheck.extract.facilities import grounds, sites, zones
from factcheck.model.claim import Claim


def _of(finder: object, text: str, language: str) -> list[str]:
    return [spot.text for spot in finder(text, language, 0)]  # type: ignore[operator]


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("en", "The final was played at the Rokuda Stadium.", "arena"),
        ("en", "She teaches at the University of Porvoo.", "university"),
        ("en", "They met at the Prime Minister's Office.", "government office"),
        ("ja", "大会は緑川アリーナで開かれた。", "arena"),
        ("ja", "二人は首相官邸で会談した。", "government office"),
        ("ja", "ポルヴォー大の教授", "university"),
        ("zh", "颁奖礼在青岚博物馆举行。", "museum"),
        ("zh", "他昨天在高等法院受审。", "higher court"),
        ("ko", "결승은 은평체육관에서 열렸다.", "arena"),
        ("ko", "개표는 다온 시청에서 진행됐다.", "town hall"),
    ],
)
def test_a_named_building_and_its_kind(language: str, text: str, kind: str) -> None:
    assert [name.partition(":")[2].split("/")[0] for name in _of(sites, text, language)] == [kind]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "He went to a Hospital."),
        ("ja", "同病院によると、病院は満床だ。"),
        ("zh", "该医院表示没有床位。"),
        ("ko", "인근 병원으로 옮겨졌다. 대전의 병원에서 숨졌다."),
    ],
)
def test_a_building_without_a_name_is_none(language: str, text: str) -> None:
    assert _of(sites, text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "ground"),
    [
        ("en", "The balloon fell into the sea off the cape.", "sea"),
        ("en", "The balloon came down in a potato field.", "land"),
        ("ja", "気球は海上に落下した。", "sea"),
        ("ja", "気球は畑に落ちた。", "land"),
        ("zh", "气球坠入海中。", "sea"),
        ("zh", "气球落在农田。", "land"),
        ("ko", "기구는 바다에 떨어졌다.", "sea"),
        ("ko", "기구는 논에 떨어졌다.", "land"),
    ],
)
def test_what_something_came_down_on(language: str, text: str, ground: str) -> None:
    assert _of(grounds, text, language) == [f"~ground:{ground}"]


@pytest.mark.parametrize(
    ("language", "text", "zone"),
    [
        ("en", "It fell outside the exclusive economic zone.", "economic zone/outside"),
        ("en", "It fell within Norway's economic zone.", "economic zone/inside"),
        ("ja", "排他的経済水域（ＥＥＺ）の外側に落下した。", "economic zone/outside"),
        ("ja", "領海内に落下した。", "territorial waters/inside"),
        ("zh", "残骸落在领海之外。", "territorial waters/outside"),
        ("ko", "배타적경제수역 안에 떨어졌다.", "economic zone/inside"),
        ("ko", "영해 밖에 떨어졌다.", "territorial waters/outside"),
    ],
)
def test_the_side_of_a_zone(language: str, text: str, zone: str) -> None:
    assert _of(zones, text, language) == [f"~zone:{zone}"]


def _claim(text: str, language: str = "en") -> Claim:
    return Claim(
        source="s", path="s", item=0, sentence=0, start=0, end=1, kind="place",
        attribute="held:site", text=text, surface=text, language=language,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("~ground:sea", "~ground:land", "contradicts"),
        ("~zone:airspace/inside", "~zone:airspace/outside", "contradicts"),
        ("~zone:airspace/inside", "~zone:economic zone/outside", "incomparable"),
        ("~site:museum/arden", "~site:prison/colwick", "contradicts"),
        ("~site:museum/arden", "~site:exhibition hall/arden", "incomparable"),
        ("~site:museum/arden", "~site:museum/colwick", "contradicts"),
        ("~site:museum/arden", "~site:museum/arden quay", "compatible"),
        ("~site:university/kumamoto", "~site:university/kobe", "contradicts"),
        ("~site:museum/arden", "city:1859171", "incomparable"),
    ],
)
def test_two_buildings(a: str, b: str, relation: str) -> None:
    assert compare_sites(_claim(a), _claim(b)) == relation
    assert compare_sites(_claim(b), _claim(a)) == relation


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (("~site:arena/高雄国家", "zh"), ("~site:arena/가오슝 국가", "ko")),
        (("~site:arena/steppe", "en"), ("~site:arena/草原", "zh")),
        (("~site:museum/海事", "zh"), ("~site:museum/maritime", "en")),
    ],
)
def test_translated_names_of_two_languages_are_not_known_to_be_two(
    a: tuple[str, str], b: tuple[str, str]
) -> None:
    assert compare_sites(_claim(*a), _claim(*b)) != "contradicts"
