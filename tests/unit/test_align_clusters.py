"""Clusters of articles that fell apart by language and tell one story; and those that do not."""

from __future__ import annotations

from dataclasses import replace

from factcheck.align.clusters import join_clusters
from factcheck.align.link import STRONG, Item, Link, Profile, stories_of

ENGLISH = [(0, 0), (1, 0), (2, 0)]
KOREAN = [(3, 0), (4, 0), (5, 0)]


def _profile(names: set[str], words: set[str], values: set[str], day: float | None) -> Profile:
    topic = {f"g:{word}": 1.0 for word in words}
    return Profile(frozenset(names), frozenset(), topic, dict.fromkeys(values, 0.45), day)


def _folder(
    there: set[str], words: set[str], values: set[str], day: float | None = 100.0
) -> dict[Item, Profile]:
    """Three articles of a ferry's sinking, and three more that tell what is given."""
    told = {"sink", "ferry", "crew", "harbour", "rescue"}
    folder = {
        item: _profile({"city:9", "place:lindora-bay"}, {*told, f"own{item[0]}"}, {"211"}, 100.0)
        for item in ENGLISH
    }
    folder |= {item: _profile(there, {*words, f"own{item[0]}"}, values, day) for item in KOREAN}
    return folder


def _stories(folder: dict[Item, Profile]) -> int:
    links = [Link(a, b, STRONG) for own in (ENGLISH, KOREAN) for a in own for b in own if a < b]
    joined = join_clusters(folder, links)
    assert [(k.a, k.b) for k in joined] == sorted({(k.a, k.b) for k in joined})
    return len(set(stories_of(joined).values()))


ALIKE = {"sink", "ferry", "crew", "captain"}


def test_two_clusters_of_one_happening_are_one_story() -> None:
    folder = _folder({"city:9", "place:lindora-bay"}, ALIKE, {"211"})
    assert _stories(folder) == 1


def test_a_city_in_common_is_too_little() -> None:
    assert _stories(_folder({"city:9"}, ALIKE, {"347"})) == 2


def test_other_words_are_another_story() -> None:
    folder = _folder({"city:9", "place:lindora-bay"}, {"film", "prize", "jury"}, {"211"})
    assert _stories(folder) == 2


def test_a_week_between_two_clusters_keeps_them_apart() -> None:
    folder = _folder({"city:9", "place:lindora-bay"}, ALIKE, {"211"}, 107.0)
    assert _stories(folder) == 2
    assert _stories(_folder({"city:9", "place:lindora-bay"}, ALIKE, {"211"}, None)) == 1


def test_what_few_articles_of_a_cluster_tell_is_not_told_by_it() -> None:
    folder = _folder({"city:9"}, ALIKE, {"347"})
    folder[KOREAN[0]] = _profile({"city:9", "place:lindora-bay"}, ALIKE, {"211"}, 100.0)
    assert _stories(folder) == 2


def test_nothing_is_linked_to_a_single_article() -> None:
    folder = _folder({"city:9", "place:lindora-bay"}, ALIKE, {"211"})
    folder = {item: profile for item, profile in folder.items() if item not in KOREAN[1:]}
    links = [Link(a, b, STRONG) for a in ENGLISH for b in ENGLISH if a < b]
    assert join_clusters(folder, links) == links


def test_two_guests_of_one_host_are_two_stories() -> None:
    hall = {"city:9", "place:lindora-bay", "person:host"}
    folder = _folder(hall | {"country:KE", "person:guest"}, ALIKE, {"211"})
    assert _stories(folder) == 1, "only one side tells of others"
    for item in ENGLISH:
        own = folder[item]
        folder[item] = replace(own, entities=own.entities | {"country:DK", "person:king"})
    assert _stories(folder) == 2


def test_a_name_that_some_article_of_the_other_cluster_tells_keeps_nothing_apart() -> None:
    hall = {"city:9", "place:lindora-bay"}
    folder = _folder(hall | {"country:KE", "person:guest"}, ALIKE, {"211"})
    for item in ENGLISH:
        own = folder[item]
        folder[item] = replace(own, entities=own.entities | {"country:DK", "person:king"})
    last = folder[KOREAN[-1]]
    folder[KOREAN[-1]] = replace(last, entities=last.entities | {"country:DK"})
    assert _stories(folder) == 1


WHOLE = {"sink", "ferry", "crew", "harbour", "rescue"}


def test_much_the_same_words_of_near_days_ask_for_one_name_only() -> None:
    there = {"place:lindora-bay"}
    assert _stories(_folder(there, WHOLE, set())) == 1
    assert _stories(_folder(set(), WHOLE, {"211"})) == 2, "a figure is no name"
    assert _stories(_folder(there, WHOLE, set(), None)) == 2, "nothing tells that it is one time"


def test_one_article_with_another_years_date_line_parts_no_story() -> None:
    folder = _folder({"city:9", "place:lindora-bay"}, WHOLE, {"211"}, None)
    folder[KOREAN[0]] = replace(folder[KOREAN[0]], day=466.0)
    assert _stories(folder) == 1
    folder[KOREAN[1]] = replace(folder[KOREAN[1]], day=466.0)
    assert _stories(folder) == 2
