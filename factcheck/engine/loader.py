"""Reading rule files: every mistake of every file at once, each where it stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from factcheck.engine.checks import CHECKS, FACTS
from factcheck.engine.conditions import ConditionError, compile_condition, guess
from factcheck.engine.messages import PLACEHOLDER, allowed, placeholders
from factcheck.engine.rule import LANGUAGES, Example, Exception_, Facts, Message, Param, Rule
from factcheck.errors import DataError, DataMistake, RuleError
from factcheck.resources import Document, catalogue_root, parse_yaml, walk_yaml

Where = tuple[str | int, ...]

#: a rule file is small; a larger one is refused before it is parsed
MOST_BYTES = 200_000

_PARTS: dict[str, type[BaseModel]] = {
    "facts": Facts, "unless": Exception_, "params": Param, "tests": Example, "message": Message,
    "hint": Message,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class RuleFile:
    """A rule file as read: its document, its text, and the rule if it is sound."""

    path: str
    text: str
    document: Document | None
    rule: Rule | None
    mistakes: tuple[DataMistake, ...]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All sound rules, sorted by id, and the mistakes of the others."""

    rules: tuple[Rule, ...]
    mistakes: tuple[DataMistake, ...] = ()

    def __iter__(self) -> Any:
        return iter(self.rules)

    def __len__(self) -> int:
        return len(self.rules)

    def get(self, rule_id: str) -> Rule | None:
        """The rule of that id, or None."""
        return next((r for r in self.rules if r.id == rule_id), None)


def load_rules(
    extra: Iterable[str | Path] = (),
    *,
    catalogue: Path | None = None,
    keep_going: bool = False,
) -> Catalogue:
    """The catalogue and the rule files or folders beside it.

    Raises RuleError with all mistakes of all files, unless ``keep_going``: then the sound rules
    come back with the mistakes beside them.
    """
    files = read_files(extra, catalogue=catalogue)
    mistakes = [m for f in files for m in f.mistakes]
    rules = [f.rule for f in files if f.rule is not None]
    mistakes += duplicates(files)
    first: dict[str, Rule] = {}
    for rule in rules:
        first.setdefault(rule.id, rule)
    if mistakes and not keep_going:
        raise RuleError(mistakes)
    ordered = tuple(sorted(first.values(), key=lambda r: r.id))
    return Catalogue(ordered, tuple(mistakes))


def read_files(
    extra: Iterable[str | Path] = (), *, catalogue: Path | None = None
) -> list[RuleFile]:
    """Every rule file, sound or not, in order of path: the catalogue's first."""
    root = catalogue or catalogue_root()
    found = [read_rule_file(p, f"rules/{p.relative_to(root).as_posix()}") for p in walk_yaml(root)]
    for given in extra:
        place = Path(given)
        if not place.exists():
            mistake = DataMistake(str(given), 0, "there is no such rule file or folder")
            found.append(RuleFile(str(given), "", None, None, (mistake,)))
            continue
        paths = [place] if place.is_file() else list(walk_yaml(place))
        if not paths:
            mistake = DataMistake(
                str(given), 0, "there is no rule in this folder",
                suggestion="rule files end in .yaml",
            )  # fmt: skip
            found.append(RuleFile(str(given), "", None, None, (mistake,)))
        found += [read_rule_file(p, str(p)) for p in paths]
    return found


def read_rule_file(path: Path, shown: str) -> RuleFile:
    """Read one rule file; its mistakes are in the answer, nothing is raised."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise DataError([DataMistake(shown, 0, f"a rule file has at most {MOST_BYTES} bytes")])
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        mistake = DataMistake(shown, 0, f"cannot be read: {error}")
        return RuleFile(shown, "", None, None, (mistake,))
    except DataError as error:
        return RuleFile(shown, "", None, None, error.mistakes)
    return parse_rule(text, shown)


def parse_rule(text: str, path: str) -> RuleFile:
    """Parse and check the text of one rule file."""
    try:
        document = parse_yaml(text, path)
    except DataError as error:
        return RuleFile(path, text, None, None, error.mistakes)
    checker = _Checker(document, text)
    rule = checker.check()
    mistakes = sorted(checker.mistakes, key=lambda m: (m.line, m.column))
    return RuleFile(path, text, document, rule, tuple(mistakes))


def duplicates(files: list[RuleFile]) -> list[DataMistake]:
    """Rule ids that two files claim."""
    seen: dict[str, str] = {}
    out = []
    for file in files:
        if file.rule is None or file.document is None:
            continue
        if file.rule.id in seen:
            line = file.document.line_of("id")
            message = f'rule id "{file.rule.id}" is taken by {seen[file.rule.id]}'
            out.append(DataMistake(file.path, line, message, excerpt=_row(file.text, line)))
        seen.setdefault(file.rule.id, file.path)
    return out


def _row(text: str, line: int) -> str | None:
    rows = text.splitlines()
    return rows[line - 1] if 0 < line <= len(rows) else None


class _Checker:
    """Collects all mistakes of one document."""

    def __init__(self, document: Document, text: str) -> None:
        self.document = document
        self.text = text
        self.mistakes: list[DataMistake] = []

    def wrong(
        self, where: Where, message: str, suggestion: str | None = None, needle: str | None = None
    ) -> None:
        """Note a mistake; ``needle`` is looked for to give its column."""
        line = self.document.line_of(*where)
        line, column = self._find(line, needle)
        self.mistakes.append(
            DataMistake(
                self.document.path, line, message, column, _row(self.text, line), suggestion
            )
        )

    def _find(self, line: int, needle: str | None) -> tuple[int, int]:
        """Line and column of some text at or below a line; folded scalars span several."""
        if not needle:
            return line, 0
        rows = self.text.splitlines()
        for number in range(line, min(line + 12, len(rows) + 1)):
            at = rows[number - 1].find(needle) if number else -1
            if at >= 0:
                return number, at + 1
        return line, 0

    def check(self) -> Rule | None:
        """The rule, or None if it has any mistake."""
        data = self.document.data
        if not isinstance(data, dict):
            self.wrong((), "a rule file is a mapping: id, title, facts, when, message, tests …")
            return None
        self._unknown((), data, Rule)
        rule = self._build(data)
        self._check_conditions(data)
        self._check_messages(data)
        self._check_wants(data.get("tests"))
        if rule is not None:
            self._check_tests(rule)
        return None if self.mistakes else rule

    def _unknown(self, where: Where, data: Any, model: type[BaseModel]) -> None:
        """Unknown fields, with a guess; pydantic would name them, but guesses nothing."""
        if not isinstance(data, dict):
            return
        known = [n for n in model.model_fields if n != "path"]
        for name, child in data.items():
            if name not in known:
                self.wrong((*where, name), f'unknown field "{name}"', guess(name, known), name)
            elif model is Rule and name in _PARTS:
                self._unknown_below((name,), child, _PARTS[name])

    def _unknown_below(self, where: Where, child: Any, part: type[BaseModel]) -> None:
        if isinstance(child, list):
            for i, one in enumerate(child):
                self._unknown((*where, i), one, part)
        elif part is Param and isinstance(child, dict):
            for name, one in child.items():
                self._unknown((*where, name), one, part)
        else:
            self._unknown(where, child, part)

    def _build(self, data: dict[str, Any]) -> Rule | None:
        try:
            return Rule.model_validate({**data, "path": self.document.path})
        except ValidationError as error:
            for one in error.errors():
                if one["type"] == "extra_forbidden":
                    continue
                where = tuple(x for x in one["loc"])
                name = where[-1] if where else ""
                if one["type"] == "missing":
                    self._missing(where, str(name))
                elif one["type"] == "string_pattern_mismatch":
                    message = f'"{one.get("input")}" is no rule id'
                    self.wrong(where, message, "write family/name in small letters: count/tickets")
                else:
                    text = one["msg"].removeprefix("Value error, ")
                    given = one.get("input")
                    shown = f' (found "{given}")' if isinstance(given, str) else ""
                    label = f"{'.'.join(map(str, where))}: " if where else ""
                    self.wrong(where, f"{label}{text[:1].lower()}{text[1:]}{shown}")
            return None

    def _missing(self, where: Where, name: str) -> None:
        if where[0] in ("message", "hint") and name in LANGUAGES:
            self.wrong(where, f"the {where[0]} is not translated: {name} is missing")
        else:
            self.wrong(where, f'field "{name}" is missing')

    def _check_conditions(self, data: dict[str, Any]) -> None:
        """Compile every condition, of a rule that is otherwise wrong as well."""
        params = data.get("params")
        names = frozenset(params) if isinstance(params, dict) else frozenset()
        unless = data.get("unless")
        given: list[tuple[Where, Any]] = [(("when",), data.get("when"))]
        for i, one in enumerate(unless if isinstance(unless, list) else ()):
            given.append(
                (("unless", i, "when"), one.get("when") if isinstance(one, dict) else None)
            )
        for where, text in given:
            if not isinstance(text, str):
                continue
            try:
                compile_condition(text, names)
            except ConditionError as error:
                for m in error.mistakes:
                    self._condition_mistake(where, text, m.message, m.column, m.suggestion)

    def _condition_mistake(
        self, where: Where, text: str, message: str, column: int, suggestion: str | None
    ) -> None:
        """The column in the file: that of the condition's line plus the one in the condition."""
        line = self.document.line_of(*where)
        start = text.split("\n")[0]
        line, first = self._find(line, start[:40])
        at = first + column - 1 if first else 0
        self.mistakes.append(
            DataMistake(self.document.path, line, message, at, _row(self.text, line), suggestion)
        )

    def _check_messages(self, data: dict[str, Any]) -> None:
        known = allowed(frozenset(FACTS.get(str(data.get("check")), ())))
        for part in ("message", "hint"):
            message = data.get(part)
            if not isinstance(message, dict):
                continue
            for language in LANGUAGES:
                template = message.get(language)
                if isinstance(template, str):
                    self._check_template((part, language), template, known)
                    if template == message.get("en") and language != "en":
                        self.wrong(
                            (part, language), f"the {part} is not translated: {language} = en"
                        )

    def _check_template(self, where: Where, template: str, known: list[str]) -> None:
        """Placeholders that nothing fills, and braces without a partner."""
        for name, _ in placeholders(template):
            if name not in known:
                hint = guess(name, known) or f"known are {', '.join(known)}"
                self.wrong(where, f'unknown placeholder "{{{name}}}"', hint, name)
        if set("{}") & set(PLACEHOLDER.sub("", template)):
            self.wrong(where, "a brace without its partner")

    def _check_wants(self, tests: Any) -> None:
        """One example that fires and one that stays quiet, of a rule that is wrong as well."""
        if not isinstance(tests, list):
            return
        wants = {t.get("want") for t in tests if isinstance(t, dict)}
        for want, what in (("fires", "no example fires"), ("quiet", "no example stays quiet")):
            if want not in wants:
                self.wrong(("tests",), f"{what}: a rule has at least one of each")

    def _check_tests(self, rule: Rule) -> None:
        if rule.check is not None and rule.check not in FACTS:
            hint = guess(rule.check, list(FACTS))
            self.wrong(("check",), f'unknown check "{rule.check}"', hint, rule.check)
        for i, example in enumerate(rule.tests):
            if rule.check is None and example.text is not None:
                self.wrong(("tests", i), "a rule over facts has examples with a and b")
            if rule.check in CHECKS and example.text is None:
                self.wrong(("tests", i), "a rule inside one source has examples with text")
            for name in example.params:
                if name not in rule.params:
                    hint = guess(name, list(rule.params))
                    self.wrong(("tests", i, "params", name), f'unknown param "{name}"', hint, name)
