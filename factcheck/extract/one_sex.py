"""Ordinals that number the women, or the men, who did or held something: "the second woman to lead
the city", 第三位女市长, 女性市長は2人目, 세 번째 여성 시장."""

from __future__ import annotations

import re

from factcheck.extract.annotate import Line
from factcheck.model.claim import Head
from factcheck.model.value import Value, ValueKind

OF_SEX = ("people/woman", "people/man")
REACH = 18  # characters of Chinese before an ordinal in which its noun phrase may stand
_LATIN = 2  # times as many Latin letters
_BEHIND = {
    "en": (r" (?:[a-z]+ ){0,2}?(?:woman|female)\b", r" (?:[a-z]+ ){0,2}?(?:man to|male)\b"),
    "zh": (r"[位名任个個]?(?:[^，。；、]{0,6}的)?女", r"[位名任个個]?男"),
    "ja": (r"(?:[人代]目)?の女性", r"(?:[人代]目)?の男性"),
    "ko": (r" ?(?:로 )?(?:선출된 )?여(?:성|자|기)", r" ?남(?:성|자)"),
}
_BEFORE = {
    "en": (
        r"\b(?:woman|women|female) (?:[a-z]+ ){0,4}(?:the )?\Z",
        r"\bmale (?:[a-z]+ ){0,3}(?:the )?\Z",
    ),
    "zh": (r"女[^，。；、]{1,8}第?\Z", r"男[^，。；、]{1,8}第?\Z"),
    "ja": (
        r"女性(?!選手権)[^、。]{0,10}(?:は|として|では|の就任は|で|として史上)\Z",
        r"男性[^、。]{0,10}(?:は|として|では)\Z",
    ),
    "ko": (
        r"여성(?:[가-힣 ]{0,12})(?:은|는|으로는?|로는|로서는?|이|가)? ?\Z",
        r"남성(?:[가-힣 ]{0,12})(?:은|는|으로는?)? ?\Z",
    ),
}
_PATTERNS = {
    base: [
        (concept, re.compile(behind, re.IGNORECASE), re.compile(before, re.IGNORECASE))
        for concept, behind, before in zip(OF_SEX, _BEHIND[base], _BEFORE[base], strict=True)
    ]
    for base in _BEHIND
}


def with_sex(line: Line, value: Value, head: Head | None) -> Head | None:
    """The head of an ordinal; of one that numbers women only, that it does so comes first."""
    if value.kind is not ValueKind.ORDINAL:
        return head
    base = line.language.split("-")[0]
    start, end = value.start - line.start, value.end - line.start
    reach = REACH * (_LATIN if base in ("en", "ko") else 1)
    for concept, behind, before in _PATTERNS.get(base, ()):
        told = behind.match(line.text, end) or before.search(
            line.text[max(0, start - reach) : start]
        )
        if told is None:
            continue
        own = tuple(c for c in (head.concepts if head else ()) if c != concept)
        return Head(head.text if head else told.group().strip(), line.language, (concept, *own))
    return head
