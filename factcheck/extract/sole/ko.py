"""Korean: 가장 먼저 빛을 본 이는 아무개였다, 아무개가 처음 발견했다, 아무개만 반대했다."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.extract.sole.masked import PERSON
from factcheck.extract.sole.shared import FIRST, LAST, OLDEST, ONE, YOUNGEST, Sole
from factcheck.language.jamo import with_final

_SORTS = (
    (
        FIRST,
        "가장 먼저|제일 먼저|맨 먼저|가장 처음|맨 처음|처음으로|처음|최초로|최초의|최초"
        "|첫 번째로?|첫",
    ),
    (LAST, "가장 마지막으로|마지막으로|마지막까지|마지막|맨 나중에"),
    (ONE, "유일하게|유일한|홀로|혼자서?|단독으로|나 홀로"),
    (YOUNGEST, "최연소|가장 어린|가장 젊은"),
    (OLDEST, "최고령|가장 나이 많은"),
)
_SORT = "(?P<sort>" + "|".join(words for _, words in _SORTS) + ")"
_ADVERB = (
    "(?P<sort>가장 먼저|제일 먼저|맨 먼저|가장 처음|맨 처음|처음으로|처음|최초로|가장 마지막으로"
    "|마지막으로|마지막까지|유일하게|홀로|혼자서?|단독으로)"
)
_TITLE = "(?: ?[가-힣]{1,8}){0,2}?"
# 가장 먼저 빛을 본 이는 시추공 아무개 씨였다
_CLEFT = re.compile(
    rf"(?P<act>[^.“”\"{PERSON}]{{2,50}}? ?[가-힣]+) ?(?:이|사람|것|인물|주인공|선수|자|장본인)"
    rf"(?:은|는)"
    rf" [^.,{PERSON}]{{0,24}}?(?P<who>{PERSON})(?P<only>뿐|만)?{_TITLE}"
    rf"(?:였|이었|이다|다\b|뿐이|라고|이라|으로|로 )"
)
# 가장 먼저 자백한 경리 아무개
_DESCRIBED = re.compile(
    rf"{_SORT} (?P<act>[^.,{PERSON}]{{1,24}}?[가-힣]) [^.,{PERSON}]{{0,16}}?(?P<who>{PERSON})"
)
# 아무개가 가장 먼저 발견했다
_DOES = re.compile(
    rf"(?P<who>{PERSON}){_TITLE}(?:이|가|은|는) (?:[^.,{PERSON}]{{0,14}}? )??{_ADVERB} "
    rf"(?P<act>[^.{PERSON}]{{2,36}})"
)
# 아무개 이사만 동결을 주장했다, 아무개 혼자 반대했다
_ONLY = re.compile(
    rf"(?P<who>{PERSON}){_TITLE}(?:만이|(?<![대다천오])만|만은| 혼자(?:서|만)?| 홀로) "
    rf"(?P<act>[^.,{PERSON}]{{2,36}})"
)
# 첫 환자는 아무개 씨
_NOUN = re.compile(
    rf"(?P<sort>첫|첫 번째|최초|마지막|유일한|최연소|최고령) "
    rf"(?P<act>[가-힣]{{2,6}}(?: [가-힣]{{2,6}})?)(?:은|는|인)"
    rf" [^.,{PERSON}]{{0,20}}?(?P<who>{PERSON})"
)
_ADNOMINAL = re.compile(f"[{with_final(4, 8)}는]")


def told(text: str) -> Iterator[Sole]:
    """Those whom a masked line tells to be the first, the last or the only one."""
    for match in _CLEFT.finditer(text):
        if not _ADNOMINAL.match(match["act"][-1]):
            continue
        inside = [sort for sort, words in _SORTS if re.search(rf"\b(?:{words})\b", match["act"])]
        yield Sole(inside[0] if inside else ONE, match.start("who"), *match.span("act"))
    for match in _DESCRIBED.finditer(text):
        if _ADNOMINAL.search(match["act"]):
            yield Sole(_sort(match["sort"]), match.start("who"), *match.span("act"))
    for pattern in (_DOES, _NOUN):
        for match in pattern.finditer(text):
            yield Sole(_sort(match["sort"]), match.start("who"), *match.span("act"))
    for match in _ONLY.finditer(text):
        yield Sole(ONE, match.start("who"), *match.span("act"))


def _sort(word: str) -> str:
    return next(sort for sort, words in _SORTS if re.match(words, word))
