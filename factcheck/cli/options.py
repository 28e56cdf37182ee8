"""Options that several commands share, and what they come to."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

import click

from factcheck.cli.console import needs_ascii, page_width, use_color
from factcheck.errors import UsageError
from factcheck.report import LANGUAGES, Options

if TYPE_CHECKING:
    from factcheck.config import Settings

Command = TypeVar("Command", bound=Callable[..., object])
LEVELS = ("error", "warning", "note", "never")
COLUMNS = ("text", "title", "outlet", "published")  # as in the settings; a test holds the two


def _apply(options: list[Callable[[Command], Command]]) -> Callable[[Command], Command]:
    def decorate(command: Command) -> Command:
        for option in reversed(options):
            command = option(command)
        return command

    return decorate


def config_option() -> Callable[[Command], Command]:
    """``--config FILE``."""
    return click.option("--config", metavar="FILE", help="Configuration file to use.")


def now_option() -> Callable[[Command], Command]:
    """``--now TIME``."""
    return click.option(
        "--now", metavar="TIME", help="Fixed clock, ISO 8601: 2026-01-06T09:00+09:00."
    )


def column_option() -> Callable[[Command], Command]:
    """``--column FIELD=NAME``."""
    return click.option(
        "--column",
        "columns",
        multiple=True,
        metavar="FIELD=NAME",
        callback=lambda _context, _option, given: parse_columns(given),
        help="Column of CSV and JSONL files that holds text, title, outlet or published; many.",
    )


def parse_columns(given: tuple[str, ...]) -> dict[str, str]:
    """``text=Body`` as field and column; raises UsageError."""
    columns: dict[str, str] = {}
    for told in given:
        field, equals, name = told.partition("=")
        if not equals or not name:
            raise UsageError(f'--column "{told}" is not FIELD=NAME, such as text=Body')
        if field not in COLUMNS:
            raise UsageError(f'--column "{told}": the fields are {", ".join(COLUMNS)}')
        columns[field] = name
    return columns


def lang_option() -> Callable[[Command], Command]:
    """``--lang LANG``."""
    return click.option(
        "--lang",
        metavar="LANG",
        help=f"Language of messages: {', '.join(LANGUAGES)}; else the locale's.",
    )


def look_options() -> Callable[[Command], Command]:
    """``--lang --ascii --width --color``: how text for people looks."""
    return _apply(
        [
            lang_option(),
            click.option("--ascii", is_flag=True, help="Draw with ASCII characters only."),
            click.option(
                "--width",
                type=click.IntRange(40, 400),
                metavar="CELLS",
                help="Width of the terminal report.",
            ),
            click.option(
                "--color",
                type=click.Choice(("auto", "always", "never")),
                default="auto",
                help="Colour; auto obeys NO_COLOR.",
            ),
        ]
    )


def report_language(given: str | None, settings: Settings | None = None) -> str:
    """The language to speak: as asked, as set, else the locale's; raises UsageError."""
    from factcheck.report.texts import language_for, locale_language  # reads YAML support

    if given is not None:
        lang = language_for(given)
        if lang is None:
            raise UsageError(f'--lang "{given}" is not one of {", ".join(LANGUAGES)}')
        return lang
    if settings is not None and "lang" in settings.origins:
        return settings.lang
    return locale_language()


def look(
    lang: str,
    *,
    ascii: bool = False,
    width: int | None = None,
    color: str = "auto",
    with_claims: bool = False,
    brief: bool = False,
) -> Options:
    """How to render on standard output."""
    colored = use_color(sys.stdout, color)
    if colored:
        from factcheck.cli.console import enable_windows_colors

        enable_windows_colors()
    return Options(
        width or page_width(),
        colored,
        ascii or needs_ascii(sys.stdout),
        lang,
        with_claims,
        brief,
    )


def settings_for(
    config: str | None,
    lang: str | None = None,
    columns: dict[str, str] | None = None,
    **given: object,
) -> Settings:
    """The settings of the working folder or a file, with the command line's on top."""
    from factcheck.config import load_settings  # here: --help needs no settings

    settings = load_settings(file=config)
    if columns:
        given["columns"] = {**settings.columns, **columns}
    told = report_language(lang, settings)
    return settings.override("command line", lang="zh" if told == "zh-Hant" else told, **given)


def read_stdin(*groups: tuple[str, ...]) -> bytes | None:
    """Standard input where one of the paths is ``-``."""
    if any("-" in group for group in groups):
        return sys.stdin.buffer.read()
    return None


class Clock:
    """Says on standard error how long the steps took, where asked to."""

    def __init__(self, verbose: bool) -> None:
        self.verbose = verbose
        self._last = time.perf_counter()

    def step(self, message: str) -> None:
        """Tell a step and the time since the one before."""
        if self.verbose:
            now = time.perf_counter()
            print(f"factcheck: {message} ({now - self._last:.2f} s)", file=sys.stderr)
            self._last = now


def workers(jobs: int | None, settings: Settings) -> int:
    """Worker processes: 0 means one a core."""
    wanted = settings.jobs if jobs is None else jobs
    return wanted or os.cpu_count() or 1
