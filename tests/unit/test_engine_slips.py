"""Each slip inside one source is found by its rule and by no other; without it all are silent."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.engine.evaluate import evaluate
from factcheck.engine.loader import load_rules
from factcheck.examples import prepare
from factcheck.resources import read_yaml

FILE = Path(__file__).parent / "data" / "checks.yaml"
RULES = load_rules()
CASES = [
    pytest.param(rule, case, id=f"{rule}-{number}-{case['lang']}")
    for rule, cases in read_yaml(FILE, str(FILE)).data.items()
    for number, case in enumerate(cases)
]


def found(text: str, lang: str) -> list[str]:
    ready = prepare(text, None, lang=lang, published="2026-03-02")
    return [f.rule for f in evaluate(ready.groups, RULES, None, ready.sources).findings]


@pytest.mark.parametrize(("rule", "case"), CASES)
def test_a_slip_is_one_finding_and_its_absence_none(rule: str, case: dict[str, str]) -> None:
    assert found(case["slip"], case["lang"]) == [rule]
    assert found(case["right"], case["lang"]) == []


def test_every_rule_inside_one_source_has_slips_in_two_languages() -> None:
    inside = {r.id for r in RULES if r.check is not None and r.id.startswith("inside/")}
    spoken: dict[str, set[str]] = {}
    for case in CASES:
        rule, told = case.values
        spoken.setdefault(str(rule), set()).add(told["lang"][:2])  # type: ignore[index]
    few = {r for r in inside - {"inside/stamps"} if len(spoken.get(r, set())) < 2}
    assert not few
