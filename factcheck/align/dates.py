"""What two dates answer to: the happening each of them dates, and whether it dates it alone."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from factcheck import lexicon
from factcheck.align.families import are_kin
from factcheck.align.features import Feature
from factcheck.model.claim import Reason
from factcheck.model.event import AHEAD
from factcheck.model.value import Grain, TimeSpan, ValueKind

# Weights of evidence, as in evidence.py.
SAME = 1.0  # both date one sort of happening
KIN = 0.5  # one happening by two names: the gala, the awards ceremony
ONLY = 1.5  # of what happens once in a story, each source tells one day
ONLY_KIN = 1.0  # the same, by another name
ONLY_WORDS = 0.8  # both stand by one word, which no other date of their sources stands by
NEXT = 1.2  # of a series there is one next
GOAL = 1.2  # both tell by when one figure is to be reached
ONE_END = 1.8  # two stretches of time that begin, or end, on one day
# Acts of which every text tells several: a day of one is no day of the other.
COMMON = frozenset(
    {
        "politics/announce",
        "life/report-to",
        "life/begin-work",
        "life/end-work",
        "life/take-part",
        "diplomacy/agree",
        "diplomacy/declare",
        "diplomacy/press-conference",
        "courts/investigate",
        "science/study",
        "politics/increase-policy",
        "politics/cut-policy",
    }
)
ASPECTS = frozenset({"life/begin-work", "life/end-work"})
DAYS_IN_TEN = 10
WEEK = 7
CLOCK_SLIP = 1.6  # 10:24 and 10:42
CLOCK_DIGIT = 0.6  # 7:12 and 7:42, of one happening
FAR_CLOCK = 180  # minutes that a clock time gone wrong hardly moves
NEAR_CLOCK = 60
FAR = -1.5
NEAR = 0.7
TOLD_TOGETHER = 2  # equal values beside two clock times that make them those of one happening
QUARTER = 3  # months
NEAR_YEARS = 2
_CLOCK = re.compile(r"\d\d:\d\d")

Words = tuple[tuple[str, str | None], ...]
# Source, concept; whether it is ahead, the next of a series, a clock time.
Question = tuple[int, str, bool, bool, bool]


def shared(a: Feature, b: Feature) -> str | None:
    """A happening that both claims date, or a kind of which one dates another kind.

    That something begins or ends counts where one side tells no more than that.
    """
    only = any(set(f.claim.dated) <= ASPECTS for f in (a, b))
    for x in a.claim.dated:
        for y in b.claim.dated:
            if not only and {x, y} & ASPECTS:
                continue
            if lexicon.is_a(x, y) or lexicon.is_a(y, x):
                return x
    return None


def kin(a: Feature, b: Feature) -> str | None:
    """A happening that both claims date, by whatever name."""
    if found := shared(a, b):
        return found
    for x in a.claim.dated:
        for y in b.claim.dated:
            if are_kin("happenings", x, y):
                return x
    return None


def tied(a: Feature, b: Feature) -> bool:
    """Whether two dates are bound to one thing by other values: they are the time of one figure,
    or the ends of one stretch of time."""
    clocks = None not in (clock_of(a), clock_of(b))
    if clocks and len(a.near & b.near) >= TOLD_TOGETHER:
        return True
    return bool(a.beside & b.beside) or one_end(a, b)


def one_end(a: Feature, b: Feature) -> bool:
    """Whether two stretches of time share their first or their last day, and not the other."""
    x, y = a.claim.value, b.claim.value
    if x is None or y is None or x.time is None or y.time is None:
        return False
    stretches = all(any(field.startswith("end.") for field, _ in v.said) for v in (x, y))
    if all(map(_is_of_accounts, (x.time, y.time))):
        return False
    return stretches and (x.time.start == y.time.start) != (x.time.end == y.time.end)


def _other_end_slipped(a: Feature, b: Feature) -> bool:
    """Whether of two stretches with one end in common the other ends look like a slip: the 14th
    and the 24th."""
    x, y = a.claim.value, b.claim.value
    if x is None or y is None or x.time is None or y.time is None:
        return False
    start = x.time.start != y.time.start
    ends = [span.start if start else span.end for span in (x.time, y.time)]
    days = [TimeSpan(end, None, Grain.DAY) for end in ends if end is not None]
    return len(days) == 2 and slipped(days[0], days[1])


def _is_of_accounts(span: TimeSpan) -> bool:
    """Whether a stretch of months is made of quarters: results are told for all of those."""
    if span.grain is not Grain.MONTH or span.start is None or span.end is None:
        return False
    return span.start.month % QUARTER == 1 and span.end.month % QUARTER == 1


def same_words(a: Feature, b: Feature) -> str | None:
    """A word that both dates stand by and no other date of their sources does, where the lexicon
    does not know what both of them date."""
    if not is_open(a, b):
        return None
    ahead = all(f.claim.modality in AHEAD for f in (a, b))
    if not ahead and not is_slip(a, b):
        return None  # what went on for days is told of several of them
    return min(a.sole_words & b.sole_words, default=None)


def mark_sole(features: Iterable[Feature]) -> None:
    """Mark the dates that are the only one their source tells of a happening.

    Days that hold one another (the 16th, and 10:42 on the 16th) are one answer.
    """
    told: dict[Question, list[Feature]] = defaultdict(list)
    kept = [feature for feature in features if feature.claim.kind == "date"]
    for feature in kept:
        for question in _questions(feature):
            told[question].append(feature)
            if clock_of(feature) is not None and not question[-1]:
                told[(*question[:-1], True)].append(feature)
    for feature in kept:
        feature.sole = frozenset(
            question[1]
            for question in _questions(feature)
            if all(_agree(feature, other) for other in told[question])
        )
    _mark_words(kept)


def _mark_words(kept: list[Feature]) -> None:
    """Mark the words that stand by one date only of each source."""
    by_word: dict[tuple[int, str], list[Feature]] = defaultdict(list)
    for feature in kept:
        for key in feature.claim.dated_words:
            by_word[feature.source, key].append(feature)
    for feature in kept:
        feature.sole_words = frozenset(
            key
            for key in feature.claim.dated_words
            if all(_agree(feature, other) for other in by_word[feature.source, key])
        )


def _questions(feature: Feature) -> list[Question]:
    claim = feature.claim
    ahead = claim.modality in AHEAD
    clock = claim.value is not None and claim.value.kind is ValueKind.TIME
    return [
        (feature.source, concept, ahead, claim.next_one, clock)
        for concept in claim.dated
        if concept not in COMMON
    ]


def _agree(a: Feature, b: Feature) -> bool:
    x, y = a.claim.value, b.claim.value
    if x is None or y is None:
        return False
    if x.month_day and y.month_day and None in (x.time, y.time):
        return x.text == y.text
    if ValueKind.TIME in (x.kind, y.kind) or x.time is None or y.time is None:
        clocks = clock_of(a), clock_of(b)
        return None in clocks or clocks[0] == clocks[1]
    return x.time.overlaps(y.time)


def clock_of(feature: Feature) -> str | None:
    """The time of day a date claim tells, as HH:MM; None where it tells none."""
    found = _CLOCK.search(feature.claim.text)
    return found[0] if found else None


def sole(a: Feature, b: Feature) -> str | None:
    """The happening of which either source tells this one date only."""
    for x in sorted(a.sole):
        for y in sorted(b.sole):
            if lexicon.is_a(x, y) or lexicon.is_a(y, x):
                return x
    return None


def may_lie_apart(a: Feature, b: Feature) -> bool:
    """Whether two dates far from one another can still be that of one happening.

    Each is the only one its source tells of it; what is past must look like a slip as well: the
    same day of another month, the 3rd and the 13th.  Or both tell year, month and day of one sort
    of happening, and look like a slip.
    """
    if sole(a, b) is None and sole_kin(a, b) is None:
        told_in_full = all({"year", "month", "day"} <= _said(f).keys() for f in (a, b))
        return told_in_full and _of_one_sort(a, b) and is_slip(a, b)
    ahead = [f.claim.modality in AHEAD for f in (a, b)]
    return all(ahead) or is_slip(a, b)


def _of_one_sort(a: Feature, b: Feature) -> bool:
    events = [f.claim.event.concept if f.claim.event else None for f in (a, b)]
    return shared(a, b) is not None or (events[0] is not None and events[0] == events[1])


def _said(feature: Feature) -> dict[str, str]:
    return dict(feature.claim.value.said) if feature.claim.value else {}


def is_slip(a: Feature, b: Feature) -> bool:
    """Whether one date may be the other gone wrong in one of its parts."""
    x, y = a.claim.value, b.claim.value
    if x is None or y is None or x.time is None or y.time is None:
        return False
    return slipped(x.time, y.time)


def slipped(x: TimeSpan, y: TimeSpan, ahead: bool = False) -> bool:
    """Whether two spans of one grain differ in one part: the year, the month, a digit of the
    day, or its digits' order; or, of what is to come, lie one week apart."""
    if x.start is None or y.start is None or x.grain is not y.grain or x.start == y.start:
        return False
    p, q = x.start, y.start
    if (p.month, p.day) == (q.month, q.day):
        return years_slipped(p.year, q.year)
    if ahead and abs((p.date() - q.date()).days) == WEEK:
        return True
    if p.year != q.year:
        return False
    if p.month != q.month:
        return p.day == q.day
    return _turned(p.day, q.day) or abs(p.day - q.day) % DAYS_IN_TEN == 0


def years_slipped(x: int, y: int) -> bool:
    """Whether one year may be the other gone wrong: close by, another decade, digits turned."""
    apart = abs(x - y)
    return apart <= NEAR_YEARS or apart % DAYS_IN_TEN == 0 or _turned(x, y)


def _turned(x: int, y: int) -> bool:
    """Whether the last two digits of one number are those of the other, turned."""
    return x // 100 == y // 100 and f"{x % 100:02d}" == f"{y % 100:02d}"[::-1]


def sole_kin(a: Feature, b: Feature) -> str | None:
    """As :func:`sole`, by whatever name the happening goes."""
    for x in sorted(a.sole):
        for y in sorted(b.sole):
            if are_kin("happenings", x, y):
                return x
    return None


def is_open(a: Feature, b: Feature) -> bool:
    """Whether of one of two dates the lexicon does not know what it dates: the act nearest to it
    then tells nothing of what is asked ("work is to begin in May on the sold site")."""
    return any(set(f.claim.dated) <= COMMON for f in (a, b))


def happening(a: Feature, b: Feature) -> Reason | None:
    """The happening that both claims date, where their nearest triggers name two."""
    found = kin(a, b)
    if found is None:
        return None
    return Reason("event type", "words", SAME if shared(a, b) else KIN, _shown(found))


def others_met(a: Feature, b: Feature) -> bool:
    """Whether two dates of meetings are told beside persons of the packs of whom none is the
    other's: the king saw the emperor on one day, the premier on the next."""
    if a.claim.kind != "date" or not (shared(a, b) or "").startswith("diplomacy/"):
        return False
    left, right = ({k for k in f.entities if k.startswith("person:")} for f in (a, b))
    return bool(left and right) and left.isdisjoint(right)


def evidence(a: Feature, b: Feature) -> list[Reason]:
    """What binds two dates to one thing, beside the happening itself."""
    out: list[Reason] = []
    x, y = a.claim, b.claim
    if x.kind != "date":
        return out
    found, weight = sole(a, b), ONLY
    if found is None:
        found, weight = sole_kin(a, b), ONLY_KIN
    if found is not None:
        out.append(Reason("only date", "unique", weight, _shown(found)))
    elif word := same_words(a, b):
        out.append(Reason("only date", "unique", ONLY_WORDS, ((word.partition(":")[2], None),)))
    if x.next_one and y.next_one and (series := kin(a, b)):
        out.append(Reason("the next one", "event", NEXT, _shown(series)))
    if goals := sorted(a.beside & b.beside):
        out.append(Reason("one goal", "event", GOAL, ((goals[0], None),)))
    out += _clocks(a, b)
    if one_end(a, b):
        name = "one end, one slip" if _other_end_slipped(a, b) else "one end"
        out.append(Reason(name, "digits", ONE_END, ((f"{x.text} ~ {y.text}", None),)))
    return out


def _clocks(a: Feature, b: Feature) -> list[Reason]:
    """How likely one time of day is the other gone wrong."""
    one, other = clock_of(a), clock_of(b)
    if one is None or other is None:
        return []
    shown = ((f"{a.claim.text} ~ {b.claim.text}", None),)
    if one == other:
        return [Reason("one hour", "digits", CLOCK_SLIP, shown)] if _one_day_apart(a, b) else []
    apart = abs(_minutes(one) - _minutes(other))
    dayless = any(f.claim.value and f.claim.value.kind is ValueKind.TIME for f in (a, b))
    out: list[Reason] = []
    if apart > FAR_CLOCK:
        out.append(Reason("far days", "doubt", FAR, shown))
    elif dayless and apart <= NEAR_CLOCK:
        out.append(Reason("near days", "digits", NEAR, shown))
    if sorted(one) == sorted(other):
        out.append(Reason("same digits", "digits", CLOCK_SLIP, shown))
    elif sum(x != y for x, y in zip(one, other, strict=True)) == 1 and shared(a, b):
        out.append(Reason("one digit of the hour", "digits", CLOCK_DIGIT, shown))
    return out


def _one_day_apart(a: Feature, b: Feature) -> bool:
    """Whether one time of day is told of two days in a row: 3 a.m. on the 4th, and on the 5th."""
    spans = [f.claim.value.time if f.claim.value else None for f in (a, b)]
    days = [s.start.date() for s in spans if s is not None and s.start is not None]
    return len(days) == len(spans) and abs((days[0] - days[1]).days) == 1


def _minutes(clock: str) -> int:
    return int(clock[:2]) * 60 + int(clock[3:])


def _shown(concept: str) -> Words:
    return ((lexicon.concept(concept).labels["en"], None),)
