"""Clusters of texts that share no name wherever they are of one language tell two stories."""

from __future__ import annotations

import pytest

from factcheck.align.principals import Told, are_others, are_strangers, own_names

MILL = frozenset({"unknown-organisation:harlowmill", "unknown-person:tessgrane"})
SILO = frozenset({"unknown-organisation:brennsilo", "unknown-person:olevik"})
TOWN = frozenset({"city:1", "country:NO"})


def told(own: frozenset[str], language: str) -> Told:
    return Told(frozenset(), own_names([*own, *TOWN]), language)


def test_a_country_and_a_city_are_no_names_of_a_story() -> None:
    assert own_names([*MILL, *TOWN, "unknown-organisation:소방청"]) == MILL


@pytest.mark.parametrize(
    ("one", "other", "strangers"),
    [
        (MILL, SILO, True),
        (MILL, MILL, False),
        (MILL, frozenset({"unknown-person:olevik"}), False),  # one name is little
        (MILL, frozenset({"unknown-organisation:theharlowmillcompany", "unknown-person:a"}), False),
    ],
)
def test_strangers(one: frozenset[str], other: frozenset[str], strangers: bool) -> None:
    assert are_strangers(one, other) is strangers


def test_two_languages_tell_two_clusters_apart_and_one_does_not() -> None:
    mill, silo = [(0, 0), (1, 0)], [(2, 0), (3, 0)]
    names = dict.fromkeys(mill, MILL) | dict.fromkeys(silo, SILO)
    speech = {(0, 0): "en", (1, 0): "ko", (2, 0): "en", (3, 0): "ko"}
    known = {item: told(names[item], speech[item]) for item in names}
    assert are_others(mill, silo, known)
    known[(3, 0)] = told(SILO, "ja")
    assert not are_others(mill, silo, known)  # only the two in English can be held together
    known[(3, 0)] = told(MILL, "ko")
    assert not are_others(mill, silo, known)
