"""What stands in the clause of an act beside its trigger: for how long, of what part, of whom."""

from __future__ import annotations

import re

from factcheck import lexicon
from factcheck.extract.annotate import Line
from factcheck.extract.events import GENERAL_NEGATIONS
from factcheck.model.claim import OPEN
from factcheck.model.event import Event
from factcheck.model.source import SentenceRole

# What was so for a while and is no more, and what is told to go on being so.
FOR_A_WHILE = {
    "en": re.compile(
        r"\b(?:briefly|temporarily|for a time|for a while|at one point|momentarily)\b", re.I
    ),
    "ja": re.compile(r"一時(?!停止|金|的な措置)|一度|いったん|一旦|しばらく"),
    "zh": re.compile(r"一度|曾一度|短暂|短暫|暂时|暫時|一时|一時"),
    "ko": re.compile(r"한때|일시적|잠시|한동안"),
}
NOBODY = {
    "en": re.compile(r"\b(?:nobody|no one|none of|not one)\b", re.I),
    "ja": re.compile(r"誰も|一人も|１人も|1人も|者は(?:い|お)"),
    "zh": re.compile(r"无人|無人|没有人|沒有人|没人|沒人|无一人|無一人"),
    "ko": re.compile(r"아무도|한 명도|1명도|자는 없"),
}
REFUSED = {
    "en": re.compile(r"\b(?:refus|reject|turn|declin|accept|spurn|rebuff)", re.I),
    "ja": re.compile(r"拒|断|受理|受け入れ|却下|退け|応じ|保留|慰留"),
    "zh": re.compile(r"拒|退回|驳回|駁回|挽留|慰留|接受|受理"),
    "ko": re.compile(r"거절|거부|반려|수리|수용|받아들"),
}
# Of a part: the other part may well be told otherwise.
_IN_PART = {
    "en": re.compile(r"\b(?:some|several|parts? of|partly|partially|one of|two of)\b", re.I),
    "ja": re.compile(r"一部"),
    "zh": re.compile(r"部分|局部|个别|個別"),
    "ko": re.compile(r"일부"),
}
STILL = {
    "en": re.compile(
        r"\b(?:still|remain\w*|stay\w*|yet|all day|throughout|until further notice|indefinitely"
        r"|continu\w+|to this day|no end in sight)\b",
        re.I,
    ),
    "ja": re.compile(
        r"なお|依然|まだ|今も|いまも|今なお|引き続き|終日|一日中|まま|続いて(?!いた)|続け(?!ていた)|当面|している|しており|られており|ておら"
    ),
    "zh": re.compile(
        r"仍|尚|还在|還在|依然|依旧|依舊|继续|繼續|全天|整日|至今|迄今|无限期|無限期|目前|迟迟|遲遲"
    ),
    "ko": re.compile(r"여전히|아직|계속|종일|온종일|지금도|현재도|무기한|당분간|채로|고 있"),
}


def said(line: Line, event: Event, words: dict[str, re.Pattern[str]]) -> bool:
    """Whether one of some words stands in the clause of a trigger."""
    pattern = words.get(line.language[:2])
    return pattern is not None and pattern.search(told_beside(line, event)) is not None


def told_beside(line: Line, event: Event) -> str:
    """The clause of a trigger; a blank ends one in a Japanese or Chinese heading."""
    here = line.clause(event.start)
    told = clause_text(line, here)
    if line.sentence.role is not SentenceRole.HEADING or line.language[:2] not in ("ja", "zh"):
        return told
    at = event.start - [line.start, *line.boundaries][here]
    low = max(told.rfind(" ", 0, at), told.rfind("　", 0, at)) + 1
    ends = [end for blank in " 　" if (end := told.find(blank, at)) >= 0]
    return told[low : min(ends, default=len(told))]


def doubts(line: Line, event: Event, plain: bool) -> tuple[str, ...]:
    """A mark on what is no answer to another source, though it may be one to its own: an act that
    is only named beside a denial, and what is told of a part."""
    of_part = lexicon.takes_turns(event.concept) and _is_of_part(line, event)
    return (OPEN,) if of_part or (plain and _is_denied_beside(line, event)) else ()


def _is_of_part(line: Line, event: Event) -> bool:
    """Whether an act is told of some of several things, or of a part of one; such a word stands
    before its trigger, but in English."""
    pattern = _IN_PART.get(line.language[:2])
    if pattern is None:
        return False
    ends = [line.start, *line.boundaries]
    low, high = ends[line.clause(event.start)], event.start
    if line.language == "en":
        return said(line, event, _IN_PART)
    return pattern.search(line.text, low - line.start, high - line.start) is not None


def _is_denied_beside(line: Line, event: Event) -> bool:
    """Whether the clause that only names an act goes on to deny something, put it off or turn it
    down, which may be the very act: 査証免除の取り決めへの署名は見送られた."""
    here = line.clause(event.start)
    return denies(line, event) or any(
        mention.concept in GENERAL_NEGATIONS and line.clause(mention.start) == here
        for mention in line.concepts
    )


def denies(line: Line, event: Event) -> bool:
    """Whether anything beside it is denied in the clause of a trigger."""
    here = line.clause(event.start)
    return any(
        cue.kind == "negation"
        and line.clause(cue.start) == here
        and not (event.start <= cue.start < event.end)
        for cue in line.cues
    )


def clause_text(line: Line, number: int) -> str:
    """The text of a clause of a line."""
    ends = [line.start, *line.boundaries, line.end]
    return line.text[ends[number] - line.start : ends[number + 1] - line.start]
