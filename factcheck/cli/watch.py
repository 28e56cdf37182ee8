"""Checking again whenever a file is saved."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from factcheck.errors import FactcheckError

PAUSE = 0.3  # seconds between two looks: a save is answered well within a second


def snapshot(paths: Sequence[str]) -> dict[str, tuple[int, int]]:
    """Modification time (nanoseconds) and size of every file under the paths."""
    found: dict[str, tuple[int, int]] = {}
    for given in paths:
        place = Path(given)
        for path in place.rglob("*") if place.is_dir() else [place]:
            try:
                about = path.stat()
            except OSError:
                continue  # gone while we looked; the next look settles it
            found[str(path)] = (about.st_mtime_ns, about.st_size)
    return found


def keep_watching(
    paths: Sequence[str], once: Callable[[], int], *, rounds: int | None = None
) -> int:
    """Run ``once`` now and after every change, until interrupted (or ``rounds`` runs are done)."""
    code, done = 0, 0
    seen: dict[str, tuple[int, int]] | None = None
    while rounds is None or done < rounds:
        now = snapshot(paths)
        if now == seen:
            time.sleep(PAUSE)
            continue
        seen = now
        try:
            code = once()
        except FactcheckError as error:
            # A draft in the middle of an edit, or a rule: say so and wait for the next save.
            print(f"factcheck: error: {error}", file=sys.stderr)
            code = 2
        done += 1
        print("factcheck: watching; Ctrl-C ends", file=sys.stderr)
    return code
