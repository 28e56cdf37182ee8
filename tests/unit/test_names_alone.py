"""Persons called by one word, or by a given name of their own abroad, with those named in full."""

from __future__ import annotations

import pytest

from factcheck.model.mention import NameKind, NameMention
from factcheck.names.cluster import cluster
from factcheck.names.find import find_names
from factcheck.names.match import same_name

MINISTER = "offices/transport-minister"
GOVERNOR = "offices/governor"
JUDGE = "offices/judge"
LAWYER = "offices/lawyer"

Told = tuple[str, str]  # the name of a person and the office told with it


def _entities(*sources: list[Told]) -> list[dict[str, str]]:
    """The entity of each name, by source."""
    mentions = [
        [
            NameMention(n * 100, n * 100 + len(name), name, NameKind.PERSON, "und", office=office)
            for n, (name, office) in enumerate(source)
        ]
        for source in sources
    ]
    keys = cluster(mentions).keys
    return [
        {m.surface: key for m, key in zip(own, told, strict=True)}
        for own, told in zip(mentions, keys, strict=True)
    ]


@pytest.mark.parametrize("word", ["托爾卡尼", "トルカニ", "톨카니"])
def test_one_word_goes_to_the_holder_of_the_same_office(word: str) -> None:
    full = [("Azmir Tolkani", MINISTER), ("Rune Hesselt", GOVERNOR)]
    one, other = _entities(full, [(word, MINISTER)])
    assert other[word] == one["Azmir Tolkani"]


@pytest.mark.parametrize(
    ("word", "office"),
    [("ペニャ", GOVERNOR), ("ベルガス", MINISTER), ("贝尔加斯", MINISTER)],
)
def test_another_office_or_other_sounds_are_another(word: str, office: str) -> None:
    one, other = _entities([("Azmir Peña", MINISTER)], [(word, office)])
    assert other[word] != one["Azmir Peña"]


def test_who_names_both_does_not_mean_one() -> None:
    first = [("Azmin Tolkani", MINISTER), ("塔卡尼", MINISTER)]
    one, _ = _entities(first, [("Someone Else", JUDGE)])
    assert one["塔卡尼"] != one["Azmin Tolkani"]


@pytest.mark.parametrize(
    ("name", "office", "same"),
    [("林若薇", JUDGE, True), ("林若薇", LAWYER, False), ("柯若薇", JUDGE, False)],
)
def test_a_given_name_used_abroad(name: str, office: str, same: bool) -> None:
    """Of one surname and one office."""
    one, other = _entities([("Yvette Lim", JUDGE), ("Robert Tseng", LAWYER)], [(name, office)])
    assert (other[name] == one["Yvette Lim"]) is same


def test_two_who_share_a_surname_stay_apart() -> None:
    one, other = _entities([("Yvette Lim", JUDGE)], [("林若薇", JUDGE), ("林子敬", JUDGE)])
    assert one["Yvette Lim"] not in other.values()


def test_a_known_person_is_told_by_the_name_in_brackets() -> None:
    text = "巴拉圭總統貝尼亞（Santiago Peña）抵台。貝尼亞隨後發表談話。"
    found = [m.id for m in find_names(text, "zh-Hant") if m.surface == "貝尼亞"]
    assert set(found) == {"person:santiago-pena"}


@pytest.mark.parametrize(
    ("a", "b", "verdict"),
    [
        ("何子聰", "Ho Tsz-chung", "same"),
        ("梁嘉銘", "Leung Kar-ming", "same"),
        ("陈文福", "Tan Boon Hock", "same"),
        ("柯德兴", "Desmond Quah Teck Hin", "same"),
        ("陈文福", "Tan Boon Seng", "different"),
        ("林桂芬", "Lim Kwee Hock", "different"),
    ],
)
def test_hong_kong_and_singapore_spell_as_they_speak(a: str, b: str, verdict: str) -> None:
    assert same_name(a, b, "person").verdict == verdict
