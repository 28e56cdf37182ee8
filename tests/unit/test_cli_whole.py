"""The command line on real files, the whole way through: bad input, waivers, explanations."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from factcheck.__main__ import main

A = "On 5 May 2026 the mayors of Orlund and Tobara signed 14 accords at a summit in Orlund.\n"
B = "On 5 May 2026 the mayors of Orlund and Tobara signed 15 accords at a summit in Orlund.\n"


@pytest.fixture(autouse=True)
def house(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Two sources that differ in one figure, in a folder of their own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FACTCHECK_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    (tmp_path / "wires").mkdir()
    (tmp_path / "wires" / "a.txt").write_text(A, encoding="utf-8")
    (tmp_path / "wires" / "b.txt").write_text(B, encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("empty.txt", b"", "empty"),
        ("binary.txt", bytes(range(256)) * 20, "binary"),
        ("missing.txt", None, "missing"),
    ],
)
def test_a_bad_input_is_named_and_the_others_are_checked(
    name: str, content: bytes | None, code: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit 3, or 1 where the others disagree: 1 wins, and the line says both."""
    if content is not None:
        Path(name).write_bytes(content)
    assert main(["check", name, "--format", "json"]) == 3
    report = json.loads(capsys.readouterr().out)
    assert report["problems"][0]["code"] == code
    assert report["problems"][0]["helps"]
    assert main(["check", "wires", name, "--fail-on", "note"]) == 1
    told = capsys.readouterr().out
    assert "14 accords" in told
    assert "also incomplete: 1 input unread" in " ".join(told.split())
    assert "15 accords" in told


def test_a_folder_without_documents_is_incomplete(capsys: pytest.CaptureFixture[str]) -> None:
    Path("nothing").mkdir()
    assert main(["check", "nothing"]) == 3
    assert "no-documents" in capsys.readouterr().out


def test_standard_input_is_a_source(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(A.encode())))
    assert main(["claims", "-", "--format", "jsonl"]) == 0
    rows = [json.loads(row) for row in capsys.readouterr().out.splitlines()]
    count = next(r for r in rows if r["kind"] == "count")
    assert count["value"] == "14"
    assert A[count["start"] : count["end"]] == count["surface"]


def test_one_finding_from_check_to_waiver(capsys: pytest.CaptureFixture[str]) -> None:
    """check names it, explain shows its steps, waive silences it and keeps it in sight."""
    main(["check", "wires", "--format", "json", "--now", "2026-05-06"])
    (finding,) = json.loads(capsys.readouterr().out)["findings"]
    assert finding["kind"] == "count"
    assert main(["explain", finding["id"][:6]]) == 0
    told = capsys.readouterr().out
    assert "[[14 accords]]" in told
    assert "What joins them" in told
    decided = ["waive", finding["id"][:6], "--by", "K. Mori", "--because", "asked the mayor"]
    assert main([*decided, "--until", "2026-06-01"]) == 0
    assert "until 2026-06-01" in capsys.readouterr().out
    assert main(["check", "wires", "--now", "2026-05-06", "--fail-on", "note"]) == 0
    told = capsys.readouterr().out
    assert "1 waived" in told
    assert "asked the mayor" in told
    assert main(["check", "wires", "--now", "2026-06-02", "--fail-on", "note"]) == 1
    assert "counts again" in capsys.readouterr().out
    assert main(["waive", "ffff", "--by", "x", "--because", "y"]) == 2
    assert main([*decided, "--until", "tomorrow"]) == 2


def test_two_places_are_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "wires/a.txt:1", "wires/b.txt:1"]) == 0
    told = capsys.readouterr().out
    assert "passages were joined" in told
    assert "wires/b.txt:1:" in told
    assert main(["explain", "wires/a.txt:9", "wires/b.txt:1"]) == 2
    told = capsys.readouterr().err
    assert "nothing that can be compared" in told
    assert "nearest lines with claims: 1" in told


def test_the_gate_points_at_the_draft(capsys: pytest.CaptureFixture[str]) -> None:
    """Findings stand at the draft's line; the table tells what stands behind each claim."""
    draft = Path("draft.md")
    draft.write_text(f"# Accords\n\n{A.replace('14', '16')}", encoding="utf-8")
    args = ["check", "draft.md", "--against", "wires", "--fail-on", "note"]
    assert main([*args, "--format", "github"]) == 1
    assert "file=draft.md,line=3" in capsys.readouterr().out
    assert main(args) == 1
    told = capsys.readouterr().out
    assert "The draft says" in told
    assert "^^^^^^^^^^" in told


def test_a_rule_and_its_examples_are_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "date/event-date"]) == 0
    shown = capsys.readouterr().out
    assert main(["rules", "show", "date/event-date"]) == 0
    assert capsys.readouterr().out == shown
    assert "Its own examples" in shown
    assert main(["rules", "list"]) == 0
    assert "date/event-date" in capsys.readouterr().out
    assert main(["rules", "test", "date/event-date"]) == 0
    assert "1 of 1 rules as wanted" in capsys.readouterr().out


def test_broken_rules_are_shown_all_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    """Each with its place; nothing is checked, unless asked to go on with the sound ones."""
    Path("house").mkdir()
    Path("house/one.yaml").write_text("id: bad id\nkinds: date\n", encoding="utf-8")
    Path("house/two.yaml").write_text("id: [\n", encoding="utf-8")
    Path("factcheck.toml").write_text('rules = ["house"]\n', encoding="utf-8")
    assert main(["check", "wires"]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert "house/one.yaml:2" in told.err
    assert "house/two.yaml:" in told.err
    assert main(["rules", "lint"]) == 2
    assert "house/one.yaml:2" in capsys.readouterr().err
    assert main(["check", "wires", "--keep-going", "--fail-on", "note"]) == 2
    told = capsys.readouterr()
    assert "14 accords" in told.out
    assert "These rules did not run" in told.err


def test_same_input_same_bytes(capsys: pytest.CaptureFixture[str]) -> None:
    """The order of the paths makes no difference either."""
    pages = []
    for paths in (["wires/a.txt", "wires/b.txt"], ["wires/b.txt", "wires/a.txt"]):
        main(["check", *paths, "--format", "json", "--now", "2026-05-06"])
        pages.append(capsys.readouterr().out)
    assert pages[0] == pages[1]


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("ja", ("付属の例", "比べる事実", "例外", "エラー")),
        ("zh", ("自带示例", "比较", "例外", "错误")),
        ("zh-Hant", ("自帶示例", "比較", "例外", "錯誤")),
        ("ko", ("규칙의 예", "비교 대상", "예외", "오류")),
    ],
)
def test_a_rule_is_shown_in_the_readers_language(
    lang: str, words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["rules", "show", "count/count", "--lang", lang]) == 0
    shown = capsys.readouterr().out
    assert all(word in shown for word in words)
    assert "Its own examples" not in shown


def test_the_table_tells_which_rules_are_off(capsys: pytest.CaptureFixture[str]) -> None:
    Path("factcheck.toml").write_text(
        'ignore = ["place"]\n[severity]\n"count/count" = "off"\n', encoding="utf-8"
    )
    assert main(["rules", "list"]) == 0
    rows = {
        line.split()[0]: line.split()[1:3] for line in capsys.readouterr().out.splitlines()[:40]
    }
    assert rows["count/count"] == ["error", "off"]
    assert rows["place/venue"] == ["error", "off"]
    assert rows["money/amount"] == ["error", "on"]


def test_a_new_rule_passes_lint_and_its_own_tests(capsys: pytest.CaptureFixture[str]) -> None:
    Path("factcheck.toml").write_text('rules = ["house"]\n', encoding="utf-8")
    assert main(["rules", "new", "house/pupils", "--file", "house/pupils.yaml"]) == 0
    assert main(["rules", "lint", "house/pupils.yaml"]) == 0
    assert main(["rules", "test", "house/pupils"]) == 0
    told = capsys.readouterr().out
    assert "1 rule file, no mistakes" in told
    assert "no example" not in told
    assert main(["rules", "new", "house/pupils", "--file", "house/pupils.yaml"]) == 2
    assert "is there already" in capsys.readouterr().err


def test_a_waiver_is_told_in_the_readers_language_and_not_for_the_past(
    capsys: pytest.CaptureFixture[str],
) -> None:
    main(["check", "wires", "--format", "json"])
    found = json.loads(capsys.readouterr().out)["findings"][0]["id"]
    words = ["--by", "Jo", "--because", "one counts the annex"]
    assert main(["waive", found, *words, "--until", "2020-01-01", "--now", "2026-05-06"]) == 2
    assert "--until 2020-01-01 is past" in capsys.readouterr().err
    assert main(["waive", found, *words, "--until", "2099-01-01", "--lang", "ko"]) == 0
    assert "기한은 2099-01-01" in capsys.readouterr().out
    assert found in Path("factcheck-waivers.yaml").read_text(encoding="utf-8")
