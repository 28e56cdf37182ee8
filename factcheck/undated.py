"""Sources whose dateline tells a day and no year, or no day, dated by the sources linked with them.

"SEOUL, Sept 16 (Agency) -" and （某社台北26日電） leave the year, or month and year, to the reader,
who knows when it came in.  Here the publication times of the sources that tell the same story are
what is known.  A source that gets its day is read once more with it: the days of the week,
"yesterday" and the toll of an hour need it.  One that tells no day at all has none after that
either; but what it tells of a bare day, "on the 4th", is read as near the others.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, time

from factcheck.align import Linked
from factcheck.extract.whole import Extraction, extract
from factcheck.model.source import OpenDay, nearest_day
from factcheck.readers.dateline import dated

TOGETHER = 10  # days within which the linked sources tell when a text without a day was written


def with_days(reads: Sequence[Extraction], linked: Linked) -> list[Extraction]:
    """The readings, those anew whose day linked sources tell; the very list where there is none."""
    near = _days_near(reads, linked)
    found: dict[int, Extraction] = {}
    for number, days in sorted(near.items()):
        source = reads[number].source
        if source.open_day:
            if when := _agreed(source.open_day, days):
                found[number] = extract(replace(source, published=dated(source.open_day, when)))
        elif (max(days) - min(days)).days <= TOGETHER and _tells_open_day(reads[number]):
            last = datetime.combine(max(days), time())
            found[number] = extract(replace(source, near=last))
    if not found:
        return reads if isinstance(reads, list) else list(reads)
    return [found.get(number, read) for number, read in enumerate(reads)]


def _days_near(reads: Sequence[Extraction], linked: Linked) -> dict[int, set[date]]:
    """The days on which the sources linked with each undated one were published."""
    near: dict[int, set[date]] = defaultdict(set)
    for link in linked.links:
        for here, there in ((link.a[0], link.b[0]), (link.b[0], link.a[0])):
            own, other = reads[here].source, reads[there].source
            if own.published is None and own.near is None and other.published is not None:
                near[here].add(other.published.when.date())
    return near


def _tells_open_day(read: Extraction) -> bool:
    """Whether a date was left open for want of its year or its month."""
    return any(claim.kind == "date" and claim.text.startswith("-") for claim in read.claims)


def _agreed(day: OpenDay, near: Iterable[date]) -> datetime | None:
    """The one day that all known ones point at; None where they point at several."""
    found = {nearest_day(day, known) for known in near} - {None}
    return found.pop() if len(found) == 1 else None
