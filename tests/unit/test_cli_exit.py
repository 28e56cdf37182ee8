"""Exit codes and messages: every failure is a sentence, never a traceback."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from factcheck.__main__ import main
from factcheck.cli import checking
from factcheck.errors import ConfigError, DataMistake, RuleError
from factcheck.model.report import Run
from factcheck.replay import Asked
from tests.golden.story import count_finding, note_finding, run

Given = Callable[[Run], list[dict[str, Any]]]


@pytest.fixture(autouse=True)
def quiet_house(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Every test in a folder of its own, English, no colour, its own cache."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FACTCHECK_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    for name in ("FACTCHECK_DEBUG", "NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def given(monkeypatch: pytest.MonkeyPatch) -> Given:
    """Let the check come to a run made by hand; returns the calls."""

    def set_run(whole: Run) -> list[dict[str, Any]]:
        calls: list[dict[str, Any]] = []

        def check_again(asked: Asked, store: object, **options: object) -> Run:
            told = {"paths": asked.paths, "against": asked.against, "settings": asked.settings}
            calls.append({**told, **options})
            return whole

        monkeypatch.setattr(checking, "check_again", check_again)
        return calls

    return set_run


@pytest.mark.parametrize(
    ("whole", "code"),
    [
        (run([], unread=False), 0),
        (run([count_finding()]), 1),
        (run([], unread=True), 3),
    ],
)
def test_the_exit_code_is_the_runs(whole: Run, code: int, given: Given) -> None:
    given(whole)
    assert main(["check", "a.txt"]) == code


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (["check"], "missing argument"),
        (["chekc", "a"], 'did you mean "check"?'),
        (["check", "a", "--formt", "json"], 'did you mean "--format"?'),
        (["check", "a", "--format", "xml"], "'xml' is not one of"),
        (["check", "a", "--report", "htlm=x.html"], 'did you mean "html"?'),
        (["check", "a", "--report", "html"], "is not FORMAT=FILE"),
        (["check", "a", "--report", "html=no/such/x.html"], "there is no folder"),
        (["check", "a", "--lang", "fr"], "is not one of en, ja"),
        (["check", "a", "--config", "none.toml"], "no such configuration file"),
        (["check", "-", "-"], "only once"),
        (["check", "-", "--watch"], "cannot watch standard input"),
        (["check", "a", "--jobs", "x"], "not a valid integer"),
        (["check", "a", "--width", "2"], "range"),
        (["explain", "Not A Rule"], "cannot explain"),
        (["explain", "7f3a9c21"], "no check in this folder is remembered"),
        (["completion", "tcsh"], "'tcsh' is not one of"),
        (["waive", "7f3a9c21", "--because", "x"], "missing option '--by'"),
        (["rules", "new", "Bad Id"], "is no rule id"),
        (["rules", "show", "date/evnt-date"], "did you mean"),
        (["rules"], "Usage"),
    ],
)
def test_usage_errors_exit_2_with_a_message(
    args: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(args)
    told = capsys.readouterr()
    assert code == 2
    assert words in told.err
    assert "Traceback" not in told.err
    assert told.out == ""


def test_no_traceback_reaches_a_user(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A fault of ours is one sentence and exit 2; FACTCHECK_DEBUG shows its trace."""

    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("boom")

    monkeypatch.setattr(checking, "check_again", broken)
    assert main(["check", "a.txt"]) == 2
    told = capsys.readouterr().err
    assert "ZeroDivisionError: boom" in told
    assert "Traceback" not in told
    monkeypatch.setenv("FACTCHECK_DEBUG", "1")
    assert main(["check", "a.txt"]) == 2
    assert "Traceback" in capsys.readouterr().err


def test_mistakes_are_shown_where_they_stand(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Several at once, the caret counted in cells."""
    mistakes = [
        DataMistake("rules/count/x.yaml", 9, 'unknown field "vlaue"', 15,
                    '  ja: "乗客乗員{a.vlaue}"', 'did you mean "value"?'),
        DataMistake("rules/date/y.yaml", 2, "a rule needs an id"),
    ]  # fmt: skip

    def broken(*_: object, **__: object) -> None:
        raise RuleError(mistakes)

    monkeypatch.setattr(checking, "check_again", broken)
    assert main(["check", "a.txt"]) == 2
    rows = capsys.readouterr().err.splitlines()
    assert 'rules/count/x.yaml:9:15: unknown field "vlaue"; did you mean "value"?' in rows[0]
    excerpt, caret = rows[2], rows[3]
    assert excerpt.index("vlaue") + 4 == caret.index("^")  # four wide characters before it
    assert any("rules/date/y.yaml:2: a rule needs an id" in row for row in rows)
    assert "Nothing was checked" in rows[-1]


def test_configuration_errors_exit_2(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ConfigError("factcheck.toml:3: unknown setting")

    monkeypatch.setattr(checking, "check_again", broken)
    assert main(["check", "a.txt"]) == 2
    assert "factcheck.toml:3: unknown setting" in capsys.readouterr().err


def test_the_report_goes_to_stdout_and_nothing_else(
    given: Given, capsys: pytest.CaptureFixture[str]
) -> None:
    given(run())
    main(["check", "a.txt", "--format", "json", "--verbose"])
    told = capsys.readouterr()
    assert json.loads(told.out)["schema"] == "factcheck-report/1"
    assert "factcheck: checked 6 sources" in told.err


def test_options_reach_the_check(given: Given) -> None:
    calls = given(run())
    main(["check", "d.md", "--against", "w", "--against", "v", "--now", "2026-01-06", "--jobs", "3",
          "--fail-on", "note"])  # fmt: skip
    (call,) = calls
    assert call["paths"] == ("d.md",)
    assert call["against"] == ("w", "v")
    assert call["now"] == "2026-01-06"
    assert call["jobs"] == 3
    assert call["settings"].fail_on == "note"


def test_many_reports_are_written_in_one_run(given: Given, tmp_path: Path) -> None:
    given(run())
    args = ["check", "a.txt", "--report", "html=r.html", "--report", "json=r.json"]
    assert main([*args, "--with-claims"]) == 1
    assert (tmp_path / "r.html").read_text(encoding="utf-8").startswith("<!doctype html>")
    assert json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))["claims"]
    assert sorted(p.name for p in tmp_path.iterdir()) == ["cache", "r.html", "r.json"]


def test_a_report_is_written_whole_or_not_at_all(
    given: Given, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the write fails the old report stays, and nothing half-made lies beside it."""
    given(run())
    target = tmp_path / "r.json"
    target.write_text("old", encoding="utf-8")

    def full(self: Path, other: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    assert main(["check", "a.txt", "--report", "json=r.json"]) == 2
    assert target.read_text(encoding="utf-8") == "old"
    assert [p.name for p in tmp_path.iterdir() if p.is_file()] == ["r.json"]


def test_a_missing_folder_is_told_before_the_check(given: Given) -> None:
    calls = given(run())
    assert main(["check", "a.txt", "--report", "json=no/r.json"]) == 2
    assert not calls


def test_language_comes_from_the_option_then_the_locale(
    given: Given, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    given(run())
    main(["check", "a.txt", "--lang", "ja"])
    assert "エラー 2件" in capsys.readouterr().out
    monkeypatch.setenv("LC_ALL", "ko_KR.UTF-8")
    main(["check", "a.txt"])
    assert "오류 2건" in capsys.readouterr().out


def test_color_obeys_no_color_and_the_pipe(
    given: Given, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    given(run())
    main(["check", "a.txt"])
    assert "\x1b" not in capsys.readouterr().out
    main(["check", "a.txt", "--color", "always"])
    assert "\x1b[" in capsys.readouterr().out
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("NO_COLOR", "1")
    main(["check", "a.txt"])
    assert "\x1b" not in capsys.readouterr().out


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "cp932"])
def test_any_console_encoding_is_survived(
    encoding: str, given: Given, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a console cannot show is escaped; JSON stays UTF-8 for the program that reads it."""
    given(run())
    out = io.TextIOWrapper(io.BytesIO(), encoding=encoding)
    monkeypatch.setattr(sys, "stdout", out)
    assert main(["check", "a.txt"]) == 1
    out.flush()
    shown = out.buffer.getvalue().decode(encoding)
    assert "x 2 errors" in shown
    again = io.TextIOWrapper(io.BytesIO(), encoding=encoding)
    monkeypatch.setattr(sys, "stdout", again)
    main(["check", "a.txt", "--format", "json"])
    data = json.loads(again.buffer.getvalue().decode("utf-8"))
    assert data["sources"][2]["outlet"] == "瀾港時報"


def test_quiet_leaves_verdict_and_exit_line(
    given: Given, capsys: pytest.CaptureFixture[str]
) -> None:
    given(run())
    main(["check", "a.txt", "-q"])
    told = capsys.readouterr().out
    assert "exit 1" in told
    assert "╭" not in told


def test_since_leaves_untouched_findings_uncounted(
    given: Given, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A finding in files that git says did not change is known: shown, not counted."""

    def git(*args: str) -> None:
        own = ["-c", "user.name=t", "-c", "user.email=t@example.org"]
        subprocess.run(["git", *own, *args], check=True, capture_output=True, cwd=tmp_path)

    (tmp_path / "wires").mkdir()
    whole = run([count_finding(), note_finding()], unread=False, fail_on="note")
    for source in whole.sources:
        (tmp_path / source.path).write_text("x", encoding="utf-8")
    git("init", "-q")
    git("add", "wires")
    git("commit", "-qm", "wires")
    given(whole)
    assert main(["check", "wires", "--since", "HEAD", "--fail-on", "note"]) == 0
    assert "2 known from the baseline" in capsys.readouterr().out
    (tmp_path / "wires" / "gazette.txt").write_text("y", encoding="utf-8")
    assert main(["check", "wires", "--since", "HEAD"]) == 1
    assert main(["check", "wires", "--since", "nowhere"]) == 2
    assert "--since" in capsys.readouterr().err


def test_a_closed_pipe_is_no_error(tmp_path: Path) -> None:
    """``factcheck rules functions | head -1``: no complaint, no traceback."""
    done = subprocess.run(
        f'"{sys.executable}" -m factcheck rules functions | head -1',
        shell=True,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "FACTCHECK_CACHE": str(tmp_path)},
    )
    assert done.stdout.strip()
    assert done.stderr == ""


def test_the_last_check_is_remembered_without_any_text(given: Given, tmp_path: Path) -> None:
    from factcheck.cli.last import last_run

    given(run())
    main(["check", "wires"])
    last = last_run()
    assert last is not None
    assert last.paths == ("wires",)
    assert "20b7e4d8aa" in last.findings
    (kept,) = (tmp_path / "cache").rglob("*.json")
    assert "乗" not in kept.read_text(encoding="utf-8")
    kept.write_text("broken", encoding="utf-8")
    assert last_run() is None


def test_cache_info_and_clear(
    given: Given, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Clearing deletes what the program keeps, and nothing else that lies in the folder."""
    given(run())
    main(["check", "wires"])
    stray = tmp_path / "cache" / "mine.txt"
    stray.write_text("x", encoding="utf-8")
    capsys.readouterr()
    assert main(["cache", "info"]) == 0
    assert str(tmp_path / "cache") in capsys.readouterr().out
    assert main(["cache", "clear"]) == 0
    assert "deleted 1 files" in capsys.readouterr().out
    assert stray.exists()


def test_config_show_tells_values_and_origins(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "factcheck.toml").write_text('fail-on = "note"\n', encoding="utf-8")
    assert main(["config", "show"]) == 0
    row = next(r for r in capsys.readouterr().out.splitlines() if r.startswith("fail-on"))
    assert '"note"' in row
    assert "factcheck.toml:1" in row


def test_a_new_rule_is_written_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "new", "count/pupils"]) == 0
    text = (tmp_path / "rules" / "count" / "pupils.yaml").read_text(encoding="utf-8")
    assert text.startswith("id: count/pupils\n")
    assert main(["rules", "new", "count/pupils"]) == 2
    assert "is there already" in capsys.readouterr().err


def test_functions_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rules", "functions"]) == 0
    told = capsys.readouterr().out
    assert "differs(a, b) -> bool" in told
    assert "Fields of a claim" in told


def test_watch_checks_again_when_a_file_is_saved(tmp_path: Path) -> None:
    from factcheck.cli.watch import keep_watching, snapshot

    draft = tmp_path / "draft.md"
    draft.write_text("one", encoding="utf-8")
    seen: list[str] = []

    def once() -> int:
        seen.append(draft.read_text(encoding="utf-8"))
        draft.write_text("two, longer", encoding="utf-8")
        return 1

    assert keep_watching([str(tmp_path)], once, rounds=2) == 1
    assert seen == ["one", "two, longer"]
    assert str(draft) in snapshot([str(tmp_path)])
