"""An unchanged wire checked again: ``python -m tests.bench again [--articles 300]``.

Whole processes are timed, from the shell's command to the last line of the report.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.bench.wire import NOW, Generator

TIMES = 5


def main(arguments: list[str]) -> int:
    """Print the times; returns 1 where the second check says something else than the first."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench again")
    parser.add_argument("--articles", type=int, default=300)
    told = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        wire = Path(folder) / "wire"
        wire.mkdir()
        Generator().write(wire, told.articles)
        first, report = _check(wire, Path(folder) / "cache")
        again = [_check(wire, Path(folder) / "cache") for _ in range(TIMES)]
    best = min(took for took, _ in again)
    print(f"articles {told.articles}")
    print(f"first    {first:.2f} s")
    print(f"again    {best:.2f} s, {first / best:.1f} times quicker (best of {TIMES})")
    same = all(other == report for _, other in again)
    print("report   the same" if same else "report   NOT the same")
    return 0 if same else 1


def _check(wire: Path, cache: Path) -> tuple[float, bytes]:
    began = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-m", "factcheck", "check", str(wire), "--now", NOW],
        capture_output=True,
        check=False,
        env={**os.environ, "FACTCHECK_CACHE": str(cache)},
    )
    return time.perf_counter() - began, done.stdout
