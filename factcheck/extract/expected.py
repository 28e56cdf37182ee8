"""Figures that somebody expects, as against those told as they came out: "is projected to report a
40 % rise", 40％増の見通し, 净利润预计增长40%, 40% 늘어날 전망이다."""

from __future__ import annotations

import re

from factcheck.extract.annotate import Line
from factcheck.model.value import Value, ValueKind

KINDS = (ValueKind.MONEY, ValueKind.PERCENT, ValueKind.MULTIPLE, ValueKind.MEASURE, ValueKind.COUNT)
BEFORE = 90  # characters of English; half of that elsewhere
AFTER = 40
AFTER_JA = 80  # where several figures share one verb at the end
_BAR = "|"  # stands for the figure

_PATTERNS = {
    "en": re.compile(
        r"(?<!than )(?<!than-)(?<!as )(?<!were )(?<!was )\b(?:expected|projected|predicted|tipped"
        r"|poised|on track|likely|set"
        r"|forecast|forecasted)(?: by \w+)? to [^.;|]{0,70}\|"
        r"|\b(?:is|are) (?:seen|expected|forecast|likely|projected|predicted) [^.;|]{0,60}\|"
        r"|\b(?:expects?|forecasts?|predicts?|projects?|anticipates?|sees"
        r"|foresees?) (?!to (?:\w+ ){0,3}(?:by|in) )[^.;,|]{0,60}\|"
        r"|\b(?:forecasts?|expectations?|estimates?|consensus|outlook|guidance)(?: (?:of|for|at"
        r"|is|was|were|called))+ [^.;,|]{0,24}\|"
        r"|\blikely (?:rose|fell|grew|jumped|climbed|dropped|slipped|posted|reported|reached"
        r"|slowed|edged)\b[^.;|]{0,40}\|"
        r"|\|[^.;,|]{0,10} (?:that )?(?:analysts|economists|the market|investors|it|they) (?:had )?"
        r"(?:expected|forecast|predicted)\b"
        r"|\|[^.;,|]{0,16} (?:(?:was|were|is|are|had been) )?(?:expected|forecast|predicted"
        r"|projected) by\b"
        r"|\b(?:analysts|economists|investors|brokers|markets?|polls?) (?:\w+ ){0,3}?(?:had )?"
        r"(?:expected|forecast|predicted|estimated|pencilled in) [^.;,|]{0,40}\|"
        r"|\| (?:(?:average|mean|median|consensus) )?(?:forecast|estimate|consensus)\b",
        re.IGNORECASE,
    ),
    "ja": re.compile(
        # 売上高は46兆円、営業利益は4兆円を見込む: both
        r"\|(?:[^、。|たで]{0,6}、[^、。|]{2,24}[円人台%件ルンロ]){0,3}[^、。|]{0,26}"
        r"(?:見通し|見込み|見込む|見込んで|見込まれ|予想(?!を|より|以上)|予測|想定(?!を|より|以上|外)"
        r"|もよう|模様|とみられ|とみて|と見られ|なりそう|となる公算)"
        r"|(?:予想|見通し|コンセンサス|予測値)(?:は|の|では|で|[（(])[^、。|]{0,16}\|"
    ),
    "zh": re.compile(
        r"(?<![于於超出过過好合符同如])(?:预计|預計|预期|預期|预估|預估|预测|預測|有望|可望|料将"
        r"|料將|或将|或將|料增|料减|料減|看好|上看)"
        r"(?!的)(?:值|数)?[^，。；|]{0,26}\|"
        r"|[润潤收利额額]料[^，。；|]{0,6}\|"
    ),
    "ko": re.compile(
        r"\|(?:(?![했됐였었았렸졌]|으로,|로,|지만)(?:[^.|]|(?<=\d)\.)){0,40}(?:것으로 (?:전망|예상"
        r"|예측|관측|점쳐|내다[보봤])|[될할] 것이라고 (?:내다|전망|예상)"
        r"|전망(?:이다|된다|했다|됐다|이 나)"
        r"|예상(?:된다|했다|됐다|한다)|예측(?:된다|했다|됐다))"
        r"|(?:(?:전망치|예상치|예측치|컨센서스)(?:는|은|가|이|인|\()? ?|전망은 )[^.,|]{0,12}\|"
        r"|(?:전망|예상|예측|목표)(?:치를|을|를) (?:[^.,|]|\d\.\d){0,24}\|[^.|]{0,12}"
        r"(?:올|높|낮|내려|내렸|상향|하향|조정)"
    ),
}

# Whatever a sentence tells after naming a poll of those who have voted is what it found.
_EXIT_POLLS = {
    "en": re.compile(
        r"\bexit polls?\b(?!(?:(?!\b(?:put|show|gave|giv|suggest|point|project|had)).)*"
        r"\b(?:but|while|although|final|official|actual)\b)[^;]*\Z",
        re.IGNORECASE,
    ),
    "ja": re.compile(r"出口調査(?!(?:と|に反)[^、]{0,6}(?:異な|違|反し))[^。]*\Z"),
    "zh": re.compile(r"(?:出口(?:民[调調]|[调調][查]?)|票站[调調]查)[^。；]*\Z"),
    "ko": re.compile(r"출구 ?조사(?![와에] (?:달리|반해))(?:(?!지만|으나).)*\Z"),
}

# What is held to have been so is counted or measured, not foreseen: 112キロで走っていたとみている.
_HELD = re.compile(r"\|[^、。|]{0,26}[ただ](?:とみられ|とみて|と見られ)")


def is_expected(line: Line, value: Value) -> bool:
    """Whether a figure is told as what somebody expects."""
    pattern = _PATTERNS.get(line.language.split("-")[0])
    if pattern is None or value.kind not in KINDS:
        return False
    start, end = value.start - line.start, value.end - line.start
    if _EXIT_POLLS[line.language[:2]].search(line.text[:start]):
        return True
    reach = BEFORE if line.language == "en" else BEFORE // 2
    ahead = AFTER_JA if line.language == "ja" else AFTER
    around = f"{line.text[max(0, start - reach) : start]}{_BAR}{line.text[end : end + ahead]}"
    if value.kind in (ValueKind.COUNT, ValueKind.MEASURE) and line.language == "ja":
        around = _HELD.sub(_BAR, around)
    return pattern.search(around) is not None
