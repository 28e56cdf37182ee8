"""Numbers that stand for a place in a row: runs of equal results, and things told by their number.

"The third quarter in a row", 3四半期連続 and 连续第三季 are one figure; so are "Pier 7", 7号桥墩
and 7번 교각.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from factcheck.extract.annotate import Annotated, Line
from factcheck.extract.orders import other_orders, overlaid
from factcheck.extract.outdone import is_outdone
from factcheck.extract.standings import sorted_out
from factcheck.model.claim import Head
from factcheck.model.mention import NameKind
from factcheck.model.value import Value, ValueKind

_RUN_BEFORE = {
    "zh": re.compile(r"(?:连续|連續|(?<!一)[连連]|接连|接連)(?:第)?\Z"),
    "ko": re.compile(r"연속 ?\Z"),
}
_RUN_AFTER = {
    "en": re.compile(
        r"(?: [a-z]+)?(?: (?:straight|consecutive|successive)\b"
        r"|(?: [a-z]+)? (?:in a row|in succession|running|on the trot)\b)",
        re.IGNORECASE,
    ),
    "ja": re.compile(r"連続|続けて|続けての|続いて"),
    "ko": re.compile(r" ?연속"),
}
_STRAIGHT = re.compile(r"\w (?:straight|consecutive|successive)\b")  # "four straight games"
RUN_KINDS = (ValueKind.ORDINAL, ValueKind.COUNT, ValueKind.NUMBER, ValueKind.DURATION)
UNTOLD = (None, "time", "item")  # counters that tell nothing of what an ordinal numbers
MOST = 400  # no run is told of more than so many
_PERIODS = (
    ("quarter", re.compile(r"quarter|四半期|季|분기", re.IGNORECASE)),
    ("month", re.compile(r"month|[かカヵケ]月|[个個]月|개월|달", re.IGNORECASE)),
    ("year", re.compile(r"year|年|년|해", re.IGNORECASE)),
    ("week", re.compile(r"week|週|周|주", re.IGNORECASE)),
    ("day", re.compile(r"day|日|天|일", re.IGNORECASE)),
)
# What an ordinal numbers where it tells how long something has lasted.
_LASTING = {
    "en": re.compile(r"\|[- ](?:day|week|month|year)\b", re.IGNORECASE),
    "zh": re.compile(r"\A第[^|]*(?:(?:天|周|週|[个個]月)\||\|(?:比赛|比賽)?日)"),
}
_ORDINAL_WORD = re.compile(
    r"\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b", re.IGNORECASE
)
_WORDS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
]

_NUMBERED = {
    "en": re.compile(
        r"\b(?:pier|gate|platform|runway|berth|hole|exit|carriage|lane)"
        r"(?: no\.?| number)? (\d{1,3})\b(?![.,]\d|%)",
        re.IGNORECASE,
    ),
    "ja": re.compile(
        r"(?<![0-9])(\d{1,3})(?:号|番)(?=橋脚|ゲート|ホーム|滑走路|車両|岸壁|出口|ホール|搭乗口|レーン)"
    ),
    "zh": re.compile(
        r"(?<![0-9])第?(\d{1,3})[号號](?=桥墩|橋墩|登机口|登機門|站台|月台|跑道|车厢|車廂|出口|泊位|洞|泳道)"
    ),
    "ko": re.compile(
        r"(?<![0-9])(\d{1,3})번 ?(?=교각|게이트|승강장|활주로|출구|홀|객차|레인|선석|탑승구|부두)"
    ),
}


PLACING = "sport/placing"
_LIST_REACH = 20  # characters around a place in which a list is told of
_ON_A_LIST = re.compile(
    r"\b(?:ranked|ranking|rankings|seed|seeded|world number|world no|in the world|standings)\b"
    r"|世界|ランク|ランキング|シード|世界排名|种子|種子|排名|积分|積分|세계|랭킹|시드|순위표",
    re.IGNORECASE,
)
# A place of another race, or of this one before its end.
_NOT_THERE = re.compile(
    r"\b(?:at half|with a lap|lap to go|overnight|last year|in 20\d\d|at the last|previous)\b"
    r"|暫定|昨年|前回|前半|折り返し|去年|上届|上屆|半程|지난해|작년|지난 대회|전반|중간|반환점",
    re.IGNORECASE,
)
# A place in a race or a table.
_RANK = {
    "en": re.compile(
        r"\b(?:finish\w*|came(?: in| home)?|plac\w+|was|took|run\w*|end\w*|coming"
        r"|settl\w+ for|cross\w* the line|touch\w* (?:home|the wall))(?: in| up)?"
        r" (?:the |a )?\||\|\w+(?: place|-placed)\b"
    ),
    "ja": re.compile(r"\|第?[0-9０-９一二三四五六七八九十]+(?:位|着)"),
    "zh": re.compile(
        r"\|第[0-9０-９一二三四五六七八九十]+(?:名|位)"
        # 第三名因腐败获刑的总统: the third to do something
        r"(?![^，。；、,的]{1,16}的[一-鿿]|死者|受害|嫌|被告|患者|[女男]|总统|總統|总理|總理)"
        r"|(?:名列|位列|位居|排名?|获得?|獲得?|[列居])(?:全场|全場|总|總|小组|小組)?"
        r"\|第[0-9０-９一二三四五六七八九十]+(?![季轮輪局场場节節次回个個批])"
    ),
    "ko": re.compile(r"\|[0-9]+위"),
}


def number_in_order(item: Annotated) -> None:
    """Read the runs and the numbered things of an item's lines as ordinals."""
    for line in item.lines:
        line.values = _in_order(line)
        line.times = [v for v in line.values if v.kind in (ValueKind.DATE, ValueKind.TIME)]


def _in_order(line: Line) -> list[Value]:
    values = overlaid(line, list(other_orders(line)))
    values = [_run(line, value) or value for value in values]
    taken = [(v.start, v.end) for v in values]
    values = [_lasting(line, value) for value in values]
    values += [
        v
        for v in (*_numbered(line), *_unread_runs(line))
        if not any(start < v.end and v.start < end for start, end in taken)
    ]
    return sorted((sorted_out(line, value) for value in values), key=lambda value: value.start)


def ranked(line: Line, value: Value) -> tuple[str, ...]:
    """Who came in at a place: the one person of the clause, or the one right before the place; in
    a clause that names nobody, the one person named before it."""
    if value.kind is not ValueKind.ORDINAL:
        return ()
    persons = [n for n in line.names if n.kind is NameKind.PERSON and not is_outdone(line, n)]
    touching = [n for n in persons if 0 <= value.start - n.end <= 1]
    if not _tells_a_place(line, value) and not (touching and line.language == "en"):
        return ()
    if _NOT_THERE.search(_around(line, value)):
        return ()
    here = line.clause(value.start)
    own = touching or [n for n in persons if line.clause(n.start) == here]
    own = own or [n for n in persons if n.end <= value.start]
    keys = {n.alias_of or n.id or n.surface for n in own}
    return tuple(keys) if len(keys) == 1 else ()


def placing(line: Line, value: Value) -> Head | None:
    """That an ordinal is the place at which somebody came in: "came home fifth", 名列第三, 3위로.

    A place in a list that goes on from week to week is another: "ranked third in the world".
    """
    if not ranked(line, value) or not _tells_a_place(line, value):
        return None
    if _ON_A_LIST.search(_around(line, value)):
        return None
    return Head(value.surface, line.language, (PLACING,), (), True)


def _around(line: Line, value: Value) -> str:
    start, end = value.start - line.start, value.end - line.start
    return line.text[max(0, start - _LIST_REACH) : end + _LIST_REACH]


def _tells_a_place(line: Line, value: Value) -> bool:
    pattern = _RANK.get(line.language.split("-")[0])
    start, end = value.start - line.start, value.end - line.start
    shown = f"{line.text[max(0, start - 16) : start]}|{line.text[start : end + 24]}"
    return pattern is not None and pattern.search(shown) is not None


def _run(line: Line, value: Value) -> Value | None:
    """The ordinal of a figure that tells how often in a row something was so."""
    if value.kind not in (*RUN_KINDS, ValueKind.DATE) or not _in_a_row(line, value):
        return None
    amount = value.amount
    if value.kind is ValueKind.DATE:
        word = _ORDINAL_WORD.search(value.surface)
        amount = Decimal(_WORDS.index(word.group(1).lower()) + 1) if word else None
    if amount is None or value.upper is not None or amount != int(amount) or not 1 < amount < MOST:
        return None
    told = line.text[value.start - line.start : value.end - line.start + 24]
    period = _period(told)
    return replace(
        value,
        kind=ValueKind.ORDINAL,
        text=f"#{int(amount)}",
        amount=amount,
        unit=None,
        counter_class=f"run of {period}s",
        time=None,
        said=(),
        noun=None,
        note=None,
    )


def _period(told: str) -> str:
    """The stretch of time of a run: the first one named."""
    found = [(m.start(), -m.end(), name) for name, p in _PERIODS if (m := p.search(told))]
    return min(found)[2] if found else "time"


def _lasting(line: Line, value: Value) -> Value:
    """A value with the stretch of time that an ordinal numbers: "the fourth day", 第三天."""
    if value.kind is not ValueKind.ORDINAL or value.counter_class not in UNTOLD:
        return value
    told = f"{value.surface}|{line.text[value.end - line.start :][:12]}"
    found = _LASTING[line.language[:2]].search(told) if line.language[:2] in _LASTING else None
    return replace(value, counter_class=_period(found[0])) if found else value


def _in_a_row(line: Line, value: Value) -> bool:
    bare = line.language.split("-")[0]
    before, after = _RUN_BEFORE.get(bare), _RUN_AFTER.get(bare)
    start, end = value.start - line.start, value.end - line.start
    if bare == "en" and _STRAIGHT.search(value.surface):
        return True
    if before is not None and before.search(line.text[max(0, start - 6) : start]):
        return True
    return after is not None and after.match(line.text, end) is not None


_UNREAD_RUN = re.compile(
    r"\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)"
    r" (?:straight |consecutive |successive )?(quarter|month|year|week|day)"
    r"(?= in a row| in succession| running| on the trot)",
    re.IGNORECASE,
)


def _unread_runs(line: Line) -> Iterator[Value]:
    """Runs of quarters in a text without a date, in which a quarter is no stretch of time."""
    for match in _UNREAD_RUN.finditer(line.text) if line.language == "en" else ():
        start, end = (line.start + x for x in match.span())
        amount = Decimal(_WORDS.index(match.group(1).lower()) + 1)
        if amount > 1:
            yield Value(
                start,
                end,
                match.group(),
                ValueKind.ORDINAL,
                f"#{amount}",
                amount,
                counter_class=f"run of {match.group(2).lower()}s",
                precision=Decimal(1),
            )


def _numbered(line: Line) -> Iterator[Value]:
    pattern = _NUMBERED.get(line.language.split("-")[0])
    if pattern is None:
        return
    for match in pattern.finditer(line.text):
        start, end = (line.start + x for x in match.span(1))
        yield Value(
            start,
            end,
            match.group(1),
            ValueKind.ORDINAL,
            f"#{int(match.group(1))}",
            Decimal(match.group(1)),
            counter_class="item",
            precision=Decimal(1),
        )
