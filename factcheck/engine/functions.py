"""The functions a rule's condition may call; the whole of the language beside CEL's operators.

Each is pure and total: it answers for any two claims, and answers "no" where it does not apply.
``factcheck rules functions`` prints this table.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Literal

from factcheck.engine import outcomes, predicates, quoted
from factcheck.engine.extent import extent_of, precision_of, rounding_of
from factcheck.engine.falls import may_fall
from factcheck.engine.relation import (
    EXACT,
    Relation,
    Tolerance,
    amount_ratio,
    clock_span,
    relation,
    told_at_other_times,
)
from factcheck.engine.times import gap_in_days, is_several_days, zone_may_explain
from factcheck.model.claim import Claim
from factcheck.model.value import Bound, TimeSpan, Value, ValueKind

ArgType = Literal["claim", "number", "text"]
ReturnType = Literal["bool", "number"]

#: powers of ten by which a unit word or a thousands mark goes wrong: a digit too many, thousand
#: for hundred thousand, million for billion, 万 for 億, 億 for billion
SLIPS = (1, 2, 3, 4, 6, 8)


#: what befell persons counted by their sort, and how near it is told: in their clause or the next
FATES = ("disasters/dead", "disasters/injured", "disasters/missing")
BESIDE = 0.35
HOUSEHOLD = "disasters/household"
DECIDING = ("diplomacy", "elections", "politics", "labour")  # domains of what is agreed on
CUMULATIVE = "basis/cumulative"  # concept of a sum so far


@dataclass(frozen=True, slots=True)
class Context:
    """What a condition's functions see besides the claims: the rule's params, told times.

    ``told`` maps a source id to its publication time; ``grows`` says that the figure in question
    is one that grows (a toll), so that a later and larger one updates the earlier.
    """

    tolerance: Tolerance = EXACT
    told: Mapping[str, TimeSpan] = field(default_factory=dict)
    grows: bool = False
    is_a: Callable[[str, str], bool] = lambda concept, ancestor: concept == ancestor
    values: int = 0  # how many different values the question is answered with


def differs(a: Claim, b: Claim, context: Context) -> bool:
    found = relation(a, b, context.tolerance)
    return found is Relation.CONTRADICTS


def disjoint(a: Claim, b: Claim, context: Context) -> bool:
    return relation(a, b) in (Relation.CONTRADICTS, Relation.UPDATES)


def same(a: Claim, b: Claim, context: Context) -> bool:
    return relation(a, b) is Relation.SAME


def updates(a: Claim, b: Claim, context: Context) -> bool:
    """Whether one is a later telling of a figure that grows, and not smaller."""
    if relation(a, b, context.tolerance) not in (Relation.CONTRADICTS, Relation.UPDATES):
        return False
    if told_at_other_times(a.as_of, b.as_of):
        return True
    if a.value is None or b.value is None:
        return False
    if not _may_grow(a, b, context):
        return False
    order = told_order(a, b, context)
    if order and (a if order > 0 else b).settled:
        return False  # a final count grows no more
    if order == 0 or a.value.amount is None or b.value.amount is None:
        return False
    if outcomes.same_digits(a.value, b.value):
        return False  # no toll grows from 268,000 to 628,000
    if may_fall(a, b, context.is_a, _days_apart(a, b, context)):
        return True
    rise = b.value.amount - a.value.amount
    return rise * order > 0


def _days_apart(a: Claim, b: Claim, context: Context) -> int:
    """Days between the tellings of two claims; 0 where they are not known."""
    spans = (a.as_of or context.told.get(a.source), b.as_of or context.told.get(b.source))
    days = [span.start.date().toordinal() for span in spans if span and span.start]
    return abs(days[0] - days[1]) if len(days) == len(spans) else 0


def _may_grow(a: Claim, b: Claim, context: Context) -> bool:
    """Whether what is counted may have become more between two tellings."""
    if _counts_up(a) or _counts_up(b):
        return True
    return context.grows and not (_is_resolved(a) and _is_resolved(b))


def _is_resolved(claim: Claim) -> bool:
    """Whether households are those of who agreed, talked or voted, not those that something
    befell."""
    heads = claim.head.concepts[:1] if claim.head else ()
    if heads != (HOUSEHOLD,) or claim.event is None:
        return False
    return claim.event.concept.partition("/")[0] in DECIDING


def _counts_up(claim: Claim) -> bool:
    """Whether words say that a figure is a sum so far: 累計19宗, "so far this year"."""
    return claim.kind in ("count", "money") and CUMULATIVE in claim.basis


def counts_part_of_toll(claim: Claim) -> bool:
    """Whether some of the dead, hurt or missing are counted: the women, the foreigners among them.

    They grow with the toll that they are a part of.
    """
    heads = claim.head.concepts if claim.head is not None else ()
    if claim.kind != "count" or not any(concept.startswith("people/") for concept in heads):
        return False
    near = {key: weight for key, weight, _ in claim.words}
    return any(near.get(f"c:{fate}", 0.0) >= BESIDE for fate in FATES)


def told_order(a: Claim, b: Claim, context: Context) -> int:
    """1 where ``b`` was told after ``a``, -1 before, 0 where that is not known."""
    one = a.as_of or context.told.get(a.source)
    other = b.as_of or context.told.get(b.source)
    if one is None or other is None or one.overlaps(other):
        return 0
    if one.start is None or other.start is None:
        return 0
    return 1 if one.start < other.start else -1


def told_apart(a: Claim, b: Claim, context: Context) -> bool:
    return told_order(a, b, context) != 0


def plan_and_outcome(a: Claim, b: Claim, context: Context) -> bool:
    """Whether one is told as planned, and the other may tell what came of it; see outcomes."""
    return outcomes.are_plan_and_outcome(a, b, context.told)


def same_source(a: Claim, b: Claim, context: Context) -> bool:
    return a.source == b.source


def same_unit(a: Claim, b: Claim, context: Context) -> bool:
    return a.value is not None and b.value is not None and a.value.unit == b.value.unit


def same_basis(a: Claim, b: Claim, context: Context) -> bool:
    return set(a.basis) == set(b.basis)


def speakers_differ(a: Claim, b: Claim, context: Context) -> bool:
    return quoted.speakers_differ(a, b)


def spelled_alike(a: Claim, b: Claim, context: Context) -> bool:
    return predicates.spelled_alike(a, b)


def gap_days(a: Claim, b: Claim, context: Context) -> float:
    spans = _spans(a, b)
    return float(gap_in_days(*spans)) if spans else 0.0


def ends_differ(a: Claim, b: Claim, context: Context) -> bool:
    spans = _spans(a, b)
    if spans is None or not all(is_several_days(s) for s in spans):
        return False
    return spans[0].start != spans[1].start or spans[0].end != spans[1].end


def one_holds(a: Claim, b: Claim, context: Context) -> bool:
    spans = _spans(a, b)
    if spans is not None:
        return spans[0].contains(spans[1]) or spans[1].contains(spans[0])
    if not _amounts(a, b):
        return False
    assert a.value is not None and b.value is not None
    one, other = extent_of(a.value), extent_of(b.value)
    return one.meets(other)


def time_zone_only(a: Claim, b: Claim, context: Context) -> bool:
    spans = _spans(a, b)
    if spans is None and a.value is not None and b.value is not None:
        clocks = clock_span(a.value), clock_span(b.value)
        spans = (clocks[0], clocks[1]) if clocks[0] and clocks[1] else None
    return spans is not None and zone_may_explain(*spans)


def within(a: Claim, b: Claim, percent: float, context: Context) -> bool:
    pair = _amounts(a, b)
    if pair is None:
        return False
    found = amount_ratio(*pair)
    return found is not None and (found - 1) * 100 <= Fraction(str(percent))


def ratio(a: Claim, b: Claim, context: Context) -> float:
    pair = _amounts(a, b)
    found = amount_ratio(*pair) if pair else None
    return float(found) if found is not None else 0.0


def difference(a: Claim, b: Claim, context: Context) -> float:
    pair = _amounts(a, b)
    if pair is None or pair[0].amount is None or pair[1].amount is None:
        return 0.0
    return float(abs(pair[0].amount - pair[1].amount)) if pair[0].unit == pair[1].unit else 0.0


def magnitude_slip(a: Claim, b: Claim, context: Context) -> bool:
    """Whether the larger is the smaller times a power of ten that a slip can make."""
    pair = _amounts(a, b)
    found = amount_ratio(*pair) if pair else None
    if pair is None or found is None or found < 9:
        return False
    if any(v.bound not in (Bound.EXACT, Bound.ABOUT) or v.upper is not None for v in pair):
        return False
    small = min(abs(v.amount) for v in pair if v.amount is not None)
    # a one-digit number is ten times another too easily: 1 and 10 tell nothing
    if found == 10 and pair[0].kind is ValueKind.COUNT and small < 10:
        return False
    slack = 1 + Fraction(3, 200)
    return any(
        Fraction(10) ** power / slack <= found <= Fraction(10) ** power * slack for power in SLIPS
    )


def digits_swapped(a: Claim, b: Claim, context: Context) -> bool:
    """Whether the digits are the same but two neighbours changed places: 5,640 and 5,460."""
    pair = _amounts(a, b)
    if pair is None or not same_unit(a, b, context):
        return False
    one, other = (_digits(v) for v in pair)
    if one == other or len(one) != len(other) or len(one) < 2:
        return False
    at = [i for i, (x, y) in enumerate(zip(one, other, strict=True)) if x != y]
    return len(at) == 2 and at[1] == at[0] + 1 and one[at[0]] == other[at[1]] != one[at[1]]


def is_rounding(a: Claim, b: Claim, context: Context) -> bool:
    pair = _amounts(a, b)
    if pair is None or not same_unit(a, b, context):
        return False
    coarse, fine = sorted(pair, key=precision_of, reverse=True)
    if precision_of(coarse) == precision_of(fine):
        return False
    return rounding_of(extent_of(coarse), precision_of(coarse)).meets(extent_of(fine))


def about(a: Claim, concept: str, context: Context) -> bool:
    """Whether the claim's head or event is that concept of the lexicon, or a kind of it."""
    own = [*(a.head.concepts if a.head else ()), *((a.event.concept,) if a.event else ())]
    return any(c == concept or context.is_a(c, concept) for c in own)


def shared_names(a: Claim, b: Claim, context: Context) -> float:
    return float(len(set(a.subject) & set(b.subject)))


def _spans(a: Claim, b: Claim) -> tuple[TimeSpan, TimeSpan] | None:
    if a.value is None or b.value is None or a.value.time is None or b.value.time is None:
        return None
    return a.value.time, b.value.time


def _amounts(a: Claim, b: Claim) -> tuple[Value, Value] | None:
    if a.value is None or b.value is None or a.value.amount is None or b.value.amount is None:
        return None
    return a.value, b.value


def _digits(value: Value) -> str:
    return (
        "".join(map(str, value.amount.normalize().as_tuple().digits))
        if value.amount is not None
        else ""
    )


@dataclass(frozen=True, slots=True)
class Function:
    """One function of the condition language, with its documentation."""

    name: str
    takes: tuple[ArgType, ...]
    returns: ReturnType
    does: str
    example: str
    run: Callable[..., bool | float]


_PAIR: tuple[ArgType, ...] = ("claim", "claim")

FUNCTIONS: dict[str, Function] = {
    f.name: f
    for f in (
        Function("differs", _PAIR, "bool",
                 "the values contradict one another, beyond the rule's params",
                 '14 and "15" differ; 14 and "at least 14" do not', differs),
        Function("disjoint", _PAIR, "bool",
                 "the values share nothing, whatever the params say",
                 "5 and 6 January are disjoint, 5 January and January are not", disjoint),
        Function("same", _PAIR, "bool", "both tell exactly the same value",
                 "90 minutes and 1.5 hours", same),
        Function("updates", _PAIR, "bool",
                 "one is a later, larger telling of a figure that grows, or has a later as-of time",
                 "12 dead at 09:00, 19 dead at 18:00", updates),
        Function("told_apart", _PAIR, "bool", "it is known which of the two was told later",
                 "sources published on two days", told_apart),
        Function("plan_and_outcome", _PAIR, "bool",
                 "one is told as planned, the other as done, and not at one time",
                 '"will sign 14", and a week later "signed 15"',
                 plan_and_outcome),
        Function("same_source", _PAIR, "bool", "both stand in one source", "", same_source),
        Function("same_unit", _PAIR, "bool", "both have one unit or currency",
                 "USD and USD; not km and mi", same_unit),
        Function("same_basis", _PAIR, "bool", "both stand under the same basis", "", same_basis),
        Function("speakers_differ", _PAIR, "bool",
                 "both are attributed, to two different people", "", speakers_differ),
        Function("spelled_alike", _PAIR, "bool",
                 "two names that look like one, misspelt in one of them",
                 "Holloway and Halloway", spelled_alike),
        Function("gap_days", _PAIR, "number",
                 "days between two dates, 0 where they touch", "5 and 6 January: 1", gap_days),
        Function("ends_differ", _PAIR, "bool",
                 "two stretches of days begin or end on different days",
                 "4-7 and 4-8 January", ends_differ),
        Function("one_holds", _PAIR, "bool", "one value lies within the other",
                 '"13 to 15" holds 14', one_holds),
        Function("time_zone_only", _PAIR, "bool",
                 "both can be one moment told in two time zones",
                 "9 p.m. in New York and 11 a.m. the next day", time_zone_only),
        Function("within", ("claim", "claim", "number"), "bool",
                 "the amounts lie within so many percent of one another", "within(a, b, 5.0)",
                 within),
        Function("ratio", _PAIR, "number", "the larger amount over the smaller; 0 where none",
                 "200 and 50: 4", ratio),
        Function("difference", _PAIR, "number",
                 "how far the amounts lie apart, in one unit; 0 where they have none",
                 "43 and 45 years: 2", difference),
        Function("magnitude_slip", _PAIR, "bool",
                 "one is ten, a thousand, ten thousand … times the other",
                 "3.2 billion and 320 million", magnitude_slip),
        Function("digits_swapped", _PAIR, "bool", "two neighbouring digits changed places",
                 "5,640 and 5,460", digits_swapped),
        Function("is_rounding", _PAIR, "bool", "one is the other, rounded", "3.2 and 3.24 billion",
                 is_rounding),
        Function("about", ("claim", "text"), "bool",
                 "the claim's noun or event is that concept, or a kind of it",
                 'about(a, "disaster/casualties")', about),
        Function("shared_names", _PAIR, "number", "how many names both claims are about", "",
                 shared_names),
    )
}  # fmt: skip
