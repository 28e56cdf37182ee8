"""``factcheck check``: compare sources, or a draft against its sources."""

from __future__ import annotations

import click

from factcheck.cli.options import (
    LEVELS,
    Clock,
    column_option,
    config_option,
    look,
    look_options,
    now_option,
    read_stdin,
    report_language,
    settings_for,
    workers,
)
from factcheck.cli.paths import ManyAgainst
from factcheck.errors import UsageError
from factcheck.report import FORMATS


@click.command(cls=ManyAgainst)
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@click.option(
    "--against",
    multiple=True,
    metavar="PATH",
    help="Hold the drafts before it against these sources; takes several.",
)
@click.option(
    "--format",
    "format_",
    type=click.Choice(list(FORMATS)),
    default="terminal",
    metavar="FORMAT",
    help=f"Report on standard output: {', '.join(FORMATS)}.",
)
@click.option(
    "--report", "reports", multiple=True, metavar="FORMAT=FILE", help="Also write a report; many."
)
@click.option(
    "--fail-on", type=click.Choice(LEVELS), help="Least severity that makes exit 1 (error)."
)
@now_option()
@config_option()
@column_option()
@look_options()
@click.option(
    "--jobs", type=click.IntRange(0), metavar="N", help="Worker processes; 0: one a core."
)
@click.option("--no-cache", is_flag=True, help="Read everything anew, and keep nothing read.")
@click.option("--with-claims", is_flag=True, help="Put every claim and its standing in JSON.")
@click.option("--keep-going", is_flag=True, help="Check with the sound rules; still exit 2.")
@click.option("--baseline", metavar="FILE", help="A JSON report whose findings are known.")
@click.option(
    "--since",
    metavar="REPORT|REV",
    help="A JSON report: tell what is new, gone, unchanged. A git revision: count only findings "
    "in files changed since.",
)
@click.option("--watch", is_flag=True, help="Check again whenever a file is saved.")
@click.option("-q", "--quiet", is_flag=True, help="Only the verdict and the exit line.")
@click.option("-v", "--verbose", is_flag=True, help="Tell each step on standard error.")
def check(
    paths: tuple[str, ...],
    against: tuple[str, ...],
    format_: str,
    reports: tuple[str, ...],
    fail_on: str | None,
    now: str | None,
    config: str | None,
    columns: dict[str, str],
    lang: str | None,
    ascii: bool,
    width: int | None,
    color: str,
    jobs: int | None,
    no_cache: bool,
    with_claims: bool,
    keep_going: bool,
    baseline: str | None,
    since: str | None,
    watch: bool,
    quiet: bool,
    verbose: bool,
) -> int:
    """Compare sources, or a draft against sources.

    PATH is a file, a folder (walked, sorted) or - for standard input.  With --against, PATH… are
    drafts: only findings that touch one are reported.
    """
    from factcheck.cli.output import parse_report

    _one_stdin(paths + against)
    files = [parse_report(text) for text in reports]
    settings = settings_for(config, lang, columns, fail_on=fail_on, baseline=baseline)
    options = look(
        report_language(lang, settings),
        ascii=ascii or settings.ascii,
        width=width,
        color=color,
        with_claims=with_claims,
        brief=quiet,
    )

    def once(stdin: bytes | None = None) -> int:
        from factcheck.cli.checking import Checking, deliver

        checking = Checking(
            paths,
            against,
            now,
            settings,
            stdin,
            workers(jobs, settings),
            keep_going,
            since,
            Clock(verbose),
            quiet,
            cached=not no_cache,
        )
        run = checking.run()
        deliver(run, format_, files, options)
        return checking.exit_code(run)

    if not watch:
        return once(read_stdin(paths, against))
    if "-" in paths + against:
        raise UsageError("--watch cannot watch standard input")
    from factcheck.cli.watch import keep_watching

    return keep_watching([*paths, *against], once)


def _one_stdin(paths: tuple[str, ...]) -> None:
    if paths.count("-") > 1:
        raise UsageError("standard input (-) can be read only once")
