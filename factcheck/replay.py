"""A check of what has not changed: its run comes from the cache, and is decided anew.

The key stands for all that bears on a run before anybody decides: every input's bytes, how it was
named, the settings, house rules, and the program itself.  Waivers, the baseline, the gate and the
clock are applied afterwards, so that they are always those of today.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from factcheck.config import Settings
from factcheck.decide import clock, decided
from factcheck.model.report import Run
from factcheck.model.source import Problem
from factcheck.readers.paths import SUFFIXES, find_files, read_bytes
from factcheck.stamp import stamp
from factcheck.store import BrokenEntry, Store, admit, pack, unpack

# A larger run (bytes as kept) is not kept: the readings of its files are.
LARGEST = 60_000_000
# Settings that bear on a run before it is decided.
BEARING = ("rules", "select", "ignore", "params", "severity", "lang", "columns")


@dataclass(frozen=True, slots=True)
class Asked:
    """What is checked: paths, sources they are held against, settings, standard input."""

    paths: Sequence[str]
    against: Sequence[str] | None
    settings: Settings
    stdin: bytes | None = None


def check_again(
    asked: Asked,
    store: Store,
    *,
    now: datetime | str | None = None,
    jobs: int = 1,
    progress: Callable[[int, int], None] | None = None,
) -> Run:
    """As ``pipeline.check`` with every claim; a run that is in the store is not made anew.

    Raises as the check does.
    """
    moment = clock(now)
    key = key_of(asked)
    bare = _kept(store, key)
    if bare is not None:
        return decided(bare, asked.settings, moment)
    from factcheck.pipeline import check_whole  # not needed for a run that is kept

    whole = check_whole(
        asked.paths,
        against=asked.against,
        now=moment,
        settings=asked.settings,
        stdin=asked.stdin,
        jobs=jobs,
        progress=progress,
        store=store,
    )
    if key_of(asked) == key:  # else something was saved while we read: it is no run of either
        entry = pack((whole.bare.model_dump_json(by_alias=True), whole.bare.texts))
        if len(entry) <= LARGEST:
            store.put([(key, entry)])
    return whole.run


def _kept(store: Store, key: str) -> Run | None:
    entry = store.get([key]).get(key)
    if entry is None:
        return None
    try:
        text, texts = unpack(entry, admit())
        return Run.model_validate_json(text).model_copy(update={"texts": texts})
    except (BrokenEntry, ValueError, TypeError):
        store.drop([key])
        return None


def key_of(asked: Asked) -> str:
    """The key of a run."""
    total = hashlib.sha256(f"run {stamp()}".encode())
    for part in _parts(asked):
        total.update(hashlib.sha256(part.encode("utf-8", "surrogatepass")).digest())
    return total.hexdigest()


def _parts(asked: Asked) -> Iterator[str]:
    settings = asked.settings
    for name in BEARING:
        value = getattr(settings, name)
        yield f"{name} {sorted(value.items()) if hasattr(value, 'items') else value!r}"
    for path in _rule_files(settings.rules):
        yield f"rule {path} {_digest(path)}"
    for role, paths in (("paths", asked.paths), ("against", asked.against)):
        yield f"{role} {None if paths is None else list(paths)}"
        yield from _inputs(paths or ())
    yield f"stdin {hashlib.sha256(asked.stdin or b'').hexdigest()}"


def _inputs(paths: Sequence[str]) -> Iterator[str]:
    files, problems = find_files([path for path in paths if path != "-"], SUFFIXES)
    for found in files:
        data = read_bytes(found)
        told = repr(data) if isinstance(data, Problem) else hashlib.sha256(data).hexdigest()
        yield f"file {found.path} {found.named} {told}"
    yield from map(repr, problems)


def _rule_files(given: Sequence[str]) -> Iterator[Path]:
    for place in map(Path, given):
        yield from sorted(place.rglob("*")) if place.is_dir() else [place]


def _digest(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as error:  # a folder, or a file that is not there: that bears on the run too
        return type(error).__name__
