"""Resolving: from what the words say of a time to the calendar.

Needs the publication day (or a dateline's) and what stood before in the same text.  Every answer
keeps what it rests on in ``resolved_by``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from operator import attrgetter

from factcheck.extract.reading import asides
from factcheck.extract.reading.calendar import Impossible, day_span, day_text_of
from factcheck.extract.reading.canon import clock_text, duration_text, said_text, span_text
from factcheck.extract.reading.clock import with_clock
from factcheck.extract.reading.context import Context
from factcheck.extract.reading.points import point
from factcheck.extract.reading.yearless import Found, days_of_months
from factcheck.language.pack import Pack
from factcheck.model.value import OPEN_DATE, Grain, TimeSpan, Value, ValueKind, value_of

TIMES = (ValueKind.DATE, ValueKind.TIME)
_CLOCK_STEPS = {"hour": "h", "minute": "min"}
_SENTENCE_END = re.compile(  # but "Jan. 5", "No. 3"
    r"[。！？!?\n]|\.\s(?![0-9])|(?<=[다요까])\.\s"
)
_ASIDE_REACH = 240  # characters before a time in which an aside may begin
_CUE_REACH = 80  # characters around a time in which "will", 予定, 将 are looked for
_TOLD_BEFORE = 48  # characters before a time in which the verb or subject of its clause may stand
_END = "end."
_YEARS = {"year", "year2", "year_shift", "era", "month_shift"}
_FIELDS = Value.__match_args__
_told = attrgetter(*_FIELDS)
_TEXT, _TIME, _BY, _WEEKDAY, _ALTERNATIVES = map(
    _FIELDS.index, ("text", "time", "resolved_by", "weekday", "alternatives")
)
_COUNTED = {"shift", "year_shift", "month_shift"}
_ENDS = {"end.day", "end.month", "end.weekday", "end.holiday", "end.quarter", "end.half"}
_MONTHS_AHEAD = 6  # farther ahead no stretch of results ends
_NEAR_SENTENCES = 2  # the same sentence and the next


@dataclass(slots=True)
class Clock:
    """A publication time as base of resolving: naive local time and, if known, its offset."""

    when: datetime
    offset: int | None = None


def as_clock(published: date | datetime | str | None) -> Clock | None:
    """A publication time from a date, a datetime or ISO text; ValueError if it is none."""
    if published is None:
        return None
    if isinstance(published, str):
        published = datetime.fromisoformat(published)
    if not isinstance(published, datetime):
        published = datetime(published.year, published.month, published.day)
    shift = published.utcoffset()
    offset = round(shift.total_seconds() / 60) if shift is not None else None
    return Clock(published.replace(tzinfo=None), offset)


def resolve_values(
    values: Iterable[Value],
    text: str,
    pack: Pack,
    published: Clock | None,
    anchor: TimeSpan | None,
) -> list[Value]:
    """Resolve the times among values, in the order they stand in the text."""
    values = list(values)
    if not any(value.kind in TIMES for value in values):
        return values
    context = Context(published.when if published else None)
    if anchor is not None and anchor.start is not None:
        context.anchor = anchor.start
    out: list[Value] = []
    plain = pack.level(text)
    further_on = days_of_months(values)
    at = 0
    for value in values:
        if value.kind not in TIMES or value.time is not None:
            out.append(value)
            continue
        context.sentence += len(_SENTENCE_END.findall(text, at, value.start))
        at = max(at, value.start)
        context.framed = _stands_at(plain, value, pack, "framed")
        context.in_passing = _stands_at(plain, value, pack, "in_passing")
        context.of_year = _goes_on(plain, value, out, pack)
        dated = _dated(value)
        context.bygone = not dated and _bygone(plain, value, pack)
        context.opens = not dated and _opens(plain, value, pack)
        context.planned = not (dated or context.bygone) and _planned(plain, value, pack)
        context.told = _only_day(value) and _is_told(plain, value, pack)
        context.passed = context.sentence == context.year_in and _passed(plain, value, context)
        whole = further_on.get(dict(value.said)["day"]) if _only_day(value) else None
        if whole is not None and "\n" not in text[: value.start].rstrip():
            context.planned = _planned(plain, whole, pack)
            month = ("month", dict(whole.said)["month"])
            resolved = _resolve(replace(value, said=(*value.said, month)), context)
            resolved = replace(resolved, said=value.said)
        else:
            resolved = _resolve(value, context)
        # 前年, 上年 are what a year is compared with: what follows is told of that year again.
        compared = ("anaphora", "-1 year") in value.said
        if resolved.time is not None and resolved.kind is ValueKind.DATE and not compared:
            context.remember(resolved.time, dict(value.said), value.roles)
            if context.year_in == context.sentence and _YEARS & {name for name, _ in value.said}:
                context.year_at = value.start, value.end
        out.append(resolved)
    return out


def _dated(value: Value) -> bool:
    """Whether the words name the year, or count from publication: nothing else moves the time."""
    names = {name for name, _ in value.said}
    if "n" in names:
        return False
    return "year" in names or (not names.isdisjoint(_COUNTED) and not names & _ENDS)


def sentence_around(text: str, start: int, end: int) -> str:
    """The sentence a passage stands in, as far as it lies within reach."""
    low = max(0, start - _CUE_REACH)
    around = text[low : end + _CUE_REACH]
    first = 0
    for stop in _SENTENCE_END.finditer(around, 0, start - low):
        first = stop.end()
    last = _SENTENCE_END.search(around, end - low)
    return around[first : last.start() if last else len(around)]


def _planned(plain: str, value: Value, pack: Pack) -> bool:
    """Whether the words around a time speak of something still to come.

    ``joins.clause`` is the rest of the time's clause, where the cues never stand behind it.
    ``joins.told`` finds, around "@" in the time's place, that it is the time of telling instead:
    "the ministry said on the 3rd that talks will begin".
    """
    cue = pack.joins.get("planned")
    if cue is None:
        return False
    low = max(0, value.start - _ASIDE_REACH)
    own = asides.own_part(plain[low : value.end + _CUE_REACH], value.start - low)
    around = sentence_around(own, value.start - low, value.end - low)
    clause = pack.joins.get("clause")
    if clause is not None and (rest := clause.match(plain, value.end)) is not None:
        around = around[: around.rfind(rest[0]) + len(rest[0])]
    return cue.search(around) is not None and not _is_told(plain, value, pack)


def _only_day(value: Value) -> bool:
    """Whether the words of a time name a day and no month: 2日."""
    names = {name for name, _ in value.said}
    return "day" in names and names.isdisjoint(("month", "month_shift", "anaphora"))


def _is_told(plain: str, value: Value, pack: Pack) -> bool:
    """Whether a time is that of telling what the sentence tells, by ``joins.told``."""
    told = pack.joins.get("told")
    if told is None:
        return False
    before = plain[max(0, value.start - _TOLD_BEFORE) : value.start]
    stop = _SENTENCE_END.search(plain, value.end, value.end + _CUE_REACH)
    after = plain[value.end : stop.start() if stop else value.end + _CUE_REACH]
    return told.search(f"{before}@{after}") is not None


def _passed(plain: str, value: Value, context: Context) -> bool:
    """Whether the year told last stands in an aside that is over, so that it is not this time's:
    "The bridge, built in 1932, was closed on Jan. 14"."""
    start, end = context.year_at
    if ", " not in plain[end : value.start]:
        return False
    low = max(0, start - _CUE_REACH)
    stops = [stop.end() for stop in _SENTENCE_END.finditer(plain, low, start)]
    return ", " in plain[stops[-1] if stops else low : start]


def _bygone(plain: str, value: Value, pack: Pack) -> bool:
    """Whether the words right before a time, or behind it, say that it is over."""
    cue, after = pack.joins.get("bygone"), pack.joins.get("bygone_after")
    if cue is not None and cue.search(plain[max(0, value.start - 48) : value.start]):
        return True
    return after is not None and after.match(plain, value.end) is not None


def _goes_on(plain: str, value: Value, told: list[Value], pack: Pack) -> datetime | None:
    """Begin of the month of an earlier year told in a row with a time: 지난해 8월과 10월."""
    cue = pack.joins.get("same_year")
    last = next((one for one in reversed(told) if one.kind in TIMES), None) if cue else None
    if cue is None or last is None or last.time is None or last.kind is not ValueKind.DATE:
        return None
    said = dict(last.said)
    if "month" not in said or not said.get("year_shift", "0").startswith("-"):
        return None
    return last.time.start if cue.fullmatch(plain, last.end, value.start) else None


def _stands_at(plain: str, value: Value, pack: Pack, join: str) -> bool:
    """Whether one of the words of ``joins`` begins a time."""
    cue = pack.joins.get(join)
    return cue is not None and cue.match(plain, value.start) is not None


def _opens(plain: str, value: Value, pack: Pack) -> bool:
    """Whether the word right before a time says that something begins then: "from Friday"."""
    cue = pack.joins.get("opens")
    return (
        cue is not None
        and cue.search(plain[max(0, value.start - _TOLD_BEFORE) : value.start]) is not None
    )


def _resolve(value: Value, context: Context) -> Value:
    said = dict(value.said)
    if value.kind is ValueKind.TIME:
        return _clock(value, said, context)
    try:
        span, by = _span(said, context)
    except Impossible as error:
        return replace(value, text=said_text(said), note=str(error))
    if span is None and said.get("step") in _CLOCK_STEPS and "n" in said:
        return _stretch(value, said)
    if span is None and "hour" in said and set(said) <= _CLOCKED:
        return replace(value, kind=ValueKind.TIME, text=_clock_only(said))
    if span is None:
        return replace(value, text=said_text(said), note=OPEN_DATE)
    weekday = int(said["weekday"]) if "weekday" in said and "day" in said else None
    alternatives = value.alternatives
    for other in (context.exact, context.other):
        if other is not None and "day" not in said:
            alternatives = (*alternatives, day_text_of(other))
    return _with_time(value, span, by, weekday, alternatives)


def _with_time(
    value: Value, span: TimeSpan, by: str, weekday: int | None, alternatives: tuple[str, ...]
) -> Value:
    """The value with its place on the calendar (dataclasses.replace takes twice as long)."""
    fields = list(_told(value))
    fields[_TEXT], fields[_TIME], fields[_BY] = span_text(span), span, by
    fields[_WEEKDAY], fields[_ALTERNATIVES] = weekday, alternatives
    return value_of(*fields)


# "That day at 22:15", where no day was told: the clock is all that is known.
_CLOCKED = frozenset({"hour", "minute", "ampm", "zone", "daypart", "anaphora"})


def _stretch(value: Value, said: dict[str, str]) -> Value:
    """How long before or after, where no time of day is known to count from."""
    amount, unit = Decimal(said["n"]), _CLOCK_STEPS[said["step"]]
    role = "after" if said.get("direction") == "1" else "before"
    return replace(
        value, kind=ValueKind.DURATION, text=duration_text([(amount, unit)]), amount=amount,
        unit=unit, precision=Decimal(1), said=(), roles=(*value.roles, role),
    )  # fmt: skip


def _clock(value: Value, said: dict[str, str], context: Context) -> Value:
    """A clock time keeps its own text; its moment lies on the day told before, or the anchor's."""
    value = replace(value, text=_clock_only(said))
    told = context.day if context.sentence - context.day_in < _NEAR_SENTENCES else None
    day = told or context.base
    if day is None or "hour" not in said or any(k.startswith(_END) for k in said):
        return value
    try:
        span, _ = point({**said, "year": str(day.year), "month": str(day.month),
                         "day": str(day.day)}, context)  # fmt: skip
    except Impossible as error:
        return replace(value, note=str(error))
    return replace(value, time=span, resolved_by="neighbour" if told else "published")


def _clock_only(said: dict[str, str]) -> str:
    start = clock_text(with_clock(said))
    ending = {k.removeprefix(_END): v for k, v in said.items() if k.startswith(_END)}
    if not ending:
        return start or said_text(said)
    for name in ("ampm", "zone"):
        if name in said:
            ending.setdefault(name, said[name])
    return f"{start}/{clock_text(with_clock(ending))}"


def _span(said: dict[str, str], context: Context) -> tuple[TimeSpan | None, str]:
    context.exact = context.other = None
    ending = {k.removeprefix(_END): v for k, v in said.items() if k.startswith(_END)}
    beginning = {k: v for k, v in said.items() if not k.startswith(_END)}
    first, by = _first(beginning, ending, context)
    if not ending or first is None or first.start is None:
        return first, by
    if set(ending) <= {"hour", "minute", "ampm", "zone", "daypart"}:
        kept = {k: v for k, v in beginning.items() if k not in ("hour", "minute")}
        last, _ = point({**kept, **ending}, context)
    else:
        context.remember(first, beginning)
        last, _ = point(_completed(beginning, ending, first.start), context)
        if set(ending) == {"weekday"} and last is not None and "week_shift" not in beginning:
            last = day_from(first.start, int(ending["weekday"]))
    if last is None or last.end is None:
        return first, by
    if last.end <= first.start and "month" in ending and beginning.keys() == {"day"}:
        beginning["month"] = ending["month"]  # told when it was over: 20日から10月31日まで
        beginning["year"] = str((last.start or first.start).year)
        first = point(beginning, context)[0] or first
    if first.start is None:
        return first, by
    if last.end <= first.start:
        last = _later(first, last, ending)
    if last.end is None or last.end <= first.start:
        raise Impossible("the range ends before it begins")
    grain = last.grain if last.grain == first.grain else Grain.DAY
    end = last.start if grain in (Grain.HOUR, Grain.MINUTE) else last.end
    return TimeSpan(first.start, end, grain, first.offset), by


def _first(beginning: dict[str, str], ending: dict[str, str], context: Context) -> Found:
    """The begin of a stretch, with the year that its end tells of it."""
    if "year" in ending and "month" in beginning and not _YEARS & set(beginning):
        turns = int(beginning["month"]) > int(ending.get("month", "12"))  # Nov-Feb 2017
        beginning["year"] = str(int(Decimal(ending["year"])) - turns)
    found = point(beginning, context)
    if not ending or found[1] != "published":
        return found
    year = _under_way(beginning, ending, context.base)
    if year is None or context.base is None:
        return found
    ahead = int(ending.get("month", "1")) - context.base.month
    if beginning.get("which") == "-1" and ahead > _MONTHS_AHEAD and not context.planned:
        year -= 1  # sales of January to November, told in January
    beginning["year"] = str(year)
    return point(beginning, context)[0], found[1]


def _under_way(
    beginning: dict[str, str], ending: dict[str, str], base: datetime | None
) -> int | None:
    """Year in which a stretch between months began, if publication lies in it."""
    if base is None or "month" not in beginning or _YEARS & {*beginning, *ending}:
        return None
    today = base.month, base.day
    start = int(beginning["month"]), int(beginning.get("day", "1"))
    end = int(ending.get("month", start[0])), int(ending.get("day", "31"))
    if start <= today and (today <= end or end < start):
        return base.year
    return base.year - 1 if today <= end < start else None


def _completed(
    beginning: dict[str, str], ending: dict[str, str], start: datetime
) -> dict[str, str]:
    """The end of a range with the month and year of its beginning where it names none."""
    out = dict(ending)
    if "day" in out and not {"month", "month_shift"} & set(out) and "month" in beginning:
        out["month"] = beginning["month"]
    if "weekday" in out and len(out) == 1:
        for name in ("week_shift", "which"):
            if name in beginning:
                out[name] = beginning[name]
    told = ("year", "year2", "year_shift", "era")
    dated = "month" in out and not any(k in out for k in told)
    for name in ("year", "year2", "era", "year_shift"):
        if dated and name in beginning:
            out[name] = beginning[name]
    if dated and not any(name in out for name in told):
        out["year"] = str(start.year)
    return out


def day_from(start: datetime, weekday: int) -> TimeSpan:
    """The first such weekday on or after a day."""
    day = start + timedelta(days=(weekday - start.weekday()) % 7)
    return day_span(day.year, day.month, day.day)


def _later(first: TimeSpan, last: TimeSpan, ending: dict[str, str]) -> TimeSpan:
    """30 December to 3 January: an end without a year of its own lies in the next one."""
    if "year" in ending or last.start is None or last.end is None or first.start is None:
        return last
    days = (first.start - last.start) / timedelta(days=1)
    if "month" not in ending or days > 366:
        return last
    start = last.start.replace(year=last.start.year + 1)
    return replace(last, start=start, end=start + (last.end - last.start))
