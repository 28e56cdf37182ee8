"""Where small towns lie: by their names in any script, and how far from one another."""

from __future__ import annotations

import pytest

from factcheck.engine.predicates import compare_predicates
from factcheck.model.claim import Claim
from factcheck.names import towns

KUALA_LUMPUR = "city:1735161"
BAGUIO = "city:1728930"
BUDAI = "city:1670295"


@pytest.mark.parametrize(
    ("name", "country", "north"),
    [
        ("Fremantle", "AU", -32),
        ("シソポン", "KH", 14),  # the table writes it シソフォン
        ("파르누", "EE", 58),
        ("马卡蒂", "PH", 15),
        ("ビガン", "PH", 18),
        ("東石", "TW", 23),
    ],
)
def test_towns_by_their_names(name: str, country: str, north: int) -> None:
    assert {round(point.north) for point in towns.heard(name, country)} == {north}


@pytest.mark.parametrize(("name", "country"), [("シソポン", "NO"), ("Nowhere-on-Sea", "GB")])
def test_no_town_of_a_country(name: str, country: str) -> None:
    assert towns.heard(name, country) == ()


def test_kilometres() -> None:
    tokyo, osaka = towns.of_city("city:1850147"), towns.of_city("city:1853909")
    assert tokyo is not None and osaka is not None
    assert 390 < towns.kilometres(tokyo, osaka) < 410


def _place(text: str, surface: str, language: str, **fields: object) -> Claim:
    return Claim(
        source="s", path="a.txt", item=0, sentence=0, start=0, end=1, surface=surface,
        language=language, kind="place", attribute="held:town", text=text,
        **fields,  # type: ignore[arg-type]
    )  # fmt: skip


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        # A small town far from the city that the other source names.
        (("~town:ビガン", "ビガン", "ja"), (BAGUIO, "Baguio", "en"), "contradicts"),
        (
            ("~site:military base/lumut", "Lumut", "en"),
            (KUALA_LUMPUR, "吉隆坡", "zh"),
            "contradicts",
        ),
        # Two small towns of which neither holds the other, near as they are.
        (("~town:東石", "東石郷", "ja"), (BUDAI, "Budai", "en"), "contradicts"),
        # One town.
        (("~town:민데루", "민데루", "ko"), ("city:3374462", "Mindelo", "en"), "compatible"),
        # A town that the large one beside it may hold.
        (("~town:Bangsar", "Bangsar", "en"), (KUALA_LUMPUR, "吉隆坡", "zh"), "incomparable"),
    ],
)
def test_relations_by_distance(
    a: tuple[str, str, str], b: tuple[str, str, str], expected: str
) -> None:
    x, y = _place(*a), _place(*b)
    assert compare_predicates(x, y) == expected
    assert compare_predicates(y, x) == expected


def test_what_lies_near_a_town_may_lie_in_another() -> None:
    near = _place("~town:马卡蒂", "马卡蒂", "zh", landmark=True)
    quezon = _place("city:1692192", "Quezon City", "en")
    assert compare_predicates(near, quezon) != "contradicts"


def test_two_small_towns_of_the_countries_that_their_texts_name() -> None:
    a = _place("~town:ビシャカパトナム", "ビシャカパトナム", "ja", listed_in=("IN",))
    b = _place("~town:비사카파트남", "비사카파트남", "ko", listed_in=("IN",))
    assert compare_predicates(a, b) == "compatible"
