"""The command group: names and short helps here, everything else where it is used."""

from __future__ import annotations

import difflib
from importlib import import_module

import click

from factcheck import __version__

# Command: (module, attribute, short help).  A test holds the short helps against the commands'
# own; a literal table keeps ``--help`` from importing any of them.
COMMANDS: dict[str, tuple[str, str, str]] = {
    "check": ("factcheck.cli.check", "check", "Compare sources, or a draft against sources."),
    "claims": ("factcheck.cli.claims", "claims", "Show what was read: claims with their values."),
    "explain": ("factcheck.cli.explain", "explain", "Explain a rule, a finding, or two passages."),
    "rules": ("factcheck.cli.rules", "rules", "List, show and test the rules."),
    "waive": ("factcheck.cli.waive", "waive", "Record an editor's decision on a finding."),
    "config": ("factcheck.cli.config", "config", "Show the settings and where they come from."),
    "cache": ("factcheck.cli.cache", "cache", "Show or clear what is kept between runs."),
    "completion": (
        "factcheck.cli.completion",
        "completion",
        "Print a completion script for a shell.",
    ),
}
CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


class Lazy(click.Group):
    """A group that imports a command only to run it."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        module, attribute, _ = COMMANDS[cmd_name]
        command = getattr(import_module(module), attribute)
        return command if isinstance(command, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, entry[2]) for name, entry in COMMANDS.items()])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if name not in COMMANDS and not name.startswith("-"):
            close = difflib.get_close_matches(name, COMMANDS, n=1, cutoff=0.5)
            hint = f'; did you mean "{close[0]}"?' if close else ""
            ctx.fail(f'no such command "{name}"{hint}')
        return super().resolve_command(ctx, args)


@click.group(cls=Lazy, context_settings=CONTEXT)
@click.version_option(__version__, "-V", "--version", message="factcheck %(version)s")
def app() -> None:
    """Find facts on which news sources disagree: English, Japanese, Chinese, Korean.

    \b
    factcheck check wires/                      compare sources with one another
    factcheck check draft.md --against wires/   hold a draft against its sources

    Exit: 0 nothing at or above --fail-on; 1 findings; 2 usage, configuration or rule error;
    3 the check is incomplete.
    """
