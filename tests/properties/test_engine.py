"""Laws of findings: order, duplicates and unrelated groups change nothing; a plant is found."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.engine.evaluate import Options, evaluate
from factcheck.engine.loader import load_rules
from factcheck.engine.waivers import apply_waivers, waive
from factcheck.model.claim import Claim, FactGroup
from factcheck.model.report import Finding
from factcheck.model.value import ValueKind
from tests.unit.engine_builders import claim, day, group, number

RULES = load_rules()
SOURCES = ("a", "b", "c", "d")


def one(kind: str, amount: int, where: str) -> Claim:
    match kind:
        case "date":
            return claim(day(f"2026-01-{amount % 28 + 1:02d}"), where, "date")
        case "money":
            return claim(number(str(amount), ValueKind.MONEY, "USD"), where, "money")
        case "duration":
            return claim(number(str(amount), ValueKind.DURATION, "D"), where, "duration")
        case "percent":
            return claim(number(str(amount), ValueKind.PERCENT, "percent"), where, "percent")
        case _:
            return claim(number(str(amount)), where)


KINDS = st.sampled_from(["date", "count", "money", "duration", "percent"])


@st.composite
def facts(draw: st.DrawFn) -> list[Claim]:
    """One fact as two to four sources tell it: all alike, or one of them otherwise."""
    kind = draw(KINDS)
    amount = draw(st.integers(2, 20))
    tellers = SOURCES[: draw(st.integers(2, 4))]
    planted = draw(st.none() | st.sampled_from(tellers))
    return [one(kind, amount + (7 if s == planted else 0), s) for s in tellers]


@st.composite
def stories(draw: st.DrawFn) -> list[list[Claim]]:
    return draw(st.lists(facts(), min_size=1, max_size=5))


def groups_of(story: list[list[Claim]]) -> list[FactGroup]:
    return [group(*claims, subject=f"fact {i}") for i, claims in enumerate(story)]


def told(groups: list[FactGroup]) -> list[Finding]:
    return list(evaluate(groups, RULES).findings)


@given(stories())
@settings(max_examples=60)
def test_each_planted_change_is_one_finding_and_nothing_else_is(story: list[list[Claim]]) -> None:
    planted = [i for i, claims in enumerate(story) if len({c.text for c in claims}) > 1]
    found = told(groups_of(story))
    assert sorted(f.subject for f in found) == [f"fact {i}" for i in planted]
    assert all(len(f.sides) == 2 for f in found)


@given(stories(), st.randoms(use_true_random=False))
@settings(max_examples=40)
def test_the_order_of_sources_changes_no_finding(story: list[list[Claim]], shuffle: object) -> None:
    groups = groups_of(story)
    turned = [group(*reversed(g.claims), subject=g.subject) for g in groups]
    shuffle.shuffle(turned)  # type: ignore[attr-defined]
    here = {(f.id, f.rule, f.severity, f.subject) for f in told(groups)}
    assert {(f.id, f.rule, f.severity, f.subject) for f in told(turned)} == here


@given(stories())
@settings(max_examples=40)
def test_a_source_twice_changes_no_finding(story: list[list[Claim]]) -> None:
    again = [[*claims, replace(claims[0], source="z", path="z.txt")] for claims in story]
    assert [f.id for f in told(groups_of(again))] == [f.id for f in told(groups_of(story))]


@given(stories(), stories())
@settings(max_examples=40)
def test_an_unrelated_story_changes_no_finding(
    story: list[list[Claim]], other: list[list[Claim]]
) -> None:
    own = groups_of(story)
    strange = [replace(g, subject=f"other {g.subject}") for g in groups_of(other)]
    alone = {f.id for f in told(own)}
    assert {f.id for f in told(own + strange) if not f.subject.startswith("other")} == alone


@given(stories(), st.data())
@settings(max_examples=40)
def test_waiving_one_finding_touches_no_other(
    story: list[list[Claim]], data: st.DataObject
) -> None:

    found = told(groups_of(story))
    if not found:
        return
    chosen = data.draw(st.sampled_from(found))
    waivers = waive((), chosen, by="an editor", because="looked at", until=None)
    marked, problems = apply_waivers(found, waivers, date(2026, 3, 5))
    assert not problems
    assert [f for f in marked if f.waiver is None] == [f for f in found if f.id != chosen.id]


@given(stories(), st.floats(0, 30), st.floats(0, 30))
@settings(max_examples=40)
def test_more_tolerance_in_params_only_silences(
    story: list[list[Claim]], some: float, more: float
) -> None:
    def at(size: float) -> set[str]:
        params = {r.id: dict.fromkeys(r.params, size) for r in RULES if r.params}
        return {f.id for f in evaluate(groups_of(story), RULES, Options(params=params)).findings}

    assert at(some + more) <= at(some)


@given(stories())
@settings(max_examples=30)
def test_the_same_input_gives_the_same_bytes(story: list[list[Claim]]) -> None:
    first, second = told(groups_of(story)), told(groups_of(story))
    assert [f.model_dump_json() for f in first] == [f.model_dump_json() for f in second]
