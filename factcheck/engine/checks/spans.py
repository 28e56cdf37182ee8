"""Checks of lengths of time against the dates beside them, and the year of the last time."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.engine.checks.calendar import published_day
from factcheck.engine.checks.common import (
    amount,
    between,
    by_sentence,
    cue,
    exact_amount,
    group_of,
    in_each_sentence,
    is_hedged,
    is_plain,
    sentence_text,
)
from factcheck.engine.times import is_several_days
from factcheck.model.claim import Claim, FactGroup
from factcheck.model.source import Source
from factcheck.model.value import Grain, ValueKind

#: a duration and a span of dates further apart than this do not speak of one stay
STAY_REACH = 40


@in_each_sentence
def stay(source: Source, sentence: list[Claim]) -> Iterator[FactGroup]:
    """A length in days beside the dates of the same stay: a four-day trip, 13 to 15 January."""
    spans = [
        c for c in sentence if c.value and c.value.time and is_several_days(c.value.time)
        and "end.day" in dict(c.value.said)
    ]  # fmt: skip
    lengths = [
        c for c in sentence
        if c.value and c.value.kind is ValueKind.DURATION and c.value.unit == "D"
        and exact_amount(c) is not None
    ]  # fmt: skip
    if len(spans) != 1 or len(lengths) != 1:
        return
    span, length = spans[0], lengths[0]
    gap = between(source, span, length)
    days = span.value.time.days if span.value and span.value.time else None
    told = amount(length)
    if days is None or told is None or len(gap) > STAY_REACH or re.search(r"[.;。；]", gap):
        return
    if told == days:
        return
    facts = {"told": f"P{int(told)}D", "right": f"P{days}D"}
    # from the 13th to the 16th is three nights: one less than the days is only noted
    yield group_of(
            "stay", "arithmetic", source, [[length], [span]], facts,
            sure=told != days - 1 and 1 < told < 60, why=f"{span.surface} = {days}",
        )  # fmt: skip


@in_each_sentence
def lead_time(source: Source, sentence: list[Claim]) -> Iterator[FactGroup]:
    """A distance in days, weeks or months between two dates that lie otherwise apart.

    "On 20 April, ten days before the election on 5 May": both dates, to the day, and one length
    that words tie to them.
    """
    dates = [c for c in sentence if _is_told_day(c)]
    lengths = [found for c in sentence if (found := _distance(c)) is not None]
    if len(dates) == 1 and len(lengths) == 1:
        yield from _countdown(source, dates[0], *lengths[0])
    if len(dates) != 2 or len(lengths) != 1 or not _tied(source, lengths[0][0], dates):
        return
    claim, told, slack = lengths[0]
    days = [c.value.time.start for c in dates if c.value and c.value.time]
    if len(days) != 2 or days[0] is None or days[1] is None:
        return
    right = abs((days[1] - days[0]).days)
    if abs(right - told) <= slack or not right:
        return
    facts = {"told": _length_text(claim), "right": f"P{right}D"}
    why = f"{dates[0].text} → {dates[1].text} = {right}"
    sides = [[claim], dates]
    sure = "year" in dict(dates[0].value.said if dates[0].value else ()) or right < SAME_YEAR
    yield group_of("lead-time", "arithmetic", source, sides, facts, sure=sure, why=why)


def _countdown(
    source: Source, date: Claim, length: Claim, told: int, slack: int
) -> Iterator[FactGroup]:
    """Days left until a date, against the day of publication: "ten days to go until 5 May"."""
    now = published_day(source)
    start = date.value.time.start if date.value and date.value.time else None
    if now is None or start is None or not 0 < (start.date() - now).days < SAME_YEAR:
        return
    _, text = sentence_text(source, length)
    near = source.text[max(0, length.start - 12) : length.end + 24]
    right = (start.date() - now).days
    if abs(right - told) <= slack or not cue("to_go").search(near) or len(text) > LONG_SENTENCE:
        return
    facts = {"told": _length_text(length), "right": f"P{right}D"}
    why = f"{now.isoformat()} → {date.text} = {right}"
    yield group_of("lead-time", "arithmetic", source, [[length], [date]], facts, why=why)


def _is_told_day(claim: Claim) -> bool:
    """Whether a claim is a day told by its month and number."""
    value = claim.value
    if value is None or value.kind is not ValueKind.DATE or value.time is None:
        return False
    said = dict(value.said)
    told = "day" in said and "month" in said and "end.day" not in said
    return told and value.time.days == 1


def _distance(claim: Claim) -> tuple[Claim, int, int] | None:
    """A length or "ten days before" in days, with what its unit leaves open; None for others."""
    value = claim.value
    if value is None or not is_plain(claim) or is_hedged(claim):
        return None
    said = dict(value.said)
    if value.kind is ValueKind.DATE and {"n", "step", "direction"} <= set(said):
        unit = _STEPS.get(said["step"])
        size = int(said["n"]) if said["n"].isdigit() else None
    elif value.kind is ValueKind.DURATION:
        unit, given = value.unit, amount(claim)
        size = int(given) if given is not None and given == int(given) else None
    else:
        return None
    if size is None or unit not in _DAYS_OF:
        return None
    days, slack = _DAYS_OF[unit]
    return claim, size * days, slack * (size if unit == "M" else 1)


def _tied(source: Source, length: Claim, dates: list[Claim]) -> bool:
    """Whether words tie a length to both dates."""
    first, second = dates
    if length.end <= second.start:
        after = between(source, length, second)
        if _BEFORE_EVENT.fullmatch(after) or _LATER_ON.fullmatch(after):
            return True
        beside = first.end <= length.start and _CJK_EVENT.fullmatch(between(source, first, length))
        marked = source.text[length.start - 1 : length.start] in tuple("前后後") or bool(
            re.search("[前后後전후뒤]", length.surface + after[:2])
        )
        return bool(beside) and marked and bool(_CJK_THEN.fullmatch(after))
    return False


#: in a longer sentence the days left may be those to something else
LONG_SENTENCE = 200
#: years nobody told are taken to be the publication's; dates nearer than this are of one year
SAME_YEAR = 183
#: days of a unit, and how many of them it leaves open
_DAYS_OF = {"D": (1, 1), "W": (7, 3), "M": (30, 3)}
_STEPS = {"day": "D", "week": "W", "month": "M"}
#: " before the election on "
_BEFORE_EVENT = re.compile(
    r"\s+(?:before|after|ahead\s+of|prior\s+to|following)\s+[\w\s'’-]{0,40}?", re.IGNORECASE
)
#: " later, on "
_LATER_ON = re.compile(r"\s+(?:later|earlier|afterwards?|beforehand),?\s+(?:on\s+)?", re.IGNORECASE)
#: between the date of an event and the length: "の選挙の", "选举前", " 선거 "
_CJK_EVENT = re.compile(r"[^、。，；;!?！？\d]{0,15}")
#: between the length and the other date: "にあたる", "的", "인 "
_CJK_THEN = re.compile(
    r"(?:之)?[前后後전뒤후]?(?:にあたる|に当たる|となる|である|的|の|인|、|，|,)?\s*"
)


def _length_text(claim: Claim) -> str:
    """The canonical length: of "ten days before" as well, which was read as a date."""
    found = _distance(claim)
    if claim.kind == "duration" or found is None:
        return claim.text
    said = dict(claim.value.said) if claim.value else {}
    return f"P{said['n']}{_STEPS[said['step']]}"


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
            and exact_amount(c) is not None
        ]  # fmt: skip
        years = [
            c for c in sentence
            if c.value and c.value.kind is ValueKind.DATE and "year" in dict(c.value.said)
            and c.value.time and c.value.time.grain in (Grain.YEAR, Grain.MONTH, Grain.DAY)
        ]  # fmt: skip
        if len(gaps) != 1 or len(years) != 1 or not _since(source, years[0]):
            continue
        if not _of_one_predicate(source, gaps[0], years[0]):
            continue
        year, told = _year(years[0]), amount(gaps[0])
        if year is None or told is None or year >= now.year:
            continue
        right = now.year - year
        # an event of December and one of January: the count of years may be one off
        if abs(right - told) < 2:
            continue
        facts = {"year": f"year:{year}", "told": f"P{int(told)}Y", "right": f"P{right}Y"}
        out.append(
            group_of("interval", "arithmetic", source, [[gaps[0]], [years[0]]], facts,
                     why=f"{year} → {now.year}")
        )  # fmt: skip
    return out


#: between a gap and the year that explains it: ", since ", "（自", "（"
_GAP_THEN_YEAR = re.compile(
    r"(?:ぶり|만에|만의|만)?[\s,;:，、；：(（–—-]*"
    r"(?:(?:or|and|going|dating|back|all|the|way|first|since|after|from|to|that|is|such|one|ever"
    r"|自从|自從|自|从|從|即|も|つまり|すなわち|곧|즉)\s*)*",
    re.IGNORECASE,
)
#: between a year and the gap that it explains: 以来, "のシーズン以来、", "and the first in "
_YEAR_THEN_GAP = re.compile(
    r"(?:[^\s,;，、；。]{0,10}|[ ]\w+){0,2}(?:以来|以來|以後|以后|以降|ぶり|来|來|이후|이래|후)"
    r"[\s,，、]*(?:实?[时時]隔|相隔|約|约|약|실로|처음이자|実に|じつに)*\s*"
    r"|[\s,;:(–—-]*(?:(?:or|and|the|first|time|such|in|a|that|is|for|its|their)\s*)*",
    re.IGNORECASE,
)


def _of_one_predicate(source: Source, gap: Claim, year: Claim) -> bool:
    """Whether the gap and the year stand side by side, so that both tell of one thing: "the highest
    in 23 years" and "the first cut since 2020" are of two clauses."""
    pattern = _GAP_THEN_YEAR if gap.start < year.start else _YEAR_THEN_GAP
    return pattern.fullmatch(between(source, gap, year)) is not None


def _is_interval(source: Source, claim: Claim) -> bool:
    """ "In six years", 6年ぶり; or a length of time behind words that make it one: 时隔六年."""
    if claim.value is None or claim.value.kind is ValueKind.INTERVAL:
        return claim.value is not None
    before = source.text[max(0, claim.start - 3) : claim.start]
    return claim.value.kind is ValueKind.DURATION and bool(cue("after_a_gap_of").search(before))


def _since(source: Source, claim: Claim) -> bool:
    around = source.text[max(0, claim.start - 16) : claim.start] + "\n"
    return bool(cue("since").search(around + source.text[claim.end : claim.end + 8]))


def _year(claim: Claim) -> int | None:
    time = claim.value.time if claim.value else None
    return time.start.year if time is not None and time.start is not None else None
