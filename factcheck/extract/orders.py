"""Ordinals told in other words: a class or level by its number, a rank by size, the Nth by how many
came before it, runs of wins, and first works that one word tells.

"Class II", クラス2 and 二级 are one grade; "twice before" and "for the third time" are one number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from factcheck.extract.annotate import Line
from factcheck.model.value import Value, ValueKind

GRADE = "grade"
RANK = "rank"
TIME = "time"
RUN = "run of times"
MOST = 60  # nothing is graded or has come before more often than this

_ROMAN = {
    "i": 1,
    "ii": 2,
    "iii": 3,
    "iv": 4,
    "v": 5,
    "vi": 6,
    "vii": 7,
    "viii": 8,
    "ix": 9,
    "x": 10,
}
_WORDS = {
    word: number
    for number, words in enumerate(
        (
            "first 1st once one 한 첫 一",
            "second 2nd twice two 두 이 二 两 兩",
            "third 3rd thrice three 세 삼 三",
            "fourth four 네 사 四",
            "fifth five 다섯 오 五",
            "sixth six 여섯 육 六",
            "seventh seven 일곱 칠 七",
            "eighth eight 여덟 팔 八",
            "ninth nine 아홉 구 九",
            "tenth ten 열 십 十",
        ),
        start=1,
    )
    for word in words.split()
}
_ORD = "second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|2nd|3rd|[4-9]th"
_HAN = "[0-9０-９]{1,2}|[一二三四五六七八九十]"
_TIMES = "once|twice|thrice|(?:two|three|four|five|six|seven|eight|nine|ten|\\d{1,2}) times"


def _of(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


# The number is the group, what follows it in the match belongs to the figure; its sort; and by how
# much it falls short of the ordinal it stands for.
_TOLD: dict[str, tuple[tuple[re.Pattern[str], str | None, int], ...]] = {
    "en": (
        (
            _of(
                r"\b(?:class|category|level|phase|tier|grade|stage)[- ](\d{1,2}|[ivx]{1,4})\b"
                r"(?![.,]\d|%|[-–/]\w)"
            ),
            GRADE,
            0,
        ),
        (_of(rf"\b({_ORD})[- ](?:\w+est|most|least|worst|best)\b"), RANK, 0),
        (_of(rf"\b({_ORD}) time\b(?! in a row| running)"), TIME, 0),
        (_of(rf"\b({_TIMES}) (?:before|previously|earlier)\b(?! (?:the|a|an)\b)"), TIME, 1),
        (_of(r"\b(one|two|three|four|five|six) before (?:it|him|her|them)\b"), TIME, 1),
        (_of(rf"\bnow (?:\w+ ){{1,6}}({_TIMES})(?=[.,;]| since| in )"), TIME, 0),
        (
            _of(
                r"\b(debut|maiden) (?=(?:\w+[- ])?(?:feature|novel|album|film|single|book"
                r"|collection|flight|voyage|speech|title|victory|win|season|match|exhibition)\b)"
            ),
            TIME,
            0,
        ),
    ),
    "ja": (
        (
            _of(
                r"(?:クラス|レベル|フェーズ|ステージ|カテゴリー?|グレード)[「 ]?"
                r"([0-9０-９]{1,2}|[ivxⅰⅱⅲⅳⅴ]{1,4})(?![0-9０-９.．])"
            ),
            GRADE,
            0,
        ),
        (_of(rf"({_HAN})等級"), GRADE, 0),
        (_of(r"([0-9０-９]{1,2})番目に[大多高長低古若速広深重強](?:き[いな]|い)?"), RANK, 0),
        (_of(rf"(?:過去に|これまでに?|以前にも?)は?({_HAN})[度回](?!目|戦)"), TIME, 1),
        (_of(rf"(?:今回(?:を|も)含め(?:て|ると)?)、?({_HAN})[度回](?!目)"), TIME, 0),
        (_of(r"(?<=[a-zａ-ｚ])([0-9０-９]{1,2})[度回例戦作]目"), TIME, 0),
        (_of(r"(デビュー|処女)(?=作|戦|アルバム|小説|航海)"), TIME, 0),
        (_of(rf"({_HAN})連[勝敗覇]"), RUN, 0),
        (
            _of(r"([0-9０-９]{1,2})(?:会合|大会|試合|戦|場所|期|季|シーズン|営業日|回|度|作)連続"),
            RUN,
            0,
        ),
    ),
    "zh": (
        (
            _of(
                r"([一二三四五]|[1-5１-５]|[ivⅰⅱⅲⅳⅴ]{1,3})[级級]"
                r"(?=(?:应急|應急|响应|響應|召回|回收|预警|預警|警报|警報|警戒|火警|开设|開設))"
            ),
            GRADE,
            0,
        ),
        (_of(r"第([二三四五六七八九十]|\d{1,2})(?=[大高多长長低强強富快深重])"), RANK, 0),
        (
            _of(
                r"(?:此前|之前|先前)(?:就|也)?(?:已|曾)?(?:经|經)?(?:有过|有過|共)?"
                r"[^，。；第每]{0,6}?([一两兩二三四五六]|\d)[次度](?![级級元])"
            ),
            TIME,
            1,
        ),
        (
            _of(
                r"(?:包括|连同|連同|算上|含)[这這此本今][次回](?:在内|在內)?[^。；第]{0,8}?"
                r"([一两兩二三四五六]|\d)[次度]"
            ),
            TIME,
            0,
        ),
        (_of(r"(处女|處女)(?=作|秀|航)"), TIME, 0),
        (_of(rf"({_HAN})[连連][胜勝败敗冠霸莊]"), RUN, 0),
    ),
    "ko": (
        (_of(r"(\d|[일이삼사오])(?=등급)"), GRADE, 0),
        (
            _of(r"(두|세|네|다섯|여섯|\d{1,2}) ?번째로 (?:큰|많은|높은|긴|낮은|오래된|넓은)"),
            RANK,
            0,
        ),
        (
            _of(
                r"(?:앞서|이전에도?|과거에?도?|전에도?) ?(?:이미 |모두 |총 )?"
                r"(한|두|세|네|다섯|\d{1,2}) ?(?:차례|번)(?!째)"
            ),
            TIME,
            1,
        ),
        (
            _of(
                r"이번(?:까지|을 포함해|을 포함하면) (?:모두 |총 )?"
                r"(한|두|세|네|다섯|\d{1,2}) ?(?:차례|번)(?!째)"
            ),
            TIME,
            0,
        ),
        (_of(r"(데뷔)(?=작|전| 앨범| 무대| 시집| 소설)"), TIME, 0),
        (_of(r"(\d{1,2}|[이삼사오육칠팔구십])(?=연[승패](?![가-힣]?배))"), RUN, 0),
        (
            _of(r"(\d{1,2}|두|세|네) ?(?:경기|시즌|대회|게임|거래일|회의|차례|번) ?연속"),
            RUN,
            0,
        ),
    ),
}
FIRSTS = ("debut", "maiden", "デビュー", "処女", "处女", "處女", "데뷔")
# Kinds that a number of these words was read as before.
BARE = (ValueKind.COUNT, ValueKind.NUMBER, ValueKind.ORDINAL, ValueKind.DURATION)
LEVEL = "level"  # the unit of 二级, a grade by another name
# Counters of another word that an ordinal's own only looks like: 제8대 counts no cars.
NO_COUNTER = frozenset({"vehicle"})


def other_orders(line: Line) -> Iterator[Value]:
    """The ordinals of a line that are told in other words; the caller drops what they replace."""
    for pattern, sort, short in _TOLD.get(line.language.split("-")[0], ()):
        for match in pattern.finditer(line.text):
            number = _number(match.group(1))
            if number is None or not 0 < number + short <= MOST or (sort is RUN and number < 2):
                continue
            told = line.text[match.start(1) : match.end()].rstrip(" -")
            start = line.start + match.start(1)
            yield Value(
                start,
                start + len(told),
                told,
                ValueKind.ORDINAL,
                f"#{number + short}",
                Decimal(number + short),
                counter_class=sort,
                precision=Decimal(1),
            )


def overlaid(line: Line, found: list[Value]) -> list[Value]:
    """The values of a line with those found put over the bare numbers they were read as."""
    out = [_plain(value) for value in line.values]
    for new in found:
        under = [v for v in out if v.start < new.end and new.start < v.end]
        if not all(v.kind in BARE or v.unit == LEVEL for v in under):
            continue
        start = min((new.start, *(v.start for v in under)))
        end = max((new.end, *(v.end for v in under)))
        told = line.text[start - line.start : end - line.start]
        out = [v for v in out if v not in under]
        out.append(replace(new, start=start, end=end, surface=told))
    return sorted(out, key=lambda value: value.start)


def _plain(value: Value) -> Value:
    """An ordinal without a counter that counts another thing."""
    if value.kind is ValueKind.ORDINAL and value.counter_class in NO_COUNTER:
        return replace(value, counter_class=None)
    return value


def _number(text: str) -> int | None:
    """The number a word of a pattern tells."""
    word = text.strip().lower().removesuffix(" times")
    if word in FIRSTS:
        return 1
    if word in _WORDS:
        return _WORDS[word]
    if word in _ROMAN:
        return _ROMAN[word]
    if len(word) == 1 and "ⅰ" <= word <= "ⅹ":
        return ord(word) - ord("ⅰ") + 1
    digits = word.rstrip("stndrh") if word[:1].isdecimal() else word
    return int(digits) if digits.isdecimal() else None
