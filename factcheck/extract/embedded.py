"""Subjects of Japanese clauses that only describe a noun: nobody arrested 田中さん in
佐藤容疑者は、田中さんが勤める会社で金を盗んだとして逮捕された.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from factcheck.extract.annotate import Line
from factcheck.extract.sole.masked import PERSON
from factcheck.model.mention import NameMention

# A title or an age behind a name, the particle of a subject, a verb right before a noun.  What
# tells a time or a cause is no noun that is described: 当選した後, 勝った結果.
_DESCRIBES = re.compile(
    r"[^、。がはをにへと「」（）()]{0,10}?(?:[（(][^（）()]{1,8}[）)])?が"
    r"[^、。「」は]{0,28}?(?<![っゃゅょ])(?:した|する|れた|れる|いた|いる|った|んだ|えた|める|じた|きた|てた|[うくすつぶむぐぬる])"
    r"(?=[一-鿿ァ-ヶー]{2}|[0-9０-９])(?![後際時場上結翌直一以前通末理原中最矢日当同])"
)


_TOPIC = re.compile(rf"[一-鿿ァ-ヶー々）)a-zA-Z{PERSON}]は")


def noun_described(text: str, end: int, until: int) -> int | None:
    """Where the noun begins that the clause describes whose subject ends at ``end``; None where
    there is none before ``until``."""
    found = _DESCRIBES.match(text, end)
    return found.end() if found is not None and found.end() <= until else None


def behind_topic(text: str, at: int, until: int) -> int | None:
    """As :func:`noun_described` of a person masked by one character, behind the topic of another
    clause: 某は、某が勤める会社で…."""
    return noun_described(text, at + 1, until) if _TOPIC.search(text, 0, at) else None


def is_embedded(line: Line, name: NameMention, at: int) -> bool:
    """Whether a person named before an offset of the source is the subject of a clause that only
    describes a noun before it."""
    if line.language != "ja" or name.end > at:
        return False
    if _TOPIC.search(line.text, 0, name.start - line.start) is None:
        return False  # 辞任した前任者の後を, and nobody else: it may be his own
    return noun_described(line.text, name.end - line.start, at - line.start) is not None


def outside(line: Line, names: Iterable[NameMention], at: int) -> list[NameMention]:
    """The names without the subjects of clauses that describe nouns before an offset."""
    return [name for name in names if not is_embedded(line, name, at)]
