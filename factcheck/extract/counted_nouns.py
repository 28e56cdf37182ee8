"""What a count says by itself of what it counts: the votes of 171票, the routes of 14路線, the
trains of "14 trains were cancelled"."""

from __future__ import annotations

from factcheck import lexicon
from factcheck.extract.annotate import Line
from factcheck.extract.fates import counters
from factcheck.extract.nearness import TOUCHING, distance
from factcheck.extract.words import Word
from factcheck.model.claim import Head
from factcheck.model.value import Value, ValueKind

# Sorts of Korean nouns that stand where a counter would: 두 나라, 네 개 기관.
OWN_NOUNS = frozenset({"organisation", "country", "company", "region", "place"})

ALONE = ("thing", "job")  # sorts of what a noun tells by itself


def of_noun(noun: str, language: str) -> tuple[str, ...]:
    """What a noun tells by itself, though a longer phrase hides it: "the trains were cancelled"
    is an event, and the trains are counted."""
    told = (m for m in lexicon.find(noun, language) if m.end == len(noun))
    return tuple(m.concept for m in told if lexicon.concept(m.concept).kind in ALONE)


def of_counter(
    line: Line, value: Value, word: Word | None, told: str, others: tuple[str, ...]
) -> Head:
    """The head that a counter tells, with the words of a noun beside it: 6艘挖泥船 are ships, and
    dredgers."""
    beside = word is not None and distance(line, value, word.start, word.end) <= TOUCHING
    keys = tuple(key for key, _ in word.keys) if word is not None and beside else ()
    return Head(value.counter or value.surface, line.language, (told,), keys, True, others)


def counted(line: Line, value: Value) -> str | None:
    """What a counter says by itself: the votes of 171票, the carriages of 6両, the dead of 1死."""
    tables = counters()
    counter = value.counter
    if counter is None and value.counter_class is not None:
        counter = line.text[value.end - line.start : value.end - line.start + 1]
    word = (tables["words"] | tables["nouns"]).get((counter or "").strip())
    return word or tables["counters"].get(value.counter_class or "")


def own_noun(line: Line, value: Value) -> str | None:
    """The noun that a Korean count is told with, in place of a counter: 두 팀은 승점 38점."""
    if line.language != "ko" or value.kind is not ValueKind.COUNT or not value.counter:
        return None
    noun = value.counter.split()[-1]
    told = value.counter_class in OWN_NOUNS and (len(noun) > 1 or noun == "팀")
    return noun if told else None


def is_noun(value: Value) -> bool:
    """Whether the counter of a figure is a noun itself: バス14路線."""
    return value.counter in counters()["nouns"]
