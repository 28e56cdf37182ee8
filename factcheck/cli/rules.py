"""``factcheck rules``: the catalogue."""

from __future__ import annotations

import click

from factcheck.cli.options import config_option, look, look_options, report_language, settings_for

EXIT_RULES = 2


@click.group()
def rules() -> None:
    """List, show and test the rules."""


@rules.command("list")
@config_option()
@look_options()
def list_(config: str | None, lang: str | None, ascii: bool, width: int | None, color: str) -> int:
    """List every rule with its kind, severity and title."""
    from factcheck.cli.output import print_report
    from factcheck.cli.rule_page import rule_table

    settings = settings_for(config, lang)
    options = look(report_language(lang, settings), ascii=ascii, width=width, color=color)
    print_report(rule_table(settings, options), "terminal")
    return 0


@rules.command()
@click.argument("rule")
@config_option()
@look_options()
def show(
    rule: str, config: str | None, lang: str | None, ascii: bool, width: int | None, color: str
) -> int:
    """Show a rule with its condition, messages and tested examples."""
    from factcheck.cli.output import print_report
    from factcheck.cli.rule_page import rule_page

    settings = settings_for(config, lang)
    options = look(report_language(lang, settings), ascii=ascii, width=width, color=color)
    print_report(rule_page(rule, settings, options), "terminal")
    return 0


@rules.command()
@click.argument("wanted", nargs=-1, metavar="[RULE…]")
@config_option()
def test(wanted: tuple[str, ...], config: str | None) -> int:
    """Run the rules' own examples; exit 2 where one is not as wanted."""
    from factcheck.cli.rule_tests import run_tests

    return EXIT_RULES if run_tests(wanted, settings_for(config)) else 0


@rules.command()
@click.argument("paths", nargs=-1, metavar="[FILE…]")
@config_option()
def lint(paths: tuple[str, ...], config: str | None) -> int:
    """Look for mistakes in rule files, dead rules too; exit 2 where there are any."""
    from factcheck.cli.rule_tests import lint_files

    return EXIT_RULES if lint_files(paths, settings_for(config)) else 0


@rules.command()
def functions() -> int:
    """List what a rule's condition may use: the functions and the fields of a claim."""
    from factcheck.cli.rule_page import functions_text

    print(functions_text(), end="")
    return 0


@rules.command()
@click.argument("rule")
@click.option("--file", metavar="FILE", help="Where to write it; else rules/RULE.yaml.")
def new(rule: str, file: str | None) -> int:
    """Write the beginning of a new rule, ready for its examples."""
    from factcheck.cli.rule_new import write_new_rule

    print(f"wrote {write_new_rule(rule, file)}; edit it, then: factcheck rules test {rule}")
    return 0
