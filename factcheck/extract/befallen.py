"""What befell the persons that an English count tells: "killed 22 workers", "two of the nine
passengers aboard were hurt", "at least 14 people, most of them tourists, died".

Who they were is told by the noun; the question the figure answers is how many were killed, hurt,
rescued or are missing.
"""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck import lexicon
from factcheck.extract.annotate import Line
from factcheck.extract.fates import counters
from factcheck.model.claim import Head
from factcheck.model.mention import ConceptMention
from factcheck.model.value import Value, ValueKind

KINDS = (ValueKind.COUNT, ValueKind.NUMBER)
CASUALTY = "disasters/casualty"
DEAD = "disasters/dead"
SUSPECT = "courts/suspect"
FATES = frozenset(
    {
        "disasters/rescued",
        "disasters/survivor",
        "disasters/evacuee",
        "health/hospitalised",
        SUSPECT,
    }
)
_ACTIVE = re.compile(
    r"(?:kill|injur|wound|hurt|rescu|sav|drown|evacuat|arrest|detain)(?:s|es|ed|e|ing)?", re.I
)
_LEAD = re.compile(
    r" (?:(?:at least|about|around|some|more than|over|nearly|almost|up to|as many as|an estimated"
    r"|roughly|approximately|only|just|another|a further|a total of|all|the|its|their|his|her"
    r"|what it said were) ){0,3}"
)
_WHO = (
    r"(?:,? (?:(?:most|many|some|all|half|several|two|three|four|five|one) of (?:them|whom)"
    r"|including|among them|mainly|mostly|ages?|aged)\b[^;.]{0,70},)?"
)
_AMONG = r"(?: of (?:the |its |their |those |these )?(?:[\w’',-]+ ){0,4}?[\w’'-]+)?"
_PLACE = r"(?: (?:on board|aboard|inside|on the (?:plane|bus|train|ship|boat|ferry)))?"
_AUX = (
    r"(?: (?:were|was|are|is|have|had|has|been|being|be|also|later|reportedly|feared|confirmed"
    r"|reported|remain(?:ed|s)?|still|believed|presumed|found|pronounced|left|who|had to be|others"
    r"|more|fatally|seriously|severely|critically|slightly|lightly|badly|either|all|so far|now"
    r"|to have|to have been|officially))*"
)
_BEHIND = re.compile(rf"{_AMONG}{_PLACE}{_WHO}{_AUX} ?")
_PLAIN = re.compile(rf"{_PLACE}{_WHO}{_AUX} ?")
_WHOLE = re.compile(r"\b(?:of|among) (?:the |its |their |those |these |all )?$")
_LIVES = re.compile(r"lives?\b", re.IGNORECASE)
_CLAIMED = re.compile(
    r"\b(?:claim(?:s|ed|ing)?|tak(?:es|en|ing)|took|cost(?:s|ing)?) (?:at least |about |some |more "
    r"than |over |nearly |almost |up to |an estimated |as many as |another |a further )*$"
)


def befallen(line: Line, value: Value, head: Head | None) -> Head | None:
    """The head of a count, before it what befell the persons counted where that is told."""
    if line.language != "en" or value.kind not in KINDS:
        return head
    if value.noun and _LIVES.search(value.noun):
        return _with(line, value, head, DEAD) if _costs_lives(line, value) else head
    if value.counter_class != "person" and not _may_be_persons(value):
        return _arrested(line, value, head)
    if head is not None and head.concepts and _is_casualty(head.concepts[0]):
        return head
    for mention in line.concepts:
        fate = _fate(mention)
        if fate and (_stands_before(line, value, mention) or _stands_behind(line, value, mention)):
            return _with(line, value, head, fate)
    return head


def _arrested(line: Line, value: Value, head: Head | None) -> Head | None:
    """The head of whoever is arrested: persons, whatever they are called: "arrested 24 fans"."""
    for mention in line.concepts:
        if _fate(mention) == SUSPECT and _stands_before(line, value, mention):
            return _with(line, value, head, SUSPECT)
    return head


def _with(line: Line, value: Value, head: Head | None, fate: str) -> Head:
    if head is None:
        return Head(value.noun or value.surface, line.language, (fate,), (), True, ())
    rest = tuple(concept for concept in head.concepts if concept != fate)
    return replace(head, concepts=(fate, *rest), touching=True)


def _may_be_persons(value: Value) -> bool:
    """A bare number does or suffers something: "of the 58, nine were hurt"."""
    return value.kind is ValueKind.NUMBER and value.counter_class is None and value.noun is None


def _is_casualty(concept: str) -> bool:
    return concept in FATES or CASUALTY in (concept, *lexicon.ancestors(concept))


def _fate(mention: ConceptMention) -> str | None:
    told = counters()["fates"].get(mention.concept, mention.concept)
    return told if _is_casualty(told) and told != CASUALTY else None


def _stands_before(line: Line, value: Value, mention: ConceptMention) -> bool:
    """Whether a verb right before a figure has the persons for its object."""
    if mention.end > value.start or not _ACTIVE.fullmatch(mention.surface):
        return False
    between = line.text[mention.end - line.start : value.start - line.start]
    return _LEAD.fullmatch(between) is not None


def _stands_behind(line: Line, value: Value, mention: ConceptMention) -> bool:
    """Whether what befell the persons is told right behind them, past who they were."""
    if mention.start < value.end:
        return False
    between = line.text[value.end - line.start : mention.start - line.start]
    whole = _WHOLE.search(line.text[: value.start - line.start]) is not None
    if whole or any(value.end <= other.start < mention.start for other in line.values):
        pattern = _BEHIND if not whole and between.startswith(" of ") else _PLAIN
        return not whole and pattern.fullmatch(between) is not None
    return _BEHIND.fullmatch(between) is not None


def _costs_lives(line: Line, value: Value) -> bool:
    return _CLAIMED.search(line.text[: value.start - line.start]) is not None
