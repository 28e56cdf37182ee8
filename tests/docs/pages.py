"""Reference pages, each from what the program itself knows: rules, commands, functions, report."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import click

from factcheck.cli.app import app
from factcheck.engine.fields import FIELDS
from factcheck.engine.functions import FUNCTIONS
from factcheck.engine.loader import load_rules
from factcheck.engine.rule import Example, Rule
from factcheck.report import FORMATS
from factcheck.report.schema import make_schema

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
README = ROOT / "README.md"
MADE = "<!-- Made from the program by `make docs`; edit the program, not this page. -->"
WIDTH = 80  # columns of a help text


def rules_page() -> str:
    """Every rule of the catalogue: why, when, and the examples that test it."""
    rules = load_rules().rules
    lines = [
        MADE, "", "# Rules", "",
        f"The catalogue has {len(rules)} rules. `factcheck rules show RULE` tells the same of one "
        "rule, `factcheck rules test` runs the examples. A rule that is unsure whether two "
        "passages are about one thing falls to the severity given in brackets.", "",
        "| rule | kind | severity | |", "|---|---|---|---|",
    ]  # fmt: skip
    for rule in rules:
        link = f"[{rule.id}](#{rule.id.replace('/', '')})"
        lines.append(f"| {link} | {rule.kind} | {_severity(rule)} | {_cell(rule.title)} |")
    for rule in rules:
        lines += ["", *_rule(rule)]
    return "\n".join(lines) + "\n"


def _severity(rule: Rule) -> str:
    if rule.downgrade == rule.severity:
        return rule.severity
    return f"{rule.severity} ({'silent' if rule.downgrade == 'off' else rule.downgrade})"


def _rule(rule: Rule) -> Iterator[str]:
    yield f"## {rule.id}"
    yield ""
    yield f"**{rule.title}.** {' '.join(rule.why.split())}"
    yield ""
    yield from _conditions(rule)
    yield f"- Message: {rule.message.en}"
    if rule.hint is not None:
        yield f"- Hint: {rule.hint.en}"
    yield ""
    yield "| wanted | passage | other passage |"
    yield "|---|---|---|"
    for example in rule.tests:
        first = _passage(example.a or example.text or "", example.published)
        other = _passage(example.b or "", example.published_b) if example.b else ""
        yield f"| {example.want}{_given(example)} | {first} | {other} |"


def _conditions(rule: Rule) -> Iterator[str]:
    if rule.facts is not None:
        facts = rule.facts
        what = ", ".join([*facts.kind, *facts.attribute]) or "any fact"
        among = f" of {', '.join(facts.of)}" if facts.of else ""
        apart = f", not of {', '.join(facts.not_of)}" if facts.not_of else ""
        same = f", same {' and '.join(facts.same)}" if facts.same else ""
        yield f"- Compares: {what}{among}{apart}{same}"
    if rule.check:
        yield f"- Check: `{rule.check}`"
    if rule.when:
        yield f"- Fires when: `{' '.join(rule.when.split())}`"
    for case in rule.unless:
        yield f"- Silent when: `{' '.join(case.when.split())}` ({case.because})"
    for name, param in rule.params.items():
        yield f"- Parameter `{name}` ({param.default:g}): {param.does}"
    if not rule.enabled:
        yield "- Off unless selected"


def _given(example: Example) -> str:
    return "".join(f", {name} {value:g}" for name, value in example.params.items())


def _passage(text: str, published: str | None) -> str:
    return _cell(text.strip()) + (f" <small>{published}</small>" if published else "")


def _cell(text: str) -> str:
    kept = text.replace("&", "&amp;").replace("<", "&lt;").replace("|", "\\|").replace("*", "\\*")
    return kept.replace("\n", "<br>")


def commands_page() -> str:
    """The help text of every command."""
    lines = [MADE, "", "# Commands"]
    for path, command in _commands(app, ("factcheck",)):
        context = click.Context(command, info_name=" ".join(path), terminal_width=WIDTH)
        context.help_option_names = ["-h", "--help"]
        help_text = "\n".join(row.rstrip() for row in command.get_help(context).splitlines())
        lines += ["", f"## {' '.join(path)}", "", "```text", help_text, "```"]
    return "\n".join(lines) + "\n"


def _commands(
    command: click.Command, path: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    yield path, command
    if isinstance(command, click.Group):
        context = click.Context(command, info_name=path[-1])
        for name in command.list_commands(context):
            inner = command.get_command(context, name)
            assert inner is not None
            yield from _commands(inner, (*path, name))


def functions_page() -> str:
    """What a rule's condition may use."""
    lines = [
        MADE, "", "# The condition language", "",
        "A rule's `when` and `unless` are expressions of the "
        "[Common Expression Language](https://cel.dev): `&&`, `||`, `!`, comparisons, and the "
        "functions and fields below. `a` and `b` are two claims of one fact group.", "",
        "## Functions", "", "| function | gives | does | for example |", "|---|---|---|---|",
    ]  # fmt: skip
    for function in FUNCTIONS.values():
        names = iter("ab")
        takes = ", ".join(next(names, "x") if t == "claim" else t for t in function.takes)
        call = f"`{function.name}({takes})`"
        example = _cell(function.example)
        lines.append(f"| {call} | {function.returns} | {_cell(function.does)} | {example} |")
    lines += ["", "## Fields of a claim", "", "| field | type | tells |", "|---|---|---|"]
    lines += [f"| `a.{name}` | {f.type} | {_cell(f.does)} |" for name, f in FIELDS.items()]
    return "\n".join(lines) + "\n"


def report_page() -> str:
    """The JSON report, object by object, from its schema."""
    schema = make_schema()
    lines = [
        MADE, "", "# The JSON report", "",
        "`factcheck check --format json` writes one object of the schema `factcheck-report/1`, "
        "which ships with the package as `factcheck/report/factcheck-report-1.schema.json`. "
        "Fields are added in later versions, never renamed or removed.", "",
        "Offsets (`start`, `end`) are half-open and count code points of the text as read; `line` "
        "and `column` count from 1. Dates are ISO 8601, an interval names its last day. The "
        "buckets of `coverage` sum to its `claims`. The same input gives the same bytes.", "",
        f"The other formats are {', '.join(f for f in FORMATS if f != 'json')}; all are made "
        "from the same model.",
    ]  # fmt: skip
    lines += _object("The report", schema)
    for name, part in sorted(schema["$defs"].items()):
        lines += _object(name, part)
    return "\n".join(lines) + "\n"


def _object(title: str, part: dict[str, Any]) -> list[str]:
    lines = ["", f"## {title}", ""]
    about = " ".join(part.get("description", "").replace("``", "`").split())
    if about:
        lines += [about, ""]
    lines += ["| field | type | |", "|---|---|---|"]
    required = part.get("required", ())
    for name, given in part.get("properties", {}).items():
        note = "" if name in required else _default(given)
        lines.append(f"| `{name}` | {_type(given)} | {note} |")
    return lines


def _default(given: dict[str, Any]) -> str:
    if given.get("default") in (None, [], {}):
        return "may be empty"
    return f"default {given['default']}"


def _type(given: dict[str, Any]) -> str:
    if "$ref" in given:
        name = given["$ref"].rsplit("/", 1)[1]
        return f"[{name}](#{name.lower()})"
    if "anyOf" in given:
        return " or ".join(_type(one) for one in given["anyOf"])
    if "const" in given:
        return f"`{given['const']}`"
    if "enum" in given:
        return ", ".join(f"`{one}`" for one in given["enum"])
    match given.get("type"):
        case "array":
            return f"list of {_type(given['items'])}"
        case "object":
            inner = given.get("additionalProperties")
            return f"map to {_type(inner)}" if isinstance(inner, dict) else "object"
        case kind:
            return str(kind)


PAGES: dict[str, Callable[[], str]] = {
    "rules.md": rules_page,
    "commands.md": commands_page,
    "functions.md": functions_page,
    "report.md": report_page,
}
