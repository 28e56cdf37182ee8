"""Stories of a folder: clusters of articles that grow by their mean likeness."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations

import pytest

from factcheck.align.link import name_weight
from factcheck.align.linkage import Clusters, Item
from factcheck.align.principals import Told

WEAK, STRONG = 0.9, 1.5
Scores = dict[tuple[Item, Item], float]


def _item(number: int) -> Item:
    return number, 0


def _all_alike(numbers: range, score: float) -> Scores:
    return {(_item(a), _item(b)): score for a, b in combinations(numbers, 2)}


def _stories(scores: Scores, days: dict[Item, float | None] | None = None) -> list[list[int]]:
    known: dict[Item, Told] = defaultdict(lambda: Told(frozenset()))
    grown = Clusters(scores, days or {}, known, weak=WEAK, strong=STRONG).grown()
    return [sorted({item[0] for item in items}) for items in grown]


def test_an_article_joins_a_story_through_others() -> None:
    scores = {(_item(0), _item(1)): 2.0, (_item(1), _item(2)): 1.6, (_item(0), _item(2)): 0.7}
    assert _stories(scores) == [[0, 1, 2]]


def test_what_is_alike_to_one_article_of_many_alone_is_another_story() -> None:
    scores = _all_alike(range(4), 2.0) | {(_item(3), _item(4)): 1.6}
    assert _stories(scores) == [[0, 1, 2, 3]]


def test_two_stories_of_one_sort_are_two_however_many_of_their_articles_meet() -> None:
    """Two appeals in one city on one day: all meet a little, those of one court case much more."""
    between = {(_item(a), _item(b)): 1.0 for a in range(3) for b in range(3, 6)}
    scores = _all_alike(range(3), 4.0) | _all_alike(range(3, 6), 3.5) | between
    assert _stories(scores) == [[0, 1, 2], [3, 4, 5]]


def test_a_loosely_told_story_is_one_story() -> None:
    assert _stories(_all_alike(range(6), 1.0)) == [[0, 1, 2, 3, 4, 5]]


def test_a_story_of_months_ago_is_another_happening() -> None:
    scores = _all_alike(range(2), 3.0)
    assert _stories(scores, {_item(0): 0.0, _item(1): 61.0}) == []
    assert _stories(scores, {_item(0): 0.0, _item(1): None}) == [[0, 1]]


@pytest.mark.parametrize(("between", "stories"), [(0.9, 2), (1.4, 1)])
def test_days_between_two_clusters_ask_for_more_likeness(between: float, stories: int) -> None:
    """Two finals in one town, five days from one another, are told in much the same words."""
    scores = _all_alike(range(4), between)
    for half in (range(2), range(2, 4)):
        scores |= _all_alike(half, 2.0)
    days: dict[Item, float | None] = {_item(n): 0.0 if n < 2 else 5.0 for n in range(4)}
    assert len(_stories(scores, days)) == stories
    assert len(_stories(scores, dict.fromkeys(days, 0.0))) == 1


def test_items_of_one_source_count_once() -> None:
    """A summary that shares little takes nothing from what its article shares."""
    scores = {((0, 0), (1, 0)): 2.0, ((0, 1), (1, 0)): 1.0, ((0, 0), (2, 0)): 1.8}
    scores |= {((1, 0), (2, 0)): 1.7}
    assert _stories(scores) == [[0, 1, 2]]


def test_the_order_of_the_scores_is_of_no_matter() -> None:
    scores = _all_alike(range(3), 2.0) | _all_alike(range(3, 6), 1.8)
    scores |= {(_item(a), _item(b)): 0.5 for a in range(3) for b in range(3, 6)}
    backwards = dict(reversed(scores.items()))
    assert _stories(scores) == _stories(backwards) == [[0, 1, 2], [3, 4, 5]]


@pytest.mark.parametrize(
    ("key", "weight"),
    [
        ("unknown-organisation:외교부", 0.2),
        ("unknown-organisation:대법원", 0.2),
        ("unknown-organisation:supremecourt", 0.2),
        ("unknown-organisation:海上保安庁", 0.2),
        ("unknown-organisation:새벽물류", 0.6),
        ("unknown-organisation:浜坂中央病院", 0.6),
        ("unknown-organisation:orvenholtlogistics", 0.6),
        ("unknown-person:supremecourt", 1.0),
    ],
)
def test_a_body_that_every_country_has_links_no_stories(key: str, weight: float) -> None:
    assert name_weight(key) == weight


def test_halves_of_a_story_that_share_little_by_the_pair_are_joined_by_all_their_pairs() -> None:
    """Articles in two languages: hardly a pair leaves a trace, and none shares nothing."""
    between = {(_item(a), _item(b)): 0.55 for a in range(3) for b in range(3, 6)}
    between[_item(0), _item(3)] = 1.0
    scores = _all_alike(range(3), 1.4) | _all_alike(range(3, 6), 1.3) | between
    assert _stories(scores) == [[0, 1, 2, 3, 4, 5]]
    days: dict[Item, float | None] = {_item(n): 0.0 if n < 3 else 9.0 for n in range(6)}
    assert _stories(scores, days) == [[0, 1, 2], [3, 4, 5]]


def test_a_few_pairs_are_too_few_to_be_steady() -> None:
    between = {(_item(a), _item(b)): 0.6 for a in range(2) for b in range(2, 4)}
    scores = _all_alike(range(2), 1.6) | _all_alike(range(2, 4), 1.6) | between
    assert _stories(scores) == [[0, 1], [2, 3]]


def test_a_large_folder_holds_the_stories_of_a_small_one() -> None:
    """Where there are many articles, what no chain of links reaches is left out of the sums."""
    own = _all_alike(range(4), 2.0) | {(_item(3), _item(4)): 0.8}
    many = {(_item(10 * n), _item(10 * n + 5)): 2.0 for n in range(1, 200)}
    loose = {(_item(0), _item(10 * n)): 0.3 for n in range(1, 200)}
    assert _stories(own) == [[0, 1, 2, 3]]
    found = _stories(own | many | loose)
    assert found == [[0, 1, 2, 3], *([10 * n, 10 * n + 5] for n in range(1, 200))]


@pytest.mark.parametrize(("mean", "stories"), [(0.9, [[0, 1, 2]]), (0.6, [[0, 1]])])
def test_an_article_much_like_one_of_two_joins_by_the_mean(
    mean: float, stories: list[list[int]]
) -> None:
    """The less the pairs, the more alike they are to be: one trace of two is too few alone."""
    scores = {(_item(0), _item(1)): 1.4, (_item(0), _item(2)): 2 * mean - 0.4}
    scores[_item(1), _item(2)] = 0.4
    assert _stories(scores) == stories
