"""A growing figure as a timeline by *as-of* time: an update, no disagreement."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

from rich.text import Text

from factcheck.model.report import Finding, ReportClaim
from factcheck.report.canvas import Canvas
from factcheck.report.safe import visible
from factcheck.report.times import shown, sort_key
from factcheck.report.view import View, excerpt
from factcheck.report.wrap import padded

_AMOUNT = re.compile(r"-?\d+(?:\.\d+)?")
MOST_STEPS = 20  # of a timeline, the last ones
_BAR = 14  # cells of the longest bar
_WIDE = 90  # cells from which the source's words are shown


def told_at(view: View, claim: ReportClaim) -> str | None:
    """When a figure held: its as-of time, else its source's publication time."""
    source = view.sources.get(claim.source)
    return claim.as_of or (source.published if source else None)


def in_order(view: View, update: Finding) -> list[ReportClaim]:
    """The claims of an update, earliest first; copies are left out."""
    claims = [c for c in update.claims if view.copied(c.source) is None]
    return sorted(claims, key=lambda c: (sort_key(told_at(view, c)), amount(c.value) or 0))


def amount(value: str) -> Decimal | None:
    """The number in a canonical value, for the length of its bar."""
    found = _AMOUNT.search(value)
    try:
        return Decimal(found.group()) if found else None
    except InvalidOperation:
        return None


def figure(value: str) -> str:
    """A canonical value for a reader: ``>=11`` as ≥11."""
    return value.replace(">=", "≥").replace("<=", "≤")


def latest(view: View, claims: list[ReportClaim]) -> str:
    """ "14, 11 Mar 14:00, Outlet only. An update, not a disagreement."."""
    last = claims[-1]
    names = list(dict.fromkeys(view.outlet(c.source) for c in claims if c.value == last.value))
    texts = view.texts
    who = texts("only", outlet=names[0]) if len(names) == 1 else texts.list(names)
    time = shown(told_at(view, last), texts.lang) or texts("no-time")
    return texts("latest-line", value=figure(last.value), time=time, who=who)


def update_panel(canvas: Canvas, view: View, update: Finding) -> None:
    """Write one update."""
    texts = view.texts
    head = canvas.text(
        (f"{canvas.glyphs.update} {texts('severity.update')}", "update"),
        f"  {texts(f'kind.{update.kind}')}",
    )
    title = canvas.text((visible(update.subject, canvas.options.ascii), "update"))
    canvas.begin("update", head, title)
    canvas.write(canvas.text(view.message(update)))
    canvas.blank()
    claims = in_order(view, update)
    if claims:
        if rest := len(claims[:-MOST_STEPS]):
            canvas.write(canvas.text("   ", (texts("more-passages", n=rest), "muted")))
        _timeline(canvas, view, claims[-MOST_STEPS:])
        canvas.blank()
        column = Text(texts("latest")).cell_len + 2
        canvas.row(texts("latest"), canvas.text(latest(view, claims)), column)
    canvas.row(
        texts("more"),
        canvas.text((f"factcheck explain {update.id}", "link"), "   ", (update.rule, "muted")),
        Text(texts("latest")).cell_len + 2,
    )
    canvas.end("update")


def _timeline(canvas: Canvas, view: View, claims: list[ReportClaim]) -> None:
    texts = view.texts
    amounts = [amount(c.value) for c in claims]
    most = max((a for a in amounts if a is not None), default=Decimal(0))
    rows = []
    for claim, number in zip(claims, amounts, strict=True):
        cells = int(_BAR * number / most) if most > 0 and number and number > 0 else 0
        rows.append(
            (
                canvas.text(shown(told_at(view, claim), texts.lang) or texts("no-time")),
                canvas.text((figure(claim.value), "update")),
                canvas.text((canvas.glyphs.bar * max(1, cells), "cyan")),
                canvas.text(view.outlet(claim.source)),
                _words(canvas, claim),
            )
        )
    heads = ("as-of-head", "figure", "", "source", "words")
    head = tuple(canvas.text((texts(h) if h else "", "muted")) for h in heads)
    shown_columns = 5 if canvas.options.width >= _WIDE else 4
    widths = [max(r[i].cell_len for r in (head, *rows)) for i in range(shown_columns)]
    widths[3] = min(widths[3], 24)
    for row in (head, *rows):
        line = Text(" " * 3)
        for i in range(shown_columns):
            line.append("  " if i else "")
            line.append_text(padded(canvas.cut(row[i], widths[i]), widths[i], right=i == 1))
        line.rstrip()
        canvas.line(canvas.cut(line, canvas.room))


def _words(canvas: Canvas, claim: ReportClaim) -> Text:
    before, mark, after = excerpt(claim, 28, canvas.glyphs.dots)
    return canvas.marked(before, mark, after, "update")
