"""Counts whose time the next sentence tells: "The figures are as of 9 a.m.", 以上数据截至18日."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from factcheck.extract.annotate import Annotated, Line
from factcheck.extract.context import is_as_of
from factcheck.model.claim import Claim
from factcheck.model.value import Grain, TimeSpan

# What such a sentence speaks of; one that counts something itself tells its own time.
_FIGURES = {
    "en": re.compile(
        r"\b(?:figures?|counts?|tall(?:y|ies)|tolls?|numbers?|totals?|data|statistics)\b", re.I
    ),
    "ja": re.compile("数字|人数|数値|集計|統計|まとめ|時点|現在"),
    "zh": re.compile("数字|數字|数据|數據|人数|人數|统计|統計|资料|資料"),
    "ko": re.compile("수치|집계|숫자|인원|통계|기준"),
}
COUNTED = ("count",)
MOMENTS = (Grain.DAY, Grain.DAYPART, Grain.HOUR, Grain.MINUTE)  # no month: 7월 기준 역대 2위


def with_times(item: Annotated, claims: Iterable[Claim]) -> Iterator[Claim]:
    """The claims of an item, the counts told as of the time that the next sentence gives."""
    kept = list(claims)
    counting = {claim.sentence for claim in kept if claim.kind in COUNTED}
    told: dict[int, TimeSpan] = {}
    for before, line in zip(item.lines, item.lines[1:], strict=False):
        if line.index in counting or before.index not in counting:
            continue
        if time := _time_of_figures(line):
            told[before.index] = time
    for claim in kept:
        time = told.get(claim.sentence)
        own = claim.kind in COUNTED and claim.as_of is None
        yield replace(claim, as_of=time) if time and own else claim


def _time_of_figures(line: Line) -> TimeSpan | None:
    """The moment as of which a sentence says that figures are told, None where it tells none."""
    pattern = _FIGURES.get(line.language[:2])
    if pattern is None or pattern.search(line.text) is None:
        return None
    times = [d.time for d in line.times if d.time is not None and is_as_of(line, d)]
    return next((time for time in times if time.grain in MOMENTS), None)
