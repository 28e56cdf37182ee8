"""Columns of exports, named on the command line or in the settings."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck.__main__ import main
from factcheck.cli import options
from factcheck.config import COLUMNS, load_settings
from factcheck.errors import ConfigError

EXPORT = (
    "Slug,Copy,Desk,Stamp\nsinks,A ferry sank on 13 May and 14 people died.,Harbour,2026-05-13\n"
)


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FACTCHECK_CACHE", str(tmp_path / "cache"))
    Path("export.csv").write_text(EXPORT, encoding="utf-8")


def test_the_fields_are_those_of_the_settings() -> None:
    assert options.COLUMNS == COLUMNS


def test_without_a_name_the_columns_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["claims", "export.csv"]) == 3
    error = capsys.readouterr().err
    assert "Slug, Copy, Desk, Stamp" in error
    assert "--column text=NAME" in error


def test_a_column_is_named_on_the_command_line(capsys: pytest.CaptureFixture[str]) -> None:
    args = ["--column", "text=copy", "--column", "outlet=Desk", "--column", "published=Stamp"]
    assert main(["check", "export.csv", "--format", "json", "--with-claims", *args]) == 0
    out = capsys.readouterr().out
    assert '"surface": "14 people"' in out or '"14' in out
    assert '"outlet": "Harbour"' in out
    assert '"published": "2026-05-13"' in out


def test_a_column_is_named_in_the_settings(capsys: pytest.CaptureFixture[str]) -> None:
    Path("factcheck.toml").write_text('[columns]\ntext = "Copy"\n', encoding="utf-8")
    assert main(["claims", "export.csv"]) == 0
    assert "14 people" in capsys.readouterr().out
    assert main(["config", "show"]) == 0
    assert "factcheck.toml:2" in capsys.readouterr().out


def test_a_name_that_is_not_there_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    """For the text nothing is read; for another field the rest is read, with a word."""
    assert main(["claims", "export.csv", "--column", "text=Body"]) == 3
    assert 'no column "Body"; the columns are: Slug' in capsys.readouterr().err
    assert main(["claims", "export.csv", "--column", "text=Copy", "--column", "title=Head"]) == 0
    assert 'no column "Head"' in capsys.readouterr().err


@pytest.mark.parametrize("told", ["text", "text=", "body=Copy"])
def test_a_mistake_in_the_option_is_usage(told: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["claims", "export.csv", "--column", told]) == 2
    assert "--column" in capsys.readouterr().err


def test_mistakes_in_the_settings_are_shown_where_they_stand() -> None:
    Path("factcheck.toml").write_text('[columns]\nbody = "x"\ntitle = 3\n', encoding="utf-8")
    with pytest.raises(ConfigError) as wrong:
        load_settings()
    assert 'factcheck.toml:2: "body" is no field of an export' in str(wrong.value)
    assert 'factcheck.toml:3: "title" is the name of a column' in str(wrong.value)


def test_an_explanation_knows_the_columns_of_the_last_check(
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The same export, two desks that differ: explained by the id alone."""
    other = EXPORT + "again,13日にフェリーが沈没し、12人が死亡した。,Minato,2026-05-13\n"
    Path("export.csv").write_text(other, encoding="utf-8")
    args = ["--column", "text=Copy", "--column", "outlet=Desk", "--column", "published=Stamp"]
    main(["check", "export.csv", "--now", "2026-05-14", "--format", "json", *args])
    finding = json.loads(capsys.readouterr().out)["findings"][0]["id"]
    assert main(["explain", finding]) == 0
    assert "14 people" in capsys.readouterr().out
