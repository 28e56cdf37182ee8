"""``--since``: what changed since an earlier report, or in the files since a git revision."""

from __future__ import annotations

import subprocess
from pathlib import Path

from factcheck.decide import summary, with_exit
from factcheck.engine.compare import changes_since, load_report
from factcheck.errors import UsageError
from factcheck.model.report import Finding, Run


def is_report(given: str) -> bool:
    """Whether ``--since`` names a report: a file that is there, or any name ending in .json.

    Everything else is a git revision; one that has the name of a file is written with its full
    name, as in refs/tags/v1.
    """
    return given.endswith(".json") or Path(given).is_file()


def require_report(given: str) -> None:
    """Raise UsageError at once where the report of ``--since`` cannot be used."""
    if is_report(given):
        load_report(given)


def since(run: Run, given: str) -> Run:
    """The run held against an earlier report, or against a revision.

    A report adds what is new, unchanged and gone, and leaves the exit code alone; a revision marks
    the findings in unchanged files as known, so that they open no gate.  Raises UsageError where
    the report or the revision cannot be read.
    """
    if is_report(given):
        return run.model_copy(update={"since": changes_since(given, run.findings)})
    changed = _changed_files(given)
    return _with_known(run, {f.id for f in run.findings if not _touches(f, run, changed)})


def _changed_files(revision: str) -> set[Path]:
    """Files that differ from a git revision, and those git does not know yet."""
    names: set[Path] = set()
    for command in (
        ["git", "diff", "--name-only", "-z", revision, "--"],
        ["git", "ls-files", "--others", "--exclude-standard", "--full-name", "-z"],
    ):
        names |= {Path(_git(["git", "rev-parse", "--show-toplevel"]).strip()) / name
                  for name in _git(command).split("\0") if name}  # fmt: skip
    return {name.resolve() for name in names}


def _git(command: list[str]) -> str:
    try:
        done = subprocess.run(command, capture_output=True, check=False)
    except OSError:
        raise UsageError("--since needs git, which was not found") from None
    if done.returncode:
        message = done.stderr.decode("utf-8", "replace").strip().splitlines()
        reason = message[0] if message else "git failed"
        raise UsageError(f"--since takes a JSON report or a git revision: {reason}")
    return done.stdout.decode("utf-8", "surrogateescape")


def _touches(finding: Finding, run: Run, changed: set[Path]) -> bool:
    paths = {s.id: s.path for s in run.sources}
    return any(Path(paths[c.source]).resolve() in changed for c in finding.claims)


def _with_known(run: Run, known: set[str]) -> Run:
    """The run with those findings marked as known: shown, but not counted."""
    findings = [
        f.model_copy(update={"baseline": True}) if f.id in known else f for f in run.findings
    ]
    unread = "some input could not be read" in run.manifest.because
    marked = run.model_copy(update={"findings": findings, "summary": summary(findings)})
    return with_exit(marked, unread)
