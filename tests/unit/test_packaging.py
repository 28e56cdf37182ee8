"""pyproject.toml: everything imported is declared and bounded, and the pins keep to the bounds."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

pytest.importorskip("packaging", reason="packaging is not here: pip install packaging")
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
DECLARED = [Requirement(text) for text in PROJECT["project"]["dependencies"]]
EXTRAS = [
    Requirement(text)
    for extra in PROJECT["project"]["optional-dependencies"].values()
    for text in extra
]
# Modules that only rebuild the shipped tables; their packages stand in requirements-build.txt.
BUILDERS = ("factcheck/names/build/", "factcheck/lexicon/build", "factcheck/language/build")
# Needed, though no module here imports it: the comment in pyproject.toml says why.
INDIRECT = {"lxml-html-clean"}


def third_party() -> dict[str, str]:
    """Every distribution that the package imports, and one file that does."""
    homes = packages_distributions()
    found: dict[str, str] = {}
    for path in sorted((ROOT / "factcheck").rglob("*.py")):
        shown = path.relative_to(ROOT).as_posix()
        if shown.startswith(BUILDERS):
            continue
        for name in imported(path):
            if name not in sys.stdlib_module_names and name != "factcheck":
                (home, *_) = homes.get(name, [name])
                found.setdefault(canonicalize_name(home), shown)
    return found


def imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module.partition(".")[0])
    return names


def test_every_import_is_declared_and_every_declaration_imported() -> None:
    declared = {canonicalize_name(r.name) for r in DECLARED}
    extra = {canonicalize_name(r.name) for r in EXTRAS}
    used = third_party()
    assert {n: f for n, f in used.items() if n not in declared | extra} == {}
    assert declared - set(used) - INDIRECT == set(), "declared, never imported"
    assert extra - set(used) <= {"cel-expr-python", "sudachidict-core"}, "an extra never imported"


def test_what_an_extra_adds_is_not_needed() -> None:
    assert not {r.name for r in EXTRAS} & {r.name for r in DECLARED}


@pytest.mark.parametrize("requirement", [*DECLARED, *EXTRAS], ids=lambda r: r.name)
def test_dependency_has_both_bounds(requirement: Requirement) -> None:
    operators = {s.operator for s in requirement.specifier}
    dated = requirement.name == "sudachidict-core"  # a dictionary, by the day of its making
    assert "==" in operators or {">=", "<"} <= operators or (dated and ">=" in operators)


def pins() -> dict[str, Requirement]:
    rows = (ROOT / "requirements-dev.txt").read_text(encoding="utf-8").splitlines()
    found = [Requirement(row) for row in rows if row and not row.startswith("#")]
    return {canonicalize_name(r.name): r for r in found}


def test_pins_keep_to_the_bounds() -> None:
    pinned = pins()
    group = [Requirement(text) for text in PROJECT["dependency-groups"]["dev"]]
    for wanted in [*DECLARED, *group]:
        pin = pinned[canonicalize_name(wanted.name)]
        (spec,) = pin.specifier
        assert spec.operator == "==", pin
        assert wanted.specifier.contains(Version(spec.version), prereleases=True), wanted
        assert str(pin.marker) == str(wanted.marker), wanted


def test_no_pin_stands_for_an_old_python() -> None:
    later = {"python_version": "3.14"}
    left = {n for n, r in pins().items() if r.marker and not r.marker.evaluate(later)}
    assert left == {"cel-expr-python"}


def test_make_data_calls_every_builder() -> None:
    recipe = (ROOT / "Makefile").read_text(encoding="utf-8")
    called = set(re.findall(r"-m (factcheck\.[\w.]+)$", recipe, re.MULTILINE))
    builders = {"factcheck.names.build", "factcheck.names.build.aliases"}
    for room in ("language", "lexicon"):
        for path in (ROOT / "factcheck" / room).glob("build*.py"):
            builders.add(f"factcheck.{room}.{path.stem}")
    assert builders <= called
