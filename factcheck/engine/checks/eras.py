"""Check of an era year against the western year beside it."""

from __future__ import annotations

import re

from factcheck.engine.checks.common import by_sentence, group_of, sentence_text
from factcheck.model.claim import Claim, FactGroup
from factcheck.model.source import Source
from factcheck.model.value import ValueKind

#: the year before the first of each era: the first year of Reiwa is 2019
ERAS = {
    "令和": 2018, "reiwa": 2018, "레이와": 2018,
    "平成": 1988, "heisei": 1988, "헤이세이": 1988,
    "昭和": 1925, "showa": 1925, "shōwa": 1925, "쇼와": 1925,
    "大正": 1911, "taisho": 1911, "taishō": 1911, "다이쇼": 1911,
    "明治": 1867, "meiji": 1867, "메이지": 1867,
    "民國": 1911, "民国": 1911, "minguo": 1911, "민국": 1911,
    "단기": -2333, "檀紀": -2333,
}  # fmt: skip
_ERA = rf"(?P<era>{'|'.join(ERAS)})\s*(?P<count>元|\d{{1,4}}(?!\d))\s*[年년]?"
_WESTERN = r"(?P<western>(?:18|19|20)\d\d)(?!\d)\s*[年년]?"
_ERA_FIRST = re.compile(
    rf"{_ERA}(?:度)?\s*[(（\[［〔=＝]\s*(?:西暦|公元|서기)?\s*{_WESTERN}\s*[)）\]］〕]?",
    re.IGNORECASE,
)
_WESTERN_FIRST = re.compile(
    rf"(?<!\d)(?:西暦|公元|서기)?\s*{_WESTERN}\s*[(（\[［〔=＝]\s*{_ERA}", re.IGNORECASE
)


def era_year(source: Source, claims: list[Claim]) -> list[FactGroup]:
    """An era year beside a western year that is another: 令和7年（2026年）, either way round."""
    out = []
    for sentence in by_sentence(claims):
        start, text = sentence_text(source, sentence[0])
        dates = [c for c in sentence if c.value and c.value.kind is ValueKind.DATE]
        for found in (*_ERA_FIRST.finditer(text), *_WESTERN_FIRST.finditer(text)):
            first, last = start + found.start(), start + found.end()
            claim = next((c for c in dates if c.start < last and first < c.end), None)
            count = 1 if found["count"] == "元" else int(found["count"])
            right, told = ERAS[found["era"].lower()] + count, int(found["western"])
            if claim is None or right == told:
                continue
            era = f"{found['era']}{found['count']}年"
            if found["era"].isascii():
                era = f"{found['era']} {found['count']}"
            facts = {"era": era, "right": f"year:{right}", "told": f"year:{told}"}
            why = f"{era} = {right}"
            out.append(group_of("era-year", "date", source, [[claim]], facts, why=why))
    return out
