"""Happenings named only to tell when another one was: two days after the fire, 火災の翌日."""

from __future__ import annotations

import re

from factcheck.extract.annotate import Line
from factcheck.model.event import Event
from factcheck.model.value import Value

REACH = 48  # characters before an English trigger in which the word stands that refers to it
_BEFORE = re.compile(
    r"\b(?:(?P<step>(?:days?|nights?|weeks?|months?|years?|hours?|minutes?|eve|anniversary|wake"
    r"|aftermath) (?:of|after|before|since|from|following))|after|before|since|following|until"
    r"|prior to|ahead of|(?:day|night|evening|morning|afternoon|time) of)"
    r"(?: (?:the|a|an|its|his|her|their|that|this|last|first|[\w'’]+['’]s))?(?: [\w-]+){0,2} \Z",
    re.IGNORECASE,
)
_AFTER = {
    "ja": re.compile(
        "(?:の)?(?:発生|発覚|開始|終了|公表)?(?:から|の|した)?(?:翌日|翌朝|翌々日|前日|前夜|直後|直前|後|前(?!回)"
        "|以来|以降|から[0-9０-９一二三四五六七八九十]+[日週カか年時分])"
    ),
    "zh": re.compile(
        "(?:发生|發生)?(?:的)?(?:之?后|之?後|以[后後]|次日|翌日|隔[天日]|第二天|前[一两兩]?[天日夕]|之?前"
        "|以[来來]|至今|[一二三四五六七八九十两兩0-9]+[天日周週個个]?月?[后後])"
    ),
    "ko": re.compile(
        " ?(?:발생)? ?(?:이튿날|다음 ?날|전날|직후|직전|이후|이래|후|뒤|전(?![국체문])"
        "|[0-9]+[일주년]? ?만)"
    ),
}


def is_reference(line: Line, value: Value, event: Event) -> bool:
    """Whether a happening is named only to tell when what a date dates was.

    A date within its own phrase is still its own: "after a fire began on Monday", 3日の火災の後.
    """
    other = line.clause(event.start) != line.clause(value.start)
    language = line.language.split("-")[0]
    if language == "en":
        at = event.start - line.start
        found = _BEFORE.search(line.text[max(0, at - REACH) : at])
        if found is None:
            return False
        return other or (found["step"] is not None and value.start < event.start)
    pattern = _AFTER.get(language)
    if pattern is None or pattern.match(line.text, event.end - line.start) is None:
        return False
    return value.start > event.start
