"""How small Japanese places are read, and what that tells of two places."""

from __future__ import annotations

from factcheck.engine.predicates import compare_predicates
from factcheck.model.claim import Claim
from factcheck.names.places_ja import readings_of


def _town(name: str, language: str, surface: str) -> Claim:
    return Claim(
        source="a",
        path="a.txt",
        item=0,
        sentence=0,
        start=0,
        end=len(surface),
        kind="place",
        attribute="place:town",
        text=f"~town:{name}",
        surface=surface,
        language=language,
    )


def test_a_town_is_read_as_its_table_tells() -> None:
    assert readings_of("上富良野") == ("カミフラノ",)
    assert readings_of("存在無") == ()


def test_characters_are_held_against_sounds() -> None:
    town = _town("上富良野", "ja", "上富良野町")
    assert compare_predicates(town, _town("Biei", "en", "Biei")) == "contradicts"
    assert compare_predicates(town, _town("Kamifurano", "en", "Kamifurano")) == "same"
    assert compare_predicates(town, _town("가미후라노", "ko", "가미후라노")) == "same"
