"""The example of the README: one disagreement of the demonstration story, as the program shows it.

A made part stands between ``<!-- example -->`` and ``<!-- /example -->``.
"""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Iterator
from pathlib import Path

from tests.docs.console import run

ROOT = Path(__file__).parents[2]
COMMAND = "factcheck check corpus/demo --now 2026-03-20"
SHOWN = "17 cooperation documents"  # words of the passage whose disagreement is shown
_PLACE = re.compile(r"(?<=<!-- example -->\n).*?(?=<!-- /example -->)", re.DOTALL)
_REASONS = re.compile(r"│ (why comparable|match|more) ")


def report() -> list[str]:
    """The whole terminal report of the demonstration, 80 columns wide, in English."""
    with contextlib.chdir(ROOT), _plain():
        return run(f"{COMMAND} --width 80 --color never --lang en").rows


@contextlib.contextmanager
def _plain() -> Iterator[None]:
    before = os.environ.get("FACTCHECK_CACHE")
    os.environ["FACTCHECK_CACHE"] = str(ROOT / "build" / "cache")
    try:
        yield
    finally:
        if before is None:
            del os.environ["FACTCHECK_CACHE"]
        else:
            os.environ["FACTCHECK_CACHE"] = before


def panel(rows: list[str]) -> list[str]:
    """The panel that holds the words shown."""
    starts = [i for i, row in enumerate(rows) if row.startswith("╭")]
    for start in starts:
        end = next(i for i in range(start, len(rows)) if rows[i].startswith("╰"))
        own = rows[start : end + 1]
        if SHOWN in " ".join(row.strip("│ ") for row in own):
            return own
    raise LookupError(f'the demonstration reports nothing about "{SHOWN}"')


def told(own: list[str]) -> list[str]:
    """A panel without its reasons, which change more often than what it tells."""
    end = next(i for i, row in enumerate(own) if _REASONS.match(row))
    return own[:end]


def example_in(page: str) -> list[str]:
    """The lines of the example as a page shows it."""
    found = _PLACE.search(page)
    assert found is not None
    return found[0].strip().splitlines()[1:-1]


def with_example(page: str) -> str:
    """The page with the example as the program gives it now."""
    rows = report()
    block = "\n".join(["```text", f"$ {COMMAND}", "…", *panel(rows), "…", rows[-1], "```", ""])
    return _PLACE.sub(lambda _: block, page)
