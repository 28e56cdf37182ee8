"""Two halves of a whole that do not add up to it, told in another sentence or among others:
118 fell ill. They are 104 passengers and 24 of the crew."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations, pairwise

from factcheck.engine.checks.common import (
    amount,
    between,
    by_sentence,
    cue,
    exact_amount,
    group_of,
    same_scale,
    shown,
)
from factcheck.model.claim import Claim, FactGroup, Role
from factcheck.model.source import Source
from factcheck.model.value import ValueKind

#: entries of words.yaml that name the two halves of a whole
HALVES = (
    ("male", "female"),
    ("grave", "slight"),
    ("passengers", "crew"),
    ("grown_up", "child"),
)
#: sentences before the halves in which their whole is looked for
REACH = 3
#: the halves stand at most so many characters from one another
GAP = 28
#: the word of a half stands at most so many characters from its number
NEAR = 8
#: a whole that is off by more than this share is another number
OFF = Fraction(1, 5)
_COUNTS = (ValueKind.COUNT, ValueKind.NUMBER)
#: what stands between the numbers of a list: a mark and the word of the next
_LISTED = re.compile(r"(?:人|명|名)? ?(?:[、,，·・]| and |と|和|及) ?[^、,，。.;()（）]{0,10}")
#: more than the two halves is told of
_MORE = re.compile(
    r"以外|ほか|など|除|外に|제외|외에|\bother|\bincluding\b|\bamong\b|이상|\bat least\b"
)


def halves(source: Source, claims: list[Claim]) -> list[FactGroup]:
    """Wholes whose two halves, told together, are more or fewer."""
    out = []
    sentences = by_sentence(claims)
    for number, sentence in enumerate(sentences):
        for one, other in _pairs(source, sentence):
            before = [c for s in sentences[max(0, number - REACH) : number] for c in s]
            near = [c for c in before if one.sentence - c.sentence <= REACH and c.item == one.item]
            own = [c for c in sentence if c.end <= min(one.start, other.start)]
            behind = [c for c in sentence if c.start >= max(one.end, other.end)]
            whole = _whole(claims, one, other, near, own, behind)
            if whole is None:
                continue
            right = (amount(one) or 0) + (amount(other) or Fraction(0))
            facts = {
                "told": shown(amount(whole) or Fraction(0), 2),
                "right": shown(right, 2),
                "parts": "2",
            }
            why = f"{one.surface} + {other.surface} = {facts['right']}"
            sides = [[whole], [one, other]]
            out.append(group_of("sum", "arithmetic", source, sides, facts, why=why))
    return out


def _pairs(source: Source, sentence: list[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Numbers of a sentence that stand side by side, each with the word of one half."""
    counts = [c for c in sentence if c.value is not None and c.value.kind in _COUNTS]
    for a, b in pairwise(counts):
        gap = between(source, a, b)
        if len(gap) > GAP or re.search(r"[.;。；!！?？]", gap) or not _like(a, b):
            continue
        if _is_of_three(source, counts, a, b):
            continue  # 사망 3명, 중상 9명, 경상 17명
        if _MORE.search(gap) or (cue("open_list").search(gap) and not _of_whole(gap)):
            continue
        for left, right in HALVES:
            told = [{w for w in (left, right) if _carries(source, c, counts, w)} for c in (a, b)]
            if told in ([{left}, {right}], [{right}, {left}]):
                yield a, b
                break


def _is_of_three(source: Source, counts: list[Claim], a: Claim, b: Claim) -> bool:
    """Whether two numbers stand in a list with a third of their sort."""
    at = counts.index(a)
    before, after = counts[max(0, at - 1) : at], counts[at + 2 : at + 3]
    return any(
        _like(c, a) and _LISTED.fullmatch(between(source, c, near)) is not None
        for c, near in (*((c, a) for c in before), *((c, b) for c in after))
    )


def _of_whole(gap: str) -> bool:
    return "등" in gap  # 등 closes a list of two as well


def _like(a: Claim, b: Claim) -> bool:
    if a.value is None or b.value is None:
        return False
    told = all(exact_amount(c) is not None for c in (a, b))
    return told and same_scale(a.value, b.value)


def _carries(source: Source, claim: Claim, counts: list[Claim], word: str) -> bool:
    """Whether a word stands in a number's own phrase: right before it, in it, or right behind."""
    starts = [c.start for c in counts if c.start > claim.start]
    ends = [c.end for c in counts if c.end <= claim.start]
    before = source.text[max([claim.start - NEAR, *ends]) : claim.start]
    latin = claim.language == "en"
    after = source.text[claim.end : min([claim.end + 2 * NEAR, *starts])] if latin else ""
    phrase = claim.surface if latin else f"{before} {claim.surface}"
    return bool(cue(word).search(f"{phrase} {after.split(',')[0]}"))


def _whole(
    claims: list[Claim],
    one: Claim,
    other: Claim,
    near: list[Claim],
    own: list[Claim],
    behind: list[Claim],
) -> Claim | None:
    """The number that two halves fall short of or exceed; None where one of those near is their
    sum, with or without a third part, or where none is surely their whole."""
    parts = [amount(c) or Fraction(0) for c in (one, other)]
    right = sum(parts, Fraction(0))
    counts = [c for c in (*near, *own) if _may_be_whole(c, one)]
    every = [amount(c) or Fraction(0) for c in (*counts, *behind)]
    everywhere = {amount(c) for c in claims if c.value is not None and c.kind == "count"}
    if right in everywhere:
        return None
    for whole in reversed(counts):
        told = amount(whole) or Fraction(0)
        if abs(told - right) > told * OFF or told <= max(parts):
            continue
        if any(right + x == told or told + x == right for x in every):
            return None
        if any(x + y == told for x, y in combinations([*every, *parts], 2)):
            return None  # the halves of that whole are others of these
        again = sum(amount(c) == told and c.kind == whole.kind for c in claims)
        return whole if whole in own or again > 1 or whole is counts[-1] else None
    return None


def _may_be_whole(claim: Claim, part: Claim) -> bool:
    value = claim.value
    if value is None or part.value is None or exact_amount(claim) is None:
        return False
    if claim.role in (Role.COMPARISON, Role.CHANGE, Role.THRESHOLD):
        return False
    return value.kind in _COUNTS and same_scale(value, part.value)
