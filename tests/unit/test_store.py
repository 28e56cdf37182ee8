"""The cache of readings: what comes back is what went in, and nothing foreign is ever trusted."""

from __future__ import annotations

import hashlib
import pickle
import sqlite3
import zlib
from pathlib import Path

import pytest

from factcheck import pipeline
from factcheck.gather import PARALLEL_LEAST, FileRead, admitted, gather, read_file
from factcheck.model.source import Columns
from factcheck.report import render
from factcheck.store import BrokenEntry, Store, pack, unpack
from tests.bench.wire import Generator

NOW = "2026-03-20"


@pytest.fixture(scope="module")
def wire(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small wire, large enough to be read in processes."""
    folder = tmp_path_factory.mktemp("wire")
    Generator(7).write(folder, PARALLEL_LEAST + 8)
    return folder


def a_reading() -> FileRead:
    text = "Dorvale, 5 March 2026\n\nA fire in Dorvale killed 14 people on 4 March, police said.\n"
    return read_file("wire/a.txt", text.encode(), Columns())


def test_round_trip() -> None:
    """A reading comes back equal, with its shared events still shared."""
    read = a_reading()
    again = unpack(pack(read), admitted())
    assert again == read
    assert read.reads[0].claims
    events = {id(event) for event in again.reads[0].events}
    told = [claim.event for claim in again.reads[0].claims if claim.event in again.reads[0].events]
    assert told
    assert all(id(event) in events for event in told)


def test_changed_bytes_are_refused() -> None:
    data = bytearray(pack(a_reading()))
    data[-1] ^= 1
    with pytest.raises(BrokenEntry):
        unpack(bytes(data), admitted())


def test_foreign_classes_are_never_called(tmp_path: Path) -> None:
    """A pickle that would write a file is refused although its digest fits."""

    class Trap:
        def __reduce__(self) -> tuple[object, tuple[object, ...]]:
            return Path.touch, (tmp_path / "sprung",)

    body = zlib.compress(pickle.dumps(Trap()))
    with pytest.raises(BrokenEntry):
        unpack(hashlib.sha256(body).digest() + body, admitted())
    assert not (tmp_path / "sprung").exists()


def test_the_same_content_elsewhere_is_known(tmp_path: Path) -> None:
    """The key knows no folder: a moved file is not read again, and is called by its new path."""
    store = Store(tmp_path / "cache")
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.txt").write_text("Police in Dorvale counted 14 boats on 4 March.\n")
    first = gather([str(tmp_path / "one")], store=store)
    assert store.count() == 1
    second = gather([str(tmp_path / "two")], store=store)
    assert store.count() == 1
    assert {c.path for r in second.reads for c in r.claims} == {f"{tmp_path}/two/a.txt"}
    assert [c.text for r in first.reads for c in r.claims] == [
        c.text for r in second.reads for c in r.claims
    ]
    store.close()


@pytest.mark.parametrize("content", [b"", b"no database at all" * 100], ids=["empty", "garbage"])
def test_a_broken_file_is_rebuilt(tmp_path: Path, content: bytes) -> None:
    store = Store(tmp_path)
    store.path.parent.mkdir(parents=True)
    store.path.write_bytes(content)
    store.put([("k", b"v")])
    assert store.get(["k"]) == {"k": b"v"}
    assert bool(store.notes) == bool(content)
    store.close()


def test_a_foreign_database_is_rebuilt(tmp_path: Path) -> None:
    """Another program's file, or another version's, is not used as ours."""
    store = Store(tmp_path)
    store.path.parent.mkdir(parents=True)
    base = sqlite3.connect(store.path)
    base.execute("CREATE TABLE reads (key TEXT PRIMARY KEY, data BLOB, used REAL)")
    base.execute("INSERT INTO reads VALUES ('k', 'theirs', 0)")
    base.commit()
    base.close()
    assert store.get(["k"]) == {}
    assert store.notes == ["the cache was broken or not ours, and is rebuilt"]
    store.close()


def test_broken_entries_are_read_anew(tmp_path: Path, wire: Path) -> None:
    store = Store(tmp_path)
    paths = sorted(str(p) for p in wire.iterdir())[:3]
    first = gather(paths, store=store)
    store.close()
    base = sqlite3.connect(store.path)
    base.execute("UPDATE reads SET data = zeroblob(50)")
    base.commit()
    base.close()
    again = Store(tmp_path)
    assert gather(paths, store=again) == first
    assert again.notes == ["3 broken entries of the cache: made anew"]
    again.close()


def test_a_folder_that_cannot_be_written_is_no_failure(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    store = Store(blocked)
    store.put([("k", b"v")])
    assert store.get(["k"]) == {}
    assert len(store.notes) == 1


def test_processes_and_cache_change_nothing(tmp_path: Path, wire: Path) -> None:
    """The report is the same to the byte: plain, in two processes, and from the cache."""
    store = Store(tmp_path)
    seen: list[tuple[int, int]] = []
    told = [
        gather([str(wire)]),
        gather([str(wire)], jobs=2, store=store, progress=lambda *step: seen.append(step)),
        gather([str(wire)], store=store),
    ]
    assert told[0] == told[1] == told[2]
    total = len(list(wire.iterdir()))
    assert seen == [(number, total) for number in range(1, total + 1)]
    reports = [
        render(pipeline.check([str(wire)], now=NOW, with_claims=True, store=s), "json")
        for s in (None, store)
    ]
    assert reports[0] == reports[1]
    store.close()
