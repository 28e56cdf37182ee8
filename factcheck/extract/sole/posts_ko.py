"""Korean: who takes a post, or stays in it: 후임 대표에는 아무개가 내정됐다, 아무개가 유임됐다."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.extract.sole.masked import PERSON
from factcheck.extract.sole.shared import POST, Sole, nearest, overlapping

_TITLE = "(?:,? ?[가-힣·]{1,12}){0,4}?"
_PUT = (
    "(?:내정|임명|선임|선출|지명|발탁|취임|추대|확정|오르|오른|올랐|낙점|기용|맡|위촉|승진|뽑"
    "|앉|부임|영입"
    "|인선|승계|물려받|이어받|승격|옹립|데려|세웠|세우|택하|택했)"
)
_SLOT = "(?P<act>[가-힣A-Z]{2,12}(?: [가-힣A-Z]{2,10})?(?<!으))"
_ALL = tuple(
    re.compile(written)
    for written in (
        rf"{_SLOT}(?:에는|에|으로는|으로|로)(?:는)? [^.,{PERSON}]{{0,24}}?(?P<who>{PERSON}){_TITLE}"
        rf"(?:을|를|이|가)? ?[^.,{PERSON}]{{0,14}}?{_PUT}",
        rf"(?P<who>{PERSON}){_TITLE}(?:이|가|은|는|을|를) (?:[^.,{PERSON}]{{0,20}} )?{_SLOT}"
        rf"(?:에|으로|로|직을|직에|자리에|자리를|를|을) [^.,{PERSON}]{{0,8}}?{_PUT}",
        # 심사위원장을 아무개가 맡는다, 아무개의 새 사장 취임
        rf"{_SLOT}(?:을|를|직을|자리를|은|는) [^.,{PERSON}]{{0,24}}?(?P<who>{PERSON}){_TITLE}"
        rf"(?:이|가) (?:[^.,{PERSON}]{{0,12}} )?(?:맡|이어받|물려받|넘겨받|겸임|겸직|잇는)",
        rf"(?P<who>{PERSON}){_TITLE}의 (?:새|신임|차기)? ?{_SLOT} (?:취임|선임|내정|임명|발탁)",
        rf"(?:후임|차기|신임|새) {_SLOT}(?:은|는|에는|에|으로|로)"
        rf" [^.,{PERSON}]{{0,20}}?(?P<who>{PERSON})",
        rf"후임(?:에는|에|으로는|으로|은) [^.,{PERSON}]{{0,20}}?(?P<who>{PERSON})",
        rf"(?P<who>{PERSON}){_TITLE}(?:이|가|은|는) (?:[^.,{PERSON}]{{0,20}} )?{_SLOT}"
        rf"(?:을|를|직을|으로|로) (?:계속|유임|연임|그대로|남[는기])",
        rf"(?P<who>{PERSON}){_TITLE}(?:이|가|은|는) (?:[^.,{PERSON}]{{0,14}} )?"
        rf"(?P<act>[가-힣]{{2,8}}부)(?:를|을) (?:맡|이끌|책임)",
        rf"(?:내정자|후임자?|신임 {_SLOT}|후보자)(?:는|은"
        rf"|에는)?[^.,가-힣{PERSON}]{{0,4}}(?P<who>{PERSON})",
    )
)
_NO_POST = re.compile(
    "^후임$|피해|용의|지난|오전|오후|이날|최고의|가운데|이유|결과|처음|마지막|주장"
)
_FORMER = re.compile("(?:전|전직|역대|당시|임시) ?$")


def posts(text: str) -> Iterator[Sole]:
    """Those whom a masked line tells to take a post, or to stay in it."""
    yield from nearest(_read(text))


def _read(text: str) -> Iterator[Sole]:
    for pattern in _ALL:
        for match in overlapping(pattern, text):
            slot = match.groupdict().get("act")
            if slot and (_NO_POST.search(slot) or _FORMER.search(text[: match.start("act")])):
                continue
            span = match.span("act") if slot else (match.start("who"), match.start("who"))
            yield Sole(POST, match.start("who"), *span)
