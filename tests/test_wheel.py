"""The wheel: what is in it, and that it works where there is no checkout."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MOST = 15_000_000  # bytes
IGNORED = ("__pycache__", ".mypy_cache", ".ruff_cache")
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built from the checkout with what is installed: nothing is fetched."""
    pytest.importorskip("hatchling", reason="hatchling is not here: pip install hatchling")
    out = tmp_path_factory.mktemp("wheel")
    pip("wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", str(out), str(ROOT))
    (built,) = out.glob("*.whl")
    return built


def pip(*args: str, python: Path | None = None) -> None:
    own = [] if python is None else ["--python", str(python)]
    command = [sys.executable, "-m", "pip", *own, "--disable-pip-version-check", "-q", *args]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="module")
def elsewhere(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The installed command, in an environment that sees our dependencies but not the checkout."""
    home = tmp_path_factory.mktemp("elsewhere") / "venv"
    venv.create(home, with_pip=False, symlinks=os.name != "nt")
    scripts = home / ("Scripts" if os.name == "nt" else "bin")
    python = scripts / ("python.exe" if os.name == "nt" else "python")
    pip("install", "--no-deps", "--no-index", str(wheel), python=python)
    base = {"base": str(home), "platbase": str(home)}
    site = Path(sysconfig.get_path("purelib", vars=base))
    ours = sorted({sysconfig.get_path("purelib"), sysconfig.get_path("platlib")})
    # A path read from a .pth file brings packages, not the .pth files beside them: an editable
    # install of this checkout stays out of sight.
    (site / "dependencies.pth").write_text("\n".join(ours), encoding="utf-8")
    return scripts / ("factcheck.exe" if os.name == "nt" else "factcheck")


def run(command: Path, *args: str, folder: Path) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "PYTHONUTF8": "1", "LC_ALL": "C.UTF-8"}
    env.pop("PYTHONPATH", None)
    env["FACTCHECK_CACHE"] = str(folder / "cache")
    return subprocess.run(
        [command, *args], capture_output=True, encoding="utf-8", check=False, cwd=folder, env=env
    )


def names(wheel: Path) -> list[str]:
    with zipfile.ZipFile(wheel) as archive:
        return archive.namelist()


def test_wheel_is_small(wheel: Path) -> None:
    assert wheel.stat().st_size < MOST


def test_wheel_holds_rules_data_and_licences(wheel: Path) -> None:
    inside = set(names(wheel))
    rules = {f"factcheck/_rules/{p.relative_to(ROOT / 'rules').as_posix()}"
             for p in (ROOT / "rules").rglob("*.yaml")}  # fmt: skip
    assert rules
    assert rules <= inside
    ours = {
        p.relative_to(ROOT).as_posix()
        for p in (ROOT / "factcheck").rglob("*")
        if p.is_file() and not any(part in IGNORED for part in p.parts)
    }
    assert ours <= inside
    for licence in ("LICENSE", "NOTICE"):
        assert any(n.endswith(f".dist-info/licenses/{licence}") for n in inside), licence


def test_wheel_holds_nothing_else(wheel: Path) -> None:
    tops = {name.split("/")[0] for name in names(wheel)}
    assert {t for t in tops if not t.endswith(".dist-info")} == {"factcheck"}
    assert not [n for n in names(wheel) if any(part in IGNORED for part in n.split("/"))]


def test_installed_wheel_works_elsewhere(elsewhere: Path, tmp_path: Path) -> None:
    told = run(elsewhere, "--version", folder=tmp_path)
    assert told.stdout.startswith("factcheck "), told.stderr
    listed = run(elsewhere, "rules", "list", folder=tmp_path)
    count = len(list((ROOT / "rules").rglob("*.yaml")))
    assert f"{count} rules" in listed.stdout, listed.stderr


def test_installed_wheel_finds_a_disagreement(elsewhere: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "Published: 2026-05-13\n\nJapan and South Korea signed 12 documents on Wednesday.\n",
        encoding="utf-8",
    )
    (tmp_path / "b.txt").write_text(
        "Published: 2026-05-13\n\n日本と韓国は13日、14件の文書に署名した。\n", encoding="utf-8"
    )
    done = run(elsewhere, "check", "a.txt", "b.txt", "--now", "2026-05-14", folder=tmp_path)
    assert done.returncode == 1, done.stdout + done.stderr
    assert "[[12 documents]]" in done.stdout
    assert "[[14件]]" in done.stdout
    html = run(elsewhere, "check", "a.txt", "b.txt", "--format", "html", folder=tmp_path)
    assert html.stdout.startswith("<!doctype html>"), html.stderr
