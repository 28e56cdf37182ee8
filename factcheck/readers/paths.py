"""Finding and reading files: bounded, sorted, every trouble a Problem."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from factcheck.model.source import Problem

# Larger files are refused: a news text has kilobytes, a long report a few megabytes.
MAX_BYTES = 50_000_000
# Files taken from one folder at most.
MAX_FILES = 20_000
# Suffixes by which documents are found in a folder; what they hold decides how they are read.
SUFFIXES = frozenset(
    {".txt", ".text", ".md", ".markdown", ".mkd", ".html", ".htm", ".xhtml", ".pdf", ".docx",
     ".rss", ".atom", ".xml", ".json", ".jsonl", ".ndjson", ".csv", ".tsv", ".eml", ".zip"}
)  # fmt: skip
# Documents of programs that are not read: named rather than silently left out.
FOREIGN_SUFFIXES = frozenset(
    {".doc", ".rtf", ".odt", ".pages", ".hwp", ".hwpx", ".epub", ".ppt", ".pptx", ".xls", ".xlsx",
     ".wps", ".msg", ".mht", ".mhtml", ".djvu"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Found:
    """A file to read; ``path`` is shown in reports."""

    path: str
    file: Path
    named: bool  # given by name, not met in a folder


def find_files(paths: list[str], suffixes: frozenset[str]) -> tuple[list[Found], list[Problem]]:
    """Expand files and folders; each file once, in the order given, folders sorted."""
    files: list[Found] = []
    problems: list[Problem] = []
    seen: set[str] = set()
    for path in paths:
        more, wrong = _expand(path, suffixes)
        problems.extend(wrong)
        for found in more:
            key = os.path.realpath(found.file)
            if key not in seen:
                seen.add(key)
                files.append(found)
    return files, problems


def _expand(path: str, suffixes: frozenset[str]) -> tuple[list[Found], list[Problem]]:
    if not path or "\x00" in path:
        return [], [_missing(path)]
    target = Path(path)
    try:
        if target.is_dir():
            return _walk(path, target, suffixes)
        exists = target.exists()
    except OSError as error:
        return [], [_unreadable(path, error)]
    return ([Found(path, target, True)], []) if exists else ([], [_missing(path)])


def _walk(path: str, folder: Path, suffixes: frozenset[str]) -> tuple[list[Found], list[Problem]]:
    files: list[Found] = []
    problems: list[Problem] = []

    def trouble(error: OSError) -> None:
        problems.append(_unreadable(str(error.filename or path), error))

    for root, folders, names in os.walk(folder, onerror=trouble):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            file = Path(root) / name
            suffix = file.suffix.lower()
            if name.startswith("."):
                continue
            if suffix in suffixes:
                files.append(Found(_shown(path, folder, file), file, False))
            elif suffix in FOREIGN_SUFFIXES:
                problems.append(_foreign(_shown(path, folder, file), suffix))
        if len(files) > MAX_FILES:
            helps = "Give its sub-folders one by one."
            message = f"The folder holds more than {MAX_FILES} documents; the rest is left out."
            problems.append(Problem(path, "too-many", message, helps))
            files = files[:MAX_FILES]
            break
    if not files and not problems:
        wanted = ", ".join(sorted(suffixes))
        message = "There are no documents in this folder."
        problems.append(Problem(path, "no-documents", message, f"Documents end in {wanted}."))
    files.sort(key=lambda found: found.path)
    return files, problems


def _shown(path: str, folder: Path, file: Path) -> str:
    """A file's path as shown: the folder as it was given, then forward slashes."""
    inside = file.relative_to(folder).as_posix()
    base = path.replace("\\", "/") if os.sep == "\\" else path
    return f"{base.rstrip('/')}/{inside}" if base.strip("/") else f"/{inside}"


def read_bytes(found: Found) -> bytes | Problem:
    """The content of a file, read no further than the limit."""
    try:
        if not found.file.is_file():
            message = "This is not a regular file."
            return Problem(found.path, "not-a-file", message, "Give a file or a folder.")
        size = found.file.stat().st_size
        if size > MAX_BYTES:
            return too_large(found.path, size)
        with found.file.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except OSError as error:
        return _unreadable(found.path, error)
    return data if len(data) <= MAX_BYTES else too_large(found.path, len(data))


def too_large(path: str, size: int) -> Problem:
    """The problem of a file over the limit; ``size`` in bytes."""
    message = f"The file has {size / 1e6:.0f} MB; at most {MAX_BYTES // 1_000_000} MB are read."
    return Problem(path, "too-large", message, "Cut it to the articles that matter.")


def _missing(path: str) -> Problem:
    message = "There is no such file or folder."
    return Problem(path, "missing", message, "Check the spelling of the path.")


def _unreadable(path: str, error: OSError) -> Problem:
    reason = (error.strerror or type(error).__name__).lower()
    message = f"It cannot be read: {reason}."
    return Problem(path, "unreadable", message, "Check its permissions.")


def _foreign(path: str, suffix: str) -> Problem:
    message = f"Files of type {suffix} are not read."
    return Problem(path, "unsupported", message, "Save it as .docx, .pdf, .html or .txt.")
