"""Checks of the calendar: weekday, era year, duration against dates, interval, age, metadata."""

from __future__ import annotations

import re
from datetime import date, timedelta

from factcheck.engine.checks.common import (
    group_of,
)
from factcheck.engine.times import is_one_day
from factcheck.model.claim import Claim, FactGroup
from factcheck.model.source import Published, PublishedFrom, Source
from factcheck.model.value import Grain, Value, ValueKind

#: a date without a year this near to the publication is taken to be of that year
NEAR_DAYS = 120
#: a bare day this near to it is taken to be of that month
NEAR_BARE = 10
#: a year that stands behind a date and was not read with it: "Wed Oct 26 15:50 2016"
_YEAR_BEHIND = re.compile(
    r"[\s,、(（]{0,3}(?:\d{1,2}:\d\d(?::\d\d)?\s*)?[\s,]{0,2}(?:19|20)\d\d(?!\d)"
)


def published_day(source: Source) -> date | None:
    """The day of publication, where known."""
    return source.published.when.date() if source.published is not None else None


def weekday(source: Source, claims: list[Claim]) -> list[FactGroup]:
    """A weekday beside a date that is another weekday: 5 January 2026 was a Monday."""
    out = []
    for claim in claims:
        value = claim.value
        if value is None or value.kind is not ValueKind.DATE:
            continue
        said = dict(value.said)
        if "year" not in said and _YEAR_BEHIND.match(source.text, claim.end):
            continue
        published = published_day(source)
        for day, told in _told_weekdays(said, claim, published):
            if day.weekday() == told:
                continue
            facts = {
                "date": day.isoformat(),
                "told": f"weekday:{told}",
                "right": f"weekday:{day.weekday()}",
            }
            why = f"{day.isoformat()} is weekday {day.isoweekday()}, {told + 1} is told"
            sure = "year" in said or published is not None
            out.append(group_of("weekday", "weekday", source, [[claim]], facts, sure=sure, why=why))
            break
    return out


def _told_weekdays(
    said: dict[str, str], claim: Claim, published: date | None
) -> list[tuple[date, int]]:
    """Each day of a date that a weekday is told of: of a stretch its first and its last."""
    value = claim.value
    if value is None or "day" not in said:
        return []
    if "end.day" in said:
        return _of_stretch(said, value, published)
    day = None if value.weekday is None else _told_day(said, claim, published)
    return [] if day is None or value.weekday is None else [(day, value.weekday)]


def _of_stretch(
    said: dict[str, str], value: Value, published: date | None
) -> list[tuple[date, int]]:
    time = value.time
    if time is None or time.start is None or time.end is None or time.grain is not Grain.DAY:
        return []
    first, last = time.start.date(), (time.end - timedelta(days=1)).date()
    if not {"year", "end.year"} & said.keys():
        # The reader may have used a weekday to choose the year.
        near = None if published is None or "month" not in said else _nearest(said, published)
        if near is None:
            return []
        first, last = near, near + (last - first)
    found = []
    for day, end in ((first, ""), (last, "end.")):
        if f"{end}weekday" in said and str(day.day) == said[f"{end}day"].lstrip("0"):
            found.append((day, int(said[f"{end}weekday"])))
    return found


def _told_day(said: dict[str, str], claim: Claim, published: date | None) -> date | None:
    """The day meant: with the year told, else the one nearest to the publication.

    The reader may have used the weekday to choose the month or the year, so its choice is not
    taken; where the words before it gave the month, a bare day is left alone.
    """
    if "year" in said or "relative" in said:
        time = claim.value.time if claim.value else None
        whole = time is not None and time.start is not None and is_one_day(time)
        return time.start.date() if whole and time and time.start else None
    if published is None:
        return None
    if "month" in said:
        return _nearest(said, published)
    if not _is_of_publication(claim, published):
        return None
    months = [published.year * 12 + published.month - 1 + shift for shift in (-1, 0, 1)]
    days = [_day(m // 12, m % 12 + 1, said["day"]) for m in months]
    return _within(days, published, NEAR_BARE)


def _nearest(said: dict[str, str], published: date) -> date | None:
    """The day of a month nearest to the publication, where it is near."""
    shifts = (-1, 0, 1)
    days = [_day(published.year + shift, int(said["month"]), said["day"]) for shift in shifts]
    return _within(days, published, NEAR_DAYS)


def _within(days: list[date | None], published: date, reach: int) -> date | None:
    best = min((d for d in days if d), key=lambda d: abs(d - published), default=None)
    return best if best and abs(best - published) <= timedelta(days=reach) else None


def _is_of_publication(claim: Claim, published: date) -> bool:
    """Whether a bare day took its month from the publication, or from words before it that tell
    days of the same month: 刑事局今天表示…12日（週五）."""
    value = claim.value
    if value is None or value.resolved_by in ("published", "dateline"):
        return value is not None
    start = value.time.start if value.time is not None else None
    near = start is not None and abs(start.date() - published) <= timedelta(days=NEAR_BARE)
    return value.resolved_by == "neighbour" and near


def _day(year: int, month: int, day: str) -> date | None:
    try:
        return date(year, month, int(day))
    except ValueError:
        return None


def stamps(source: Source, claims: list[Claim]) -> list[FactGroup]:
    """A publication stamp and another one of the same source, of different days.

    A dateline of the day before is how news is made; one of the day after is not.
    """
    out = []
    own = source.published
    if own is None:
        return []
    for other in source.other_dates:
        days = (other.when.date() - own.when.date()).days
        if own.found is PublishedFrom.DATELINE:
            days = -days
        is_dateline = PublishedFrom.DATELINE in (own.found, other.found)
        if days == 0 or (is_dateline and days == -1):
            continue
        placed = [c for c in (_stamp(source, own), _stamp(source, other)) if c is not None]
        if not placed:
            continue
        facts = {
            "first": own.when.date().isoformat(),
            "first_from": str(own.found),
            "second": other.when.date().isoformat(),
            "second_from": str(other.found),
            "days": str(abs(days)),
        }
        sides = [[c] for c in placed]
        out.append(group_of("stamps", "metadata", source, sides, facts, why=f"{abs(days)} d"))
    return out


def _stamp(source: Source, stamp: Published) -> Claim | None:
    """The stamp as a claim, where it stands in the text."""
    if stamp.start < 0:
        return None
    day = stamp.when.date().isoformat()
    surface = source.text[stamp.start : stamp.end]
    return Claim(
        source=source.id, path=source.path, item=0, sentence=-1, start=stamp.start, end=stamp.end,
        kind="metadata", attribute="published", text=day, surface=surface,
        language=source.language,
    )  # fmt: skip
