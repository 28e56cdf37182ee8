"""Dates that are asked by the same words: which verb it was, and of what, no lexicon need know.

"The drill broke through on the 14th", 鑽頭16日鑽透: words that stand by one date only of either
source ask for one date.  Two dates answer one question where no other date of either source is
asked by as much of the same words, and none that agrees with one of them is asked likewise.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import NamedTuple

from factcheck import lexicon
from factcheck.align.dates import COMMON, clock_of, is_slip, kin
from factcheck.align.families import are_kin
from factcheck.align.features import Feature
from factcheck.align.link import Item, Link
from factcheck.align.slips import NEAR_DAYS
from factcheck.model.claim import Claim, Reason, Role
from factcheck.model.event import AHEAD

Relate = Callable[[Claim, Claim], str]
Asked = tuple[tuple[str, float, int], ...]

LEAST = 0.4  # points from which two dates are asked alike; a word beside both is about one
WORD = 0.2  # points from which a word counts as one of several
SEVERAL = 2
TELLING = 0.7  # points from which one word says enough: it stands right by both dates, by no other
BETTER = 1.15  # times as much as any other date of the two sources is asked alike
COUNTED = 0.15  # how near a word stands to a date at least, to be one that others stand by
BESIDE = 0.5  # how near an act stands to its date
MOST = 2.0
PLACED = 1.2  # a place that the other source names nowhere, beside the words that ask for it
AGREE = ("same", "compatible")
ACTS = ("event", "outcome", "state")
MEASURED = ("markets/", "basis/")  # what a day's figures are told of
VERB = "v:"
YEARS = ("year", "year_shift")


class Word(NamedTuple):
    """A key that two dates or places stand by, and the number of its word by either."""

    points: float
    key: str
    left: int
    right: int


@dataclass(frozen=True, slots=True)
class Met:
    """Two dates or places, and what they are asked by, in points of each word."""

    a: Feature
    b: Feature
    words: tuple[Word, ...]

    @property
    def points(self) -> float:
        return sum(word.points for word in self.words)


def mark(features: Iterable[Feature], links: Iterable[Link], relate: Relate) -> None:
    """Mark the dates of a story that are asked alike and differ, each with its partner."""
    dated = [feature for feature in features if feature.claim.kind == "date"]
    mark_met(
        meetings(dated, links, lambda feature: feature.claim.asked),
        lambda one: _may_be_one(one, relate),
        _tells_the_same,
    )


def mark_met(
    met: list[Met], may_be_one: Callable[[Met], bool], is_again: Callable[[Met, Met], bool]
) -> None:
    """Mark those of which either is the other's best partner by far; a meeting that only tells one
    of them again is no rival of it."""
    tops: dict[tuple[int, int], list[Met]] = defaultdict(list)
    for one in met:
        tops[one.a.number, one.b.source].append(one)
        tops[one.b.number, one.a.source].append(one)
    for one in met:
        if not may_be_one(one):
            continue
        rivals = [
            other.points
            for end in ((one.a.number, one.b.source), (one.b.number, one.a.source))
            for other in tops[end]
            if other is not one and not is_again(one, other)
        ]
        if one.points >= BETTER * max(rivals, default=0.0):
            one.a.asked_with[one.b.number] = one.points
            one.b.asked_with[one.a.number] = one.points


def asked_alike(a: Feature, b: Feature) -> bool:
    """Whether two dates or places are asked by the same words, and no others of their sources
    are."""
    return b.number in a.asked_with


def evidence(a: Feature, b: Feature) -> list[Reason]:
    """That two dates or places are asked by the same words."""
    points = a.asked_with.get(b.number)
    if points is None:
        return []
    shown = ((f"{a.claim.surface} ~ {b.claim.surface}", None),)
    weight = min(MOST, points) + (PLACED if a.claim.kind == "place" else 0.0)
    return [Reason("asked alike", "unique", round(weight, 3), shown)]


def meetings(
    features: Iterable[Feature], links: Iterable[Link], keys_of: Callable[[Feature], Asked]
) -> list[Met]:
    """All pairs of features of linked items that are asked by some word in common."""
    by_item: dict[Item, list[tuple[Feature, Asked]]] = defaultdict(list)
    for feature in features:
        if keys := keys_of(feature):
            by_item[feature.item].append((feature, keys))
    told = _told(by_item.values())
    met: list[Met] = []
    for link in links:
        met += _meetings(by_item[link.a], by_item[link.b], told)
    return met


def _told(items: Iterable[list[tuple[Feature, Asked]]]) -> dict[tuple[int, str], int]:
    """How many values of each source stand by each word."""
    values: dict[tuple[int, str], set[str]] = defaultdict(set)
    for told in items:
        for feature, keys in told:
            for key, near, _ in keys:
                if near >= COUNTED:
                    values[feature.source, key].add(feature.claim.text)
    return {key: len(found) for key, found in values.items()}


def _meetings(
    left: list[tuple[Feature, Asked]],
    right: list[tuple[Feature, Asked]],
    told: dict[tuple[int, str], int],
) -> list[Met]:
    index: dict[str, list[tuple[Feature, float, int]]] = defaultdict(list)
    for feature, keys in right:
        for key, near, word in keys:
            index[key].append((feature, near, word))
    found: list[Met] = []
    for a, keys in left:
        shared: dict[int, list[Word]] = defaultdict(list)
        others: dict[int, Feature] = {}
        for key, near, word in keys:
            for b, also, its in index.get(key, ()):
                among = told.get((a.source, key), 1) * told.get((b.source, key), 1)
                points = (near * also / among) ** 0.5
                shared[b.number].append(Word(points, key, word, its))
                others[b.number] = b
        found += [Met(a, others[n], _each_once(words)) for n, words in sorted(shared.items())]
    return found


def _each_once(shared: list[Word]) -> tuple[Word, ...]:
    """Each word of either date once, by its best key."""
    left: set[int] = set()
    right: set[int] = set()
    kept: list[Word] = []
    for word in sorted(shared, reverse=True):
        if word.left not in left and word.right not in right:
            left.add(word.left)
            right.add(word.right)
            kept.append(word)
    return tuple(kept)


def _may_be_one(met: Met, relate: Relate) -> bool:
    """Whether two dates that differ may be one gone wrong, by what they are and what asks them."""
    a, b = met.a, met.b
    if met.points < LEAST or not (_stands_alone(a) and _stands_alone(b)):
        return False
    telling = [word.key for word in met.words if word.points >= WORD]
    if len(telling) < SEVERAL and not any(map(_is_act, telling)) and met.points < TELLING:
        return False
    if all(key.startswith(("c:basis/", "c:markets/")) for key in telling):
        return False
    if relate(a.claim, b.claim) != "contradicts":
        return False
    return _are_close(a, b) and not _date_two_things(a, b) and not _tell_two_acts(met)


def _are_close(a: Feature, b: Feature) -> bool:
    """Whether two dates lie a few days apart, or one may be the other gone wrong in one part."""
    x, y = a.claim.value, b.claim.value
    if x is None or y is None:
        return False
    if x.time is None or y.time is None or x.time.start is None or y.time.start is None:
        return True  # of one of them the day is not known
    near = abs((x.time.start - y.time.start).days) <= NEAR_DAYS
    return near or is_slip(a, b)


def _date_two_things(a: Feature, b: Feature) -> bool:
    """Whether the lexicon knows what either dates, and it is not one thing; acts that every text
    tells (it announced, it began) are held against one another only."""
    known = [set(f.claim.dated) for f in (a, b)]
    if not all(known) or kin(a, b) is not None:
        return False
    return not all(dated <= COMMON for dated in known)


def _tell_two_acts(met: Met) -> bool:
    """Whether an act stands by either date, and none by the two: it arrived on one day, and what it
    did on the other, no table knows."""
    left, right = _acts_by(met.a), _acts_by(met.b)
    if kin(met.a, met.b) is not None or not (left or right):
        return False
    if not (left and right) and all(key.startswith(VERB) for key in (*left, *right)):
        return False  # a noun may hold a verb of the table: 演奏家
    if any(word.left in left.values() or word.right in right.values() for word in met.words):
        return False
    known = [[key[2:] for key in acts if key.startswith("c:")] for acts in (left, right)]
    return not any(are_kin("happenings", x, y) for x in known[0] for y in known[1])


def _acts_by(feature: Feature) -> dict[str, int]:
    """The acts right by a date, each with the number of its word."""
    return {key: n for key, near, n in feature.claim.asked if near >= BESIDE and _is_act(key)}


def _stands_alone(feature: Feature) -> bool:
    """Whether a date is told by itself: neither the day of the report or of what was told before,
    nor the year or month of some figure."""
    value = feature.claim.value
    if value is None:
        return False
    said = dict(value.said)
    if said.get("shift") == "0 day" or "anaphora" in said or "of" in said:
        return False
    if not {"day", "weekday", "hour", "shift"}.isdisjoint(said) or clock_of(feature):
        return True
    if "month" in said:
        return not said.keys().isdisjoint(YEARS) or feature.claim.modality in AHEAD
    return said.keys() - {"word"} == {"year"} and feature.claim.role is Role.BACKGROUND


def _tells_the_same(one: Met, other: Met) -> bool:
    """Whether another meeting holds the same two dates against one another, told again."""
    for end, far, others in ((one.a, one.b, other), (one.b, one.a, other)):
        if end.number not in (others.a.number, others.b.number):
            continue
        rest = others.b if others.a.number == end.number else others.a
        return rest.claim.text == far.claim.text
    return False


def _is_act(key: str) -> bool:
    """Whether a key is that of a verb, or of a happening that is not told in every text."""
    if key.startswith(VERB):
        return True
    concept = key[2:]
    if not key.startswith("c:") or concept in COMMON or concept.startswith(MEASURED):
        return False
    return lexicon.concept(concept).kind in ACTS
