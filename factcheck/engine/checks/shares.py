"""Checks of shares: part, whole and percentage; answers that make more than everybody."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from factcheck.engine.checks.common import (
    LEVELS,
    amount,
    between,
    cue,
    group_of,
    in_each_sentence,
    is_plain,
    sentence_text,
    shown,
    told_slack,
)
from factcheck.engine.extent import precision_of
from factcheck.model.claim import Claim, FactGroup, Role
from factcheck.model.source import Source
from factcheck.model.value import ValueKind

#: answers of one question stand at most so far from one another
ANSWER_GAP = 45
#: a sum larger than this is of people who could give several answers
MOST = 140


@in_each_sentence
def share(source: Source, sentence: list[Claim]) -> Iterator[FactGroup]:
    """A share that is not what part and whole give: 161 of 200 seats (90 %)."""
    for part, whole, percent in _shares(source, sentence):
        a, b, told = amount(part), amount(whole), amount(percent)
        if a is None or b is None or told is None or not 0 < a <= b:
            continue
        right = a / b * 100
        if abs(right - told) <= told_slack(percent, part, whole):
            continue
        facts = {"part": shown(a), "whole": shown(b), "told": f"{shown(told)} %",
                 "right": f"{shown(right)} %"}  # fmt: skip
        why = f"{shown(a)} / {shown(b)} = {shown(right)} %"
        yield group_of("share", "arithmetic", source, [[percent], [part, whole]], facts, why=why)


_OF = re.compile(r"\s*(?:out\s+)?of\s+(?:the\s+|its\s+|all\s+)?", re.IGNORECASE)
_WHOLE_FIRST = re.compile(
    r"[^\s\d,，、。.()（）]{0,6}\s*(?:のうち|の内|うち|中|之中|중|가운데)\s*(?:的|有|は|、|,)?\s*"
)
_OPEN = re.compile(r"[\w\s]{0,12}\s*[(（,、]\s*(?:or\s+|약\s*|約|约|占)?")


def _shares(source: Source, sentence: list[Claim]) -> list[tuple[Claim, Claim, Claim]]:
    found = []
    for a, b, c in zip(sentence, sentence[1:], sentence[2:], strict=False):
        if c.value is None or c.value.unit != "percent" or not (is_plain(a) and is_plain(b)):
            continue
        if any(x.value is None or x.value.kind not in LEVELS for x in (a, b)):
            continue
        if not _OPEN.fullmatch(between(source, b, c)):
            continue
        if _OF.fullmatch(between(source, a, b)):
            found.append((a, b, c))
        elif _WHOLE_FIRST.fullmatch(between(source, a, b)) or _of_whole(source, a, b):
            found.append((b, a, c))
    return found


def _of_whole(source: Source, whole: Claim, part: Claim) -> bool:
    """Whether a whole is named before its part in English: "Of the 400 workers, 100"."""
    start, _ = sentence_text(source, whole)
    before = source.text[start : whole.start]
    gap = between(source, whole, part)
    return bool(_OF_BEFORE.search(before)) and bool(_PART_NEXT.fullmatch(gap))


_OF_BEFORE = re.compile(
    r"(?:^|[.,;]\s+)(?:Out\s+)?of\s+(?:the|its|all|their|these)?\s*$", re.IGNORECASE
)
_PART_NEXT = re.compile(r"[\s\w]{0,20},\s*")


@in_each_sentence
def shares_over(source: Source, sentence: list[Claim]) -> Iterator[FactGroup]:
    """Answers to one question that add up to more than all who were asked.

    Three or more percentages in one sentence, with words for and against; where several answers
    could be given, and where the sum is far beyond a slip, the check is silent.
    """
    shares = [c for c in sentence if c.value and c.value.kind is ValueKind.PERCENT]
    if len(shares) < 3 or not all(_is_answer(c) for c in shares):
        return
    _, text = sentence_text(source, shares[0])
    both = cue("answer_for").search(text) and cue("answer_against").search(text)
    if not both or cue("several_answers").search(text):
        return
    gaps = [between(source, a, b) for a, b in pairwise(shares)]
    if any(len(g) > ANSWER_GAP or re.search(r"[.;。；]", g) for g in gaps):
        return
    total = sum((amount(c) or Fraction(0) for c in shares), Fraction(0))
    slack = sum((precision_of(c.value) / 2 for c in shares if c.value), Fraction(0))
    if not 100 + slack < total <= MOST:
        return
    facts = {"told": f"{shown(total)} %", "parts": str(len(shares))}
    why = " + ".join(c.surface for c in shares) + f" = {shown(total)} %"
    yield group_of("shares-over", "arithmetic", source, [shares], facts, why=why)


def _is_answer(claim: Claim) -> bool:
    """Whether a percentage is a plain share, and no change, margin or figure to compare with."""
    value = claim.value
    return (
        value is not None
        and value.unit == "percent"
        and claim.role in (Role.CURRENT, Role.MEMBER)
        and is_plain(claim)
        and amount(claim) is not None
        and not {"from", "to", "by", "since", "up", "down"} & set(value.roles)
    )
