"""The catalogue and its rules as pages for a terminal."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from rich.text import Text

from factcheck.engine.fields import FIELDS
from factcheck.engine.functions import FUNCTIONS
from factcheck.engine.testing import ExampleResult, run_examples
from factcheck.errors import UsageError
from factcheck.examples import prepare
from factcheck.report.canvas import Canvas
from factcheck.report.safe import same_length
from factcheck.report.texts import Texts
from factcheck.report.wrap import padded

if TYPE_CHECKING:
    from factcheck.config import Settings
    from factcheck.engine.loader import Catalogue
    from factcheck.engine.rule import Rule
    from factcheck.report import Options

_LABEL = 16  # cells of the column of labels


def find_rule(catalogue: Catalogue, wanted: str) -> Rule:
    """A rule of the catalogue; raises UsageError naming the nearest one."""
    rule = catalogue.get(wanted)
    if rule is None:
        close = difflib.get_close_matches(wanted, [r.id for r in catalogue.rules], n=1, cutoff=0.4)
        hint = f'; did you mean "{close[0]}"?' if close else '; see "factcheck rules list"'
        raise UsageError(f'there is no rule "{wanted}"{hint}')
    return rule


def rule_table(settings: Settings, options: Options) -> str:
    """Every rule on one line."""
    catalogue = settings.catalogue()
    canvas = Canvas(options, Texts(options.lang))
    names = max((len(r.id) for r in catalogue.rules), default=0)
    for rule in catalogue.rules:
        line = canvas.text((f"{rule.id:<{names}}", "strong"), "  ")
        level = settings.severity.get(rule.id, rule.severity)
        line.append_text(canvas.text((f"{level:<8}", level if level != "off" else "muted")))
        line.append_text(canvas.text(rule.title))
        canvas.line(canvas.cut(line, options.width))
    canvas.blank()
    canvas.write(canvas.text((f"{len(catalogue.rules)} rules", "muted")))
    return canvas.render()


def rule_page(wanted: str, settings: Settings, options: Options) -> str:
    """One rule: what it compares, when it fires, its messages, its examples as they come out."""
    catalogue = settings.catalogue()
    rule = find_rule(catalogue, wanted)
    canvas = Canvas(options, Texts(options.lang))
    dot = f" {canvas.glyphs.dot} "
    about = dot.join([rule.kind, _severities(rule), rule.path]).rstrip(dot)
    canvas.write(canvas.text((rule.id, "strong"), "   ", (about, "muted")))
    canvas.write(canvas.text((rule.title, "strong")))
    canvas.blank()
    canvas.write(canvas.text(" ".join(rule.why.split())))
    canvas.blank()
    _conditions(canvas, rule)
    canvas.blank()
    canvas.write(canvas.text(("Message", "strong")))
    for language in ("en", "ja", "zh", "ko"):
        text = canvas.text(str(getattr(rule.message, language)))
        canvas.write(text, indent=6, first=canvas.text(f"  {language}"))
    _examples(canvas, run_examples(rule, prepare))
    canvas.blank()
    others = len(catalogue.rules) - 1
    canvas.write(canvas.text((f"Loaded with {others} others.", "muted")))
    return canvas.render()


def _severities(rule: Rule) -> str:
    if rule.downgrade == rule.severity:
        return rule.severity
    unsure = "silent" if rule.downgrade == "off" else rule.downgrade
    return f"{rule.severity}, {unsure} when the match is unsure"


def _conditions(canvas: Canvas, rule: Rule) -> None:
    rows: list[tuple[str, str, str]] = []
    if rule.facts is not None:
        what = ", ".join([*rule.facts.kind, *rule.facts.attribute, *rule.facts.of]) or "any fact"
        same = ", ".join(f"same {name}" for name in rule.facts.same)
        rows.append(("compares", f"{what} {canvas.glyphs.dot} {same}", ""))
    if rule.check is not None:
        rows.append(("checks", f"{rule.check}, inside one source", ""))
    if rule.when:
        rows.append(("fires when", " ".join(rule.when.split()), ""))
    for number, case in enumerate(rule.unless):
        rows.append(("" if number else "unless", " ".join(case.when.split()), case.because))
    for number, (name, param) in enumerate(rule.params.items()):
        rows.append(("" if number else "params", f"{name}: {param.default:g}", param.does))
    for label, text, note in rows:
        line = canvas.text(text, "    " if note else "", (note, "muted"))
        canvas.row(label, line, _LABEL)


def _examples(canvas: Canvas, results: list[ExampleResult]) -> None:
    good = sum(r.as_wanted for r in results)
    canvas.blank()
    count = f"{good} of {len(results)} as wanted"
    canvas.write(canvas.text(("Its own examples", "strong"), "   ", (count, "muted")))
    canvas.blank()
    half = max(16, (canvas.options.width - 18) // 2)
    canvas.line(canvas.text((f" {'want':<8}{'got':<8}a", "muted")))
    canvas.line(canvas.text((" " + canvas.glyphs.rule * (canvas.options.width - 2), "muted")))
    for result in results:
        example = result.example
        style = "error" if example.want == "fires" else "strong"
        line = canvas.text(" ", (f"{example.want:<8}", style))
        line.append_text(canvas.text((f"{result.got:<8}", "" if result.as_wanted else "warning")))
        first = _marked(canvas, example.a or example.text or "", result.marks[0])
        second = _marked(canvas, example.b or "", result.marks[1])
        if not second.plain:
            canvas.line(line.append_text(canvas.cut(first, canvas.options.width - 18)))
        elif first.cell_len <= half and second.cell_len <= half:
            canvas.line(line.append_text(padded(first, half)).append(" ").append_text(second))
        else:
            canvas.write(first, indent=17, first=line)
            canvas.write(second, indent=17)


def _marked(canvas: Canvas, text: str, span: tuple[int, int] | None) -> Text:
    text = same_length(text)
    if span is None:
        return Text(text)
    return canvas.marked(text[: span[0]], text[span[0] : span[1]], text[span[1] :])


def functions_text() -> str:
    """The functions and fields of the condition language."""
    lines = ["Functions of a condition\n\n"]
    for function in FUNCTIONS.values():
        names = iter("ab")
        takes = ", ".join(next(names, "x") if t == "claim" else t for t in function.takes)
        lines.append(f"  {function.name}({takes}) -> {function.returns}\n")
        lines.append(f"      {function.does}\n")
        if function.example:
            lines.append(f"      {function.example}\n")
    lines.append("\nFields of a claim (a.… and b.…)\n\n")
    widest = max(len(name) for name in FIELDS)
    for name, field in FIELDS.items():
        lines.append(f"  {name:<{widest}}  {field.type:<5}  {field.does}\n")
    return "".join(lines)
