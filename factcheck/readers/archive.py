"""Zip files of documents: bounded, never unpacked to disk."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

from factcheck.model.source import Problem

# Bounds of one archive: members, bytes of one member, bytes in all, times it may expand.
MAX_MEMBERS = 2000
MAX_MEMBER = 50_000_000
MAX_TOTAL = 200_000_000
MAX_RATIO = 200


def members(data: bytes, path: str) -> Iterator[tuple[str, bytes] | Problem]:
    """The files in an archive as (shown path, bytes), sorted, or what is wrong with them."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        yield Problem(path, "damaged", "This is not a whole zip file.", "Get an undamaged copy.")
        return
    with archive:
        entries = [e for e in archive.infolist() if _is_file(e.filename)]
        if problem := bomb(entries, path):
            yield problem
            return
        for entry in sorted(entries, key=lambda e: e.filename):
            shown = f"{path}!/{safe_name(entry.filename)}"
            if entry.flag_bits & 1:
                message = "This file is locked by a password."
                yield Problem(shown, "encrypted", message, "Unpack it first.")
                continue
            content = read_member(archive, entry)
            if content is None:
                message = "This file in the archive is damaged."
                yield Problem(shown, "damaged", message, "Get an undamaged copy.")
            else:
                yield shown, content


def bomb(entries: list[zipfile.ZipInfo], path: str) -> Problem | None:
    """Whether an archive would expand beyond all bounds, by what it declares."""
    total = sum(entry.file_size for entry in entries)
    packed = sum(entry.compress_size for entry in entries) or 1
    ratio = total > 5_000_000 and total / packed > MAX_RATIO
    if len(entries) > MAX_MEMBERS or total > MAX_TOTAL or ratio:
        message = "The archive expands to more than can be read safely."
        return Problem(path, "zip-bomb", message, "Unpack it and give the files that matter.")
    if any(entry.file_size > MAX_MEMBER for entry in entries):
        return Problem(path, "zip-bomb", "A file in the archive is too large.", "Unpack it first.")
    return None


def read_member(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes | None:
    """A member's bytes, never more than it declares or the bound; None where it is damaged."""
    try:
        with archive.open(entry) as stream:
            content = stream.read(MAX_MEMBER + 1)
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, EOFError, RuntimeError):
        return None
    except Exception as error:  # zlib and lzma raise their own types
        if type(error).__name__ not in ("error", "LZMAError"):
            raise
        return None
    return content if len(content) <= MAX_MEMBER else None


def safe_name(name: str) -> str:
    """A member's name fit to show: no drive, no way up, no control characters."""
    parts = [p for p in name.replace("\\", "/").split("/") if p not in ("", ".", "..")]
    return "".join(c if c.isprintable() else "?" for c in "/".join(parts))[:200] or "?"


def _is_file(name: str) -> bool:
    """Whether a member is a file that is meant to be seen."""
    return bool(name) and not name.endswith("/") and not _hidden(name)


def _hidden(name: str) -> bool:
    parts = name.replace("\\", "/").split("/")
    return parts[0] == "__MACOSX" or any(p.startswith(".") and p not in ("..", ".") for p in parts)
