"""``factcheck explain``: a rule, a finding, or two passages."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import click

from factcheck.cli.options import (
    column_option,
    config_option,
    look,
    look_options,
    now_option,
    report_language,
    settings_for,
)
from factcheck.cli.paths import ManyAgainst
from factcheck.errors import UsageError

if TYPE_CHECKING:
    from factcheck.config import Settings
    from factcheck.report import Options

_RULE = re.compile(r"[a-z][a-z0-9-]*/[a-z][a-z0-9-]*")
_FINDING = re.compile(r"[0-9a-f]{4,64}")
_PLACE = re.compile(r".+:\d+")


@click.command(cls=ManyAgainst)
@click.argument("what", nargs=-1, required=True, metavar="RULE | FINDING [PATH…] | A:LINE B:LINE")
@click.option("--against", multiple=True, metavar="PATH", help="As in the check of the finding.")
@now_option()
@config_option()
@column_option()
@look_options()
def explain(
    what: tuple[str, ...],
    against: tuple[str, ...],
    now: str | None,
    config: str | None,
    columns: dict[str, str],
    lang: str | None,
    ascii: bool,
    width: int | None,
    color: str,
) -> int:
    """Explain a rule, a finding, or two passages.

    A FINDING without PATH… is looked for in the last check of this folder.  A:LINE B:LINE tells
    why the passages on two lines were joined, or were not.
    """
    from factcheck.cli.output import print_report

    settings = settings_for(config, lang, columns)
    options = look(report_language(lang, settings), ascii=ascii, width=width, color=color)
    first = what[0]
    if len(what) == 2 and all(_PLACE.fullmatch(place) for place in what):
        text = _pair(what[0], what[1], now, settings, options)
    elif _FINDING.fullmatch(first):
        text = _finding(first, what[1:], against, now, settings, options)
    elif len(what) == 1 and _RULE.fullmatch(first):
        from factcheck.cli.rule_page import rule_page

        text = rule_page(first, settings, options)
    else:
        raise UsageError(
            f'cannot explain "{" ".join(what)}": give a rule (date/event-date), a finding (its id) '
            "or two places (a.txt:3 b.txt:7)"
        )
    print_report(text, "terminal")
    return 0


def _pair(a: str, b: str, now: str | None, settings: Settings, options: Options) -> str:
    from factcheck.explain import explain_pair
    from factcheck.report.explain import explain_pairs

    pairs = explain_pair(a, b, settings=settings, now=now)
    paths = {pairs[0].a.source: a.rpartition(":")[0], pairs[0].b.source: b.rpartition(":")[0]}
    return explain_pairs(pairs, paths, options)


def _finding(
    wanted: str,
    paths: tuple[str, ...],
    against: tuple[str, ...],
    now: str | None,
    settings: Settings,
    options: Options,
) -> str:
    from factcheck.cli.finding import run_with
    from factcheck.engine.waivers import find_finding
    from factcheck.report.explain import explain_finding

    run = run_with(wanted, paths, against, now, settings)
    finding = find_finding([*run.findings, *run.updates], wanted)
    return explain_finding(run, finding, options)
