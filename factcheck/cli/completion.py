"""``factcheck completion``: completion for bash, zsh and fish."""

from __future__ import annotations

import click

SHELLS = ("bash", "zsh", "fish")


@click.command()
@click.argument("shell", type=click.Choice(SHELLS))
def completion(shell: str) -> int:
    """Print a completion script for a shell.

    \b
    bash:  eval "$(factcheck completion bash)"
    zsh:   eval "$(factcheck completion zsh)"
    fish:  factcheck completion fish | source
    """
    from click.shell_completion import get_completion_class

    from factcheck.cli.app import app

    maker = get_completion_class(shell)
    if maker is None:
        raise click.UsageError(f"no completion for {shell}")
    print(maker(app, {}, "factcheck", "_FACTCHECK_COMPLETE").source())
    return 0
