"""Event frames: what happened, to whom, where, when, as one item tells it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from factcheck.model.value import TimeSpan


class Modality(StrEnum):
    """How the words hold an event: TimeML's modality and polarity, coarsened."""

    HAPPENED = "happened"
    PLANNED = "planned"
    POSSIBLE = "possible"
    DENIED = "denied"


AHEAD = frozenset({Modality.PLANNED, Modality.POSSIBLE})  # what has not happened so far


@dataclass(frozen=True, slots=True)
class Event:
    """One event frame.

    ``principals`` are ISO 3166 codes (or organisation ids) for whom the participants act;
    ``participants`` are entity keys.  ``inherited`` names the parts that did not stand in the
    trigger's own sentence ("place", "time", "principals").
    """

    index: int  # number inside the source
    item: int
    sentence: int
    concept: str  # lexicon concept id
    start: int
    end: int
    principals: frozenset[str] = frozenset()
    participants: tuple[str, ...] = ()
    place: str | None = None
    time: TimeSpan | None = None
    time_distance: int = 0  # characters between trigger and date; large = loosely attached
    modality: Modality = Modality.HAPPENED
    negated: bool = False
    undone_by: tuple[int, int] | None = None  # span of the predicate that calls it off
    anaphoric: bool = False  # "the summit", 今回の訪中, 此次会晤, 이번 회담
    inherited: tuple[str, ...] = ()
