"""Running a rule's own examples, and asking whether they would notice a change in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from factcheck.engine.evaluate import Options, evaluate
from factcheck.engine.rule import Example, Rule
from factcheck.model.claim import Claim, FactGroup
from factcheck.model.source import Source

#: a tolerance so large that it silences any difference
FAR_MORE = 1e15

Want = Literal["fires", "quiet", "updates"]


@dataclass(frozen=True, slots=True)
class Prepared:
    """An example made ready: the fact groups of its passages, and their sources by id."""

    groups: list[FactGroup]
    sources: Mapping[str, Source] = field(default_factory=dict)


#: ``prepare(a, b, lang=…, lang_b=…, published=…, published_b=…)``; for an example inside one
#: source ``b`` is None.  Written by the pipeline, which alone may join the stages.
Prepare = Callable[..., "Prepared | list[FactGroup]"]


@dataclass(frozen=True, slots=True)
class ExampleResult:
    """An example and what came of it; ``marks`` are the spans of the values in a and b."""

    example: Example
    got: Want
    groups: int
    marks: tuple[tuple[int, int] | None, tuple[int, int] | None]
    message: str | None = None

    @property
    def as_wanted(self) -> bool:
        """Whether the rule did what the example wants."""
        return self.got == self.example.want


@dataclass(frozen=True, slots=True)
class RuleReport:
    """All examples of a rule, and what none of them exercises."""

    rule: Rule
    results: tuple[ExampleResult, ...]
    unexercised: tuple[str, ...] = ()
    unnoticed: tuple[str, ...] = ()

    @property
    def passed(self) -> bool:
        """Whether every example did what it wants."""
        return all(r.as_wanted for r in self.results)

    @property
    def dead(self) -> bool:
        """Whether no example makes the rule speak."""
        return all(r.got == "quiet" for r in self.results)


def run_examples(rule: Rule, prepare: Prepare) -> list[ExampleResult]:
    """Run every example of a rule by itself, as if it were on and the match sure."""
    return [_run(rule, e, _ready(e, prepare)) for e in rule.tests]


def examine(rule: Rule, prepare: Prepare) -> RuleReport:
    """Run a rule's examples and its mutants: which conditions and params no example notices.

    A mutant leaves out one part of ``when`` (between its outer ``&&``), or one exception, or sets
    one param to nothing or to far more.  One that no example tells from the rule is reported.
    """
    ready = [(e, _ready(e, prepare)) for e in rule.tests]
    results = tuple(_run(rule, e, p) for e, p in ready)
    if not all(r.as_wanted for r in results):
        return RuleReport(rule, results)
    verdicts = [r.got for r in results]

    def noticed(mutant: Rule) -> bool:
        return any(_run(mutant, e, p).got != v for (e, p), v in zip(ready, verdicts, strict=True))

    unexercised = [text for text, mutant in condition_mutants(rule) if not noticed(mutant)]
    unnoticed = [
        f"{name}: {new:g} instead of {rule.params[name].default:g}"
        for name, new, mutant in param_mutants(rule)
        if not noticed(mutant)
    ]
    return RuleReport(rule, results, tuple(unexercised), tuple(unnoticed))


def _ready(example: Example, prepare: Prepare) -> Prepared:
    context = {
        "lang": example.lang,
        "lang_b": example.lang_b or example.lang,
        "published": example.published,
        "published_b": example.published_b or example.published,
    }
    first = example.text if example.text is not None else example.a
    found = prepare(first, example.b, **context)
    prepared = found if isinstance(found, Prepared) else Prepared(found)
    return replace(prepared, groups=[replace(g, sure=True) for g in prepared.groups])


def _run(rule: Rule, example: Example, prepared: Prepared) -> ExampleResult:
    options = Options(select=(rule.id,), params={rule.id: example.params})
    outcome = evaluate(prepared.groups, [rule], options, prepared.sources)
    spoken = [*outcome.findings, *outcome.updates]
    got: Want = "fires" if outcome.findings else "updates" if outcome.updates else "quiet"
    index = next((i for i, own in enumerate(outcome.by_group) if own), None)
    marks = _marks(prepared.groups[index], example) if index is not None else (None, None)
    message = spoken[0].message if spoken else None
    return ExampleResult(example, got, len(prepared.groups), marks, message)


def _marks(
    group: FactGroup, example: Example
) -> tuple[tuple[int, int] | None, tuple[int, int] | None]:
    """Where the values stand, for a reader; only where the claims' offsets are the passage's."""

    def span(side: int, text: str | None) -> tuple[int, int] | None:
        if text is None or side >= len(group.sides):
            return None
        claim: Claim = group.claims[group.sides[side][0]]
        shown = text[claim.start : claim.end] == claim.surface
        return (claim.start, claim.end) if shown else None

    first, second = span(0, example.a or example.text), span(1, example.b)
    if example.b is not None and first is None and second is None:
        first, second = span(1, example.a), span(0, example.b)
    return first, second


def condition_mutants(rule: Rule) -> list[tuple[str, Rule]]:
    """The rule without each part of its condition and each exception."""
    out: list[tuple[str, Rule]] = []
    parts = conjuncts(rule.when or "")
    if len(parts) > 1:
        for i, part in enumerate(parts):
            rest = " && ".join(p for j, p in enumerate(parts) if j != i)
            out.append((f"when: {part}", rule.model_copy(update={"when": rest})))
    for i, exception in enumerate(rule.unless):
        others = tuple(e for j, e in enumerate(rule.unless) if j != i)
        out.append((f"unless: {exception.when}", rule.model_copy(update={"unless": others})))
    return out


def param_mutants(rule: Rule) -> list[tuple[str, float, Rule]]:
    """The rule with each param set to nothing, and to far more."""
    out = []
    for name, param in rule.params.items():
        for new in (0.0, FAR_MORE):
            if new != param.default:
                params = {**rule.params, name: param.model_copy(update={"default": new})}
                out.append((name, new, rule.model_copy(update={"params": params})))
    return out


_PART = re.compile(r"""("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|([()\[\]])|(&&)|(\|\|)|.""", re.S)


def conjuncts(condition: str) -> list[str]:
    """The parts between the outer ``&&`` of a condition; one part where an outer ``||`` stands."""
    depth, parts, at = 0, [], 0
    for token in _PART.finditer(condition):
        if token[2]:
            depth += 1 if token[2] in "([" else -1
        elif token[4] and depth == 0:
            return [condition.strip()]
        elif token[3] and depth == 0:
            parts.append(condition[at : token.start()].strip())
            at = token.end()
    return [*parts, condition[at:].strip()]
