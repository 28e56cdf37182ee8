"""The catalogue's own examples, through the real stages."""

from __future__ import annotations

import pytest

from factcheck.engine.loader import load_rules
from factcheck.engine.rule import Rule
from factcheck.engine.testing import examine
from factcheck.examples import prepare

RULES = list(load_rules())


@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.id)
def test_every_example_is_as_wanted_and_none_is_idle(rule: Rule) -> None:
    report = examine(rule, prepare)
    wrong = [
        (r.example.want, r.got, r.example.text or (r.example.a, r.example.b))
        for r in report.results
        if not r.as_wanted
    ]
    assert not wrong
    assert not report.unexercised
    assert not report.unnoticed
