"""What a result depends on beside its inputs: the program, its data, the libraries beneath it."""

from __future__ import annotations

import functools
import hashlib
import importlib.util
import sys
from collections.abc import Iterator
from pathlib import Path

from factcheck import __version__
from factcheck.resources import catalogue_root, data_root


@functools.cache
def stamp(rooms: tuple[str, ...] = ()) -> str:
    """A digest of versions, and of size and time of every file of some rooms; by default of the
    whole package and its rules.  One `stat` a file: reading them would take longer than a check.
    """
    total = hashlib.sha256(f"{__version__} {sys.version} {_libraries()}".encode())
    root = data_root()
    places = [root / room for room in rooms] or [root, catalogue_root()]
    for place in places:
        for path in sorted(_files(place)):
            about = path.stat()
            total.update(f"{path} {about.st_size} {about.st_mtime_ns}\n".encode())
    return total.hexdigest()


def _files(place: Path) -> Iterator[Path]:
    for path in place.rglob("*"):
        hidden = any(part.startswith(".") for part in path.relative_to(place).parts)
        if path.suffix != ".pyc" and not hidden and path.is_file():
            yield path


def _libraries() -> int:
    """When something was last installed or removed beside the libraries that are used
    (nanoseconds); 0 where they lie in no folder."""
    found = importlib.util.find_spec("pydantic")
    if found is None or found.origin is None:
        return 0
    folder = Path(found.origin).parents[1]
    return folder.stat().st_mtime_ns if folder.is_dir() else 0
