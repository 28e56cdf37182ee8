"""Whether the words of an act leave open that it is still to come: 控訴しない, 리콜한다, 不上诉.

Japanese, Chinese and Korean tell what is to be in the same form as what is.
"""

from __future__ import annotations

import re

from factcheck.extract.annotate import Line
from factcheck.language.jamo import final_of

# "た" of a past, and the forms of what goes on now: 公表していない.
_JA_TOLD = re.compile(
    r"[ぁ-ん]{0,8}?(?:た|だ)(?=[。、」）)\s]|[一-鿿ァ-ヶ]|と|\Z)|[ぁ-ん]{0,6}?(?:てい|でい|てお|でお)"
)
_JA_PAST = re.compile(r"(?:た|だっ?た|てい|でい|ておら?)[ぁ-ん]{0,4}\Z|[なぬ]かっ\Z|っ\Z")
_KO_VERB = re.compile(r"[가-힣]{0,6}(?:(?<=지) (?:않|못|아니)[가-힣]*)?(?: 있[가-힣]*)?")
_KO_NOUN_BEFORE = re.compile(r"[한된던난진](?= )")
_ZH_TOLD = re.compile(r"[了过過]|已|曾|没|沒|未|尚")
_ZH_REACH = 4  # characters on either side of an act in which such a word may stand
_SSANG_SIOT = 20  # number of the final consonant of a Korean past
_NOT_PAST = "있겠"


def leaves_open(line: Line, start: int, end: int) -> bool:
    """Whether nothing tells that an act at a span lies behind, or is so now."""
    first, last = start - line.start, end - line.start
    own, after = line.text[first:last], line.text[last:]
    match line.language[:2]:
        case "ja":
            return _JA_TOLD.match(after) is None and _JA_PAST.search(own) is None
        case "ko":
            found = _KO_VERB.match(after)
            tail = own[-2:] + (found.group() if found else "")
            past = any(_is_past(char) for char in tail) or " 있" in tail
            return not past and _KO_NOUN_BEFORE.search(tail + " ") is None
        case "zh":
            around = line.text[max(0, first - _ZH_REACH) : last + _ZH_REACH]
            return _ZH_TOLD.search(around) is None
        case _:
            return False


def _is_past(char: str) -> bool:
    return "가" <= char <= "힣" and final_of(char) == _SSANG_SIOT and char not in _NOT_PAST
