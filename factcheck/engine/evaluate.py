"""Running rules over fact groups: one disagreement, one finding."""

from __future__ import annotations

import fnmatch
import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import combinations, product

from factcheck.engine import functions
from factcheck.engine.conditions import Program, compile_condition
from factcheck.engine.functions import Context
from factcheck.engine.hints import hint_for
from factcheck.engine.relation import Relation, Tolerance, relation
from factcheck.engine.rule import Rule
from factcheck.engine.tolls import doubt_of, number_pair, told_in_turn
from factcheck.engine.write import finding_of
from factcheck.model.claim import Claim, FactGroup, Role
from factcheck.model.event import Modality
from factcheck.model.report import Finding, Severity
from factcheck.model.source import Source
from factcheck.model.value import Bound, Grain, TimeSpan

#: pairs of claims looked at for one pair of sides; the rest tell the same two values
MOST_PAIRS = 64
THRESHOLDS = {"note": 3.0, "join": 5.0}


@dataclass(frozen=True, slots=True)
class Options:
    """What a house sets of the rules: which run, their params and severities, the language."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    params: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    severity: Mapping[str, str] = field(default_factory=dict)
    lang: str = "en"
    thresholds: Mapping[str, float] = field(default_factory=lambda: THRESHOLDS)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the rules made of the groups.

    ``by_group`` names for each group the finding it became, "" where it became none.
    """

    findings: tuple[Finding, ...]
    updates: tuple[Finding, ...]
    by_group: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Verdict:
    """A rule's answer on a group: the pair of claims that shows it."""

    rule: Rule
    a: Claim
    b: Claim
    relation: Relation
    severity: Severity
    unsure: bool


@dataclass(frozen=True, slots=True)
class Compiled:
    """A rule made ready: its programs, its params as the house sets them."""

    rule: Rule
    when: Program | None
    unless: tuple[Program, ...]
    params: Mapping[str, float]
    tolerance: Tolerance
    severity: Severity | None  # None: switched off


def matches(pattern: str, rule_id: str) -> bool:
    """Whether a pattern of ``select`` or ``ignore`` names a rule: its id, its family, a glob."""
    return (
        pattern in ("all", "*", rule_id)
        or pattern.rstrip("/") == rule_id.split("/", 1)[0]
        or fnmatch.fnmatchcase(rule_id, pattern)
    )


def is_on(rule: Rule, options: Options) -> bool:
    """Whether a rule runs: selected (by name, or by default), not ignored, not set to off."""
    if any(matches(p, rule.id) for p in options.ignore) or options.severity.get(rule.id) == "off":
        return False
    if options.select:
        return any(matches(p, rule.id) for p in options.select)
    return rule.enabled


def prepare(rules: Iterable[Rule], options: Options) -> list[Compiled]:
    """The rules that are on, compiled, most specific first."""
    ready = []
    for rule in rules:
        if not is_on(rule, options):
            continue
        params = rule.defaults | dict(options.params.get(rule.id, {}))
        names = frozenset(rule.params)
        ready.append(
            Compiled(
                rule,
                compile_condition(rule.when, names) if rule.when else None,
                tuple(compile_condition(e.when, names) for e in rule.unless),
                params,
                Tolerance.of(params),
                _severity(options.severity.get(rule.id), rule.severity),
            )
        )
    return sorted(ready, key=lambda c: (-c.rule.priority, c.rule.id))


def _severity(given: str | None, default: Severity) -> Severity:
    match given:
        case "error" | "warning" | "note":
            return given
        case _:
            return default


def evaluate(
    groups: Sequence[FactGroup],
    rules: Iterable[Rule],
    options: Options | None = None,
    sources: Mapping[str, Source] | None = None,
    witnesses: Mapping[str, str] | None = None,
) -> Outcome:
    """Run the rules over fact groups.

    ``sources`` and ``witnesses`` go by source id; without witnesses each source is its own.
    Findings come sorted by severity, rule and first claim; the order of groups does not matter.
    """
    options = options or Options()
    known = sources or {}
    ready = prepare(rules, options)
    told = {s.id: span for s in known.values() if (span := told_span(s)) is not None}
    made: list[tuple[int, Verdict]] = []
    for number, group in enumerate(groups):
        verdict = judge(group, ready, known, told)
        if verdict is not None:
            made.append((number, verdict))
    made.sort(key=lambda m: _order(groups[m[0]], m[1]))
    ids: dict[str, int] = {}
    by_group = [""] * len(groups)
    findings: list[Finding] = []
    updates: list[Finding] = []
    shown: dict[tuple[str, frozenset[tuple[str, int, int]]], str] = {}
    for number, verdict in made:
        group = groups[number]
        what = (verdict.rule.id, frozenset((c.source, c.start, c.end) for c in group.claims))
        if shown.setdefault(what, group.kind) != group.kind:
            continue  # one name, as that of a person and as that of who did something
        if verdict.relation is Relation.UPDATES:
            group = in_order_told(group, told)
        print_ = fingerprint(group, verdict)
        ids[print_] = ids.get(print_, 0) + 1
        own = print_ if ids[print_] == 1 else f"{print_}-{ids[print_]}"
        finding = finding_of(
            group,
            verdict,
            own,
            known,
            witnesses or {},
            options.lang,
            dict(options.thresholds),
            hint_for(group, verdict.a, verdict.b),
        )
        by_group[number] = own
        (updates if verdict.relation is Relation.UPDATES else findings).append(finding)
    return Outcome(tuple(findings), tuple(updates), tuple(by_group))


def in_order_told(group: FactGroup, told: Mapping[str, TimeSpan]) -> FactGroup:
    """The group with its sides in the order in which they were first told: a timeline."""

    def first(side: tuple[int, ...]) -> tuple[bool, datetime]:
        spans = [c.as_of or told.get(c.source) for c in (group.claims[i] for i in side)]
        starts = [s.start for s in spans if s is not None and s.start is not None]
        return (not starts, min(starts, default=datetime.min))

    return replace(group, sides=tuple(sorted(group.sides, key=first)))


def told_span(source: Source) -> TimeSpan | None:
    """When a source was published, as a span; None where unknown."""
    if source.published is None:
        return None
    when = source.published.when
    if when.year == datetime.max.year:
        return None  # no day after it: a stamp that says "for ever"
    if source.published.day_only:
        start = when.replace(hour=0, minute=0, second=0, microsecond=0)
        return TimeSpan(start, start + timedelta(days=1), Grain.DAY)
    return TimeSpan(when, when + timedelta(minutes=1), Grain.MINUTE, source.published.offset)


def judge(
    group: FactGroup,
    ready: Sequence[Compiled],
    sources: Mapping[str, Source],
    told: Mapping[str, TimeSpan],
) -> Verdict | None:
    """What the rules say of one group; the most specific rule that fires speaks."""
    fitting = [c for c in ready if fits(c.rule, group)]
    if not fitting:
        return None
    grows = any(c.rule.grows for c in fitting) or any(
        map(functions.counts_part_of_toll, group.claims)
    )
    context = Context(told=told, grows=grows, is_a=_is_a, values=len(group.sides))
    update: Verdict | None = None
    for compiled in fitting:
        own = replace(context, tolerance=compiled.tolerance)
        doubtful: list[tuple[bool, Verdict | None]] = []
        settled = (
            told_in_turn(candidate_pairs(group), own) if compiled.rule.check is None else set()
        )
        for a, b in candidate_pairs(group):
            if compiled.rule.check is None and functions.updates(a, b, own):
                if update is None or update.rule.kind != group.kind:
                    pair = _in_time(a, b, own)
                    update = Verdict(compiled.rule, *pair, Relation.UPDATES, "note", not group.sure)
                continue
            if number_pair(a, b) in settled and not functions.told_order(a, b, own):
                continue  # others tell which of the two was counted first
            if fires(compiled, a, b, own, sources):
                doubt = doubt_of(a, b, own)
                verdict = _verdict(compiled, group, a, b, doubt)
                # One source whose figure could not be read takes nothing from two others.
                if verdict is not None and doubt is None and not verdict.unsure:
                    return verdict
                doubtful.append((doubt is not None, verdict))
        if doubtful:
            return min(doubtful, key=lambda told: told[0])[1]
    return update


def _verdict(
    compiled: Compiled, group: FactGroup, a: Claim, b: Claim, most: Severity | None
) -> Verdict | None:
    rule = compiled.rule
    severity = compiled.severity or rule.severity
    unread = any(_unread(group, claim) for claim in (a, b))
    unsure = not group.sure or (rule.check is None and (unread or most == "note"))
    if rule.check is None and (most is not None or _is_soft(a, b)):
        severity = max(severity, "warning", key=_RANK.__getitem__)
    if unsure:
        if rule.downgrade == "off":
            return None
        severity = max(severity, rule.downgrade, key=_RANK.__getitem__)
    found = relation(a, b) if rule.check is None and a is not b else Relation.CONTRADICTS
    shown = found if found is not Relation.UPDATES else Relation.CONTRADICTS
    return Verdict(rule, a, b, shown, severity, unsure)


def _unread(group: FactGroup, claim: Claim) -> bool:
    """Whether figures that could not be read stand beside every passage that tells a value."""
    side = next((s for s in group.sides if any(group.claims[i] is claim for i in s)), ())
    return all(group.claims[i].unread for i in side) if side else claim.unread


def _is_soft(a: Claim, b: Claim) -> bool:
    """Whether two claims that contradict are no error all the same.

    "About 150" and "about 120" lie further apart than their hedges reach, yet neither is firm; and
    what one tells as planned may have come out otherwise.
    """
    planned = [c.modality is Modality.PLANNED for c in (a, b)]
    other = b if planned[0] else a
    # 据え置く, 将上调: the words of the one leave open that it is a plan as well
    apart = planned[0] != planned[1] and not (other.kind == "polarity" and other.tenseless)
    return (_is_hedged(a) and _is_hedged(b)) or apart


def _is_hedged(claim: Claim) -> bool:
    return claim.value is not None and claim.value.bound is Bound.ABOUT


_RANK = {"error": 0, "warning": 1, "note": 2}


def _in_time(a: Claim, b: Claim, context: Context) -> tuple[Claim, Claim]:
    return (a, b) if functions.told_order(a, b, context) >= 0 else (b, a)


def fits(rule: Rule, group: FactGroup) -> bool:
    """Whether a rule looks at a group at all."""
    if rule.check is not None or group.check is not None:
        return rule.check == group.check
    facts = rule.facts
    if facts is None:
        return False
    if facts.kind and group.kind not in facts.kind:
        return False
    if facts.attribute:
        own = {group.attribute, group.attribute.split(":", 1)[0]}
        if own.isdisjoint(facts.attribute):
            return False
    if not facts.of and not facts.not_of:
        return True
    concepts = concepts_of(group)
    if facts.of and not any(_is_a(c, wanted) for c in concepts for wanted in facts.of):
        return False
    return not any(_is_a(c, other) for c in concepts for other in facts.not_of)


def concepts_of(group: FactGroup) -> tuple[str, ...]:
    """The lexicon concepts a group is about: its own, its attribute's, its claims' heads."""
    found = [group.concept] if group.concept else []
    if ":" in group.attribute:
        found.append(group.attribute.split(":", 1)[1])
    for claim in group.claims:
        found += claim.head.concepts[:1] if claim.head else ()
    return tuple(dict.fromkeys(found))


def _is_a(concept: str, ancestor: str) -> bool:
    """Lexicon inheritance; the lexicon is read when a rule first asks for a concept."""
    if concept == ancestor:
        return True
    from factcheck.lexicon import is_a

    return is_a(concept, ancestor)


def candidate_pairs(group: FactGroup) -> list[tuple[Claim, Claim]]:
    """Pairs of claims across sides, the plainest first; a claim with itself for a lone side."""
    if len(group.sides) == 1:
        claim = group.claims[group.sides[0][0]]
        return [(claim, claim)]
    out: list[tuple[Claim, Claim]] = []
    for one, other in combinations(group.sides, 2):
        left = sorted((group.claims[i] for i in one), key=_plainness)
        right = sorted((group.claims[i] for i in other), key=_plainness)
        out += list(product(left, right))[:MOST_PAIRS]
    return out


def _plainness(claim: Claim) -> tuple[bool, bool, bool, bool, str, int]:
    return (
        claim.role is not Role.CURRENT,
        _is_hedged(claim),
        claim.unread,
        claim.heading,
        claim.path,
        claim.start,
    )


def fires(
    compiled: Compiled, a: Claim, b: Claim, context: Context, sources: Mapping[str, Source]
) -> bool:
    """Whether a rule's condition holds for two claims and none of its exceptions does."""
    if compiled.when is not None and not compiled.when.holds(
        a, b, compiled.params, context, sources
    ):
        return False
    return not any(e.holds(a, b, compiled.params, context, sources) for e in compiled.unless)


def fingerprint(group: FactGroup, verdict: Verdict) -> str:
    """Identity of a finding: rule, question, who is concerned, and the normalised values.

    Nothing in it depends on where a passage stands, so an edit elsewhere keeps it, and a changed
    value changes it.
    """
    concerned = sorted(frozenset().union(*(c.principals for c in group.claims)))
    values = sorted({c.text for c in group.claims})
    parts = [
        verdict.rule.id,
        group.kind,
        group.attribute,
        group.concept or "",
        ",".join(concerned) or group.subject.casefold(),
        "|".join(values),
        ",".join(f"{k}={v}" for k, v in sorted(group.facts.items())) if group.check else "",
    ]
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:12]


def _order(group: FactGroup, verdict: Verdict) -> tuple[int, str, str, int, str]:
    first = min(group.claims, key=lambda c: (c.path, c.start))
    return (_RANK[verdict.severity], verdict.rule.id, first.path, first.start, group.attribute)
