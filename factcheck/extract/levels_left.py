"""Levels and shares by what a move makes of them: 41%에서 3%포인트 내렸다, 较去年的10亿元增长,
매출은 3%, 이익은 5% 늘었다."""

from __future__ import annotations

import re

from factcheck.extract.annotate import Line
from factcheck.extract.particles import is_base
from factcheck.model.value import Value, ValueKind

LEVELS = (
    ValueKind.COUNT,
    ValueKind.MONEY,
    ValueKind.MEASURE,
    ValueKind.NUMBER,
    ValueKind.PERCENT,
)
BEFORE = 24  # characters before a figure in which what it is compared by is told
# 较去年同期的10.1亿元增长两成: what it grew from, though the change stands right behind it.
_GROWN_FROM = re.compile(
    r"(?:[较較比]|相[较較]于?)[^，。；、]{0,12}"
    r"(?:[期年月日季前次周週时時]|季度|[届屆]|水平|水準|[预預]期)的(?:约|約|近)?$"
)
# 41%에서 3%포인트 내렸다: the level that a Korean move left.
_MOVED_FROM = re.compile(
    r"에서 [^.,]{0,24}?(?:\d[^ ]{0,8}로 |내렸|내린|올랐|오른|낮춰|낮췄|높였|하락|상승|떨어|인상"
    r"|인하|늘었|줄었)"
)
# 前月の2.7%から拡大した, 34%から10ポイント下落した.
_MOVED_FROM_JA = re.compile(
    r"(?:台|程度|前後|増|減)?から(?:さらに|やや|わずかに|大幅に|大きく|急速に)?(?:約?[0-9][0-9.,・万億]*[^、。0-9]{1,5})?"
    r"(?:拡大|縮小|鈍化|加速|減速|上昇|低下|改善|悪化|下落|上が|下が|伸び|増え|増加|減り|減っ|減少|半減|倍増|急増|急減"
    r"|引き上げ|引き下げ|下方修正|上方修正|後退)"
)
# 28％（前回30％）…5％（同4％）, but 482万台（同25％増）
_DITTO_JA = re.compile(r"[（(]同(?:約)?\Z")
_GREW_JA = re.compile(r"[^（）()、]{0,6}(?:増|減|高|安|上昇|低下|下落|伸び)")
# 懲役18年とした一審判決を破棄した: what was passed before.
_QUASHED_JA = re.compile(
    r"(?:の実刑|の有罪)?(?:とした|を言い渡した|の)?(?:一審|1審|二審|2審)?[^、。]{0,12}?判決を(?:破棄|取り消)"
)
# Between two shares that one verb tells of: 매출은 3%, 이익은 5% 늘었다; 增长7%、6%和12%.
_LISTED = {
    "ko": re.compile(
        r"(?:\([^()]*\))?(?:,|·|[와과]) ?(?:[가-힣A-Za-z ]{1,12}(?:은|는|이|가|도) ?)?"
        r"(?:(?:전 ?분기|전월|전년|지난[가-힣]{1,2}|작년)[가-힣 ]{0,8}(?:대비|보다|에 비해) ?)?"
        r"(?:각각 )?"
    ),
    "ja": re.compile(r"[、と](?:(?:同じく)?[^\d、。]{1,14}(?:は|が|も)(?:約|およそ)?)?"),
    "zh": re.compile("[、,，]|[和与與及]|以及"),
}


def is_moved_from(line: Line, value: Value) -> bool:
    """Whether a figure is the level that a move told behind it left."""
    start, end = value.start - line.start, value.end - line.start
    if line.language[:2] == "zh" and value.kind in LEVELS:
        return _GROWN_FROM.search(line.text[max(0, start - BEFORE) : start]) is not None
    if line.language == "ja" and value.kind is ValueKind.DURATION:
        return _QUASHED_JA.match(line.text, end) is not None
    if line.language == "ja" and value.kind in LEVELS:
        ditto = _DITTO_JA.search(line.text, max(0, start - 4), start)
        if ditto is not None and not _GREW_JA.match(line.text, end):
            return True
        return _MOVED_FROM_JA.match(line.text, end) is not None
    if line.language == "ko" and value.kind in (ValueKind.PERCENT, ValueKind.MONEY):
        return _MOVED_FROM.match(line.text, end) is not None
    return False


def of_one_verb(line: Line, value: Value) -> Value | None:
    """The share beside one in a list, on the side where the verb stands that tells of both; None
    where there is none."""
    pattern = _LISTED.get(line.language[:2])
    if pattern is None or value.kind is not ValueKind.PERCENT:
        return None
    behind = line.language[:2] == "zh"  # the verb stands before the list
    near = line.values.index(value) + (-1 if behind else 1)
    if not 0 <= near < len(line.values):
        return None
    other = line.values[near]
    first, last = (other, value) if behind else (value, other)
    if other.kind is not value.kind or other.unit != value.unit:
        return None
    between = line.text[first.end - line.start : max(0, last.start - line.start)]
    return other if pattern.fullmatch(between) else None


def compared_with(line: Line, date: Value) -> bool:
    """Whether a date is only what a figure is compared with: 较3月底, 전년 말보다."""
    gap = 1 if line.language == "ko" else 0
    return is_base(line, date) or any(
        cue.kind == "comparison"
        and (0 <= date.start - cue.end <= 1 or 0 <= cue.start - date.end <= gap)
        for cue in line.cues
    )
