"""``python -m tests.docs.screenshots``: the pictures of the README, made from the program.

The demonstration story as a page, light and dark, a draft of it held against its sources, and the
terminal report.  Chromium draws them, the terminal's cells one by one, so that wide characters
keep their columns.  Where there is no browser, nothing is made, and the reason is told.
"""

from __future__ import annotations

import contextlib
import html
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from rich.cells import cell_len
from rich.color import Color
from rich.style import Style
from rich.text import Text

import factcheck
from factcheck.model.report import Run
from factcheck.report import render
from tests.browser.chromium import missing, picture, start

ROOT = Path(__file__).parents[2]
PICTURES = ROOT / "docs" / "pictures"
NOW = "2026-03-20"
DEMO = "corpus/demo"
DRAFT = "wire-en.txt"  # the source that plays the draft
COLUMNS, ROWS = 92, 46  # of the terminal
WIDTH, HEIGHT = 1180, 1040  # of the page, CSS pixels
# The sixteen colours of a dark terminal, by their ANSI numbers.
ANSI = (
    "#16181d", "#e06c75", "#98c379", "#e5c07b", "#61afef", "#c678dd", "#56b6c2", "#c8ccd4",
    "#8a919e", "#ff7b86", "#b5e08c", "#f2cf6b", "#7cc0ff", "#d99bff", "#6fd3de", "#ffffff",
)  # fmt: skip
PAGE = """<!doctype html><meta charset="utf-8"><style>
body {{ margin: 0; background: {back}; color: {ink}; }}
pre {{ margin: 0; padding: 18px 22px; font: 14px/1.38 "DejaVu Sans Mono", Consolas, Menlo,
  "Noto Sans Mono CJK JP", monospace; }}
i {{ display: inline-block; font-style: normal; text-align: center; height: 1em; line-height: 1; }}
.w1 {{ width: 1ch; }} .w2 {{ width: 2ch; }}
</style><pre>{lines}</pre>"""


def main() -> int:
    """Make the pictures that have changed."""
    if (reason := missing()) is not None:
        print(f"no pictures made: {reason}", file=sys.stderr)
        return 0
    PICTURES.mkdir(parents=True, exist_ok=True)
    browser = start()
    try:
        with tempfile.TemporaryDirectory() as folder, contextlib.chdir(ROOT):
            for name, page, width, height, dark in pages():
                file = Path(folder) / "page.html"
                file.write_text(page, encoding="utf-8")
                made = picture(browser, file, width=width, height=height, dark=dark)
                _write(PICTURES / name, made)
    finally:
        browser.quit()
    return 0


def pages() -> Iterator[tuple[str, str, int, int, bool]]:
    """Name, page, width, height and darkness of every picture."""
    story = factcheck.check([DEMO], now=NOW, with_claims=True)
    report = render(story, "html", lang="en")
    yield "report-light.webp", report, WIDTH, HEIGHT, False
    yield "report-dark.webp", report, WIDTH, HEIGHT, True
    others = sorted(str(p) for p in Path(DEMO).iterdir() if p.suffix == ".txt" and p.name != DRAFT)
    gate = factcheck.check([f"{DEMO}/{DRAFT}"], against=others, now=NOW, with_claims=True)
    yield "draft-light.webp", render(gate, "html", lang="en"), WIDTH, HEIGHT, False
    yield "terminal.webp", terminal(story), 8 * COLUMNS + 100, 2000, True


def terminal(run: Run) -> str:
    """The beginning of the terminal report as a page."""
    shown = render(run, "terminal", width=COLUMNS, color=True, lang="en").splitlines()
    command = f"\x1b[90m$\x1b[0m factcheck check {DEMO}"
    rows = [Text.from_ansi(row) for row in [command, *shown[:ROWS], "\x1b[90m…\x1b[0m"]]
    lines = "\n".join(_row(row) for row in rows)
    return PAGE.format(back=ANSI[0], ink=ANSI[7], lines=lines)


def _row(row: Text) -> str:
    """One line, each wide or foreign character in a box as wide as its cells."""
    out = []
    for at, character in enumerate(row.plain):
        cells = cell_len(character)
        shown = html.escape(character)
        if not character.isascii() and cells:
            shown = f'<i class="w{cells}">{shown}</i>'
        style = Style.combine([Style(), *_styles(row, at)])
        out.append(f'<span style="{_css(style)}">{shown}</span>' if style else shown)
    return "".join(out)


def _styles(row: Text, at: int) -> Iterator[Style]:
    for span in row.spans:
        if span.start <= at < span.end and isinstance(span.style, Style):
            yield span.style


def _css(style: Style) -> str:
    front, back = _color(style.color, ANSI[7]), _color(style.bgcolor, ANSI[0])
    if style.reverse:
        front, back = back, front
    rules = [f"color:{front}"]
    if style.reverse or style.bgcolor:
        rules.append(f"background:{back}")
    if style.bold:
        rules.append("font-weight:700")
    if style.underline:
        rules.append("text-decoration:underline")
    return ";".join(rules)


def _color(color: Color | None, default: str) -> str:
    return ANSI[color.number] if color is not None and color.number is not None else default


def _write(path: Path, made: bytes) -> None:
    if not path.is_file() or path.read_bytes() != made:
        path.write_bytes(made)
        print(f"wrote {path.relative_to(ROOT).as_posix()}, {len(made) // 1024} kB")


if __name__ == "__main__":
    raise SystemExit(main())
