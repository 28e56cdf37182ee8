"""Of whom or of what body a figure is told: one person, named in one script or in two."""

from __future__ import annotations

import functools

from factcheck.align import acts, dates
from factcheck.align.features import Feature, label_of
from factcheck.align.scope import of_two_athletes
from factcheck.model.claim import Reason
from factcheck.names.match import same_name

SUBJECT = 2.2  # both speak of one person
OWNER = 1.0  # both give the figure of one body


def evidence(a: Feature, b: Feature) -> list[Reason]:
    """Both speak of one person, or give the figure of one body."""
    out: list[Reason] = []
    told = person_of(a, b) if a.claim.kind == "age" else min(a.subject & b.subject, default=None)
    if told is not None:
        out.append(Reason("about", "subject", SUBJECT, ((label_of(told), None),)))
    if a.owner and a.owner == b.owner:
        out.append(Reason("owner", "subject", OWNER, ((label_of(a.owner), None),)))
    return out


def apart(a: Feature, b: Feature) -> str | None:
    """Why two figures are told of two persons, or of a part and the whole, or None."""
    if a.claim.kind in ("quote", "name"):
        return None  # who said it, and how a name is spelt, is the very question
    others = a.subject and b.subject and not a.subject & b.subject and not acts.may_be_one(a, b)
    others = others and not of_one_age(a, b)
    if others or dates.others_met(a, b) or of_two_athletes(a, b):
        return "about different persons or bodies"
    if a.claim.kind == "count" and bool(a.subject) != bool(b.subject):
        return "a part told by nationality against the whole"
    return None


def of_one_age(a: Feature, b: Feature) -> bool:
    """Whether both tell the age of one person: it is the same wherever and with whatever else it
    is told."""
    return a.claim.kind == "age" and bool(person_of(a, b))


def person_of(a: Feature, b: Feature) -> str | None:
    """The person of whom two claims are told: one entity, or two names that are one."""
    if shared := a.subject & b.subject:
        return min(shared)
    if a.claim.language[:2] == b.claim.language[:2]:
        return None
    pairs = ((x, y) for x in a.claim.subject for y in b.claim.subject)
    return next((x for x, y in pairs if _are_one(x, y)), None)


@functools.lru_cache(maxsize=4096)
def _are_one(x: str, y: str) -> bool:
    return ":" not in x + y and same_name(x, y, "person").verdict == "same"


def of_two_sexes(a: Feature, b: Feature) -> bool:
    """Whether one age is told of a man, the other of a woman."""
    sexes = [set(f.claim.qualifiers) for f in (a, b)]
    return a.claim.kind == "age" and all(sexes) and sexes[0].isdisjoint(sexes[1])
