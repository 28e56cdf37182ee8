"""The coverage table: what each source's claims came to; the buckets sum to the claims read."""

from __future__ import annotations

from rich.text import Text

from factcheck.model.report import ReportSource, SourceCoverage
from factcheck.report.canvas import Canvas
from factcheck.report.times import shown, zone_of
from factcheck.report.view import View
from factcheck.report.wrap import padded

STANDINGS = ("agrees", "differs", "updated", "unsure", "single", "not_compared")
_STYLE = {"differs": "error", "updated": "update", "unsure": "note"}
_GAP = 1
MOST_SOURCES = 40  # listed one by one
_NARROW = 80  # below, the columns are headed by their marks alone, told under the table


def standing_glyph(canvas: Canvas, standing: str) -> str:
    """The mark of a standing."""
    glyphs = canvas.glyphs
    return {
        "agrees": glyphs.agrees,
        "differs": glyphs.error,
        "updated": glyphs.update,
        "unsure": glyphs.note,
        "single": glyphs.single,
        "not_compared": glyphs.apart,
    }[standing]


def coverage(canvas: Canvas, view: View) -> None:
    """Write the table and what its marks mean."""
    dated = canvas.options.width >= 96 and any(s.published for s in view.run.sources)
    brief = canvas.options.width < _NARROW
    heads = _heads(canvas, view, dated, brief)
    listed = view.run.sources[:MOST_SOURCES]
    rows = [_row(canvas, view, s, dated) for s in listed]
    total = _total(canvas, view, dated)
    widths = [
        max(cell.cell_len for cell in column) for column in zip(*heads, *rows, total, strict=True)
    ]
    others = sum(widths[1:]) + _GAP * len(widths) + 1
    widths[0] = max(8, min(widths[0] + 1, canvas.options.width - others))
    left = 4 if dated else 3
    rule = canvas.text(
        (" " + canvas.glyphs.rule * (sum(widths) + _GAP * (len(widths) - 1)), "muted")
    )
    for head in heads:
        canvas.line(_line(canvas, head, widths, left))
    canvas.line(rule.copy())
    for row in rows:
        canvas.line(_line(canvas, row, widths, left))
    if rest := len(view.run.sources) - len(listed):
        canvas.write(canvas.text(" ", (view.texts("more-sources", n=rest), "muted")))
    canvas.line(rule)
    canvas.line(_line(canvas, total, widths, left))
    canvas.blank()
    glyphs = canvas.glyphs
    if brief:
        named = [f"{standing_glyph(canvas, s)} {view.texts(f'standing.{s}')}" for s in STANDINGS]
        canvas.write(canvas.text(("  ".join(named), "muted")))
    key = view.texts(
        "token-key",
        tells=glyphs.tells,
        otherwise=glyphs.otherwise,
        silent=glyphs.silent,
        n=len(view.voices),
    )
    canvas.write(canvas.text((key, "muted")))
    canvas.write(canvas.text((view.texts("agreement-line", n=view.run.coverage.single), "muted")))


def _line(canvas: Canvas, cells: list[Text], widths: list[int], left: int) -> Text:
    line = Text(" ")
    for number, (cell, width) in enumerate(zip(cells, widths, strict=True)):
        line.append_text(padded(canvas.cut(cell, width), width, right=number >= left)).append(
            " " * _GAP
        )
    return line


def _heads(canvas: Canvas, view: View, dated: bool, brief: bool) -> tuple[list[Text], list[Text]]:
    """Two lines of headings: marks and first words above, names below."""
    texts = view.texts
    top, low = (
        [Text(), Text()],
        [
            canvas.text((texts("compared"), "strong")),
            canvas.text((texts("lang"), "strong")),
        ],
    )
    if dated:
        top.append(canvas.text((_zone(view) or "", "muted")))
        low.append(canvas.text((texts("published"), "strong")))
    first, _, second = texts("witness-head").rpartition("|")
    top += [canvas.text((first, "strong")), Text()]
    low += [canvas.text((second, "strong")), canvas.text((texts("claims"), "strong"))]
    for standing in STANDINGS:
        style = _STYLE.get(standing, "strong")
        words = "" if brief else texts(f"standing.{standing}")
        above, _, below = words.rpartition(" ")
        glyph = standing_glyph(canvas, standing)
        top.append(canvas.text((f"{glyph} {above}".strip(), style)))
        low.append(canvas.text((below, style)))
    return top, low


def _zone(view: View) -> str | None:
    """The zone that all publication times share, which then stands in the heading."""
    zones = {zone_of(s.published) for s in view.run.sources if s.published}
    return zones.pop() if len(zones) == 1 else None


def _row(canvas: Canvas, view: View, source: ReportSource, dated: bool) -> list[Text]:
    counted = view.run.coverage.by_source.get(source.id, SourceCoverage())
    cells = [canvas.text(view.outlet(source.id)), canvas.text((source.language, "muted"))]
    if dated:
        stamp = shown(source.published, view.texts.lang, zone=_zone(view) is None)
        cells.append(canvas.text((stamp, "muted")))
    number = view.voices.index(source.witness) + 1 if source.witness in view.voices else None
    cells.append(canvas.text(str(number) if number else canvas.glyphs.apart))
    return cells + _counts(canvas, counted)


def _counts(canvas: Canvas, counted: SourceCoverage) -> list[Text]:
    cells = [canvas.text(str(counted.claims))]
    for standing in STANDINGS:
        n = getattr(counted, standing)
        style = _STYLE.get(standing, "") if n else "muted"
        cells.append(canvas.text((str(n) if n else canvas.glyphs.silent, style)))
    return cells


def _total(canvas: Canvas, view: View, dated: bool) -> list[Text]:
    words = view.texts("total-inputs", read=len(view.run.sources), inputs=view.inputs)
    cells = [canvas.text((words, "strong")), Text()]
    if dated:
        cells.append(Text())
    cells.append(canvas.text((str(len(view.voices)), "strong")))
    for cell in _counts(canvas, view.run.coverage):
        cell.stylize("bold")
        cells.append(cell)
    return cells
