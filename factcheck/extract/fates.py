"""What a happening makes of a figure told with it: whoever is arrested is a suspect, and the time
after which a fire was put out is the time it burned."""

from __future__ import annotations

import functools
import re

from factcheck import lexicon
from factcheck.extract.annotate import Line
from factcheck.extract.nearness import distance
from factcheck.model.mention import ConceptMention
from factcheck.model.value import Value, ValueKind
from factcheck.resources import package_yaml

MADE_OF = {ValueKind.MONEY: "sums", ValueKind.DURATION: "times"}
MADE_COST = 5.0  # a price named as one stands nearer than what was paid at a happening
FATE_COST = 1.0  # who is counted stands nearer than what befell them
BRIEF = ("s", "min", "h", "D")  # units of what an interval since the last time is hardly told in
_THEN_ENDS = ("後", "后", "前", "뒤", "후", "전", "later", "earlier", "after", "before")
_SINCE = re.compile(
    r"(?:あと|[後后뒤후]|\b(?:after|within|in))(?:の|에)? ?(?:just |the |nearly |about )?$"
)
_THEN = re.compile(
    r" ?(?:(?:after|before|later|earlier|into)\b|[뒤후전](?:(?![가-힣])|[에인])|[之以]?[后後前]"
    r"|(?:이|가)? ?(?:지나|지난|흐른) ?(?:뒤|후|다음)?)"
)
# "Two hours after the line reopened", 재개 2시간 만에: from then it is counted, nothing ended then.
_FROM_THEN = re.compile(r" (?:after|before|into) [^,;]*")
_THEN_FROM = re.compile(r"(?:[가-힣]{0,3} ?지)? ?(?:から|してから|後|后|之后|之後)?(?:約|약|约)? ?")


DEAL, PRICE = "mergers/deal-value", "mergers/offer-price"
EACH_REACH = 16  # characters before a sum in which it is told that it is one for each share
_FOR_EACH = re.compile(r"(?:每[股份]|[1１一]株(?:当たり|あたり|につき)?|주당)[^，。、,.\d]{0,10}$")
_EACH_BEHIND = re.compile(r" ?(?:/|每)股| (?:per|a|each) (?:ordinary |common )?share")
_AWAITED = re.compile("[待盼]$")
# A fire that is contained is not yet out.
_CONTAINED = re.compile(r"control|contain|鎮圧|控制|초진|큰 ?불")
# 2人は救出作業中に死亡した: they were busy with it.
_AT_WORK = re.compile(r"(?:作業|活動|訓練|任務)?(?:中に|の?際に|しようと|に当た)")
_VERBS_ONLY = re.compile(
    r" (?:(?:of (?:them|whom|those|the [a-z]+)|others|more|had to be|had to|were|was|have been"
    r"|had been|have|had|are|be|later|also|then|who|either|[a-z]+ed(?: out)? or) )*"
)


@functools.cache
def counters() -> dict[str, dict[str, str]]:
    """The tables of ``counters.yaml``: what counters and happenings tell of a figure."""
    data: dict[str, dict[str, str]] = package_yaml("extract/counters.yaml").data
    return data


def measured(value: Value) -> str | None:
    """What the unit of a measure says by itself that it measures: the intensity of 震度5強."""
    if value.kind is not ValueKind.MEASURE or not value.unit:
        return None
    return counters()["units"].get(value.unit.split()[0])


def is_made(value: Value) -> bool:
    """Whether a happening can make something of a figure that a noun stands by as well."""
    return value.kind in (*MADE_OF, ValueKind.INTERVAL, ValueKind.NUMBER)


def fate_of(line: Line, value: Value, mention: ConceptMention) -> tuple[float, str] | None:
    """What a happening in the same clause makes of the persons counted, or of a sum or a time,
    and how near it stands."""
    counts = value.counter_class == "person" or _acts_bare(line, value, mention)
    table = "fates" if counts else MADE_OF.get(value.kind)
    if value.kind is ValueKind.INTERVAL and value.unit in BRIEF:
        table = MADE_OF[ValueKind.DURATION]  # 13시간 만에 구조됐다
    if table is None or _CONTAINED.search(mention.surface) or is_awaited(line, mention.start):
        return None
    told = counters()[table].get(mention.concept)
    if table == MADE_OF[ValueKind.DURATION]:
        ended = counters()["until"].get(mention.concept)
        if ended is not None and _ends_then(line, value, mention):
            told = ended
        elif _is_until(line, value):
            return None
    if told is None or not _in_one_clause(line, value, mention):
        return None
    if table == "fates" and _AT_WORK.match(line.text, mention.end - line.start):
        return None
    if told == DEAL and _is_per_share(line, value):
        told = PRICE
    if line.language == "en" and value.start <= mention.start < value.end:
        return None  # "170 rescue workers" are none who were rescued
    cost = FATE_COST if table == "fates" else MADE_COST
    return distance(line, value, mention.start, mention.end) + cost, told


def _is_per_share(line: Line, value: Value) -> bool:
    """Whether a sum is paid for each share: 以每股17.72元的價格收購."""
    start, end = value.start - line.start, value.end - line.start
    before = _FOR_EACH.search(line.text[max(0, start - EACH_REACH) : start])
    return before is not None or _EACH_BEHIND.match(line.text, end) is not None


def is_by_word(line: Line, value: Value) -> bool:
    """Whether what befell a bare number of persons is told in one sign right behind it: 2死."""
    if value.counter is not None or value.counter_class != "person":
        return False
    return line.text[value.end - line.start : value.end - line.start + 1] in counters()["words"]


def is_awaited(line: Line, start: int) -> bool:
    """Whether a happening is still to come: 仍有15人待救出 counts nobody who was rescued."""
    if line.language[:2] != "zh":
        return False
    return _AWAITED.search(line.text, 0, start - line.start) is not None


def _acts_bare(line: Line, value: Value, mention: ConceptMention) -> bool:
    """Whether a bare number does or suffers something: "of the 58 men, nine dropped out"."""
    if line.language != "en" or value.kind is not ValueKind.NUMBER or value.counter_class:
        return False
    between = line.text[value.end - line.start : mention.start - line.start]
    return mention.start >= value.end and _VERBS_ONLY.fullmatch(between) is not None


def _in_one_clause(line: Line, value: Value, mention: ConceptMention) -> bool:
    """Whether a happening stands in the clause of a figure, or right before its brackets."""
    here, there = line.clause(value.start), line.clause(mention.start)
    between = line.text[mention.end - line.start : max(0, value.start - line.start)]
    return here == there or re.fullmatch(r" ?[（(][^（）()0-9]*", between) is not None


def _is_until(line: Line, value: Value) -> bool:
    """Whether a time is the one until something else, not that of a thing: 출항 40분 뒤 정전."""
    if value.kind is not ValueKind.DURATION:
        return False
    behind = _THEN.match(line.text, value.end - line.start)
    since = _SINCE.search(line.text[: value.start - line.start])
    return bool(value.surface.endswith(_THEN_ENDS) or behind or since)


def _ends_then(line: Line, value: Value, mention: ConceptMention) -> bool:
    """Whether what had lasted so long ended with a happening: "reopened six hours after the blast"
    and 6시간 만에 재개, not "six hours after the line reopened"."""
    if value.kind is not ValueKind.INTERVAL and not _is_until(line, value):
        return False
    if mention.end <= value.start:
        between = line.text[mention.end - line.start : value.start - line.start]
        return line.language == "en" or _THEN_FROM.fullmatch(between) is None
    between = line.text[value.end - line.start : mention.start - line.start]
    if line.language != "en" or not _FROM_THEN.fullmatch(between + " "):
        return True
    return any(
        value.end <= other.start < mention.start
        and lexicon.concept(other.concept).kind in ("event", "outcome")
        for other in line.concepts
    )
