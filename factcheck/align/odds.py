"""How likely two figures answer one question: log-odds of the evidence, fitted on stories.

The evidence tells who could be whose partner; this tells how far the best partner is to be
trusted.  ``odds.yaml`` holds what each feature of the evidence is worth, per point of its weight;
``python -m tests.corpus.fit --write`` fits it anew on the corpus's tuning stories.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping
from pathlib import Path

from factcheck.align.features import Feature
from factcheck.model.claim import Reason
from factcheck.resources import package_yaml

TABLE = Path(__file__).parent / "odds.yaml"
HEAD = (
    "What a point of each feature of evidence adds to the log-odds that two figures answer one",
    "question. Fitted by logistic regression on the tuning half of corpus/, cross-validated over",
    "stories: python -m tests.corpus.fit --write",
)
KINDS = ("age", "count", "date", "duration", "measure", "money", "ordinal", "percent", "score")
MARGIN = "margin"  # how much better the partner is than the next best, in points
MOST_MARGIN = 3.0
# Days near one another, or alike in a part, are likeness as that of other figures.
ALIKE = {
    "near days": "near values",
    "one part of the date": "near values",
    "far days": "far values",
    "one digit": "near values",
}


def parts(feature: Feature, reasons: Iterable[Reason]) -> dict[str, float]:
    """The evidence of a pair by feature, in points, and its kind."""
    found = {f"kind {feature.claim.kind}": 1.0}
    for reason in reasons:
        name = ALIKE.get(reason.feature, reason.feature)
        found[name] = found.get(name, 0.0) + reason.weight
    return found


def capped(margin: float) -> float:
    """A margin in points; more than enough says no more than enough."""
    return max(-MOST_MARGIN, min(MOST_MARGIN, margin))


def log_odds(found: Mapping[str, float]) -> float:
    """Log-odds of a pair before its margin is known; 0 is an even chance."""
    table = _table()
    return table["intercept"] + sum(table.get(name, 0.0) * x for name, x in found.items())


def of_margin(margin: float) -> float:
    """What the margin adds."""
    return _table()[MARGIN] * capped(margin)


@functools.cache
def _table() -> dict[str, float]:
    data = package_yaml("align/odds.yaml").data["log-odds"]
    return {name: float(value) for name, value in data.items()}
