"""The words and names around a passage, each with how near it stands."""

from __future__ import annotations

import math

from factcheck import lexicon
from factcheck.extract.annotate import CLAUSE_COST, LATIN_SCALE, Around, Line, Place
from factcheck.model.mention import NameMention

TOPIC_NEAR = 0.4  # how near the subject of a sentence is to any of its verbs, at least
DECAY = 30.0  # characters over which a word's nearness falls to 1/e
GENERAL = 0.7  # what a concept one step more general says, as a share
MAX_WORDS = 60  # keys kept per claim

Words = tuple[tuple[str, float, int], ...]
Names = tuple[tuple[int, float], ...]


def nearness_keys(
    line: Line, start: int, end: int, own_words: bool = False, topic: int = 0
) -> tuple[Words, Names]:
    """Keys of the words around a span, and the names, each with how near they stand.

    ``own_words`` says whether words inside the span count ("14 memorandums").  What ends at
    ``topic`` or before it is what the sentence speaks of, and never far.
    """
    around = line.around
    if around is None:
        around = line.around = _around(line)
    here, scale = line.clause(start), LATIN_SCALE if line.language == "en" else 1.0

    def near_to(place: Place) -> float:
        first, last, clause, _ = place
        gap = first - end if first > end else start - last if start > last else 0
        near = math.exp(-(gap * scale + CLAUSE_COST * abs(clause - here)) / DECAY)
        return TOPIC_NEAR if last <= topic and near < TOPIC_NEAR else near

    keys: dict[str, tuple[float, int]] = {}
    for place, concepts in around.concepts:
        if own_words or place[0] >= end or start >= place[1]:
            near, number = near_to(place), place[3]
            for key in concepts:
                known = keys.get(key)
                if known is None or near > known[0]:
                    keys[key] = (near, number)
                near *= GENERAL
    for place, told in around.words:
        if own_words or place[0] >= end or start >= place[1]:
            near, number = near_to(place), place[3]
            for key, weight in told:
                weight *= near
                known = keys.get(key)
                if known is None or weight > known[0]:
                    keys[key] = (weight, number)
    ranked = sorted((-weight, key, number) for key, (weight, number) in keys.items())
    words = tuple((key, round(-weight, 3), number) for weight, key, number in ranked[:MAX_WORDS])
    return words, tuple((place[3], round(near_to(place), 3)) for place in around.names)


def _around(line: Line) -> Around:
    concepts = []
    for number, mention in enumerate(line.concepts):
        keys = tuple(f"c:{c}" for c in (mention.concept, *lexicon.ancestors(mention.concept)))
        place = (mention.start, mention.end, line.clause(mention.start), number)
        concepts.append((place, keys))
    words = []
    for number, word in enumerate(line.words, start=len(line.concepts)):
        if _covered(word.start, word.end, line.names):
            continue
        owner = _concept_at(line, word.start, word.end)
        counted = number if owner is None else owner  # a part of a concept counts under it
        words.append(((word.start, word.end, line.clause(word.start), counted), word.keys))
    names = tuple((n.start, n.end, line.clause(n.start), n.start) for n in line.names)
    return Around(tuple(concepts), tuple(words), names)


def _concept_at(line: Line, start: int, end: int) -> int | None:
    """The concept mention a word is part of: both say the same thing once."""
    for number, mention in enumerate(line.concepts):
        if mention.start < end and start < mention.end:
            return number
    return None


def _covered(start: int, end: int, names: list[NameMention]) -> bool:
    return any(n.start <= start and end <= n.end for n in names)
