"""How a place hangs on its sentence: by a preposition, a particle, or as the object of a verb.

"at" is where something is or is done, "to" where it goes, "from" where it comes from.
"""

from __future__ import annotations

import re

LEAD = 120  # characters before a place that are looked at
PREPOSITIONS = {
    "in": "at", "at": "at", "near": "at", "on": "at", "off": "at", "outside": "at", "inside": "at",
    "into": "to", "onto": "to", "within": "at", "under": "at", "close to": "at", "by": "at",
    "to": "to", "for": "to", "towards": "to", "toward": "to", "back to": "to",
    "from": "from", "out of": "from", "of": "of", "beside": "at", "above": "at",
    "aboard": "at", "behind": "at",
}  # fmt: skip
PREP_EN = re.compile(
    r"\b(?P<prep>back to|close to|out of|in|at|near|on|off|outside|inside|into|onto|within|under|by"
    r"|to|for|towards?|from|of|beside|above|aboard|behind)"
    r"(?P<noun>(?: (?:the|a|an|its|his|her|their|this|one))?"
    r"(?: (?!(?:in|at|near|on|off|outside|inside|into|to|for|from|and|by|of|with|that|who|which)\b)"
    r"[\w'’-]+){0,4}(?: of(?: the)?)?) ?\Z"
)
STOP_EN = re.compile(r"[;:!?\"“”(),]|\. | (?:while|but|after|before) ")
_NOUNS_JA = (
    r"」?(?:（[^（）]{1,12}）)?"
    r"(?:(?:の(?:[ぁ-ん]{2}(?=[一-鿿]))?)?[一-鿿ァ-ヶー々（）「」０-９0-9A-Za-z]{1,14}){0,4}"
)
_PARTICLE_JA = re.compile(
    _NOUNS_JA + r"(?P<by>において|にて|から|まで|で|に|へ|を|沖)(?![はも]?な[いか])"
)
_WORD_KO = re.compile(r"[^ ,.]*(?: |\Z|(?=[,.]))")
_PARTICLE_KO = re.compile(r".*?(?P<by>에서|으로|로|에|까지|을|를|서)(?:는|도)?")
_SUBJECT_KO = re.compile(r".+[은는이가]|.*[,.]")
_SEEKS = re.compile(
    "(?:직접 |먼저 |잇달아 |차례로 )?"
    "(?:찾아|찾은|찾는|방문[하한해]|들러|돌며|돌면서|둘러[보볼본봤]|시찰|견학)"
)
WORDS_KO = 5  # words of a Korean noun phrase that a place leads
_BY = {
    "において": ("at",), "にて": ("at",), "で": ("at",), "に": ("at", "to"), "へ": ("to",),
    "まで": ("to",), "から": ("from",), "を": ("from",), "沖": ("at",),
    "에서": ("at", "from"), "서": ("at", "from"), "에": ("at", "to"), "으로": ("to",),
    "로": ("to",), "까지": ("to",), "을": ("from",), "를": ("from",),
}  # fmt: skip
# Behind these an English place needs no preposition.
_BARE_EN = (
    ("from", re.compile(r"\b(?:left|leav(?:e|es|ing)|quit|fled|departed|abandoned) (?:the )?\Z")),
    (
        "to",
        re.compile(
            r"\b(?:reach(?:es|ed|ing)?|enter(?:s|ed|ing)?|visit(?:s|ed|ing)?|toured?|approach(?:ed)?)"
            r" (?:the )?\Z"
        ),
    ),
    (
        "at",
        re.compile(
            r"\b(?:is|was|are|were|be|being|been|becomes?|became|chose|chosen|picked|selected|named"
            r"|favou?rs?|preferred|overlook(?:s|ing)|hosts?|will be|would be) (?:the )?\Z"
        ),
    ),
)
# A place that a sentence says to be the one that is asked for: 会場は白浜。, 장소는 속초다.
_IS = {
    "ja": re.compile(r"(?:だ|で、|である|。|\Z|だった|とな|に(?:決|変更|内定|選)|を(?:選|予定))"),
    "ko": re.compile(
        r"(?:이?다|이며|이었|였|이 됐|가 됐|[이가] (?:선정|결정|뽑)|(?:으로|로) (?:정해|결정|확정))"
    ),
}
# What of an object tells that something comes from it, passes it, or goes there.
_LEAVES = re.compile(
    r"、?(?:午[前後])?(?:[0-9０-９時分日]{0,8}に?)(?:出|離れ|発|たち|後に|経|通|回|訪|目指)"
    r"| (?:출발|떠나|떠난|나서|나와|빠져|거쳐|지나|향해|방문|찾|통과|벗어)"
)
# Words borrowed from English that are no buildings mostly name a firm: 新町のソムエアーで.
_BODY_JA = re.compile(
    r"の[一-鿿]{0,4}(?!ホテル|ホール|センター|スタジアム|スタジオ|アリーナ|ドーム|ビル|プール"
    r"|ターミナル|キャンプ|マンション|アパート|レストラン|クラブ|サーキット|コース|ゴルフ|リゾート)"
    r"[ァ-ヶー・]{3,}"
)
_LEAD_ZH = (
    ("from", re.compile(r"(?:从|從|由|自|离开|離開|撤离|撤離|出自)\Z")),
    ("to", re.compile(r"(?:往|到|至|赴|向|抵|达|達|入|前往|奔)了?\Z")),
    (
        "at",
        re.compile(
            r"(?:在|于|於|是|为|為|选定|選定|选在|落户|参观|參觀|考察|视察|視察|走访|走訪)了?\Z"
        ),
    ),
)


def ways_of(text: str, language: str, first: int, last: int) -> tuple[str, ...]:
    """The ways in which the place between two offsets of a sentence may hang on it; none where
    nothing tells that anything is or is done there, or goes there."""
    bare = language[:2]
    if bare == "en":
        return _english(text, first)
    if bare == "zh":
        lead = text[max(0, first - 12) : first]
        return tuple(way for way, words in _LEAD_ZH if words.search(lead))[:1]
    found = particle(text, bare, last) if bare in ("ja", "ko") else None
    if found is not None:
        by, end = found
        end = last + len(text[last:end].rstrip())
        if text[end - 1] in "を을를" and not _LEAVES.match(text, end):
            return ()
        return () if bare == "ja" and _BODY_JA.match(text, last) else by
    return ("at",) if bare in _IS and _IS[bare].match(text, last) else ()


def _english(text: str, first: int) -> tuple[str, ...]:
    lead = text[max(0, first - LEAD) : first]
    for stop in STOP_EN.finditer(lead):
        lead = " " * stop.end() + lead[stop.end() :]
    for way, words in _BARE_EN:
        if words.search(lead):
            return (way,)
    prep = PREP_EN.search(lead)
    if prep is None or prep["prep"] in ("of", "by"):
        return ()
    return (PREPOSITIONS[prep["prep"]],)


def particle(text: str, bare: str, last: int) -> tuple[tuple[str, ...], int] | None:
    """The ways of the particle that ends the noun phrase of a place, and where it ends."""
    if bare == "ja":
        found = _PARTICLE_JA.match(text, last, last + LEAD)
        return (_BY[found["by"]], found.end()) if found else None
    at = last
    for _ in range(WORDS_KO):
        word = _WORD_KO.match(text, at)
        if word is None or not word.group():
            return None
        if found := _PARTICLE_KO.fullmatch(word.group().rstrip(" ")):
            if found["by"] in ("을", "를") and _SEEKS.match(text, word.end()):
                return ("at",), word.end()  # 시장을 찾아: what is done there
            return _BY[found["by"]], word.end()
        if _SUBJECT_KO.fullmatch(word.group().rstrip(" ")):
            return None
        at = word.end()
    return None


# Who is on his way, or is to go: "was travelling to", "will travel to".
_NOW_EN = re.compile(
    r"\b(?:travell?ing|(?:to|will|would) travel|travels) (?:[a-z]+ )?to (?:the )?\Z"
)


def travels_now(text: str, first: int) -> bool:
    """Whether the place at an offset of a sentence is where somebody is on his way to, or will
    go."""
    return _NOW_EN.search(text[max(0, first - LEAD) : first]) is not None
