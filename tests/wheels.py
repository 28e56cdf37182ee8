"""Whether every dependency has a wheel for each system and Python that factcheck names.

Run as ``python -m tests.wheels``; it asks the package index through pip and needs a network, so it
is no part of the tests.  The pins of requirements-dev.txt are asked for, and of those only what
factcheck needs to run and what is compiled: a pure wheel fits everywhere.  Exit 1 where one lacks.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import tomllib
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
SYSTEMS = {
    "Linux x86-64": ("manylinux2014_x86_64", "manylinux_2_17_x86_64", "manylinux_2_28_x86_64"),
    "Linux arm64": ("manylinux2014_aarch64", "manylinux_2_17_aarch64", "manylinux_2_28_aarch64"),
    "macOS arm64": ("macosx_14_0_arm64",),
    "Windows": ("win_amd64",),
}


def needed() -> dict[str, Distribution]:
    """What factcheck needs to run, with what that needs in turn, as installed here."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    waiting = [Requirement(text) for text in project["project"]["dependencies"]]
    found: dict[str, Distribution] = {}
    while waiting:
        wanted = waiting.pop()
        name = canonicalize_name(wanted.name)
        if name in found or (wanted.marker and not wanted.marker.evaluate({"extra": ""})):
            continue
        try:
            found[name] = distribution(wanted.name)
        except PackageNotFoundError:
            print(f"{name} is not installed here and is left out", file=sys.stderr)
            continue
        waiting += [Requirement(text) for text in found[name].requires or ()]
    return found


def compiled(one: Distribution) -> bool:
    """Whether its wheel is built for a system."""
    return "Root-Is-Purelib: true" not in (one.read_text("WHEEL") or "")


def pins() -> dict[str, Requirement]:
    """The pinned requirement of each package."""
    rows = (ROOT / "requirements-dev.txt").read_text(encoding="utf-8").splitlines()
    found = [Requirement(row) for row in rows if row and not row.startswith("#")]
    return {canonicalize_name(r.name): r for r in found}


def has_wheel(pin: Requirement, tags: tuple[str, ...], python: str) -> bool:
    """Whether pip would install that pin from a wheel there."""
    platforms = [part for tag in tags for part in ("--platform", tag)]
    with tempfile.TemporaryDirectory() as target:
        command = [
            sys.executable, "-m", "pip", "install", "--dry-run", "--no-deps", "-q",
            "--ignore-installed", "--only-binary=:all:", "--target", target, *platforms,
            "--python-version", python, f"{pin.name}{pin.specifier}",
        ]  # fmt: skip
        return subprocess.run(command, capture_output=True, check=False).returncode == 0


def main() -> int:
    """Print what lacks, system by system."""
    known = pins()
    asked = [known[name] for name, one in sorted(needed().items()) if compiled(one)]
    print(f"compiled: {', '.join(pin.name for pin in asked)}")
    lacking = 0
    for system, tags in SYSTEMS.items():
        for python in PYTHONS:
            wanted = [
                p for p in asked if not p.marker or p.marker.evaluate({"python_version": python})
            ]
            gone = [p.name for p in wanted if not has_wheel(p, tags, python)]
            lacking += len(gone)
            print(f"{system}, Python {python}: {', '.join(gone) or 'all there'}", flush=True)
    return 1 if lacking else 0


if __name__ == "__main__":
    sys.exit(main())
