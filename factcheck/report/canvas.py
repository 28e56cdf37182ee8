"""The terminal page: styles from the user's sixteen colours, glyphs, lines of measured width."""

from __future__ import annotations

import io
from dataclasses import dataclass

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from factcheck.report import Options
from factcheck.report.texts import Texts
from factcheck.report.view import Passage, Token
from factcheck.report.wrap import cut, wrapped

STYLES = {
    "error": "bold bright_red",
    "warning": "bold bright_yellow",
    "note": "bold bright_magenta",
    "update": "bold bright_cyan",
    "waived": "bold",
    "known": "bold",
    "muted": "bright_black",
    "strong": "bold",
    "value": "bold yellow",
    "mark": "bold black on yellow",
    "link": "underline",
    "joined": "bright_blue",
}
EDGES = {
    "error": "red",
    "warning": "yellow",
    "note": "magenta",
    "update": "cyan",
    "joined": "blue",
}


@dataclass(frozen=True, slots=True)
class Glyphs:
    """The marks of a report; in ASCII each has a stand-in of the same meaning."""

    error: str = "✗"
    warning: str = "!"
    note: str = "?"
    update: str = "↑"
    waived: str = "–"
    known: str = "–"
    agrees: str = "="
    single: str = "1"
    apart: str = "–"
    nobody: str = "0"
    tells: str = "●"
    otherwise: str = "○"
    silent: str = "·"
    dot: str = "·"
    corner: str = "╭─"
    edge: str = "│"
    foot: str = "╰─"
    rule: str = "─"
    bar: str = "━"
    arrow: str = "→"
    dots: str = "…"
    cross: str = "┼"
    here: str = "◆"


MOST_TOKENS = 30  # witnesses up to which each has its mark
UNICODE = Glyphs()
ASCII = Glyphs(
    error="x", update="^", waived="-", known="-", apart="-", tells="#", otherwise="o", silent=".",
    dot="-", corner="--", edge="|", foot="--", rule="-", bar="=", arrow="->", dots="...", cross="+",
    here="*",
)  # fmt: skip
# Typographic marks that --ascii replaces in the report's own words.
_PLAIN = str.maketrans(
    {"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "...", "≥": ">=", "≤": "<=",
     "→": "->", "·": "-", "✗": "x", "●": "#", "○": "o"}
)  # fmt: skip


class Canvas:
    """Collects lines; an open block puts its edge before each of them."""

    def __init__(self, options: Options, texts: Texts) -> None:
        self.options = options
        self.texts = texts
        self.glyphs = ASCII if options.ascii else UNICODE
        self._lines: list[Text] = []
        self._edge: Text | None = None

    @property
    def room(self) -> int:
        """Cells a line of the current block may take."""
        return self.options.width - (2 if self._edge is not None else 0)

    def text(self, *pieces: str | tuple[str, str]) -> Text:
        """A styled text from plain strings and (string, style name) pairs."""
        made = Text()
        for piece in pieces:
            words, style = piece if isinstance(piece, tuple) else (piece, "")
            if self.options.ascii:
                words = words.translate(_PLAIN)
            made.append(words, STYLES.get(style, style))
        return made

    def blank(self) -> None:
        """An empty line; two in a row become one outside a block."""
        if self._edge is not None:
            self._lines.append(self._edge.copy())
        elif self._lines and self._lines[-1].plain:
            self._lines.append(Text())

    def write(self, text: Text, indent: int = 0, first: Text | None = None) -> None:
        """A paragraph, broken to the width; ``first`` stands in the indent of its first line."""
        for number, line in enumerate(wrapped(text, self.room - indent)):
            lead = Text(" " * indent)
            if number == 0 and first is not None:
                lead = first.copy()
                lead.append(" " * max(0, indent - first.cell_len))
            self.line(lead.append_text(line))

    def line(self, text: Text) -> None:
        """One line as it is."""
        text.rstrip()
        if self._edge is not None:
            edge = self._edge.copy()
            text = edge.append(" ").append_text(text) if text.plain else edge
        self._lines.append(text)

    def row(self, label: str, text: Text, column: int) -> None:
        """A labelled paragraph: the label muted, the text from ``column`` on."""
        self.write(text, indent=column, first=self.text((label, "muted")))

    def begin(self, style: str, head: Text, title: Text) -> None:
        """Open a block with a coloured left edge; a title too long for the edge goes inside."""
        edge = EDGES.get(style, STYLES["muted"])
        top = self.text((self.glyphs.corner, edge), " ").append_text(head)
        inside = top.cell_len + 2 + title.cell_len + 4 > self.options.width
        if title.plain and not inside:
            top.append("  ").append_text(title)
        rest = self.options.width - top.cell_len - 1
        top.append(" ").append_text(self.text((self.glyphs.rule * max(0, rest), edge)))
        self._lines.append(top)
        self._edge = self.text((self.glyphs.edge, edge))
        if title.plain and inside:
            self.write(title)

    def end(self, style: str) -> None:
        """Close the block with its bottom edge."""
        self._edge = None
        edge = EDGES.get(style, STYLES["muted"])
        rest = self.options.width - cell_len(self.glyphs.foot)
        self._lines.append(self.text((self.glyphs.foot + self.glyphs.rule * rest, edge)))

    def cut(self, text: Text, width: int) -> Text:
        """``text`` shortened to ``width`` cells, ending in dots where something was lost."""
        return cut(text, width, self.glyphs.dots)

    def passage(self, shown: Passage, style: str = "mark") -> Text:
        """A passage with its value marked: by colour, else by double brackets."""
        return self.marked(shown.before, shown.mark, shown.after, style)

    def marked(self, before: str, mark: str, after: str, style: str = "mark") -> Text:
        """Source text with one part marked; it keeps its own punctuation, in ASCII too."""
        text = Text(before)
        if mark and self.options.color:
            text.append(mark, STYLES[style])
        elif mark:
            text.append(f"[[{mark}]]")
        return text.append(after)

    def tokens(self, tokens: tuple[Token, ...]) -> str:
        """Witness tokens in their order; none where there are too many to be read."""
        if len(tokens) > MOST_TOKENS:
            return ""
        marks = {
            "tells": self.glyphs.tells,
            "otherwise": self.glyphs.otherwise,
            "silent": self.glyphs.silent,
        }
        return "".join(marks[t] for t in tokens)

    def render(self) -> str:
        """The page: plain text, or with ANSI colours."""
        while self._lines and not self._lines[-1].plain:
            self._lines.pop()
        if not self.options.color:
            return "".join(f"{line.plain.rstrip()}\n" for line in self._lines)
        out = io.StringIO()
        console = Console(
            file=out,
            width=self.options.width,
            force_terminal=True,
            color_system="standard",
            legacy_windows=False,
            highlight=False,
            markup=False,
            emoji=False,
            no_color=False,
        )
        for line in self._lines:
            console.print(line, soft_wrap=True)
        return out.getvalue()
