"""Titles by rank and field, and which two of them one person cannot hold at once."""

from __future__ import annotations

import pytest

from factcheck import lexicon
from factcheck.engine.predicates import compare_roles
from factcheck.lexicon import titles

FIELDS = [
    ("农业与环境部副部长", "zh", {"agriculture", "environment"}),
    ("総務副大臣", "ja", {"interior"}),
    ("총무성 부대신", "ko", {"interior"}),
    ("vice minister of health and welfare", "en", {"health"}),
    ("minister for education", "en", {"education"}),
    ("副大臣", "ja", set()),
]
APART = [
    ("offices/minister+vice@agriculture", "offices/minister+vice@defence"),
    ("offices/trade-minister+vice", "offices/minister+vice@interior"),
    ("offices/minister", "offices/minister+vice"),
    ("offices/chief-executive-officer", "offices/chief-executive-officer+vice"),
    ("offices/captain", "jobs/hotel-director"),
    ("offices/governor+vice", "jobs/economist"),
    ("offices/chief-officer", "offices/chief-financial-officer"),
    ("jobs/nurse", "jobs/doctor"),
    ("jobs/farmer", "jobs/police-officer"),
]
TOGETHER = [
    ("offices/minister", "offices/finance-minister"),
    ("offices/trade-minister", "offices/minister@economy"),
    ("offices/chief-executive-officer", "offices/founder"),
    ("offices/lawmaker", "offices/party-leader"),
    ("offices/minister", "offices/department-head"),
    ("offices/captain", "offices/captain+former"),
    ("offices/minister+former", "offices/mayor"),
    ("offices/chief-executive-officer+vice", "offices/chief-financial-officer"),
    ("jobs/doctor", "jobs/surgeon"),
    ("jobs/novelist", "jobs/teacher"),
    ("jobs/farmer", "jobs/fisherman"),
]


@pytest.mark.parametrize(("title", "language", "fields"), FIELDS)
def test_fields_are_read_beside_the_rank(title: str, language: str, fields: set[str]) -> None:
    """Ministries and departments that the lexicon does not list."""
    rank = next(m for m in lexicon.find(title, language) if titles.is_role(m.concept))
    found, _ = titles.fields_beside(title, rank.start, rank.end, language)
    assert found == fields


@pytest.mark.parametrize(("a", "b"), APART)
def test_one_person_is_not_both(a: str, b: str) -> None:
    """Other fields of one rank, other ranks of one body, two trades."""
    assert compare_roles(a, b) == compare_roles(b, a) == "contradicts"


@pytest.mark.parametrize(("a", "b"), TOGETHER)
def test_one_person_may_be_both(a: str, b: str) -> None:
    """A kind of the other, other times, what people are besides."""
    assert compare_roles(a, b) != "contradicts" != compare_roles(b, a)


@pytest.mark.parametrize(
    ("a", "b", "apart"),
    [
        ("offices/chief-financial-officer", "offices/company-auditor", True),
        ("jobs/cinematographer", "jobs/playwright", True),
        ("jobs/curator", "offices/professor", True),
        ("offices/transport-minister", "offices/public-company-head", True),
        ("offices/referee", "offices/coach", True),
        ("offices/captain", "offices/midfielder", False),
        ("jobs/cook", "jobs/shop-owner", False),
    ],
)
def test_posts_that_one_person_cannot_hold_at_once(a: str, b: str, apart: bool) -> None:
    assert titles.exclude(a, b) is apart
    assert titles.exclude(b, a) is apart


def test_a_spokesman_may_be_the_chief_cabinet_secretary() -> None:
    assert titles.go_together("offices/chief-cabinet-secretary", "offices/spokesperson")
    assert not titles.go_together("offices/finance-minister", "offices/spokesperson")
