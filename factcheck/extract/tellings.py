"""Dates that are those of the telling, not of what is told: said on Monday, 16日の香港メディアに
よると, 4일자 신문, "in its 5 October edition"."""

from __future__ import annotations

import re

from factcheck.extract.annotate import Line
from factcheck.model.value import Value

_SAID = re.compile(
    r"\b(?:said|told \w+|added|tweeted|wrote|confirmed|reported|disclosed|revealed|claimed"
    r"|acknowledged)(?: on| late| early)? \Z"
)
_SAYS = re.compile(
    r"(?:上午|下午|晚间|晚間|晚|早|凌晨)?(?:对|對|向[^，。]{1,6})?"
    r"(?:说|說|表示|称|稱|透露|指出|通报|通報|介绍|介紹|证实|證實|回应|回應|告诉|告訴|坦言)"
    r"|(?:に|、)?(?:述べ|語っ|話し|明らかにし|コメント|報じ|伝え)"
    r"|(?: 오전| 오후)? ?(?:밝혔|말했|전했|설명했|강조했|공시했|알렸|밝힌|보도|타전)"
    r"| (?:said|told|confirmed|reported|disclosed|revealed|acknowledged)\b"
)
# What is so to this day has none: 价格战打到今天, 오늘날까지.
_TO_DATE = re.compile(
    r"(?:(?:到|至)|\b(?:until|to|as of) )\|(?:今天|今日|today)\Z|\|(?:今日まで|오늘(?:날)?까지)\Z",
    re.IGNORECASE,
)
# The day of a newspaper, a broadcast, a report.
_ISSUE = {
    "en": re.compile(
        r" (?:\w+ ){0,2}(?:report|article|editorial|broadcast|edition|issue|story|post|dispatch"
        r"|column|newspaper|interview|statement|filing|memo|letter)\b",
        re.IGNORECASE,
    ),
    "ja": re.compile(
        r"(?:付け?の?|発行の|発売の|発の|放送の|夜の|朝の|配信の|の)[^、。は]{0,14}?"
        r"(?:メディア|新聞|通信|放送|テレビ|電子版|ニュース|報道|週刊誌|雑誌|サイト|朝刊|夕刊"
        r"|ラジオ|日報|時報|番組|[紙誌電])"
        r"(?:[（(「『][^）)」』]{1,16}[）)」』])?(?:など)?(?:によ[るれり]|は|が|も|の?報道|で)"
    ),
    "zh": re.compile(
        r"(?:凌晨|上午|下午|晚间|晚間|晚|早|早上"
        r"|傍晚)?(?:在[^，。]{2,10}?)?(?:[^，。]{0,4}?援引[^，。]{2,14})?(?:的|出版的?|刊发的?"
        r"|發行的?|播出的?)?"
        r"(?:综合)?(?:报道|報道|報導|消息|电[，,）)\s（(]|電[，,）)\s（(]|[讯訊][，,）)\s（(]"
        r"|刊文|刊登|发表文章|《)"
    ),
    "ko": re.compile(
        r"(?:자|발|일자|치)? ?(?:\([^()]{1,10}\) ?)?(?:[^ ,.]{1,8} ){0,2}?[^ ,.]{0,8}?"
        r"(?:언론|매체|신문|일보|통신|방송|보도|뉴스|타임스|저널|잡지|주간지|외신)"
        r"(?:들|사)?(?:\([^()]{1,16}\))?(?:에 따르면|에 의하면|[은는이가]|도|[을를] 인용|를 통해)"
    ),
}
# A report of so many more: one of a row of reports, each with a day of its own.
_SERIAL = {
    "en": re.compile(
        r"\b(?:another|an additional|a further) (?:\d+|one|two|three|four|five|six|seven|eight"
        r"|nine|ten)\b"
        r"|\b(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten) (?:more|additional|further"
        r"|new)"
        r" (?:deaths?|cases?|infections?|victims?|bodies|people|patients|arrests|casualties"
        r"|complaints)\b",
        re.IGNORECASE,
    ),
    "ja": re.compile(
        r"(?:新たに|さらに|あらたに|追加で)[^、。]{0,10}?[0-9０-９一二三四五六七八九十]+(?:人|例"
        r"|件|名|遺体|体|社)"
    ),
    "zh": re.compile(
        r"(?:新增|又有|再有|再增|另有|新发现"
        r"|新發現)[^，。]{0,8}?[0-9一二三四五六七八九十两兩]+(?:人|例|宗|名|件|具)"
    ),
    "ko": re.compile(r"(?:추가로|새로|새롭게|또다시)[^.,]{0,10}?[0-9]+(?:명|건|구|곳)"),
}
_EN_EDITION = re.compile(
    r"\b(?:edition|issue|article|report|story|interview|letter|memo|editorial) (?:of|from|dated"
    r"|published|released)(?: on)? \Z",
    re.IGNORECASE,
)


def is_of_telling(line: Line, value: Value) -> bool:
    """Whether a day stands right by a verb of saying (said on Monday, 官员10日说), is that of the
    medium something is known from, or tells that something is so to this day."""
    last = value.end - line.start
    after = line.text[last:]
    before = line.text[: value.start - line.start]
    if _TO_DATE.search(f"{before}|{value.surface}"):
        return True
    issue = _ISSUE.get(line.language[:2])
    if issue is not None and issue.match(line.text, last):
        return True
    if line.language != "en":
        return _SAYS.match(after) is not None
    return any(pattern.search(before) for pattern in (_SAID, _EN_EDITION)) or bool(
        _SAYS.match(after)
    )


def is_serial(line: Line) -> bool:
    """Whether a line reports so many more than before: the day of such a report is one of many."""
    pattern = _SERIAL.get(line.language[:2])
    return pattern is not None and pattern.search(line.text) is not None
