"""How two claims stand to one another, as alignment asks it."""

from __future__ import annotations

import re

from factcheck.engine.clocks import land_of
from factcheck.engine.relation import Relation, bases_apart, of_values, relation, settled
from factcheck.engine.times import HOME_CLOCK, ONE_CLOCK
from factcheck.model.claim import Claim
from factcheck.model.value import Grain, Value

Key = tuple[object, ...]

# The same few values meet again and again in a story; comparing them by their laws is slow.
_KNOWN: dict[tuple[Key, Key], Relation] = {}
MOST_KNOWN = 200_000
YEARLESS = (Grain.DAY, Grain.MONTH)  # grains that are often told without their year
OF_ISSUE = re.compile(r"[-+]?[01] day")  # today, yesterday, tomorrow
NUMBERED_ISSUE = re.compile(r"[今昨明][(（][0-9０-９]")  # 今(10)日: the same with its number
EAST = 7 * 60  # minutes east of UTC from which a clock's day is the later one
WEST = -3 * 60  # from which it is the earlier one
ON_A_DAY = (Grain.DAY, Grain.DAYPART, Grain.HOUR, Grain.MINUTE)


def relate(a: Claim, b: Claim) -> str:
    """The relation of two claims of one kind, by their own laws and without tolerance."""
    if a.value is None or b.value is None:
        return relation(a, b)
    if bases_apart(a.basis, b.basis):
        return Relation.INCOMPARABLE
    found = settled(_of_values(a.value, b.value), a, b)
    if found is Relation.CONTRADICTS and _early_at_home(a, b):
        return Relation.COMPATIBLE
    return found


def _early_at_home(a: Claim, b: Claim) -> bool:
    """Whether the later of two neighbouring days is told as early in the day by a newsroom whose
    clock is ahead of the place: 19日未明 of what Washington did on the 18th."""
    if a.value is None or b.value is None:
        return False
    gap = _days_between(a.value, b.value)
    if abs(gap) != 1:
        return False
    first, later = (a, b) if gap > 0 else (b, a)
    if first.value is None or later.value is None or "early" not in dict(later.value.said):
        return False
    home = HOME_CLOCK.get(later.language.partition("-")[0])
    if home is None or _clock_of(later.value) == "local" or "early" in dict(first.value.said):
        return False
    if _clock_of(first.value) == "local":
        return True
    lands = {land for land in (land_of(a), land_of(b)) if land}
    return bool(lands) and all(ONE_CLOCK.get(land, -1) < home for land in lands)


def _of_values(a: Value, b: Value) -> Relation:
    pair = (_key(a), _key(b))
    found = _KNOWN.get(pair)
    if found is None:
        if len(_KNOWN) >= MOST_KNOWN:
            _KNOWN.clear()
        found = of_values(a, b)
        if found is Relation.CONTRADICTS and (
            _differ_by_a_guessed_year(a, b)
            or _differ_by_the_day_of_issue(a, b)
            or _told_by_two_clocks(a, b)
        ):
            found = Relation.COMPATIBLE
        _KNOWN[pair] = found
    return found


def _differ_by_a_guessed_year(a: Value, b: Value) -> bool:
    """Whether two dates differ in their year alone, and no words told the year of one of them.

    "In June" of a text without a date may be any June.
    """
    x, y = a.time, b.time
    if x is None or y is None or x.start is None or y.start is None or x.grain is not y.grain:
        return False
    if (x.start.month, x.start.day) != (y.start.month, y.start.day):
        return False
    return x.grain in YEARLESS and not (_tells_year(a) and _tells_year(b))


def _differ_by_the_day_of_issue(a: Value, b: Value) -> bool:
    """Whether two days are neighbours, and one of them is told as "today" or "yesterday" alone.

    What is sent out after midnight, from another zone or once more by somebody else carries a later
    day than it was written on.
    """
    return abs(_days_between(a, b)) == 1 and (_is_of_issue(a) or _is_of_issue(b))


def _told_by_two_clocks(a: Value, b: Value) -> bool:
    """Whether two days are neighbours, and one of them is told by a clock that the other is not:
    what takes place on the evening of the 9th in one land is of the 10th by the clocks of another.
    """
    gap = _days_between(a, b)
    clocks = [_clock_of(a), _clock_of(b)]
    if abs(gap) != 1 or clocks[0] == clocks[1]:
        return False
    first, later = (clocks[0], clocks[1]) if gap > 0 else (clocks[1], clocks[0])
    west = first not in (None, "local") and int(first) <= WEST
    east = later not in (None, "local") and int(later) >= EAST
    return west or east


def _days_between(a: Value, b: Value) -> int:
    """Days from one day to another; 0 where one of them is no day."""
    x, y = a.time, b.time
    if x is None or y is None or x.start is None or y.start is None:
        return 0
    if x.grain not in ON_A_DAY or y.grain not in ON_A_DAY:
        return 0
    return y.start.date().toordinal() - x.start.date().toordinal()


def _clock_of(value: Value) -> str | None:
    """The clock a day or a time is told by: minutes east of UTC, "local", None where none is."""
    said = dict(value.said)
    return said.get("clock") or said.get("zone") or ("local" if "local" in said else None)


def _is_of_issue(value: Value) -> bool:
    said = dict(value.said)
    if NUMBERED_ISSUE.search(value.surface):
        return True
    return OF_ISSUE.fullmatch(said.get("shift", "")) is not None and not said.keys() & {
        "day",
        "weekday",
    }


def _tells_year(value: Value) -> bool:
    return any(field in ("year", "era", "year_shift", "relative") for field, _ in value.said)


def _key(value: Value) -> Key:
    """Everything of a value that its laws look at; not where it stands."""
    return (
        value.kind,
        value.text,
        value.unit,
        value.precision,
        value.time,
        value.alternatives,
        value.said,
        NUMBERED_ISSUE.search(value.surface) is not None,
    )
