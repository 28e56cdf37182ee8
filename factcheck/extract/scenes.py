"""Which places a sentence names as the scene of something, not as its origin or its party."""

from __future__ import annotations

import re

from factcheck.extract.annotate import Line
from factcheck.model.mention import NameKind, NameMention

BEFORE_REACH = 60  # characters before a place in which its preposition stands
AFTER_REACH = 30
# The rest of a noun phrase that a place leads: 高雄の国家体育場で, 타오위안의 고급 주택에서.
_AFTER = {
    "ja": re.compile(
        r"[一-鿿ァ-ヶー々]{0,10}(?:の[一-鿿ァ-ヶー々]{1,10}){0,2}(?:など)?"
        r"(?:で(?!は?な|も|す|あ)|にて|に(?:ある|位置|建|着陸|到着|設|開|入|進出|新た|避難|搬送|、)|において"
        r"|を(?:[0-9０-９一-鿿]{1,4}に)?(?:捜索|襲|空爆|攻撃|訪|視察|出発|離陸))"
    ),
    "ko": re.compile(
        r"[가-힣]{0,6}(?:의)?(?: [가-힣]{1,8}){0,3}?"
        r"(?:에서|에 (?:있|위치|도착|비상|착륙|문을|들어|세우|짓|건설)"
        r"|(?: 등 \d+곳)?[을를] (?:덮쳤|덮쳐|급습|압수|수색|방문|찾|공습|공격|떠나|출발))"
        r"|[현시군구도]에 (?:짓|세우|들어서|건설|있)"
    ),
    "zh": re.compile(
        r"(?:市|县|縣)?(?:[一-鿿]{1,8})?"
        r"(?:举行|舉行|举办|舉辦|登场|登場|开幕|開幕|召开|召開)"
    ),
}
_BEFORE = {
    "en": re.compile(
        r"\b(?:in|at|near|outside|inside|around|to) (?:the |a |an )?(?:[a-z]+ ){0,3}"
        r"(?:city|town|port|capital|village|county|district|suburb|resort) of \Z",
        re.IGNORECASE,
    ),
    "ja": re.compile(r"[（(][^（）()]{0,8}日[、,]\Z"),
    "zh": re.compile(
        r"(?:在|于|於|前往|赴|抵达|抵達|位于|位於|降落|转降|轉降|迫降)(?:[一-鿿]{2,4})?\Z"
    ),
}
# Between a country and its town: 台湾・台中市, 대만 가오슝, Taichung, Taiwan.
_INSIDE = re.compile(r"[・·の의]? ?")
_LEADS_TO = re.compile(r"[・·の의的]? ?(?:首都|수도|capital)?[・·の의的]? ?")
_CAPITAL_BEHIND = re.compile(r"(?:'s|’s)? (?:capital|port|city|resort|town)\b")
_IN_THE = re.compile(r"\b(?:in|at|near|outside) (?:the )?\Z", re.IGNORECASE)


def is_scene(line: Line, name: NameMention) -> bool:
    """Whether a place is where something happens; a country alone hardly ever is."""
    if name.kind is not NameKind.PLACE:
        return False
    if name.locative:
        return True
    if name.id is not None and name.id.startswith("country:"):
        return False
    bare = line.language.split("-")[0]
    start, end = name.start - line.start, name.end - line.start
    after = _AFTER.get(bare)
    if after is not None and after.match(line.text, end, end + AFTER_REACH):
        return True
    before = _BEFORE.get(bare)
    return before is not None and bool(before.search(_lead(line, name, start)))


def _lead(line: Line, name: NameMention, start: int) -> str:
    """What stands before a place, or before the country or town that leads to it."""
    for other in line.names:
        first, last = other.start - line.start, other.end - line.start
        inside = last <= start and _INSIDE.fullmatch(line.text, last, start)
        if other.kind is NameKind.PLACE and inside:
            start = first
    return line.text[max(0, start - BEFORE_REACH) : start]


def is_land_of_scene(line: Line, name: NameMention) -> bool:
    """Whether a country only says where the town of a scene lies, and is no party to what is told:
    오만 무스카트에서, 阿曼首都马斯喀特, "in the Omani capital", "in Muscat, Oman"."""
    if name.kind is not NameKind.PLACE or not (name.id or "").startswith("country:"):
        return False
    start, end = name.start - line.start, name.end - line.start
    if _CAPITAL_BEHIND.match(line.text, end) and _IN_THE.search(line.text[:start]):
        return True
    for other in line.names:
        if other.kind is not NameKind.PLACE or (other.id or "").startswith("country:"):
            continue
        first, last = other.start - line.start, other.end - line.start
        leads = end <= first and _LEADS_TO.fullmatch(line.text, end, first) is not None
        follows = last <= start and line.text[last:start] == ", "
        if (leads or follows) and is_scene(line, other):
            return True
    return False
