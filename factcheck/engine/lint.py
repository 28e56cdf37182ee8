"""Mistakes that only the whole catalogue, the lexicons or the settings can show."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from factcheck.engine.conditions import guess
from factcheck.engine.evaluate import Options, matches
from factcheck.engine.loader import RuleFile, duplicates, read_files
from factcheck.engine.rule import Rule
from factcheck.errors import DataMistake


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
