"""``python -m factcheck`` and the ``factcheck`` command."""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main(args: Sequence[str] | None = None) -> int:
    """Run the command line; returns the exit code."""
    from factcheck.cli.main import run  # the command line is no part of the library's import

    return run(list(sys.argv[1:] if args is None else args))


if __name__ == "__main__":
    sys.exit(main())
