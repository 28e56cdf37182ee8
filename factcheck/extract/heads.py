"""The noun a figure answers to: 償還期間 … 30年; 14件の**覚書**; "interest of 0.9 %"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck import lexicon
from factcheck.extract.annotate import Line
from factcheck.extract.words import Word
from factcheck.model.claim import Head
from factcheck.model.value import Value, ValueKind

HEAD_KINDS = ("thing", "state")
HEAD_REACH = 40.0  # characters of Chinese; farther nouns belong to something else
TOUCHING = 1.0  # up to this a noun certainly belongs to the figure
TOUCHING_BEFORE = 0.6
CONJUNCTION_COST = 5.0  # "killing 10 people and injuring 80": a new figure begins
# What may stand between a count and the word it goes with: 14件の覚書, 163명을 구조, 3人が死亡.
_LINK = re.compile(r"[のがをもはに]?「?|的?“?| |(?:을|를|이|가|은|는|도|의)? ?")
_AND = re.compile(r"\b(?:and|but|while|or)\b|および|及び|以及|그리고|(?<=[명건개])[과와]\s")
MOST_OTHERS = 3
EVENT_PENALTY = 8.0  # an event's trigger is a head only where no thing is near


@dataclass(frozen=True, slots=True)
class Direction:
    """How far a noun seems, by the side it stands on."""

    after: float
    after_cost: float
    before: float
    before_cost: float


# Where the noun of a figure stands, measured by eye on news prose: English and Chinese after the
# number, Korean and Japanese before it, Japanese also after の.
DIRECTIONS = {
    "en": Direction(1.0, 0.0, 1.2, 3.0),
    "zh": Direction(1.0, 0.0, 1.1, 2.0),
    "ja": Direction(1.3, 2.0, 1.0, 1.0),
    "ko": Direction(1.4, 3.0, 1.0, 0.0),
}
# Money, percent, durations and measures answer to the noun before them ("exports rose to $3bn").
LEVEL_KINDS = (ValueKind.MONEY, ValueKind.PERCENT, ValueKind.DURATION, ValueKind.MEASURE)
LEVEL_AFTER_COST = 4.0


def head_of(line: Line, value: Value) -> Head | None:
    """The head of a figure: a lexicon concept if one is near, else the touching noun."""
    concepts = _concepts_near(line, value)
    touching = _touching(line, value)
    if concepts:
        start, end, _ = concepts[0]
        close = _distance(line, value, start, end) <= TOUCHING
        ids = tuple(dict.fromkeys(c for s, e, c in concepts if (s, e) == (start, end)))
        further = dict.fromkeys(c for s, e, c in concepts if (s, e) != (start, end))
        others = tuple(c for c in further if c not in ids)[:MOST_OTHERS]
        text = line.text[start - line.start : end - line.start]
        return Head(text, line.language, ids, _keys(line, start, end), close, others)
    if value.noun:
        return Head(value.noun, line.language, (), _keys(line, value.start, value.end))
    if touching is not None:
        text = line.text[touching.start - line.start : touching.end - line.start]
        return Head(text, line.language, (), tuple(key for key, _ in touching.keys))
    return None


def _keys(line: Line, start: int, end: int) -> tuple[str, ...]:
    """Keys of the words that stand in a span; for a noun phrase those of its last word."""
    inside = [word for word in line.words if word.start < end and start < word.end]
    return tuple(key for key, _ in inside[-1].keys) if inside else ()


def _distance(line: Line, value: Value, start: int, end: int) -> float:
    direction = DIRECTIONS.get(line.language.split("-")[0], DIRECTIONS["en"])
    gap = line.distance((value.start, value.end), (start, end))
    if start < value.end and value.start < end:
        return 0.0
    if start >= value.end:
        between = line.text[value.end - line.start : start - line.start]
        if value.kind not in LEVEL_KINDS and _LINK.fullmatch(between):
            return 0.5
        cost = LEVEL_AFTER_COST if value.kind in LEVEL_KINDS else direction.after_cost
        return gap * direction.after + cost + CONJUNCTION_COST * bool(_AND.search(between))
    between = line.text[end - line.start : value.start - line.start]
    if len(between) <= 1:
        return TOUCHING_BEFORE  # "killing 10 people", 사망자 12명
    return (
        gap * direction.before
        + direction.before_cost
        + CONJUNCTION_COST * bool(_AND.search(between))
    )


def _concepts_near(line: Line, value: Value) -> list[tuple[int, int, str]]:
    """Concepts that could be the head, nearest first."""
    ranked: list[tuple[float, int, int, str]] = []
    for mention in line.concepts:
        kind = lexicon.concept(mention.concept).kind
        if kind not in (*HEAD_KINDS, "event"):
            continue
        rank = _distance(line, value, mention.start, mention.end)
        if kind == "event":
            rank += EVENT_PENALTY
        if rank <= HEAD_REACH and not _taken(line, value, mention.start, mention.end):
            ranked.append((rank, mention.start, mention.end, mention.concept))
    ranked.sort()
    return [(start, end, concept) for _, start, end, concept in ranked]


def _taken(line: Line, value: Value, start: int, end: int) -> bool:
    """Whether another figure touches the noun more closely: "12 dead and 30 injured"."""
    own = _distance(line, value, start, end)
    if own <= 1.0:
        return False
    for other in line.values:
        if other is value or other.kind is not value.kind:
            continue
        if _distance(line, other, start, end) < min(own, 6.0):
            return True
    return False


def _touching(line: Line, value: Value) -> Word | None:
    """The content word that touches a figure on the side its language prefers."""
    best: tuple[float, Word] | None = None
    for word in line.words:
        if word.start < value.end and value.start < word.end:
            continue
        rank = _distance(line, value, word.start, word.end)
        if rank <= 6.0 and (best is None or rank < best[0]):
            best = (rank, word)
    return best[1] if best else None
