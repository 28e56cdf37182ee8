"""Places that are asked by the same words, whatever the words are: own short texts."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from factcheck.extract.whole import extract
from factcheck.readers.read import read_data
from tests.unit.two_texts import Case, alarms, holds

DATA = Path(__file__).parent / "data" / "asked_places.yaml"
CASES = yaml.safe_load(DATA.read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES["conflicts"], ids=lambda case: case["id"])
def test_two_places_asked_alike_are_found(tmp_path: Path, case: Case) -> None:
    assert holds(alarms(tmp_path, case, "place"), case)


@pytest.mark.parametrize("case", CASES["look_alikes"], ids=lambda case: case["id"])
def test_places_of_other_questions_stay_silent(tmp_path: Path, case: Case) -> None:
    assert alarms(tmp_path, case, "place") == []


def _asked(text: str, surface: str) -> dict[str, float]:
    sources, _ = read_data(f"Published: 2026-05-20\n\n{text}\n".encode(), "a.txt")
    claims = [c for c in extract(sources[0]).claims if c.surface == surface and c.kind == "place"]
    return {key: near for claim in claims for key, near, _ in claim.asked}


@pytest.mark.parametrize(
    ("text", "surface", "key"),
    [
        ("Some 310 villagers slept in Orrin Primary School.", "Orrin Primary School", "p:shelter"),
        ("村民310人被安置在青石小学。", "青石小学", "p:shelter"),
        ("住民310人が青石小学校に身を寄せている。", "青石小学校", "p:shelter"),
        ("주민 310명은 청석초등학교에서 밤을 보냈다.", "청석초등학교", "p:shelter"),
        ("The hulk will be towed to Gdynia.", "Gdynia", "p:tow"),
        ("船はクライペダへ曳航される。", "クライペダ", "p:tow"),
        ("沉船将被拖往釜山。", "釜山", "p:tow"),
        ("폐선은 부산으로 예인된다.", "부산", "p:tow"),
        ("Some 310 villagers slept in Orrin Primary School.", "Orrin Primary School", "n:3.1E+2"),
    ],
)
def test_a_place_is_asked_by_deeds_and_figures(text: str, surface: str, key: str) -> None:
    assert key in _asked(text, surface)


def test_words_belong_to_the_place_of_their_side() -> None:
    text = "The hulk was towed from Gdynia and the crew were buried in Malmo."
    assert "p:bury" not in _asked(text, "Gdynia")
    assert "p:tow" not in _asked(text, "Malmo")
