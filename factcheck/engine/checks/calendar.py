"""Checks of the calendar: weekday, era year, duration against dates, interval, age, metadata."""

from __future__ import annotations

import re
from datetime import date, timedelta

from factcheck.engine.checks.common import (
    amount,
    between,
    by_sentence,
    cue,
    group_of,
    is_hedged,
    is_plain,
    sentence_text,
)
from factcheck.engine.times import is_one_day, is_several_days
from factcheck.model.claim import Claim, FactGroup
from factcheck.model.source import Published, PublishedFrom, Source
from factcheck.model.value import Grain, ValueKind

#: a date without a year this near to the publication is taken to be of that year
NEAR_DAYS = 120
#: a bare day this near to it is taken to be of that month
NEAR_BARE = 10
#: a duration and a span of dates further apart than this do not speak of one stay
STAY_REACH = 40
#: a year that stands behind a date and was not read with it: "Wed Oct 26 15:50 2016"
_YEAR_BEHIND = re.compile(
    r"[\s,、(（]{0,3}(?:\d{1,2}:\d\d(?::\d\d)?\s*)?[\s,]{0,2}(?:19|20)\d\d(?!\d)"
)
#: the year before the first of each era: the first year of Reiwa is 2019
ERAS = {
    "令和": 2018,
    "平成": 1988,
    "昭和": 1925,
    "大正": 1911,
    "明治": 1867,
    "民國": 1911,
    "民国": 1911,
}
#: a western year stands at most so far behind its era year
ERA_REACH = 16
_ERA = rf"(?P<era>{'|'.join(ERAS)})\s*(?P<count>元|\d{{1,3}})\s*年"
_WESTERN = r"(?P<western>(?:18|19|20)\d\d)\s*年?"
_ERA_FIRST = re.compile(rf"{_ERA}(?:度)?\s*[(（\[［〔=＝]\s*(?:西暦|公元)?\s*{_WESTERN}")
_WESTERN_FIRST = re.compile(rf"(?:西暦|公元)?\s*{_WESTERN}\s*[(（\[［〔=＝]\s*{_ERA}")


def published_day(source: Source) -> date | None:
    """The day of publication, where known."""
    return source.published.when.date() if source.published is not None else None


def weekday(source: Source, claims: list[Claim]) -> list[FactGroup]:
    """A weekday beside a date that is another weekday: 5 January 2026 was a Monday."""
    out = []
    for claim in claims:
        value = claim.value
        if value is None or value.kind is not ValueKind.DATE or value.weekday is None:
            continue
        said = dict(value.said)
        if "day" not in said or "end.day" in said:
            continue
        if "year" not in said and _YEAR_BEHIND.match(source.text, claim.end):
            continue
        day = _told_day(said, claim, published_day(source))
        if day is None or day.weekday() == value.weekday:
            continue
        facts = {
            "date": day.isoformat(),
            "told": f"weekday:{value.weekday}",
            "right": f"weekday:{day.weekday()}",
        }
        why = f"{day.isoformat()} is weekday {day.isoweekday()}, {value.weekday + 1} is told"
        sure = "year" in said or published_day(source) is not None
        out.append(group_of("weekday", "weekday", source, [[claim]], facts, sure=sure, why=why))
    return out


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
        near = [
            _day(published.year + shift, int(said["month"]), said["day"]) for shift in (-1, 0, 1)
        ]
        reach = NEAR_DAYS
    elif claim.value is not None and claim.value.resolved_by in ("published", "dateline"):
        months = [published.year * 12 + published.month - 1 + shift for shift in (-1, 0, 1)]
        near = [_day(m // 12, m % 12 + 1, said["day"]) for m in months]
        reach = NEAR_BARE
    else:
        return None
    best = min((d for d in near if d), key=lambda d: abs(d - published), default=None)
    return best if best and abs(best - published) <= timedelta(days=reach) else None


def _day(year: int, month: int, day: str) -> date | None:
    try:
        return date(year, month, int(day))
    except ValueError:
        return None


def era_year(source: Source, claims: list[Claim]) -> list[FactGroup]:
    """An era year beside a western year that is another: 令和7年（2026年）, either way round."""
    out = []
    for claim in claims:
        if claim.value is None or claim.value.kind is not ValueKind.DATE:
            continue
        text = source.text[claim.start : claim.end + ERA_REACH]
        found = _ERA_FIRST.match(text) or _WESTERN_FIRST.match(text)
        if found is None:
            continue
        count = 1 if found["count"] == "元" else int(found["count"])
        right, told = ERAS[found["era"]] + count, int(found["western"])
        if right == told:
            continue
        era = f"{found['era']}{found['count']}年"
        facts = {"era": era, "right": str(right), "told": str(told)}
        out.append(group_of("era-year", "date", source, [[claim]], facts, why=f"{era} = {right}"))
    return out


def _year(claim: Claim) -> int | None:
    time = claim.value.time if claim.value else None
    return time.start.year if time is not None and time.start is not None else None


def stay(source: Source, claims: list[Claim]) -> list[FactGroup]:
    """A length in days beside the dates of the same stay: a four-day trip, 13 to 15 January."""
    out = []
    for sentence in by_sentence(claims):
        spans = [
            c for c in sentence if c.value and c.value.time and is_several_days(c.value.time)
            and "end.day" in dict(c.value.said)
        ]  # fmt: skip
        lengths = [
            c for c in sentence
            if c.value and c.value.kind is ValueKind.DURATION and c.value.unit == "D"
            and amount(c) is not None and is_plain(c) and not is_hedged(c)
        ]  # fmt: skip
        if len(spans) != 1 or len(lengths) != 1:
            continue
        span, length = spans[0], lengths[0]
        gap = between(source, span, length)
        days = span.value.time.days if span.value and span.value.time else None
        told = amount(length)
        if days is None or told is None or len(gap) > STAY_REACH or re.search(r"[.;。；]", gap):
            continue
        if told == days:
            continue
        facts = {"told": f"P{int(told)}D", "right": f"P{days}D"}
        # from the 13th to the 16th is three nights: one less than the days is only noted
        out.append(
            group_of(
                "stay", "arithmetic", source, [[length], [span]], facts,
                sure=told != days - 1 and 1 < told < 60, why=f"{span.surface} = {days}",
            )
        )  # fmt: skip
    return out


def interval(source: Source, claims: list[Claim]) -> list[FactGroup]:
    """ "First in six years" beside the year of the last one: since 2015, written in 2026."""
    now = published_day(source)
    if now is None:
        return []
    out = []
    for sentence in by_sentence(claims):
        gaps = [
            c for c in sentence
            if c.value and _is_interval(source, c) and c.value.unit == "Y"
            and amount(c) is not None and is_plain(c) and not is_hedged(c)
        ]  # fmt: skip
        years = [
            c for c in sentence
            if c.value and c.value.kind is ValueKind.DATE and "year" in dict(c.value.said)
            and c.value.time and c.value.time.grain in (Grain.YEAR, Grain.MONTH, Grain.DAY)
        ]  # fmt: skip
        if len(gaps) != 1 or len(years) != 1 or not _since(source, years[0]):
            continue
        year, told = _year(years[0]), amount(gaps[0])
        if year is None or told is None or year >= now.year:
            continue
        right = now.year - year
        # an event of December and one of January: the count of years may be one off
        if abs(right - told) < 2:
            continue
        facts = {"year": str(year), "told": f"P{int(told)}Y", "right": f"P{right}Y"}
        out.append(
            group_of("interval", "arithmetic", source, [[gaps[0]], [years[0]]], facts,
                     why=f"{year} → {now.year}")
        )  # fmt: skip
    return out


def _is_interval(source: Source, claim: Claim) -> bool:
    """ "In six years", 6年ぶり; or a length of time behind words that make it one: 时隔六年."""
    if claim.value is None or claim.value.kind is ValueKind.INTERVAL:
        return claim.value is not None
    before = source.text[max(0, claim.start - 3) : claim.start]
    return claim.value.kind is ValueKind.DURATION and bool(cue("after_a_gap_of").search(before))


def _since(source: Source, claim: Claim) -> bool:
    around = source.text[max(0, claim.start - 16) : claim.start] + "\n"
    return bool(cue("since").search(around + source.text[claim.end : claim.end + 8]))


_BORN = re.compile(
    r"\bborn\s+(?:on\s+|in\s+)?(?:[A-Z][a-z]+\.?\s+(?:\d{1,2},?\s+)?|\d{1,2}\s+[A-Z][a-z]+\s+)?"
    r"(?P<en>(?:18|19|20)\d\d)\b"
    r"|(?P<cjk>(?:18|19|20)\d\d)\s*(?:年(?:\d{1,2}月(?:\d{1,2}日)?)?\s*(?:生まれ|出生|生(?![^れ]))"
    r"|년(?:\s*\d{1,2}월(?:\s*\d{1,2}일)?)?\s*(?:생|출생|에 태어))"
    r"|(?:生于|生於|出生于|出生於)\s*(?P<zh>(?:18|19|20)\d\d)"
)
#: a bare number is an age only in brackets or between commas behind a name
_BARE_AGE = re.compile(r"[(（]\s*$|,\s*$|\bis\s+$|\baged\s+$")
AGES = (1, 119)


def age(source: Source, claims: list[Claim]) -> list[FactGroup]:
    """An age beside a year of birth that gives another.

    The year of birth is read from the words of birth themselves.
    """
    out = []
    now = published_day(source)
    if now is None:
        return []
    for sentence in by_sentence(claims):
        _, text = sentence_text(source, sentence[0])
        births = list(_BORN.finditer(text))
        if len(births) != 1 or cue("died").search(text):
            continue
        ages = [c for c in sentence if _is_age(source, c)]
        if len(ages) != 1 or not is_plain(ages[0]):
            continue
        year, told = int(births[0][births[0].lastgroup or 0]), amount(ages[0])
        right = now.year - year
        # before the birthday one less; the East Asian count is one more
        most = right + (0 if ages[0].language == "en" else 1)
        if told is None or right - 1 <= told <= most:
            continue
        facts = {"year": str(year), "told": str(int(told)), "right": f"{right - 1}-{right}"}
        out.append(
            group_of("age", "age", source, [ages], facts, why=f"{year} → {right - 1}-{right}")
        )
    return out


def _is_age(source: Source, claim: Claim) -> bool:
    size = amount(claim)
    if size is None or claim.value is None or not AGES[0] <= size <= AGES[1]:
        return False
    if claim.value.kind is ValueKind.AGE:
        return True
    before = source.text[max(0, claim.start - 8) : claim.start]
    after = source.text[claim.end : claim.end + 2]
    bare = claim.value.kind is ValueKind.NUMBER and size == int(size)
    return bare and bool(_BARE_AGE.search(before)) and after[:1] in (")", "）", ",", " ")


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
