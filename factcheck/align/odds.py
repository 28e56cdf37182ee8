"""How likely a disagreement is one: log-odds of the evidence, fitted on stories.

The evidence tells who could be whose partner; this tells how far the best partner is to be
trusted.  ``odds.yaml`` holds what each feature of the evidence is worth, per point of its weight;
``python -m tests.corpus.fit --write`` fits it anew on the corpus's tuning stories, and on what the
program first made of stories for which nothing had been mended yet.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Iterable, Mapping
from pathlib import Path

from factcheck.model.claim import Reason
from factcheck.resources import package_yaml

TABLE = Path(__file__).parent / "odds.yaml"
HEAD = (
    "What a point of each feature adds to the log-odds that a disagreement is one. Fitted by",
    "logistic regression on the tuning half of corpus/ and on stories as they were first read,",
    "cross-validated over stories:",
    "python -m tests.corpus.fit --write",
)
CERTAIN = 0.8  # log-odds from which a disagreement is an error: about nine to four
TWO = 0.4  # how much more is asked of two sources alone, where no third bears either out
PLACED = 0.45  # the same of two places of which one thing is told: it was found there, taken there
POSSIBLE = -1.0  # from here it is worth a note: one in four
HELD_BACK = 1.0  # more is asked of a note that can be nothing else
FITTED = 5  # sources of a story that the odds were fitted on, at the most
INTERCEPT = "intercept"  # the log-odds before anything is known of a pair
ALONE = 1.5  # points of "only date" where either source tells no other date of such an event
MARGIN = "margin"  # how much better the partner is than the next best, in points
MOST_MARGIN = 3.0
SORTS = ("figures", "dates", "predicates")
PREDICATES = ("polarity", "person", "place", "role", "quote", "name")
# Of who, where, whether and which in order a long report tells many.
LOOSE = ("polarity", "person", "place", "role", "ordinal")
# How fast the bar of an error rises with the number of sources: chosen on real stories of 12 to 26
# sources each.
STEEP = {"figures": 2.1, "dates": 3.2}
LOOSE_STEEP = 4.2
SMALL = 5  # two figures no larger than this meet by chance
# Days near one another, or alike in a part, are likeness as that of other figures.
ALIKE = {
    "near days": "near values",
    "one part of the date": "near values",
    "far days": "far values",
    "one digit": "near values",
    "one digit of a long figure": "same digits",
    "one sum": "same digits",
    "one digit of the hour": "same digits",
    "one hour": "same digits",
    "one goal": "only date",
    "the next one": "only date",
    "one end": "only date",
    "one end, one slip": "same digits",
    "one series": "about",
    "only sum": "only of its sort",
    "first of another": "far values",
}
# What is told of a pair beside its reasons, each 0 or 1 or a small number; see ``judge``.
CONTEXT = (
    "held back", "families", "crowd", "planned", "small", "both told again", "within twice",
    "no noun", "late", "elsewhere", MARGIN, "one dated event",
)  # fmt: skip

# More of these makes a disagreement less likely; more of anything else makes it likelier.
AGAINST = frozenset({"held back", "crowd", "small", "both told again", "late", "elsewhere"})


def of_reasons(reasons: Iterable[Reason]) -> dict[str, float]:
    """The evidence of a pair by feature, in points."""
    found: dict[str, float] = {}
    for reason in reasons:
        name = ALIKE.get(reason.feature, reason.feature)
        found[name] = found.get(name, 0.0) + reason.weight
    return found


def joint(parts: Mapping[str, float]) -> dict[str, float]:
    """What parts say together: each source tells one date of one sort of event, and the two lie
    near one another or differ in one part."""
    alone = parts.get("only date", 0.0) >= ALONE and parts.get("event type", 0.0) > 0
    return {"one dated event": 1.0} if alone and parts.get("near values", 0.0) > 0 else {}


def pooled(each: list[dict[str, float]]) -> dict[str, float]:
    """Evidence of pairs that hold the same two facts apart: what speaks for counts by the best
    that any of them brings, what speaks against by its mean."""
    found: dict[str, float] = {}
    for name in sorted({name for parts in each for name in parts}):
        points = [parts.get(name, 0.0) for parts in each]
        found[name] = max(points) if max(points) > 0 else sum(points) / len(points)
    return found


def capped(margin: float) -> float:
    """A margin in points; more than enough says no more than enough."""
    return max(-MOST_MARGIN, min(MOST_MARGIN, margin))


def crowd(figures: int) -> float:
    """How many claims of a kind a source tells, as a number that grows slowly."""
    return math.log(1 + figures)


def certain(sources: int, kind: str, placed: bool = False) -> float:
    """Log-odds from which a disagreement of a kind is an error, in a story of so many sources.

    ``placed`` says that it is one of two places that answer one question of the table: of these
    fewer are wrong than the odds of all that are no figures tell.

    The odds were fitted on stories of a few sources.  Pairs that could be mistaken for one another
    grow with the square of their number, what sources disagree on hardly does; of who, where and
    whether it does so least: each of many reports tells of other persons, places and acts.
    """
    steep = LOOSE_STEEP if kind in LOOSE else STEEP["dates" if kind == "date" else "figures"]
    return (PLACED if placed else CERTAIN) + steep * math.log(max(1.0, sources / FITTED))


def possible(strong: bool) -> float:
    """Log-odds from which a disagreement is worth a note: even odds where its evidence is held back
    from being more."""
    return POSSIBLE if strong else POSSIBLE + HELD_BACK


def sort_of(kind: str) -> str:
    """The sort of a kind of claim, each with odds of its own: figures, dates, predicates."""
    if kind == "date":
        return "dates"
    return "predicates" if kind in PREDICATES else "figures"


def log_odds(kind: str, parts: Mapping[str, float]) -> float:
    """Log-odds of a disagreement; 0 is an even chance."""
    return sum(points for _, points in added(kind, parts))


def added(kind: str, parts: Mapping[str, float]) -> list[tuple[str, float]]:
    """What each part adds to the log-odds, and what they are before anything is known."""
    table = _table(sort_of(kind))
    points = {name: table.get(name, 0.0) * x for name, x in parts.items()}
    return [(INTERCEPT, table[INTERCEPT]), *points.items()]


@functools.cache
def _table(sort: str) -> dict[str, float]:
    data = package_yaml("align/odds.yaml").data["log-odds"][sort]
    return {name: float(value) for name, value in data.items()}
