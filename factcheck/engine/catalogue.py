"""The catalogue as data for the command line: table, page of a rule, lint, functions, skeleton."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from factcheck.engine.checks import CHECKS
from factcheck.engine.conditions import guess
from factcheck.engine.evaluate import Options, is_on, matches
from factcheck.engine.fields import FIELDS
from factcheck.engine.functions import FUNCTIONS
from factcheck.engine.loader import RuleFile, duplicates, read_files
from factcheck.engine.rule import LANGUAGES, Rule
from factcheck.engine.testing import ExampleResult, Prepare, RuleReport, examine
from factcheck.errors import DataMistake, UsageError


@dataclass(frozen=True, slots=True)
class Row:
    """One rule of ``rules list``."""

    id: str
    title: str
    kind: str
    severity: str  # as the house sets it
    on: bool
    path: str


@dataclass(frozen=True, slots=True)
class Page:
    """A rule as a page; the caller lays it out.

    ``unless`` pairs each exception's condition with its because; ``params`` are name, value in
    force, default, and what it does; ``messages`` and ``hints`` go by language.
    """

    id: str
    title: str
    kind: str
    severity: str
    downgrade: str
    on: bool
    path: str
    why: str
    compares: str
    fires_when: str
    unless: tuple[tuple[str, str], ...]
    params: tuple[tuple[str, float, float, str], ...]
    messages: Mapping[str, str]
    examples: tuple[ExampleResult, ...]

    @property
    def as_wanted(self) -> int:
        """How many examples did what they want."""
        return sum(e.as_wanted for e in self.examples)


def catalogue_table(rules: Iterable[Rule], options: Options | None = None) -> list[Row]:
    """A row for every rule, in order of id."""
    options = options or Options()
    return [
        Row(
            rule.id,
            rule.title,
            rule.kind,
            options.severity.get(rule.id, rule.severity),
            is_on(rule, options),
            rule.path,
        )
        for rule in sorted(rules, key=lambda r: r.id)
    ]


def rule_page(
    rule: Rule, options: Options | None = None, results: Iterable[ExampleResult] = ()
) -> Page:
    """Everything an editor wants to know of a rule; ``results`` are its examples as run."""
    options = options or Options()
    own = options.params.get(rule.id, {})
    return Page(
        id=rule.id,
        title=rule.title,
        kind=rule.kind,
        severity=options.severity.get(rule.id, rule.severity),
        downgrade=rule.downgrade,
        on=is_on(rule, options),
        path=rule.path,
        why=" ".join(rule.why.split()),
        compares=compares(rule),
        fires_when=rule.when or (CHECKS[rule.check].does if rule.check in CHECKS else ""),
        unless=tuple((e.when, e.because) for e in rule.unless),
        params=tuple(
            (name, float(own.get(name, p.default)), p.default, p.does)
            for name, p in rule.params.items()
        ),
        messages={language: str(getattr(rule.message, language)) for language in LANGUAGES},
        examples=tuple(results),
    )


def compares(rule: Rule) -> str:
    """What a rule looks at, in words: "count of disasters/dead · same event, same basis"."""
    if rule.facts is None:
        return "one source with itself"
    facts = rule.facts
    what = " or ".join(facts.attribute or facts.kind) or "any fact"
    if facts.of:
        what += " of " + ", ".join(facts.of)
    if facts.not_of:
        what += " but not of " + ", ".join(facts.not_of)
    same = ", ".join(f"same {s}" for s in facts.same)
    return f"{what} · {same}" if same else what


def find_rule(rules: Iterable[Rule], given: str) -> Rule:
    """The rule of an id; raises UsageError with a suggestion."""
    by_id = {r.id: r for r in rules}
    if given in by_id:
        return by_id[given]
    ends = [i for i in by_id if i.split("/", 1)[1] == given]
    if len(ends) == 1:
        return by_id[ends[0]]
    hint = guess(given, list(by_id))
    raise UsageError(f'there is no rule "{given}"' + (f"; {hint}" if hint else ""))


def lint(paths: Iterable[str | Path] = (), *, catalogue: Path | None = None) -> list[DataMistake]:
    """Every mistake of every rule file, concepts that no lexicon knows included."""
    files = read_files(paths, catalogue=catalogue)
    found = [m for f in files for m in f.mistakes] + duplicates(files)
    return sorted(found + unknown_concepts(files), key=lambda m: (m.path, m.line, m.column))


def unknown_concepts(files: Iterable[RuleFile]) -> list[DataMistake]:
    """Concepts in ``of`` and ``not_of`` that no lexicon knows."""
    from factcheck.lexicon import all_concepts  # reads all lexicons: for lint only

    known = {c.id for c in all_concepts()}
    out = []
    for file in files:
        if file.rule is None or file.rule.facts is None or file.document is None:
            continue
        for field in ("of", "not_of"):
            for i, concept in enumerate(getattr(file.rule.facts, field)):
                if concept not in known:
                    line = file.document.line_of("facts", field, i)
                    hint = guess(concept, sorted(known))
                    message = f'no lexicon has the concept "{concept}"'
                    out.append(DataMistake(file.path, line, message, suggestion=hint))
    return out


def lint_examples(rules: Iterable[Rule], prepare: Prepare) -> list[RuleReport]:
    """Every rule with its examples run and its mutants tried, in order of id."""
    return [examine(rule, prepare) for rule in sorted(rules, key=lambda r: r.id)]


def unknown_settings(rules: Iterable[Rule], options: Options) -> list[str]:
    """Mistakes of a configuration that only the catalogue can tell: unknown rules and params."""
    by_id = {r.id: r for r in rules}
    out = []
    for what, given in (("select", options.select), ("ignore", options.ignore)):
        for pattern in given:
            if not any(matches(pattern, i) for i in by_id):
                out.append(_unknown(f'"{pattern}" in {what} names no rule', pattern, list(by_id)))
    for what, named in (("severity", list(options.severity)), ("params", list(options.params))):
        for rule_id in named:
            if rule_id not in by_id:
                out.append(_unknown(f'"{rule_id}" in {what} is no rule', rule_id, list(by_id)))
    for rule_id, params in options.params.items():
        rule = by_id.get(rule_id)
        for name in params:
            if rule is not None and name not in rule.params:
                known = list(rule.params)
                out.append(_unknown(f'{rule_id} has no param "{name}"', name, known))
    return out


def _unknown(message: str, word: str, among: list[str]) -> str:
    hint = guess(word, among)
    return f"{message}; {hint}" if hint else message


def functions_table() -> list[tuple[str, str, str, str]]:
    """Signature, result, what it tells, and an example of each function of conditions."""
    return [
        (f"{f.name}({', '.join(_argument(t, i) for i, t in enumerate(f.takes))})", f.returns,
         f.does, f.example)
        for f in FUNCTIONS.values()
    ]  # fmt: skip


def _argument(kind: str, index: int) -> str:
    return "ab"[index] if kind == "claim" else kind


def fields_table() -> list[tuple[str, str, str]]:
    """Name, type and meaning of each field of a claim."""
    return [(name, f.type, f.does) for name, f in FIELDS.items()]


def checks_table() -> list[tuple[str, str, tuple[str, ...]]]:
    """Name, meaning and facts of each check inside one source."""
    return [(c.name, c.does, c.facts) for c in CHECKS.values()]


SKELETON = """\
id: {id}
title: Sources tell different numbers        # one line, as a reader would say it
kind: count                                  # what kind of finding it makes
facts: {{kind: count, same: [event, basis]}}   # which facts it looks at; or: check: <name>
when: a.current && b.current && differs(a, b)
unless:
  - because: a plan and what came of it may have different numbers
    when: a.planned != b.planned
params:
  absolute: {{default: 0, does: a difference of up to this many is silent}}
severity: warning                            # error, warning or note
downgrade: note                              # what it falls to where the match is unsure
message:
  en: "{{subject}}: {{a.value}} in {{a.outlet}}, {{b.value}} in {{b.outlet}}"
  ja: "{{subject}}: {{a.outlet}}では{{a.value}}、{{b.outlet}}では{{b.value}}です"
  zh: "{{subject}}:{{a.outlet}}为{{a.value}},{{b.outlet}}为{{b.value}}"
  ko: "{{subject}}: {{a.outlet}}에는 {{a.value}}, {{b.outlet}}에는 {{b.value}}입니다"
why: >
  What goes wrong in print, and why this rule is worth its noise.
tests:
  - {{a: "The two leaders signed 14 memorandums.", b: "両首脳は15件の覚書に署名した。", lang: en, lang_b: ja, want: fires}}
  - {{a: "The two leaders signed 14 memorandums.", b: "両首脳は14件の覚書に署名した。", lang: en, lang_b: ja, want: quiet}}
"""  # noqa: E501


def skeleton(rule_id: str) -> str:
    """The text of a new rule that passes lint; raises UsageError for an id of the wrong form."""
    if not re.fullmatch(r"[a-z][a-z0-9-]*/[a-z][a-z0-9-]*", rule_id):
        raise UsageError(f'"{rule_id}" is no rule id; write family/name, as in count/tickets')
    return SKELETON.format(id=rule_id)
