"""``factcheck config``: the settings in force."""

from __future__ import annotations

import click

from factcheck.cli.options import config_option, settings_for


@click.group()
def config() -> None:
    """Show the settings and where they come from."""


@config.command()
@config_option()
def show(config: str | None) -> int:
    """Show every setting, its value, and where it was set."""
    rows = settings_for(config).show()
    names = max(len(name) for name, _, _ in rows)
    values = min(48, max(len(value) for _, value, _ in rows))
    for name, value, origin in rows:
        print(f"{name:<{names}}  {value:<{values}}  {origin}")
    return 0
