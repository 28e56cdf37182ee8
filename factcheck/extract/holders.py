"""Who holds a prize, a rank or a part that one person alone holds on an occasion."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck import lexicon
from factcheck.extract.annotate import Annotated, Line
from factcheck.extract.claims import text_claim
from factcheck.extract.events import modality_at
from factcheck.model.claim import Claim, Head
from factcheck.model.event import Modality
from factcheck.model.mention import ConceptMention, NameKind, NameMention

REACH = 40.0  # how far a holder may stand from what is held
CLEARLY = 10.0  # how much nearer than any other person
# Somebody else held it at an earlier time.
_EARLIER = re.compile(
    r"\b(?:last year|previous|former|past|in (?:19|20)\d\d)\b"
    r"|昨年|前回|前年|過去|去年|上届|上屆|往届|지난해|작년|지난 대회|역대|전년",
    re.IGNORECASE,
)


def holder_claims(item: Annotated) -> Iterator[Claim]:
    """The person told to hold each honour, where one clearly stands nearest to it."""
    for line in item.lines:
        honours = [m for m in line.concepts if lexicon.concept(m.concept).kind == "honour"]
        if not honours or _EARLIER.search(line.text):
            continue
        for honour in honours:
            modality, negated = modality_at(line, honour.start, honour.end)
            name = _holder(line, honour, honours)
            if name is None or negated or modality is not Modality.HAPPENED:
                continue
            text = line.text[honour.start - line.start : honour.end - line.start]
            yield text_claim(
                item,
                line,
                (name.start, name.end),
                kind="person",
                attribute="holder",
                text=name.alias_of or name.id or name.surface,
                head=Head(text, line.language, (honour.concept,), (), touching=True),
            )


def _holder(
    line: Line, honour: ConceptMention, honours: list[ConceptMention]
) -> NameMention | None:
    span = (honour.start, honour.end)
    ranked: dict[str, tuple[float, NameMention]] = {}
    for name in line.names:
        if name.kind is not NameKind.PERSON:
            continue
        gap = line.distance((name.start, name.end), span)
        key = name.alias_of or name.id or name.surface
        if gap <= REACH and (key not in ranked or gap < ranked[key][0]):
            ranked[key] = (gap, name)
    best = sorted(ranked.values(), key=lambda one: one[0])
    if not best or (len(best) > 1 and best[1][0] - best[0][0] < CLEARLY):
        return None
    name = best[0][1]
    nearer = any(
        other is not honour
        and line.distance((name.start, name.end), (other.start, other.end)) < best[0][0]
        for other in honours
    )
    return None if nearer else name
