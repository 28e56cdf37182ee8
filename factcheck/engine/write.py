"""From a verdict to the report's finding: sides, claims, evidence, messages."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any, Protocol

from factcheck.engine.display import base_language, display
from factcheck.engine.fields import FIELDS
from factcheck.engine.messages import CLAIM_FIELDS, fill
from factcheck.engine.passages import report_claim
from factcheck.engine.relation import Relation
from factcheck.engine.rule import LANGUAGES, Rule
from factcheck.model.claim import Claim, FactGroup, Odds
from factcheck.model.report import (
    Because,
    Evidence,
    Finding,
    OddsPart,
    ReportOdds,
    Severity,
    Side,
    Veto,
)
from factcheck.model.source import Source


class Shown(Protocol):
    """What a finding needs of a verdict."""

    @property
    def rule(self) -> Rule: ...
    @property
    def a(self) -> Claim: ...
    @property
    def b(self) -> Claim: ...
    @property
    def relation(self) -> Relation: ...
    @property
    def severity(self) -> Severity: ...
    @property
    def unsure(self) -> bool: ...


def finding_of(
    group: FactGroup,
    verdict: Shown,
    own_id: str,
    sources: Mapping[str, Source],
    witnesses: Mapping[str, str],
    lang: str,
    thresholds: dict[str, float],
    hint: dict[str, str] | None,
) -> Finding:
    """The finding of a verdict on a group; claims whose source is unknown are shown bare."""
    rule = verdict.rule
    messages = {
        language: fill(
            str(getattr(rule.message, language)),
            placeholder_values(group, verdict.a, verdict.b, sources, language),
        )
        for language in LANGUAGES
    }
    if verdict.relation is Relation.UPDATES:
        messages = {
            language: fill(UPDATE[language], placeholder_values(
                group, verdict.a, verdict.b, sources, language))
            for language in LANGUAGES
        }  # fmt: skip
    base = base_language(lang)
    hints = hint or (rule.hint.model_dump() if rule.hint is not None else None)
    relation: Any = verdict.relation.value
    return Finding(
        id=own_id,
        rule=rule.id,
        kind=rule.kind,
        severity=verdict.severity,
        message=messages[base],
        messages=messages,
        hint=hints[base] if hints else None,
        subject=group.subject,
        attribute=group.attribute,
        relation=relation,
        score=round(group.score, 2),
        thresholds=thresholds,
        sides=[_side(group, side, witnesses, base) for side in group.sides],
        claims=[report_claim(c, sources.get(c.source) or bare_source(c)) for c in group.claims],
        evidence=[
            Evidence(
                feature=r.feature,
                weight=round(r.weight, 2),
                because=[Because(text=text, language=language) for text, language in r.because],
            )
            for r in group.reasons
        ],
        vetoes=[Veto(name=v.name, clear=v.clear, because=v.because) for v in group.vetoes],
        unsure=verdict.unsure,
        odds=report_odds(group.odds),
    )


def report_odds(odds: Odds | None) -> ReportOdds | None:
    """Odds as the report holds them."""
    if odds is None:
        return None
    return ReportOdds(
        likely=round(1 / (1 + math.exp(-odds.log_odds)), 3),
        log_odds=round(odds.log_odds, 2),
        note=round(odds.note, 2),
        error=round(odds.error, 2),
        parts=[OddsPart(feature=name, points=round(p, 2)) for name, p in odds.parts],
        held=odds.held,
    )


#: kinds whose canonical value is an id or folded words: readers are shown the words as printed
_AS_PRINTED = frozenset({"place", "person", "role", "name", "quote"})


def shown_value(claim: Claim, lang: str) -> str:
    """A claim's value for a reader."""
    return claim.surface if claim.kind in _AS_PRINTED else display(claim.text, lang, claim.kind)


UPDATE = {
    "en": "{a.outlet} told {a.value}, {b.outlet} later {b.value}",
    "ja": "{a.outlet}は{a.value}、その後{b.outlet}は{b.value}と伝えています",
    "zh": "{a.outlet}报道为{a.value}，其后{b.outlet}报道为{b.value}",
    "ko": "{a.outlet}: {a.value}, 이후 {b.outlet}: {b.value}",
}


def _side(group: FactGroup, side: tuple[int, ...], witnesses: Mapping[str, str], lang: str) -> Side:
    claims = [group.claims[i] for i in side]
    value = claims[0].text
    return Side(
        value=value,
        display=shown_value(claims[0], lang),
        witnesses=sorted({witnesses.get(c.source, c.source) for c in claims}),
        claims=list(side),
    )


def bare_source(claim: Claim) -> Source:
    """A stand-in for a source that was not handed over: its text is the surface alone."""
    text = " " * claim.start + claim.surface
    return Source(claim.source, claim.path, text, "utf-8", claim.language, None, None, None, ())


def placeholder_values(
    group: FactGroup, a: Claim, b: Claim, sources: Mapping[str, Source], language: str
) -> dict[str, str]:
    """What each placeholder of a message stands for in one language."""
    values = {
        "subject": group.subject,
        "attribute": group.attribute,
        "values": _SEPARATOR[language].join(
            shown_value(group.claims[side[0]], language) for side in group.sides
        ),
        "sides": str(len(group.sides)),
        "sources": str(len({c.source for c in group.claims})),
    }
    for name, claim in (("a", a), ("b", b)):
        source = sources.get(claim.source)
        for field in CLAIM_FIELDS:
            read = FIELDS[field].read(claim, source)
            text = ", ".join(read) if isinstance(read, list) else str(read)
            values[f"{name}.{field}"] = text
        values[f"{name}.value"] = shown_value(claim, language)
    values |= {f"fact.{k}": display(v, language) for k, v in group.facts.items()}
    return values


_SEPARATOR = {"en": ", ", "ja": "、", "zh": "、", "ko": ", "}
