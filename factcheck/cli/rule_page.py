"""The catalogue and its rules as pages for a terminal."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

from rich.text import Text

from factcheck.engine.checks import CHECKS
from factcheck.engine.evaluate import is_on
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

# Cells of the columns: labels, severities, on or off, what examples want and got.
_LABEL = 16
_LEVEL, _SWITCH, _COLUMN = 8, 6, 8


def find_rule(catalogue: Catalogue, wanted: str) -> Rule:
    """A rule of the catalogue; raises UsageError naming the nearest one."""
    rule = catalogue.get(wanted)
    if rule is None:
        close = difflib.get_close_matches(wanted, [r.id for r in catalogue.rules], n=1, cutoff=0.4)
        hint = f'; did you mean "{close[0]}"?' if close else '; see "factcheck rules list"'
        raise UsageError(f'there is no rule "{wanted}"{hint}')
    return rule


def rule_table(settings: Settings, options: Options) -> str:
    """Every rule on one line: id, severity, whether it is on, title."""
    catalogue = settings.catalogue()
    texts = Texts(options.lang)
    canvas = Canvas(options, texts)
    chosen = settings.options()
    names = max((len(r.id) for r in catalogue.rules), default=0)
    for rule in catalogue.rules:
        on = is_on(rule, chosen)
        given = settings.severity.get(rule.id, rule.severity)
        level = rule.severity if given == "off" else given
        line = canvas.text((f"{rule.id:<{names}}", "strong"), "  ")
        word = canvas.text((texts(f"level.{level}"), level if on else "muted"))
        line.append_text(padded(word, _LEVEL)).append("  ")
        word = canvas.text((texts("rule.on" if on else "rule.off"), "" if on else "muted"))
        line.append_text(padded(word, _SWITCH)).append("  ")
        line.append_text(canvas.text(rule.title))
        canvas.line(canvas.cut(line, options.width))
    canvas.blank()
    canvas.write(canvas.text((texts("rule.count", n=len(catalogue.rules)), "muted")))
    return canvas.render()


def rule_page(wanted: str, settings: Settings, options: Options) -> str:
    """One rule: what it compares, when it fires, its messages, its examples as they come out."""
    catalogue = settings.catalogue()
    rule = find_rule(catalogue, wanted)
    texts = Texts(options.lang)
    canvas = Canvas(options, texts)
    dot = f" {canvas.glyphs.dot} "
    about = dot.join([texts(f"kind.{rule.kind}"), _severities(texts, rule), rule.path]).rstrip(dot)
    canvas.write(canvas.text((rule.id, "strong"), "   ", (about, "muted")))
    canvas.write(canvas.text((rule.title, "strong")))
    canvas.blank()
    canvas.write(canvas.text(" ".join(rule.why.split())))
    canvas.blank()
    _conditions(canvas, texts, rule)
    canvas.blank()
    canvas.write(canvas.text((texts("rule.message"), "strong")))
    for language in ("en", "ja", "zh", "ko"):
        text = canvas.text(str(getattr(rule.message, language)))
        canvas.write(text, indent=6, first=canvas.text(f"  {language}"))
    _examples(canvas, texts, run_examples(rule, prepare))
    canvas.blank()
    others = texts("rule.others", n=len(catalogue.rules) - 1)
    canvas.write(canvas.text((others, "muted")))
    return canvas.render()


def _severities(texts: Texts, rule: Rule) -> str:
    own = texts(f"level.{rule.severity}")
    if rule.downgrade == rule.severity:
        return own
    unsure = texts("rule.silent" if rule.downgrade == "off" else f"level.{rule.downgrade}")
    return texts.list([own, texts("rule.unsure", severity=unsure)])


def _conditions(canvas: Canvas, texts: Texts, rule: Rule) -> None:
    rows: list[tuple[str, str, str]] = []
    if rule.facts is not None:
        named = [*rule.facts.kind, *rule.facts.attribute, *rule.facts.of]
        what = ", ".join(named) or texts("rule.any")
        same = texts.list([texts(f"rule.same.{name}") for name in rule.facts.same])
        rows.append(("compares", f"{what} {canvas.glyphs.dot} {same}", ""))
    if rule.check is not None:
        where = "rule.inside" if rule.check in CHECKS else "rule.across"
        rows.append(("checks", texts(where, check=rule.check), ""))
    if rule.when:
        rows.append(("when", " ".join(rule.when.split()), ""))
    for number, case in enumerate(rule.unless):
        rows.append(("" if number else "unless", " ".join(case.when.split()), case.because))
    for number, (name, param) in enumerate(rule.params.items()):
        rows.append(("" if number else "params", f"{name}: {param.default:g}", param.does))
    for label, text, note in rows:
        line = canvas.text(text, "    " if note else "", (note, "muted"))
        canvas.row(texts(f"rule.{label}") if label else "", line, _LABEL)


def _examples(canvas: Canvas, texts: Texts, results: list[ExampleResult]) -> None:
    good = sum(r.as_wanted for r in results)
    canvas.blank()
    count = texts("rule.as-wanted", good=good, n=len(results))
    canvas.write(canvas.text((texts("rule.examples"), "strong"), "   ", (count, "muted")))
    canvas.blank()
    half = max(16, (canvas.options.width - 18) // 2)
    head = canvas.text(" ")
    for word in ("rule.want", "rule.got"):
        head.append_text(padded(canvas.text((texts(word), "muted")), _COLUMN))
    canvas.line(head.append_text(canvas.text(("a", "muted"))))
    canvas.line(canvas.text((" " + canvas.glyphs.rule * (canvas.options.width - 2), "muted")))
    for result in results:
        example = result.example
        style = "error" if example.want == "fires" else "strong"
        line = canvas.text(" ")
        line.append_text(padded(canvas.text((texts(f"rule.{example.want}"), style)), _COLUMN))
        got = canvas.text((texts(f"rule.{result.got}"), "" if result.as_wanted else "warning"))
        line.append_text(padded(got, _COLUMN))
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
