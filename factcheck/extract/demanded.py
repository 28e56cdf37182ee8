"""Sentences asked for, not passed: 懲役18年（求刑22年）, "prosecutors had sought 12 years"."""

from __future__ import annotations

import re

from factcheck.extract.annotate import Line
from factcheck.model.mention import ConceptMention
from factcheck.model.value import Value, ValueKind

DEMANDED = "courts/prosecutor-demand"
KINDS = (ValueKind.DURATION, ValueKind.MONEY)
# What may stand between the word and the figure behind it: 求刑は懲役22年.
_TO_NEXT = re.compile(
    r"(?:は|が|：|:|・|（|\(|约|約| )*"
    r"(?:有期徒刑|徒刑|懲役|禁錮|拘禁刑|拘役|罰金|罚金|罰款|罚款|징역|금고|벌금)?"
    r"(?:约|約| |a |an |of |for |about |at least |up to |between |prison |jail |term |sentence )*"
)
# What stands between two penalties that are asked for together: 懲役30年、罰金119億円を求刑.
_ALSO = re.compile(
    r"(?:、|,|・|と|及び|および|ならびに|并处?|並處?|及|에|과|와| and| |が)*"
    r"(?:a )?(?:罰金|罚金|罰款|罚款|벌금|懲役|禁錮|拘禁刑|징역|fine|追徴金|追徴|추징금|没収)"
    r"(?:约|約| |of)*"
)


def is_demanded(line: Line, value: Value) -> bool:
    """Whether a length of time or a sum is what the prosecution asked for."""
    if value.kind not in KINDS:
        return False
    return any(
        mention.concept == DEMANDED and _is_of(line, value, _figure_of(line, mention))
        for mention in line.concepts
    )


def _is_of(line: Line, value: Value, figure: Value | None) -> bool:
    """Whether a figure is one, or the penalty told right beside it."""
    if figure is None or value is figure:
        return figure is not None
    first, second = sorted((value, figure), key=lambda v: v.start)
    between = line.text[first.end - line.start : second.start - line.start]
    return value.kind is not figure.kind and _ALSO.fullmatch(between) is not None


def _figure_of(line: Line, mention: ConceptMention) -> Value | None:
    """The figure that was asked for: that right behind the word, else the last one before it in
    its clause, else the first one behind it."""
    figures = [v for v in line.values if v.kind in KINDS]
    behind = [v for v in figures if v.start >= mention.end]
    text = line.text[mention.end - line.start : behind[0].start - line.start] if behind else ""
    if behind and _TO_NEXT.fullmatch(text):
        return behind[0]
    here = line.clause(mention.start)
    before = [v for v in figures if v.end <= mention.start and line.clause(v.start) == here]
    if before:
        return before[-1]
    return behind[0] if behind and line.clause(behind[0].start) == here else None
