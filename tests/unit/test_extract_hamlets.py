"""Small places that no table knows, and words that only end or stand as they do."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.extract.annotate import annotate
from factcheck.extract.events import find_events
from factcheck.extract.places import place_claims
from factcheck.readers import read_paths

PLACES = [
    ("ko", "부상자들은 코르담발의 군 병원으로 이송됐다.", "~town:코르담발"),
    ("ko", "제품은 타이난시 룽핑에 있는 공장에서 만든 것이다.", "~town:룽핑"),
    ("ja", "負傷者は県都コルダンバルの病院に運ばれた。", "~town:コルダンバル"),
    ("ja", "茅葺きで知られる坪馬嶋では、バスが土砂で前後をふさがれた。", "~town:坪馬嶋"),
    ("zh", "伤者被送往省会科尔丹巴救治。", "~town:科尔丹巴"),
    (
        "en",
        "The injured were flown to a hospital in Kordan-Bal, officials said.",
        "~town:Kordan-Bal",
    ),
    (
        "en",
        "The convoy set out from South Korea's Gaon station on 9 May.",
        "~site:station/gaon",
    ),
    ("ko", "대원들은 12월 9일 가온과학기지를 떠나 남쪽으로 향했다.", "~site:research station/가온"),
    ("zh", "车队从美国科尔丹站启程，途中遭遇暴风雪。", "~site:station/科尔丹"),
]
NONE = [
    ("ja", "記者会見では、社長が謝罪した。"),
    ("ja", "決勝戦では、両者が譲らなかった。"),
    ("zh", "公司计划兴建新厂，年底投产。"),
    ("zh", "农村居民被送往医院救治。"),
    ("ko", "부상자들은 인근의 군 병원으로 이송됐다."),
    ("ko", "치료하면 낫는 병에 그는 쓰러졌다."),
    ("en", "The injured were flown to a hospital in May."),
]


def _places(text: str, tmp_path: Path) -> list[str]:
    path = tmp_path / "one.txt"
    path.write_text(text + "\n", encoding="utf-8")
    (source,), _ = read_paths([str(path)])
    annotated = annotate(source, source.items[0])
    return [claim.text for claim in place_claims(annotated, find_events(annotated, 0))]


@pytest.mark.parametrize(("language", "text", "place"), PLACES)
def test_small_places_are_read(language: str, text: str, place: str, tmp_path: Path) -> None:
    """By what stands around them and what is told of them."""
    assert place in _places(text, tmp_path)


@pytest.mark.parametrize(("language", "text"), NONE)
def test_words_are_no_places(language: str, text: str, tmp_path: Path) -> None:
    """Nouns of any sort stand where places do."""
    assert not _places(text, tmp_path)


LISTED = [
    ("The injured were taken to Northlake Hospital, Eastgate Hospital and Hillview Hospital.", 0),
    ("The injured were taken to Northlake Hospital.", 1),
    ("けが人は青葉病院、白山病院などに搬送された。", 0),
    ("けが人は青葉病院に搬送された。", 1),
    ("부상자들은 새빛병원과 한결병원, 새봄병원 등에 나뉘어 이송됐다.", 0),
    ("부상자들은 새봄병원으로 이송됐다.", 1),
    ("伤者被送往青禾医院、白云医院等地救治。", 0),
    ("伤者被送往青禾医院救治。", 1),
]


@pytest.mark.parametrize(("text", "count"), LISTED)
def test_one_of_several_buildings_answers_no_question(
    text: str, count: int, tmp_path: Path
) -> None:
    """Of those to which people were taken each source may name others."""
    assert len(_places(text, tmp_path)) == count
