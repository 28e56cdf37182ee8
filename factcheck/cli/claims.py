"""``factcheck claims``: what was read."""

from __future__ import annotations

import click

from factcheck.cli.options import (
    column_option,
    config_option,
    look,
    look_options,
    read_stdin,
    report_language,
    settings_for,
)

INCOMPLETE = 3


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@click.option(
    "--format", "format_", type=click.Choice(("table", "jsonl")), default="table",
    help="A table, or one JSON object a line.",
)  # fmt: skip
@config_option()
@column_option()
@look_options()
@click.option("--jobs", type=click.IntRange(0), default=1, metavar="N", help="Worker processes.")
def claims(
    paths: tuple[str, ...],
    format_: str,
    config: str | None,
    columns: dict[str, str],
    lang: str | None,
    ascii: bool,
    width: int | None,
    color: str,
    jobs: int,
) -> int:
    """Show what was read: claims with their values.

    The table shows each claim's place, kind, value and words; jsonl has every field.
    """
    import sys

    from factcheck import pipeline
    from factcheck.cli.output import print_report
    from factcheck.engine.passages import report_claim
    from factcheck.model.source import Columns
    from factcheck.report.claims import claims_jsonl, claims_table
    from factcheck.report.safe import visible

    settings = settings_for(config, lang, columns)
    sources, found, problems = pipeline.claims(
        paths,
        stdin=read_stdin(paths),
        jobs=max(1, jobs),
        columns=Columns(**settings.columns),
    )
    by_id = {source.id: source for source in sources}
    shown = [report_claim(claim, by_id[claim.source]) for claim in found]
    names = {source.id: source.path for source in sources}
    if format_ == "jsonl":
        print_report(claims_jsonl(shown, names), "jsonl")
    else:
        options = look(report_language(lang, settings), ascii=ascii, width=width, color=color)
        print_report(claims_table(shown, names, options), "terminal")
    for problem in problems:
        what = "not read" if problem.fatal else "note"
        words = visible(f"{problem.path}: {problem.message} {problem.helps}")
        print(f"factcheck: {what}: {words} ({problem.code})", file=sys.stderr)
    return INCOMPLETE if any(p.fatal for p in problems) or not sources else 0
