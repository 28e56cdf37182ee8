"""Rules' own examples: run, and asked whether they would notice a change."""

from __future__ import annotations

import re

import pytest

from factcheck.engine.loader import parse_rule
from factcheck.engine.rule import Rule
from factcheck.engine.testing import Prepared, conjuncts, examine, run_examples
from factcheck.model.claim import FactGroup
from factcheck.model.event import Modality
from tests.unit.engine_builders import claim, group, number, source

RULE = """\
id: house/tickets
title: Tickets
kind: count
facts: {kind: count}
when: WHEN
unless:
  - because: a plan is no outcome
    when: a.planned != b.planned
params:
  absolute: {default: 0, does: silent}
severity: warning
message: {en: "{a.value} {b.value}", ja: "ja {a.value}", zh: "zh {a.value}", ko: "ko {a.value}"}
why: Because.
tests:
"""
FIRES = '  - {a: "14 sold", b: "15 sold", want: fires}\n'
QUIET = '  - {a: "14 sold", b: "14 sold", want: quiet}\n'
PLAN = '  - {a: "will sell 14", b: "15 sold", want: quiet}\n'
NEAR = '  - {a: "14 sold", b: "15 sold", params: {absolute: 2}, want: quiet}\n'
FAR = '  - {a: "14 sold", b: "1500 sold", params: {absolute: 2}, want: fires}\n'


def rule(tests: str, when: str = "differs(a, b)") -> Rule:
    file = parse_rule(RULE.replace("WHEN", when) + tests, "t.yaml")
    assert file.rule is not None, file.mistakes
    return file.rule


def prepare(a: str, b: str | None, **_: object) -> list[FactGroup]:
    """The first number of each passage as a count; "will" makes it a plan."""
    claims = []
    for name, text in (("a", a), ("b", b or "")):
        if found := re.search(r"\d+", text):
            modality = Modality.PLANNED if "will" in text else Modality.HAPPENED
            claims.append(claim(number(found[0]), name, start=found.start(), modality=modality))
    return [group(*claims, sure=False)]


def test_examples_tell_what_came_of_them() -> None:
    results = run_examples(rule(FIRES + QUIET), prepare)
    assert [r.got for r in results] == ["fires", "quiet"]
    assert all(r.as_wanted for r in results)
    assert results[0].marks == ((0, 2), (0, 2))
    assert results[0].message == "14 15"


def test_an_example_that_goes_wrong_fails_the_rule() -> None:
    wrong = FIRES.replace("fires", "quiet") + QUIET.replace("quiet", "fires")
    report = examine(rule(wrong), prepare)
    assert not report.passed
    assert not report.unexercised


def test_a_rule_that_never_fires_is_dead() -> None:
    report = examine(rule(FIRES + QUIET, "differs(a, b) && a.denied"), prepare)
    assert report.dead
    assert not report.passed


def test_conditions_and_params_that_no_example_exercises_are_named() -> None:
    lax = examine(rule(FIRES + QUIET, "a.exact && differs(a, b)"), prepare)
    assert lax.unexercised == ("when: a.exact", "unless: a.planned != b.planned")
    assert lax.unnoticed == ()
    strict = examine(rule(FIRES + QUIET + PLAN + NEAR), prepare)
    assert strict.passed
    assert strict.unexercised == ()


def test_a_param_whose_change_no_example_notices_is_named() -> None:
    report = examine(rule(FAR + QUIET), prepare)
    assert report.passed
    assert report.unnoticed == ("absolute: 1e+15 instead of 0",)


def test_sources_reach_the_rule() -> None:
    dated = "told_apart(a, b) && differs(a, b)"
    sources = {"a": source("a", "", "2026-03-05"), "b": source("b", "", "2026-03-06")}

    def with_sources(a: str, b: str | None, **context: object) -> Prepared:
        return Prepared(prepare(a, b), sources)

    assert examine(rule(FIRES + QUIET, dated), with_sources).passed
    assert not examine(rule(FIRES + QUIET, dated), prepare).passed


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("a.exact", ["a.exact"]),
        ("a.exact && b.exact && differs(a, b)", ["a.exact", "b.exact", "differs(a, b)"]),
        ("(a.exact && b.exact) && same(a, b)", ["(a.exact && b.exact)", "same(a, b)"]),
        ("a.exact && b.exact || same(a, b)", ["a.exact && b.exact || same(a, b)"]),
        ("a.value == ' && ' && a.exact", ["a.value == ' && '", "a.exact"]),
    ],
)
def test_a_condition_falls_into_its_outer_parts(text: str, parts: list[str]) -> None:
    assert conjuncts(text) == parts
