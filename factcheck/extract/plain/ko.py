"""Korean: 열리지 않았다, 참석하지 못했다, 안 보냈다, 합의는 없었다."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.extract.plain.shared import Told, gloss_keys
from factcheck.lexicon.verbs import WHOLE, Form

_NOT = r"지(?:는|도|를|조차)? ?(?:않|못|아니)"
_CANNOT = r" ?수(?:는|도|가)? 없"
_MAKE = r"(?:하|되|받|시키|당하|이뤄지)"
_NO_EVIDENCE = (  # 알았다고 볼 증거는 찾지 못했다
    r"(?:다는|다고 볼|다고 볼 만한|다고 할|던|한|된|는|을|었다는) (?:[가-힣]{1,5} )?"
    r"(?:증거|정황|근거|흔적|단서|자료)(?:은|는|이|가|을|를|도)? ?(?:[가-힣]{1,6} )?"
    r"(?:없|(?:찾|발견하|발견되|확인되|확인하|나오|확보하|드러나)지 ?(?:못|않))"
)
# What is given up, stopped or put off is not done: 인양을 포기, 서명이 무산, 출하 중단.
_FORGONE = (
    r"(?:을|를|은|는|이|가|도)? (?:포기|보류|중단|중지|취소|철회|연기|유보|무산|불발|백지화"
    r"|미뤄|미루|미룬|멈추|멈췄|멈춘|접었|접기로|물 건너|좌초|좌절)"
)
_NONE = (  # 온 적이 없다, 숨진 사람은 없다, 다친 승객은 한 명도 없다
    r"(?:(?:적|일|바|사실|계획|예정|생각|방침|뜻|사람|이|곳|경우|나라|선수"
    r"|인원)(?:이|은|는|도)? ?없|[가-힣]{1,6}(?:이|가|은|는|도)? (?:단 )?"
    r"(?:한 (?:명|사람|건|곳|번|대|척|개|점|마리)도"
    r"|아무도|하나도) ?없)"
)
_DENIED_NOUN = re.compile(
    rf"{_MAKE}?{_NOT}|할{_CANNOT}|(?:을|를|이|가|은|는|도)? ?{_MAKE}{_NOT}"
    r"|(?:은|는|이|가|도) (?:전혀 |아직 )?없"
    rf"|(?:은|는|이|가|도) (?:[가-힣]{{1,5}} )?"
    rf"(?:확인되|보고되|발생하|발견되|나타나|일어나|생기|관측되){_NOT}"
    r"|(?:을|를|은|는) (?:거부|거절|면했|피했|모면)"
    rf"|{_FORGONE}"
    rf"|(?:한|된|할|될) {_NONE}|하?지 ?않기로|[가-힣]{{0,2}}{_NO_EVIDENCE}"
)
_DENIED_STEM = re.compile(
    rf"[가-힣]{{0,2}}?{_NOT}|[가-힣]{{0,2}}{_CANNOT}|[가-힣]{{0,2}} {_NONE}"
    rf"|[가-힣]{{0,3}}?{_NO_EVIDENCE}"
)
_DENIED_BEFORE = re.compile(r"(?<![가-힣])(?:안|못) \Z")
_TOLD_NOUN = re.compile(
    r"(?:을|를|이|가|은|는|도)? ?"
    r"(?:했|한다|하고|하며|하였|해(?=[ ,])|해서|됐|되었|된다|되고|되며|돼|받았|받고|시켰|당했"
    r"|이뤄졌|있었|마쳤|하기로|하겠|한다|됨|함"
    r"|[한된] (?:것|데|뒤|사실|상태)|할 (?:예정|계획|방침|뜻|것))"
    r"|(?:이|가|은|는|도) [가-힣 ]{0,12}확인(?:됐|되었)"
    r"|(?=[,.…]|\Z)"
)
_UNSURE = re.compile(
    r"[가-힣]{0,4}?지 ?(?:않을 수 없|않으면|못하면|않는다면|않도록|않기 위)|(?:뿐|만)(?:만)? ?아니"
    r"|[가-힣]{0,3}(?:수밖에|기는커녕)"
    r"|[가-힣]{0,4}?(?:으면|다면|라면|려면|하면|되면|더라도|거나|려고|는지|을지|할지|도록|든지)"
    r"(?=[ ,.])|[가-힣]{0,2}면(?=[ ,])"
    r"|[가-힣]{0,4}?(?:을|할|될|릴|갈|날|볼)? ?(?:수 있|수도|가능성|우려|듯|것으로 보|필요)"
    r"|(?:을|를|이|가|은|는)? ?필요"
)
# A meeting is held, not opened: 회의를 열어.
_HELD = re.compile(
    r"(?:회의|회견|총회|간담회|대회|행사|위원회|심사|집회|회|공판|재판|포럼|전|회담|지평|입|식|장)"
    r"(?:을|를|이|가|도)? ?\Z"
)
_NOUN_NEXT = re.compile(r"(?:[률율자원법비량소실장권액령력]|기(?!로|가|는|도|에)|은행|회사)")
_IN_THE_END = re.compile(r"(?<![을를도] )끝내 ")  # 끝내 합의하지 못했다
_USED_TO = re.compile(r"[가-힣]?던 ")  # 섬을 오가던 배: it need not run any more
_QUESTION = re.compile(r"(?:까\?*|[?？])\Z")
_OTHERS = re.compile(
    r"(?<![가-힣])([가-힣]{2,6}?)"
    r"(?=(?:하|되)지(?:는|도)? ?(?:않|못)|(?:했|됐|하였|되었)[다고으던지])"
)


def told(text: str, start: int, end: int, form: Form) -> Told | None:
    """How a verb is told; None where that is not sure."""
    after, before = text[end:], text[:start]
    if _QUESTION.search(text.rstrip("\"”’' ")) or _UNSURE.match(after):
        return None
    if _USED_TO.match(after) or _IN_THE_END.match(text, start):
        return None
    if text[start] in "열여" and _HELD.search(before):
        return None
    if form in WHOLE:
        doubt = _DENIED_STEM.match(after) or after.startswith((" 아니", "이 아니"))
        return None if doubt else Told(True, start, end)
    behind = (_DENIED_NOUN if form is Form.NOUN else _DENIED_STEM).match(after)
    ahead = _DENIED_BEFORE.search(before)
    if behind and ahead:
        return None
    if behind or ahead:
        return Told(False, ahead.start() if ahead else start, end + behind.end() if behind else end)
    if form is Form.NOUN:
        found = _TOLD_NOUN.match(after)
        return Told(True, start, end + found.end()) if found else None
    return None if _NOUN_NEXT.match(after) else Told(True, start, end)


def others(text: str) -> Iterator[tuple[int, int, tuple[str, ...]]]:
    """Verbs that no table need know: their span and keys."""
    for match in _OTHERS.finditer(text):
        word = match.group(1)
        keys = (f"k:{word}", *gloss_keys(word, "ko"))
        yield match.start(1), match.end(1), keys
