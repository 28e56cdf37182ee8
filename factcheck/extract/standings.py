"""What an ordinal numbers that is no result: a ranking or a seed somebody came with, and a set, a
game or an inning of a match.

"World No. 5 Hayata", 하야타(5위), 5号种子 tell how somebody stands elsewhere; 第六局 and "the third
set" are parts of the match told of.
"""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.extract.annotate import Line
from factcheck.model.mention import NameKind
from factcheck.model.value import Value, ValueKind

RANKING = "ranking"
MATCH_PART = "part of a match"
BEFORE = 24  # characters before an ordinal that are looked at
AFTER = 24

# The ordinal stands where the bar is.
_RANKING = {
    "en": re.compile(
        r"\b(?:ranked|seeded|ranking(?: of)?|ranks|world (?:number|no\.?)|seed) (?:the |at "
        r"|no\.? )?\|"
        r"|\|[\w.]+[- ](?:ranked|seeded|seed|in the (?:world|rankings))\b",
        re.IGNORECASE,
    ),
    "ja": re.compile(
        r"(?:世界|ランク|ランキング|順位)(?:ランク|ランキング)?(?:は|が|で|の|、)?\|"
        r"|(?<![一-鿿])同\||[（(](?:世界|同)?\|[^）)]{1,14}[）)]|\|第?[0-9０-９]+シード"
        r"|第\|[0-9]+シード"
    ),
    "zh": re.compile(
        r"(?:世界|国际|國際)(?:排名)?(?:第)?\||(?:世界|國際|国际)排名[^，。]{0,4}\||排名(?:世界"
        r"|全球|男单|女单)(?:第)?\|"
        r"|[（(](?:世界)?(?:排名)?\|[^）)]{1,14}[）)]|\|[0-9]+[号號]种子|\|[^，。]{1,4}(?:种子"
        r"|種子)"
    ),
    "ko": re.compile(
        r"(?:세계|랭킹)(?: ?랭킹)?(?:은|이|에서)? ?\||[가-힣]\(\|[^()]{1,14}\)|\|[0-9]+번 ?시드"
        r"|\|[0-9]+위[·,] ?[가-힣]{2,8}\)"
    ),
}
_MATCH_PART = {
    "en": re.compile(
        r"\|[\w-]+ (?:set|game|innings?|period|frame|rubber|heat|half|quarter|map|leg|over"
        r"|tie-?break)\b"
        r"(?! (?:of (?:the )?(?:year|20\d\d|fiscal|month)|results?|profits?|earnings|sales"
        r"|revenue))",
        re.IGNORECASE,
    ),
    "ja": re.compile(
        r"\|第?[0-9０-９一二三四五六七八九十]+ ?(?:セット|ゲーム|クォーター|クオーター|ピリオド"
        r"|エンド|フレーム|イニング|レグ"
        r"|マップ|ヒート|局|組)"
    ),
    "zh": re.compile(
        r"\|第?[0-9一二三四五六七八九十]+(?:局|盘|盤|小节|小節|节(?!车|目|课)|節(?!車|目|課)|半场"
        r"|半場|组|組)"
    ),
    "ko": re.compile(
        r"\|(?:제 ?)?[0-9가-힣]{1,3} ?(?:번째 ?)?(?:세트|게임|쿼터|이닝|피리어드|프레임|엔드)"
    ),
}


def sorted_out(line: Line, value: Value) -> Value:
    """An ordinal with the sort of what it numbers, where its words show one of these two."""
    if value.kind is not ValueKind.ORDINAL:
        return value
    bare = line.language.split("-")[0]
    start, end = value.start - line.start, value.end - line.start
    around = f"{line.text[max(0, start - BEFORE) : start]}|{line.text[start : end + AFTER]}"
    for sort, patterns in ((MATCH_PART, _MATCH_PART), (RANKING, _RANKING)):
        pattern = patterns.get(bare)
        if pattern is not None and pattern.search(around):
            return replace(value, counter_class=sort)
    return value


def holder_of(line: Line, value: Value) -> tuple[str, ...]:
    """Whose ranking it is: of whoever stands right behind it, or right before it in brackets."""
    if value.counter_class != RANKING or value.kind is not ValueKind.ORDINAL:
        return ()
    persons = [n for n in line.names if n.kind is NameKind.PERSON]
    end = value.end - line.start
    bracket = line.text[max(0, value.start - line.start - 4) : value.start - line.start]
    if "(" in bracket or "（" in bracket:
        near = [n for n in persons if 0 < value.start - n.end <= len(bracket)]
    else:
        near = [n for n in persons if 0 <= n.start - value.end <= BEFORE]
        near = [
            n for n in near if not re.search("[、，,。]", line.text[end : n.start - line.start])
        ]
    return tuple({n.alias_of or n.id or n.surface for n in near[:1]})


FIRST = "#1"
# The first since some time: it tells how long ago the last one was, not that there was none.
_AGAIN = {
    "en": re.compile(
        r"\|first\b[^.;|]{0,70}?\b(?:since (?!(?:taking|assuming|becoming|coming|entering|its|his"
        r"|her|their)\b|(?:the |\w+ ){0,4}(?:took|assumed|came to|entered|founding|founded"
        r"|independence"
        r"|inaugurat\w+|statehood)\b)"
        r"|in (?:(?:just |well )?(?:over|more than|nearly|almost|about|around|at least) )?"
        r"(?:an?|several|many|\w+|[0-9]+)(?: and a half)? (?:years?|decades?|months?|weeks?"
        r"|generations?|centur\w+)\b)",
        re.IGNORECASE,
    ),
    "ja": re.compile(
        r"(?:ぶり(?:に|の|で|となる|で、)?|(?<!就任)(?<!発足)(?<!創設)以来)[^。、|]{0,10}\|"
    ),
    "zh": re.compile(
        r"(?:时隔|時隔)[^。|]{1,24}\||[年月周](?:多)?[来來][^，。|]{0,8}\|"
        r"|(?<![上就][任职職])(?<!成立)(?<!建国)(?<!建國)(?<!建交)(?:以来|以來)[^，。|]{0,10}\|"
    ),
    "ko": re.compile(
        r"(?:만에|만의|(?<!취임 )(?<!출범 )(?<!수립 )(?<!창설 )(?<!창단 )(?:이후"
        r"|이래))(?:로)? [가-힣 ]{0,8}\|"
    ),
}


def is_first_again(line: Line, value: Value) -> bool:
    """Whether a first is the first only since a time told beside it: "for the first time since
    2019", 时隔一年首次, 4년 만의 첫 우승."""
    pattern = _AGAIN.get(line.language.split("-")[0])
    if pattern is None or value.kind is not ValueKind.ORDINAL or value.text != FIRST:
        return False
    start, end = value.start - line.start, value.end - line.start
    around = f"{line.text[max(0, start - 40) : start]}|{line.text[start : end + 90]}"
    return pattern.search(around) is not None
