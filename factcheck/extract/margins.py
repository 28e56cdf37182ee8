"""Figures by which one side is ahead of another: a one-goal lead is not one goal."""

from __future__ import annotations

import re

from factcheck.extract.annotate import Line
from factcheck.model.value import Value, ValueKind

KINDS = (ValueKind.COUNT, ValueKind.NUMBER, ValueKind.MEASURE, ValueKind.PERCENT)
REACH = 16  # characters on either side of a figure in which its margin is told
_UNIT = r"(?:[- ](?:goal|point|run|shot|stroke|seat|game|try|set|frame|vote|wicket|length)s?)?"
_AFTER = {
    "en": re.compile(
        rf"{_UNIT}[- ](?:lead|advantage|deficit|margin|cushion|gap|difference|edge|head start"
        r"|ahead|behind|clear|adrift|in front)\b",
        re.IGNORECASE,
    ),
    "ja": re.compile(r"(?:の|分の?)?(?:差(?!し|出)|リード|ビハインド|を追[うい]|のアドバンテージ)"),
    "zh": re.compile(r"(?:之差|的?(?:差距|优势|優勢)|(?:领先|領先|落后|落後|险胜|險勝|惜败|惜敗))"),
    "ko": re.compile(
        r" ?(?:차(?=로|이|의|를|까지|에서|[ ,.]|\Z)|(?:을 |를 )?(?:앞서|앞선|앞섰|뒤지|뒤진|뒤졌)"
        r"|리드|열세|우위)"
    ),
}
_BEFORE = {
    "en": re.compile(
        r"\b(?:le(?:ad|ads|d|ading)|trail(?:s|ed|ing)?|ahead|behind|w[io]n(?:s|ning)?|lost|los[es]+"
        r"|victory|defeat|win) by (?:just |only |about |some )?\Z"
        r"|\b(?:margin|lead|advantage|gap)(?: (?:was|is|of|stood at|came to|grew to|widened to))+"
        r" (?:just |only |about |some )?\Z",
        re.IGNORECASE,
    ),
    "zh": re.compile(r"(?:领先|領先|落后|落後|净胜|淨勝|多出|(?<![减減])少了)(?:对手|對手|了)?\Z"),
}
_TALLY = re.compile(r"(?: votes)? to (?:\d|one|two|three|four|five|six|seven|eight|nine|ten|none)")
# "a margin of 1,284 votes", "a 1,284-vote majority": so many votes one is ahead of the other.
_VOTES_OF = re.compile(
    r"\b(?:margin|lead|majority|difference|gap) of (?:just |only |about |some |more than )?$"
)
_VOTES = re.compile(
    r"(?:[- ]votes?)?[- ](?:margin|lead|majority|difference|gap|ahead)\b|\s?차(?![가-힣])"
    r"|\s?차이?로|(?:の|之|的)?差"
)


def is_margin(line: Line, value: Value) -> bool:
    """Whether a figure tells by how much somebody is ahead or behind."""
    if value.kind not in KINDS or (value.kind is ValueKind.PERCENT and value.unit == "percent"):
        return False
    bare = line.language[:2]
    start, end = value.start - line.start, value.end - line.start
    after, before = _AFTER.get(bare), _BEFORE.get(bare)
    if bare == "ja" and value.surface.endswith("差"):
        return True
    if after is not None and after.match(line.text[: end + REACH], end):
        return True
    return (
        before is not None and before.search(line.text[max(0, start - REACH) : start]) is not None
    )


def is_vote_margin(line: Line, value: Value) -> bool:
    """Whether votes are told as those by which one is ahead of the other."""
    before, after = line.text[: value.start - line.start], value.end - line.start
    return bool(_VOTES_OF.search(before) or _VOTES.match(line.text, after))


def is_tally(line: Line, value: Value) -> bool:
    """Whether votes are told as a tally, "by five votes to three", not as a margin."""
    return _TALLY.match(line.text, value.end - line.start) is not None
