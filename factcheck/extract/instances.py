"""Which one of a series of things an act is told of: Berth 3, 5号機, 2호기, 第3工場.

Keys begin with ``NUMBERED``; the figure follows, without zeros ahead.
"""

from __future__ import annotations

import re
import unicodedata

from factcheck.model.claim import NUMBERED

_HAN = {char: str(n) for n, char in enumerate("一二三四五六七八九十", 1)}
_NUMBERED = {
    "en": re.compile(
        r"\b(?:no\.|number|unit|berth|line|terminal|route|reactor|gate|runway|pier|block|shaft"
        r"|plant|hall|platform|tunnel|well|boiler|furnace) ?(\d{1,3})\b(?![.,]\d|%)",
        re.IGNORECASE,
    ),
    "ja": re.compile(
        r"(?<![月0-9])([0-9]{1,3}|[一二三四五六七八九十])号(?:機|炉|線|館|棟|埠頭|岸壁|車|橋|井|窯|ボイラー)"
        r"|第([0-9]{1,2}|[一二三四五六七八九十])(?:工場|滑走路|ターミナル|原発|埠頭|高炉|坑|トンネル)"
    ),
    "zh": re.compile(
        r"(?<![月0-9])([0-9]{1,3}|[一二三四五六七八九十])[号號](?:机|機|炉|爐|线|線|馆|館|楼|樓|码头|碼頭|泊位"
        r"|车|車|桥|橋|井|航站楼|航廈|跑道|闸|閘|高炉|锅炉|鍋爐)"
        r"|第([0-9]{1,2}|[一二三四五六七八九十])(?:工厂|工廠|跑道|航厦|航廈|航站|核电|核電|码头|碼頭|厂|廠)"
    ),
    "ko": re.compile(
        r"(?<![0-9])([0-9]{1,3})호(?:기|선|관|로|차|갱)"
        r"|제? ?([0-9]{1,2}) ?(?:터미널|부두|공장|활주로|고로|갱)"
    ),
}


def numbers_of(words: str, language: str) -> tuple[str, ...]:
    """The keys of the numbered things in some words, in order."""
    pattern = _NUMBERED.get(language[:2])
    if pattern is None:
        return ()
    found = (m[1] or m[m.lastindex or 1] for m in pattern.finditer(_narrow(words)))
    return tuple(dict.fromkeys(NUMBERED + (_HAN.get(n) or n.lstrip("0") or "0") for n in found))


def _narrow(words: str) -> str:
    return unicodedata.normalize("NFKC", words)
