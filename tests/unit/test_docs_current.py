"""The pages of docs/ that are made from the program are what the program makes today."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from rich.text import Text

from factcheck.cli.app import COMMANDS
from factcheck.config import load_settings
from factcheck.engine.lint import unknown_settings
from factcheck.engine.loader import load_rules
from factcheck.report import FORMATS
from tests.docs import example, pages, screenshots


@pytest.mark.parametrize("name", pages.PAGES)
def test_page_is_current(name: str) -> None:
    path = pages.DOCS / name
    assert path.read_text(encoding="utf-8") == pages.PAGES[name](), "run: make docs"


def test_readme_example_is_what_the_program_says() -> None:
    """Its passages and sides; the weights of the reasons may move a little between releases."""
    shown = example.example_in(pages.README.read_text(encoding="utf-8"))
    assert example.told(example.panel(shown)) == example.told(example.panel(example.report())), (
        "run: make docs"
    )


@pytest.mark.parametrize(
    "page", [pages.README, pages.ROOT / "CONTRIBUTING.md", *sorted(pages.DOCS.glob("*.md"))],
    ids=lambda p: p.name,
)  # fmt: skip
def test_links_lead_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    anchors = {
        p: {_anchor(h) for h in re.findall(r"^#+ (.+)$", p.read_text(encoding="utf-8"), re.M)}
        for p in [pages.README, *pages.DOCS.glob("*.md")]
    }
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if target.startswith("https://"):
            continue
        name, _, anchor = target.partition("#")
        path = (page.parent / name).resolve() if name else page
        assert path.exists(), target
        if anchor:
            assert anchor in anchors[path], target


def _anchor(heading: str) -> str:
    """As GitHub makes it of a heading."""
    kept = re.sub(r"[^\w\- ]", "", heading.lower())
    return kept.replace(" ", "-")


def test_python_of_the_readme_says_what_its_comments_say(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text = pages.README.read_text(encoding="utf-8")
    (code,) = re.findall(r"```python\n(.*?)```", text, re.DOTALL)
    monkeypatch.chdir(pages.ROOT)
    exec(compile(code, "README.md", "exec"), {})
    said = capsys.readouterr().out.splitlines()
    wanted = re.findall(r"  # (.+)$", code, re.MULTILINE)
    assert said[1:] == wanted


def test_configuration_of_the_readme_is_read(tmp_path: Path) -> None:
    text = pages.README.read_text(encoding="utf-8")
    (toml,) = re.findall(r"```toml\n(.*?)```", text, re.DOTALL)
    (tmp_path / "factcheck.toml").write_text(toml, encoding="utf-8")
    (tmp_path / "house-rules").mkdir()
    settings = load_settings(tmp_path)
    assert settings.fail_on == "warning"
    assert unknown_settings(load_rules(), settings.options()) == []


def test_readme_names_every_command_and_format() -> None:
    text = pages.README.read_text(encoding="utf-8")
    assert all(f"factcheck {name}" in text for name in COMMANDS)
    assert all(re.search(rf"\b{name}\b", text) for name in FORMATS)


def test_hook_of_the_readme_is_one_we_offer() -> None:
    text = pages.README.read_text(encoding="utf-8")
    (shown,) = re.findall(r"```yaml\n(.*?)```", text, re.DOTALL)
    offered = (pages.ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    assert re.findall(r"- id: (\S+)", shown) == re.findall(r"- id: (\S+)", offered)


def test_readme_names_every_input_of_the_action() -> None:
    text = pages.README.read_text(encoding="utf-8")
    action = (pages.ROOT / "action.yml").read_text(encoding="utf-8")
    inputs = re.findall(r"^  ([\w-]+):$", action.split("outputs:")[0], re.MULTILINE)
    (told,) = re.findall(r"Inputs: (.*?)\.\n", text, re.DOTALL)
    assert re.findall(r"`([\w-]+)`", told) == inputs


def test_pictures_of_the_readme_are_there_and_small() -> None:
    """All that are made are shown, and none is missing."""
    text = pages.README.read_text(encoding="utf-8")
    shown = set(re.findall(r"docs/pictures/[\w.-]+", text))
    made = {f"docs/pictures/{p.name}" for p in screenshots.PICTURES.iterdir()}
    assert shown == made
    for name in shown:
        picture = (pages.ROOT / name).read_bytes()
        assert picture[8:12] == b"WEBP"
        assert len(picture) < 150_000


def test_wide_characters_of_the_pictured_terminal_keep_their_columns() -> None:
    """Each has a box of as many cells as a terminal gives it."""
    row = screenshots._row(Text("│ 18件 ●"))
    assert row == '<i class="w1">│</i> 18<i class="w2">件</i> <i class="w1">●</i>'
