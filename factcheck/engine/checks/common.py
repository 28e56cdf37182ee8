"""What the checks share: claims by sentence, cue words, and the making of a group."""

from __future__ import annotations

import functools
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from factcheck.engine.extent import precision_of
from factcheck.model.claim import Claim, FactGroup, Reason
from factcheck.model.source import Source
from factcheck.model.value import Bound, Value, ValueKind
from factcheck.resources import package_yaml

#: kinds whose amounts are levels that can rise, fall and be added up
LEVELS = frozenset({ValueKind.COUNT, ValueKind.NUMBER, ValueKind.MONEY, ValueKind.MEASURE})
#: a subject line longer than this is cut
SUBJECT = 60


@functools.cache
def cue(name: str) -> re.Pattern[str]:
    """A pattern of the words of one entry of ``words.yaml``, in all languages."""
    words = [w for many in package_yaml("engine/words.yaml").data[name].values() for w in many]
    parts = []
    for word in sorted(words, key=len, reverse=True):
        latin = word[0].isascii() and word[0].isalpha()
        end = r"\b" if word[-1].isalnum() else ""
        parts.append(rf"\b{re.escape(word)}{end}" if latin else re.escape(word))
    return re.compile("|".join(parts), re.IGNORECASE)


def by_sentence(claims: Iterable[Claim]) -> list[list[Claim]]:
    """Claims with a value, by item and sentence, in order of text; background ones as well."""
    found: dict[tuple[int, int], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.value is not None:
            found[(claim.item, claim.sentence)].append(claim)
    return [sorted(found[key], key=lambda c: c.start) for key in sorted(found)]


#: a check, and one that looks at one sentence at a time
Run = Callable[[Source, list[Claim]], list[FactGroup]]
Find = Callable[[Source, list[Claim]], Iterator[FactGroup]]


def in_each_sentence(find: Find) -> Run:
    """A check out of one that is given the claims of a single sentence, in order of text."""

    @functools.wraps(find)
    def run(source: Source, claims: list[Claim]) -> list[FactGroup]:
        return [group for sentence in by_sentence(claims) for group in find(source, sentence)]

    return run


def sentence_text(source: Source, claim: Claim) -> tuple[int, str]:
    """Start and text of a claim's sentence; its line where sentences are not known."""
    if 0 <= claim.item < len(source.items):
        sentences = source.items[claim.item].sentences
        if 0 <= claim.sentence < len(sentences):
            span = sentences[claim.sentence]
            if span.start <= claim.start and claim.end <= span.end:
                return span.start, source.text[span.start : span.end]
    start = source.text.rfind("\n", 0, claim.start) + 1
    end = source.text.find("\n", claim.end)
    return start, source.text[start : end if end >= 0 else len(source.text)]


def between(source: Source, a: Claim, b: Claim) -> str:
    """The text between two claims of one source, in either order."""
    first, second = (a, b) if a.start <= b.start else (b, a)
    return source.text[first.end : second.start]


def amount(claim: Claim) -> Fraction | None:
    """The claim's single amount; None for a range or where there is none."""
    value = claim.value
    if value is None or value.amount is None or value.upper is not None:
        return None
    return Fraction(value.amount)


def exact_amount(claim: Claim) -> Fraction | None:
    """The claim's single amount where it is told without bound and hedge; else None."""
    return amount(claim) if is_plain(claim) and not is_hedged(claim) else None


def told_slack(*claims: Claim) -> Fraction:
    """How far a ratio told in the first claim may be off: its last place, and a tenth of it where
    one of the claims is hedged."""
    told = claims[0]
    slack = precision_of(told.value) if told.value is not None else Fraction(1)
    hedged = any(is_hedged(c) for c in claims)
    return max(slack, abs(amount(told) or Fraction(0)) / 10) if hedged else slack


def is_plain(claim: Claim) -> bool:
    """Whether the number is told without bound: exact or about."""
    return claim.value is not None and claim.value.bound in (Bound.EXACT, Bound.ABOUT)


def is_hedged(claim: Claim) -> bool:
    """Whether the number is told as about."""
    return claim.value is not None and claim.value.bound is Bound.ABOUT


def same_scale(a: Value, b: Value) -> bool:
    """Whether two values are levels of one thing: same kind and unit, no two counters."""
    if a.unit != b.unit or not {a.kind, b.kind} <= LEVELS:
        return False
    counts = {ValueKind.COUNT, ValueKind.NUMBER}
    if a.kind != b.kind and not {a.kind, b.kind} <= counts:
        return False
    return a.counter_class is None or b.counter_class is None or a.counter_class == b.counter_class


def shown(number: Fraction | Decimal, places: int = 1) -> str:
    """A number for a message: at most so many decimals, no idle zeros."""
    rounded = round(Fraction(number) * 10**places)
    text = f"{Decimal(rounded).scaleb(-places):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def subject_of(source: Source, claim: Claim) -> str:
    """A line to name a finding inside one source: the beginning of its sentence."""
    _, text = sentence_text(source, claim)
    line = " ".join(text.split())
    return line if len(line) <= SUBJECT else line[: SUBJECT - 1].rstrip() + "…"


def group_of(
    check: str,
    kind: str,
    source: Source,
    sides: Sequence[Sequence[Claim]],
    facts: dict[str, str],
    *,
    sure: bool = True,
    why: str,
) -> FactGroup:
    """The fact group of a contradiction inside one source."""
    claims = [c for side in sides for c in side]
    indices: list[tuple[int, ...]] = []
    at = 0
    for side in sides:
        indices.append(tuple(range(at, at + len(side))))
        at += len(side)
    reason = Reason(check, "inside", 1.0, ((why, None),))
    head = claims[0].head
    return FactGroup(
        kind=kind,
        attribute=check,
        concept=head.concepts[0] if head and head.concepts else None,
        subject=subject_of(source, claims[0]),
        claims=tuple(claims),
        sides=tuple(indices),
        score=0.0,
        sure=sure,
        reasons=(reason,),
        check=check,
        facts=facts,
    )
