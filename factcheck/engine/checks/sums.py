"""Checks of sums inside one sentence: parts and total, share of a whole, one value in two units."""

from __future__ import annotations

import re
from fractions import Fraction
from itertools import pairwise

from factcheck.engine import units
from factcheck.engine.checks.common import (
    LEVELS,
    amount,
    between,
    by_sentence,
    cue,
    group_of,
    is_hedged,
    is_plain,
    same_scale,
    sentence_text,
    shown,
)
from factcheck.engine.extent import precision_of
from factcheck.engine.relation import Relation, Tolerance, of_values
from factcheck.model.claim import Claim, FactGroup, Role
from factcheck.model.source import Source
from factcheck.model.value import ValueKind

#: a word of totals stands at most so far before its number
REACH = 24
#: a list's members stand at most so far from one another
LIST_GAP = 20


def sum_of_parts(source: Source, claims: list[Claim]) -> list[FactGroup]:
    """Parts that do not add up to the total told beside them: 12 men, 9 women, 20 in all."""
    out = []
    for sentence in by_sentence(claims):
        counts = [
            c for c in sentence
            if c.value and c.value.kind in LEVELS and amount(c) is not None
            and c.role not in (Role.COMPARISON, Role.CHANGE, Role.THRESHOLD)
        ]  # fmt: skip
        if len(counts) < 3 or not all(is_plain(c) and not is_hedged(c) for c in counts):
            continue
        found = _total_of(source, counts)
        if found is None:
            continue
        total, parts = found
        told = amount(total) or Fraction(0)
        right = sum((amount(c) or Fraction(0) for c in parts), Fraction(0))
        slack = sum(
            (precision_of(c.value) / 2 for c in counts if c.value and precision_of(c.value) != 1),
            Fraction(0),
        )
        if abs(told - right) <= slack or not told:
            continue
        _, text = sentence_text(source, total)
        open_end = bool(_ET_CETERA.search(text))
        if open_end and abs(told - right) > told / 10:
            continue
        facts = {"told": shown(told, 2), "right": shown(right, 2), "parts": str(len(parts))}
        why = " + ".join(c.surface for c in parts) + f" = {shown(right, 2)}"
        sides = [[total], parts]
        out.append(group_of("sum", "arithmetic", source, sides, facts, sure=not open_end, why=why))
    return out


#: Korean 등 before a total closes most lists, but not all: such a sum is never sure
_ET_CETERA = re.compile(r"등\s*(?=총|모두|합계|합쳐)")


def _total_of(source: Source, counts: list[Claim]) -> tuple[Claim, list[Claim]] | None:
    """The total and its parts: an unbroken list of like counts, with a word of totals at one end.

    Words that leave a list open ("including", など, 其中) keep the check silent, unless its two
    parts are plainly the two halves of a whole: men and women.
    """
    _, text = sentence_text(source, counts[0])
    if (found := _two_halves(source, counts)) is not None:
        return found
    if cue("open_list").search(_ET_CETERA.sub("", text)):
        return None
    for total, parts in ((counts[-1], counts[:-1]), (counts[0], counts[1:])):
        if not _is_total(source, total, counts):
            continue
        like = all(
            a.value and b.value and same_scale(a.value, b.value) for a, b in pairwise(parts)
        ) and all(p.value and total.value and same_scale(p.value, total.value) for p in parts)
        like = like and _one_way_of_counting(total, parts)
        close = all(
            len(between(source, a, b)) <= LIST_GAP
            and not re.search(r"[.;。；]", between(source, a, b))
            for a, b in pairwise(parts)
        )
        if like and close:
            return total, parts
    return None


def _one_way_of_counting(total: Claim, parts: list[Claim]) -> bool:
    """All parts have a counter or noun, or none has; a counted total has counted parts."""
    counted = {bool(p.value and (p.value.counter_class or p.value.unit)) for p in parts}
    whole = bool(total.value and (total.value.counter_class or total.value.unit))
    return len(counted) == 1 and (not whole or counted == {True})


def _two_halves(source: Source, counts: list[Claim]) -> tuple[Claim, list[Claim]] | None:
    """A number of people and its men and women: two of three counts carry the words."""
    if len(counts) != 3 or not all(
        a.value and b.value and same_scale(a.value, b.value) for a, b in pairwise(counts)
    ):
        return None
    male = [c for c in counts if _carries(source, c, counts, "male")]
    female = [c for c in counts if _carries(source, c, counts, "female") and c not in male]
    if len(male) != 1 or len(female) != 1:
        return None
    total = next(c for c in counts if c not in (*male, *female))
    parts = [male[0], female[0]]
    if any((amount(p) or 0) >= (amount(total) or 0) for p in parts):
        return None
    return total, parts


def _carries(source: Source, claim: Claim, counts: list[Claim], word: str) -> bool:
    """Whether the word stands right before a number or in its own phrase, behind any other."""
    ends = [c.end for c in counts if c.end <= claim.start]
    before = source.text[max([claim.start - 8, *ends]) : claim.start]
    return bool(cue(word).search(before + " ") or cue(word).search(claim.surface))


def _is_total(source: Source, claim: Claim, counts: list[Claim]) -> bool:
    start, _ = sentence_text(source, claim)
    others = [c.end for c in counts if c.end <= claim.start]
    before = source.text[max([start, claim.start - REACH, *others]) : claim.start]
    after = source.text[claim.end : claim.end + 12]
    if claim is counts[0]:
        return bool(cue("total").search(before))
    latin = re.compile(r"\b(?:in all|altogether|in total|combined)\b", re.IGNORECASE)
    return bool(cue("total").search(before)) or bool(latin.search(after))


def share(source: Source, claims: list[Claim]) -> list[FactGroup]:
    """A share that is not what part and whole give: 161 of 200 seats (90 %)."""
    out = []
    for sentence in by_sentence(claims):
        for part, whole, percent in _shares(source, sentence):
            a, b, told = amount(part), amount(whole), amount(percent)
            if a is None or b is None or told is None or not 0 < a <= b:
                continue
            right = a / b * 100
            slack = precision_of(percent.value) if percent.value else Fraction(1)
            if is_hedged(percent) or is_hedged(part) or is_hedged(whole):
                slack = max(slack, told / 10)
            if abs(right - told) <= slack:
                continue
            facts = {"part": shown(a), "whole": shown(b), "told": f"{shown(told)} %",
                     "right": f"{shown(right)} %"}  # fmt: skip
            why = f"{shown(a)} / {shown(b)} = {shown(right)} %"
            sides = [[percent], [part, whole]]
            out.append(group_of("share", "arithmetic", source, sides, facts, why=why))
    return out


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
        elif _WHOLE_FIRST.fullmatch(between(source, a, b)):
            found.append((b, a, c))
    return found


_PAIRED = re.compile(
    r"\s*[(（\[［,、=＝]\s*|\s+(?:or|즉)\s+|\s*[,，、]\s*(?:or|即|合)\s*", re.IGNORECASE
)


def conversion(source: Source, claims: list[Claim]) -> list[FactGroup]:
    """One length, weight or area in two units that do not agree: 50 miles (about 50 km)."""
    out = []
    for sentence in by_sentence(claims):
        for a, b in pairwise(sentence):
            one, other = a.value, b.value
            if one is None or other is None or one.unit == other.unit:
                continue
            if {one.kind, other.kind} != {ValueKind.MEASURE} or not one.unit or not other.unit:
                continue
            gap = cue("or").sub("", between(source, a, b))
            if not _PAIRED.fullmatch(f"{gap} " if gap and not gap[-1].isspace() else gap):
                continue
            loose = Tolerance(conversion_percent=Fraction(5))
            if of_values(one, other, loose) is not Relation.CONTRADICTS:
                continue
            right = _in_unit(a, other.unit)
            if right is None:
                continue
            facts = {"first": a.text, "told": b.text, "right": f"{right} {other.unit}"}
            out.append(
                group_of("conversion", "measure", source, [[a], [b]], facts,
                         why=f"{a.text} = {right} {other.unit}")
            )  # fmt: skip
    return out


def _in_unit(claim: Claim, unit: str) -> str | None:
    value = claim.value
    size = amount(claim)
    if value is None or size is None or value.unit is None:
        return None
    if units.is_temperature(value.unit):
        return None
    one, other = units.factor(value.unit, value.kind), units.factor(unit, value.kind)
    if one is None or other is None or one[0] != other[0]:
        return None
    return shown(size * one[1] / other[1])
