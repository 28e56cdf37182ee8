"""Neighbouring drafts that make one value: ranges, a day with its clock time, 1 hour 30 minutes."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from factcheck.extract.reading import lengths, ranges
from factcheck.extract.reading.draft import Draft
from factcheck.extract.reading.scores import is_score, read_sets
from factcheck.language.pack import Pack
from factcheck.model.value import Bound, ValueKind

LONGEST_GAP = 16
_CHANGE_REACH = 64  # characters before a value in which its verb may stand
_STRETCHES = (ValueKind.DURATION, ValueKind.INTERVAL)
_DATE, _TIME = ValueKind.DATE, ValueKind.TIME
_FEET_GAPS = {"", " ", " and ", ", "}
_FEET = Decimal("0.0001")  # feet and inches as feet, to a thousandth of an inch
_SCORE = ValueKind.SCORE
_MEASURED = (ValueKind.PERCENT, ValueKind.MEASURE, ValueKind.MONEY, ValueKind.DURATION)
_APART = 5  # the ends of a stretch are told within so many times of each other
_NEVER = re.compile("(?!)")
_ORDER = {"Y": 0, "M": 1, "W": 2, "D": 3, "h": 4, "min": 5, "s": 6}
#: a date is never moved by more units than this
FARTHEST = 10_000
_STEPS = {"Y": "year", "M": "month", "W": "week", "D": "day"}
_LONG, _CLOCK = {"Y", "M"}, {"h", "min", "s"}
_MONTH_FIRST = re.compile(r"\d+\s?[年月년월]")
# Fields a later end takes from the earlier beginning: "4 January to the 7th".
_INHERITED = ("year", "year_shift", "month", "month_shift", "era")


def join(plain: str, drafts: list[Draft], pack: Pack) -> list[Draft]:
    """Join what belongs together, left to right, in one pass."""
    out: list[Draft] = []
    end = -LONGEST_GAP - 1  # of the draft before
    for index, draft in enumerate(drafts):
        if draft.start - end > LONGEST_GAP:
            out.append(draft)
            end = draft.end
            continue
        if index + 1 < len(drafts) and _belongs_on(plain, out[-1], draft, pack):
            day = _pair(plain, draft, drafts[index + 1], pack)
            if day is not None and day.kind is _DATE and not _is_range(day):
                drafts[index + 1] = day
                continue
        while out:
            joined = _pair(plain, out[-1], draft, pack)
            if joined is None:
                break
            out.pop()
            draft = joined
        out.append(draft)
        end = draft.end
    if any(draft.kind is _SCORE for draft in out):
        read_sets(plain, out)
    if "moved_to" not in pack.joins:
        return out
    return [part for draft in out for part in _moved(plain, draft, pack.joins)]


def _moved(plain: str, draft: Draft, joins: dict[str, re.Pattern[str]]) -> tuple[Draft, ...]:
    """ "Postponed from 15 March to 6 April" are two days, no stretch."""
    if draft.kind is not _DATE or not _is_range(draft):
        return (draft,)
    before, after = joins.get("moved_before", _NEVER), joins.get("moved_after", _NEVER)
    told = before.search(plain, max(0, draft.start - _CHANGE_REACH), draft.start)
    if told is None and after.match(plain, draft.end) is None:
        return (draft,)
    gap = joins.get("moved_to", _NEVER).search(plain, draft.start, draft.end)
    if gap is None:
        return (draft,)
    start = {k: v for k, v in draft.said.items() if not k.startswith("end.")}
    end = {k.removeprefix("end."): v for k, v in draft.said.items() if k.startswith("end.")}
    if "month" in start and "day" in end:
        end.setdefault("month", start["month"])
    if not _month_leads(plain, gap.end()):
        _give_back(dict(start), end, start)
    return (
        replace(draft, end=gap.start(), said=start),
        replace(draft, start=gap.end(), said=end, weekday=None),
    )


def _belongs_on(plain: str, left: Draft, right: Draft, pack: Pack) -> bool:
    """ "From 10 p.m. Friday to 5 a.m. Monday": the second clock time has a day of its own; so has
    the zone in 18日（日本時間19日未明）."""
    if left.kind is not _DATE or right.kind is not _TIME or right.start < left.end:
        return False
    if right.said.keys() == {"zone"}:
        return "day" in left.said or "weekday" in left.said
    if "hour" not in left.said or _is_range(left):
        return False
    return pack.joins.get("range", _NEVER).fullmatch(plain, left.end, right.start) is not None


def _pair(plain: str, left: Draft, right: Draft, pack: Pack) -> Draft | None:
    if right.start - left.end > LONGEST_GAP or right.start < left.end:
        return None
    gap = plain[left.end : right.start]
    joins = pack.joins
    if right.kind is _DATE and not _lasts(plain, left, joins):
        moved = _offset(gap, left, right, joins)
        if moved is not None:
            return moved
    if left.kind in (_DATE, _TIME) and right.kind in (_DATE, _TIME):
        return _times(plain, gap, left, right, joins)
    if left.kind in _STRETCHES and right.kind in _STRETCHES:
        longer = _durations(gap, left, right, joins)
        if longer is not None:
            return longer
    if left.unit == "ft" and right.unit == "in" and gap in _FEET_GAPS:
        feet = (left.amount or Decimal(0)) + (right.amount or Decimal(0)) / 12
        return replace(left, end=right.end, amount=feet.quantize(_FEET))
    if left.kind is ValueKind.MONEY and right.kind is ValueKind.MONEY:
        purse = _purse(gap, left, right, joins)
        if purse is not None:
            return purse
    if joins.get("range", _NEVER).fullmatch(gap):
        if _changes(plain, gap, left, right, joins):
            _share_unit(left, right)
            return None
        if gap == "-" and is_score(plain, left, right):
            return replace(left, end=right.end, kind=_SCORE, upper=right.amount, bare=False)
        stretch = _range(plain, left, right, joins)
        if stretch is None and any(c.isalpha() for c in gap):
            _share_unit(left, right)  # "from 5 to 3 percent" can only be a change
        return stretch
    if _between(plain, gap, left, right, joins):
        return _range(plain, left, right, joins)
    return None


def _share_unit(left: Draft, right: Draft) -> None:
    """ "Cut from 1.00 to 0.75 percent": the unit told once is that of both."""
    if not left.bare or right.bare or right.kind not in _MEASURED or left.amount is None:
        return
    high = right.amount or Decimal(0)
    left.amount = ranges.alike(left.amount, left, high, right)
    left.kind, left.unit, left.counter, left.bare = right.kind, right.unit, right.counter, False


def _changes(
    plain: str, gap: str, left: Draft, right: Draft, joins: dict[str, re.Pattern[str]]
) -> bool:
    """ "Rose from 3% to 5%", 3%から5%に引き上げた: two values, one after the other."""
    if not any(c.isalpha() for c in gap):
        return False
    by = joins.get("by_before", _NEVER)
    far = left.amount and right.amount and right.amount > _APART * left.amount
    if far and by.search(plain, max(0, left.start - 16), left.start):
        return True  # "fell by 861,000 to 124.9 million"
    before, after = joins.get("change_before"), joins.get("change_after")
    reach = max(0, left.start - _CHANGE_REACH)
    if before is not None and before.search(plain, reach, left.start):
        return True
    return after is not None and after.match(plain, right.end) is not None


def _between(
    plain: str, gap: str, left: Draft, right: Draft, joins: dict[str, re.Pattern[str]]
) -> bool:
    """Whether the words around two values make them the ends of one stretch."""
    if not joins.get("between", _NEVER).fullmatch(gap):
        return False
    if joins.get("between_before", _NEVER).search(plain[max(0, left.start - 12) : left.start]):
        return True
    return joins.get("between_after", _NEVER).match(plain, right.end) is not None


def _lasts(plain: str, left: Draft, joins: dict[str, re.Pattern[str]]) -> bool:
    """ "On strike for five days from Monday": the days begin then, none is counted from it."""
    lasts = joins.get("lasts_before", _NEVER)
    return lasts.search(plain, max(0, left.start - 16), left.start) is not None


def _is_step(amount: Decimal) -> bool:
    """Whether a date can be moved by so many units: a whole number of a few digits."""
    return amount == amount.to_integral_value() and abs(amount) < FARTHEST


def _offset(gap: str, left: Draft, right: Draft, joins: dict[str, re.Pattern[str]]) -> Draft | None:
    """ "Two days after Christmas", 昨日の2日前, "a month and three days ago"."""
    if left.kind is ValueKind.DURATION and right.kind is _DATE and left.upper is None:
        parts = left.parts or ((left.amount or Decimal(0), left.unit or ""),)
        if any(unit not in _STEPS or not _is_step(amount) for amount, unit in parts):
            return None
        if "needs" in right.said:  # "three days in 15 years" are not counted from anything
            return None
        sign = _offset_sign(gap, right, joins)
        if sign is None or "offset" in right.said or _is_range(right):
            return None
        told = ";".join(f"{sign}{amount:f} {_STEPS[unit]}" for amount, unit in parts)
        return replace(right, start=left.start, said={**right.said, "offset": told})
    if left.kind is _DATE and "direction" in right.said and right.kind is _DATE:
        if not joins.get("offset", _NEVER).fullmatch(gap) or "n" in left.said or _is_range(left):
            return None
        said = right.said
        sign = "-" if said["direction"] == "-1" else ""
        told = f"{sign}{said['n']} {said['step']}"
        return replace(left, end=right.end, said={**left.said, "offset": told})
    return None


def _offset_sign(gap: str, right: Draft, joins: dict[str, re.Pattern[str]]) -> str | None:
    if joins.get("offset_after", _NEVER).fullmatch(gap):
        return ""
    if joins.get("offset_before", _NEVER).fullmatch(gap):
        return "-"
    if "direction" in right.said and joins.get("duration", _NEVER).fullmatch(gap):
        return "-" if right.said["direction"] == "-1" else ""
    return None


def _durations(
    gap: str, left: Draft, right: Draft, joins: dict[str, re.Pattern[str]]
) -> Draft | None:
    """A longer unit followed by a shorter one is one stretch of time."""
    if not joins.get("duration", _NEVER).fullmatch(gap) or left.upper or right.upper:
        return None
    first = left.parts or ((left.amount or Decimal(0), left.unit or ""),)
    second = right.parts or ((right.amount or Decimal(0), right.unit or ""),)
    if _ORDER.get(first[-1][1], 9) >= _ORDER.get(second[0][1], -1):
        return None
    if first[-1][1] in _LONG and second[0][1] in _CLOCK:
        return None  # "18 months and 200 hours of community service"
    parts = first + second
    out = replace(left, end=right.end, parts=parts, precision=right.precision)
    if left.bound is Bound.EXACT:
        out.bound = right.bound  # 1시간 40여 분
    if right.kind is ValueKind.INTERVAL:  # 6년 7개월 만에, 1年3カ月ぶり
        out.kind = right.kind
    if length := lengths.on_the_clock(parts):
        out.amount, out.unit = length
    return out


def _purse(gap: str, left: Draft, right: Draft, joins: dict[str, re.Pattern[str]]) -> Draft | None:
    """3 dollars 50 cents, 2222円13銭."""
    if left.unit != right.unit or left.amount is None or right.amount is None:
        return None
    if "," in gap or "、" in gap:
        return None
    if not right.amount < 1 <= left.amount or not joins.get("duration", _NEVER).fullmatch(gap):
        return None
    total = left.amount + right.amount
    return replace(left, end=right.end, amount=total, precision=right.precision)


def _range(
    plain: str, left: Draft, right: Draft, joins: dict[str, re.Pattern[str]]
) -> Draft | None:
    """10-20人, $5-7 billion, between 3 and 5 per cent."""
    if left.amount is None or right.amount is None or left.upper or right.upper:
        return None
    if left.kind is ValueKind.SCORE or right.kind is ValueKind.SCORE:
        return None
    uneven = left.parts or right.parts or left.unit != right.unit
    if left.kind is ValueKind.DURATION is right.kind and uneven:
        return lengths.between(left, right)
    same = left.kind == right.kind and left.unit == right.unit
    same = same and (left.counter_class == right.counter_class)
    if not (same or left.bare or (right.bare and left.kind is ValueKind.MONEY)):
        return None
    told_alike = plain[left.start].isdigit() == plain[right.start].isdigit()
    if left.kind is ValueKind.MONEY and not (told_alike or left.bare or right.bare):
        return None  # "fell 84 cents to $71.06": by the one to the other
    low, high = left.amount, right.amount
    if left.bare and right.scale is not None:
        low *= right.scale  # 3〜4割
    if left.bare or right.bare or left.kind is ValueKind.MONEY:
        low = ranges.lower(low, left, high, right)
    if low >= high:
        return None
    frame = left if right.bare and not left.bare else right
    out = replace(frame, start=left.start, end=right.end, amount=low, upper=high, bare=False)
    out.bare = left.bare and right.bare
    out.bound, out.roles = left.bound, left.roles
    return out


def _times(
    plain: str, gap: str, left: Draft, right: Draft, joins: dict[str, re.Pattern[str]]
) -> Draft | None:
    if joins.get("clock", _NEVER).fullmatch(gap) and _complete(left, right):
        return _merge(left, right)
    if _ends_at_clock(left, right) and joins.get("clock", _NEVER).fullmatch(gap):
        told = {f"end.{k}": v for k, v in right.said.items()}
        return replace(left, end=right.end, said={**left.said, **told})
    is_range = joins.get("range", _NEVER).fullmatch(gap)
    if (
        not (is_range or _between(plain, gap, left, right, joins))
        or _is_range(left)
        or _is_range(right)
    ):
        return None
    said = dict(left.said)
    said.update({f"end.{k}": v for k, v in right.said.items()})
    for name in _INHERITED:
        if name in left.said and _takes(name, right.said):
            said[f"end.{name}"] = left.said[name]
    if "month" in left.said or not _month_leads(plain, right.start):
        _give_back(left.said, right.said, said)
    end = right.end
    tail = joins.get("range_after", _NEVER).match(plain, end)
    if tail is not None:
        end = tail.end()
    kind = _DATE if _DATE in (left.kind, right.kind) else _TIME
    return replace(left, end=end, kind=kind, said=said, weekday=left.weekday)


def _ends_at_clock(left: Draft, right: Draft) -> bool:
    """16日8时至17日8时: the far end of a range that began at a clock time has one, too."""
    said = left.said
    if left.kind is not _DATE or right.kind is not _TIME or "hour" not in right.said:
        return False
    return "hour" in said and "end.day" in said and "end.hour" not in said


def _takes(name: str, said: dict[str, str]) -> bool:
    """Whether the later end leaves ``name`` to the earlier one."""
    if name in said or "shift" in said or "n" in said:
        return False
    if name in ("year", "year_shift", "era"):
        clear = ("year", "year2", "year_shift", "era", "month_shift")
        return not any(k in said for k in clear) and ("month" in said or "day" in said)
    return not any(k in said for k in ("month", "month_shift", "year")) and "day" in said


def _give_back(left: dict[str, str], right: dict[str, str], said: dict[str, str]) -> None:
    """ "4 to 7 January 2026": the beginning takes month and year from the end."""
    if "day" in left and "month" not in left and "month" in right and "month_shift" not in left:
        said["month"] = right["month"]
    dated = "month" in said or "day" in said
    if dated and not any(k in left for k in ("year", "year_shift", "era")) and "year" in right:
        turns = int(left.get("month", "0")) > int(right.get("month", "12"))  # 28 Dec to 3 Jan 2026
        said["year"] = str(int(right["year"]) - turns)


def _month_leads(plain: str, start: int) -> bool:
    """Whether the later end tells its month or year before its day, so that they are its own:
    18日から来年1月8日まで, "from the 18th to Jan. 8", but not "4 to 7 January"."""
    return not plain[start].isdigit() or _MONTH_FIRST.match(plain, start) is not None


def _is_range(draft: Draft) -> bool:
    return any(k.startswith("end.") for k in draft.said)


def _complete(left: Draft, right: Draft) -> bool:
    """A day and a clock time, in either order, each told once."""
    if _is_range(left) or (_is_range(right) and right.kind is _DATE):
        return False
    first, second = left.said, right.said
    if "needs" in first or "needs" in second:
        return False
    if left.kind is _DATE and right.kind is _TIME:
        day = "day" in first or "weekday" in first or "shift" in first or "anaphora" in first
        return day and "hour" not in first
    if left.kind is _TIME and right.kind is _DATE:
        day = "day" in second or "weekday" in second or "shift" in second
        return day and "hour" not in second and ("hour" in first or "zone" in first)
    if "n" in second or "n" in first:
        return False  # "in May from a year earlier" are two times
    coarse = "day" not in first and not any(k in first for k in ("weekday", "shift"))
    fine = "year" not in second and "year_shift" not in second
    if "weekday" in second and len(second) == 1 and "weekday" not in first:
        return "day" in first or "shift" in first or "anaphora" in first
    if "weekday" in first and len(first) == 1 and "day" in second and "weekday" not in second:
        return True
    keys = {k for k in (*first, *second) if k in first and k in second}
    return coarse and fine and not keys and ("month" in second or "month" in first)


def _merge(left: Draft, right: Draft) -> Draft:
    said = {**left.said, **right.said}
    kind = _DATE if _DATE in (left.kind, right.kind) else _TIME
    return replace(left, end=right.end, kind=kind, said=said, bound=Bound.EXACT)
