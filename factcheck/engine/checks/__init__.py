"""Checks in code: inside one source, each a pure function of a source and its claims; and across
all sources, where the question is not whether two values agree."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from factcheck.engine.checks import (
    across,
    ages,
    calendar,
    change,
    eras,
    lists,
    shares,
    spans,
    structure,
    sums,
    tables,
)
from factcheck.model.claim import Claim, FactGroup
from factcheck.model.source import Source


@dataclass(frozen=True, slots=True)
class Check:
    """A check: what it looks for, the facts it hands to messages, and its function."""

    name: str
    does: str
    facts: tuple[str, ...]
    run: Callable[[Source, list[Claim]], list[FactGroup]]


@dataclass(frozen=True, slots=True)
class AcrossCheck:
    """A check over all sources (by id) and all their claims."""

    name: str
    does: str
    facts: tuple[str, ...]
    run: Callable[[Mapping[str, Source], list[Claim]], list[FactGroup]]


CHECKS: dict[str, Check] = {
    c.name: c
    for c in (
        Check("weekday", "the weekday beside a date is not that date's",
              ("date", "told", "right"), calendar.weekday),
        Check("era-year", "an era year and the western year beside it differ",
              ("era", "told", "right"), eras.era_year),
        Check("stay", "a number of days and the dates beside it differ",
              ("told", "right"), spans.stay),
        Check("lead-time", "the days, weeks or months told between two dates are not those",
              ("told", "right"), spans.lead_time),
        Check("interval", '"first in six years" and the year of the last one differ',
              ("year", "told", "right"), spans.interval),
        Check("age", "an age and the year of birth beside it differ",
              ("year", "told", "right"), ages.age),
        Check("stamps", "two publication stamps of one source differ",
              ("first", "first_from", "second", "second_from", "days"), calendar.stamps),
        Check("percent-change", "a percentage is not what its two levels give",
              ("old", "new", "told", "right"), change.percent_change),
        Check("percent-point", "percent told for percentage points, or points for percent",
              ("old", "new", "told", "right"), change.percent_point),
        Check("multiple", "a multiple is not what its two levels give",
              ("old", "new", "told", "right"), change.multiple),
        Check("sum", "parts do not add up to the total beside them",
              ("told", "right", "parts"), sums.sum_of_parts),
        Check("shares-over", "answers to one question add up to more than all who were asked",
              ("told", "parts"), shares.shares_over),
        Check("share", "a share is not what part and whole give",
              ("part", "whole", "told", "right"), shares.share),
        Check("conversion", "one quantity in two units does not agree",
              ("first", "told", "right"), sums.conversion),
        Check("headline", "a headline's number is told otherwise in the article",
              ("headline", "body"), structure.headline),
        Check("counted-list", "a list is announced as longer or shorter than it is",
              ("told", "right"), lists.counted_list),
        Check("table-sum", "a table's total is not the sum of its column",
              ("told", "right", "parts"), tables.table_sum),
        Check("table", "a number in the text is told otherwise in the source's own table",
              ("text", "table", "row"), structure.table),
    )
}  # fmt: skip

ACROSS: dict[str, AcrossCheck] = {
    c.name: c
    for c in (
        AcrossCheck("first-listed", "an event is called the first, and an earlier one is told",
                    ("earlier", "where"), across.first_listed),
        AcrossCheck("nth-listed", "an event is numbered otherwise than a list of its kind counts",
                    ("told", "right"), across.nth_listed),
    )
}  # fmt: skip

#: facts that each check hands to messages
FACTS: dict[str, tuple[str, ...]] = {n: c.facts for n, c in CHECKS.items()} | {
    n: c.facts for n, c in ACROSS.items()
}
