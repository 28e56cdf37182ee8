"""``factcheck claims``: what was read."""

from __future__ import annotations

import click

from factcheck.cli.options import look, look_options, read_stdin, report_language

INCOMPLETE = 3


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@click.option(
    "--format", "format_", type=click.Choice(("table", "jsonl")), default="table",
    help="A table, or one JSON object a line.",
)  # fmt: skip
@look_options()
@click.option("--jobs", type=click.IntRange(0), default=1, metavar="N", help="Worker processes.")
def claims(
    paths: tuple[str, ...],
    format_: str,
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
    from factcheck.report.claims import claims_jsonl, claims_table

    stdin = read_stdin(paths)
    sources, found, problems = pipeline.claims(paths, stdin=stdin, jobs=max(1, jobs))
    by_id = {source.id: source for source in sources}
    shown = [report_claim(claim, by_id[claim.source]) for claim in found]
    names = {source.id: source.path for source in sources}
    if format_ == "jsonl":
        print_report(claims_jsonl(shown, names), "jsonl")
    else:
        options = look(report_language(lang), ascii=ascii, width=width, color=color)
        print_report(claims_table(shown, names, options), "terminal")
    for problem in problems:
        print(
            f"factcheck: not read: {problem.path}: {problem.message} ({problem.code})",
            file=sys.stderr,
        )
    return INCOMPLETE if any(p.fatal for p in problems) or not sources else 0
