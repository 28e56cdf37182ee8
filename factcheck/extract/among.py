"""Counts of some of those whom a fate befell: "16 of the dead came from one group", 死者のうち4人,
遇难者中有17人, 나머지 사망자 9명.  They are fewer than all the dead, and contradict no toll."""

from __future__ import annotations

import re

from factcheck.extract.annotate import Line
from factcheck.language.han import fold_han
from factcheck.model.value import Value, ValueKind

COUNTS = (ValueKind.COUNT, ValueKind.NUMBER)
REACH = 90  # characters before a count in which the whole may be told
BEHIND = 60

_EN = (
    r"(?:dead|killed|victims|deceased|fatalities|injured|wounded|hurt|missing|casualties|deaths"
    r"|survivors|bodies)\b"
)
_JA = (
    r"(?:死者|犠牲者|死亡者|負傷者|けが人|怪我人|不明者|生存者|遺体|死傷者"
    r"|(?:亡くなった|死亡した|けがをした|負傷した)[0-9０-９]*(?:人|方))"
)
_ZH = r"(?:遇难|死|死亡|罹难|受伤|失踪|失联|伤|生还|受困)者"
_KO = (
    r"(?:사망자|희생자|부상자|실종자|생존자|사상자"
    r"|(?:숨진|다친|사망한|부상한) (?:사람|이들?|[가-힣]{2,3}))"
)

# Behind a count: whose number it is out of.
_OF = re.compile(
    rf"(?: [\w’'-]+){{0,2}},? (?:of|among|from) (?:the|those|these)(?: [\w,-]+){{0,2}} {_EN}"
)
# Before a count: those of whom it and what is listed behind it are some.
_AMONG = {
    "en": re.compile(
        rf"(?:(?<![0-9] )\b(?:of|among) (?:the|those)(?: [\w,-]+){{0,3}} {_EN}"
        rf"|\bthe {_EN} (?:included?|comprised?|includes|consist\w* of))"
        r"(?!.*\b(?:which|that|as|while|after|when|killed|killing|toll|total)\b)[^.;]*\Z",
        re.IGNORECASE,
    ),
    "ja": re.compile(rf"{_JA}(?:[^。、は]{{0,10}})?(?:のうち|の中|うち|には)[^。]*\Z"),
    "zh": re.compile(fold_han(rf"{_ZH}(?:之?中|当中|里面?|包括|包含)[^。；]*\Z")),
    "ko": re.compile(
        rf"{_KO} ?(?:\d+명(?:의)? ?)?(?:중|가운데)(?![가-힣])[^.]*\Z"
        rf"|{_KO} (?:중|가운데)(?:에는|에서|에) [^.]*\Z"
    ),
}
# Before a count: it is of the rest of those told of before.
_REST = {
    "en": re.compile(r"\bthe (?:remaining|other) \Z", re.IGNORECASE),
    "ja": re.compile(r"(?:残る|残りの)\Z"),
    "zh": re.compile(fold_han(r"(?:其余|余下|剩下|剩余)的?\Z")),
    "ko": re.compile(r"나머지 (?:[가-힣]{2,4} )?\Z"),
}


def is_among(line: Line, value: Value) -> bool:
    """Whether a count is told of some of those that a fate befell, not of all of them."""
    if value.kind not in COUNTS or value.counter_class not in ("person", None):
        return False
    bare = line.language.partition("-")[0]
    if bare not in _AMONG:
        return False
    at, end = value.start - line.start, value.end - line.start
    text = line.text
    if bare == "zh":
        text = fold_han(text)
    before = text[max(0, at - REACH) : at]
    if _AMONG[bare].search(before) or _REST[bare].search(before):
        return True
    return bare == "en" and _OF.match(text, end, end + BEHIND) is not None
