"""One disagreement as a panel: title, sentence, sides with passages, why they are comparable."""

from __future__ import annotations

from pathlib import PurePath

from rich.text import Text

from factcheck.model.report import Evidence, Finding
from factcheck.report.canvas import Canvas
from factcheck.report.odds import odds_text
from factcheck.report.safe import visible
from factcheck.report.times import shown
from factcheck.report.view import Passage, SideView, View

# Below this many cells a passage's folder is left out of its position; the file name stays.
NARROW = 90
# A disagreement of a whole wire: every value and passage is in the other formats.
MOST_SIDES, MOST_PASSAGES = 8, 8


def finding_panel(canvas: Canvas, view: View, finding: Finding) -> None:
    """Write one finding."""
    style = finding.severity
    texts, ascii = view.texts, canvas.options.ascii
    kind = texts(f"kind.{finding.kind}")
    if view.inside_one(finding):
        kind = texts.list([kind, texts("inside-one")])
    if view.is_new(finding):
        kind = texts.list([kind, texts("since.new")])
    glyph = getattr(canvas.glyphs, style)
    head = canvas.text((f"{glyph} {texts(f'severity.{style}')}", style), f"  {kind}")
    canvas.begin(style, head, canvas.text((visible(finding.subject, ascii), style)))
    canvas.write(canvas.text(view.message(finding)))
    if finding.waiver is not None and finding.waiver.expired:
        note = finding.waiver
        until = shown(note.until, texts.lang, year=True)
        canvas.write(canvas.text((texts("waiver-expired", by=note.by, until=until), "warning")))
    sides = view.sides(finding)
    for side in sides[:MOST_SIDES]:
        canvas.blank()
        _side(canvas, view, side, lettered=len(sides) > 1)
    if len(sides) > MOST_SIDES:
        canvas.blank()
        canvas.write(canvas.text((texts("more-values", n=len(sides) - MOST_SIDES), "muted")))
    canvas.blank()
    _why(canvas, view, finding)
    canvas.end(style)


def _side(canvas: Canvas, view: View, shown_side: SideView, lettered: bool) -> None:
    if lettered:
        head = canvas.text(
            (shown_side.letter, "strong"),
            "  ",
            (visible(shown_side.side.display, canvas.options.ascii), "value"),
        )
        if shown_side.count:
            tokens = canvas.tokens(shown_side.tokens)
            head.append_text(canvas.text(f"  {tokens}" if tokens else ""))
            head.append_text(canvas.text(f"  {shown_side.count}"))
        canvas.write(head)
    rest = len(shown_side.passages) - MOST_PASSAGES
    for passage in shown_side.passages[:MOST_PASSAGES]:
        canvas.write(_meta(canvas, view, passage), indent=3)
        if passage.copy_of is None:
            canvas.write(canvas.passage(passage), indent=3)
    if rest > 0:
        canvas.write(
            canvas.text((view.texts("more-passages", n=rest), "muted")),
            indent=3,
            first=canvas.text("   "),
        )


def _meta(canvas: Canvas, view: View, passage: Passage) -> Text:
    """Outlet, language, publication time, position; for a copy, whose it is."""
    texts, claim, source = view.texts, passage.claim, passage.source
    parts = [claim.language]
    if source.published:
        parts.append(shown(source.published, texts.lang))
    if passage.copy_of is not None:
        parts.append(texts("copies", outlet=passage.copy_of, how=view.how(passage.copy_because)))
    else:
        parts.append(position(view, passage, short=canvas.options.width < NARROW))
        if claim.attribution:
            parts.append(f"{texts('said-by')} {visible(claim.attribution)}")
        if claim.as_of:
            parts.append(texts("as-of", time=shown(claim.as_of, texts.lang)))
    rest = f" {canvas.glyphs.dot} ".join(parts)
    return canvas.text((passage.outlet, "strong"), "  ", (rest, "muted"))


def position(view: View, passage: Passage, short: bool = False) -> str:
    """path:line:column, with the page or paragraph of the original where it is known."""
    claim, path = passage.claim, passage.source.path
    if short:
        path = PurePath(path).name or path
    place = f" ({visible(claim.place)})" if claim.place else ""
    return f"{visible(path, view.ascii)}:{claim.line}:{claim.column}{place}"


def _why(canvas: Canvas, view: View, finding: Finding) -> None:
    texts = view.texts
    labels = {
        key: texts(key)
        for key in ("why-comparable", "why-unsure", "match", "more", "compared-with")
    }
    column = max(Text(label).cell_len for label in labels.values()) + 2
    if view.inside_one(finding):
        inside = canvas.text(texts("with-itself"))
        if finding.evidence:
            inside.append(": ").append_text(evidence_text(canvas, view, finding.evidence))
        canvas.row(labels["compared-with"], inside, column)
    elif finding.evidence:
        key = "why-unsure" if finding.unsure else "why-comparable"
        canvas.row(labels[key], evidence_text(canvas, view, finding.evidence), column)
        canvas.row(labels["match"], canvas.text(match_text(view, finding)), column)
    command = f"factcheck explain {finding.id}"
    more = canvas.text((command, "link"), "   ", (finding.rule, "muted"))
    canvas.row(labels["more"], more, column)


def match_text(view: View, finding: Finding) -> str:
    """How sure the match is: "sure, 81 % likely a disagreement (sure from 66 %)" by its odds, else
    by its evidence, "sure, 8.4 (joined from 5.0)"."""
    if finding.odds is not None:
        return odds_text(view.texts, finding.odds, finding.unsure)
    note, join = (f"{finding.thresholds.get(key, 0.0):.1f}" for key in ("note", "join"))
    several = finding.score < finding.thresholds.get("join", 0.0)
    key = "unsure" if finding.unsure else "sure-several" if several else "sure"
    return view.texts(key, score=f"{finding.score:.1f}", note=note, join=join)


def evidence_text(canvas: Canvas, view: View, evidence: list[Evidence]) -> Text:
    """The reasons in one paragraph, weightiest first; what speaks against it stands last."""
    dot = f" {canvas.glyphs.dot} "
    ordered = sorted(evidence, key=lambda e: -e.weight)
    joined = [_reason(canvas, view, e) for e in ordered if e.weight >= 0]
    against = [_reason(canvas, view, e) for e in reversed(ordered) if e.weight < 0]
    text = Text(dot).join(joined)
    if against:
        text.append(dot if joined else "").append_text(canvas.text(f"{view.texts('against-it')}: "))
        text.append_text(Text(", ").join(against))
    return text


def _reason(canvas: Canvas, view: View, reason: Evidence) -> Text:
    text = canvas.text(f"{view.texts.name('feature', reason.feature)} ")
    text.append_text(because_text(canvas, reason))
    text.rstrip()
    return text


def because_text(canvas: Canvas, reason: Evidence) -> Text:
    """The words of one reason, those with a language in bold."""
    text = Text()
    for piece in reason.because:
        words = visible(piece.text, canvas.options.ascii)
        text.append_text(canvas.text((words, "strong" if piece.language else "")))
    return text
