"""Of which region a figure is told where its words limit it to one: 県内のけが人, "in Ohio alone",
도내에서만 8명.  The figure of one region is not that of the whole.
"""

from __future__ import annotations

import re

from factcheck.extract.annotate import Line
from factcheck.language.han import fold_han
from factcheck.model.mention import NameKind
from factcheck.model.value import Value, ValueKind

COUNTS = (ValueKind.COUNT, ValueKind.NUMBER)
REACH = 40  # characters between the limit and its figure
HERE = "here"  # of a limit without a name: 県内のけが人
_BEHIND = 24  # characters between a figure and its limit in English: "8 people in Ohio alone"
_TOUCHING = 4  # characters between a name and the word that limits

# What the limit counts right behind it, or the end of the limit itself.
_COUNTED_JA = (
    r"の?(?:けが|怪我|負傷|死者|死亡|犠牲|被害|被災|感染|患者|避難|停電|断水|人的|重傷|軽傷|不明|行方"
    r"|倒壊|住宅)"
)
_LIMIT = {
    "en": re.compile(
        r"\b(?:within|inside) the (?:prefecture|province|state|county|city|district|region)\b"
        r"|\b[Ii]n (?:the )?(?:[A-Z][\w’'-]+ ){1,3}alone\b"
        r"|\b[Ii]n the (?:prefecture|province|state|county|city|district|region) alone\b"
    ),
    "ja": re.compile(
        rf"(?:県|府|都|道|州|市|町|村|区|郡|管|省)内(?:では|だけで|{_COUNTED_JA})"
        r"|(?:県|府|都|道|州|市|町|村|区|省|郡|島|地区|地方)(?:だけで|のみで)"
    ),
    "zh": re.compile(
        r"(?:省|市|县|州|区|乡|镇)(?:境)?内(?:共|已|有|的?(?:伤|死|受|遇|感染|确诊|患|失踪))"
        r"|(?:仅|光|单)(?:是|在)?[一-龥]{2,6}(?:省|市|县|州|区|乡|镇|郡|岛|村|一地)"
    ),
    "ko": re.compile(
        r"(?:현|도|시|주|군|구|성|관) ?내(?:에서(?:는|만|만도)"
        r"|의? ?(?:부상|사망|피해|확진|감염|이재민|환자|실종))"
        r"|(?:현|도|시|주|군|구|성|지역|카운티|섬|지구|마을|읍|면|동)(?:[(][^()]{1,24}[)])?에서만"
    ),
}


def region_of(line: Line, value: Value) -> tuple[str, ...]:
    """The region that words before a count limit it to; empty where none do."""
    pattern = _LIMIT.get(line.language.partition("-")[0])
    if pattern is None or value.kind not in COUNTS:
        return ()
    end = value.start - line.start
    text = fold_han(line.text) if line.language.startswith("zh") else line.text
    found = [m for m in pattern.finditer(text, 0, end) if end - m.end() <= REACH]
    if not found and line.language == "en":
        after = value.end - line.start
        found = [m for m in pattern.finditer(text, after) if m.start() - after <= _BEHIND]
    if not found:
        return ()
    limit = found[-1]
    places = [n for n in line.names if n.kind is NameKind.PLACE]
    named = [
        n.id or n.surface
        for n in places
        if limit.start() - _TOUCHING <= n.end - line.start and n.start - line.start < limit.end()
    ]
    return (f"within:{named[-1] if named else HERE}",)
