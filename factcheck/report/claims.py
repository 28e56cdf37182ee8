"""The claims that were read, as a table for people and as one JSON object a line."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from rich.text import Text

from factcheck.model.report import ReportClaim
from factcheck.report import Options
from factcheck.report.canvas import Canvas
from factcheck.report.safe import visible
from factcheck.report.texts import Texts
from factcheck.report.view import excerpt
from factcheck.report.wrap import padded

WORDS = 40  # code points of the excerpt around a value


def claims_jsonl(claims: Sequence[ReportClaim], paths: Mapping[str, str]) -> str:
    """One object a line: the contract's claim with the path of its source."""
    rows = []
    for claim in claims:
        data = {"path": paths[claim.source], **claim.model_dump(mode="json")}
        rows.append(json.dumps(data, ensure_ascii=False) + "\n")
    return "".join(rows)


def claims_table(claims: Sequence[ReportClaim], paths: Mapping[str, str], options: Options) -> str:
    """A table a source: place, kind, value, and the words around it."""
    texts = Texts(options.lang)
    canvas = Canvas(options, texts)
    for source in dict.fromkeys(claim.source for claim in claims):
        own = [c for c in claims if c.source == source]
        canvas.blank()
        path = visible(paths[source], options.ascii)
        canvas.write(canvas.text((path, "strong"), "  ", (own[0].language, "muted")))
        rows = [_row(canvas, claim) for claim in own]
        widths = [max(row[i].cell_len for row in rows) for i in range(3)]
        widths[2] = min(widths[2], max(12, options.width // 4))
        for row in rows:
            line = Text("  ")
            for i, width in enumerate(widths):
                line.append_text(padded(canvas.cut(row[i], width), width)).append("  ")
            canvas.line(canvas.cut(line.append_text(row[3]), options.width))
    canvas.blank()
    canvas.write(canvas.text((texts("claims-count", n=len(claims)), "muted")))
    return canvas.render()


def _row(canvas: Canvas, claim: ReportClaim) -> tuple[Text, Text, Text, Text]:
    before, mark, after = excerpt(claim, WORDS, canvas.glyphs.dots)
    return (
        canvas.text((f"{claim.line}:{claim.column}", "muted")),
        canvas.text(canvas.texts.name("kind", claim.kind)),
        canvas.text((visible(claim.value, canvas.options.ascii), "strong")),
        canvas.marked(before, mark, after),
    )
