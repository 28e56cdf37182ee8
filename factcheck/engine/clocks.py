"""Relations of clock times: with a day or without, on clocks that are told, known or unknown."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from factcheck.engine.times import HOME_CLOCK, ONE_CLOCK
from factcheck.model.claim import Claim
from factcheck.model.value import Grain, Value, ValueKind
from factcheck.names import gazetteer

DAY = 24 * 60
HOUR = 60
#: a clock told to the full five minutes may be rounded by so many
ROUNDED = 5
ROUND_STEP = 5
#: Hawaii to New Zealand is 22 hours; a gap of a whole day is never read as a zone
WIDEST = 22 * HOUR


#: "15:20+09:00", but no stretch of time
_CANONICAL = re.compile(r"(\d\d):(\d\d)(?!.*/)")
#: "----14T02:40": of a text without a date only the day and the hour are known
_ON_SOME_DAY = re.compile(r".*T(\d\d):(\d\d)(?!.*/)")


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day in minutes, how many minutes it may last, its zone and its day as told."""

    minute: int
    length: int
    offset: int | None
    day: date | None

    @property
    def is_round(self) -> bool:
        return self.length > 1 or self.minute % ROUND_STEP == 0


def compare_clocks(a: Claim, b: Claim) -> str | None:
    """Relation of two claims that each tell a time of day, by name; None where one tells none.

    Days are compared only where both are told: a bare "1:15 a.m." is that of the day the story
    is about.  Clocks whose zones are known are held against one another; else whole hours between
    them may be two zones.
    """
    local = _local_clock(a, b)
    one, other = (_clock(claim, local) for claim in (a, b))
    if one is None or other is None:
        return None
    offsets = [_offsets(claim, clock, local) for claim, clock in ((a, one), (b, other))]
    if not all(offsets):
        return _unknown_zone(one, other)
    found = {_verdict(_gap(one, other, x, y), one, other) for x in offsets[0] for y in offsets[1]}
    if len(found) == 1:
        return found.pop()
    return _unknown_zone(one, other)


def _gap(one: Clock, other: Clock, offset: int, its: int) -> int:
    """Minutes from one clock time to another, each told by a clock so many minutes east of UTC."""
    gap = (one.minute - offset) - (other.minute - its)
    if one.day is not None and other.day is not None:
        return gap + (one.day - other.day).days * DAY
    return (gap + DAY // 2) % DAY - DAY // 2


def _verdict(gap: int, one: Clock, other: Clock) -> str:
    if gap == 0 and one.length == other.length:
        return "same"
    if -one.length < gap < other.length:
        return "compatible"
    rounded = one.is_round != other.is_round and abs(gap) <= ROUNDED
    return "compatible" if rounded else "contradicts"


def _unknown_zone(one: Clock, other: Clock) -> str:
    gap = one.minute - other.minute
    if one.day is not None and other.day is not None:
        gap += (one.day - other.day).days * DAY
        if abs(gap) > WIDEST:
            return "contradicts"
    if one.offset == other.offset:
        found = _verdict(gap, one, other)
        if found != "contradicts":
            return found
    if one.length > 1 or other.length > 1 or gap % HOUR == 0:
        return "incomparable"
    # Some whole number of hours may lie between the two clocks: only the minutes tell.
    return _verdict((gap + HOUR // 2) % HOUR - HOUR // 2, one, other)


def minute_of_day(value: Value) -> int | None:
    """Minutes since midnight of a clock time whose day is not known; None where it is none, or
    two."""
    found = (_CANONICAL if value.kind is ValueKind.TIME else _ON_SOME_DAY).match(value.text)
    if found is None or "hour" not in dict(value.said):
        return None
    return int(found[1]) * HOUR + int(found[2])


def _clock(claim: Claim, local: int | None) -> Clock | None:
    value = claim.value
    if value is None:
        return None
    said = dict(value.said)
    if "end.hour" in said:
        return None
    told = minute_of_day(value) if value.time is None or value.kind is ValueKind.TIME else None
    if told is not None:
        minute = told
        length, day = (1 if "minute" in said else HOUR), None
    elif (
        value.kind is ValueKind.DATE
        and value.time is not None
        and value.time.start is not None
        and value.time.grain in (Grain.MINUTE, Grain.HOUR)
    ):
        minute = value.time.start.hour * HOUR + value.time.start.minute
        length, day = (1 if value.time.grain is Grain.MINUTE else HOUR), value.time.start.date()
    else:
        return None
    return Clock(minute, length, _offset(claim, said, local), day)


def _offsets(claim: Claim, clock: Clock, local: int | None) -> set[int]:
    """The clocks by which a claim may be told, in minutes east of UTC; none where anything may be.

    A newsroom abroad tells what happened by the clock of the place, or by its own.
    """
    if clock.offset is not None:
        return {clock.offset}
    home = HOME_CLOCK.get(claim.language.partition("-")[0])
    return set() if local is None or home is None else {local, home}


def _offset(claim: Claim, said: dict[str, str], local: int | None) -> int | None:
    """Minutes east of UTC of the clock a claim is told by.

    Told itself; or that of the country, where the words say so ("local time") or the newsroom
    writes by the same clock.
    """
    if "zone" in said:
        return int(said["zone"])
    if claim.value is not None and claim.value.time is not None and claim.value.time.offset:
        return claim.value.time.offset
    home = HOME_CLOCK.get(claim.language.partition("-")[0])
    return local if "local" in said or local == home else None


def _local_clock(a: Claim, b: Claim) -> int | None:
    """Minutes east of UTC of the clock where what two claims tell took place, where all that is
    known of it tells one."""
    clocks = {ONE_CLOCK.get(land) for land in (land_of(a), land_of(b)) if land}
    return clocks.pop() if len(clocks) == 1 else None


def land_of(claim: Claim) -> str | None:
    """The country of what a claim tells, where it is known."""
    place = claim.place or (claim.event.place if claim.event is not None else None)
    return (gazetteer.country(place) if place else None) or claim.land
