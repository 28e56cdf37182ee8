"""The last check of each working folder, so that ``explain`` and ``waive`` know its findings.

It holds paths, ids and one sentence a finding, no text of sources, and never changes a report.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.store import cache_folder

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from factcheck.model.report import Run

FORMAT = "factcheck-last/1"
# The parts of the cache folder: only these are ever deleted.
KEPT = ("last", "reads")


@dataclass(frozen=True, slots=True)
class LastRun:
    """What is remembered: the paths and clock of a check, and its findings' ids."""

    paths: tuple[str, ...]
    against: tuple[str, ...]
    now: str
    findings: tuple[str, ...]
    columns: dict[str, str] = field(default_factory=dict)  # of exports, as they were named


def _place() -> Path:
    here = hashlib.sha256(str(Path.cwd()).encode("utf-8", "surrogateescape")).hexdigest()[:16]
    return cache_folder() / "last" / f"{here}.json"


def remember(
    paths: Sequence[str], against: Sequence[str], run: Run, columns: Mapping[str, str]
) -> None:
    """Keep what a check was about; a cache that cannot be written is no failure."""
    data = {
        "format": FORMAT,
        "paths": list(paths),
        "against": list(against),
        "now": run.manifest.now,
        "columns": dict(columns),
        "findings": [f.id for f in (*run.findings, *run.updates)],
    }
    place = _place()
    with contextlib.suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
        temporary = place.with_suffix(f".{os.getpid()}")
        temporary.write_text(json.dumps(data), encoding="utf-8")
        temporary.replace(place)


def last_run() -> LastRun | None:
    """The last check in this folder; None where there is none, or it cannot be read."""
    try:
        data: Any = json.loads(_place().read_text(encoding="utf-8"))
        if data["format"] != FORMAT:
            return None
        return LastRun(
            tuple(map(str, data["paths"])),
            tuple(map(str, data["against"])),
            str(data["now"]),
            tuple(map(str, data["findings"])),
            {str(k): str(v) for k, v in data.get("columns", {}).items()},
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None
