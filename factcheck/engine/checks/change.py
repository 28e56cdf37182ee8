"""Checks of changes: a percentage against its two levels, percent against points, multiples."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from factcheck.engine.checks.common import (
    LEVELS,
    amount,
    between,
    cue,
    group_of,
    in_each_sentence,
    is_plain,
    same_scale,
    sentence_text,
    shown,
    told_slack,
)
from factcheck.engine.extent import precision_of
from factcheck.model.claim import Claim, FactGroup, Role
from factcheck.model.source import Source
from factcheck.model.value import ValueKind

_DIGIT = re.compile(r"\d")
#: words of rise or fall stand at most so far from their percentage
REACH = 24


@dataclass(frozen=True, slots=True)
class Change:
    """A move from one level to another, as one sentence tells it."""

    old: Fraction
    new: Fraction
    slack: tuple[Fraction, Fraction]  # how far the printed levels may be rounded
    claims: tuple[Claim, ...]


def change_in(source: Source, sentence: list[Claim], kinds: frozenset[ValueKind]) -> Change | None:
    """The one move a sentence tells, from a range "from X to Y" or from two levels.

    None where there are several levels, or where it is not said which is the old one.
    """
    levels = [c for c in sentence if c.value and c.value.kind in kinds and is_plain(c)
              and "by" not in c.value.roles and not _is_bar(source, c)]  # fmt: skip
    spans = [c for c in levels if c.value and c.value.upper is not None]
    if len(spans) == 1 and len(levels) == 1:
        value = spans[0].value
        assert value is not None and value.amount is not None and value.upper is not None
        if not _is_move(source, spans[0]):
            return None
        slack = precision_of(value) / 2
        return Change(Fraction(value.amount), Fraction(value.upper), (slack, slack), (spans[0],))
    if spans or len(levels) != 2:
        return None
    a, b = levels
    assert a.value is not None and b.value is not None
    if a.value.unit != b.value.unit or (kinds <= LEVELS and not same_scale(a.value, b.value)):
        return None
    if _of_two_things(a, b) or _another_clause(between(source, a, b), a.language):
        return None
    base = [c for c in levels if c.value and {"from", "since"} & set(c.value.roles)]
    if not base and b.value and "to" in b.value.roles and a.value and "to" not in a.value.roles:
        base = [a]  # 200억원에서 250억원으로: the first is the old one
    if not base:  # "61,300, against 56,200 last year"
        base = [c for c in levels if c.role is Role.COMPARISON or _is_compared(source, c)]
    if len(base) != 1:
        return None
    new = b if base[0] is a else a
    old_amount, new_amount = amount(base[0]), amount(new)
    if old_amount is None or new_amount is None or base[0].value is None or new.value is None:
        return None
    slack_of = (precision_of(base[0].value) / 2, precision_of(new.value) / 2)
    return Change(old_amount, new_amount, slack_of, (base[0], new))


#: what only says that a level was passed: 目安となる10人を初めて上回った
_PASSED = re.compile(
    r"(?:を|に)[^、。]{0,8}(?:上回|超え|突破|下回|割り込)"
    r"|[을를] ?(?:[가-힣]+ ){0,2}(?:넘|웃돌|밑돌|돌파)"
)


def _is_bar(source: Source, claim: Claim) -> bool:
    """Whether a figure is one that another one passed, and no level of its own."""
    return claim.role is Role.THRESHOLD or bool(_PASSED.match(source.text, claim.end))


def _of_two_things(a: Claim, b: Claim) -> bool:
    """Whether two levels are known to measure two things: sales rose, and profit fell to half."""
    heads = [set(c.head.concepts) if c.head is not None else set() for c in (a, b)]
    if not heads[0] or not heads[1] or heads[0] & heads[1]:
        return False
    if any(c.value and {"from", "to"} & set(c.value.roles) for c in (a, b)):
        near = [set(c.head.others) if c.head is not None else set() for c in (a, b)]
        return not (heads[0] & near[1] or heads[1] & near[0])
    return True


def _another_clause(text: str, language: str) -> bool:
    """Whether a clause of its own begins in the text between two figures: "net income doubled to 5
    trillion and revenue rose 21 percent to 45 trillion" tells nothing of 5 trillion's rise."""
    pattern = _CLAUSES.get(language.partition("-")[0])
    return pattern is not None and pattern.search(text) is not None


def _in_one_clause(source: Source, start: int, end: int, change: Change, language: str) -> bool:
    """Whether what is told at a place of the text is told of a move, and not in another clause."""
    first = min(c.start for c in change.claims)
    last = max(c.end for c in change.claims)
    if end <= first:
        return not _another_clause(source.text[end:first], language)
    return start < last or not _another_clause(source.text[last:start], language)


#: where another clause begins, which has a subject of its own
_CLAUSES = {
    "en": re.compile(
        r";|\b(?:and|while|whereas|but|as|with|although|though)\b"
        r"(?! (?:so|thus|hence|therefore|then|now)\b)",
        re.IGNORECASE,
    ),
    "ja": re.compile(r"[、，；][^、，；]{0,16}?[^、，；で](?:は|が|も)(?!れ)"),
    "zh": re.compile(
        r"；|[，、,](?!\s*(?:即|也|约|約|从|從|由|自|达|達|至|到|同比|环比|環比|按年|比|较|較|为|為|增|减|減"
        r"|下|上|升|降|跌|涨|漲|去年|上年|前年|此前|原|当时|當時|多|少|共|翻|扩|擴|缩|縮|提|涨幅|漲幅|幅度"
        r"|降幅|增幅|跌幅))"
    ),
    "ko": re.compile(
        r"(?:[가-힣]고|며|면서|지만|으나|는데|은데|한데|반면),? "
        r"|, ?[가-힣 ]{1,14}(?:은|는|이|가|도) "
    ),
}


def _is_move(source: Source, claim: Claim) -> bool:
    """Whether "X から Y", "X to Y" is a move and no range: by its roles, or what follows it."""
    if claim.value is None or {"from", "since", "to"} & set(claim.value.roles):
        return claim.value is not None
    return source.text[claim.end : claim.end + 1] in ("に", "へ")


def _is_compared(source: Source, claim: Claim) -> bool:
    """Whether words of comparison stand right before a number: than, 比, 前年の."""
    before = source.text[max(0, claim.start - 14) : claim.start]
    return any(
        len(before) - m.end() <= 6 and not _DIGIT.search(before, m.end())  # not 前期比64％増の34億
        for m in cue("compared").finditer(before)
    )


def told_change(
    source: Source, sentence: list[Claim], unit: str, besides: Change
) -> tuple[Claim, Fraction] | None:
    """The one percentage or number of points told as the change, with its sign."""
    found = [
        c for c in sentence
        if c.value and c.value.kind is ValueKind.PERCENT and c not in besides.claims
    ]  # fmt: skip
    if len(found) != 1 or found[0].value is None or found[0].value.unit != unit:
        return None
    claim = found[0]
    if not _in_one_clause(source, claim.start, claim.end, besides, claim.language):
        return None
    size = amount(claim)
    start, text = sentence_text(source, claim)
    at, end = claim.start - start, claim.end - start
    near = text[max(0, at - REACH) : at] + "\n" + text[end : end + REACH]
    up, down = bool(cue("up").search(near)), bool(cue("down").search(near))
    told_so = (
        up
        or down
        or claim.role is Role.CHANGE
        or "by" in (claim.value.roles if claim.value else ())
    )
    if size is None or not is_plain(claim) or not told_so:
        return None
    if up == down:  # neither or both: the direction is that of the levels
        return claim, size if besides.new >= besides.old else -size
    return claim, size if up else -size


@in_each_sentence
def percent_change(source: Source, sentence: list[Claim]) -> Iterator[FactGroup]:
    """A percentage that is not what its two levels give: 200 to 250, up 20 %.

    Of two percentages, the number of points: 2.50 % to 2.25 %, down 0.5 points.
    """
    yield from _points(source, sentence)
    change = change_in(source, sentence, LEVELS)
    if change is None or change.old <= 0 or change.new < 0:
        return
    told = told_change(source, sentence, "percent", change)
    if told is None:
        return
    claim, size = told
    low, high = change_extent(change)
    slack = told_slack(claim)
    if low - slack <= size <= high + slack:
        return
    right = f"{shown((change.new - change.old) / change.old * 100)} %"
    yield _told_otherwise("percent-change", source, change, [claim], f"{shown(size)} %", right)


def _points(source: Source, sentence: list[Claim]) -> Iterator[FactGroup]:
    change = _percent_levels(source, sentence)
    told = told_change(source, sentence, "pp", change) if change is not None else None
    if change is None or told is None:
        return
    claim, size = told
    points = change.new - change.old
    slack = told_slack(claim) / 2 + sum(change.slack)
    relative = points / change.old * 100 if change.old else points
    if abs(abs(size) - abs(points)) <= slack or abs(abs(size) - abs(relative)) <= slack:
        return
    pair = (f"{shown(abs(size), 2)} pp", f"{shown(abs(points), 2)} pp")
    yield _told_otherwise("percent-change", source, change, [claim], *pair, unit=" %")


def _told_otherwise(
    check: str,
    source: Source,
    change: Change,
    claims: list[Claim],
    told: str,
    right: str,
    unit: str = "",
) -> FactGroup:
    """The group of a move and what is told of it; a word ("doubled") is no claim."""
    old, new = f"{shown(change.old, 2)}{unit}", f"{shown(change.new, 2)}{unit}"
    facts = {"old": old, "new": new, "told": told, "right": right}
    sides = [claims, list(change.claims)] if claims else [list(change.claims)]
    kind = "percent" if check == "percent-point" else "arithmetic"
    return group_of(check, kind, source, sides, facts, why=f"{old} → {new} = {right}")


def change_extent(change: Change) -> tuple[Fraction, Fraction]:
    """Smallest and largest percentage that the printed levels allow."""
    ends = [
        ((new - old) / old) * 100
        for old in (change.old - change.slack[0], change.old + change.slack[0])
        for new in (change.new - change.slack[1], change.new + change.slack[1])
        if old > 0
    ]
    return min(ends), max(ends)


@in_each_sentence
def percent_point(source: Source, sentence: list[Claim]) -> Iterator[FactGroup]:
    """A change of percentages told in percent where it is points, or the other way round."""
    levels = [c for c in sentence if c.value and c.value.unit == "percent"]
    change = _percent_levels(source, sentence)
    if change is None or change.old <= 0:
        return
    others = [c for c in sentence if c.value and c.value.kind is ValueKind.PERCENT
              and c not in change.claims]  # fmt: skip
    if len(others) != 1 or others[0].value is None or not levels:
        return
    unit = others[0].value.unit or ""
    told = told_change(source, sentence, unit, change)
    if told is None or unit not in ("percent", "pp"):
        return
    claim, size = told
    points = change.new - change.old
    relative = points / change.old * 100
    slack = precision_of(others[0].value)
    right, wrong = (relative, points) if unit == "percent" else (points, relative)
    if abs(size - right) <= slack or abs(size - wrong) > slack / 2:
        return
    told_as, meant = ("%", "pp") if unit == "percent" else ("pp", "%")
    pair = (f"{shown(abs(size), 2)} {told_as}", f"{shown(abs(size), 2)} {meant}")
    yield _told_otherwise("percent-point", source, change, [claim], *pair, unit=" %")


def _percent_levels(source: Source, sentence: list[Claim]) -> Change | None:
    """The two percentages a sentence moves between; a third one is the change."""
    percents = [c for c in sentence if c.value and c.value.unit == "percent"]
    spans = [c for c in percents if c.value and c.value.upper is not None]
    if len(spans) == 1:
        return change_in(source, spans, frozenset({ValueKind.PERCENT}))
    levels = [c for c in percents if c.value and {"from", "since", "to"} & set(c.value.roles)]
    if len(levels) == 1 and levels[0].value and "to" in levels[0].value.roles:
        at = percents.index(levels[0])
        levels = percents[at - 1 : at + 1] if at else levels  # 40%에서 44%로: the one before
    points = [c for c in sentence if c.value and c.value.unit == "pp"]
    if len(points) == 1 and len(percents) == 2:
        levels = percents  # the change is told in points: both percentages are levels
    return change_in(source, levels, frozenset({ValueKind.PERCENT})) if len(levels) == 2 else None


@in_each_sentence
def multiple(source: Source, sentence: list[Claim]) -> Iterator[FactGroup]:
    """A multiple that is not what its two levels give: doubled from 100 to 150."""
    change = change_in(source, sentence, LEVELS)
    if change is None or change.old <= 0:
        return
    found = _told_multiple(source, sentence, change)
    if found is None:
        return
    told, size = found
    low, high = (1 + x / 100 for x in change_extent(change))
    slack = size / 5
    right = change.new / change.old
    if low - slack <= size <= high + slack or low - slack <= 1 / size <= high + slack:
        return
    yield _told_otherwise("multiple", source, change, told, shown(size, 2), shown(right, 2))


def _told_multiple(
    source: Source, sentence: list[Claim], change: Change
) -> tuple[list[Claim], Fraction] | None:
    """The one multiple of a sentence: a claim, or a word that is one ("doubled")."""
    told = [c for c in sentence if c.value and c.value.kind is ValueKind.MULTIPLE]
    language = change.claims[0].language
    if told:
        size = amount(told[0]) if len(told) == 1 and is_plain(told[0]) else None
        if size is None or size <= 1:
            return None
        near = _in_one_clause(source, told[0].start, told[0].end, change, language)
        return (told, size) if near else None
    start, text = sentence_text(source, change.claims[0])
    words = [(n, m) for n in (2, 3, 4) for m in cue(f"times_{n}").finditer(text)]
    if len({n for n, _ in words}) != 1:
        return None
    times, word = words[0]
    near = _in_one_clause(source, start + word.start(), start + word.end(), change, language)
    return ([], Fraction(times)) if near else None
