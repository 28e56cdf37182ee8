"""What is kept between runs: readings by the digest of what they were read from.

One SQLite file in the user's cache folder.  Every entry carries its own digest, and unpacks to
plain values and a closed list of classes only; a file that is broken or of another kind is left
aside and built anew.  Nothing in it is needed: without it all is read again.
"""

from __future__ import annotations

import contextlib
import dataclasses
import hashlib
import io
import os
import pickle
import sqlite3
import sys
import zlib
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from pathlib import Path
from typing import Any

# "fact" as a number marks our files; the version changes with the layout of an entry.
MAGIC = 0x66616374
VERSION = 1
MOST_BYTES = 500_000_000  # from here on the longest unused half of the entries goes
_ASK = 500  # keys asked for at once, well below SQLite's limit of 999 variables
_DIGEST = 32
_PLAIN = (date, datetime, Decimal)

Classes = Mapping[tuple[str, str], type]


class BrokenEntry(ValueError):
    """An entry that is not what was written, or names a class that is not admitted."""


def cache_folder() -> Path:
    """The user's cache folder for factcheck; FACTCHECK_CACHE (or FACTCHECK_CACHE_DIR) names
    another one."""
    own = os.environ.get("FACTCHECK_CACHE") or os.environ.get("FACTCHECK_CACHE_DIR")
    if own:
        return Path(own)
    if os.name == "nt":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home()) / "factcheck"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "factcheck"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "factcheck"


def admit(*classes: type) -> Classes:
    """The classes an entry may hold: these, and times and decimals."""
    return {(c.__module__, c.__qualname__): c for c in (*classes, *_PLAIN)}


class _Packer(pickle.Pickler):
    """Dataclasses as a call with their fields in order: shorter, and quicker to read, than state.

    The order of fields is part of what the key of an entry must stand for.
    """

    def reducer_override(self, obj: Any) -> Any:
        if isinstance(obj, Enum):
            return type(obj), (obj.value,)
        if dataclasses.is_dataclass(obj) and not isinstance(obj, type):
            fields = dataclasses.fields(obj)
            return type(obj), tuple(getattr(obj, field.name) for field in fields)
        return NotImplemented


class _Unpacker(pickle.Unpickler):
    """Finds the admitted classes and nothing else: no function, no other class is ever called."""

    def __init__(self, data: bytes, classes: Classes) -> None:
        super().__init__(io.BytesIO(data))
        self._classes = classes

    def find_class(self, module: str, name: str) -> Any:
        try:
            return self._classes[module, name]
        except KeyError:
            raise BrokenEntry(f"{module}.{name} is not admitted") from None


def pack(thing: object) -> bytes:
    """A digest and the packed bytes of plain values, dataclasses and enums."""
    body = zlib.compress(pickled(thing), 1)
    return hashlib.sha256(body).digest() + body


def pickled(thing: object) -> bytes:
    """Bytes of plain values, dataclasses and enums for another process of this run."""
    out = io.BytesIO()
    _Packer(out, protocol=5).dump(thing)
    return out.getvalue()


def unpack(data: bytes, classes: Classes) -> Any:
    """What was packed; raises BrokenEntry where the bytes or what they name are not ours."""
    body = data[_DIGEST:]
    if hashlib.sha256(body).digest() != data[:_DIGEST]:
        raise BrokenEntry("the digest does not fit")
    try:
        plain = zlib.decompress(body)
    except zlib.error as error:
        raise BrokenEntry(type(error).__name__) from None
    return unpickled(plain, classes)


def unpickled(data: bytes, classes: Classes) -> Any:
    """What :func:`pickled` gave; raises BrokenEntry as :func:`unpack` does."""
    try:
        return _Unpacker(data, classes).load()
    except BrokenEntry:
        raise
    except Exception as error:  # an old layout fails in as many ways as there are opcodes
        raise BrokenEntry(type(error).__name__) from None


class Store:
    """Entries by key, in one file.  Trouble with the file is told in ``notes``, never raised."""

    def __init__(self, folder: Path | None = None) -> None:
        self.path = (folder or cache_folder()) / "reads" / f"reads-{VERSION}.sqlite"
        self.notes: list[str] = []
        self._base: sqlite3.Connection | None = None
        self._closed = False

    def get(self, keys: Sequence[str]) -> dict[str, bytes]:
        """The entries that are there."""
        found: dict[str, bytes] = {}
        base = self._open()
        if base is None:
            return found
        try:
            for at in range(0, len(keys), _ASK):
                asked = keys[at : at + _ASK]
                marks = ",".join("?" * len(asked))
                question = f"SELECT key, data FROM reads WHERE key IN ({marks})"
                found.update(base.execute(question, asked))
                base.execute(f"UPDATE reads SET used = {_NOW} WHERE key IN ({marks})", asked)
            base.commit()
        except sqlite3.OperationalError as error:
            self.notes.append(f"the cache is not used: {error}")
        except sqlite3.DatabaseError:
            self._rebuild()
            return {}
        return found

    def put(self, entries: Iterable[tuple[str, bytes]]) -> None:
        """Keep entries; what is there under the same key is replaced."""
        base = self._open()
        if base is None:
            return
        try:
            with base:
                base.executemany(f"REPLACE INTO reads VALUES (?, ?, {_NOW})", entries)
            if self.path.stat().st_size > MOST_BYTES:
                self._shrink(base)
        except (sqlite3.OperationalError, OSError) as error:
            self.notes.append(f"the cache could not be written: {error}")
        except sqlite3.DatabaseError:
            self._rebuild()

    def drop(self, keys: Sequence[str]) -> None:
        """Forget entries that turned out to be broken, and say so."""
        entries = "1 broken entry" if len(keys) == 1 else f"{len(keys)} broken entries"
        self.notes.append(f"{entries} of the cache: made anew")
        base = self._open()
        if base is not None:
            with contextlib.suppress(sqlite3.Error), base:
                base.executemany("DELETE FROM reads WHERE key = ?", [(key,) for key in keys])

    def count(self) -> int:
        """How many entries there are."""
        base = self._open() if self.path.is_file() else None
        return base.execute("SELECT count(*) FROM reads").fetchone()[0] if base else 0

    def close(self) -> None:
        """Let go of the file."""
        if self._base is not None:
            self._base.close()
            self._base = None

    def _open(self) -> sqlite3.Connection | None:
        if self._base is None and not self._closed:
            try:
                self._base = self._connect()
            except sqlite3.OperationalError as error:
                self._give_up(str(error))
            except sqlite3.DatabaseError:
                self._rebuild()
            except OSError as error:
                self._give_up(error.strerror or type(error).__name__)
        return self._base

    def _connect(self) -> sqlite3.Connection:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        fresh = not self.path.exists() or not self.path.stat().st_size
        base = sqlite3.connect(self.path, timeout=5.0)
        try:
            if fresh:
                base.execute(f"PRAGMA application_id = {MAGIC}")
                base.execute(f"PRAGMA user_version = {VERSION}")
            marks = [base.execute(f"PRAGMA {name}").fetchone()[0] for name in _MARKS]
            if marks != [MAGIC, VERSION]:
                raise sqlite3.DatabaseError("foreign")
            base.execute("PRAGMA journal_mode = WAL")
            base.execute("PRAGMA synchronous = OFF")  # a cache may be lost, never wrong
            base.execute(_TABLE)
            base.execute("SELECT key, data, used FROM reads LIMIT 1")
        except BaseException:
            base.close()
            raise
        return base

    def _rebuild(self) -> None:
        """Put a broken or foreign file aside and begin a new one; once a run."""
        self.close()
        if any("rebuilt" in note for note in self.notes):
            self._give_up("broken again")
            return
        self.notes.append("the cache was broken or not ours, and is rebuilt")
        try:
            for tail in ("", "-wal", "-shm"):
                Path(f"{self.path}{tail}").unlink(missing_ok=True)
            self._base = self._connect()
        except (OSError, sqlite3.Error) as error:
            self._give_up(str(error))

    def _give_up(self, why: str) -> None:
        self.close()
        self._closed = True
        self.notes.append(f"the cache is not used: {why}")

    def _shrink(self, base: sqlite3.Connection) -> None:
        with base:
            base.execute(_OLDER)
        base.execute("VACUUM")


_NOW = (
    "unixepoch('now', 'subsec')" if sqlite3.sqlite_version_info >= (3, 42) else "julianday('now')"
)
_MARKS = ("application_id", "user_version")
_TABLE = "CREATE TABLE IF NOT EXISTS reads (key TEXT PRIMARY KEY, data BLOB, used REAL)"
_OLDER = (
    "DELETE FROM reads WHERE used <= (SELECT used FROM reads ORDER BY used"
    " LIMIT 1 OFFSET (SELECT count(*) / 2 FROM reads))"
)
