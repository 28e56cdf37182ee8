"""Whether two winners may be those of one event: a meeting has many, each with one winner."""

from __future__ import annotations

import re
from collections.abc import Iterable

from factcheck.align.features import Feature

_PLAIN = frozenset(("Prize", "Award", "Awards", "Medal", "Trophy", "Fellowship", "The"))
_UNNAMED = frozenset(("奖项", "獎項", "该奖", "該獎"))
PRIZE = "honours/prize-holder"
WINNERS = ("honours/women-winner", "honours/men-winner", PRIZE)


def apart(a: Feature, b: Feature) -> str | None:
    """Why two winners, both of women's or both of men's events or both of prizes, are not known to
    have won one, or None."""
    if a.concepts[0] == PRIZE:
        return _prizes_apart(a, b)
    x, y = (dict(q.split(":", 1) for q in f.claim.qualifiers) for f in (a, b))
    if any(x[field] != y[field] for field in x.keys() & y.keys()):
        return "of another event"
    told = x.keys() == y.keys() and (bool(x) or (a.alone and b.alone))
    return None if told else "not known to be of one event"


def _prizes_apart(a: Feature, b: Feature) -> str | None:
    """Why two who get a prize are not known to get one: each source may tell of one prize only, and
    what the prizes are for and their ranks must not differ."""
    x, y = (_by_field(f.claim.qualifiers) for f in (a, b))
    if any(x[field].isdisjoint(y[field]) for field in x.keys() & y.keys()):
        return "of another prize"
    if x.get("rank", set()) != y.get("rank", set()):
        return "of a prize of another rank"
    if a.claim.language == b.claim.language and not _share_a_name(a, b):
        return "of a prize of another name"
    return None if a.alone and b.alone else "one of several prizes"


def mark_prizes(features: Iterable[Feature]) -> None:
    """Give all that a source tells of a person what it tells of the prize that he gets."""
    kept = [feature for feature in features if feature.claim.kind == "person"]
    told: dict[tuple[int, str], set[str]] = {}
    for feature in kept:
        if feature.concepts[:1] == (PRIZE,):
            told.setdefault(_whom(feature), set()).update(feature.claim.qualifiers)
    for feature in kept:
        feature.prize = frozenset(told.get(_whom(feature), ()))


def _whom(feature: Feature) -> tuple[int, str]:
    return feature.source, feature.who or feature.claim.text


def other_prizes(a: Feature, b: Feature) -> str | None:
    """That two persons get prizes that are for other things, or of other ranks; or None."""
    x, y = (_by_field(f.prize) for f in (a, b))
    apart = any(x[field].isdisjoint(y[field]) for field in x.keys() & y.keys())
    return "they get other prizes" if apart else None


def _share_a_name(a: Feature, b: Feature) -> bool:
    """Whether the names of two prizes in one language have a word, or two characters, in common."""
    x, y = (f.claim.head.text if f.claim.head else "" for f in (a, b))
    if not all((x, y)) or {x, y} & _UNNAMED:
        return True
    if a.claim.language == "en":
        words = [set(re.findall(r"[A-Z][\w’'-]+", name)) - _PLAIN for name in (x, y)]
        return not all(words) or bool(words[0] & words[1])
    runs = [{name[at : at + 2] for at in range(len(name) - 1)} for name in (x, y)]
    return not all(runs) or bool(runs[0] & runs[1])


def _by_field(told: Iterable[str]) -> dict[str, set[str]]:
    """What is told of a prize, by field."""
    found: dict[str, set[str]] = {}
    for field, _, name in (q.partition(":") for q in told):
        found.setdefault(field, set()).add(name)
    return found
