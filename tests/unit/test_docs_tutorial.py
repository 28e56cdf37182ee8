"""The tutorial is run: its files are written, its commands give what it shows."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from tests.docs.console import Command, Ids, run, steps, write
from tests.docs.pages import DOCS

DATA = Path(__file__).parent / "data" / "readers"


@pytest.fixture
def newcomer(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """An empty folder, a terminal of 80 columns, English."""
    monkeypatch.setenv("FACTCHECK_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setenv("COLUMNS", "80")
    for name in ("FACTCHECK_DEBUG", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    folder = tmp_path / "story"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def test_tutorial_runs_as_it_is_written(newcomer: Path) -> None:
    ids, ran = Ids(), 0
    for step in steps((DOCS / "tutorial.md").read_text(encoding="utf-8")):
        if not isinstance(step, Command):
            write(newcomer, *step)
            continue
        done = run(ids.put_into(step.line))
        ran += 1
        said = "\n".join(done.rows)
        assert done.exit == step.exit if step.exit is not None else done.exit in (0, 1), said
        gone = ids.missing(step.shown, done.rows)
        assert gone is None, f"$ {step.line}\nnot there: {gone}\n{said}"
    assert ran > 5


def test_tutorial_writes_its_reports(newcomer: Path) -> None:
    for step in steps((DOCS / "tutorial.md").read_text(encoding="utf-8")):
        if not isinstance(step, Command):
            write(newcomer, *step)
        elif "--report" in step.line:
            run(step.line)
    assert (newcomer / "report.html").read_text(encoding="utf-8").startswith("<!doctype html>")
    assert (newcomer / "report.md").stat().st_size > 0


def test_command_for_word_users_runs(newcomer: Path) -> None:
    """The command line of the page, on files that a word processor saved."""
    page = (DOCS / "word-users.md").read_text(encoding="utf-8")
    (command,) = re.findall(r"^ +(factcheck check draft\.docx .*)$", page, re.MULTILINE)
    shutil.copy(DATA / "story-en.docx", newcomer / "draft.docx")
    (newcomer / "sources").mkdir()
    for name in ("story-ja.docx", "story-ko.pdf"):
        shutil.copy(DATA / name, newcomer / "sources" / name)
    done = run(command)
    assert done.exit in (0, 1), done.rows
    assert "draft.docx" in (newcomer / "report.html").read_text(encoding="utf-8")


def test_ids_of_today_stand_in_for_those_shown() -> None:
    ids = Ids()
    assert ids.missing(["a", "…", "id 523d95ba51be"], ["a", "b", "id 00000000000f"]) is None
    assert ids.put_into("waive 523d95ba51be") == "waive 00000000000f"
    assert ids.missing(["a", "c"], ["a", "b", "c"]) == "c"
    assert ids.missing(["a"], ["a", "b"]) == "the output goes on: b"
