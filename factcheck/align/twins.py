"""Statements told twice: two sentences that say the same of the same and differ in one value.

Where nearly every word and name of the shorter of two sentences stands in the longer one, and so
does every other value of it, what the two tell is one statement, whether or not the lexicon knows
its verbs and nouns: the values that differ answer one question.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Set
from dataclasses import dataclass

from factcheck.align.features import Feature, heads_related
from factcheck.align.scope import FIGURES
from factcheck.model.claim import Reason
from factcheck.model.event import AHEAD

LEAST_SHARED = 3.0  # words that two sentences share at least; a name counts for two
LEAST_ALIKE = 2.0  # the same of two sentences that have no word but those
COVERED = 0.8  # share of the shorter sentence that the longer one tells as well
NAME = 2.0
PLACE = 1.0  # a place is that of many a statement
PLACES = ("country:", "city:", "place:", "town:")
WEIGHT = 3.0
STATEMENT = "statement"  # the family of this evidence
FAR = ("far values", "far days")
LAST_NAME = 5  # letters of a name's key, "w:" with it, from which it is no chance
_NUMBERED = re.compile(r"^(unknown-\w+:)\d+ ")
UNTOLD = "anaphora"  # begins what is said of a time counted from another one of its text

HEDGES = "~<>="
OTHER_HEADS = ("apart", "other")
PREDICATES = ("polarity", "place", "person", "role", "quote", "name")


@dataclass(frozen=True, slots=True)
class _Cover:
    """How much of one sentence another tells as well."""

    shared: float
    whole: float

    @property
    def share(self) -> float:
        return self.shared / self.whole if self.whole else 0.0


def settled(a: Feature, b: Feature, reasons: list[Reason]) -> list[Reason]:
    """The evidence, with that of one statement told twice: then no two values lie too far apart."""
    if not are_twins(a, b):
        return reasons
    shown = ((f"{a.claim.surface} · {b.claim.surface}", None),)
    kept = [reason for reason in reasons if reason.feature not in FAR]
    return [*kept, Reason("one statement", STATEMENT, WEIGHT, shown)]


def are_twins(a: Feature, b: Feature) -> bool:
    """Whether two values stand in one statement told twice, all else being equal."""
    if a.claim.text == b.claim.text or a.claim.kind in PREDICATES:
        return False
    if a.claim.language[:2] != b.claim.language[:2]:
        return False
    if a.claim.negated != b.claim.negated or _planned(a) != _planned(b):
        return False
    if heads_related(a, b) in OTHER_HEADS:
        return False
    return _is_told_by(a, b) or _is_told_by(b, a)


def likeness(a: Feature, b: Feature) -> float:
    """Share of the words and names of either figure's sentence that the other's tells too, 0 to 1,
    whichever is the larger; 1 where that tells nothing: of other claims, and across languages."""
    x, y = a.claim, b.claim
    if x.kind not in FIGURES or x.language[:2] != y.language[:2]:
        return 1.0
    return max(_cover(a, b).share, _cover(b, a).share)


def _planned(feature: Feature) -> bool:
    return feature.claim.modality in AHEAD


def _is_told_by(shorter: Feature, longer: Feature) -> bool:
    """Whether a sentence says nothing but its value that the other does not say as well."""
    if not _values(shorter) <= _values(longer) or _plain(longer.claim.text) in _values(shorter):
        return False
    if _plain(shorter.claim.text) in _values(longer):
        return False
    if longer.claim.kind == "date" and any(UNTOLD in text for text in longer.near):
        return False  # "the day before" beside it may be the very day
    cover = _cover(shorter, longer)
    if cover.share == 1 == _cover(longer, shorter).share:
        return cover.shared >= LEAST_ALIKE
    return cover.shared >= LEAST_SHARED and cover.share >= COVERED


def _values(feature: Feature) -> set[str]:
    return {_plain(text) for text in feature.near}


def _plain(text: str) -> str:
    return text.lstrip(HEDGES)


def _cover(own: Feature, other: Feature) -> _Cover:
    keys_of: dict[int, list[tuple[float, str]]] = defaultdict(list)
    for key, (weight, word) in own.words.items():
        keys_of[word].append((weight, key))
    told = [keys for keys in keys_of.values() if any(not key.startswith("c:") for _, key in keys)]
    shared = sum(_share(keys, other.words.keys()) for keys in told)
    whole = float(len(told))  # what is a concept alone is one more sense of a word
    names = {_plain_name(name) for name in other.entities}
    for name in own.entities:
        weight = PLACE if name.startswith(PLACES) else NAME
        whole += weight
        shared += weight * (_plain_name(name) in names or _is_called(name, other))
    return _Cover(shared, whole)


def _plain_name(entity: str) -> str:
    """An entity's key; that of an unknown one without the number of its source."""
    return _NUMBERED.sub(r"\1", entity)


def _is_called(entity: str, other: Feature) -> bool:
    """Whether another sentence has the last name of an unknown person among its words."""
    if not entity.startswith("unknown-person:"):
        return False
    return any(
        key.startswith("w:") and len(key) > LAST_NAME and entity.endswith(key[2:])
        for key in other.words
    )


def _share(keys: list[tuple[float, str]], other: Set[str]) -> float:
    """How much of a word stands in another sentence: all of it, or some of its pairs of Han.

    A word of the lexicon must be told itself: of what it is a kind, there are others; and in one
    language a gloss is that of several words (on foot, a walk), unless it is all that is known.
    """
    concept = max((key for key in keys if key[1].startswith("c:")), default=None)
    if concept is not None and concept[1] in other:
        return 1.0
    told = [key for _, key in keys if not key.startswith("c:")]
    plain = [key for key in told if not key.startswith("g:")] or told
    met = [key for key in plain if key in other]
    if any(not key.startswith("h:") for key in met):
        return 1.0
    pairs = [key for key in plain if key.startswith("h:")]
    return len(met) / len(pairs) if pairs else 0.0
