"""``check --since``: a report or a revision, and what each changes."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.cli import checking
from factcheck.cli.main import run as main
from factcheck.cli.since import is_report, since
from factcheck.errors import UsageError
from factcheck.report import FORMATS, render
from tests.golden.story import count_finding, note_finding, run

TELLS_ALL = ("terminal", "markdown", "html", "json", "jsonl")


@pytest.fixture
def earlier(tmp_path: Path) -> str:
    """A report with the count finding, and one more that is gone by now."""
    whole = run([count_finding(), count_finding().model_copy(update={"id": "gone00000000"})])
    place = tmp_path / "monday.json"
    place.write_text(render(whole, "json"), encoding="utf-8")
    return str(place)


def test_new_unchanged_and_gone_findings_are_told_apart(earlier: str) -> None:
    later = since(run([count_finding(), note_finding()]), earlier)
    assert later.since is not None
    assert later.since.new == [note_finding().id]
    assert later.since.unchanged == [count_finding().id]
    assert [g.id for g in later.since.gone] == ["gone00000000"]
    assert later.manifest.exit == run([count_finding(), note_finding()]).manifest.exit


@pytest.mark.parametrize("format", TELLS_ALL)
def test_reports_name_what_is_gone(format: str, earlier: str) -> None:
    later = since(run([count_finding(), note_finding()]), earlier)
    assert "gone00000000" in render(later, format)


@pytest.mark.parametrize("lang", ["en", "ja", "zh", "zh-Hant", "ko"])
def test_the_counts_are_told_in_every_language(lang: str, earlier: str) -> None:
    plain = run([count_finding(), note_finding()])
    later = since(plain, earlier)
    for format in ("terminal", "markdown", "html"):
        assert "monday.json" in render(later, format, lang=lang)
        assert "monday.json" not in render(plain, format, lang=lang)


def test_every_format_renders_a_run_with_changes(earlier: str) -> None:
    later = since(run([count_finding(), note_finding()]), earlier)
    assert all(render(later, format) for format in FORMATS)


def test_json_has_the_field_only_where_asked(earlier: str) -> None:
    plain = run([count_finding()])
    assert "since" not in json.loads(render(plain, "json"))
    told = json.loads(render(since(plain, earlier), "json"))["since"]
    assert sorted(told) == ["gone", "new", "now", "report", "unchanged"]


def test_sarif_gives_the_baseline_state(earlier: str) -> None:
    later = since(run([count_finding(), note_finding()]), earlier)
    results = json.loads(render(later, "sarif"))["runs"][0]["results"]
    states = {r["partialFingerprints"]["factcheck/v1"]: r.get("baselineState") for r in results}
    assert states[note_finding().id] == "new"
    assert states[count_finding().id] == "unchanged"


def test_a_file_is_a_report_and_anything_else_a_revision(
    earlier: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "v1").write_text("", encoding="utf-8")
    assert is_report(earlier)
    assert is_report("v1")
    assert is_report("missing.json")
    assert not is_report("HEAD~2")
    assert not is_report("refs/tags/v1")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (None, "cannot be read"),
        ("not json", "not JSON"),
        ("[" * 100_000, "nested too deeply"),
        ("{}", "not a report of factcheck"),
        (
            '{"schema": "factcheck-report/1", "findings": [{"id": 1, "rule": "a", '
            '"severity": "loud", "message": "", "subject": ""}]}',
            "no id, rule or severity",
        ),
    ],
)
def test_what_is_no_report_is_named_before_anything_is_checked(
    text: str | None,
    told: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    place = tmp_path / "old.json"
    if text is not None:
        place.write_text(text, encoding="utf-8")

    def never(*args: object, **named: object) -> Callable[..., object]:
        raise AssertionError("it was checked")

    monkeypatch.setattr(checking, "check_again", never)
    assert main(["check", "a.txt", "--since", str(place)]) == 2
    error = capsys.readouterr().err
    assert told in error
    assert "old.json" in error


def test_an_unknown_revision_says_what_since_takes() -> None:
    with pytest.raises(UsageError, match="a JSON report or a git revision"):
        since(run([count_finding()]), "no-such-revision")
