"""How likely a disagreement is, in words: log-odds as percentages, and the names of their parts."""

from __future__ import annotations

import math
from typing import Any

from factcheck.model.report import ReportOdds
from factcheck.report.texts import Texts

KIND = "kind "  # begins the part that stands for the kind of a fact


def likely(log_odds: float) -> float:
    """The chance that log-odds stand for, from 0 to 1."""
    return 1 / (1 + math.exp(-log_odds))


def percent(log_odds: float) -> str:
    """ "81 %"; never 0 or 100, which would say that something is certain."""
    return f"{min(99, max(1, round(100 * likely(log_odds))))} %"


def odds_text(texts: Texts, odds: ReportOdds, unsure: bool) -> str:
    """How sure a match is by its odds, with the thresholds."""
    key = odds.held or ("unsure" if unsure else "sure")
    return texts(
        f"likely.{key}",
        likely=percent(odds.log_odds),
        note=percent(odds.note),
        error=percent(odds.error),
    )


def odds_scale(odds: ReportOdds) -> dict[str, Any]:
    """The chance between its thresholds, in percent of a scale from 0 to 100."""
    note, error = (round(1000 * likely(at)) / 10 for at in (odds.note, odds.error))
    return {
        "score": percent(odds.log_odds),
        "note": percent(odds.note),
        "join": percent(odds.error),
        "at_note": note,
        "at_join": error,
        "at": min(99.4, round(1000 * likely(odds.log_odds)) / 10),
    }


def part_name(texts: Texts, feature: str) -> str:
    """What a part of the odds is called."""
    if feature.startswith(KIND):
        return texts("odds.kind", kind=texts.name("kind", feature.removeprefix(KIND)))
    known = texts.name("odds", feature)
    return texts.name("feature", feature) if known == feature else known
