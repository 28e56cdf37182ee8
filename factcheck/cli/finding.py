"""The run a finding's id belongs to: of the paths given, else of the last check here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.cli.last import last_run
from factcheck.errors import UsageError
from factcheck.replay import Asked, check_again
from factcheck.store import Store

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.config import Settings
    from factcheck.model.report import Run


def run_with(
    wanted: str,
    paths: Sequence[str],
    against: Sequence[str],
    now: str | None,
    settings: Settings,
) -> Run:
    """Check again, or take the run from the cache, so that every detail is at hand.

    Raises UsageError without paths to check.
    """
    if not paths:
        last = last_run()
        if last is None:
            raise UsageError(f'no check in this folder is remembered; say where: "{wanted} PATH…"')
        if "-" in last.paths + last.against:
            raise UsageError(f'the last check read standard input; say where: "{wanted} PATH…"')
        paths, against, now = last.paths, last.against, now or last.now
        if last.columns:
            told = {**last.columns, **settings.columns}
            settings = settings.override("last check", columns=told)
    store = Store()
    run = check_again(Asked(paths, against or None, settings), store, now=now)
    store.close()
    return run
