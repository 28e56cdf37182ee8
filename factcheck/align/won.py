"""Whether two winners may be those of one event: a meeting has many, each with one winner."""

from __future__ import annotations

from factcheck.align.features import Feature

WINNERS = ("honours/women-winner", "honours/men-winner")


def apart(a: Feature, b: Feature) -> str | None:
    """Why two winners, both of women's or both of men's events, are not known to have won one
    event, or None."""
    x, y = (dict(q.split(":", 1) for q in f.claim.qualifiers) for f in (a, b))
    if any(x[field] != y[field] for field in x.keys() & y.keys()):
        return "of another event"
    told = x.keys() == y.keys() and (bool(x) or (a.alone and b.alone))
    return None if told else "not known to be of one event"
