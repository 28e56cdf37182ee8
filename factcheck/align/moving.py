"""What moves from one day to the next: a place in a table, the day of a strike, the share of those
who have voted.  Told of two days, or of an hour and of the end, it is two figures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from factcheck.align.features import Feature
from factcheck.model.claim import Role
from factcheck.model.value import Grain, TimeSpan

PLACES = ("位", "위", "名")  # counters of 3位, 3위, 第三名
RUN = "run of "
# Stretches of time of which an ordinal counts one more every day.
DAILY = ("day", f"{RUN}days")
PERSONS = {"person", "case", None}  # counters of those who fell ill
PARTIAL = "basis/partial-count"
ON_A_DAY = (Grain.DAY, Grain.DAYPART, Grain.HOUR, Grain.MINUTE)
WITHIN_A_DAY = ON_A_DAY[1:]


def mark(features: Sequence[Feature]) -> None:
    """Mark the day that each ordinal is told of, and the hour of each share: a headline counts with
    its body."""
    every = list(features)
    shares = [f for f in every if f.claim.kind == "percent"]
    kept = [f for f in every if f.claim.kind == "ordinal"]
    hours = {(f.source, f.claim.text): f.claim.as_of for f in shares if f.claim.as_of}
    for feature in shares:
        if feature.claim.as_of is None and (
            hour := hours.get((feature.source, feature.claim.text))
        ):
            feature.claim = replace(feature.claim, as_of=hour)
    days: dict[tuple[int, str], set[int]] = defaultdict(set)
    for feature in kept:
        if (day := _own_day(feature)) is not None:
            days[feature.source, feature.claim.text].add(day)
    for feature in kept:
        told = days[feature.source, feature.claim.text]
        feature.day = min(told) if len(told) == 1 else _own_day(feature)
    counts = [f for f in every if f.claim.kind == "count" and f.claim.value is not None]
    listed = {(f.item, f.claim.sentence) for f in counts if f.claim.role is Role.MEMBER}
    for feature in counts:
        if (feature.item, feature.claim.sentence) in listed:
            feature.whole = _whole(feature, counts)


def _whole(part: Feature, counts: Sequence[Feature]) -> int | None:
    """What a part is told to be of: the last larger count of its sort before it, at most one
    sentence back."""
    claim = part.claim
    assert claim.value is not None and claim.value.amount is not None
    found: int | None = None
    for other in counts:
        value = other.claim.value
        if other.item != part.item or value is None or value.amount is None:
            continue
        near = 0 <= claim.sentence - other.claim.sentence <= 1 and other.claim.start < claim.start
        if not near or other.claim.role in (Role.MEMBER, Role.COMPARISON):
            continue
        sorts = {value.counter_class, claim.value.counter_class}
        if (len(sorts) == 1 or sorts <= PERSONS) and value.amount > claim.value.amount:
            found = int(value.amount)
    return found


def _own_day(feature: Feature) -> int | None:
    claim = feature.claim
    spans = (claim.event.time if claim.event else None, claim.reference)
    return next((day for span in spans if (day := _day(span)) is not None), None)


def _day(span: TimeSpan | None) -> int | None:
    if span is None or span.start is None or span.grain not in ON_A_DAY:
        return None
    return span.start.toordinal()


def apart(a: Feature, b: Feature) -> str | None:
    """Why two figures of what moves are those of two moments, or None."""
    if a.claim.kind == "percent":
        return _by_the_hour(a, b)
    if a.claim.kind == "count":
        return _has_grown(a, b)
    return _by_the_day(a, b) if a.claim.kind == "ordinal" else None


def _by_the_day(a: Feature, b: Feature) -> str | None:
    """Ordinals that count on from day to day, or places in a table, of two days."""
    x, y = a.claim.value, b.claim.value
    if x is None or y is None or x.amount is None or y.amount is None:
        return None
    issues = _between(a.published, b.published)
    told = _between(a.day, b.day)
    if (
        DAILY[0] in (x.counter_class, y.counter_class)
        or x.counter_class == y.counter_class in DAILY
    ):
        grown = int(y.amount - x.amount)
        passed = told if told is not None else issues
        return "each counts up to a day of its own" if grown == passed else None
    places = x.counter in PLACES or y.counter in PLACES
    # Neighbouring days of one issue may be one day by two clocks.
    moved = places and told and (issues or abs(told) > 1)
    return "places on two days" if moved else None


def _between(a: int | None, b: int | None) -> int | None:
    return None if a is None or b is None else b - a


def _has_grown(a: Feature, b: Feature) -> str | None:
    """Parts of wholes of which the later told one is the larger: 9 of 17 cases, then 10 of 19."""
    if a.whole is None or b.whole is None or a.whole == b.whole:
        return None
    days = [_day(f.claim.as_of) or f.published for f in (a, b)]
    passed, grown = _between(*days), b.whole - a.whole
    if not passed or (passed > 0) != (grown > 0):
        return None
    return "parts of a whole that has grown"


def _by_the_hour(a: Feature, b: Feature) -> str | None:
    """Shares of which one is told for an hour: the turnout at five, and in the end."""
    if all(PARTIAL in f.claim.basis for f in (a, b)):
        return None
    hours = [f.claim.as_of for f in (a, b)]
    grains = [span is not None and span.grain in WITHIN_A_DAY for span in hours]
    if not any(grains):
        return None
    if all(grains):
        one, other = hours
        assert one is not None and other is not None
        return None if one.overlaps(other) else "told for two hours"
    return "only one is told for an hour"
