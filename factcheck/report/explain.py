"""One finding's evidence step by step, and why two passages were joined or not."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from typing import Protocol

from rich.text import Text

from factcheck.model.claim import Reason, VetoCheck
from factcheck.model.report import Evidence, Finding, ReportClaim, ReportOdds, Run, Veto
from factcheck.report import Options
from factcheck.report.canvas import Canvas
from factcheck.report.odds import likely, part_name, percent
from factcheck.report.safe import visible
from factcheck.report.terminal_finding import because_text
from factcheck.report.texts import Texts
from factcheck.report.view import SideView, View
from factcheck.report.wrap import padded

Steps = Iterator[int]  # numbers of the steps: one that has nothing to show takes none
_NOTHING = "does not apply"  # what a veto says that has nothing to tell
_BAR = 16  # cells of the heaviest reason
_LINE = 44  # cells of the line with the thresholds


class Pair(Protocol):
    """Two claims held against one another, as the pipeline explains them."""

    @property
    def a(self) -> ReportClaim: ...
    @property
    def b(self) -> ReportClaim: ...
    @property
    def relation(self) -> str: ...
    @property
    def reasons(self) -> tuple[Reason, ...]: ...
    @property
    def vetoes(self) -> tuple[VetoCheck, ...]: ...
    @property
    def score(self) -> float: ...
    @property
    def thresholds(self) -> dict[str, float]: ...
    @property
    def odds(self) -> ReportOdds | None: ...
    @property
    def joined(self) -> bool: ...
    @property
    def conclusion(self) -> str: ...


def explain_finding(run: Run, finding: Finding, options: Options) -> str:
    """The steps behind a finding: readings, vetoes, weights, relation, witnesses."""
    texts = Texts(options.lang)
    canvas = Canvas(options, texts)
    view = View(run, texts, options.ascii)
    style = "update" if finding.relation == "updates" else finding.severity
    mark = f"{getattr(canvas.glyphs, style)} {texts(f'severity.{style}')}"
    canvas.write(
        canvas.text(
            (finding.id, "strong"),
            "  ",
            (finding.rule, "muted"),
            "  ",
            (mark, style),
            "  ",
            (visible(finding.subject, options.ascii), "strong"),
        )
    )
    canvas.write(canvas.text(view.message(finding)))
    sides = view.sides(finding)
    steps = itertools.count(1)
    _readings(canvas, view, sides, steps)
    _vetoes(canvas, finding.vetoes, steps)
    if finding.evidence:
        _reasons(canvas, finding.evidence, finding.score, finding.thresholds, steps, finding.odds)
    _heading(canvas, steps, "relate")
    relation = texts.name("relation", finding.relation)
    values = f" {canvas.glyphs.dot} ".join(visible(s.value) for s in finding.sides)
    canvas.write(canvas.text(values, f"  {canvas.glyphs.arrow} ", (relation, style)), indent=3)
    _who(canvas, view, sides, steps)
    if finding.relation != "updates":
        canvas.blank()
        command = f"factcheck waive {finding.id} --by NAME --because WHY --until DATE"
        canvas.write(canvas.text((f"{texts('to-waive')} ", "muted"), (command, "link")))
    return canvas.render()


def explain_pairs(pairs: Sequence[Pair], paths: dict[str, str], options: Options) -> str:
    """Why the claims on two lines were joined or were not, the likeliest pair first."""
    texts = Texts(options.lang)
    canvas = Canvas(options, texts)
    for pair in pairs:
        canvas.blank()
        head = texts("were-joined" if pair.joined else "not-joined")
        canvas.write(canvas.text((head, "strong")))
        steps = itertools.count(1)
        _heading(canvas, steps, "readings")
        for letter, claim in (("A", pair.a), ("B", pair.b)):
            place = f"{visible(paths.get(claim.source, claim.source))}:{claim.line}:{claim.column}"
            _reading(canvas, letter, claim, 24, place)
        vetoes = [Veto(name=v.name, clear=v.clear, because=v.because) for v in pair.vetoes]
        _vetoes(canvas, vetoes, steps)
        reasons = [_evidence(r) for r in pair.reasons]
        _reasons(canvas, reasons, pair.score, pair.thresholds, steps, pair.odds)
        _heading(canvas, steps, "relate")
        relation = texts.name("relation", pair.relation)
        values = f"{pair.a.value} {canvas.glyphs.dot} {pair.b.value}  {canvas.glyphs.arrow} "
        canvas.write(canvas.text(visible(values), (relation, "strong")), indent=3)
        canvas.blank()
        canvas.write(canvas.text((visible(pair.conclusion), "strong")))
    return canvas.render()


def _evidence(reason: Reason) -> Evidence:
    pieces = [{"text": text, "language": language} for text, language in reason.because]
    return Evidence.model_validate(
        {"feature": reason.feature, "weight": reason.weight, "because": pieces}
    )


def _heading(canvas: Canvas, steps: Steps, key: str, note: str = "") -> None:
    canvas.blank()
    head = f"{next(steps)}  {canvas.texts(key)}"
    canvas.write(canvas.text((head, "strong"), "   ", (note, "muted")))


def _readings(canvas: Canvas, view: View, sides: Sequence[SideView], steps: Steps) -> None:
    _heading(canvas, steps, "readings")
    widest = max((Text(p.mark).cell_len for s in sides for p in s.passages), default=0)
    for side in sides:
        seen: set[tuple[str, str]] = set()
        for passage in side.passages:
            if (passage.mark, passage.claim.value) in seen:
                continue
            seen.add((passage.mark, passage.claim.value))
            _reading(canvas, side.letter, passage.claim, min(widest, 32), passage.outlet)


def _reading(canvas: Canvas, letter: str, claim: ReportClaim, width: int, who: str) -> None:
    marked = canvas.marked("", visible(claim.surface, canvas.options.ascii), "")
    room = width + (0 if canvas.options.color else 4)
    line = canvas.text(f"   {letter}  ").append_text(padded(canvas.cut(marked, room), room))
    value = visible(claim.value, canvas.options.ascii)
    line.append_text(
        canvas.text(f"  {canvas.glyphs.arrow} ", (value, "strong"), "  ", (who, "muted"))
    )
    canvas.line(canvas.cut(line, canvas.options.width))


def _vetoes(canvas: Canvas, vetoes: Sequence[Veto], steps: Steps) -> None:
    if not vetoes:
        return
    texts = canvas.texts
    applied = sum(not v.clear for v in vetoes)
    key = "vetoes-apply" if applied else "vetoes-clear"
    _heading(canvas, steps, "kept-apart", texts(key, n=len(vetoes), applied=applied))
    names = [canvas.text(texts.name("veto", v.name)) for v in vetoes]
    first = max(name.cell_len for name in names) + 2
    states = [
        canvas.text((texts("clear"), "muted") if v.clear else (texts("applies"), "warning"))
        for v in vetoes
    ]
    second = max(state.cell_len for state in states) + 2
    for veto, name, state in zip(vetoes, names, states, strict=True):
        lead = Text("   ").append_text(padded(name, first)).append_text(padded(state, second))
        words = "" if veto.because == _NOTHING else veto.because
        because = canvas.text(visible(words, canvas.options.ascii))
        canvas.write(because, indent=3 + first + second, first=lead)


def _reasons(
    canvas: Canvas,
    evidence: Sequence[Evidence],
    score: float,
    thresholds: dict[str, float],
    steps: Steps,
    odds: ReportOdds | None,
) -> None:
    """The evidence, and what decided: its sum, or the odds it gives with what stands around it."""
    texts = canvas.texts
    note, join = thresholds.get("note", 0.0), thresholds.get("join", 0.0)
    told = texts("joins-sum", score=f"{score:.1f}", join=f"{join:.1f}", note=f"{note:.1f}")
    _heading(canvas, steps, "joins", "" if odds else told)
    if evidence:
        _weights(canvas, evidence)
        if odds is None:
            marks = {note: "note", join: "joined"}
            _scale(canvas, texts("in-all"), f"{score:5.1f}", score, marks)
    if odds is not None:
        _heading(canvas, steps, "how-likely")
        _parts(canvas, odds)
        marks = {likely(odds.note): "note", likely(odds.error): "joined"}
        _scale(canvas, texts("likely-in-all"), percent(odds.log_odds), odds.likely, marks, 1.0)


def _weights(canvas: Canvas, evidence: Sequence[Evidence]) -> None:
    rows = [(canvas.texts.name("feature", e.feature), e.weight) for e in evidence]
    for lead, reason in zip(_bars(canvas, rows), evidence, strict=True):
        canvas.write(because_text(canvas, reason), indent=lead.cell_len, first=lead)


def _parts(canvas: Canvas, odds: ReportOdds) -> None:
    rows = [(part_name(canvas.texts, part.feature), part.points) for part in odds.parts]
    for lead in _bars(canvas, rows):
        canvas.line(canvas.cut(lead, canvas.options.width))


def _bars(canvas: Canvas, rows: Sequence[tuple[str, float]]) -> Iterator[Text]:
    """Names and weights, each weight with a bar as long as it is heavy."""
    heaviest = max((abs(weight) for _, weight in rows), default=0.0) or 1.0
    names = [canvas.text(name) for name, _ in rows]
    first = max((name.cell_len for name in names), default=0) + 2
    for (_, weight), name in zip(rows, names, strict=True):
        bar = canvas.glyphs.bar * max(1, round(_BAR * abs(weight) / heaviest))
        lead = Text("   ").append_text(padded(name, first))
        yield lead.append_text(canvas.text(f"{weight:+5.1f}  ", (f"{bar:<{_BAR}}", "joined"), "  "))


def _scale(
    canvas: Canvas,
    name: str,
    shown: str,
    value: float,
    marks: dict[float, str],
    most: float | None = None,
) -> None:
    """A number on a line with its thresholds; ``marks`` are the styles of those."""
    most = most or max(value, *marks) * 1.02 or 1.0

    def at(number: float) -> int:
        return min(_LINE - 1, max(0, round((_LINE - 1) * number / most)))

    cells = {at(number): (canvas.glyphs.cross, style) for number, style in marks.items()}
    cells[at(value)] = (canvas.glyphs.here, "strong")
    line = canvas.text("   ", (f"{name}  ", "strong"), (f"{shown}  ", "strong"))
    for cell in range(_LINE):
        line.append_text(canvas.text(cells.get(cell, (canvas.glyphs.rule, "muted"))))
    canvas.line(canvas.cut(line, canvas.options.width))


def _who(canvas: Canvas, view: View, sides: Sequence[SideView], steps: Steps) -> None:
    _heading(canvas, steps, "stands-where")
    for side in sides:
        names = dict.fromkeys(
            p.outlet if p.copy_of is None else f"{p.outlet} (= {p.copy_of})" for p in side.passages
        )
        lead = canvas.text("   ", (side.letter, "strong"), f" {canvas.tokens(side.tokens)}  ")
        canvas.write(canvas.text(view.texts.list(list(names))), indent=lead.cell_len, first=lead)
