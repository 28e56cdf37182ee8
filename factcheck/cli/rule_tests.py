"""Testing and linting rules from the command line."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.cli.failure import show_mistakes
from factcheck.cli.rule_page import find_rule
from factcheck.engine.lint import unknown_concepts
from factcheck.engine.loader import RuleFile, duplicates, read_files, read_rule_file
from factcheck.engine.testing import RuleReport, examine
from factcheck.errors import DataMistake, RuleError
from factcheck.examples import dead_rules, prepare

if TYPE_CHECKING:
    from factcheck.config import Settings


def run_tests(wanted: Sequence[str], settings: Settings) -> int:
    """Run examples and print what came of them; returns how many rules have one not as wanted."""
    catalogue = settings.catalogue()
    rules = [find_rule(catalogue, w) for w in wanted] or list(catalogue.rules)
    failed = examples = 0
    for rule in rules:
        report = examine(rule, prepare)
        examples += len(report.results)
        failed += not report.passed
        for line in _lines(report):
            print(line)
    good = len(rules) - failed
    print(f"{good} of {len(rules)} rules as wanted, {examples} examples run")
    return failed


def _lines(report: RuleReport) -> list[str]:
    lines = []
    for result in report.results:
        if not result.as_wanted:
            shown = result.example.text or f"{result.example.a} | {result.example.b}"
            lines.append(
                f"{report.rule.id}: wanted {result.example.want}, got {result.got}: {shown}"
            )
    lines += [f"{report.rule.id}: no example exercises {text}" for text in report.unexercised]
    lines += [f"{report.rule.id}: no example notices {text}" for text in report.unnoticed]
    return lines


def lint_files(paths: Sequence[str], settings: Settings) -> int:
    """Show the mistakes of rule files; returns their number."""
    files = [f for p in paths for f in _files(p)] if paths else read_files(settings.rules)
    mistakes: list[DataMistake] = [m for f in files for m in f.mistakes]
    mistakes += duplicates(files) + unknown_concepts(files)
    mistakes += dead_rules(f.rule for f in files if f.rule is not None)
    if mistakes:
        show_mistakes(RuleError(mistakes), f"{_many(len(mistakes), 'mistake')}. Exit 2.")
    else:
        print(f"{_many(len(files), 'rule file')}, no mistakes", file=sys.stdout)
    return len(mistakes)


def _many(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


def _files(given: str) -> list[RuleFile]:
    place = Path(given)
    if place.is_dir():
        return [read_rule_file(p, str(p)) for p in sorted(place.rglob("*.yaml"))]
    return [read_rule_file(place, given)]
