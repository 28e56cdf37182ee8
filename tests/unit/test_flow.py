"""Where the work runs by itself: the pre-commit hook, the GitHub Action, the GitLab template."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests import wheels

ROOT = Path(__file__).parents[2]
WIRE = "Source: Coast Wire\nPublished: 2026-05-13\n\nOfficials signed 12 documents in Tarumi.\n"
WRONG = "Japan's officials signed 15 documents in Tarumi on 13 May 2026.\n"
BASH = shutil.which("bash")
needs_bash = pytest.mark.skipif(BASH is None, reason="bash is not here")


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a wire and two drafts, one of them with a wrong figure; the program on PATH."""
    folder = tmp_path / "desk"
    for name, text in {
        "wires/coast.txt": WIRE.replace("Officials", "Japan's officials"),
        "drafts/wrong.md": WRONG,
        "done/right one.md": WRONG.replace("15", "12"),
    }.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(folder)
    for place in (str(Path(sys.executable).parent), sysconfig.get_path("scripts")):
        monkeypatch.setenv("PATH", place, prepend=os.pathsep)
    monkeypatch.setenv("FACTCHECK_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    return folder


def git(folder: Path, *args: str) -> None:
    own = ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *own, *args], check=True, capture_output=True, cwd=folder)


def shell(script: str, folder: Path, **env: str) -> subprocess.CompletedProcess[str]:
    """Run a script as the runners do: bash, ending at the first failure."""
    assert BASH is not None
    return subprocess.run(
        [BASH, "--noprofile", "--norc", "-eo", "pipefail", "-c", script],
        capture_output=True,
        encoding="utf-8",
        check=False,
        cwd=folder,
        env={**os.environ, **env},
    )


def load(name: str) -> Any:
    return yaml.safe_load((ROOT / name).read_text(encoding="utf-8"))


@pytest.mark.slow
def test_hook_stops_a_commit_with_a_wrong_figure(
    desk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Real pre-commit on a real repository; only the environment is ours instead of a new one."""
    pytest.importorskip("pre_commit", reason="pre-commit is not here: pip install pre-commit")
    if shutil.which("git") is None:
        pytest.skip("git is not here")
    monkeypatch.setenv("PRE_COMMIT_HOME", str(tmp_path / "pre-commit"))
    hooks = tmp_path / "hooks"
    hooks.mkdir()
    shutil.copy(ROOT / ".pre-commit-hooks.yaml", hooks)
    git(hooks, "init", "-q")
    git(hooks, "add", ".")
    git(hooks, "commit", "-qm", "hooks")
    git(hooks, "tag", "v0")
    hook = {"id": "factcheck", "language": "system", "args": ["--against", "wires"],
            "files": "^(drafts|done)/"}  # fmt: skip
    config = {"repos": [{"repo": str(hooks), "rev": "v0", "hooks": [hook]}]}
    (desk / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    git(desk, "init", "-q")
    git(desk, "add", ".pre-commit-config.yaml", "wires", "done/right one.md")

    def pre_commit() -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "pre_commit", "run", "--color", "never"]
        return subprocess.run(command, capture_output=True, encoding="utf-8", check=False, cwd=desk)

    good = pre_commit()
    assert good.returncode == 0, good.stdout + good.stderr
    assert "Passed" in good.stdout
    git(desk, "add", "drafts/wrong.md")
    bad = pre_commit()
    assert bad.returncode == 1
    assert "Failed" in bad.stdout
    assert "[[15 documents]]" in bad.stdout


def test_action_names_every_input_it_uses() -> None:
    action = load("action.yml")
    text = (ROOT / "action.yml").read_text(encoding="utf-8")
    assert action["runs"]["using"] == "composite"
    for name, given in action["inputs"].items():
        assert f"inputs.{name}" in text
        assert given["description"]
    for step in action["runs"]["steps"]:
        assert ("run" in step) != ("uses" in step)
        if "run" in step:
            assert step["shell"] == "bash"
            assert "${{" not in step["run"], "inputs reach a script by env only"


@needs_bash
@pytest.mark.slow
def test_action_checks_annotates_and_writes_sarif(desk: Path, tmp_path: Path) -> None:
    (step,) = [s for s in load("action.yml")["runs"]["steps"] if s.get("name") == "Check"]
    summary = tmp_path / "summary.md"
    env = {
        "CHECK_PATHS": "drafts\n", "CHECK_AGAINST": "wires\n",
        "CHECK_FAIL_ON": "error", "CHECK_NOW": "2026-05-14", "CHECK_SARIF": "factcheck.sarif",
        "RUNNER_TEMP": str(tmp_path), "GITHUB_STEP_SUMMARY": str(summary),
    }  # fmt: skip
    assert set(step["env"]) == {name for name in env if name.startswith("CHECK_")}
    done = shell(step["run"], desk, **env)
    assert done.returncode == 1, done.stderr
    assert "::error file=drafts/wrong.md,line=1" in done.stdout
    sarif = json.loads((desk / "factcheck.sarif").read_text(encoding="utf-8"))
    assert sarif["runs"][0]["results"]
    assert "15 documents" in summary.read_text(encoding="utf-8")
    right = shell(step["run"], desk, **{**env, "CHECK_PATHS": "done/right one.md"})
    assert right.returncode == 0, right.stdout + right.stderr
    hostile = shell(step["run"], desk, **{**env, "CHECK_PATHS": "$(touch pwned); --fail-on=never"})
    assert hostile.returncode == 3
    assert not (desk / "pwned").exists()


@needs_bash
@pytest.mark.slow
def test_action_installs_from_its_checkout(desk: Path, tmp_path: Path) -> None:
    """The install step, its dependencies left out: they are here already."""
    (step,) = [s for s in load("action.yml")["runs"]["steps"] if s.get("name") == "Install"]
    pytest.importorskip("hatchling", reason="hatchling is not here: pip install hatchling")
    done = shell(
        step["run"],
        desk,
        GITHUB_ACTION_PATH=str(ROOT),
        PIP_NO_DEPS="1",
        PIP_NO_BUILD_ISOLATION="0",  # pip reads "no" as the value of build isolation
        PIP_TARGET=str(tmp_path / "site"),
    )
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "site" / "factcheck" / "_rules" / "count" / "count.yaml").is_file()


@needs_bash
@pytest.mark.slow
def test_gitlab_job_writes_what_it_promises(desk: Path) -> None:
    job = load("docs/gitlab-ci.yml")["factcheck"]
    install, check = job["script"]
    nameless = shell(install, desk, FACTCHECK_PACKAGE="")
    assert nameless.returncode != 0
    assert "tell pip what to install" in nameless.stderr
    done = shell(check, desk, **job["variables"])
    assert done.returncode == 1, done.stderr
    quality = json.loads((desk / job["artifacts"]["reports"]["codequality"]).read_text("utf-8"))
    assert quality[0]["location"]["path"] == "drafts/wrong.md"
    ET.parse(desk / job["artifacts"]["reports"]["junit"])
    for path in job["artifacts"]["paths"]:
        assert (desk / path).is_file()


@pytest.mark.slow
def test_makefile_recipe_for_word_users_makes_the_report_once(desk: Path) -> None:
    make = shutil.which("make")
    if make is None:
        pytest.skip("make is not here")
    page = (ROOT / "docs" / "word-users.md").read_text(encoding="utf-8")
    (recipe,) = re.findall(r"```make\n(.*?)```", page, re.DOTALL)
    (desk / "Makefile").write_text(recipe, encoding="utf-8")
    (desk / "sources").mkdir()
    documents = ROOT / "tests" / "unit" / "data" / "readers"
    shutil.copy(documents / "story-en.docx", desk / "draft.docx")
    shutil.copy(documents / "story-ja.docx", desk / "sources")
    for said in ("factcheck check", "up to date"):
        done = subprocess.run([make], capture_output=True, encoding="utf-8", check=False, cwd=desk)
        assert done.returncode == 0, done.stderr
        assert said in done.stdout
    assert (desk / "report.html").is_file()


def test_every_python_that_is_named_is_tested_on_every_system() -> None:
    """The classifiers, the check of wheels, and the matrix of the workflow name the same."""
    ci = yaml.safe_load((ROOT / ".github" / "workflows" / "ci.yml").read_text(encoding="utf-8"))
    matrix = ci["jobs"]["test"]["strategy"]["matrix"]
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    named = re.findall(r'"Programming Language :: Python :: (3\.\d+)"', project)
    assert matrix["python"] == named == list(wheels.PYTHONS)
    assert {name.partition("-")[0] for name in matrix["os"]} == {"ubuntu", "macos", "windows"}
    run = " ".join(step.get("run", "") for step in ci["jobs"]["wheels"]["steps"])
    assert "python -m tests.wheels" in run
