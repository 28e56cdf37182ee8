"""Places of no table that two scripts write are one where only one can be meant."""

from __future__ import annotations

import pytest

from factcheck.model.mention import NameKind, NameMention
from factcheck.names.cluster import cluster
from factcheck.names.places_alone import may_be_one


@pytest.mark.parametrize(
    ("one", "other", "may"),
    [
        ("久留谷町", "Kurutani", True),
        ("鳴谷川", "Narutani River", True),
        ("鳴谷町", "Narutani River", False),  # a river is no town
        ("大坪地区", "오쓰보", True),
        ("大坪地区", "Sekiguchi", False),
        ("성산리", "Seongsan village", True),
        ("成功鎮", "Chenggong township", True),
        ("成功鎮", "Fugang", False),
        ("Kurutani", "Narutani", False),  # of one script
    ],
)
def test_names_that_may_be_read_alike(one: str, other: str, may: bool) -> None:
    assert may_be_one(one, other) is may
    assert may_be_one(other, one) is may


def _places(language: str, *names: str) -> list[NameMention]:
    return [
        NameMention(100 * n, 100 * n + len(name), name, NameKind.PLACE, language)
        for n, name in enumerate(names)
    ]


def _joined(*sources: list[NameMention]) -> list[set[str]]:
    """The names of each entity that several names were joined to."""
    found = cluster(sources)
    told = [
        {name for _, own in entity.names_by_language for name in own} for entity in found.entities
    ]
    return sorted((names for names in told if len(names) > 1), key=sorted)


def test_the_only_one_that_can_be_meant_is_meant() -> None:
    ja, en = _places("ja", "久留谷町", "鳴谷川"), _places("en", "Kurutani", "Narutani River")
    assert _joined(ja, en) == [{"Kurutani", "久留谷町"}, {"Narutani River", "鳴谷川"}]


def test_one_of_two_that_may_be_meant_is_not() -> None:
    ja, en = _places("ja", "鳴谷町", "成谷町"), _places("en", "Narutani")
    assert _joined(ja, en) == []
