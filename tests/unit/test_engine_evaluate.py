"""One disagreement, one finding: sides, severities, updates, identity."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from factcheck.engine.evaluate import Options, Outcome, evaluate, matches
from factcheck.engine.loader import load_rules
from factcheck.model.claim import FactGroup, Head, Reason, VetoCheck
from factcheck.model.event import Modality
from factcheck.model.value import Bound, Grain, TimeSpan, ValueKind
from tests.unit.engine_builders import claim, day, group, number, source

RULES = load_rules()
A = claim(number("14"), "a", start=15, surface="14 papers", principals=frozenset({"CN", "KR"}))
B = claim(number("15"), "b", start=12, surface="15 papers", principals=frozenset({"CN", "KR"}))
SOURCES = {
    "a": source("a", "The two signed 14 papers.", "2026-03-05", "Tarlow Post"),
    "b": source("b", "They signed 15 papers.", "2026-03-06"),
}


def run(*groups: FactGroup, **options: object) -> Outcome:
    return evaluate(groups, RULES, Options(**options), SOURCES)  # type: ignore[arg-type]


def test_two_values_make_one_finding() -> None:
    finding = run(group(A, B)).findings[0]
    assert finding.rule == "count/count"
    assert finding.severity == "error"
    assert finding.relation == "contradicts"
    assert finding.message == "the signing: Tarlow Post counts 14, b.txt 15"
    assert set(finding.messages) == {"en", "ja", "zh", "ko"}
    assert [s.value for s in finding.sides] == ["14", "15"]
    first = finding.claims[0]
    assert (first.line, first.column, first.sentence) == (1, 16, "The two signed 14 papers.")


def test_three_sources_make_one_finding_with_their_witnesses() -> None:
    third = claim(number("15"), "c")
    outcome = evaluate(
        [group(A, B, third)], RULES, None, SOURCES, {"a": "w1", "b": "w2", "c": "w2"}
    )
    finding = outcome.findings[0]
    assert len(outcome.findings) == 1
    assert [s.witnesses for s in finding.sides] == [["w1"], ["w2"]]
    assert outcome.by_group == (finding.id,)


@pytest.mark.parametrize(
    "other",
    [
        claim(number("15", bound=Bound.ABOUT), "b"),
        claim(number("14", bound=Bound.AT_LEAST), "b"),
        claim(number("13", upper="15"), "b"),
        claim(number("15"), "b", modality=Modality.PLANNED),
    ],
)
def test_compatible_values_and_plans_are_silent(other: object) -> None:
    assert not run(group(A, other)).findings  # type: ignore[arg-type]


def test_an_unsure_match_lowers_the_severity() -> None:
    finding = run(group(A, B, sure=False)).findings[0]
    assert (finding.severity, finding.unsure) == ("note", True)


def test_unread_figures_beside_a_claim_lower_the_severity() -> None:
    finding = run(group(replace(A, unread=True), B)).findings[0]
    assert (finding.severity, finding.unsure) == ("note", True)


def test_one_unread_figure_takes_nothing_from_two_others() -> None:
    third = claim(number("17"), "c")
    sources = {**SOURCES, "c": source("c", "A third tells of 17.", "2026-03-06")}
    outcome = evaluate([group(replace(A, unread=True), B, third)], RULES, None, sources)
    assert [(f.severity, f.unsure) for f in outcome.findings] == [("error", False)]


def test_a_later_toll_is_an_update() -> None:
    dead = Head("dead", "en", ("disasters/dead",))
    early, late = replace(A, head=dead), replace(B, head=dead)
    outcome = run(group(early, late))
    assert not outcome.findings
    update = outcome.updates[0]
    assert update.relation == "updates"
    assert update.message == "Tarlow Post told 14, b.txt later 15"
    turned = run(group(late, early)).updates[0]
    assert [s.value for s in turned.sides] == ["14", "15"]
    assert turned.id == update.id


def test_a_smaller_later_toll_is_a_disagreement() -> None:
    dead = Head("dead", "en", ("disasters/dead",))
    early = replace(A, head=dead, value=number("19"), text="19")
    outcome = run(group(early, replace(B, head=dead)))
    assert outcome.findings[0].rule == "count/toll"


def test_two_times_of_telling_are_an_update_whatever_is_counted() -> None:
    def at(hour: int) -> TimeSpan:
        start = datetime(2026, 3, 5, hour)
        return TimeSpan(start, start + timedelta(hours=1), Grain.HOUR)

    outcome = run(group(replace(A, as_of=at(9)), replace(B, as_of=at(18))))
    assert not outcome.findings
    assert len(outcome.updates) == 1


def test_the_more_specific_rule_speaks() -> None:
    billions = claim(number("3200000000", ValueKind.MONEY, "USD"), "a", "money")
    millions = claim(number("320000000", ValueKind.MONEY, "USD"), "b", "money")
    findings = run(group(billions, millions)).findings
    assert [f.rule for f in findings] == ["magnitude/slip"]
    assert run(group(billions, millions), ignore=("magnitude",)).findings[0].rule == "money/amount"


def test_hints_tell_what_may_have_happened() -> None:
    def hint(a: str, b: str) -> str | None:
        return run(group(claim(number(a), "a"), claim(number(b), "b"))).findings[0].hint

    assert hint("5640", "5460") == "the same digits, two of them in another order"
    assert hint("1161", "161") == "one number may be the other with a digit lost"
    assert (
        hint("560", "56000") == "one is 100 times the other: a zero or a unit word may have slipped"
    )
    assert hint("14", "15") is None

    def dated(a: str, b: str) -> str | None:
        pair = [claim(day(d), s, "date") for d, s in ((a, "a"), (b, "b"))]
        return run(group(*pair)).findings[0].hint

    assert "one day apart" in (dated("2026-01-05", "2026-01-06") or "")
    assert "week" in (dated("2026-01-05", "2026-01-12") or "")
    assert "another year" in (dated("2025-01-05", "2026-01-05") or "")


def test_params_and_severities_of_the_house_hold() -> None:
    assert not run(group(A, B), params={"count/count": {"absolute": 1.0}}).findings
    assert run(group(A, B), severity={"count/count": "note"}).findings[0].severity == "note"
    assert not run(group(A, B), severity={"count/count": "off"}).findings
    assert not run(group(A, B), select=("date",)).findings
    assert run(group(A, B), select=("count/*",)).findings


@pytest.mark.parametrize(
    ("pattern", "fits"),
    [("all", True), ("count", True), ("count/", True), ("count/count", True), ("count/*", True),
     ("date", False), ("cou", False), ("*/count", True)],
)  # fmt: skip
def test_patterns_name_rules_families_and_globs(pattern: str, fits: bool) -> None:
    assert matches(pattern, "count/count") is fits


def test_messages_come_in_the_language_asked_for() -> None:
    finding = run(group(A, B), lang="ko").findings[0]
    assert finding.message == finding.messages["ko"]
    assert "14" in finding.messages["ja"]


class TestFingerprints:
    def one(self, *groups: FactGroup) -> str:
        return run(*groups).findings[0].id

    def test_they_do_not_rest_on_offsets(self) -> None:
        moved = replace(A, start=900, end=909, sentence=12)
        assert self.one(group(A, B)) == self.one(group(moved, B))

    def test_they_do_not_rest_on_order(self) -> None:
        assert self.one(group(A, B)) == self.one(group(B, A))

    def test_a_changed_value_changes_them(self) -> None:
        other = replace(B, value=number("16"), text="16")
        assert self.one(group(A, B)) != self.one(group(A, other))

    def test_another_pair_of_countries_changes_them(self) -> None:
        c, d = (replace(x, principals=frozenset({"JP", "KR"})) for x in (A, B))
        assert self.one(group(A, B)) != self.one(group(c, d))

    def test_two_alike_findings_stay_apart(self) -> None:
        ids = [f.id for f in run(group(A, B), group(A, B)).findings]
        assert len(set(ids)) == 2


def test_evidence_and_vetoes_are_carried_over() -> None:
    reason = Reason("participants", "names", 2.13, (("習近平", "ja"), ("习近平", "zh-Hans")))
    veto = VetoCheck("reference time", True, "both speak of 2026")
    finding = run(group(A, B, reasons=(reason,), vetoes=(veto,))).findings[0]
    assert finding.evidence[0].because[0].text == "習近平"
    assert finding.vetoes[0].clear


def test_findings_come_sorted_whatever_the_order_of_groups() -> None:
    dates = group(claim(day("2026-01-05"), "a", "date"), claim(day("2026-01-06"), "b", "date"))
    one = run(group(A, B, sure=False), dates)
    other = run(dates, group(A, B, sure=False))
    assert [f.id for f in one.findings] == [f.id for f in other.findings]
    assert [f.severity for f in one.findings] == ["error", "note"]


@pytest.mark.parametrize(
    ("one", "other", "severity"),
    [("150", "120", ["warning"]), ("150", "130", ["warning"]), ("150", "140", [])],
)
def test_two_hedged_numbers_are_no_error(one: str, other: str, severity: list[str]) -> None:
    a = replace(A, value=number(one, bound=Bound.ABOUT), text=f"~{one}")
    b = replace(B, value=number(other, bound=Bound.ABOUT), text=f"~{other}")
    assert [f.severity for f in run(group(a, b)).findings] == severity


def test_an_exact_number_speaks_before_a_hedged_one() -> None:
    a = replace(A, value=number("150", bound=Bound.ABOUT), text="~150", start=0)
    b = replace(B, value=number("120", bound=Bound.ABOUT), text="~120", start=0)
    exact = replace(B, source="c", path="c.txt", value=number("120"), text="120")
    groups = group(a, b, exact)
    joined = replace(groups, sides=((0,), (1, 2)))
    assert [f.severity for f in run(joined).findings] == ["error"]


@pytest.mark.parametrize(
    ("days", "told"),
    [
        (("2026-03-05", "2026-03-05"), ["warning"]),  # one of the two leaves its tense open
        (("2026-03-05", "2026-03-06"), []),  # a plan, and later what came of it
        (("2026-03-06", "2026-03-05"), []),  # done once, and planned again
        ((None, "2026-03-05"), []),
    ],
)
def test_a_plan_and_its_outcome(days: tuple[str | None, str | None], told: list[str]) -> None:
    sources = {name: source(name, published=day) for name, day in zip("ab", days, strict=True)}
    plan = replace(A, modality=Modality.PLANNED)
    found = evaluate([group(plan, B)], RULES, Options(), sources).findings
    assert [f.severity for f in found] == told
    turned = evaluate([group(B, plan)], RULES, Options(), sources).findings
    assert [f.severity for f in turned] == told


def test_a_stamp_that_says_for_ever_is_no_time() -> None:
    sources = {"a": source("a", published="9999-12-31"), "b": source("b", published="2026-03-05")}
    assert len(evaluate([group(A, B)], RULES, Options(), sources).findings) == 1
