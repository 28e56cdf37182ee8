"""Pages that show files and commands: the files are written, the commands run, the words compared.

A file is a code block after a paragraph that ends in ``` `name`: ```; a command is a line
``$ factcheck …`` of a ``console`` block, followed by lines of its output, in their order.  A line
``…`` stands for any number of lines; ``$ echo $?`` shows the exit code of the command before it.
Ids of findings may differ from those shown: ``Ids`` learns them and puts them into later commands.
"""

from __future__ import annotations

import contextlib
import io
import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from factcheck.__main__ import main

_FILE = re.compile(r"`([\w./-]+)`:\n\n```\w*\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_CONSOLE = re.compile(r"^```console\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_ID = re.compile(r"\b[0-9a-f]{12}\b")
_ANY = "…"


@dataclass(slots=True)
class Command:
    """A command as a page shows it: its lines of output, and its exit code where it is shown."""

    line: str
    shown: list[str] = field(default_factory=list)
    exit: int | None = None


@dataclass(frozen=True, slots=True)
class Done:
    """What came of a command: output, then messages; and its exit code."""

    rows: list[str]
    exit: int


def steps(page: str) -> Iterator[tuple[str, str] | Command]:
    """The files (name, text) and commands of a page, in their order."""
    found: list[tuple[int, tuple[str, str] | Command]] = []
    for match in _FILE.finditer(page):
        found.append((match.start(), (match[1], match[2])))
    for match in _CONSOLE.finditer(page):
        found += [(match.start(), command) for command in _commands(match[1])]
    for _, step in sorted(found, key=lambda f: f[0]):
        yield step


def _commands(block: str) -> list[Command]:
    commands: list[Command] = []
    rows = iter(block.splitlines())
    for row in rows:
        if row == "$ echo $?":
            commands[-1].exit = int(next(rows))
        elif row.startswith("$ "):
            commands.append(Command(row.removeprefix("$ ")))
        else:
            commands[-1].shown.append(row)
    return commands


def write(folder: Path, name: str, text: str) -> None:
    """Write a file of a page below a folder."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def run(command: str) -> Done:
    """Run a ``factcheck …`` command in this process and the current folder."""
    program, *args = shlex.split(command)
    if program != "factcheck":
        raise ValueError(f"a page can only run factcheck, not {program}")
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = main(args)
    return Done((out.getvalue() + err.getvalue()).splitlines(), code)


class Ids:
    """Which id of a finding stands today for the one that a page shows."""

    def __init__(self) -> None:
        self.known: dict[str, str] = {}

    def put_into(self, command: str) -> str:
        """The command with the ids of today."""
        return _ID.sub(lambda m: self.known.get(m[0], m[0]), command)

    def alike(self, shown: str, row: str) -> bool:
        """Whether two lines differ at most in ids; those of a pair of alike lines are learned."""
        if _ID.sub("id", shown).rstrip() != _ID.sub("id", row).rstrip():
            return False
        self.known.update(zip(_ID.findall(shown), _ID.findall(row), strict=True))
        return True

    def missing(self, shown: list[str], rows: list[str]) -> str | None:
        """The first shown line that is not in its place in the output; None if all are there."""
        at, anywhere = 0, False
        for line in shown:
            if line.strip() == _ANY:
                anywhere = True
                continue
            places = range(at, len(rows)) if anywhere else range(at, min(at + 1, len(rows)))
            hit = next((i for i in places if self.alike(line, rows[i])), None)
            if hit is None:
                return line
            at, anywhere = hit + 1, False
        return None if anywhere or at == len(rows) else f"the output goes on: {rows[at]}"
