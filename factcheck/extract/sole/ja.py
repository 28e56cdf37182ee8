"""Japanese: 最初に確認したのは某だ, 某が真っ先に駆けつけた, ただ一人、某が反対した, 某だけ."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.extract.sole.masked import PERSON
from factcheck.extract.sole.shared import FIRST, LAST, OLDEST, ONE, YOUNGEST, Sole

_SORTS = (
    (
        FIRST,
        "最初に|真っ先に|いち早く|一番乗り|一番に|最初の|第一号|初めて|まず最初|トップを切って",
    ),
    (LAST, "最後に|最後の|最後まで"),
    (
        ONE,
        "唯一|ただ一人|ただひとり|ただ１人|ただ1人|たった一人|たった１人|たった1人|一人だけ|１人だけ"
        "|1人だけ|ひとりだけ|単独で|独りで|一人で|１人で|1人で",
    ),
    (YOUNGEST, "最年少"),
    (OLDEST, "最年長|最高齢"),
)
_SORT = "(?P<sort>" + "|".join(words for _, words in _SORTS) + ")"
_ADVERB = (
    "(?P<sort>最初に|真っ先に|いち早く|一番乗り|一番に|初めて|トップを切って|(?<!を)最後に|最後まで|唯一"
    "|ただ一人|ただひとり|ただ１人|ただ1人|たった一人|たった１人|たった1人|一人だけ|１人だけ|1人だけ"
    "|ひとりだけ|単独で)"
)
_TITLE = "[^、。がはをにのもと「」]{0,10}?"
_IS = "(?:だ|で|です|だった|とされ|とみられ|という|とい|。|\\Z|、|と)"
# 最初に湖を確認したのは、研究所の某さんだ
_CLEFT = re.compile(
    rf"(?P<act>[^。「」{PERSON}]{{2,44}}?(?:た|る|だ|ぬ|い))(?:の|人|者|人物|選手|うちの一人)は、?"
    rf"(?:[^。{PERSON}、]{{0,24}}?)(?P<who>{PERSON}){_TITLE}(?P<only>だけ|のみ|一人|１人|1人)?{_IS}"
)
# 最初に自白した経理担当の某被告
_DESCRIBED = re.compile(
    rf"(?<!を){_SORT}(?P<act>[^。、「」{PERSON}]{{1,26}}?(?:た|る|だ))(?![、。のと])[^、。がはをに{PERSON}]{{0,18}}?"
    rf"(?P<who>{PERSON})"
)
# 某が最初に反対した, 某理事が1人だけ反対に回った
_DOES = re.compile(
    rf"(?P<who>{PERSON}){_TITLE}(?:が|は)、?[^。、]{{0,14}}?{_ADVERB}(?P<act>[^。「」{PERSON}]{{2,34}})"
)
# ただ一人、東北部選出の某議員が反対に回った
_FLOATING = re.compile(
    rf"(?<!を){_ADVERB}、?[^。は「」{PERSON}]{{0,26}}?(?P<who>{PERSON}){_TITLE}が"
    rf"(?P<act>[^。「」{PERSON}]{{2,34}})"
)
# 某だけが反対した
_ONLY = re.compile(
    rf"(?P<who>{PERSON}){_TITLE}(?:だけ|のみ)(?:が|は)(?P<act>[^。、「」{PERSON}]{{2,34}})"
)
# 最初の患者は某, 最年少は某
_NOUN = re.compile(
    rf"(?P<sort>最初の|最後の|唯一の|最年少の?|最年長の?|最高齢の?)(?P<act>[^。、はがを「」{PERSON}]{{1,16}}?)"
    rf"(?:は|が)、?[^。、{PERSON}]{{0,20}}?(?P<who>{PERSON}){_TITLE}{_IS}"
)
# 最初の患者の某さん
_APPOSED = re.compile(
    rf"(?P<sort>最初の|最後の|唯一の|最年少の|最年長の|最高齢の)(?P<act>[^。、はがを「」{PERSON}]{{1,14}}?)"
    rf"(?:の|・|となった|である)(?P<who>{PERSON})"
)


def told(text: str) -> Iterator[Sole]:
    """Those whom a masked line tells to be the first, the last or the only one."""
    for match in _CLEFT.finditer(text):
        inside = [sort for sort, words in _SORTS if re.search(words, match["act"])]
        sort = ONE if match["only"] else inside[0] if inside else ONE
        yield Sole(sort, match.start("who"), *match.span("act"))
    for pattern in (_DESCRIBED, _DOES, _FLOATING, _NOUN, _APPOSED):
        for match in pattern.finditer(text):
            yield Sole(_sort(match["sort"]), match.start("who"), *match.span("act"))
    for match in _ONLY.finditer(text):
        yield Sole(ONE, match.start("who"), *match.span("act"))


def _sort(word: str) -> str:
    return next(sort for sort, words in _SORTS if re.match(words, word))
