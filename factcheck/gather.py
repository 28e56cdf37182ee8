"""Reading and extracting many files: from the cache where it knows them, else in processes."""

from __future__ import annotations

import contextlib
import functools
import gc
import hashlib
import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path, PurePath

from factcheck.extract.whole import Extraction, extract
from factcheck.model import claim, event, mention, source, value
from factcheck.model.source import Columns, Problem, Source
from factcheck.readers.paths import SUFFIXES, Found, find_files, read_bytes
from factcheck.readers.read import PASSED_OVER, read_data
from factcheck.sharing import can_fork
from factcheck.stamp import stamp
from factcheck.store import BrokenEntry, Classes, Store, admit, pack, pickled, unpack, unpickled

PARALLEL_LEAST = 24  # fewer files are read quicker by one process than shared out
CHUNK = 16  # files a worker takes at once
# What a reading depends on beside the bytes: the rooms that read and their data.
READING_ROOMS = ("extract", "language", "languages", "lexicon", "model", "names", "readers")

SAME_TEXT = "same-text"  # code of the problem of a text that was given twice

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class FileRead:
    """All that one file gave: its documents, what they say, and what went wrong."""

    path: str
    reads: tuple[Extraction, ...]
    problems: tuple[Problem, ...]

    def at(self, path: str) -> FileRead:
        """The same reading for a file of the same content at another path."""
        if path == self.path:
            return self

        def moved(old: str) -> str:
            return path + old[len(self.path) :] if old.startswith(self.path) else old

        return FileRead(
            path,
            tuple(_moved(read, moved) for read in self.reads),
            tuple(replace(problem, path=moved(problem.path)) for problem in self.problems),
        )


def _moved(read: Extraction, moved: Callable[[str], str]) -> Extraction:
    return replace(
        read,
        source=replace(read.source, path=moved(read.source.path)),
        claims=tuple(replace(one, path=moved(one.path)) for one in read.claims),
        plain=tuple(replace(one, path=moved(one.path)) for one in read.plain),
        deeds=tuple(replace(one, path=moved(one.path)) for one in read.deeds),
    )


@dataclass(frozen=True, slots=True)
class Gathered:
    """Readings of all documents, sorted by path, each content once; and all problems."""

    reads: list[Extraction]
    problems: list[Problem]

    @property
    def sources(self) -> list[Source]:
        return [read.source for read in self.reads]


def gather(
    paths: Sequence[str],
    *,
    stdin: bytes | None = None,
    jobs: int = 1,
    progress: Progress | None = None,
    store: Store | None = None,
    columns: Columns | None = None,
) -> Gathered:
    """Read and extract files, folders and ``-``; the result is the same whatever ``jobs`` and
    ``store``.  ``columns`` names those of CSV and JSONL exports."""
    files, problems = find_files([path for path in paths if path != "-"], SUFFIXES)
    columns = columns or Columns()
    results = _read_all(files, jobs, progress, store, columns)
    if "-" in paths:
        files.append(Found("-", Path("-"), True))
        results.append(read_file("-", stdin or b"", columns))
    reads: list[Extraction] = []
    named: set[str] = set()
    for found, result in zip(files, results, strict=True):
        reads += result.reads
        if found.named:
            named.update(read.source.path for read in result.reads)
        problems += (p for p in result.problems if found.named or p.code not in PASSED_OVER)
    kept, again = _unique(reads)
    problems += [same_text(path, first) for path, first in again if path in named]
    problems.sort(key=lambda problem: (problem.path, problem.code))
    return Gathered(kept, problems)


def _unique(reads: Sequence[Extraction]) -> tuple[list[Extraction], list[tuple[str, str]]]:
    """Readings by path, each content once: the same story twice adds nothing; and the paths that
    were left out, each with the one that has its text."""
    kept: dict[str, Extraction] = {}
    again = []
    for read in sorted(reads, key=lambda read: read.source.path):
        first = kept.setdefault(read.source.id, read)
        if first is not read:
            again.append((read.source.path, first.source.path))
    return list(kept.values()), again


def same_text(path: str, first: str) -> Problem:
    """What is said of a file whose text another one has."""
    message = f"It has the same text as {first}, and is counted once."
    return Problem(path, SAME_TEXT, message, "Leave one of the two out.", fatal=False)


@contextlib.contextmanager
def without_collector() -> Iterator[None]:
    """Pause the cyclic collector: readings hold no cycles, and looking through a million objects
    again and again takes a third of the time of a large run.

    What was made meanwhile counts as old afterwards, or the next small collection would look
    through all of it.
    """
    was, frozen = gc.isenabled(), gc.get_freeze_count()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.freeze()
            if not frozen:
                gc.unfreeze()  # to the oldest generation
            gc.enable()


def read_file(path: str, data: bytes, columns: Columns) -> FileRead:
    """Read the documents of one file and extract them."""
    sources, problems = read_data(data, path, columns)
    return FileRead(path, tuple(extract(one) for one in sources), tuple(problems))


def _read_all(
    files: Sequence[Found],
    jobs: int,
    progress: Progress | None,
    store: Store | None,
    columns: Columns,
) -> list[FileRead]:
    """Every file read, in order."""
    done = _known(store, files, columns) if store else {}
    if progress and done:
        progress(len(done), len(files))
    missing = [number for number in range(len(files)) if number not in done]
    wanted = [files[number] for number in missing]
    parallel = jobs > 1 and len(missing) >= PARALLEL_LEAST
    new: list[tuple[str, bytes]] = []
    one_by_one = map(functools.partial(_fresh, columns), wanted)
    results = _shared_out(wanted, jobs, columns, store is not None) if parallel else one_by_one
    for number, fresh in zip(missing, results, strict=True):
        done[number] = fresh.read
        if store and fresh.key:
            new.append((fresh.key, fresh.packed or pack(fresh.read)))
        if progress:
            progress(len(done), len(files))
    if store and new:
        store.put(new)
    return [done[number] for number in range(len(files))]


@dataclass(frozen=True, slots=True)
class _Fresh:
    """A file as just read; no key where its bytes could not be had."""

    read: FileRead
    key: str = ""
    packed: bytes = b""


def _fresh(columns: Columns, found: Found) -> _Fresh:
    data = read_bytes(found)
    if isinstance(data, Problem):
        return _Fresh(FileRead(found.path, (), (data,)))
    # The key is of the very bytes that were read: a save in between cannot mix the two.
    return _Fresh(read_file(found.path, data, columns), key_of(found.path, data, columns))


def _known(store: Store, files: Sequence[Found], columns: Columns) -> dict[int, FileRead]:
    """Readings the cache holds, by number of the file."""
    keys: dict[int, str] = {}
    for number, found in enumerate(files):
        data = read_bytes(found)
        if isinstance(data, bytes):
            keys[number] = key_of(found.path, data, columns)
    entries = store.get(sorted(set(keys.values())))
    done: dict[int, FileRead] = {}
    broken: set[str] = set()
    for number, key in keys.items():
        if key not in entries:
            continue
        try:
            read = unpack(entries[key], admitted())
        except BrokenEntry:
            broken.add(key)
            continue
        if isinstance(read, FileRead):
            done[number] = read.at(files[number].path)
    if broken:
        store.drop(sorted(broken))
    return done


def _shared_out(
    wanted: Sequence[Found], jobs: int, columns: Columns, keep: bool
) -> Iterator[_Fresh]:
    """Files read in worker processes, in order; ``keep`` says whether a store will have them.

    Where processes can be forked, the first files are read before: the workers then have their
    words and patterns loaded, which takes as long as some hundred articles.
    """
    forked = can_fork()
    first = CHUNK if forked else 0
    yield from map(functools.partial(_fresh, columns), wanted[:first])
    chunks = [wanted[at : at + CHUNK] for at in range(first, len(wanted), CHUNK)]
    context = multiprocessing.get_context("fork" if forked else "spawn")
    with ProcessPoolExecutor(min(jobs, len(chunks)), context, initializer=gc.disable) as pool:
        for answers in pool.map(functools.partial(_sent, columns, keep), chunks):
            for key, data in answers:
                if keep:
                    yield _Fresh(unpack(data, admitted()), key, data)
                else:
                    yield _Fresh(unpickled(data, admitted()))


def _sent(columns: Columns, keep: bool, chunk: Sequence[Found]) -> list[tuple[str, bytes]]:
    """What a worker sends back: bytes that the cache can keep as they are, if there is one."""
    form = pack if keep else pickled
    return [
        (fresh.key, form(fresh.read)) for fresh in map(functools.partial(_fresh, columns), chunk)
    ]


@functools.cache
def admitted() -> Classes:
    """The classes a reading is made of."""
    own = [
        thing
        for module in (claim, event, mention, source, value)
        for thing in vars(module).values()
        if isinstance(thing, type) and thing.__module__ == module.__name__
    ]
    return admit(Extraction, FileRead, *own)


def key_of(path: str, data: bytes, columns: Columns) -> str:
    """The key of a file's reading: its bytes, its name (for its suffix), and what reads it."""
    total = hashlib.sha256(f"{stamp(READING_ROOMS)} {columns}".encode())
    total.update(PurePath(path).name.encode("utf-8", "surrogatepass"))
    total.update(hashlib.sha256(data).digest())
    return total.hexdigest()
