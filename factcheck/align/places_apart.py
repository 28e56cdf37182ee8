"""What tells two places apart, however alike they are asked: another day, another one of a series,
a landmark near which it was, a storm that goes from land to land."""

from __future__ import annotations

import re

from factcheck.align.features import Feature
from factcheck.names import gazetteer, towns
from factcheck.names.cities import city

DAY = re.compile(r"d:(?:.*-)?(\d\d)\Z")  # the day of the month: d:--03-12, d:----05
NUMBER = "o:"
FIGURE = "n:"
FIGURE_NEAR = 0.4  # weight of a figure beside a place that is told of few things
AGE = "a:"
SITE = "~site:"  # a building, in which nothing else lies
NEAR_YEARS = 2  # by which papers may differ of one person
SIDE_BY_SIDE = 30.0  # kilometres from a station to the town that it serves, at most
NEAR_DAYS = 1  # by which clocks and papers may differ
MONTH = 28  # days from which two days of a month may be neighbours
NEAR = 0.3  # nearness of an act that is told beside a place
# What every clause on meeting the press tells.
PRESS = (
    "c:diplomacy/", "c:people/", "c:offices/", "c:jobs/", "c:politics/announce", "v:say", "v:tell",
    "v:meet", "v:hold", "v:open", "v:begin", "v:done",
)  # fmt: skip
GO_ON = frozenset(("disasters/landfall", "disasters/typhoon"))


def apart(a: Feature, b: Feature) -> str | None:
    """Why two places are not those of one happening, or None."""
    if a.claim.bygone != b.claim.bygone and not _goes_on_of_it(a, b):
        return "one is told of a time long past"
    if _on_other_days(a, b):
        return "told of two days"
    if _met_the_press(a) and _met_the_press(b) and not _of_one_day(a, b):
        return "nothing tells that it was one day"  # who travels meets the press everywhere
    if _numbered_apart(a, b):
        return "of two of a series"
    if _aged_apart(a, b):
        return "told of persons of two ages"
    if _goes_on(a, b):
        return "a storm comes to many lands"
    if _goes_by_its_station(a, b):
        return "a town may go by the station it is reached at"
    return "one lies near the other" if _is_landmark(a, b) or _is_landmark(b, a) else None


def _goes_by_its_station(a: Feature, b: Feature) -> bool:
    """Whether two places that somebody is bound for lie side by side: the Howrah train goes to
    Kolkata."""
    bound = all(f.claim.attribute.startswith("bound:") for f in (a, b))
    if not bound or a.claim.text == b.claim.text:
        return False
    left, right = (towns.of_city(f.claim.text) for f in (a, b))
    return left is not None and right is not None and towns.kilometres(left, right) <= SIDE_BY_SIDE


def _goes_on_of_it(a: Feature, b: Feature) -> bool:
    """Whether the sentence of one tells no time and says the very same as the other of its own: the
    years may stand in the sentence before."""
    undated = b if a.claim.bygone else a
    event = undated.claim.event
    own = event is not None and event.time is not None and "time" not in event.inherited
    if undated.claim.reference is not None or own or b.number not in a.asked_with:
        return False
    left, right = (
        {key for key, near, _ in f.claim.asked if near >= FIGURE_NEAR and key.startswith(FIGURE)}
        for f in (a, b)
    )
    return not left.isdisjoint(right)


def _met_the_press(feature: Feature) -> bool:
    return feature.claim.attribute.startswith("pressed:")


def _of_one_day(a: Feature, b: Feature) -> bool:
    """Whether two clauses tell one day, or what else was done then."""
    left, right = (
        {k for k, near, _ in f.claim.asked if near >= NEAR and k.startswith(("c:", "v:"))}
        for f in (a, b)
    )
    told = {key for key in left & right if not key.startswith(PRESS)}
    return bool(told) or not _days(a).isdisjoint(_days(b))


def _days(feature: Feature) -> set[int]:
    found = (DAY.match(key) for key, _, _ in feature.claim.asked)
    return {int(match[1]) for match in found if match}


def _on_other_days(a: Feature, b: Feature) -> bool:
    """Whether the clauses of both tell days, and none of them may be one day."""
    left, right = _days(a), _days(b)
    gaps = {abs(x - y) for x in left for y in right}
    return bool(gaps) and all(NEAR_DAYS < gap < MONTH for gap in gaps)


def _numbered_apart(a: Feature, b: Feature) -> bool:
    """Whether both tell the number of one of a series, and no number of both."""
    left, right = ({key for key, _, _ in f.claim.asked if key.startswith(NUMBER)} for f in (a, b))
    return bool(left and right) and left.isdisjoint(right)


def _aged_apart(a: Feature, b: Feature) -> bool:
    """Whether an age is told beside both, and no ages of both are within a slip of one another."""
    left, right = (
        {int(float(key[2:])) for key, _, _ in f.claim.asked if key.startswith(AGE)} for f in (a, b)
    )
    gaps = {abs(x - y) for x in left for y in right}
    return bool(gaps) and min(gaps) > NEAR_YEARS


def _goes_on(a: Feature, b: Feature) -> bool:
    concepts = {f.claim.event.concept for f in (a, b) if f.claim.event is not None}
    lands = {gazetteer.country(f.claim.text) for f in (a, b)}
    return not concepts.isdisjoint(GO_ON) and None not in lands and len(lands) > 1


def _is_landmark(near: Feature, exact: Feature) -> bool:
    """Whether what is told to lie near one place may lie in another one, no larger than it."""
    if not near.claim.landmark or exact.claim.landmark:
        return False
    if near.claim.text.startswith(SITE) and exact.claim.text.startswith(SITE):
        return False
    lands = {gazetteer.country(f.claim.text) for f in (near, exact)} - {None}
    return len(lands) < 2 and _size(near) >= _size(exact)


def _size(feature: Feature) -> int:
    """The inhabitants of a town of the table, else 0."""
    known = city(feature.claim.text)
    return known.inhabitants if known else 0
