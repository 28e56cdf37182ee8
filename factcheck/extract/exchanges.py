"""Places that only tell on which market something was traded: "closed lower in New York".

What the rest of a sentence tells of did not happen there.
"""

from __future__ import annotations

import re

_TRADED = (
    r"(?:clos(?:e|ed|ing)|fell|fallen|falling|rose|risen|rising|drop(?:s|ped|ping)?|gain(?:s|ed)?"
    r"|slip(?:s|ped)?|climb(?:s|ed)?|end(?:s|ed)|trad(?:e|es|ed|ing)|jump(?:s|ed)?|slid|slump(?:s|ed)?"
    r"|lost|add(?:s|ed)|up|down|higher|lower|flat|little changed|settl(?:e|ed)|fetch(?:es|ed)?"
    r"|surg(?:es|ed)|plung(?:es|ed)|soar(?:s|ed)|tumbl(?:es|ed)|eas(?:es|ed))"
)
_CLAUSE = r"(?:[^.;:]|\.(?=\d))"
_PAPER = (
    r"(?:shares?|stocks?|futures|crude|brent|gold|silver|copper|index|indices|dollar|euro|yen|won|yuan"
    r"|pound|bonds?|yields?|bitcoin|oil|wheat|rubber)"
)
_BEFORE = {
    "en": re.compile(
        rf"\b{_PAPER}\b{_CLAUSE}{{0,60}}\b{_TRADED}\b{_CLAUSE}{{0,40}}?"
        r" (?:in|on)(?: (?:the|early|late|morning|afternoon|thin|quiet|pre-?market))* \Z",
        re.IGNORECASE,
    ),
    "ko": re.compile(r"(?:주가|주식|환율|유가|선물|금값|지수|시세)[^.,]{0,14}\Z"),
    "zh": re.compile(
        r"(?:股价|股價|股票|汇价|匯價|金价|金價|油价|油價|期货|期貨|指数|指數)[^，。；]{0,10}在\Z"
    ),
}
_BEHIND = {
    "en": re.compile(
        r"(?:-(?:listed|traded|quoted)|[ -](?:stock|shares?|metal|commodit\w+|bond|currency)?[ -]?"
        r"(?:exchange|market|trade|trading|bourse|close|session|fixing))\b",
        re.IGNORECASE,
    ),
    "ja": re.compile(
        r"(?:・ウォール街)?の?(?:株式|外国為替|外為|原油|金|債券|先物|商品|証券)?(?:市場|取引所|株|円相場|外為)"
        r"|(?:終値|時間外|午[前後]の取引)|(?<=市)場(?!所)"  # ニューヨーク市|場
    ),
    "zh": re.compile(
        r"(?:股市|股票|汇市|匯市|外汇|外匯|证券|證券|商品|期货|期貨|黄金|黃金|金属|金屬|原油)?(?:交易所|市场|市場|股市|匯市|汇市)"
        r"|(?:早盘|早盤|尾盘|尾盤|盘前|盤前|盘后|盤後)|(?:收|開|开)(?:[盘盤][涨漲跌]?|[涨漲跌报報高低])"
    ),
    "ko": re.compile(
        r" ?(?:증시|(?:주식|외환|채권|상품|선물|원유|금)시장|(?:증권|상품)?거래소)"
        r"|(?:에서|서) (?:[^.,]|[.,](?=\d)){0,14}"
        r"(?:마감|거래[됐되]|장을 [마열]|상승했|하락했|올랐|내렸|올라|내려|내린)"
    ),
}


def trades_there(text: str, language: str, first: int, last: int) -> bool:
    """Whether the place at ``first`` to ``last`` is where a price was made, by the words around."""
    bare = language.partition("-")[0]
    before, behind = _BEFORE.get(bare), _BEHIND.get(bare)
    led = before is not None and before.search(text[max(0, first - 130) : first]) is not None
    if bare == "ko":  # 주가는 뉴욕에서 내린 채 마감했다: either alone may tell of something else
        followed = behind is not None and behind.match(text, last) is not None
        return followed and (led or not text.startswith(("에서", "서"), last))
    return led or (behind is not None and behind.match(text, last) is not None)
