"""A run from the cache: the same to the byte, never a stale one, and decided anew each time."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from factcheck import pipeline, replay
from factcheck.config import Settings, load_settings
from factcheck.model.report import Run
from factcheck.report import render
from factcheck.resources import catalogue_root
from factcheck.store import Store

NOW = "2026-05-14"
EN = (
    "Published: 2026-05-13\n\nA ferry sank off Tarumi on 13 May. "
    "The coast guard said {} people died.\n"
)
JA = "Published: 2026-05-13\n\n13日、樽見沖でフェリーが沈没し、海上保安庁によると12人が死亡した。\n"


@pytest.fixture
def wires(tmp_path: Path) -> Path:
    folder = tmp_path / "wires"
    folder.mkdir()
    (folder / "en.txt").write_text(EN.format(14), encoding="utf-8")
    (folder / "ja.txt").write_text(JA, encoding="utf-8")
    return folder


@pytest.fixture
def checks(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Grows by one with every check that is really made."""
    made: list[object] = []
    whole = pipeline.check_whole

    def counted(*args: object, **options: object) -> object:
        made.append(args)
        return whole(*args, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(pipeline, "check_whole", counted)
    return made


def again(
    folder: Path, cache: Path, settings: Settings | None = None, now: str = NOW
) -> tuple[Run, list[str]]:
    store = Store(cache)
    asked = replay.Asked([str(folder)], None, settings or Settings())
    run = replay.check_again(asked, store, now=now)
    store.close()
    return run, store.notes


def test_an_unchanged_wire_is_not_checked_twice(
    wires: Path, tmp_path: Path, checks: list[object]
) -> None:
    """Every format comes out the same, to the byte, as without a cache."""
    plain = pipeline.check([str(wires)], now=NOW, with_claims=True)
    checks.clear()
    runs = [again(wires, tmp_path / "cache")[0] for _ in range(3)]
    assert len(checks) == 1
    for form in ("terminal", "json", "html", "markdown"):
        shown = [render(run, form, with_claims=True) for run in (plain, *runs)]
        assert len(set(shown)) == 1


def test_whatever_bears_on_a_run_makes_a_new_one(
    wires: Path, tmp_path: Path, checks: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A changed file, a new one, a setting, a house rule, the program."""
    cache = tmp_path / "cache"
    again(wires, cache)
    (wires / "en.txt").write_text(EN.format(12), encoding="utf-8")
    again(wires, cache)
    (wires / "more.txt").write_text(EN.format(15), encoding="utf-8")
    again(wires, cache)
    again(wires, cache, Settings(severity={"count/count": "note"}))
    again(wires, cache, Settings(columns={"text": "body"}))
    house = tmp_path / "house"
    house.mkdir()
    rule = (catalogue_root() / "count" / "count.yaml").read_text(encoding="utf-8")
    for title in ("One", "Two"):
        own = rule.replace("id: count/count\n", "id: house/count\n")
        (house / "count.yaml").write_text(f"{own}# {title}\n", encoding="utf-8")
        again(wires, cache, Settings(rules=(str(house),)))
    monkeypatch.setattr(replay, "stamp", lambda: "another version")
    again(wires, cache)
    assert len(checks) == 8


def test_decisions_and_clock_are_those_of_today(
    wires: Path, tmp_path: Path, checks: list[object]
) -> None:
    """The gate, a waiver that ends, and the time in the manifest are not kept with the run."""
    cache = tmp_path / "cache"
    first, _ = again(wires, cache)
    (finding,) = [f for f in first.findings if f.kind == "count"]
    assert first.manifest.exit == 1
    waivers = tmp_path / "waivers.yaml"
    waivers.write_text(
        f'waivers:\n  - {{finding: "{finding.id}", by: ito, because: x, until: "2026-05-20"}}\n',
        encoding="utf-8",
    )
    house = Settings(waivers=str(waivers))
    waived, _ = again(wires, cache, house)
    assert (waived.summary.waived, waived.manifest.exit) == (1, 0)
    late, _ = again(wires, cache, house, now="2026-05-21")
    assert (late.summary.waived, late.manifest.exit) == (0, 1)
    assert late.manifest.now.startswith("2026-05-21")
    open_gate, _ = again(wires, cache, Settings(fail_on="never"))
    assert open_gate.manifest.exit == 0
    assert len(checks) == 1


def test_a_broken_run_is_made_anew_with_a_word(
    wires: Path, tmp_path: Path, checks: list[object]
) -> None:
    cache = tmp_path / "cache"
    first, _ = again(wires, cache)
    base = sqlite3.connect(Store(cache).path)
    base.execute("UPDATE reads SET data = zeroblob(60)")
    base.commit()
    base.close()
    second, notes = again(wires, cache)
    assert second == first
    assert len(checks) == 2
    assert notes[0] == "1 broken entry of the cache: made anew"


def test_a_file_saved_during_the_check_is_not_kept_under_the_old_key(
    wires: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = pipeline.check_whole

    def slow(*args: object, **options: object) -> object:
        (wires / "en.txt").write_text(EN.format(12), encoding="utf-8")
        return whole(*args, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(pipeline, "check_whole", slow)
    again(wires, tmp_path / "cache")
    monkeypatch.undo()
    (wires / "en.txt").write_text(EN.format(14), encoding="utf-8")
    run, _ = again(wires, tmp_path / "cache")
    assert run.summary.error == 1


def test_settings_of_a_file_give_the_same_key_wherever_it_lies(tmp_path: Path) -> None:
    """Where a setting was read does not bear on a run."""
    file = tmp_path / "factcheck.toml"
    file.write_text("jobs = 3\n", encoding="utf-8")
    plain = replay.Asked(["a"], None, Settings())
    told = replay.Asked(["a"], None, load_settings(file=file))
    assert replay.key_of(plain) == replay.key_of(told)
