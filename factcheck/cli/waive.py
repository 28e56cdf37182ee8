"""``factcheck waive``: record an editor's decision."""

from __future__ import annotations

import click

from factcheck.cli.options import (
    config_option,
    lang_option,
    now_option,
    report_language,
    settings_for,
)


@click.command()
@click.argument("finding", metavar="FINDING")
@click.argument("paths", nargs=-1, metavar="[PATH…]")
@click.option("--by", required=True, metavar="NAME", help="Who decided.")
@click.option("--because", required=True, metavar="TEXT", help="Why the finding is accepted.")
@click.option("--until", metavar="DATE", help="Last day the decision holds, YYYY-MM-DD.")
@click.option("--against", multiple=True, metavar="PATH", help="As in the check of the finding.")
@now_option()
@config_option()
@lang_option()
def waive(
    finding: str,
    paths: tuple[str, ...],
    by: str,
    because: str,
    until: str | None,
    against: tuple[str, ...],
    now: str | None,
    config: str | None,
    lang: str | None,
) -> int:
    """Record an editor's decision on a finding.

    The decision goes into the waivers file.  Without PATH… the finding is looked for in the last
    check of this folder.
    """
    from factcheck.cli.finding import run_with
    from factcheck.cli.output import write_file
    from factcheck.decide import clock
    from factcheck.engine.waivers import (
        find_finding,
        load_waivers,
        parse_day,
        waivers_text,
    )
    from factcheck.engine.waivers import (
        waive as with_waiver,
    )
    from factcheck.errors import UsageError
    from factcheck.report.texts import Texts

    settings = settings_for(config, lang)
    day = parse_day(until) if until else None
    before = load_waivers(settings.waivers)
    run = run_with(finding, paths, against, now, settings)
    today = clock(run.manifest.now).date()
    if day is not None and day < today:
        raise UsageError(f"--until {day.isoformat()} is past: the check was of {today.isoformat()}")
    found = find_finding(run.findings, finding)
    after = with_waiver(before, found, by=by, because=because, until=day)
    write_file(settings.waivers, waivers_text(after))
    texts = Texts(report_language(lang, settings))
    end = texts("waiver.until", day=day.isoformat()) if day else texts("waiver.no-end")
    print(texts("waiver.in", id=found.id, rule=found.rule, file=settings.waivers, end=end))
    return 0
