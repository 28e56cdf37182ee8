"""The scene at which the opening of an article puts all that it tells: own short texts."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from factcheck.extract.lead_scenes import SCENE
from factcheck.extract.place_cues import is_near, is_seat
from factcheck.extract.whole import extract
from factcheck.readers.read import read_data
from tests.unit.two_texts import Case, alarms, holds

DATA = Path(__file__).parent / "data" / "lead_scenes.yaml"
CASES = yaml.safe_load(DATA.read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES["conflicts"], ids=lambda case: case["id"])
def test_two_scenes_of_one_event_are_found(tmp_path: Path, case: Case) -> None:
    assert holds(alarms(tmp_path, case, "place"), case)


@pytest.mark.parametrize("case", CASES["look_alikes"], ids=lambda case: case["id"])
def test_places_of_other_happenings_stay_silent(tmp_path: Path, case: Case) -> None:
    assert alarms(tmp_path, case, "place") == []


def _scenes(body: str) -> set[str]:
    text = f"A headline\n\nPublished: 2026-05-20\n\n{body}\n"
    sources, _ = read_data(text.encode(), "a.txt")
    return {
        claim.surface
        for claim in extract(sources[0]).claims
        if any(key == SCENE for key, _, _ in claim.asked)
    }


@pytest.mark.parametrize(
    ("body", "scene"),
    [
        ("A pit flooded in Datong, in Shanxi Province, on Monday. Two died in Taiyuan.", "Datong"),
        ("15日、高松市の倉庫で火事があり、2人がけがをした。", "高松市"),
        ("15日上午，绍兴一家纺织厂发生火灾，2人受伤。", "绍兴"),
        ("15일 오전 청주의 한 창고에서 불이 나 2명이 다쳤다.", "청주"),
    ],
)
def test_the_opening_tells_the_scene(body: str, scene: str) -> None:
    assert _scenes(body) == {scene}


@pytest.mark.parametrize(
    "body",
    [
        "The train left Lyon at noon and was bound for Geneva.",
        "Fires broke out in Lyon. Others were seen in Nantes and in Brest on Monday.",
    ],
)
def test_a_journey_has_no_scene(body: str) -> None:
    assert not _scenes(body) or _scenes(body) == {"Lyon"}


@pytest.mark.parametrize(
    ("language", "before", "place", "after"),
    [
        ("en", "Police in ", "Graz", " arrested nobody."),
        ("ja", "", "高松", "地検は起訴した。"),
        ("zh-Hans", "", "南京", "公布了这一发现。"),
        ("ko", "", "전주", "에서 기자회견을 열었다."),
    ],
)
def test_who_speaks_sits_there(language: str, before: str, place: str, after: str) -> None:
    text = before + place + after
    assert is_seat(text, language, len(before), len(before) + len(place))


@pytest.mark.parametrize(
    ("language", "before", "place", "after", "near"),
    [
        ("en", "a farm near ", "Graz", " burnt", True),
        ("en", "a farm in ", "Graz", " burnt", False),
        ("ja", "", "高松", "近郊の農場", True),
        ("zh-Hant", "", "台中", "附近", True),
        ("ko", "", "전주", " 인근 농장", True),
        ("ko", "", "전주", " 농장", False),
    ],
)
def test_a_landmark_is_told_by_its_words(
    language: str, before: str, place: str, after: str, near: bool
) -> None:
    text = before + place + after
    assert is_near(text, language, len(before), len(before) + len(place)) is near
