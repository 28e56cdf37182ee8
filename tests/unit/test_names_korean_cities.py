"""Korean names of cities that the city table has none for."""

from __future__ import annotations

import pytest

from factcheck.names import gazetteer
from factcheck.names.build.korean_cities import korean_names


@pytest.mark.parametrize(
    ("land", "name", "inhabitants", "others", "told"),
    [
        ("JP", "Sendai", 1_096_704, ("仙台",), "센다이"),
        ("JP", "Imabari", 158_114, ("今治",), "이마바리"),
        ("CN", "Zhoushan", 882_932, ("舟山",), "저우산"),
        ("CN", "Taicang", 831_113, ("太仓",), "타이창"),
    ],
)
def test_a_city_is_written_as_it_sounds(
    land: str, name: str, inhabitants: int, others: tuple[str, ...], told: str
) -> None:
    assert told in korean_names(land, name, inhabitants, others)


@pytest.mark.parametrize(
    ("land", "name", "inhabitants", "others"),
    [
        ("CN", "Zhenjiang", 950_516, ("镇江",)),  # 전장 is a battlefield
        ("JP", "Sendai", 1_096_704, ("仙台", "센다이")),  # has its name
        ("JP", "Sendai", 20_000, ("仙台",)),  # too small
        ("BR", "Manaus", 1_000_000, ()),
        ("CN", "Taicang", 831_113, ("舟山",)),  # the names do not agree
    ],
)
def test_what_may_be_another_word_is_left_out(
    land: str, name: str, inhabitants: int, others: tuple[str, ...]
) -> None:
    assert korean_names(land, name, inhabitants, others) == ()


def test_the_tables_know_them() -> None:
    assert gazetteer.ids("센다이", "place") == gazetteer.ids("仙台", "place")
    assert gazetteer.ids("사가미하라", "place") == gazetteer.ids("相模原", "place")
