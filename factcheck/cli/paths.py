"""Options that take several paths: ``check DRAFT… --against PATH…``."""

from __future__ import annotations

import click

AGAINST = "--against"


class ManyAgainst(click.Command):
    """A command whose ``--against`` takes every path up to the next option.

    Only where a draft stands before it: a hook that appends its files to ``--against wires/``
    means them as drafts.
    """

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        valued = {
            name
            for option in self.params
            if isinstance(option, click.Option) and not option.is_flag and not option.count
            for name in option.opts
        }
        return super().parse_args(ctx, spread(args, valued - {AGAINST}))


def spread(args: list[str], valued: set[str]) -> list[str]:
    """The arguments with ``--against`` repeated before each further path of its own.

    ``valued`` names the other options that take a value: what follows one of them is no path.
    """
    out: list[str] = []
    drafts = taking = False
    before = ""
    for arg in args:
        path = (arg == "-" or not arg.startswith("-")) and before not in valued
        if arg == AGAINST:
            taking = drafts
            if not drafts:
                out.append(arg)
        elif path and taking:
            out += [AGAINST, arg]
        else:
            drafts = drafts or (path and before != AGAINST)
            taking = taking and before in valued
            out.append(arg)
        before = arg
    return out
