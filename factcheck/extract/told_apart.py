"""Japanese nouns beside a figure that tell where, why or against what it is told, never of what.

関西空港で79ミリ fell at the airport; 自動車が増えたことから7兆円 are those of what the sentence is
about; 前回衆院選に比べ62％増えた is a change of another thing than the election.
"""

from __future__ import annotations

import re

from factcheck.extract.annotate import Line
from factcheck.model.mention import ConceptMention
from factcheck.model.value import Value

REASON_COST = 15.0  # characters by which a noun of the reason seems farther off
# How a figure is told, not where: 面積で3倍, 金額で5億円.
_WAYS = ("面積", "金額", "人口", "重さ", "長さ", "単価", "換算", "ベース", "合計", "平均", "単独")
_WHERE = re.compile(r"(?:では?|にて|でも)(?:約|およそ|最大|少なくとも|計|合わせて)?")
_AGAINST = re.compile(r"(?:の?(?:実績|水準|同期|同月))?(?:[にと]比べ|[にと]比較し?て?)")
_REASON = re.compile(
    r"(?:こと(?:など)?から|ことなどで|ことで|ため、|影響で|[がも]響き|を背景に|[のが]反動で"
    r"|効果[もで](?:出て|あり)?)"
)


TOPIC_REACH = 30.0  # so far at most seems the topic of a sentence, past the reasons given


def is_topic(line: Line, value: Value, end: int) -> bool:
    """Whether a noun that ends here is the topic of what a figure tells, past a reason that stands
    between: 輸出額は、自動車が増えたことから7兆円."""
    if line.language != "ja" or end > value.start:
        return False
    between = line.text[end - line.start : value.start - line.start]
    told = between.startswith("は") and "は" not in between[1:] and "。" not in between
    return told and _REASON.search(between) is not None


def is_where(line: Line, value: Value, start: int, end: int) -> bool:
    """Whether a noun right before a figure is only the place or the occasion: 陸上で23メートル."""
    if line.language != "ja" or end > value.start:
        return False
    between = line.text[end - line.start : value.start - line.start]
    own = line.text[start - line.start : end - line.start]
    return _WHERE.fullmatch(between) is not None and not own.endswith(_WAYS)


def is_held_against(line: Line, end: int) -> bool:
    """Whether a noun that ends here is what a figure is compared with: 前回衆院選に比べ."""
    return line.language == "ja" and _AGAINST.match(line.text, end - line.start) is not None


def reason_cost(line: Line, value: Value, end: int) -> float:
    """How much farther a noun seems that stands in the reason for a figure."""
    if line.language != "ja" or end > value.start:
        return 0.0
    between = line.text[end - line.start : value.start - line.start]
    return REASON_COST if _REASON.search(between) else 0.0


def opens_next_figure(line: Line, value: Value, mention: ConceptMention) -> bool:
    """Whether a Chinese noun opens the clause of the next figure: 增加13.6%，每股純益17.44元."""
    if line.language[:2] != "zh" or mention.start < value.end:
        return False
    clause = line.clause(mention.start)
    return clause != line.clause(value.start) and any(
        mention.end <= other.start and line.clause(other.start) == clause for other in line.values
    )
