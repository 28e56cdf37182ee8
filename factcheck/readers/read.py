"""From paths to sources."""

from __future__ import annotations

from factcheck.model.source import Problem, Source
from factcheck.readers.build import build
from factcheck.readers.draft import Draft
from factcheck.readers.encoding import decode
from factcheck.readers.paths import (
    MAX_BYTES,
    TEXT_SUFFIXES,
    find_files,
    read_bytes,
    too_large,
)


def read_paths(paths: list[str], stdin: bytes | None = None) -> tuple[list[Source], list[Problem]]:
    """Read files, folders and ``-`` (``stdin``): sources sorted by path, and what went wrong.

    Never raises for bad input.  A problem that is not ``fatal`` goes with a source that was read.
    """
    sources: list[Source] = []
    problems: list[Problem] = []
    named = [path for path in paths if path != "-"]
    if "-" in paths:
        read, wrong = read_data(stdin or b"", "-")
        sources.extend(read)
        problems.extend(wrong)
    files, wrong = find_files(named, TEXT_SUFFIXES)
    problems.extend(wrong)
    for found in files:
        data = read_bytes(found)
        if isinstance(data, Problem):
            problems.append(data)
            continue
        read, wrong = read_data(data, found.path)
        sources.extend(read)
        problems.extend(wrong)
    sources.sort(key=lambda source: source.path)
    problems.sort(key=lambda problem: (problem.path, problem.code))
    return sources, problems


def read_data(data: bytes, path: str) -> tuple[list[Source], list[Problem]]:
    """Read one document from its bytes; ``path`` names it in reports."""
    if len(data) > MAX_BYTES:
        return [], [too_large(path, len(data))]
    decoded = decode(data, path)
    problems = [decoded.problem] if decoded.problem else []
    if decoded.text is None:
        return [], problems
    return [build(Draft(path, decoded.text, decoded.encoding))], problems
