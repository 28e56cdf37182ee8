"""Words that only point back: 同氏, 同社, 该行, "the company", "the council", 이 회사.

Each goes to the person or body that was named last, if the sentence before names only one that it
can stand for; a bank is no ministry, and 同社 is neither.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from factcheck.model.mention import NameKind, NameMention
from factcheck.names import gazetteer
from factcheck.names.find_base import pattern

# Words that stand for the person or body named last.
SAME_PERSON = {
    "ja": pattern("同氏|同容疑者|同被告|同首相|同大統領|同選手"),
    "zh": pattern("该男子|该名男子"),
}
SAME_BODY = {
    "en": re.compile(
        r"\b[Tt]he (company|firm|carmaker|automaker|bank|agency|retailer|airline|council|ministry"
        r"|university|commission|committee|party|court|union|association|institute|fund|board"
        r"|federation|authority|bureau|department|foundation|hospital|club)\b(?! of\b)"
    ),
    "ja": pattern("同(社|行|庁|省|大学|大|局|紙|党|病院|署|団体)"),
    "zh": pattern("该(公司|企业|行|集团|机构|校|部门|党|院|协会)"),
    "ko": re.compile(
        r"(?<![가-힣])(?:(?:이|해당) (회사|기업|은행|업체|대학|병원|기관|단체)|동사|(회사)(?= 측))"
        r"(?=[은는이가의를와 ])"
    ),
}
# What the name of a body shows that such a word can stand for; company words, for whatever is no
# body of another sort.
_SORTS = {
    "bank": "Bank|Bancorp", "agency": "Agency|Administration", "airline": "Air|Airlines|Airways",
    "行": "银行|信用金库", "庁": "厅", "省": "省", "大": "大学", "大学": "大学", "局": "局",
    "紙": "新闻", "党": "党", "病院": "病院|医疗", "署": "署", "院": "医院|法院|学院",
    "校": "大学|学院|中学|小学|学校",
    "协会": "协会", "은행": "은행", "대학": "대학", "병원": "병원|의료원",
}  # fmt: skip
_FIRMS = frozenset(
    gazetteer.flat(w)
    for w in ["company", "firm", "carmaker", "automaker", "retailer", "社", "公司", "企业", "集团",
              "회사", "기업", "업체"]
)  # fmt: skip
_NO_FIRM = pattern(
    r"(?:大学|大学院|省|厅|党|裁判所|法院|地裁|高裁|警察署?|委员会|局|学院|医院|病院|대학교?|부|청|당|법원"
    r"|위원회|병원|University|Ministry|Council|Commission|Committee|Party|Court|Union|Police|Agency)\Z"
)
# A point after these ends no sentence.
_ABBREVIATED = re.compile(
    r"\b(?:Inc|Corp|Co|Ltd|Mr|Mrs|Ms|Dr|St|Jr|Sr|Gen|Sen|Gov|Rep|Prof|No|vs|[A-Z])\Z"
)


def is_anaphor(surface: str) -> bool:
    """Whether words only point back: 同社, "the company"."""
    flat = gazetteer.flat(surface)
    tables = (*SAME_PERSON.values(), *SAME_BODY.values())
    return any(words.fullmatch(flat) or words.match(flat + " ") for words in tables)


def _identity(mention: NameMention) -> str:
    return mention.id or gazetteer.key(mention.alias_of or mention.surface)


def only(mentions: Sequence[NameMention]) -> NameMention | None:
    """The first of mentions that all name one and the same, None where they name two."""
    if mentions and len({_identity(m) for m in mentions}) == 1:
        return mentions[0]
    return None


def anaphors(
    found: Sequence[NameMention], text: str, language: str, bare: str
) -> list[NameMention]:
    """同氏, 同社, "the company": the last person or body, if the sentence before names only one."""
    flat = gazetteer.flat(text)
    out = []
    for kind, table in ((NameKind.PERSON, SAME_PERSON), (NameKind.ORGANISATION, SAME_BODY)):
        words = table.get(bare)
        for match in words.finditer(flat) if words else ():
            begin = _sentence_start(flat, match.start(), 2)
            meant = [m for m in found if m.kind is kind and m.start < match.start()]
            if kind is NameKind.ORGANISATION:
                word = next((g for g in match.groups() if g), "")
                meant = [
                    m for m in meant if _is_sort(gazetteer.flat(m.alias_of or m.surface), word)
                ]
            near = [m for m in meant if begin <= m.start]
            chosen = only(near or meant[-1:])
            if chosen is not None:
                surface = text[match.start() : match.end()]
                out.append(
                    NameMention(
                        match.start(),
                        match.end(),
                        surface,
                        kind,
                        language,
                        chosen.id,
                        principal=chosen.principal,
                        alias_of=chosen.alias_of or chosen.surface,
                    )
                )
    return out


def _is_sort(body: str, word: str) -> bool:
    """Whether a word like "bank" or 同社 can stand for a body, by the name of that."""
    if not word or word in _FIRMS:
        return not _NO_FIRM.search(body)
    shown = _sorts().get(word) or re.compile(rf"\b{word}\b", re.IGNORECASE)
    return shown.search(body) is not None


@functools.cache
def _sorts() -> dict[str, re.Pattern[str]]:
    return {gazetteer.flat(k): pattern(v) for k, v in _SORTS.items()}


def _sentence_start(flat: str, at: int, sentences: int) -> int:
    """Start of the sentence before the one that holds an offset (``sentences`` back)."""
    for _ in range(sentences):
        at = max(*(flat.rfind(c, 0, at) for c in "。！？\n"), _point(flat, at))
        if at < 0:
            return 0
    return at + 1


def _point(flat: str, at: int) -> int:
    """The last point before an offset that ends a sentence, -1 if none does."""
    at = flat.rfind(". ", 0, at)
    while at > 0 and _ABBREVIATED.search(flat[max(0, at - 5) : at]) and flat[at + 2].islower():
        at = flat.rfind(". ", 0, at)
    return at
