"""Ages that somebody is about to reach: "turns 27 on Friday", 28日將滿27歲, 곧 27세가 된다."""

from __future__ import annotations

import re

from factcheck.extract.annotate import Line
from factcheck.model.value import Value, ValueKind

_BEFORE = {
    "en": re.compile(
        r"\b(?:turns|turning|(?:will|to|would|about to|set to|due to) (?:be|turn|become|reach)"
        r"|(?:will|to|would) celebrate (?:his|her|their)|approaching|nearing|shy of|short of"
        r"|(?:before|until|till) (?:turning|reaching)) (?:the age of )?\Z",
        re.IGNORECASE,
    ),
    "ja": re.compile(
        r"(?:間もなく|まもなく|もうすぐ|来月|来週|来年|あす|明日|[0-9０-９]日(?:に|で|には))(?:で)?(?:満)?\Z"
    ),
    "zh": re.compile(
        r"(?:[将將]|即[将將]|快要?|就要|即[将將]要|[马馬]上(?:就)?(?:要)?)[^，。；、]{0,6}?"
        r"(?:[满滿迎届屆年到][来來]?|踏入|步入|[庆慶]祝)?\Z"
    ),
    "ko": re.compile(r"(?:곧|다음 ?달|다음 ?주|내일|내년|[0-9]일(?:이면|에|로)?) (?:만 ?)?\Z"),
}
_AFTER = {
    "en": re.compile(r"(?:th|st|nd|rd)? (?:next (?:week|month|year)|later this|tomorrow)\b", re.I),
    "ja": re.compile(r"(?:に(?:なる|達する)|となる|を迎える|の誕生日を(?:控え|迎える|前に))"),
    "ko": re.compile(
        r"(?:가|이) (?:된다|되는|될|되기)|(?:를|을) (?:맞는|맞이하는|맞을|앞둔|앞두)"
        r"|(?: |번째 )?생일을 (?:맞는|앞둔|앞두)"
    ),
}
# What lies ahead is told before the number in Japanese and Korean, and the verb behind it.
_BOTH = ("ja", "ko")
_REACHED = re.compile(r"(?:に|と)?な(?:った|って)|を迎えた|(?:가|이) 된 |(?:가|이) 됐|를 맞았")


def is_reached_later(line: Line, value: Value) -> bool:
    """Whether an age is told of a day to come: on the day of the article it is a year less."""
    if value.kind is not ValueKind.AGE:
        return False
    bare = line.language[:2]
    text = line.text
    before, after = _BEFORE.get(bare), _AFTER.get(bare)
    ahead = before is not None and before.search(text, 0, value.start - line.start) is not None
    verb = after is not None and after.match(text, value.end - line.start) is not None
    if bare not in _BOTH:
        return ahead or verb
    return verb and _REACHED.match(text, value.end - line.start) is None
