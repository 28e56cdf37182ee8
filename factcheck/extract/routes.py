"""Ends of a line, road or pipe that a place is told as: what is told of the line is told of no end.

暹粒至波贝铁路 and 長野―富山間 name a stretch, and a ceremony for the one is held anywhere.
"""

from __future__ import annotations

import re

REACH = 24  # characters around a place that are looked at
_LINE_ZH = (
    "的?(?:铁路|鐵路|铁道|鐵道|高铁|高鐵|公路|高速|航线|航線|线路|線路|管道|区间|區間|之间|之間|段)"
)
_LINE_JA = "(?:間|線|鉄道|高速|航路|を結ぶ|をつなぐ)"
_LINE_KO = " ?(?:구간|[을를] (?:잇|연결)|노선|고속도로|철도|[ ]?간(?: |을|의))"
_DASH = "[―—－–〜～-]+"
# Behind the first end, and before the second one, whose own rest is the line.
_FIRST = {
    "zh": re.compile(rf"(?:市)?(?:至|到|{_DASH})[一-鿿·]{{2,8}}?{_LINE_ZH}"),
    "ja": re.compile(rf"(?:市|駅)?{_DASH}[一-鿿ァ-ヶー]{{2,10}}?{_LINE_JA}"),
    "ko": re.compile(rf"(?:시|역)?(?:{_DASH}|[∼·~]|에서 )[가-힣]{{2,8}}?{_LINE_KO}"),
    "en": re.compile(
        rf"{_DASH}(?:to{_DASH})?[A-Z][\w ]{{2,16}}? (?:line|railway|road|route|link)\b"
    ),
}
_BEFORE = {
    "zh": re.compile(rf"[一-鿿]{{2}}(?:至|到|{_DASH})\Z"),
    "ja": re.compile(rf"[一-鿿ァ-ヶー]{{2}}{_DASH}\Z"),
    "ko": re.compile(rf"[가-힣]{{2}}(?:{_DASH}|[∼·~]|에서 )\Z"),
    "en": re.compile(rf"[a-z]{_DASH}(?:to{_DASH})?\Z"),
}
_BEHIND = {
    "zh": re.compile(_LINE_ZH),
    "ja": re.compile(_LINE_JA),
    "ko": re.compile(_LINE_KO),
    "en": re.compile(r" (?:line|railway|road|route|link)\b"),
}


def is_end_of_route(text: str, bare: str, first: int, last: int) -> bool:
    """Whether the place between two offsets of a sentence names a line with another one."""
    if bare not in _FIRST:
        return False
    if _FIRST[bare].match(text, last, last + REACH):
        return True
    lead = text[max(0, first - REACH) : first]
    return _BEFORE[bare].search(lead) is not None and _BEHIND[bare].match(text, last) is not None
