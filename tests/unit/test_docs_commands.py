"""Every command that the README and the pages of docs/ show can be pasted and works."""

from __future__ import annotations

import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck.__main__ import main
from factcheck.cli.last import last_run
from tests.docs.pages import DOCS, MADE, README, ROOT

READERS = Path(__file__).parent / "data" / "readers"
WIRE = (
    "Source: Coast Wire\nPublished: 2026-05-13\n\n\n{}\n"
    "Japan's officials signed {} documents in Tarumi.\n"
)
# Words that stand for what a reader puts in; FINDING and ID are those of the last check.
PUT_IN = {"NAME": "M. Ito", "TEXT": "asked the desk", "DATE": "2099-12-31", "$@": "report.html"}


def shown() -> Iterator[tuple[str, str]]:
    """Page and line of every command outside consoles, which other tests run."""
    for page in [README, *sorted(DOCS.glob("*.md"))]:
        text = page.read_text(encoding="utf-8")
        if text.startswith(MADE):
            continue
        for language, block in re.findall(r"^ *```(\w*)\n(.*?)^ *```", text, re.DOTALL | re.M):
            for row in block.splitlines():
                line = row.strip().partition("  #")[0].rstrip()
                if language != "console" and line.startswith("factcheck "):
                    yield page.name, line


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder with all that the commands name."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FACTCHECK_CACHE", str(tmp_path / "cache"))
    for folder in ("wires", "sources"):
        Path(folder).mkdir()
    Path("wires/coast.txt").write_text(WIRE.format("", 12), encoding="utf-8")
    Path("draft.md").write_text(
        "Japan's officials signed 15 documents in Tarumi on 13 May 2026.\n", encoding="utf-8"
    )
    Path("a.txt").write_text(WIRE.format("\n", 12), encoding="utf-8")
    Path("b.txt").write_text(WIRE.format("", 15).replace("\n\n\n\n", "\n\n\n"), encoding="utf-8")
    shutil.copy(READERS / "story-en.docx", "draft.docx")
    shutil.copy(READERS / "story-ja.docx", "sources")


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(("page", "line"), list(shown()), ids=lambda value: value[:60])
def test_a_shown_command_works(page: str, line: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "draft.md", "--against", "wires", "--quiet"]) == 1
    last = last_run()
    assert last is not None
    known = {**PUT_IN, "FINDING": last.findings[0], "ID": last.findings[0]}
    _, *args = [
        known.get(word, word) for word in shlex.split(line.replace("html=$@", "html=r.html"))
    ]
    capsys.readouterr()
    code = main(args)
    told = capsys.readouterr()
    assert code in (0, 1), f"{page}: {line}\n{told.err}"
    assert "error:" not in told.err


def test_every_page_is_looked_at() -> None:
    """The README and the page for Word users show commands, in a form that is found."""
    pages = [page for page, _ in shown()]
    assert pages.count("README.md") >= 9
    assert pages.count("word-users.md") >= 4


@pytest.mark.parametrize("page", [README, ROOT / "CONTRIBUTING.md"], ids=lambda p: p.name)
def test_every_target_and_module_that_is_named_is_there(page: Path) -> None:
    """`make X` is a target of the Makefile, `python -m X` a module of this checkout or pip."""
    text = page.read_text(encoding="utf-8")
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = re.findall(r"\bmake (\w+)\b(?=`|    )", text)
    assert targets
    assert all(re.search(rf"^{name}:", makefile, re.M) for name in targets)
    for module in re.findall(r"python -m ((?:factcheck|tests)[\w.]*)", text):
        place = ROOT.joinpath(*module.split("."))
        assert place.with_suffix(".py").is_file() or (place / "__main__.py").is_file()
