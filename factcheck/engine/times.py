"""Relations of times: half-open intervals, told finely or coarsely, with or without a zone."""

from __future__ import annotations

from datetime import datetime, timedelta

from factcheck.model.value import Grain, TimeSpan

#: grains that name a moment of the day rather than a day
CLOCK_GRAINS = frozenset({Grain.MINUTE, Grain.HOUR, Grain.DAYPART})
#: zones in use lie between these offsets, in minutes east of UTC
ZONES = (-12 * 60, 14 * 60)

#: Hawaii to New Zealand is 22 hours; a gap of a whole day is never read as a zone
WIDEST = timedelta(hours=22)

_DAY = timedelta(days=1)


def in_utc(span: TimeSpan) -> TimeSpan:
    """The span with its offset taken out; a span without one is returned as it is."""
    if span.offset is None:
        return span
    shift = timedelta(minutes=span.offset)
    return TimeSpan(
        None if span.start is None else span.start - shift,
        None if span.end is None else span.end - shift,
        span.grain,
        0,
    )


def compare_spans(a: TimeSpan, b: TimeSpan) -> str:
    """Relation of two spans, as a relation's name.

    Equal spans are the same; a span that holds or overlaps another is compatible with it (a month
    and a day of it, a range and a day in it).  Disjoint spans contradict, but for two cases where
    the zone may explain it: then they are compatible (an instant whose zone is known falls on the
    other day somewhere) or incomparable (two clock times whole hours apart, zones unknown).
    """
    if a.offset is not None and b.offset is not None:
        a, b = in_utc(a), in_utc(b)
    elif zone_may_explain(a, b):
        return "compatible" if a.offset is not None or b.offset is not None else "incomparable"
    if a.start == b.start and a.end == b.end:
        return "same"
    return "compatible" if a.overlaps(b) else "contradicts"


def share_one_end(a: TimeSpan, b: TimeSpan) -> bool:
    """Whether two stretches of days begin on one day and end on two, or the other way round.

    4-7 and 4-8 January are two accounts of one stay; 5-6 January may be a part of either.  The
    same holds for stretches of months.
    """
    if a.grain is not b.grain or a.grain not in (Grain.DAY, Grain.MONTH):
        return False
    if any(span.start is None or span.end is None for span in (a, b)):
        return False
    if a.grain is Grain.DAY and not (is_several_days(a) and is_several_days(b)):
        return False
    return (a.start == b.start) != (a.end == b.end)


def zone_may_explain(a: TimeSpan, b: TimeSpan) -> bool:
    """Whether two disjoint spans could be one moment told in two zones, one of them unknown."""
    if a.overlaps(b) or (a.offset is not None and b.offset is not None):
        return False
    clocks = (a.grain in CLOCK_GRAINS, b.grain in CLOCK_GRAINS)
    if not any(clocks):
        return False
    if all(clocks) and a.offset is None and b.offset is None:
        return _whole_hours_apart(a, b)
    known, other = (a, b) if a.offset is not None else (b, a)
    if known.offset is None:
        return False
    moment = in_utc(known)
    early = timedelta(minutes=ZONES[0])
    late = timedelta(minutes=ZONES[1])
    if moment.start is None or moment.end is None:
        return False
    reach = TimeSpan(moment.start + early, moment.end + late, other.grain)
    return reach.overlaps(other)


#: minutes east of UTC of countries with one clock, all year round
ONE_CLOCK = {
    "JP": 540, "KR": 540, "KP": 540, "CN": 480, "TW": 480, "HK": 480, "MO": 480, "SG": 480,
    "MY": 480, "PH": 480, "TH": 420, "VN": 420, "IN": 330,
}  # fmt: skip
#: the clock that a language's newsrooms write by, where all its readers share one
HOME_CLOCK = {"ja": 540, "ko": 540, "zh": 480}


def _whole_hours_apart(a: TimeSpan, b: TimeSpan) -> bool:
    """Two clock times that differ by whole hours, as far as newsrooms' zones lie apart."""
    if a.start is None or b.start is None or Grain.DAYPART in (a.grain, b.grain):
        return False
    gap = abs(a.start - b.start)
    return timedelta(0) < gap <= WIDEST and gap % timedelta(hours=1) == timedelta(0)


def gap_in_days(a: TimeSpan, b: TimeSpan) -> int:
    """Days between the nearest days of two spans: 0 where they touch, 1 from one day to the next.

    Open ends reach for ever.
    """
    first, second = (a, b) if _first(a) <= _first(b) else (b, a)
    if first.end is None or second.start is None or second.start < first.end:
        return 0
    last_day = (first.end - timedelta(microseconds=1)).date()
    return (second.start.date() - last_day).days


def _first(span: TimeSpan) -> datetime:
    return span.start if span.start is not None else datetime.min


def is_several_days(span: TimeSpan) -> bool:
    """Whether the span is a stretch of days told to the day: 13-15 January."""
    return span.grain == Grain.DAY and (span.days or 0) > 1


def is_one_day(span: TimeSpan) -> bool:
    """Whether the span lies within one calendar day."""
    return (
        span.start is not None
        and span.end is not None
        and span.end - span.start.replace(hour=0, minute=0, second=0, microsecond=0) <= _DAY
    )
