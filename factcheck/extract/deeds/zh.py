"""Chinese (simplified): A下令停工, 由A签署, 被A击败, 宣判的是A, 击败A."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.extract.deeds.shared import MOST, Deed, Way, who_it_is
from factcheck.extract.sole.masked import PERSON, SPEECH

_MARKS = "，。；：！？"
_STOP = re.compile(rf"[。；！？{SPEECH}]")
_BY = re.compile(rf"(?:由|被|遭|获|经)[^{_MARKS}{PERSON}]{{0,18}}\Z")
_WITH = re.compile(rf"(?:与|和|跟|同|对阵|对|向)[^{_MARKS}{PERSON}]{{0,14}}\Z")
_CLEFT = re.compile(
    rf"(?:的(?:是|人是|则是)|者(?:是|为)|人(?:是|为))[^{_MARKS}{PERSON}]{{0,14}}(?P<who>{PERSON})"
)
_IS = re.compile(
    rf"(?P<noun>[一-鿿]{{2,10}}?)(?:是|为|系|乃)[^{_MARKS}{PERSON}的]{{0,14}}(?P<who>{PERSON})"
)
_NO_VERB = re.compile(rf"[{_MARKS}、和与及]|的(?!是)")


# A verb whose object is a person, and the title that may stand between them.
_OBJECT = re.compile(
    "(?:击败|打败|战胜|力克|击退|淘汰|逆转|不敌|输给|险胜|横扫|轻取|压倒|任命|提名|选举|推选|选出|推举|指定"
    "|委任|聘请|邀请"
    "|逮捕|拘捕|抓获|扣押|起诉|判处|裁定|指控|控告|罢免|解除|撤换|开除|取代|接替|接任|颁给|授予|交给|救出|救起|营救"
    "|撞倒|袭击|刺伤|杀害|枪杀|换下|替换|传给|助攻|支持|反对|批评|称赞|任用|起用|换上|派出)"
    rf"[^{_MARKS}{PERSON}]{{0,14}}\Z"
)
# A post that was told before.
_THAT_POST = re.compile("[该此其](?:职|位|缺|一职|职位|职务)|遗缺|空缺")
_PASSIVE = re.compile(
    r"(?:被(?!告)|遭(?!遇)|获(?=释|救|选|提名|任命|颁|委任|准|判|聘)|受到|落网|入狱"
    r"|判(?:[处监囚刑缓])?(?:有期|无期|徒刑|\d|[一二三四五六七八九十])|囚(?:\d|[一二三四五六七八九十]))"
)


def told(text: str) -> Iterator[Deed]:
    """What each person of a masked line is told to do, to undergo, or to be."""
    for at in (m.start() for m in re.finditer(PERSON, text)):
        low = _left(text, at)
        lead = text[low:at]
        high = _right(text, at + 1)
        by, beside = _BY.search(lead), _WITH.search(lead)
        if by:
            if _THAT_POST.search(text, at, high):
                low = max(low - MOST, *(text.rfind(mark, 0, low) + 1 for mark in "。；"), 0)
            yield Deed(Way.DOES, at, low, high, ((at + 1, high),))
            continue
        if beside and PERSON in lead + text[at + 1 : high]:
            yield Deed(Way.WITH, at, low, high, ((at + 1, high),))
        after = text[at + 1 : high]
        if after and not _NO_VERB.match(after):
            way = Way.UNDERGOES if _PASSIVE.search(after) else Way.DOES
            yield Deed(way, at, at + 1, high, ((at + 1, high),))
            yield from _further(text, at, high)
        if _OBJECT.search(lead):
            yield Deed(Way.UNDERGOES, at, low, high, ((low, at),))
    for match in _CLEFT.finditer(text):
        low = _left(text, match.start())
        yield Deed(Way.DOES, match.start("who"), low, match.start(), ((low, match.start()),))
    yield from who_it_is(text, _IS, _left)


def _further(text: str, at: int, high: int) -> Iterator[Deed]:
    """The next clauses of a sentence, up to one with a person of its own."""
    for _ in range(3):
        if high >= len(text) or _STOP.match(text, high):
            return
        low = high + 1
        high = _right(text, low)
        if PERSON in text[low:high]:
            return
        if high > low:
            way = Way.UNDERGOES if _PASSIVE.search(text, low, high) else Way.DOES
            yield Deed(way, at, low, high, ((low, high),))


def _left(text: str, at: int) -> int:
    return max(at - MOST, *(text.rfind(mark, 0, at) + 1 for mark in (*_MARKS, SPEECH)), 0)


def _right(text: str, at: int) -> int:
    found = re.compile(rf"[{_MARKS}{SPEECH}]").search(text, at)
    return min(found.start() if found else len(text), at + MOST)
