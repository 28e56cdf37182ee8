"""``factcheck waive``: record an editor's decision."""

from __future__ import annotations

import click

from factcheck.cli.options import config_option, now_option, settings_for


@click.command()
@click.argument("finding", metavar="FINDING")
@click.argument("paths", nargs=-1, metavar="[PATH…]")
@click.option("--by", required=True, metavar="NAME", help="Who decided.")
@click.option("--because", required=True, metavar="TEXT", help="Why the finding is accepted.")
@click.option("--until", metavar="DATE", help="Last day the decision holds, YYYY-MM-DD.")
@click.option("--against", multiple=True, metavar="PATH", help="As in the check of the finding.")
@now_option()
@config_option()
def waive(
    finding: str,
    paths: tuple[str, ...],
    by: str,
    because: str,
    until: str | None,
    against: tuple[str, ...],
    now: str | None,
    config: str | None,
) -> int:
    """Record an editor's decision on a finding.

    The decision goes into the waivers file.  Without PATH… the finding is looked for in the last
    check of this folder.
    """
    from factcheck.cli.finding import run_with
    from factcheck.cli.output import write_file
    from factcheck.engine.waivers import (
        find_finding,
        load_waivers,
        parse_day,
        waivers_text,
    )
    from factcheck.engine.waivers import (
        waive as with_waiver,
    )

    settings = settings_for(config)
    day = parse_day(until) if until else None
    before = load_waivers(settings.waivers)
    run = run_with(finding, paths, against, now, settings)
    found = find_finding(run.findings, finding)
    after = with_waiver(before, found, by=by, because=because, until=day)
    write_file(settings.waivers, waivers_text(after))
    end = f"until {day.isoformat()}" if day else "with no end"
    print(f"waived {found.id} ({found.rule}) in {settings.waivers}, {end}")
    return 0
