"""How loosely a date is tied to a trigger in its sentence."""

from __future__ import annotations

import re

from factcheck import lexicon
from factcheck.extract.annotate import CLAUSE_COST, LATIN_SCALE, Line
from factcheck.extract.subclauses import divided
from factcheck.model.mention import ConceptMention
from factcheck.model.value import Grain, Value, ValueKind

DAY_GRAINS = (Grain.MINUTE, Grain.HOUR, Grain.DAYPART, Grain.DAY, Grain.WEEKEND)
# In Chinese, Japanese and Korean the date stands before its trigger; one after it is farther.
BACKWARD_COST = 10.0
# Words that only tell how far something is: the date beside them is that of what began or ended.
ASPECTS = ("life/begin-work", "life/end-work")
ASPECT_COST = 40.0
ASPECT_REACH = 24.0
_BRACKETS = re.compile(r"[（(][^（）()]{1,30}[）)]")
# What makes a trigger an attribute of the noun behind it; the date then belongs to the main verb.
ATTRIBUTIVE_COST = 40.0
# A date of another clause than that of its trigger, one before or after the other.
DIVIDED_COST = 80.0
# An act that is only the source of what is told: 判決によると, "according to the ruling".
_SOURCE_AFTER = re.compile(
    "(?:文|書|结果|결과|문)?"
    "(?:によると|によれば|によりますと|に? ?따르면|에 따르면|에 의하면|指出|显示|顯示)"
)
_SOURCE_BEFORE = re.compile(
    r"(?:according to (?:the |its |a |an )?|据|據|据悉|根據|根据)\Z", re.IGNORECASE
)
SOURCE_REACH = 4  # characters between a source and its own day: "the ruling on Tuesday"
OWN_REACH = 4  # characters between a date and the verb that it is told of
_OWN = re.compile(r"(?:に|の|[晚夜朝晨早]|深夜|[上下]午| ?(?:오전|오후|밤))?(?:に|の)? ?(?:正式)?")
_ATTRIBUTIVE = {
    "zh": re.compile("的(?=[^，。；])"),
    "ja": re.compile(
        "(?:中の|した|している|していた|する)"
        "(?=[\u4e00-\u9fff\u30a0-\u30ff])(?!予定|方針|計画|見通し|見込み|意向|考え|可能性|構え|後|直後|直前|翌|際)"
    ),
    "ko": re.compile(
        "(?: 등)? ?혐의|(?:하는|한|했던|중인|할|된|되는|됐던|넘겨진) "
        "(?!예정|계획|방침|것|전망|수 |때|뒤|후|이후|직후|다음|지 |가능성)"
    ),
}
# What happened only tells of which place, cause or inquiry is spoken: 25日，在火灾现场发现…,
# 화재 현장에서, "at the crash site".
_OF_ITS_SCENE = {
    "zh": re.compile(
        "(?:事故|的)?(?:现场|現場|遗址|遺址|原因|起因|调查|調查|遇难者|遇難者|受害者)"
    ),
    "ja": re.compile("(?:事故)?の?(?:現場|跡地|原因|調査|捜査|被害者|犠牲者|遺族)"),
    "ko": re.compile("(?:사고)?(?:의)? ?(?:현장|원인|수사|조사|피해자|희생자|유족|사망자)"),
    "en": re.compile(
        r"[’']?s? (?:scene|site|zone|investigation|probe|inquiry|victims?|survivors?|cause)\b"
    ),
}
_SCENE_OF = re.compile(r"\b(?:scene|site|cause|causes|victims?|survivors) of (?:the |a )?\Z")


# 법원은 29일 횡령 혐의로 기소된 이씨에게: the day behind the topic is that of the main verb, not
# of what only describes the noun.
_SUFFERED = re.compile("(?:된|되는|됐던|겨진|진) ")
_CHARGED = re.compile("(?: 등)? ?혐의")  # 횡령 혐의: what somebody is charged with is no act
_TOPIC = ("은 ", "는 ")


def is_dating(value: Value) -> bool:
    """Whether a value can date an event: a day or something on a day."""
    if value.time is None:
        return value.month_day is not None
    return value.kind is ValueKind.DATE and value.time.grain in DAY_GRAINS


def date_cost(line: Line, date: Value, trigger: ConceptMention) -> float:
    """How loosely a date is tied to a trigger."""
    cost = line.distance((date.start, date.end), (trigger.start, trigger.end))
    cost -= _asides(line, date, trigger)
    if line.language != "en" and date.start > trigger.start:
        cost += BACKWARD_COST
    if attributive(line, trigger) and not is_its_own(line, date, trigger):
        cost += ATTRIBUTIVE_COST
    if date.start > trigger.end + SOURCE_REACH and is_source(line, trigger.start, trigger.end):
        cost += ATTRIBUTIVE_COST
    if divided(line, (date.start, date.end), (trigger.start, trigger.end)):
        cost += DIVIDED_COST
    if trigger.concept in ASPECTS and _tells_of_another(line, trigger):
        cost += ASPECT_COST
    between = line.clause(trigger.start) - line.clause(date.start)
    if between == 1 and line.clause(date.start) == 0 and not _has_own_date(line, trigger):
        cost -= 10.0  # "On Monday, …": the comma after a leading date costs nothing
    return max(0.0, cost)


def _has_own_date(line: Line, trigger: ConceptMention) -> bool:
    """Whether a day stands in the clause of a trigger."""
    here = line.clause(trigger.start)
    return any(is_dating(value) and line.clause(value.start) == here for value in line.values)


def _asides(line: Line, date: Value, trigger: ConceptMention) -> float:
    """What words in brackets between a date and a trigger add to their distance: 11日，某社
    （股票代號9738）掛牌."""
    low, high = min(date.end, trigger.end), max(date.start, trigger.start)
    between = line.text[low - line.start : high - line.start]
    return sum(
        len(aside[0]) * (LATIN_SCALE if line.language == "en" else 1.0) + 2 * CLAUSE_COST
        for aside in _BRACKETS.finditer(between)
    )


def _tells_of_another(line: Line, trigger: ConceptMention) -> bool:
    """Whether an event stands by what began or ended: the *exercise* begins on Monday."""
    own = (trigger.start, trigger.end)
    return any(
        lexicon.concept(mention.concept).kind == "event"
        and mention.concept not in ASPECTS
        and line.distance((mention.start, mention.end), own) <= ASPECT_REACH
        for mention in line.concepts
    )


def is_its_own(line: Line, date: Value, trigger: ConceptMention) -> bool:
    """Whether a date stands right before a trigger, so that it is a part of what describes the noun
    behind: 4月3日签署的协议, 3日に結んだ契約, 3일 맺은 계약."""
    if line.language == "ko" and _CHARGED.match(line.text, trigger.end - line.start):
        return False
    if line.language == "ko" and _SUFFERED.match(line.text, trigger.end - line.start):
        return not line.text[: date.start - line.start].endswith(_TOPIC)
    if not 0 <= trigger.start - date.end <= OWN_REACH:
        return False
    return _OWN.fullmatch(line.text, date.end - line.start, trigger.start - line.start) is not None


def is_source(line: Line, start: int, end: int) -> bool:
    """Whether an act is only where something is told: 判決によると, "according to the ruling"."""
    after, before = line.text[end - line.start :], line.text[: start - line.start]
    return bool(_SOURCE_AFTER.match(after) or _SOURCE_BEFORE.search(before))


def attributive(line: Line, trigger: ConceptMention) -> bool:
    """Whether a trigger only describes the noun behind it: 进行国事访问的总统, 訪中した大統領."""
    pattern = _ATTRIBUTIVE.get(line.language[:2])
    end = trigger.end - line.start
    return bool(pattern and pattern.match(line.text, end)) or _of_its_scene(line, trigger)


def _of_its_scene(line: Line, trigger: ConceptMention) -> bool:
    """Whether a trigger only names the scene, the cause or the victims of what happened."""
    if not trigger.concept.startswith("disasters/"):
        return False
    pattern = _OF_ITS_SCENE.get(line.language[:2])
    if pattern and pattern.match(line.text, trigger.end - line.start):
        return True
    before = line.text[: trigger.start - line.start]
    return line.language == "en" and _SCENE_OF.search(before) is not None
