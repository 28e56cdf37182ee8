"""The noun a figure answers to: 償還期間 … 30年; 14件の**覚書**; "interest of 0.9 %"."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass

from factcheck import lexicon
from factcheck.extract.annotate import Line
from factcheck.extract.words import Word, never_head
from factcheck.model.claim import Head
from factcheck.model.mention import ConceptMention, NameKind
from factcheck.model.value import Value, ValueKind
from factcheck.resources import package_yaml

HEAD_KINDS = ("thing", "state")
HEAD_REACH = 40.0  # characters of Chinese; farther nouns belong to something else
LINKED_LEVEL = 2.0  # 68%를 득표: what follows takes the figure as its object
LEVEL_EVENT_PENALTY = 25.0  # a rise is of something: the thing is the head of its percentage
TOUCHING = 1.0  # up to this a noun certainly belongs to the figure
TOUCHING_BEFORE = 0.6
CONJUNCTION_COST = 5.0  # "killing 10 people and injuring 80": a new figure begins
# What may stand between a count and the word it goes with: 14件の覚書, 163명을 구조, 3人が死亡.
_LINK = re.compile(r"[のがをもはに]?「?|的?“?|[为為是系係]| |(?:을|를|이|가|은|는|도|의)? ?")
# What may stand between a noun and its count: 消防員約450人, 소방대원 약 450명, 病例数达到4500例.
_LEAD = re.compile(
    r"[数數]?(?:[はがもをに]|[은는이가을를도의])? ?"
    r"(?:약|총|모두|각각|최소|최대|約|およそ|計|合計|总共|總共|总计|共计|共|约|达到?|達到?|为|為|是|有|近|超过|逾|至少|多达)?"
    r" ?"
)
STOPS = "、，,；;。:：・/／（(「“\"'"  # a noun before one of these belongs to what was said before
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
# What is counted or measured is a thing; the event it was counted at is told apart.
NEVER_EVENTS = (ValueKind.COUNT,)
AMOUNTS = (ValueKind.MONEY, ValueKind.DURATION, ValueKind.MEASURE)
# Who has, pays or lasts something is never what an amount measures.
OWNERS = ("people/", "sport/team", "sport/athlete", "disasters/passenger", "disasters/crew")
BODIES = frozenset(
    {
        "banking/central-bank",
        "politics/parliament",
        "politics/commission",
        "politics/party",
        "business/company",
        "elections/candidate",
    }
)


def head_of(line: Line, value: Value) -> Head | None:
    """The head of a figure: a lexicon concept if one is near, else the touching noun.

    A noun that touches the figure comes before a concept further off, even where the lexicon does
    not know it: "24 documents were signed" counts documents.
    """
    concepts = _concepts_near(line, value)
    ids = tuple(dict.fromkeys(c for _, _, c in concepts))
    touching = _touching(line, value)
    if concepts:
        start, end, _ = concepts[0]
        distance = _distance(line, value, start, end)
        noun = touching is not None and value.kind not in LEVEL_KINDS and distance > TOUCHING
        closer = (
            noun
            and touching is not None
            and not _overlaps(touching, start, end)
            and (_distance(line, value, touching.start, touching.end) < distance)
        )
        if not closer and not (value.noun and distance > TOUCHING):
            own = tuple(dict.fromkeys(c for s, e, c in concepts if (s, e) == (start, end)))
            others = tuple(c for c in ids if c not in own)[:MOST_OTHERS]
            text = line.text[start - line.start : end - line.start]
            keys = _keys(line, start, end)
            return Head(text, line.language, own, keys, distance <= TOUCHING, others)
    others = ids[:MOST_OTHERS]
    if counted := _counted(value):
        return Head(value.counter or value.surface, line.language, (counted,), (), True, others)
    if value.noun:
        keys = _keys(line, value.start, value.end)
        return Head(value.noun, line.language, (), keys, True, others)
    if touching is not None:
        text = line.text[touching.start - line.start : touching.end - line.start]
        keys = tuple(key for key, _ in touching.keys)
        close = _distance(line, value, touching.start, touching.end) <= TOUCHING
        return Head(text, line.language, (), keys, close, others)
    return None


@functools.cache
def _counters() -> dict[str, str]:
    return dict(package_yaml("extract/counters.yaml").data["counters"])


def _counted(value: Value) -> str | None:
    """What a counter says by itself: the votes of 171票."""
    return _counters().get(value.counter_class or "")


def _overlaps(word: Word, start: int, end: int) -> bool:
    return word.start < end and start < word.end


def _keys(line: Line, start: int, end: int) -> tuple[str, ...]:
    """Keys of the words that stand in a span; for a noun phrase those of its last word."""
    inside = [word for word in line.words if word.start < end and start < word.end]
    return tuple(key for key, _ in inside[-1].keys) if inside else ()


def _distance(line: Line, value: Value, start: int, end: int) -> float:
    direction = DIRECTIONS.get(line.language.split("-")[0], DIRECTIONS["en"])
    gap = line.distance((value.start, value.end), (start, end))
    if start < value.end and value.start < end:
        return 0.0
    if gap > HEAD_REACH:
        return gap  # too far to be a head: what stands between is not looked at
    if start >= value.end:
        between = line.text[value.end - line.start : start - line.start]
        if _LINK.fullmatch(between):
            return LINKED_LEVEL if value.kind in LEVEL_KINDS else 0.5
        cost = LEVEL_AFTER_COST if value.kind in LEVEL_KINDS else direction.after_cost
        return gap * direction.after + cost + CONJUNCTION_COST * bool(_AND.search(between))
    between = line.text[end - line.start : value.start - line.start]
    if _LEAD.fullmatch(between) or (len(between) <= 1 and between not in STOPS):
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
        if value.kind in LEVEL_KINDS and _is_body(line, mention):
            continue
        if value.kind in AMOUNTS and mention.concept.startswith(OWNERS):
            continue
        if kind == "event" and value.kind in NEVER_EVENTS:
            continue
        rank = _distance(line, value, mention.start, mention.end)
        if kind == "event":
            rank += LEVEL_EVENT_PENALTY if value.kind in LEVEL_KINDS else EVENT_PENALTY
        if rank <= HEAD_REACH and not _taken(line, value, mention.start, mention.end):
            ranked.append((rank, mention.start, mention.end, mention.concept))
    ranked.sort()
    return [(start, end, concept) for _, start, end, concept in ranked]


def _is_body(line: Line, mention: ConceptMention) -> bool:
    """Whether a concept names who tells or owns a figure, never what the figure measures."""
    return mention.concept in BODIES or any(
        n.start < mention.end and mention.start < n.end and n.kind is not NameKind.PLACE
        for n in line.names
    )


def _taken(line: Line, value: Value, start: int, end: int) -> bool:
    """Whether another figure touches the noun more closely: "12 dead and 30 injured"."""
    own = _distance(line, value, start, end)
    if own <= 1.0:
        return False
    for other in line.values:
        if other is value or other.kind is not value.kind or _same_level(line, other, value):
            continue
        if _distance(line, other, start, end) < min(own, 6.0):
            return True
    return False


def _same_level(line: Line, first: Value, second: Value) -> bool:
    """Whether a figure is the level a move reached, and the one before it the move: "by 0.25
    points to 4.75", 0.25％引き上げ4.75％に."""
    if not first.end <= second.start or line.clause(first.start) != line.clause(second.start):
        return False
    return "by" in first.roles


def _touching(line: Line, value: Value) -> Word | None:
    """The content word that touches a figure on the side its language prefers."""
    best: tuple[float, Word] | None = None
    for word in line.words:
        if word.start < value.end and value.start < word.end:
            continue
        if never_head(line.text[word.start - line.start : word.end - line.start], line.language):
            continue
        rank = _distance(line, value, word.start, word.end)
        if rank <= 6.0 and (best is None or rank < best[0]):
            best = (rank, word)
    return best[1] if best else None
