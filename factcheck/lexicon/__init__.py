"""The lexicon: events, measured things, offices and bases, four languages side by side."""

from factcheck.lexicon.concept import Concept
from factcheck.lexicon.match import find
from factcheck.lexicon.tables import (
    all_concepts,
    ancestors,
    apart,
    axis,
    concept,
    is_a,
    nested,
    opposite,
    takes_turns,
)

__all__ = [
    "Concept",
    "all_concepts",
    "ancestors",
    "apart",
    "axis",
    "concept",
    "find",
    "is_a",
    "nested",
    "opposite",
    "takes_turns",
]
