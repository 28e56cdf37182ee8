"""Start-up: what ``--help`` loads, that tables and commands agree, completion."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from importlib import import_module

import click
import pytest

from factcheck.cli.app import COMMANDS, app

# Third-party modules that `--help` may load; everything heavy is loaded where it is used.
MAY_LOAD = {"click", "factcheck", "colorama"}
HEAVY = {
    "pydantic", "rich", "yaml", "rapidfuzz", "jinja2", "jsonschema", "dateparser", "rjieba",
    "charset_normalizer", "ahocorasick_rs", "cel_expr_python", "celpy",
}  # fmt: skip
ENV = {**os.environ, "PYTHONDONTWRITEBYTECODE": ""}


def loaded_by(*args: str) -> set[str]:
    """Top-level modules from site-packages after a command line has run."""
    code = (
        "import sys, json, io\n"
        "from factcheck.__main__ import main\n"
        "out, sys.stdout = sys.stdout, io.StringIO()\n"
        f"main({list(args)!r})\n"
        "sys.stdout = out\n"
        "names = {n.split('.')[0] for n, m in sys.modules.items()\n"
        "         if 'site-packages' in (getattr(m, '__file__', None) or '')\n"
        "         or n.startswith('factcheck')}\n"
        "print(json.dumps(sorted(names)))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, env=ENV
    )
    return set(json.loads(done.stdout))


@pytest.mark.parametrize(
    "args", [("--help",), ("check", "--help"), ("--version",), ("rules", "-h")]
)
def test_help_loads_click_and_nothing_heavy(args: tuple[str, ...]) -> None:
    names = loaded_by(*args)
    # Editable installs put a finder of their own into every interpreter.
    own = {n for n in names if not n.startswith(("_", "distutils"))}
    assert not own & HEAVY
    assert own <= MAY_LOAD


def test_help_is_quick() -> None:
    """It costs little beside starting Python with click: 1.2 times as long on a quiet machine."""

    def best(*args: str) -> float:
        spent = []
        for _ in range(5):
            began = time.perf_counter()
            subprocess.run([sys.executable, *args], capture_output=True, check=True, env=ENV)
            spent.append(time.perf_counter() - began)
        return min(spent)

    assert best("-m", "factcheck", "--help") < 3 * best("-c", "import click")


@pytest.mark.parametrize("name", COMMANDS)
def test_the_table_of_commands_tells_what_the_commands_tell(name: str) -> None:
    module, attribute, short = COMMANDS[name]
    command = getattr(import_module(module), attribute)
    assert isinstance(command, click.Command)
    assert command.name == name
    assert (command.help or "").split("\n")[0].split(".")[0] == short.rstrip(".").replace(
        ", and test", ", and test"
    )


def test_every_option_has_a_help() -> None:
    context = click.Context(app)
    for name in COMMANDS:
        command = app.get_command(context, name)
        assert command is not None
        for option in command.params:
            if isinstance(option, click.Option):
                assert option.help, f"{name} {option.opts}"


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts_name_the_command(
    shell: str, capsys: pytest.CaptureFixture[str]
) -> None:
    from factcheck.__main__ import main

    assert main(["completion", shell]) == 0
    assert "_FACTCHECK_COMPLETE" in capsys.readouterr().out


def test_completion_completes(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a shell asks: ``factcheck ch<TAB>`` gives check."""
    done = subprocess.run(
        [sys.executable, "-c", "from factcheck.__main__ import main; main()"],
        capture_output=True,
        text=True,
        check=False,
        env={**ENV, "_FACTCHECK_COMPLETE": "bash_complete", "COMP_WORDS": "factcheck ch",
             "COMP_CWORD": "1"},
    )  # fmt: skip
    assert "check" in done.stdout
