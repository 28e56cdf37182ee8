"""The link gate: which articles of a folder tell one story."""

from __future__ import annotations

from itertools import combinations

import pytest

from factcheck.align.link import FOLDER, Item, Profile, link_items, stories_of

WORDS = [f"g:{word}" for word in ("fall", "house", "night", "quake", "rescue", "shake")]


def _profile(
    names: set[str], values: dict[str, float], own: str, *, words: int = 4, beside: bool = False
) -> Profile:
    """An article that has some words of its story, and two of its own."""
    topic = dict.fromkeys([*WORDS[:words], f"g:{own}1", f"g:{own}2"], 1.0)
    return Profile(frozenset(names), frozenset(), topic, values, 100.0, beside=beside)


def _linked(profiles: list[Profile]) -> int:
    """Number of pairs of sources that are linked."""
    folder: dict[Item, Profile] = {(n, 0): profile for n, profile in enumerate(profiles)}
    return len(link_items(folder))


@pytest.mark.parametrize("count", [3, 4, 6, 12])
def test_what_all_articles_of_a_small_folder_tell_is_not_common(count: int) -> None:
    """The more articles tell one story, the more alike they are, not the less."""
    names = {"place:lindora-bay", "country:NZ"}
    folder = [_profile(names, {"211": 0.45}, f"a{n}") for n in range(count)]
    assert _linked(folder) == count * (count - 1) // 2


def test_a_flash_that_tells_little_needs_to_share_but_little() -> None:
    whole = {"city:9", "place:lindora-bay", "unknown-person:tahuora", "org:harbour-board"}
    figures = {"211": 0.45, "4070": 0.7, "38": 0.2, "16": 0.2}
    long = [_profile(whole, figures, f"a{n}") for n in range(3)]
    flash = _profile({"place:lindora-bay"}, {"38": 0.2}, "f", words=2)
    assert _linked([*long, flash]) == 6


def test_what_stands_beside_another_article_gets_no_such_credit() -> None:
    """A few words under an article on a town in the news mostly tell another story."""
    whole = {"city:9", "place:lindora-bay", "unknown-person:tahuora", "org:harbour-board"}
    figures = {"211": 0.45, "4070": 0.7, "38": 0.2, "16": 0.2}
    long = [_profile(whole, figures, f"a{n}") for n in range(3)]
    for beside, linked in ((False, 6), (True, 3)):
        note = _profile({"place:lindora-bay"}, {"16": 0.2}, "f", words=1, beside=beside)
        assert _linked([*long, note]) == linked


def test_three_short_texts_that_place_one_quake_in_two_towns_are_one_story() -> None:
    """All figures are the same: only the town is told otherwise."""
    figures = {"15 km": 0.2, "350": 0.2, "18": 0.2}
    towns = ["city:1", "city:1", "city:2"]
    folder = [_profile({town}, figures, f"a{n}", words=6) for n, town in enumerate(towns)]
    assert _linked(folder) == 3


def test_quakes_of_two_towns_with_other_figures_are_two_stories() -> None:
    told = [("city:1", "350", "18"), ("city:1", "350", "18"), ("city:2", "47", "3")]
    folder = [
        _profile({town}, {"15 km": 0.2, a: 0.2, b: 0.2}, f"a{n}", words=6)
        for n, (town, a, b) in enumerate(told)
    ]
    assert _linked(folder) == 1


def test_two_stories_of_one_folder_stay_two() -> None:
    """Each of four articles; a country, a small figure and some words in common."""
    names = [{"place:lindora-bay", "country:NZ"}, {"unknown-person:oyelaran", "country:NZ"}]
    figures = [{"211": 0.45, "8": 0.05}, {"4300": 0.7, "8": 0.05}]
    folder: dict[Item, Profile] = {}
    for n in range(8):
        side = n % 2
        own = _profile(names[side], figures[side], f"a{n}", words=2)
        own.topic.update({f"g:only{side}{k}": 1.0 for k in range(3)})
        folder[n, 0] = own
    story_of = stories_of(link_items(folder))
    assert len(set(story_of.values())) == 2
    assert all(
        (story_of[a] == story_of[b]) == (a[0] % 2 == b[0] % 2) for a, b in combinations(folder, 2)
    )


def _among_many(told: list[Profile]) -> int:
    """Pairs linked among a few articles of one form in a folder with hundreds of others."""
    folder = list(told)
    for n in range(FOLDER):
        own = {f"g:other{n}-{k}": 1.0 for k in range(4)}
        figures = {f"{n}1": 0.2}
        folder.append(Profile(frozenset((f"place:{n}",)), frozenset(), own, figures, 100.0))
    return _linked(folder)


@pytest.mark.parametrize(
    ("shared", "linked"),
    [
        ({"unknown-person:varo"}, 2),  # two of one name, or one man in two stories
        ({"unknown-person:varo", "place:lindora-bay"}, 6),
    ],
)
def test_a_name_alone_makes_no_story_of_two_notices_of_one_form(
    shared: set[str], linked: int
) -> None:
    """Two articles of each notice, which tell the same firm and figures."""
    notices = [
        _profile(shared | {f"org:{k}"}, {f"{k}15": 0.45, f"{k}7": 0.2}, f"a{n}", words=6)
        for n, k in enumerate("xxyy")
    ]
    assert _among_many(notices) == linked


@pytest.mark.parametrize(("weight", "linked"), [(0.1, 0), (0.45, 1)])
def test_a_small_figure_makes_no_story_of_two_short_notices(weight: float, linked: int) -> None:
    notices = [_profile({"country:NZ"}, {"49": weight}, f"a{n}", words=6) for n in range(2)]
    assert _among_many(notices) == linked
