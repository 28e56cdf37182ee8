"""The direction of imports: stages never see each other, and meet only in the pipeline."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent / "factcheck"

# Each room and the rooms it may see.  Knowledge (language, lexicon, names) sits under the stages.
BASE = {"model", "errors", "resources"}
KNOWLEDGE = {"language", "lexicon", "names"}
MAY_SEE: dict[str, set[str]] = {
    "errors": set(),
    "model": set(),
    "resources": {"errors"},
    "language": BASE,
    "lexicon": BASE | {"language"},
    "names": BASE | {"language", "lexicon"},
    "readers": BASE | KNOWLEDGE,
    "extract": BASE | KNOWLEDGE,
    "align": BASE | KNOWLEDGE,
    "engine": BASE | KNOWLEDGE,
    "report": BASE | KNOWLEDGE,
    "store": BASE,
    "config": BASE | {"engine"},
}


def modules() -> list[Path]:
    return sorted(p for p in ROOT.rglob("*.py"))


def room(path: Path) -> str:
    first = path.relative_to(ROOT).parts[0]
    return first.removesuffix(".py")


def imports(path: Path) -> set[str]:
    """Rooms of this package that a module imports."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [a.name for a in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            assert node.level == 0, f"{path}: relative import"
            names = [f"{node.module}.{a.name}" for a in node.names]
        for name in names:
            parts = name.split(".")
            if parts[0] == "factcheck" and len(parts) > 1:
                found.add(parts[1])
    return found


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(ROOT)))
def test_imports_go_one_way(path: Path) -> None:
    """A room sees only the rooms under it."""
    here = room(path)
    if here not in MAY_SEE:
        return
    beyond = imports(path) - MAY_SEE[here] - {here}
    assert not beyond, f"{path.relative_to(ROOT)} must not see {sorted(beyond)}"


def test_stage_files_stay_small() -> None:
    """A file of more than 400 lines hides more than one room."""
    long = {
        str(p.relative_to(ROOT)): n
        for p in modules()
        if (n := len(p.read_text(encoding="utf-8").splitlines())) > 400
    }
    assert not long
