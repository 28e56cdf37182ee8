"""Which figure of an English move is the old level, and which tells by how much: "fell 3 % to $12bn
from a record $13bn a year earlier".

The other languages mark the old level with a word of its own (前年, 전년, 上年); in English "from",
"against" and "versus" do, which have other uses beside.
"""

from __future__ import annotations

import re

from factcheck.extract.annotate import Line
from factcheck.lexicon.cues import Cue
from factcheck.model.value import Value, ValueKind

LEVELS = (ValueKind.MONEY, ValueKind.PERCENT, ValueKind.MEASURE)
COUNTS = (ValueKind.COUNT, ValueKind.NUMBER)
CHANGES = (ValueKind.PERCENT, ValueKind.MULTIPLE)
REACH = 100  # characters before a figure in which its move is told
_HEDGES = (
    r"(?:(?:about|around|some|nearly|almost|roughly|just|only|over|under|more than|less than"
    r"|an estimated|a|an|the|its|their|his|her|net|record|loss|losses|profit|gain|deficit|surplus"
    r"|level|low|high|peak|range|of|revised|total|previous|prior|earlier|initial|original"
    r"|initially) )"
)
_LEFT = re.compile(rf"\b(?P<word>from|against|versus|vs\.?) {_HEDGES}{{0,5}}\Z", re.IGNORECASE)
_VERBS = (
    r"(?:ris(?:e|es|en|ing)|rose|fall(?:s|en|ing)?|fell|grew|grow(?:s|n|ing)?|growth|increas\w+"
    r"|decreas\w+|declin\w+|drop(?:s|ped|ping)?|jump(?:s|ed|ing)?|surg(?:e|es|ed|ing)|slump\w*"
    r"|slid(?:es?|ing)?|slip(?:s|ped|ping)?|climb(?:s|ed|ing)?|plung\w+|tumbl\w+|shr[aiu]nk\w*"
    r"|widen\w*|narrow(?:s|ed|ing)?|swung|swing(?:s|ing)?|cuts?|cutting|rais(?:e|es|ed|ing)"
    r"|lift(?:s|ed|ing)?|hik(?:e|es|ed|ing)|lower(?:s|ed|ing)?|reduc\w+|trim(?:s|med|ming)?"
    r"|slash\w*|boost(?:s|ed|ing)?|revis\w+|upgrad\w+|downgrad\w+|improv\w+|worsen\w*"
    r"|eas(?:ed|es|ing)|accelerat\w+|slow(?:s|ed|ing)?|quicken\w*|doubl(?:e|es|ed|ing)"
    r"|tripl(?:e|es|ed|ing)|halv(?:e|es|ed|ing)|expand\w*|soar(?:s|ed|ing)?|edg(?:ed|es|ing)"
    r"|tick(?:s|ed|ing)?|gain(?:s|ed|ing)?|advanc(?:e|es|ed|ing)|contract(?:s|ed|ing)"
    r"|weaken\w*|strengthen\w*|rebound\w*)"
)
_MOVE = re.compile(
    rf"\b(?:{_VERBS}|up|down|higher|lower|go(?:es|ing)|went|mov(?:e|es|ed|ing)|chang(?:e|es|ed|ing)"
    r"|brought|bring(?:s|ing)?|took|takes?|taking|push(?:ed|es|ing))\b",
    re.IGNORECASE,
)
_THEN = re.compile(
    r" (?:to\b|previously|earlier|before\b|a (?:year|month|quarter|week|day|decade) (?:earlier|ago"
    r"|before)|(?:one|two|three|four|five|six|ten) (?:years|months) (?:earlier|ago|before)"
    r"|last (?:year|month|week|quarter|time|season)|(?:in|for|during|at|on) (?:the )?(?:year|same"
    r"|prior|previous|last|first|second|third|fourth|(?:19|20)\d\d|january|february|march|april|may|june"
    r"|july|august|september|october|november|december)|the (?:previous|prior|same|year))",
    re.IGNORECASE,
)
# The new level right before the old one: the toll "rose to 31 from 28".
_NEW = re.compile(r"\bto (?:[a-z-]+ ){0,3}[$£€]?\d[\d.,]*(?: [a-z]+){0,2}\Z", re.IGNORECASE)
_ENDS = re.compile(r"[;:]|\. ")
_BY = re.compile(
    rf"\b(?:{_VERBS}|up|down)(?: by)?"
    r"(?: (?:about|around|some|nearly|almost|roughly|just|only|over|more than|a further|another"
    r"|an estimated|as much as))? \Z",
    re.IGNORECASE,
)


def is_left(line: Line, value: Value) -> bool:
    """Whether a figure is the level that something moved from, or is held against."""
    if line.language != "en" or value.kind not in (*LEVELS, *COUNTS):
        return False
    before = line.text[max(0, value.start - line.start - REACH) : value.start - line.start]
    if (found := _LEFT.search(before)) is None or value.upper is not None:
        return False
    then = _THEN.match(line.text, value.end - line.start) is not None
    told = _ENDS.split(before[: found.start()])[-1]
    moved = found["word"].casefold() == "from" and _MOVE.search(told) is not None
    if value.kind in COUNTS:
        return moved and (then or _NEW.search(told.rstrip()) is not None)
    return then or moved


def is_by_how_much(line: Line, value: Value) -> bool:
    """Whether a percentage or a multiple stands right behind a verb of rise or fall: "slid 3 %", or
    a figure is the difference to another."""
    if is_difference(line, value):
        return True
    if line.language != "en" or value.kind not in CHANGES:
        return False
    start = value.start - line.start
    return _BY.search(line.text, max(0, start - REACH), start) is not None


# "$5.3 billion more than in May", "two fewer seats": by how much one figure differs from another.
_MORE_THAN = re.compile(
    r"(?: [a-z]+s?)? (?:more|less|higher|lower|fewer|larger|smaller|bigger|greater|cheaper) than\b"
    r"|(?<!or) fewer [a-z]"
)
# "Drops under 25%", "rose above 5%": the level that was crossed.
_CROSSED = re.compile(r"\b(?:under|below|above|past|beneath|beyond) \Z", re.IGNORECASE)


# "Rose to 12 and some of those stranded": some, not the twelve.
_OTHERS = re.compile(r"\b(?:some|many|most|several|others?|few|none|all|both|half|and|but)\b")


def part_of_others(line: Line, value: Value, cue: Cue) -> bool:
    """Whether English words of a part behind a figure tell of somebody else's part."""
    if line.language != "en" or cue.start < value.end:
        return False
    between = line.text[value.end - line.start : cue.start - line.start]
    return _OTHERS.search(between) is not None


def is_difference(line: Line, value: Value) -> bool:
    """Whether an English figure tells by how much something differs from something else."""
    if line.language != "en" or value.kind not in (*LEVELS, *COUNTS):
        return False
    return _MORE_THAN.match(line.text, value.end - line.start) is not None


def is_crossed(line: Line, value: Value) -> bool:
    """Whether a figure is the level that an English move went past."""
    if line.language != "en" or value.kind not in (*LEVELS, *COUNTS):
        return False
    start = value.start - line.start
    found = _CROSSED.search(line.text, max(0, start - 12), start)
    return found is not None and _MOVE.search(line.text, max(0, start - 40), start) is not None
