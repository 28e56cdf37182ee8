"""The terminal report: verdict, findings worst first, coverage, problems, exit line last."""

from __future__ import annotations

from rich.text import Text

from factcheck.model.report import Finding, ReportProblem, Run
from factcheck.report import Options
from factcheck.report.canvas import Canvas
from factcheck.report.safe import visible
from factcheck.report.terminal_coverage import coverage
from factcheck.report.terminal_draft import draft_table
from factcheck.report.terminal_finding import finding_panel
from factcheck.report.terminal_update import update_panel
from factcheck.report.texts import Texts
from factcheck.report.times import shown
from factcheck.report.verdict import exit_line, headline, since_line
from factcheck.report.view import View


def render(run: Run, options: Options) -> str:
    """The whole report for a terminal of ``options.width`` cells."""
    texts = Texts(options.lang)
    canvas = Canvas(options, texts)
    view = View(run, texts, options.ascii)
    _title(canvas, view)
    _verdict(canvas, view)
    if not options.brief:
        _body(canvas, view)
    canvas.blank()
    _exit(canvas, view)
    return canvas.render()


def _body(canvas: Canvas, view: View) -> None:
    """Everything between the verdict and the exit line."""
    if view.drafts:
        draft_table(canvas, view)
    for finding in view.active:
        canvas.blank()
        finding_panel(canvas, view, finding)
    for update in view.run.updates:
        canvas.blank()
        update_panel(canvas, view, update)
    _aside(canvas, view)
    if view.run.sources:
        canvas.blank()
        coverage(canvas, view)
    _problems(canvas, view, "not-read", view.unread)
    _problems(canvas, view, "caveats", view.caveats)


def _title(canvas: Canvas, view: View) -> None:
    texts, run = view.texts, view.run
    if view.drafts:
        names = texts.list([visible(s.path, canvas.options.ascii) for s in view.drafts])
        where = view.where() or texts.list(list(run.manifest.against or ()))
        first = texts("against", drafts=names, where=visible(where, canvas.options.ascii))
        sources = texts("n-sources", n=len(run.sources) - len(view.drafts))
        count = texts.list([sources, texts("n-witnesses", n=len(view.voices))])
    else:
        first, count = view.where(), texts("inputs", n=view.inputs)
    when = texts("as-of", time=shown(run.manifest.now, texts.lang, year=True))
    rest = f"  {canvas.glyphs.dot}  ".join(part for part in (first, count, when) if part)
    canvas.write(canvas.text(("factcheck", "strong"), "  ", (rest, "muted")))
    canvas.blank()


def _verdict(canvas: Canvas, view: View) -> None:
    texts, run = view.texts, view.run
    line = canvas.text()
    counts = (
        ("error", "errors", view.count("error"), canvas.glyphs.error),
        ("warning", "warnings", view.count("warning"), canvas.glyphs.warning),
        ("note", "notes", view.count("note"), canvas.glyphs.note),
        ("update", "updates", len(run.updates), canvas.glyphs.update),
    )
    pieces = [(f"{glyph} {texts(key, n=n)}", style) for style, key, n, glyph in counts if n]
    if view.waived:
        pieces.append((texts("waived-n", n=len(view.waived)), "muted"))
    if view.known:
        pieces.append((texts("known-n", n=len(view.known)), "muted"))
    for number, piece in enumerate(pieces):
        line.append_text(canvas.text("   " if number else "", piece))
    if view.state != "found":
        head, why = headline(view)
        style = "strong" if view.state == "silent" else "warning"
        canvas.write(canvas.text((head, style)))
        if why:
            canvas.write(canvas.text(why))
    if line.plain:
        canvas.write(line)
    if changed := since_line(view):
        canvas.write(canvas.text(changed))
    claims = texts("claims-read", n=run.coverage.claims, read=len(run.sources), inputs=view.inputs)
    claims += texts("independent", n=len(view.voices)) if view.voices else "."
    summary = canvas.text(claims)
    if view.unread:
        summary.append_text(canvas.text(" ", (texts("could-not-n", n=len(view.unread)), "warning")))
    canvas.write(summary)


def _aside(canvas: Canvas, view: View) -> None:
    """Waived and known findings, and those that are gone: one paragraph each, still visible."""
    lines = [(f, "waived") for f in view.waived] + [(f, "known") for f in view.known]
    if lines or view.gone:
        canvas.blank()
    for finding, style in lines:
        canvas.write(_aside_line(canvas, view, finding, style))
    for gone in view.gone:
        head = f"{canvas.glyphs.apart} {view.texts('since.gone')}"
        words = f"  {gone.rule}  {gone.message}  {gone.id}"
        canvas.write(canvas.text((head, "known"), (visible(words, canvas.options.ascii), "muted")))


def _aside_line(canvas: Canvas, view: View, finding: Finding, style: str) -> Text:
    texts = view.texts
    values = " / ".join(visible(s.display, canvas.options.ascii) for s in finding.sides)
    words = f"  {visible(finding.subject, canvas.options.ascii)}  {values}"
    note = finding.waiver
    if note is not None and not note.expired:
        key = "waived-line" if note.until else "waived-open"
        until = shown(note.until, texts.lang, year=True)
        words += "  " + texts(key, by=note.by, until=until, because=note.because)
    head = f"{canvas.glyphs.waived} {texts(f'severity.{style}')}"
    return canvas.text((head, style), (f"{visible(words)}  {finding.id}", "muted"))


def _problems(canvas: Canvas, view: View, key: str, problems: list[ReportProblem]) -> None:
    if not problems:
        return
    canvas.blank()
    canvas.write(canvas.text((f"{canvas.glyphs.warning} {view.texts(key)}", "warning")))
    for problem in problems:
        path, code, message, helps = (
            visible(part, canvas.options.ascii)
            for part in (problem.path, problem.code, problem.message, problem.helps)
        )
        text = canvas.text((path, "strong"), "  ", (code, "yellow"), f"  {message}")
        if helps:
            text.append_text(canvas.text("  ", (view.texts("helps"), "strong"), f" {helps}"))
        canvas.write(text, indent=4, first=canvas.text("  "))


def _exit(canvas: Canvas, view: View) -> None:
    code = view.run.manifest.exit
    style = {0: "strong", 1: "error", 2: "error", 3: "warning"}.get(code, "strong")
    head = view.texts("exit", code=code)
    canvas.write(canvas.text((head, style), f": {exit_line(view)}"))
