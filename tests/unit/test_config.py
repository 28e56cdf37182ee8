"""Settings: found upward, checked whole, and each with where it came from."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.config import Settings, load_settings
from factcheck.errors import ConfigError

FULL = """\
rules = ["house/"]
select = ["all"]
ignore = ["name"]
fail-on = "warning"
lang = "ja"
ascii = true
waivers = "editors/waivers.yaml"
jobs = 2

[severity]
"count/count" = "note"

[params."count/count"]
percent = 5
"""


def write(folder: Path, text: str, name: str = "factcheck.toml") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, "utf-8")
    return folder


def test_settings_are_found_upward(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path, FULL)
    below = tmp_path / "desk" / "today"
    below.mkdir(parents=True)
    settings = load_settings(below)
    assert settings.rules == ("house",)
    assert settings.fail_on == "warning"
    assert settings.waivers == "editors/waivers.yaml"
    assert settings.params == {"count/count": {"percent": 5.0}}
    assert settings.file == "factcheck.toml"


def test_the_nearer_file_wins_and_pyproject_counts(tmp_path: Path) -> None:
    write(tmp_path, 'lang = "ja"')
    near = write(tmp_path / "a", '[tool.factcheck]\nlang = "ko"\n', "pyproject.toml")
    write(tmp_path / "a" / "b", "[tool.other]\nx = 1\n", "pyproject.toml")
    assert load_settings(near / "b").lang == "ko"
    write(near, 'lang = "zh"')
    assert load_settings(near).lang == "zh"


def test_defaults_where_no_file_is(tmp_path: Path) -> None:
    assert load_settings(tmp_path) == Settings()


def test_show_tells_where_each_setting_came_from(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path, FULL)
    shown = {name: (value, origin) for name, value, origin in load_settings().show()}
    assert shown["fail-on"] == ('"warning"', "factcheck.toml:4")
    assert shown["severity.count/count"] == ('"note"', "factcheck.toml:11")
    assert shown["params.count/count"] == ("{ percent = 5 }", "factcheck.toml:13")
    assert shown["baseline"] == ("(none)", "default")
    over = load_settings().override("--lang", lang="ko", fail_on=None)
    shown = {name: (value, origin) for name, value, origin in over.show()}
    assert shown["lang"] == ('"ko"', "--lang")
    assert shown["fail-on"][1] == "factcheck.toml:4"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('fial-on = "error"', 'toml:1: unknown setting "fial-on"; did you mean "fail-on"?'),
        ('lang = "en"\nfail-on = "eror"', 'factcheck.toml:2: "fail-on" cannot be "eror"; did you'),
        ('lang = "fr"', "it is one of en, ja, zh, ko"),
        ('select = "date"', '"select" is a list of strings; write select = ["…"]'),
        ("jobs = -1", "whole number"),
        ("jobs = true", "whole number"),
        ('ascii = "yes"', "true or false"),
        ('[severity]\n"count/count" = "fatal"', 'toml:2: "count/count" cannot be "fatal"'),
        ('[params."count/count"]\npercent = "5"', 'toml:2: param "percent" of count/count'),
        ("params = 3", '"params" is a table'),
        ("waivers = 3", '"waivers" is a path'),
        ("lang = ", "factcheck.toml:1: not valid TOML"),
    ],
)  # fmt: skip
def test_a_mistake_names_file_line_and_remedy(
    text: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    write(tmp_path, text)
    with pytest.raises(ConfigError) as caught:
        load_settings()
    assert told in str(caught.value)


def test_all_mistakes_come_at_once(tmp_path: Path) -> None:
    write(tmp_path, 'langg = "en"\njobs = "two"\nselect = 1\n')
    with pytest.raises(ConfigError) as caught:
        load_settings(tmp_path)
    assert len(str(caught.value).splitlines()) == 3


def test_a_file_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="no such"):
        load_settings(file=tmp_path / "none.toml")


def test_the_digest_rests_on_what_bears_on_findings() -> None:
    plain = Settings()
    assert plain.digest == plain.override("--lang", lang="ja", jobs=3).digest
    assert plain.digest != plain.override("--ignore", ignore=("date",)).digest


def test_a_setting_for_a_rule_that_is_not_there_is_an_error() -> None:
    settings = Settings(severity={"count/cuont": "note"}, file="factcheck.toml")
    with pytest.raises(ConfigError, match=r'factcheck\.toml: "count/cuont" in severity is no rule'):
        settings.catalogue()
    assert Settings(severity={"count/count": "note"}).catalogue().get("count/count") is not None
