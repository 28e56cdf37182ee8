"""Chinese (folded): 最先走出的是某, 某率先坦承, 唯一反对的是某, 只有某反对, 救人的是某."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.extract.sole.masked import PERSON
from factcheck.extract.sole.shared import FIRST, LAST, OLDEST, ONE, YOUNGEST, Sole

_SORTS = {
    "最先": FIRST, "率先": FIRST, "首先": FIRST, "最早": FIRST, "首位": FIRST, "首名": FIRST,
    "首个": FIRST, "首例": FIRST, "第一个": FIRST, "第一位": FIRST, "第一名": FIRST,
    "头一个": FIRST, "抢先": FIRST, "最后一个": LAST, "最后一名": LAST, "最后一位": LAST,
    "唯一": ONE, "独自": ONE, "单独": ONE, "只有": ONE, "仅有": ONE, "唯有": ONE, "惟有": ONE,
    "仅": ONE, "最年轻": YOUNGEST, "最年少": YOUNGEST, "年纪最小": YOUNGEST, "最年长": OLDEST,
    "年纪最大": OLDEST, "最高龄": OLDEST,
}  # fmt: skip
_SORT = "(?P<sort>" + "|".join(sorted(_SORTS, key=len, reverse=True)) + ")"
_NOT = re.compile("(?:不是|并非|非|没有|未)[^，。；]{0,4}$")
_FREE = f"[^，。；：{PERSON}]"


def _pattern(written: str) -> re.Pattern[str]:
    return re.compile(written)


_SOLE = (
    # 最先走出舱口的是工程师某, 首名升井者为某, 首名确认身分的罹难者是71岁蔗农某
    _pattern(
        f"{_SORT}(?P<act>{_FREE}{{1,26}}?)(?:是|为|系|即)(?![了此因]){_FREE}{{0,18}}?"
        f"(?P<who>{PERSON})(?!的)"
    ),
    # 某是唯一投反对票的人, 某为首位获奖者
    _pattern(
        f"(?P<who>{PERSON}){_FREE}{{0,6}}?(?:是|为|成为|成了|系){_FREE}{{0,10}}?{_SORT}"
        f"(?P<act>{_FREE}{{2,26}})"
    ),
    # 某率先坦承…, 某第一个看到…, 某独自反对…, 某一人反对
    _pattern(
        f"(?P<who>{PERSON})[^，。；：的{PERSON}]{{0,6}}?"
        f"(?P<sort>最先|率先|最早|第一个|头一个|抢先|最后一个|独自|唯一)(?!的)"
        f"(?P<act>{_FREE}{{2,22}})"
    ),
    # 只有某反对
    _pattern(
        f"(?P<sort>只有|仅有|唯有|惟有|仅){_FREE}{{0,10}}?(?P<who>{PERSON})(?:一人|一个人)?"
        f"(?P<act>[^，。；：的{PERSON}]{{2,22}})"
    ),
)
# 率先提出的渔民某
_DESCRIBED = _pattern(
    f"(?P<sort>最先|率先|最早|第一个|唯一|首位|首名|最后一个)(?P<act>{_FREE}{{2,18}}?)的"
    f"{_FREE}{{0,10}}?(?P<who>{PERSON})"
)
_ALONE = _pattern(f"(?P<who>{PERSON})(?:一人|一个人)(?P<act>[^，。；：的{PERSON}]{{2,22}})")
_CLEFT = (
    _pattern(
        f"(?:^|[，。；：])(?P<act>{_FREE}{{2,26}}?)的(?:人|球员|选手|正)?(?:是|为|则是|正是)"
        f"(?!在|因|由|于|为了|从|以){_FREE}{{0,14}}?(?P<who>{PERSON})(?!的)"
    ),
    # 是某发现了…
    _pattern(f"(?:^|[，。；：])(?:正)?是{_FREE}{{0,12}}?(?P<who>{PERSON})(?P<act>{_FREE}{{3,24}})"),
    _pattern(
        f"(?:归功于|归功於|多亏了?|幸亏){_FREE}{{0,12}}?(?P<who>{PERSON})(?P<act>{_FREE}{{0,24}})"
    ),
)


def told(text: str) -> Iterator[Sole]:
    """Those whom a masked line tells to be the first, the last or the only one."""
    for pattern in (*_SOLE, _DESCRIBED):
        for match in pattern.finditer(text):
            if "之一" not in match["act"] and not _NOT.search(text[: match.start()]):
                yield Sole(_SORTS[match["sort"]], match.start("who"), *match.span("act"))
    for match in _ALONE.finditer(text):
        yield Sole(ONE, match.start("who"), *match.span("act"))
    for pattern in _CLEFT:
        for match in pattern.finditer(text):
            ranked = re.search(_SORT, match["act"])
            if not ranked and not _NOT.search(text[: match.start("who")]):
                yield Sole(ONE, match.start("who"), *match.span("act"))
